"""The commands for persons: who they are, why, and corrections."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from newsclaims import ConfigurationError
from newsclaims_store.command_parts import (
    PATH,
    faults,
    given,
    note_pending,
    period_options,
    printed_options,
    show,
)
from newsclaims_store.corrections import SeveralPersonsError
from newsclaims_store.printing import READ_OF_PERSONS, printed
from newsclaims_store.store import Store

_COLUMNS = ("kind", "name", "office", "other", "other_office")
_RULINGS = "SELECT kind, one AS name, office, other, other_office FROM rulings ORDER BY ALL"


@click.command
@click.argument("store", type=PATH)
@click.argument("name", required=False)
@click.option("--office", metavar="WORDS", help="In a title of the person.")
@period_options
@printed_options
def persons(  # noqa: PLR0913 - one argument for each option
    store: Path,
    name: str | None,
    *,
    office: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    kind: str,
) -> None:
    """Print the persons in STORE, all names of each in one row; with NAME those who have it."""
    conditions = given(office=office, since=since, until=until)
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        show(
            lambda most: opened.persons(name, **conditions, limit=most),
            limit,
            kind,
            READ_OF_PERSONS,
        )


@click.command
@click.argument("store", type=PATH)
@click.argument("name")
@click.argument("other", required=False)
def why(store: Path, name: str, other: str | None) -> None:
    """Print why NAME and OTHER are one person in STORE or two; NAME alone may be several persons'."""
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        click.echo(opened.explain(name, name if other is None else other))


@click.command
@click.argument("store", type=PATH)
@click.argument("name")
@click.argument("other")
def same(store: Path, name: str, other: str) -> None:
    """Have NAME and OTHER be one person in STORE; each is a full name, or a key that `persons` prints.

    Who is joined is printed on standard error.  A name that several persons have is refused with exit code 2.
    """
    with faults(), Store(store) as opened:
        try:
            done = opened.same(name, other)
        except SeveralPersonsError as error:
            raise click.UsageError(str(error)) from error
    for person in done.persons:
        click.echo(f"newsclaims-store: {person}", err=True)
    if not done.one_person:
        raise click.ClickException(
            "noted, but they stay apart, since others of their names or offices contradict;"
            " `newsclaims-store why` says which"
        )
    said = "are one person now" if len(done.persons) > 1 else "was one person before"
    click.echo(f"newsclaims-store: {said}", err=True)


@click.command
@click.argument("store", type=PATH)
@click.argument("name")
@click.argument("other")
@click.option("--office", metavar="WORDS", help="Of the first.")
@click.option("--other-office", metavar="WORDS", help="Of the second.")
def apart(
    store: Path, name: str, other: str, *, office: str | None, other_office: str | None
) -> None:
    """Have NAME and OTHER be two persons in STORE; one name is told apart by an office."""
    with faults(), Store(store) as opened:
        opened.apart(name, other, office=office, other_office=other_office)


@click.command
@click.argument("store", type=PATH)
@click.argument("table", type=PATH, required=False)
@click.option("--list", "listed", is_flag=True, help="Print the corrections that STORE has.")
def correct(store: Path, table: Path | None, *, listed: bool) -> None:
    """Correct who is one person in STORE by TABLE.

    TABLE is CSV with the columns kind (same or apart), name, office, other and other_office; offices may be
    empty.
    """
    if listed == (table is not None):
        raise click.UsageError("give either TABLE or --list")
    if table is None:
        with faults(), Store(store, read_only=True) as opened:
            printed(opened.sql(_RULINGS), "csv", sys.stdout)
        return
    with faults(), Store(store) as opened:
        for where, row in _rows(table):
            try:
                _correct(opened, *row)
            except ConfigurationError as error:
                raise ConfigurationError(f"{where}: {error}") from error


def _correct(  # noqa: PLR0917, PLR0913 - a row
    store: Store, kind: str, name: str, office: str, other: str, other_office: str
) -> None:
    if kind == "same" and not office and not other_office:
        store.same(name, other, later=True)
    elif kind == "apart":
        store.apart(name, other, office=office or None, other_office=other_office or None)
    else:
        raise ConfigurationError(f"kind is {kind!r}; it is apart, or same without offices")


def _rows(table: Path) -> Iterator[tuple[str, Sequence[str]]]:
    with table.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise ConfigurationError(f"{table}: the first line lacks {', '.join(missing)}")
        for row in reader:
            yield f"{table}:{reader.line_num}", [(row[name] or "").strip() for name in _COLUMNS]


PERSON_COMMANDS = (persons, why, same, apart, correct)
