"""CSV, with nothing beyond the standard library."""

from __future__ import annotations

import csv
import re
from datetime import date
from typing import ClassVar, TextIO, get_args

from attrs import field, frozen

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Approx, Document
from newsclaims_table.tables import Column, Table, TableName, table_of

BETWEEN = "; "
"""Stands between several values of one cell."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet may run (OWASP, CSV injection; full width as Excel reads it),
or one that would be taken for such a cell after it was made harmless."""
_APPROX = frozenset(get_args(Approx))
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")


def _delimiter(_: object, __: object, value: str) -> None:
    if len(value) != 1 or value.isalnum() or value in "\"\r\n.-+=@'\ufeff":
        raise ValueError(
            f"delimiter is {value!r}; it is one character that stands in no number or word, such as"
            " ',', ';' or a tab, and neither a quotation mark nor a line end"
        )


@frozen(kw_only=True)
class Csv(TextWriter):
    """Comma-separated values (RFC 4180) in UTF-8, one table a file, the first line its columns.

    Args:
        table: which table: claims, actors, quantities or mentions.
        delimiter: what stands between two cells.
        bom: whether a byte order mark stands first, by which Excel knows UTF-8.
        neutralize: whether a cell that a spreadsheet would run as a formula begins with an
            apostrophe.
    """

    name: ClassVar[str] = "csv"
    suffix: ClassVar[str] = ".csv"
    offsets: ClassVar[OffsetUnit | None] = "code points"

    table: TableName = "claims"
    delimiter: str = field(default=",", validator=_delimiter)
    bom: bool = False
    neutralize: bool = True

    def begin(self, stream: TextIO) -> None:
        """Write the names of the columns."""
        if self.bom:
            stream.write("\ufeff")
        _writer(stream, self.delimiter).writerow([column.name for column in self._columns()])

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the rows of one document."""
        columns = self._columns()
        _writer(stream, self.delimiter).writerows(
            [self._cell(column, row[column.name]) for column in columns]
            for row in self._table().of(document)
        )

    def _table(self) -> Table:
        return table_of(self.table)

    def _columns(self) -> list[Column]:
        return [column for column in self._table().columns if column.in_csv]

    def _cell(self, column: Column, value: object) -> str:
        """Return a value as it stands in a cell; None is an empty one."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, date):
            return value.isoformat()
        text = BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
        if column.name == "approx" and text in _APPROX:
            return text  # a lone sign, which no spreadsheet runs
        return self._harmless(text) if column.kind in {"string", "strings"} else text

    def _harmless(self, text: str) -> str:
        if self.neutralize and _FORMULA.match(text) and not _NUMBER.match(text):
            return f"'{text}"
        return text


def _writer(stream: TextIO, delimiter: str) -> csv._writer:  # type: ignore[name-defined]
    return csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
