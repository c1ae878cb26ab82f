"""The table for people as a format of the core's own."""

from __future__ import annotations

import os
from typing import Any, ClassVar, TextIO

from attrs import define, field

from newsclaims._formats.own_writers import OwnWriter
from newsclaims.model import Document

_WIDTH = 100
"""Columns of a table that does not go to a terminal, unless ``COLUMNS`` says otherwise."""


@define(kw_only=True)
class Table(OwnWriter):
    """A table for each document, for people; or how its claims came to be, in the table's place.

    Args:
        isolates: whether right-to-left text is put between isolates; None for where
            the stream is a terminal.
    """

    name: ClassVar[str] = "table"
    suffix: ClassVar[str] = ".txt"

    isolates: bool | None = None
    _console: Any = field(default=None, init=False, repr=False)  # rich's, imported when needed

    def write(self, document: Document, stream: TextIO) -> None:
        """Print one document."""
        terminal = stream.isatty()
        if self._console is None:
            from rich.console import Console

            width = None if terminal or "COLUMNS" in os.environ else _WIDTH
            self._console = Console(
                file=stream, width=width, highlight=False, markup=False, emoji=False
            )
        isolates = terminal if self.isolates is None else self.isolates
        if self.explain is None:
            from newsclaims.cli.table import DocumentTable

            self._console.print(DocumentTable(document, isolates))
        else:
            from newsclaims.cli.explained import ExplainedDocument

            self._console.print(ExplainedDocument(self.explain(document), isolates))
