"""``newsclaims plugins``: what is installed, whether it works, and how to write more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

import click
from attrs import asdict, frozen

from newsclaims.cli.bench_plugins import bench_plugins
from newsclaims.cli.explain_plugins import explain_plugins
from newsclaims.cli.faults import EXIT_CODES, ExitCode
from newsclaims.cli.format_options import formats_of
from newsclaims.cli.formats import shown_options
from newsclaims.cli.new_plugin import new_plugin
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options
from newsclaims.cli.plugin_tables import (
    AS_JSON,
    print_json,
    print_line,
    print_table,
    prints_findings,
)
from newsclaims.cli.show_plugin import show_plugin, words_of
from newsclaims.errors import ConfigurationError, NewsclaimsError
from newsclaims.model import Article

if TYPE_CHECKING:
    from newsclaims._plugins.discovery import Candidate, Registry
    from newsclaims._plugins.options import Option
    from newsclaims.pipeline import Pipeline
    from newsclaims.registry import LoadEntry


@click.group(commands=[bench_plugins, explain_plugins, new_plugin, show_plugin])
def plugins() -> None:
    """Show, check and write plugins."""


@plugins.command("list")
@AS_JSON
@prints_findings
def list_plugins(*, as_json: bool) -> None:
    """List the installed plugins with their options.

    STATUS is loaded, or why a plugin cannot be used: broken (it cannot be imported or is
    no plugin), colliding (several distributions claim its name) or outdated (made for
    another version of newsclaims).
    """
    from newsclaims._plugins.discovery import survey
    from newsclaims._plugins.options import options_of

    registry = survey()
    entries = registry.report.entries
    found = {name: options_of(one.target) for name, one in registry.candidates.items()}
    if as_json:
        print_json(
            [
                {
                    **_data(entry, entry.status, entry.reason),
                    "options": [_option(one) for one in found.get(entry.name, ())],
                    **_abilities(registry.candidates.get(entry.name)),
                    "deprecated": list(entry.deprecated),
                    "layers": list(entry.layers),
                }
                for entry in entries
            ]
        )
    elif entries:
        rows = [
            (*_cells(e, e.status), e.reason or _shown(found.get(e.name, ()), _further(e, registry)))
            for e in entries
        ]
        print_table((*_HEAD, "OPTIONS"), rows)
    else:
        print_line("no plugin is installed; pip install newsclaims[arabic]")


@plugins.command("check", epilog=EXIT_CODES)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--example",
    "examples",
    multiple=True,
    metavar="TEXT",
    help="With NAME: a text in which the plugin finds something.",
)
@AS_JSON
@pipeline_options
@prints_findings
def check_plugins(
    plugin_options: PluginOptions, names: Sequence[str], examples: Sequence[str], *, as_json: bool
) -> None:
    """Run every installed plugin on a few short texts; or try NAME... on the laws of its stages.

    Without NAME, the pipeline that `newsclaims analyze` builds with the same options is run,
    and then each plugin that has no place in it, in the place of the one that has.  STATUS is
    works, failed, disabled, or as in `plugins list`.

    With NAME, the conformance suite of `newsclaims.testing` is run on the plugin, which takes
    newsclaims[testing].  STATUS is kept, broken or skipped, for each law; of a
    plugin that cannot work here the only line says why.
    """
    if names:
        _check_conformance(plugin_options, names, examples, as_json=as_json)
    else:
        _check_all(plugin_options, as_json=as_json)


def _check_conformance(
    plugin_options: PluginOptions, names: Sequence[str], examples: Sequence[str], *, as_json: bool
) -> None:
    from newsclaims._plugins.discovery import survey
    from newsclaims._plugins.settings import settings_from
    from newsclaims.cli.conformance import conformance

    said = plugin_options.settings()
    options = said.get("options", {})
    if not isinstance(options, Mapping):
        raise ConfigurationError(f"options is {options!r}, not a table of plugin names")
    settings = settings_from({}, options=options)
    verdicts = list(conformance(names, survey(), settings.options, examples))
    if as_json:
        print_json([asdict(verdict) for verdict in verdicts])
    else:
        rows = [(v.plugin, v.stage, v.law, v.status, v.reason) for v in verdicts]
        print_table(("PLUGIN", "STAGE", "LAW", "STATUS", ""), rows)
    if any(verdict.status == "broken" for verdict in verdicts):
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


def _check_all(plugin_options: PluginOptions, *, as_json: bool) -> None:
    pipeline = plugin_options.build()
    faults = _faults(pipeline)
    used = {name for choice in pipeline.plan.choices for name in (choice.plugin, *choice.wrappers)}
    unusable = {
        one.plugin: f"{one.kind} {one.name!r}: {one.problem}"
        for one in formats_of(plugin_options).all()
        if one.problem
    }
    found = []
    for entry in pipeline.load_report.entries:
        status, reason = str(entry.status), entry.reason
        if entry.status == "loaded":
            seen = faults
            if entry.name not in used and entry.stages:
                seen = _faults_in_place(entry, plugin_options)
            wrong = (seen.get(entry.name), unusable.get(entry.name), _card_fault(entry.name))
            reason = next(filter(None, wrong), "")
            status = "failed" if reason else "works"
        found.append(_Finding(entry=entry, status=status, reason=reason))
    if as_json:
        print_json([_data(one.entry, one.status, one.reason) for one in found])
    else:
        rows = [(*_cells(one.entry, one.status), one.reason) for one in found]
        print_table((*_HEAD, ""), rows)
    if any(one.status not in _SOUND for one in found):
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


def _card_fault(name: str) -> str:
    """Return what is wrong with the card of a plugin; nothing where it is sound or there is none."""
    from newsclaims._plugins.discovery import named_candidate
    from newsclaims.cards import card_of

    try:
        card_of(named_candidate(name).target)
    except NewsclaimsError as error:
        return f"card: {error}"
    return ""


_SOUND = frozenset({"works", "disabled", "blocked"})

_SAMPLES = ("sample.txt", "odd.txt")
"""Short texts of this package: news as it is, and characters that news should not have."""

_HEAD = ("NAME", "DISTRIBUTION", "STAGES", "STATUS")


@frozen(kw_only=True)
class _Finding:
    """What became of one plugin."""

    entry: LoadEntry
    status: str
    reason: str


def _data(entry: LoadEntry, status: str, reason: str) -> dict[str, object]:
    return {
        "name": entry.name,
        "distribution": entry.distribution,
        "version": entry.version,
        "stages": list(entry.stages),
        "formats": list(entry.formats),
        "status": status,
        "reason": reason,
    }


def _abilities(candidate: Candidate | None) -> dict[str, object]:
    """Return what a plugin says of languages, batches, and kinds and acts of its own."""
    anatomy = candidate.anatomy if candidate else None
    return {
        "languages": list(anatomy.languages) if anatomy else [],
        "batches": list(anatomy.batches) if anatomy else [],
        "own_kinds": dict(anatomy.own_kinds) if anatomy else {},
        "own_acts": dict(anatomy.own_acts) if anatomy else {},
    }


def _option(option: Option) -> dict[str, object]:
    return {**asdict(option), "required": option.required}


def _cells(entry: LoadEntry, status: str) -> tuple[str, str, str, str]:
    stages = ", ".join((*entry.stages, *entry.formats)) or "-"
    return entry.name, f"{entry.distribution} {entry.version}", stages, status


def _further(entry: LoadEntry, registry: Registry) -> list[str]:
    """Return what to say of a plugin beside its options: its layers, its words, and what will go."""
    layers = [f"adds {', '.join(entry.layers)}"] if entry.layers else []
    candidate = registry.candidates.get(entry.name)
    declared = (
        {"own_kinds": candidate.anatomy.own_kinds, "own_acts": candidate.anatomy.own_acts}
        if candidate
        else {}
    )
    words = [f"{key} {words_of(dict(own))}" for key, own in declared.items() if own]
    return [*layers, *words, *entry.deprecated]


def _shown(options: Iterable[Option], further: Iterable[str]) -> str:
    """Return options and the rest in one cell: ``least: number = 0.5, names: list``."""
    return "; ".join(filter(None, (shown_options(options), *further)))


def _faults(pipeline: Pipeline) -> dict[str, str]:
    """Run *pipeline* on the samples; return what its plugins did wrong, by their names."""
    here = files("newsclaims.cli")
    texts = [here.joinpath(name).read_bytes().decode("utf-8") for name in _SAMPLES]
    languages = {language for choice in pipeline.plan.choices for language in choice.languages}
    tags = sorted(languages) or [Article(text="").language]
    if pipeline.plan.stage("language"):
        tags.append("und")
    articles = [
        Article(text=text, id=name, language=tag)
        for name, text in zip(_SAMPLES, texts, strict=True)
        for tag in tags
    ]
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
