"""Answers as a table for people, CSV or JSON."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from newsclaims_store.answer import Answer

READ = ("published", "publisher", "speaker", "act", "statement", "article")
"""Columns of claims that a table has room for; the other formats have all."""
READ_OF_PERSONS = ("key", "name", "offices", "claims", "articles", "first", "last")
"""Likewise of persons."""
READ_OF_REPEATED = ("statement", "speaker", "outlets", "first", "article", "claim")
"""Likewise of statements in several articles."""
READ_OF_VERSIONS = ("published", "publisher", "speaker", "diff", "article")
"""Likewise of versions of a statement."""
READ_OF_DISAGREEING = (
    *("counted", "unit", "value", "other_value"),
    *("publisher", "other_publisher", "statement", "other_statement"),
)
"""Likewise of numbers that disagree."""
FORMATS = ("table", "csv", "json", "jsonl")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠](?![0-9.]+\Z)")
"""How a cell begins that a spreadsheet may run, as in newsclaims-table."""


def printed(
    answer: Answer, kind: str, stream: TextIO, shown: Collection[str] | None = None
) -> None:
    """Print an answer.

    Args:
        answer: any.
        kind: one of `FORMATS`; ``csv`` puts an apostrophe before what a spreadsheet would run.
        stream: where it goes.
        shown: columns that a table is confined to, if it has them; None for all.
    """
    if kind == "csv":
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(answer.columns())
        writer.writerows([_cell(value) for value in row.values()] for row in answer)
    elif kind == "json":
        json.dump(answer.rows(), stream, ensure_ascii=False, indent=1, default=str)
        stream.write("\n")
    elif kind == "jsonl":
        stream.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in answer)
    else:
        _table(answer, stream, shown)


def _table(answer: Answer, stream: TextIO, shown: Collection[str] | None) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = answer.rows()
    if not rows:
        stream.write("nothing found\n")
        return
    names = [
        name for name in answer.columns() if _some(rows, name) and (not shown or name in shown)
    ]
    table = Table(*names)
    for row in rows:
        table.add_row(*(Text(_text(row[name])) for name in names))
    console = Console(file=stream)
    with console.capture() as printed_table:  # rich would end the process where a pipe is closed
        console.print(table)
    stream.write(printed_table.get())


def _some(rows: list[dict[str, Any]], name: str) -> bool:
    return any(row[name] is not None for row in rows)


def _cell(value: object) -> str:
    text = _text(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping) else str(value)
