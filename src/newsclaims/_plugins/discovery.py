"""Find, check and load plugins; what came of it is a `LoadReport`.

A plugin is announced by a distribution as an entry point of the group
``newsclaims`` that names a class (its fields are its options), a module or an
object, or it is handed to a pipeline as an object.  Nothing here is global:
every call looks anew and returns an immutable `Registry`.

Importing a plugin's module is all that happens here.  A plugin is made, with its
options, when a pipeline has chosen it, and loads its data when it is first used.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from itertools import groupby
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from newsclaims._chain.messages import class_name, line, one_line
from newsclaims._plugins.declarations import Anatomy, examine, misnamed
from newsclaims._plugins.load_report import LoadEntry, LoadReport
from newsclaims._plugins.settings import suggest
from newsclaims._plugins.version_requirements import unmet_requirement
from newsclaims.deprecation import PluginDeprecationWarning
from newsclaims.errors import ConfigurationError, PluginLoadError

GROUP = "newsclaims"
"""The entry point group under which distributions announce plugins."""


@frozen(kw_only=True)
class Candidate:
    """A usable plugin: imported and sound, but not yet made with its options.

    Args:
        entry: its line in the report.
        target: the class, module or object that the entry point names.
        anatomy: which hooks it implements and what it says about itself.
    """

    entry: LoadEntry
    target: object
    anatomy: Anatomy

    @property
    def name(self) -> str:
        """The plugin's name."""
        return self.entry.name

    @property
    def handed_in(self) -> bool:
        """Whether it was handed to the pipeline as an object."""
        return not self.entry.distribution


@frozen(kw_only=True)
class Registry:
    """The usable plugins by name, and the report on all."""

    candidates: dict[str, Candidate]
    report: LoadReport

    def known(self, name: str) -> bool:
        """Return whether a plugin *name* is announced, usable or not."""
        return bool(self.report.named(name))


Outcome: TypeAlias = tuple[LoadEntry, Candidate | None]
"""A line of the report and, where the plugin can be used, the plugin."""


def announced() -> frozenset[str]:
    """Return the names of the installed plugins; nothing is imported."""
    return frozenset(point.name for point in entry_points(group=GROUP))


def load_report(disable: Iterable[str] = ()) -> LoadReport:
    """Return which plugins are installed and whether they are usable, without making any."""
    return survey(disable=disable).report


def survey(*, disable: Iterable[str] = (), plugins: Sequence[object] = ()) -> Registry:
    """Find and load the installed plugins and those handed in.

    Args:
        disable: names of plugins to leave alone; they are not imported.
        plugins: plugin objects or classes.  One that bears the name of an installed
            plugin takes its place, and the installed one is reported as blocked.

    Raises:
        PluginLoadError: an object handed in is no plugin.
        ConfigurationError: two objects handed in bear one name.
    """
    disabled = frozenset(disable)
    handed = [_handed_in(plugin) for plugin in plugins]
    taken = [candidate.name for candidate in handed]
    twice = sorted({name for name in taken if taken.count(name) > 1})
    if twice:
        msg = f"two of the plugins handed in bear the name {twice[0]!r}; set `name` on one of them"
        raise ConfigurationError(msg)
    outcomes: list[Outcome] = [
        (_unused(c.entry, "disabled"), None) if c.name in disabled else (c.entry, c) for c in handed
    ]
    for name, group in groupby(sorted(entry_points(group=GROUP), key=_place), key=_name):
        points = list(group)
        if name in disabled:
            outcomes += [(_unused(_announced(point), "disabled"), None) for point in points]
        elif name in taken:
            outcomes += [(_unused(_announced(point), "blocked"), None) for point in points]
        elif len(points) > 1:
            outcomes += _collision([_load(point)[0] for point in points])
        else:
            outcomes += [_load(point) for point in points]
    entries = sorted((e for e, _ in outcomes), key=lambda e: (e.name, e.distribution, e.value))
    return Registry(
        candidates={candidate.name: candidate for _, candidate in outcomes if candidate},
        report=LoadReport(tuple(entries)),
    )


def named_candidate(name: str, registry: Registry | None = None) -> Candidate:
    """Return the installed plugin *name*.

    Args:
        name: of the plugin.
        registry: where to look; by default all that is installed.

    Raises:
        ConfigurationError: none is called so.
        PluginLoadError: it cannot be used.
    """
    known = survey() if registry is None else registry
    if name in known.candidates:
        return known.candidates[name]
    entries = known.report.named(name)
    if not entries:
        names = sorted({entry.name for entry in known.report.entries})
        raise ConfigurationError(f"no plugin {name!r} is installed; {suggest(name, names)}")
    raise PluginLoadError(f"plugin {entries[0]}")


def _name(point: EntryPoint) -> str:
    return point.name


def _place(point: EntryPoint) -> tuple[str, str, str]:
    """Order plugins by name and distribution, so that installation order decides nothing."""
    return point.name, *_distribution(point)


def _distribution(point: EntryPoint) -> tuple[str, str]:
    """Return name and version of the distribution that announces *point*."""
    if point.dist is None:
        return "unknown distribution", "0"
    return point.dist.name, point.dist.version


def _announced(point: EntryPoint) -> LoadEntry:
    """Return the report's line for *point*, as if all were well."""
    distribution, version = _distribution(point)
    return LoadEntry(
        name=point.name,
        distribution=distribution,
        version=version,
        value=point.value,
        status="loaded",
    )


def _unused(entry: LoadEntry, status: Literal["disabled", "blocked"]) -> LoadEntry:
    reasons = {
        "disabled": "switched off by `disable`",
        "blocked": "an object handed to the pipeline bears this name",
    }
    return evolve(entry, status=status, reason=reasons[status])


def _collision(entries: Sequence[LoadEntry]) -> list[Outcome]:
    """Report plugins of one name, which is nobody's to decide between."""
    origins = " and ".join(entry.origin for entry in entries)
    reason = f"{origins} claim this name; uninstall one of them or disable the name"
    return [(evolve(entry, status="colliding", reason=reason), None) for entry in entries]


def _load(point: EntryPoint) -> Outcome:
    """Import what *point* names and look at it; a fault becomes a line of the report."""
    entry = _announced(point)
    if point.dist is not None and (unmet := unmet_requirement(point.dist)):
        return evolve(entry, status="outdated", reason=unmet), None
    try:
        target = point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - foreign code, reported below
        reason = f"cannot be imported: {one_line(error)}"
        return evolve(entry, status="broken", reason=reason), None
    try:
        anatomy = examine(target)
    except PluginLoadError as error:
        return evolve(entry, status="broken", reason=str(error)), None
    if anatomy.outdated:
        return evolve(entry, status="outdated", reason=anatomy.outdated), None
    if wrong := misnamed(anatomy, entry.name):
        return evolve(entry, status="broken", reason=wrong), None
    entry = evolve(
        entry,
        stages=anatomy.stage_names,
        deprecated=anatomy.deprecated,
        formats=anatomy.formats,
        layers=anatomy.own_layers,
    )
    _warn(entry)
    return entry, Candidate(entry=entry, target=target, anatomy=anatomy)


def _handed_in(plugin: object) -> Candidate:
    try:
        name, value = _name_and_home(plugin)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        who = f"a plugin of class {class_name(plugin)} (handed to the pipeline)"
        raise PluginLoadError(f"{who} cannot be examined: {one_line(error)}") from error
    who = f"plugin {name!r} (handed to the pipeline)"
    try:
        anatomy = examine(plugin)
    except PluginLoadError as error:
        raise PluginLoadError(f"{who}: {error}") from error
    if anatomy.outdated:
        raise PluginLoadError(f"{who}: {anatomy.outdated}")
    if wrong := misnamed(anatomy, name):
        raise PluginLoadError(f"{who}: {wrong}")
    entry = LoadEntry(
        name=name,
        distribution="",
        version="",
        value=value,
        status="loaded",
        stages=anatomy.stage_names,
        deprecated=anatomy.deprecated,
        formats=anatomy.formats,
        layers=anatomy.own_layers,
    )
    _warn(entry)
    return Candidate(entry=entry, target=plugin, anatomy=anatomy)


def _name_and_home(plugin: object) -> tuple[str, str]:
    """Return what a plugin handed in is called, and ``module:class`` where it is defined."""
    kind = plugin if isinstance(plugin, type) else type(plugin)
    name = getattr(plugin, "name", None)
    if not isinstance(name, str) or not name:
        name = str(getattr(plugin, "__name__", kind.__name__)).lower()
    return str.__str__(name), line(f"{kind.__module__}:{kind.__qualname__}")


def _warn(entry: LoadEntry) -> None:
    """Warn of what the plugin of *entry* implements that will go."""
    for one in entry.deprecated:
        message = f"plugin {entry.name!r} ({entry.origin}): {one}"
        warnings.warn(message, PluginDeprecationWarning, stacklevel=3)
