"""What the commands have in common."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
import duckdb

from newsclaims.errors import NewsclaimsError
from newsclaims_store.answer import Answer
from newsclaims_store.printing import FORMATS, printed
from newsclaims_store.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)
ROOM = 100
"""Maximum number of rows of a table where no other is given."""
DAY = click.DateTime(["%Y-%m-%d"])


def printed_options(command: Command) -> Command:
    """Add the options for how many rows are printed, and how."""
    limit = click.option(
        "--limit",
        type=click.IntRange(min=0),
        help=f"Maximum number of rows, 0 for all; by default {ROOM} in a table, all otherwise.",
    )
    kind = click.option(
        "--format", "kind", type=click.Choice(FORMATS), default="table", show_default=True
    )
    return limit(kind(command))


def period_options(command: Command) -> Command:
    """Add the options for a period."""
    since = click.option("--since", type=DAY, help="First day of publication.")
    until = click.option("--until", type=DAY, help="Last day of publication.")
    return since(until(command))


def given(**conditions: Any) -> dict[str, Any]:  # noqa: ANN401 - of each option its own type
    """Return the conditions that are given, times of day cut off."""
    days = {"since", "until"}
    return {
        name: value.date() if name in days else value
        for name, value in conditions.items()
        if value is not None
    }


def show(
    asked: Callable[[int | None], Answer],
    limit: int | None,
    kind: str,
    shown: Collection[str] | None,
) -> None:
    """Print an answer, and say on standard error where it has more rows than are printed.

    Args:
        asked: returns the answer with a maximum number of rows, None for all.
        limit: of the option; None where it is not given.
        kind: one of `FORMATS`.
        shown: columns that a table is confined to; None for all.
    """
    most = (ROOM if kind == "table" else None) if limit is None else limit or None
    printed(asked(most), kind, sys.stdout, shown)
    if most is not None and (total := asked(None).count()) > most:
        sys.stdout.flush()
        click.echo(f"newsclaims-store: {most} of {total} rows; --limit 0 for all", err=True)


def note_pending(store: Store) -> None:
    """Say on standard error what an unfinished run has left to do."""
    if pending := store.pending():
        click.echo(
            f"newsclaims-store: {pending} of the articles are not joined and compared yet;"
            " `newsclaims-store join` does it",
            err=True,
        )


def note_unit(store: Store, unit: str | None) -> None:
    """Say on standard error where no number of the store is of a unit, and name some that are there."""
    if unit is not None and (others := store.unknown_unit(unit)) is not None:
        known = f"it has {', '.join(others)}" if others else "it has none at all"
        click.echo(
            f"newsclaims-store: no number in the store is of the unit {unit!r}; {known}", err=True
        )


_INTERRUPTED = 130
"""Exit code where Ctrl-C ends a command, as of a shell."""
_OUTPUT_CLOSED = 141
"""Exit code where nobody reads the output any more, as of `newsclaims`."""


@contextmanager
def faults(*, goes_on: bool = False) -> Iterator[None]:
    """Turn what is wrong with names, files and queries into one line and exit code 1.

    Where the output is closed, as by ``head``, the end is quiet.

    Args:
        goes_on: whether the same command goes on where it was interrupted.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        # So that flushing it at exit cannot fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(_OUTPUT_CLOSED) from error
    except (KeyboardInterrupt, duckdb.InterruptException) as error:
        note = "; the same command goes on" if goes_on else ""
        click.echo(f"newsclaims-store: interrupted{note}", err=True)
        raise click.exceptions.Exit(_INTERRUPTED) from error
    except (NewsclaimsError, OSError, duckdb.Error) as error:
        raise click.ClickException(str(error)) from error
