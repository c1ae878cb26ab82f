"""``newsclaims schema``: the JSON Schema of the documents."""

from __future__ import annotations

import click


@click.command
def schema() -> None:
    """Print the JSON Schema of what `analyze --format json` gives."""
    from newsclaims.schema import schema_text

    click.echo(schema_text(), nl=False)
