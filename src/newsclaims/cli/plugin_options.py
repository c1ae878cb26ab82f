"""The options that choose and set the plugins, and the pipeline that they make."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click
from attrs import frozen

from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._plugins.settings import Settings
    from newsclaims.pipeline import Pipeline

SETTINGS_FILE = "newsclaims.toml"
"""Settings file that is used where it stands in the working directory."""

P = ParamSpec("P")
R = TypeVar("R")


@frozen(kw_only=True)
class PluginOptions:
    """What the command line says about plugins.

    Args:
        config: the settings file; None for `SETTINGS_FILE` where there is one.
        no_config: read no settings file at all.
        plugin: ``STAGE=NAME``, a stage as often as it takes plugins.
        disable: plugin names.
        option: ``PLUGIN.KEY=VALUE``.
        on_error: ``raise`` or ``skip``; None for what the settings file says.
    """

    config: Path | None = None
    no_config: bool = False
    plugin: Sequence[str] = ()
    disable: Sequence[str] = ()
    option: Sequence[str] = ()
    on_error: str | None = None

    def build(self, further: Mapping[str, object] | None = None) -> Pipeline:
        """Build the pipeline: the settings file's, changed by what else is said.

        Args:
            further: settings that come last.

        Raises:
            ConfigurationError: a name, an option or the file is wrong.
            PluginError: a plugin that is needed cannot be used.
        """
        from newsclaims.pipeline import Pipeline

        settings = _merged(self.settings(), further or {})
        try:
            return Pipeline.from_config(settings)
        except ConfigurationError as error:
            message = str(error).removeprefix("settings: ")
            raise ConfigurationError(f"{self._origin()}{message}") from error

    def settings(self) -> dict[str, object]:
        """Return the settings as keyword arguments of `Pipeline`.

        Raises:
            ConfigurationError: the settings file cannot be read, or an argument is malformed.
        """
        return _merged(self._from_file, self._changes())

    def settings_of_formats(self) -> Settings:
        """Return which plugins are left alone and how the others are set, for those with formats.

        Raises:
            ConfigurationError: as for `build`, but for what is said of the stages.
        """
        from newsclaims._plugins.settings import SETTINGS_KEYS, check_keys, settings_from

        said = self.settings()
        taken = {key: said[key] for key in ("options", "disable") if key in said}
        try:
            check_keys("settings", said, SETTINGS_KEYS)
            return settings_from({}, **taken)  # type: ignore[arg-type]  # it checks them
        except ConfigurationError as error:
            message = str(error).removeprefix("settings: ")
            raise ConfigurationError(f"{self._origin()}{message}") from error

    @cached_property
    def _from_file(self) -> Mapping[str, object]:
        from newsclaims._plugins.settings import read_settings

        config = self._settings_file()
        return read_settings(config) if config else {}

    def _origin(self) -> str:
        config = self._settings_file()
        if not config:
            return ""
        return f"{config} and the command line: " if self._changes() else f"{config}: "

    def _settings_file(self) -> Path | None:
        if self.no_config:
            return None
        here = Path(SETTINGS_FILE)
        return self.config or (here if here.is_file() else None)

    def _changes(self) -> dict[str, object]:
        """Return what the command line says in the words of a settings file."""
        options: dict[str, dict[str, object]] = {}
        for text in self.option:
            plugin, key, value = _option(text)
            options.setdefault(plugin, {})[key] = value
        said = {
            **_stages(self.plugin),
            "disable": list(dict.fromkeys(self.disable)),
            "options": options,
            "on_error": self.on_error,
        }
        return {key: value for key, value in said.items() if value}


def pipeline_options(command: Callable[Concatenate[PluginOptions, P], R]) -> Callable[P, R]:
    """Give *command* the options of `PluginOptions`, and a `PluginOptions` for its first argument."""
    return _given(command, tuple(_OPTIONS))


def plugin_settings(command: Callable[Concatenate[PluginOptions, P], R]) -> Callable[P, R]:
    """Do as `pipeline_options`, without what is of no use where nothing is analysed."""
    return _given(command, ("config", "no_config", "disable", "option"))


def _given(
    command: Callable[Concatenate[PluginOptions, P], R], names: Sequence[str]
) -> Callable[P, R]:
    @wraps(command)
    def choosing(*args: P.args, **kwargs: P.kwargs) -> R:
        said = PluginOptions(**{name: kwargs.pop(name) for name in names})  # type: ignore[arg-type]
        return command(said, *args, **kwargs)

    for name in reversed(names):
        _OPTIONS[name](choosing)
    return choosing


_OPTIONS = {
    "config": click.option(
        "--config",
        type=click.Path(path_type=Path),
        help=f"Settings file; {SETTINGS_FILE} of the working directory if it is there.",
    ),
    "no_config": click.option("--no-config", is_flag=True, help="Read no settings file."),
    "plugin": click.option(
        "--plugin",
        multiple=True,
        metavar="STAGE=NAME",
        help="Use this plugin for a stage: language, tokenizer, ner, numbers, quotes, actors,"
        " refine or annotate;"
        " repeat it for several.",
    ),
    "disable": click.option(
        "--disable", multiple=True, metavar="NAME", help="Leave a plugin alone."
    ),
    "option": click.option(
        "--option",
        multiple=True,
        metavar="PLUGIN.KEY=VALUE",
        help="Set an option of a plugin, as in TOML; what is no TOML value is text.",
    ),
    "on_error": click.option(
        "--on-error",
        type=click.Choice(["raise", "skip"]),
        help="When a plugin fails: raise, the article fails (the default); skip, it goes on"
        " without that layer.",
    ),
}


def _stages(assignments: Sequence[str]) -> dict[str, object]:
    from newsclaims._plugins.settings import suggest
    from newsclaims.stages import STAGE_NAMES

    named: dict[str, list[str]] = {}
    for text in assignments:
        stage, equals, name = text.partition("=")
        if not equals or not name:
            raise ConfigurationError(f"--plugin {text}: write it as STAGE=NAME")
        if stage not in STAGE_NAMES:
            raise ConfigurationError(
                f"--plugin {text}: no stage is called {stage!r}; {suggest(stage, STAGE_NAMES)}"
            )
        named.setdefault(stage, []).append(name)
    return {stage: names[0] if len(names) == 1 else names for stage, names in named.items()}


def _option(text: str) -> tuple[str, str, object]:
    path, equals, value = text.partition("=")
    plugin, dot, key = path.partition(".")
    if not (equals and dot and plugin and key):
        raise ConfigurationError(f"--option {text}: write it as PLUGIN.KEY=VALUE")
    return plugin, key, toml_value(value)


def toml_value(text: str) -> object:
    """Read *text* as a TOML value; return it as it is where it is none."""
    try:
        data = tomllib.loads(f"value = {text}")
    except tomllib.TOMLDecodeError:
        return text
    return data["value"] if len(data) == 1 else text


def _merged(settings: Mapping[str, object], changes: Mapping[str, object]) -> dict[str, object]:
    """Lay *changes* over *settings*: tables and lists of names are joined, the rest replaced."""
    merged = dict(settings)
    for key, new in changes.items():
        old = merged.get(key)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            merged[key] = _merged(old, new)
        elif key == "disable" and isinstance(old, list) and isinstance(new, list):
            merged[key] = list(dict.fromkeys([*old, *new]))
        else:
            merged[key] = new
    return merged
