"""The command ``newsclaims-store``: fill a file with the claims of articles, and ask it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import click

import newsclaims
from newsclaims.errors import NewsclaimsError
from newsclaims.model import Article
from newsclaims.model.vocabulary import Act
from newsclaims_store.article_ids import Ids
from newsclaims_store.asking import Show
from newsclaims_store.command_parts import (
    DAY,
    PATH,
    faults,
    note_pending,
    note_unit,
    printed_options,
    show,
)
from newsclaims_store.person_commands import PERSON_COMMANDS
from newsclaims_store.printing import READ, printed
from newsclaims_store.progress import Bar
from newsclaims_store.statement_commands import STATEMENT_COMMANDS
from newsclaims_store.store import Store


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Keep the claims of many articles in one file of DuckDB, and ask it who said what."""


@main.command
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--to", "store", required=True, type=PATH, help="The store; made if it is missing.")
@click.option("--input-format", help="Format of FILE; by default what its name says.")
@click.option("--config", type=PATH, help="Settings of the pipeline, a newsclaims.toml.")
@click.option(
    "--processes", type=click.IntRange(min=1), default=1, show_default=True, help="To analyse in."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give up an article that takes longer.",
)
@click.option(
    "--ids",
    type=click.Choice(get_args(Ids)),
    default="given",
    show_default=True,
    help="What an article is known by: its id; its id, and the text where two share one; or the text.",
)
def add(  # noqa: PLR0913 - one argument for each option
    files: Sequence[Path],
    store: Path,
    *,
    input_format: str | None,
    config: Path | None,
    processes: int,
    timeout: float | None,
    ids: Ids,
) -> None:
    """Analyse the articles of FILE... and store their claims.

    FILE is what `newsclaims analyze` reads.  An article that the store has, with the same text and data
    and of the same plugins, is passed over, so a run that was cut short is gone on with by the same
    command.  One whose text or plugins are others takes the place of that with the same id.

    An article that fails is one line on standard error, and the exit code is 1.
    """

    def fail(error: NewsclaimsError) -> None:
        failed.append(error)
        click.echo(f"newsclaims-store: {error}", err=True)

    failed: list[NewsclaimsError] = []
    gc.set_threshold(50_000, 20, 100)  # documents hold no circles, and there are many
    with faults(goes_on=True):
        pipeline = newsclaims.Pipeline.from_config(config) if config else newsclaims.Pipeline()
        with Store(store) as opened, Bar(files) as bar:
            added = opened.read(
                _articles(files, input_format, fail),
                pipeline=pipeline,
                processes=processes,
                timeout=timeout,
                ids=ids,
                on_error=fail,
                advance=bar.advance,
            )
    told = (
        f"{added.added} added, {added.replaced} replaced, {added.kept} kept, {len(failed)} failed"
    )
    click.echo(f"newsclaims-store: {told}", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def _articles(
    files: Sequence[Path], kind: str | None, fail: Callable[[NewsclaimsError], None]
) -> Iterator[Article]:
    for path in files:
        yield from newsclaims.read(path, format=kind, on_error=fail)


@main.command
@click.argument("store", type=PATH)
@click.option("--speaker", metavar="NAME", help="In any spelling; a part of the name, or a title.")
@click.option("--person", metavar="KEY", help="This very person, by the key that `persons` prints.")
@click.option("--act", multiple=True, type=click.Choice(get_args(Act)), help="One of these.")
@click.option("--words", help="In what is said, in any form with the same stem.")
@click.option("--article-words", metavar="WORDS", help="Anywhere in the article.")
@click.option("--named", metavar="NAME", help="Who or what is named in what is said.")
@click.option("--number", type=float, help="Value of a number in what is said.")
@click.option("--at-least", type=float, metavar="NUMBER", help="Least value of one.")
@click.option("--at-most", type=float, metavar="NUMBER", help="Largest value of one.")
@click.option("--unit", help="Of that number: USD, km, %, or what is counted.")
@click.option("--since", type=DAY, help="First day of publication.")
@click.option("--until", type=DAY, help="Last day of publication.")
@click.option("--outlet", help="Words in the publisher's name.")
@click.option("--confidence", type=click.FloatRange(0, 1), help="Least confidence.")
@click.option(
    "--show",
    type=click.Choice(get_args(Show)),
    default="claims",
    show_default=True,
    help="claims, the latest first; timeline, the earliest first; speakers with most claims; acts of"
    " each speaker; named, who is named by whom; days, how many claims of each act.",
)
@click.option("--sql", metavar="QUERY", help="Ask in SQL instead.")
@printed_options
def ask(
    store: Path,
    *,
    sql: str | None,
    kind: str,
    since: datetime | None,
    until: datetime | None,
    **conditions: Any,  # noqa: ANN401 - one for each option, handed on to `Store.ask`
) -> None:
    """Print the claims in STORE that meet every condition.

    A table of claims has the columns that are read; the other formats have all.
    """
    limit: int | None = conditions.pop("limit")
    given = {name: value for name, value in conditions.items() if value not in (None, ())}
    given |= {name: day.date() for name, day in (("since", since), ("until", until)) if day}
    if sql is not None and given.keys() - {"show"}:
        raise click.UsageError("--sql: takes no conditions; put them into the query")
    with faults(), Store(store, read_only=True) as opened:
        note_pending(opened)
        if sql is not None:
            printed(opened.sql(sql), kind, sys.stdout)
            return
        note_unit(opened, conditions["unit"])
        claims = conditions["show"] in ("claims", "timeline")
        show(lambda most: opened.ask(**given, limit=most), limit, kind, READ if claims else None)


@main.command
@click.argument("store", type=PATH)
@click.argument("spelling")
@click.argument("name")
def alias(store: Path, spelling: str, name: str) -> None:
    """Have questions for SPELLING find NAME in STORE."""
    with faults(), Store(store) as opened:
        opened.alias(spelling, name)


@main.command
@click.argument("store", type=PATH)
def join(store: Path) -> None:
    """Join the persons of STORE and compare what they say, where `add` was cut short."""
    with faults(), Store(store) as opened:
        opened.join()


for command in (*PERSON_COMMANDS, *STATEMENT_COMMANDS):
    main.add_command(command)
