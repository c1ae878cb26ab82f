"""What the commands that read or write formats have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims.cli.plugin_options import PluginOptions, toml_value
from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._formats.registration import Formats

STDIN = "-"
"""Stands for standard input among the names of files."""


def formats_of(plugin_options: PluginOptions) -> Formats:
    """Return the formats of the plugins that are not disabled.

    Raises:
        ConfigurationError: what is said of the plugins is wrong.
    """
    from newsclaims._formats.registration import Formats

    settings = plugin_options.settings_of_formats()
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
