"""``newsclaims plugins new``: a distribution to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from newsclaims.stages import STAGE_NAMES


@click.command("new")
@click.argument("name")
@click.option(
    "--stage",
    required=True,
    type=click.Choice([*STAGE_NAMES, "reader", "writer"]),
    help="What it serves; reader or writer for a format.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Folder to make it in; by default the working directory.",
)
def new_plugin(name: str, stage: str, into: Path) -> None:
    """Write the distribution newsclaims-NAME with a plugin NAME that works.

    It has a typed class with options, tests (the conformance suite of its stage and a few of
    its own), a README, a licence, and what tox and a CI service need.  Install it and it is in
    `newsclaims plugins list`; then make it yours.
    """
    from newsclaims._scaffold.render import write

    home = write(name, stage, into)
    for path in sorted(home.rglob("*")):
        if path.is_file():
            click.echo(path.relative_to(into).as_posix())
    click.echo(f"\npip install -e {home.as_posix()}")
    click.echo(f"pip install 'newsclaims[testing]' && pytest {home.as_posix()}")
