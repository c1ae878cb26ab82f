"""The command ``newsclaims-serve``: pages to ask a store, until it is stopped."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path

import click

from newsclaims.errors import NewsclaimsError
from newsclaims_serve.app import create_app
from newsclaims_serve.connections import server_of
from newsclaims_serve.corpus import TIME_LIMIT, Corpus
from newsclaims_serve.guard import LOOPBACK, is_loopback

PORT = 8765


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("store", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Port to listen at; 0 for any that is free.",
)
@click.option(
    "--allow-host",
    "names",
    multiple=True,
    metavar="NAME",
    help="A further name under which the pages are asked for; may be given several times.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=TIME_LIMIT,
    show_default=True,
    metavar="SECONDS",
    help="Interrupt a question that takes longer.",
)
def main(store: Path, *, host: str, port: int, names: Sequence[str], time_limit: float) -> None:
    """Serve pages to ask STORE, a file that `newsclaims-store add` has filled.

    Only this machine can reach them, unless --host says otherwise: there is no login.  The store is
    only read.
    """
    try:
        with Corpus(store, time_limit=time_limit) as corpus, _listening(host, port) as listener:
            app = create_app(corpus, hosts=[*LOOPBACK, host, *names])
            there = f"[{host}]" if ":" in host else host
            click.echo(
                f"newsclaims-serve: {store} at http://{there}:{listener.getsockname()[1]}/ (Ctrl+C stops it)"
            )
            if not is_loopback(host):
                click.echo(
                    f"newsclaims-serve: whoever reaches {host} can read this store; there is no login",
                    err=True,
                )
            server_of(app).run(sockets=[listener])
    except NewsclaimsError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        pass


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        ClickException: the address is none of this machine, or the port is taken.
    """
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise click.ClickException(
            f"--host {host}: {error}; give an address of this machine"
        ) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(where)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise click.ClickException(
            f"cannot listen at {host}, port {port}: {error.strerror}; give another --port, or 0 for one"
            " that is free"
        ) from error
    return listener
