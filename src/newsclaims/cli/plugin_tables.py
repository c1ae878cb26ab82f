"""Print what the commands of ``newsclaims plugins`` found out: as a table, or as JSON."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Sequence
from functools import wraps
from typing import ParamSpec

import click

from newsclaims.cli.faults import one_line

P = ParamSpec("P")

_STREAM = "newsclaims.cli.plugin_tables"

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
"""The option that all of them have."""


def prints_findings(command: Callable[P, None]) -> Callable[P, None]:
    """Keep standard output for what *command* prints by the functions below.

    What plugins print while they are loaded or run goes to standard error.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        from newsclaims.cli.standard_output import kept_stdout

        with kept_stdout() as stream:
            if stream is None:
                raise OSError(errno.EBADF, "closed", "standard output")
            click.get_current_context().meta[_STREAM] = stream
            command(*args, **kwargs)
            stream.flush()

    return run


def print_line(line: str) -> None:
    """Print one line of what was found out."""
    click.echo(line, file=click.get_current_context().meta[_STREAM])


def print_json(data: object) -> None:
    """Print *data* as JSON."""
    print_line(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print *rows* under *head*, each column as wide as its widest cell."""
    cells = [tuple(head), *(tuple(map(one_line, row)) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print_line("  ".join(padded).rstrip())
