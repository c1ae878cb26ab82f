"""``newsclaims formats``: what can be read and written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from attrs import asdict

from newsclaims.cli.faults import ExitCode
from newsclaims.cli.format_options import formats_of
from newsclaims.cli.plugin_options import PluginOptions, plugin_settings
from newsclaims.cli.plugin_tables import AS_JSON, print_json, print_table, prints_findings

if TYPE_CHECKING:
    from newsclaims._plugins.options import Option


@click.command("formats")
@AS_JSON
@plugin_settings
@prints_findings
def formats(plugin_options: PluginOptions, *, as_json: bool) -> None:
    """List the formats that can be read and written, with their options.

    Those of newsclaims itself come first.  A format that cannot be used says why, and the exit
    code is 1.
    """
    found = formats_of(plugin_options).all()
    if as_json:
        print_json(
            [
                {
                    "name": one.name,
                    "kind": one.kind,
                    "plugin": one.plugin,
                    "origin": one.origin,
                    "suffixes": list(one.suffixes),
                    "media_types": list(one.media_types),
                    "options": [{**asdict(o), "required": o.required} for o in one.options],
                    "problem": one.problem,
                }
                for one in found
            ]
        )
    else:
        rows = [
            (
                one.name,
                one.kind,
                " ".join(filter(None, (one.plugin, one.origin and f"({one.origin})"))),
                " ".join(one.suffixes),
                f"unusable: {one.problem}" if one.problem else shown_options(one.options),
            )
            for one in found
        ]
        print_table(("NAME", "KIND", "PLUGIN", "SUFFIXES", "OPTIONS"), rows)
    if any(one.problem for one in found):
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


def shown_options(options: Iterable[Option]) -> str:
    """Return options in one cell: ``least: number = 0.5, names: list``."""
    return ", ".join(
        f"{one.name}: {one.type}" + ("" if one.required else f" = {one.default}") for one in options
    )
