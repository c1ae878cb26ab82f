"""The commands for what is said again, and for numbers that disagree."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from newsclaims_store.command_parts import (
    PATH,
    faults,
    given,
    note_pending,
    note_unit,
    period_options,
    printed_options,
    show,
)
from newsclaims_store.printing import (
    READ_OF_DISAGREEING,
    READ_OF_REPEATED,
    READ_OF_VERSIONS,
)
from newsclaims_store.store import Store


@click.command
@click.argument("store", type=PATH)
@click.option("--speaker", metavar="NAME", help="Of one of the versions.")
@click.option("--person", metavar="KEY", help="Who makes one of them, by the key of `persons`.")
@click.option("--words", help="In one of them.")
@click.option("--outlet", help="Words in the name of a publisher of one of them.")
@click.option(
    "--outlets", type=click.IntRange(min=1), default=1, help="Least number of publishers."
)
@period_options
@printed_options
def repeated(  # noqa: PLR0913 - one argument for each option
    store: Path,
    *,
    speaker: str | None,
    person: str | None,
    words: str | None,
    outlet: str | None,
    outlets: int,
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    kind: str,
) -> None:
    """Print the statements of STORE that stand in two articles or more, those of most outlets first.

    A table has the columns that are read; the other formats have all.
    """
    conditions = given(
        speaker=speaker, person=person, words=words, outlet=outlet, since=since, until=until
    )
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        show(
            lambda most: opened.repeated(**conditions, outlets=outlets, limit=most),
            limit,
            kind,
            READ_OF_REPEATED,
        )


@click.command
@click.argument("store", type=PATH)
@click.argument("article")
@click.argument("claim")
@printed_options
def versions(store: Path, article: str, claim: str, *, limit: int | None, kind: str) -> None:
    """Print every claim in STORE that says what CLAIM of ARTICLE says, and what each cuts and adds."""
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        show(
            lambda most: opened.versions(article, claim, limit=most),
            limit,
            kind,
            READ_OF_VERSIONS,
        )


@click.command
@click.argument("store", type=PATH)
@click.option("--speaker", metavar="NAME", help="Of one of the two.")
@click.option("--person", metavar="KEY", help="Who makes one of them, by the key of `persons`.")
@click.option("--words", help="In one of them.")
@click.option("--unit", help="Of the number, or a word of what is counted.")
@click.option("--outlet", help="Words in the name of a publisher of one of them.")
@period_options
@printed_options
def disagreeing(  # noqa: PLR0913 - one argument for each option
    store: Path,
    *,
    speaker: str | None,
    person: str | None,
    words: str | None,
    unit: str | None,
    outlet: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    kind: str,
) -> None:
    """Print numbers of one thing that differ between two articles of STORE, the surest first.

    A table has the columns that are read; the other formats have all.
    """
    conditions = given(
        speaker=speaker,
        person=person,
        words=words,
        unit=unit,
        outlet=outlet,
        since=since,
        until=until,
    )
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        note_unit(opened, unit)
        show(
            lambda most: opened.disagreements(**conditions, limit=most),
            limit,
            kind,
            READ_OF_DISAGREEING,
        )


STATEMENT_COMMANDS = (repeated, versions, disagreeing)
