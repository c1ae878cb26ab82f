"""Print what the commands of ``newsclaims plugins`` found out: as a table, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from newsclaims.cli.faults import one_line

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
"""The option that all of them have."""


def print_json(data: object) -> None:
    """Print *data* as JSON."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print *rows* under *head*, each column as wide as its widest cell."""
    cells = [tuple(head), *(tuple(map(one_line, row)) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(padded).rstrip())
