"""What a pipeline is asked to be: the same words in Python, in TOML and in a pickle."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias, get_args

from attrs import field, fields, frozen

from newsclaims.errors import ConfigurationError, OnError
from newsclaims.stages import STAGE_NAMES, STAGES

Names: TypeAlias = str | Sequence[str] | None
"""One plugin name or several; None leaves the choice to the rules of the stage."""

SETTINGS_KEYS = (*STAGE_NAMES, "options", "disable", "on_error")
"""What a settings file may say."""


@frozen(kw_only=True)
class Settings:
    """A pipeline's settings, checked for type but not yet against what is installed.

    Args:
        named: stage name to the names of the plugins chosen for it, for chosen stages.
        options: plugin name to its options.
        disable: plugins to leave alone.
        plugins: plugin objects handed in.
        on_error: what happens when a plugin fails on an article.
    """

    named: dict[str, tuple[str, ...]] = field(factory=dict)
    options: dict[str, dict[str, object]] = field(factory=dict)
    disable: tuple[str, ...] = ()
    plugins: tuple[object, ...] = ()
    on_error: OnError = "raise"

    def recipe(self) -> dict[str, object]:
        """Return what is not at its default, as keyword arguments of `Pipeline`."""
        recipe: dict[str, object] = {}
        for stage in STAGES:
            if stage.name in self.named:
                names = self.named[stage.name]
                recipe[stage.name] = (
                    names[0] if stage.mode == "driver" and len(names) == 1 else names
                )
        for attribute in fields(Settings):
            value = getattr(self, attribute.name)
            if attribute.name != "named" and value and value != attribute.default:
                recipe[attribute.name] = value
        return recipe


def settings_from(
    stages: Mapping[str, Names],
    *,
    options: Mapping[str, Mapping[str, object]] | None = None,
    disable: str | Sequence[str] = (),
    plugins: Sequence[object] = (),
    on_error: OnError = "raise",
) -> Settings:
    """Check the arguments of a pipeline and bring them into one form.

    Args:
        stages: stage name to the names chosen for it, None where none is.
        options: plugin name to option name to value.
        disable: names of plugins.
        plugins: plugin objects.
        on_error: ``raise`` or ``skip``.

    Raises:
        ConfigurationError: an argument is of the wrong type.
    """
    if on_error not in get_args(OnError):
        raise ConfigurationError(f"on_error is {on_error!r}; it is 'raise' or 'skip'")
    if not isinstance(plugins, list | tuple):
        raise ConfigurationError(f"plugins is {plugins!r}, not a list of plugin objects")
    named: dict[str, tuple[str, ...]] = {}
    for stage in STAGES:
        choice = stages.get(stage.name)
        if choice is None:
            continue
        names = _names(stage.name, choice)
        if stage.mode == "driver" and not names:
            raise ConfigurationError(f"{stage.name} takes one plugin for a language, not none")
        named[stage.name] = names
    return Settings(
        named=named,
        options=_options({} if options is None else options),
        disable=_names("disable", disable),
        plugins=tuple(plugins),
        on_error=on_error,
    )


def read_settings(path: str | Path) -> dict[str, object]:
    """Read a ``newsclaims.toml`` as keyword arguments of `Pipeline`.

    Raises:
        ConfigurationError: the file cannot be read or is not TOML.
    """
    try:
        return tomllib.loads(Path(path).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: not a TOML file: {error}") from error


def check_keys(where: str, mapping: Mapping[str, object], known: Sequence[str]) -> None:
    """Refuse a key that is not among *known*.

    Raises:
        ConfigurationError: names *where*, the key and the nearest that there is.
    """
    for key in mapping:
        if key not in known:
            raise ConfigurationError(f"{where}: unknown key {key!r}; {suggest(str(key), known)}")


def suggest(name: str, known: Sequence[str]) -> str:
    """Return "did you mean ...?" or a list of what there is."""
    near = get_close_matches(name, known, n=1)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"there are {', '.join(sorted(known))}" if known else "there is none"


def _names(key: str, value: object) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(n, str) and n for n in names):
        raise ConfigurationError(f"{key} is {value!r}, not a plugin name or a list of names")
    twice = next((name for i, name in enumerate(names) if name in names[:i]), None)
    if twice is not None:
        raise ConfigurationError(f"{key} names {twice!r} twice")
    return tuple(names)


def _options(value: object) -> dict[str, dict[str, object]]:
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"options is {value!r}, not a table of plugin names")
    for name, options in value.items():
        if not isinstance(options, Mapping):
            raise ConfigurationError(f"options.{name} is {options!r}, not a table of options")
    return {name: dict(options) for name, options in value.items()}
