"""``newsclaims plugins bench``: time and memory of each stage on given articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from attrs import asdict

from newsclaims.cli.faults import EXIT_CODES, ExitCode, Fault, complain
from newsclaims.cli.format_options import formats_of
from newsclaims.cli.input_options import InputFiles, InputOptions, input_options
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options
from newsclaims.cli.plugin_tables import (
    AS_JSON,
    print_json,
    print_line,
    print_table,
    prints_findings,
)

if TYPE_CHECKING:
    from newsclaims.measure import Cost
    from newsclaims.model import Article

_MIB = 2**20
_WORDS = 350
"""Words of an article of news, for which the times are given."""


@click.command("bench", epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--repeat",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="Read the articles so often; the least time counts.",
)
@AS_JSON
@input_options
@pipeline_options
@prints_findings
def bench_plugins(
    plugin_options: PluginOptions,
    how_to_read: InputOptions,
    files: Sequence[str],
    *,
    repeat: int,
    as_json: bool,
) -> None:
    """Say what each plugin costs on the articles of FILE..., in time and memory.

    FILE is read as `newsclaims analyze` reads it.

    COLD is the first call, in which a plugin loads what it needs (slower than usual, because
    its memory is watched), and LOADED the memory that it holds from then on.  STREAM is the
    processor time of later calls for articles that are new, WARM that for articles that were
    read before, both in milliseconds for 350 words; US/WORD is WARM in microseconds for a
    word.  PEAK is the most memory that such a call takes beside.
    """
    articles, failed = _articles(how_to_read.files(formats_of(plugin_options), files))
    if not articles:
        raise Fault("no article could be read")
    costs = plugin_options.build().measure(articles, repeat=repeat)
    if as_json:
        print_json([{**asdict(c), "microseconds_per_word": c.microseconds_per_word} for c in costs])
    else:
        _print(costs)
    if failed:
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


def _articles(files: InputFiles) -> tuple[list[Article], int]:
    """Read the files; complain of what cannot be read, and count it."""
    from newsclaims.errors import ArticleError

    articles = []
    failed = 0
    for record in files.records():
        if isinstance(record.outcome, ArticleError):
            complain(str(record.outcome))
            failed += 1
        else:
            articles.append(record.outcome)
    return articles, failed


def _per_article(seconds: float, words: int) -> str:
    """Return milliseconds for `_WORDS` words; a dash where there were none."""
    return f"{1e3 * seconds * _WORDS / words:.2f}" if words else "–"


def _print(costs: Sequence[Cost]) -> None:
    total = sum(cost.seconds for cost in costs) or 1.0
    head = (*("STAGE", "PLUGIN", "COLD", "STREAM", "WARM", "US/WORD", "SHARE", "LOADED", "PEAK"),)
    rows = [
        (
            cost.stage,
            cost.plugin,
            f"{cost.first:.2f} s",
            _per_article(cost.stream, cost.stream_words),
            _per_article(cost.seconds, cost.words),
            f"{cost.microseconds_per_word:.1f}",
            f"{cost.seconds / total:.0%}",
            f"{cost.loaded / _MIB:.1f} MiB",
            f"{cost.peak / _MIB:.1f} MiB",
        )
        for cost in costs
    ]
    print_table(head, rows)
    first = costs[0] if costs else None
    if first:
        rate = first.articles / total
        print_line(f"{first.articles} articles, {first.words} words, {rate:.0f} articles a second")
