"""Choose which plugin serves each stage, and say why.

The rules, in this order; where plugins come from and when they were installed decides nothing:

* A **driver** stage takes for each language that a plugin for it names the plugin named for it,
  else the only one handed to the pipeline as an object, else the only one there is, else the one
  named like the stage.
* An **all** stage takes the plugins named for it, else every one there is: the one named
  like the stage first, then by name.
* The **chain** stage takes every one there is: the named ones first, then by name.
* In the stage ``annotate`` a plugin runs after those whose layers it requires or uses.
* A plugin that wraps a stage wraps it whatever else is chosen.
* A plugin with ``opt_in = True``, because it needs what not everybody has, serves a stage only
  where it is named for it or handed in; to have it installed makes it no candidate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclaims._plugins.discovery import Candidate, Registry
from newsclaims._plugins.drivers import Chosen, drivers
from newsclaims._plugins.layer_order import in_order
from newsclaims._plugins.load_report import LoadEntry
from newsclaims._plugins.settings import Settings, suggest
from newsclaims.errors import ConfigurationError, MissingLayerError, PluginLoadError
from newsclaims.model import Diagnostic
from newsclaims.plan import Choice, Plan
from newsclaims.stages import (
    STAGE_NAMES,
    STAGES,
    Stage,
    is_own_layer,
    plugin_of_layer,
    stage_of_layer,
)


def make_plan(settings: Settings, registry: Registry) -> Plan:
    """Choose plugins for every stage and check that their layers fit.

    Raises:
        ConfigurationError: a name is unknown, or a driver stage has several candidates for one language.
        PluginLoadError: a plugin that would be used cannot be loaded or its name collides.
        MissingLayerError: a plugin requires a layer that no chosen plugin gives before it runs,
            or there is no plugin at all.
    """
    _check_names(settings, registry)
    _check_unusable(settings, registry)
    choices = tuple(
        Choice(
            stage=stage.name,
            plugin=one.candidate.name,
            origin=one.candidate.entry.origin,
            reason=one.reason,
            wrappers=tuple(w.name for w in _wrappers(stage, one.candidate, registry)),
            languages=one.languages,
        )
        for stage in STAGES
        for one in _in_order(stage, _chosen(stage, settings, registry))
    )
    if not choices:
        raise MissingLayerError(
            "there is no plugin to run: install some, `pip install newsclaims[arabic]`, "
            "or hand them in, `Pipeline(plugins=[...])`" + _unusable_hint(registry)
        )
    degraded = _check_layers(choices, registry)
    return Plan(choices, (*_problems(registry), *_empty_stages(choices), *degraded))


def _chosen(stage: Stage, settings: Settings, registry: Registry) -> Sequence[Chosen]:
    """Return the plugins that serve *stage*."""
    named = settings.named.get(stage.name)
    serving = [
        c
        for c in registry.candidates.values()
        if stage.name in c.anatomy.serves and (c.handed_in or not c.anatomy.opt_in)
    ]
    serving.sort(key=lambda c: (c.name != stage.name, c.name))
    if stage.mode == "driver":
        if named is not None:
            return drivers(stage, [registry.candidates[name] for name in named], named=True)
        return drivers(stage, serving, named=False)
    first = [
        Chosen(c, "named", c.anatomy.languages)
        for c in (registry.candidates[name] for name in named or ())
    ]
    if named is not None and stage.mode == "all":
        return first
    reason = "every plugin with this hook"
    return first + [
        Chosen(c, reason, c.anatomy.languages) for c in serving if c.name not in (named or ())
    ]


def _in_order(stage: Stage, chosen: Sequence[Chosen]) -> Sequence[Chosen]:
    """Put each plugin behind those whose layers it needs, where plugins name the layers."""
    if stage.gives:
        return chosen
    return in_order(chosen, lambda one: (one.candidate.name, one.candidate.anatomy))


def _wrappers(stage: Stage, candidate: Candidate, registry: Registry) -> list[Candidate]:
    return sorted(
        (
            c
            for c in registry.candidates.values()
            if stage.name in c.anatomy.wraps and c is not candidate
        ),
        key=lambda c: c.name,
    )


def _check_names(settings: Settings, registry: Registry) -> None:
    """Refuse names of plugins that there are not, or that cannot do what they are named for."""
    entries = registry.report.entries
    mentioned = {"disable": settings.disable, "options": tuple(settings.options), **settings.named}
    for key, names in mentioned.items():
        for name in names:
            if not registry.known(name):
                any_stage = key not in STAGE_NAMES
                known = {e.name for e in entries if any_stage or key in e.stages}
                raise ConfigurationError(
                    f"{key}: no plugin {name!r} is installed; {suggest(name, sorted(known))}"
                )
    for stage_name, names in settings.named.items():
        for name in names:
            if name in settings.disable:
                raise ConfigurationError(f"{stage_name}: {name!r} is also in `disable`")
            candidate = registry.candidates.get(name)
            if candidate is not None and stage_name not in candidate.anatomy.serves:
                serves = ", ".join(candidate.anatomy.stage_names)
                raise ConfigurationError(
                    f"{stage_name}: {name!r} ({candidate.entry.origin}) cannot serve this stage, "
                    f"only {serves}"
                )


def _check_unusable(settings: Settings, registry: Registry) -> None:
    """Raise where a plugin that cannot be used would be: by name, or by default."""
    named = {name for names in settings.named.values() for name in names}
    for entry in registry.report.problems:
        by_default = entry.name in STAGE_NAMES and entry.name not in settings.named
        if by_default and _handed_in_driver(entry.name, registry):
            by_default = False
        open_stages = [
            s.name
            for s in STAGES
            if s.name in entry.stages and (s.name not in settings.named or s.mode == "chain")
        ]
        colliding = entry.status == "colliding" and open_stages
        if entry.name in named or by_default or colliding:
            raise PluginLoadError(_unusable(entry))


def _handed_in_driver(stage_name: str, registry: Registry) -> bool:
    """Return whether an object handed in drives the stage, whatever its default plugin is like."""
    [stage] = [s for s in STAGES if s.name == stage_name]
    candidates = registry.candidates.values()
    return (
        stage.mode == "driver"
        and sum(c.handed_in and stage_name in c.anatomy.serves for c in candidates) == 1
    )


def _unusable(entry: LoadEntry) -> str:
    if entry.status == "colliding":
        return f"plugin {entry.name!r}: {entry.reason}"
    return f"plugin {entry.name!r} ({entry.origin}, {entry.value}) {entry.status}: {entry.reason}"


def _problems(registry: Registry) -> list[Diagnostic]:
    return [
        Diagnostic(level="warning", message=_unusable(entry), plugin=entry.name)
        for entry in registry.report.problems
    ]


def _unusable_hint(registry: Registry) -> str:
    faults = [_unusable(entry) for entry in registry.report.problems]
    return f" ({'; '.join(faults)})" if faults else ""


def _empty_stages(choices: Iterable[Choice]) -> list[Diagnostic]:
    filled = {choice.stage for choice in choices}
    return [
        Diagnostic(
            level="info",
            message=f"no plugin serves the stage {stage.name!r}: no {' and '.join(stage.gives)}",
        )
        for stage in STAGES
        if stage.name not in filled and not stage.optional
    ]


def _check_layers(choices: Sequence[Choice], registry: Registry) -> list[Diagnostic]:
    """Refuse a plugin that lacks a layer it requires; report one that lacks a layer it uses."""
    ready: set[str] = set()
    degraded = []
    for stage in STAGES:
        if stage.name == "refine" and "attributions" in ready:
            ready.add("claims")
        here = [registry.candidates[c.plugin] for c in choices if c.stage == stage.name]
        for candidate in here:
            for layer in candidate.anatomy.requires:
                if layer not in ready and not _needed_later(layer, stage, candidate):
                    raise MissingLayerError(_missing(layer, stage, candidate, registry))
            degraded += [
                Diagnostic(
                    level="info",
                    message=f"{candidate.name!r} works without the layer {layer!r}",
                    plugin=candidate.name,
                )
                for layer in candidate.anatomy.uses
                if layer not in ready and not _needed_later(layer, stage, candidate)
            ]
            if not stage.gives:  # one after the other, see `in_order`
                ready.update(candidate.anatomy.own_layers)
        for candidate in here:
            provided = candidate.anatomy.provides
            ready.update(layer for layer in provided if stage_of_layer(layer) is stage)
    return degraded


def _needed_later(layer: str, stage: Stage, candidate: Candidate) -> bool:
    """Return whether the plugin serves a later stage too, and can need *layer* only there."""
    later = STAGES[STAGES.index(stage) + 1 :]
    giver = STAGES.index(stage_of_layer(layer)) - is_own_layer(layer)
    return any(s.name in candidate.anatomy.serves and STAGES.index(s) > giver for s in later)


def _missing(layer: str, stage: Stage, candidate: Candidate, registry: Registry) -> str:
    giver = stage_of_layer(layer)
    who = f"plugin {candidate.name!r} ({candidate.entry.origin})"
    if STAGES.index(giver) - is_own_layer(layer) >= STAGES.index(stage):
        return f"{who} requires {layer!r}, which the stage {giver.name!r} gives only later"
    name = plugin_of_layer(layer) if is_own_layer(layer) else giver.name
    ways = [
        f"enable {entry.name!r} ({entry.origin})"
        for entry in registry.report.named(name)
        if entry.status == "disabled"
    ]
    ways += [
        f"choose {giver.name}={name!r}"
        for name, other in sorted(registry.candidates.items())
        if layer in other.anatomy.provides
    ]
    if not ways and is_own_layer(layer):
        ways = [f"install the plugin {name!r}, or correct `requires`"]
    if not ways:
        ways = [f"install a plugin for the stage {giver.name!r}, such as newsclaims-{giver.name}"]
    return f"{who} requires the layer {layer!r}, which no chosen plugin gives; {' or '.join(ways)}"
