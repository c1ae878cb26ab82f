"""``newsclaims plugins explain``: which plugin serves each stage, and why."""

from __future__ import annotations

import click
from attrs import asdict

from newsclaims.cli.plugin_options import PluginOptions, pipeline_options
from newsclaims.cli.plugin_tables import (
    AS_JSON,
    print_json,
    print_line,
    print_table,
    prints_findings,
)
from newsclaims.stages import STAGES


@click.command("explain")
@AS_JSON
@pipeline_options
@prints_findings
def explain_plugins(plugin_options: PluginOptions, *, as_json: bool) -> None:
    """Say which plugin serves each stage, and why.

    The pipeline is the one that `newsclaims analyze` builds with the same options.  What is
    said below the table stands in the diagnostics of every document, too.
    """
    pipeline = plugin_options.build()
    plan = pipeline.plan
    if as_json:
        print_json(
            {
                "stages": [
                    {"mode": stage.mode, **asdict(choice)}
                    for stage in STAGES
                    for choice in plan.stage(stage.name)
                ],
                "diagnostics": [asdict(one) for one in plan.diagnostics],
            }
        )
        return
    rows = []
    for stage in STAGES:
        choices = plan.stage(stage.name)
        if not choices:
            rows.append((stage.name, stage.mode, "-", "", "no plugin serves it", "", ""))
        rows += [
            (
                *(stage.name, stage.mode, c.plugin, c.origin, c.reason),
                *(", ".join(c.languages) or "any", ", ".join(c.wrappers)),
            )
            for c in choices
        ]
    print_table(("STAGE", "MODE", "PLUGIN", "DISTRIBUTION", "WHY", "LANGUAGES", "WRAPPED BY"), rows)
    for diagnostic in plan.diagnostics:
        print_line(f"{diagnostic.level}: {diagnostic.message}")
