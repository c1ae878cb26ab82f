"""``newsclaims plugins``: what is installed and whether it works."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

import click
from attrs import asdict, evolve, frozen

from newsclaims.cli.faults import EXIT_CODES, ExitCode, one_line
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options
from newsclaims.errors import NewsclaimsError
from newsclaims.model import Article

if TYPE_CHECKING:
    from newsclaims.pipeline import Pipeline
    from newsclaims.registry import LoadEntry

_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")


@click.group
def plugins() -> None:
    """Show and check the installed plugins."""


@plugins.command("list")
@_AS_JSON
def list_plugins(*, as_json: bool) -> None:
    """List the installed plugins.

    STATUS is loaded, or why a plugin cannot be used: broken (it cannot be imported or is
    no plugin), colliding (several distributions claim its name) or outdated (made for
    another version of newsclaims).
    """
    from newsclaims.registry import load_report

    _print([_row(entry) for entry in load_report().entries], as_json=as_json)


@plugins.command("check", epilog=EXIT_CODES)
@_AS_JSON
@pipeline_options
def check_plugins(plugin_options: PluginOptions, *, as_json: bool) -> None:
    """Run every installed plugin on a few short texts.

    The pipeline that `newsclaims analyze` builds with the same options is run, and then
    each plugin that has no place in it, in the place of the one that has.  STATUS is
    works, failed, disabled, or as in `plugins list`.
    """
    pipeline = plugin_options.build()
    faults = _faults(pipeline)
    used = {name for choice in pipeline.plan.choices for name in (choice.plugin, *choice.wrappers)}
    rows = []
    for entry in pipeline.load_report.entries:
        row = _row(entry)
        if entry.status == "loaded":
            found = faults if entry.name in used else _faults_in_place(entry, plugin_options)
            reason = found.get(entry.name, "")
            row = evolve(row, status="failed" if reason else "works", reason=reason)
        rows.append(row)
    _print(rows, as_json=as_json)
    if any(row.status not in _SOUND for row in rows):
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


_SOUND = frozenset({"works", "disabled", "blocked"})

_SAMPLES = ("sample.txt", "odd.txt")
"""Short texts of this package: news as it is, and characters that news should not have."""


@frozen(kw_only=True)
class _Row:
    """What is printed of a plugin."""

    name: str
    distribution: str
    version: str
    stages: tuple[str, ...]
    status: str
    reason: str


def _row(entry: LoadEntry) -> _Row:
    return _Row(
        name=entry.name,
        distribution=entry.distribution,
        version=entry.version,
        stages=entry.stages,
        status=entry.status,
        reason=entry.reason,
    )


def _faults(pipeline: Pipeline) -> dict[str, str]:
    """Run *pipeline* on the samples; return what its plugins did wrong, by their names."""
    here = files("newsclaims.cli")
    texts = [here.joinpath(name).read_bytes().decode("utf-8") for name in _SAMPLES]
    articles = [Article(text=text, id=name) for name, text in zip(_SAMPLES, texts, strict=True)]
    return {
        diagnostic.plugin or "": diagnostic.message
        for document in pipeline.pipe(articles)
        for diagnostic in document.diagnostics
        if diagnostic.level == "error"
    }


def _faults_in_place(entry: LoadEntry, plugin_options: PluginOptions) -> dict[str, str]:
    """Run the plugin of *entry*, which the pipeline has no place for, on all its stages."""
    try:
        return _faults(plugin_options.build(dict.fromkeys(entry.stages, entry.name)))
    except NewsclaimsError as error:
        return {entry.name: str(error)}


def _print(rows: Sequence[_Row], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
        return
    if not rows:
        click.echo("no plugin is installed; pip install newsclaims[arabic]")
        return
    cells = [("NAME", "DISTRIBUTION", "STAGES", "STATUS", "")]
    cells += [
        (
            row.name,
            f"{row.distribution} {row.version}",
            ", ".join(row.stages) or "-",
            row.status,
            one_line(row.reason),
        )
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(padded).rstrip())
