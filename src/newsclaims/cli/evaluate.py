"""``newsclaims evaluate``: scores against gold annotation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclaims.cli.faults import complain, one_line
from newsclaims.cli.format_options import formats_of
from newsclaims.cli.input_options import InputOptions, input_options
from newsclaims.cli.plugin_options import PluginOptions, plugin_settings
from newsclaims.errors import ArticleError

if TYPE_CHECKING:
    from newsclaims.evaluate import Evaluation, Scores
    from newsclaims.model import Article

_FOLDER = click.Path(path_type=Path)
_SHORT = ("claims@0.3", "claims@0.8", "actor", "quantity")


@click.command
@click.argument("gold_dir", type=_FOLDER)
@click.argument("system_dir", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the scores as a JSON object.")
@click.option("--per-article", is_flag=True, help="Print those of each article too.")
@click.option(
    "--language", default="ar", show_default=True, help="BCP 47 tag of the articles, for names."
)
@input_options
@plugin_settings
def evaluate(  # noqa: PLR0913, PLR0917 - one argument for each option
    plugin_options: PluginOptions,
    how_to_read: InputOptions,
    gold_dir: Path,
    system_dir: Path,
    as_json: bool,  # noqa: FBT001
    per_article: bool,  # noqa: FBT001
    language: str,
) -> None:
    """Score documents against gold annotation.

    GOLD_DIR holds ID.txt and ID.gold.json for each article, SYSTEM_DIR the answers,
    ID.json, as `newsclaims analyze GOLD_DIR/*.txt --format json --output SYSTEM_DIR/`
    writes them.  An answer that is missing or cannot be read counts as empty, and
    standard error says so.  An article may be a file of another format, which is read as
    `newsclaims analyze` reads it.

    Claims are aligned one to one by the overlap of their contents, spans are compared
    as whole words, and what gold marks as optional wins and costs nothing.
    """
    from newsclaims.evaluate import evaluate as score

    files = how_to_read.files(formats_of(plugin_options), ())

    def read(path: Path) -> Iterator[Article]:
        for record in files.read(str(path)):
            if isinstance(record.outcome, ArticleError):
                raise record.outcome
            yield record.outcome

    evaluation = score(gold_dir, system_dir, language=language, read=read)
    for note in evaluation.notes:
        complain(note)
    if as_json:
        click.echo(json.dumps(_data(evaluation, per_article=per_article), indent=1))
        return
    if per_article:
        for article in evaluation.articles:
            click.echo(_article_line(article.id, article.scores))
    for measure, score_ in evaluation.scores.items():
        click.echo(
            f"{measure:16} P {score_.precision:6.1%}  R {score_.recall:6.1%}"
            f"  F1 {score_.f1:6.1%}  ({score_.right} right of {score_.given} given,"
            f" {score_.gold} in gold)"
        )


def _data(evaluation: Evaluation, *, per_article: bool) -> dict[str, object]:
    data: dict[str, object] = _scores(evaluation.scores)
    if per_article:
        data["articles"] = {one.id: _scores(one.scores) for one in evaluation.articles}
    return data


def _scores(scores: Scores) -> dict[str, object]:
    return {measure: score.to_dict() for measure, score in scores.items()}


def _article_line(article: str, scores: Scores) -> str:
    figures = "  ".join(f"{measure} {scores[measure].f1:6.1%}" for measure in _SHORT)
    return f"{one_line(article):24} {figures}"
