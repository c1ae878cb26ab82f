"""The options that name formats and say how they are read and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from newsclaims.cli.plugin_options import PluginOptions, toml_value
from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._formats.registration import Formats
    from newsclaims._formats.writing import Writing

FORMAT_OPTION = click.option(
    "--format-option",
    "format_options",
    multiple=True,
    metavar="KEY=VALUE",
    help="Set an option of the format that is written, as in TOML; see `newsclaims formats`.",
)

INPUT_OPTION = click.option(
    "--input-option",
    "input_options",
    multiple=True,
    metavar="KEY=VALUE",
    help="Set an option of the format that is read, likewise.",
)


def formats_of(plugin_options: PluginOptions) -> Formats:
    """Return the formats of the plugins that are not disabled."""
    from newsclaims._formats.registration import Formats
    from newsclaims._plugins.settings import settings_from

    said = plugin_options.settings()
    options, disable = said.get("options", {}), said.get("disable", ())
    settings = settings_from({}, options=options, disable=disable)  # type: ignore[arg-type]  # it checks them
    return Formats(disable=settings.disable, options=settings.options)


def told(option: str, assignments: Sequence[str]) -> dict[str, object]:
    """Return what ``KEY=VALUE`` says, each value as TOML.

    Args:
        option: name of the option, for errors.
        assignments: what was given.

    Raises:
        ConfigurationError: one has no key.
    """
    found: dict[str, object] = {}
    for text in assignments:
        key, equals, value = text.partition("=")
        if not (key and equals):
            raise ConfigurationError(f"{option} {text}: write it as KEY=VALUE")
        found[key] = toml_value(value)
    return found


def writing_of(  # noqa: PLR0913 - what the options of a command say
    formats: Formats,
    name: str | None,
    output: str | None,
    options: Mapping[str, object],
    *,
    where_taken: Mapping[str, object] | None = None,
    default: str | None = None,
) -> Writing:
    """Return how documents are written.

    Args:
        formats: those that there are.
        name: of the format; None for the one that the name of the file tells.
        output: the file or folder; None for standard output.
        options: of the format.
        where_taken: options for a format that has them, passed over by others.
        default: name of the format where nothing tells one.

    Raises:
        ConfigurationError: the format or an option is wrong, or there is none.
    """
    from newsclaims._formats.writing import writing
    from newsclaims.cli.output import is_folder

    file_name = "" if output is None or is_folder(output) else output
    if name is None and file_name:
        found = formats.by_suffix("writer", file_name)
        name = found.name if found else None
    name = name or default
    if name is not None:
        try:
            found = formats.named("writer", name)
        except ConfigurationError as error:
            raise ConfigurationError(f"Invalid value for '--format': {error}") from error
        options = {**found.taken(where_taken or {}), **options}
    return writing(formats, name, file_name, options)
