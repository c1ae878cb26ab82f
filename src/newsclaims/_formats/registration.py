"""Which formats there are to read and to write: the core's own and those of plugins.

The core's own come first and need no plugin to be looked at; a format of a plugin that claims the
name or the suffix of one of them is refused.  Where two plugins claim one name or suffix, neither
is taken, and an error names both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from attrs import evolve, field, frozen, has

from newsclaims._chain.messages import one_line, shown
from newsclaims._plugins.chain_building import make
from newsclaims._plugins.declarations import new_manager
from newsclaims._plugins.discovery import survey
from newsclaims._plugins.options import Option, options_of
from newsclaims._plugins.settings import check_keys, suggest
from newsclaims.errors import ConfigurationError, PluginLoadError
from newsclaims.formats import BinaryWriter, Kind, OffsetUnit, Reader, TextWriter
from newsclaims.hookspecs import FORMAT_HOOKS
from newsclaims.stages import STAGE_OF_LAYER, is_own_layer

if TYPE_CHECKING:
    from newsclaims._plugins.discovery import Candidate

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*\Z")
_SUFFIX = re.compile(r"(?:\.[a-z0-9_-]+)+\Z")
_CORE = "newsclaims"

_OWN: dict[Kind, dict[str, tuple[str, str]]] = {
    "reader": {
        "text": ("newsclaims._formats.own_readers", "TextArticle"),
        "json": ("newsclaims._formats.own_readers", "JsonArticles"),
        "jsonl": ("newsclaims._formats.own_readers", "JsonLinesArticles"),
    },
    "writer": {
        "table": ("newsclaims.cli.table_writer", "Table"),
        "json": ("newsclaims._formats.own_writers", "Json"),
        "jsonl": ("newsclaims._formats.own_writers", "JsonLines"),
    },
}
"""The core's own, opened by name: the table belongs to the command line, which builds on this."""


@frozen(kw_only=True)
class Format:
    """One format that a plugin, or the core itself, reads or writes.

    Args:
        name: what it is called.
        kind: ``reader`` or ``writer``.
        plugin: name of the plugin; ``newsclaims`` for the core's own.
        origin: distribution and version, or where else the plugin comes from; empty for the core.
        suffixes: ends of the names of its files.
        media_types: Internet media types of a reader.
        options: what it can be told.
        problem: why it cannot be used; empty where it can.
        target: its class.
    """

    name: str
    kind: Kind
    plugin: str
    origin: str = ""
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    problem: str = ""
    target: Any = field(default=None, repr=False, eq=False)

    @property
    def own(self) -> bool:
        """Whether it is the core's own."""
        return self.plugin == _CORE and not self.origin

    @property
    def whose(self) -> str:
        """The plugin, with where it comes from."""
        return _CORE if self.own else f"plugin {self.plugin!r} ({self.origin})"

    def taken(self, options: Mapping[str, object]) -> dict[str, object]:
        """Return those of *options* that it has, and that are not its defaults anyway."""
        defaults = {one.name: one.default for one in self.options}
        return {
            name: value
            for name, value in options.items()
            if name in defaults and json.dumps(value) != defaults[name]
        }

    def made(self, options: Mapping[str, object]) -> Any:  # noqa: ANN401 - reader or writer
        """Return an object of its class with these options.

        Raises:
            ConfigurationError: an option is missing, unknown or of the wrong type.
        """
        who = f"{self.kind} {self.name!r} ({self.whose})"
        check_keys(f"the options of {who}", options, [one.name for one in self.options])
        missing = [one.name for one in self.options if one.required and one.name not in options]
        if missing:
            raise ConfigurationError(f"{who} requires the option {missing[0]!r}")
        try:
            if options and has(self.target):
                return _structured(self.target, options)
            return self.target(**options)
        except ConfigurationError as error:
            raise ConfigurationError(f"{who}: {error}") from error
        except Exception as error:
            raise ConfigurationError(f"{who} cannot be made: {one_line(error)}") from error


@frozen
class Formats:
    """Every format there is; plugins are looked at when the first is sought that is not the core's.

    Args:
        disable: names of plugins to leave alone.
        plugins: plugin objects that no distribution announces.
        options: plugin name to its options.
    """

    disable: tuple[str, ...] = ()
    plugins: tuple[object, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(factory=dict)
    _found: list[tuple[Format, ...]] = field(factory=list, init=False)

    def all(self) -> tuple[Format, ...]:
        """Return all formats: the readers, then the writers, the core's own first."""
        if not self._found:
            self._found.append(_judged([*_own(), *self._of_plugins()]))
        return self._found[0]

    def named(self, kind: Kind, name: str) -> Format:
        """Return the format *name*; of readers also the one of a media type.

        Raises:
            ConfigurationError: there is none, or it cannot be used; the message says why.
        """
        if name in _OWN[kind]:
            return _own_format(kind, name)
        ours = [one for one in self.all() if one.kind == kind]
        found = [one for one in ours if name in (one.name, *one.media_types)]
        if not found:
            known = sorted({one.name for one in ours if one.target is not None})
            unknown = "".join(f"; {one.problem}" for one in ours if one.target is None)
            raise ConfigurationError(
                f"there is no {kind} for the format {name!r}; {suggest(name, known)}{unknown}"
            )
        if len(found) > 1 and not any(one.problem for one in found):
            raise ConfigurationError(_claimed(kind, "media type", name, found))
        if found[0].problem:
            raise ConfigurationError(f"format {name!r}: {found[0].problem}")
        return found[0]

    def by_suffix(self, kind: Kind, file_name: str) -> Format | None:
        """Return the format whose suffix the name of a file ends in, the longest; None if there is none.

        Raises:
            ConfigurationError: several plugins claim the suffix.
        """
        lower = Path(file_name).name.lower().lstrip(".")
        if "." not in lower:
            return None
        for name in _OWN[kind]:
            own = _own_format(kind, name)
            if lower.endswith(own.suffixes):
                return own
        ends = [
            (len(suffix), one, suffix)
            for one in self.all()
            for suffix in one.suffixes
            if one.kind == kind and not one.problem and lower.endswith(suffix)
        ]
        longest = max((length for length, _, _ in ends), default=0)
        found = [(one, suffix) for length, one, suffix in ends if length == longest]
        if len(found) > 1:
            formats = [one for one, _ in found]
            raise ConfigurationError(_claimed(kind, "suffix", found[0][1], formats))
        return found[0][0] if found else None

    def _of_plugins(self) -> Iterator[Format]:
        registry = survey(disable=self.disable, plugins=self.plugins)
        for name, candidate in sorted(registry.candidates.items()):
            if candidate.anatomy.formats:
                yield from _registered(candidate, self.options.get(name, {}))


def format_of(kind: Kind, target: object) -> Format:
    """Return the format of a class that is handed in.

    Raises:
        ConfigurationError: it is no sound class of a reader or writer.
    """
    found = _described(kind, target, plugin=_name_of(target), origin="handed in")
    if found.problem:
        raise ConfigurationError(f"{kind} {found.name!r}: {found.problem}")
    return found


def _own() -> Iterator[Format]:
    for kind, names in _OWN.items():
        for name in names:
            yield _own_format(kind, name)


def _own_format(kind: Kind, name: str) -> Format:
    module, attribute = _OWN[kind][name]
    return _described(kind, getattr(import_module(module), attribute), plugin=_CORE)


def _registered(candidate: Candidate, options: Mapping[str, object]) -> Iterator[Format]:
    """Yield what one plugin registers; a fault becomes a format with a problem."""
    origin = candidate.entry.origin
    manager = new_manager()
    made: object = None
    for hook, name in FORMAT_HOOKS.items():
        kind = cast("Kind", name)
        if kind not in candidate.anatomy.formats:
            continue
        try:
            if made is None:
                made = make(candidate, options)
                manager.register(made, candidate.name)
            [targets] = getattr(manager.hook, hook)() or [()]
        except KeyboardInterrupt:
            raise
        except (ConfigurationError, PluginLoadError) as error:
            yield _broken(kind, candidate, str(error))
        except BaseException as error:  # noqa: BLE001 - foreign code, reported by the format
            yield _broken(kind, candidate, f"{hook} raised {one_line(error)}")
        else:
            if not isinstance(targets, list | tuple):
                yield _broken(kind, candidate, f"{hook} returned {shown(targets)}, no list")
                continue
            for target in targets:
                yield _described(kind, target, plugin=candidate.name, origin=origin)


def _broken(kind: Kind, candidate: Candidate, problem: str) -> Format:
    entry = candidate.entry
    return Format(
        name=candidate.name, kind=kind, plugin=entry.name, origin=entry.origin, problem=problem
    )


def _described(kind: Kind, target: object, *, plugin: str, origin: str = "") -> Format:
    """Return the format of a class; where the class is not sound, its problem."""
    name = getattr(target, "name", None)
    bare = Format(
        name=name if isinstance(name, str) else _name_of(target),
        kind=kind,
        plugin=plugin,
        origin=origin,
        target=target,
    )
    if problem := _unsound(kind, target):
        return evolve(bare, problem=problem)
    cls = cast("Any", target)
    suffixes = cls.suffixes if kind == "reader" else (cls.suffix,)
    return evolve(
        bare,
        suffixes=suffixes,
        media_types=cls.media_types if kind == "reader" else (),
        options=options_of(target),
    )


def _unsound(kind: Kind, target: object) -> str:
    """Return what is wrong with the class of a format; the empty string where nothing is."""
    bases = (Reader,) if kind == "reader" else (TextWriter, BinaryWriter)
    if not (isinstance(target, type) and issubclass(target, bases)):
        names = " or ".join(base.__name__ for base in bases)
        return f"{shown(target)} is no class that inherits from {names} of newsclaims.formats"
    checks = _READER_CHECKS if kind == "reader" else _WRITER_CHECKS
    for attribute, (sound, wanted) in checks.items():
        value = getattr(target, attribute, None)
        if not sound(value):
            return f"`{attribute}` is {shown(value)}, not {wanted}"
    return ""


def _all(check: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, tuple) and all(map(check, value))


def _fits(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.match(value))


_IS_NAME = (_fits(_NAME), "lower case letters, digits and single hyphens")
_READER_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "name": _IS_NAME,
    "suffixes": (_all(_fits(_SUFFIX)), "a tuple of lower-case suffixes such as ('.xml',)"),
    "media_types": (
        _all(_fits(re.compile(r"[^\s/]+/[^\s/]+\Z"))),
        "a tuple such as ('text/html',)",
    ),
}
_WRITER_CHECKS: dict[str, tuple[Callable[[object], bool], str]] = {
    "name": _IS_NAME,
    "suffix": (_fits(_SUFFIX), "a lower-case suffix such as '.csv'"),
    "offsets": (
        lambda value: value is None or value in get_args(OffsetUnit),
        f"None or one of {', '.join(get_args(OffsetUnit))}",
    ),
    "explains": (lambda value: isinstance(value, bool), "True or False"),
    "requires": (_all(lambda one: one in STAGE_OF_LAYER or is_own_layer(one)), "a tuple of layers"),
}


def _judged(formats: Sequence[Format]) -> tuple[Format, ...]:
    """Give those formats a problem whose name, or suffix of the core, another one has."""
    judged = []
    for one in formats:
        problem = one.problem
        for other in formats:
            if problem or other is one or other.kind != one.kind or one.own:
                continue
            if other.name == one.name and not (other.problem and not other.target):
                problem = _claimed(one.kind, "name", one.name, [other, one])
            elif other.own and (both := sorted({*one.suffixes} & {*other.suffixes})):
                problem = _claimed(one.kind, "suffix", both[0], [other, one])
        judged.append(evolve(one, problem=problem))
    return tuple(sorted(judged, key=lambda f: (f.kind, not f.own, f.name, f.plugin)))


def _claimed(kind: Kind, what: str, value: str, formats: Iterable[Format]) -> str:
    who = " and ".join(sorted(one.whose for one in formats))
    option = "--input-format" if kind == "reader" else "--format"
    choose = "" if what == "name" else f"choose a format by its name ({option}), or "
    return f"{who} claim the {what} {value!r}; {choose}disable one of them"


def _structured(target: type, options: Mapping[str, object]) -> object:
    from cattrs.errors import BaseValidationError

    from newsclaims._json.strict_conversion import faults, strict_converter

    try:
        return strict_converter().structure(options, target)
    except BaseValidationError as error:
        raise ConfigurationError(faults(error)) from error


def _name_of(target: object) -> str:
    return getattr(target, "__name__", type(target).__name__).lower()
