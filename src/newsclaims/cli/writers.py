"""Write documents to a stream as they come: a table, one JSON value, or JSON lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TextIO, TypeAlias

from newsclaims.model import Document

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation

Explain: TypeAlias = Callable[[Document], "Explanation"]

_LONGEST_PART = 1 << 22
"""Characters of a line that are written at once."""
_WIDTH = 100
"""Columns of a table that does not go to a terminal, unless ``COLUMNS`` says otherwise."""


class Writer(Protocol):
    """Takes the documents one by one, in input order."""

    def write(self, document: Document) -> None:
        """Write one document.

        Raises:
            ArticleError: it has no place in this output.
        """

    def finish(self) -> None:
        """Write what comes after the last one."""


class TableWriter:
    """Print each document as a table for people.

    Args:
        stream: where to.
        isolates: whether right-to-left text is put between isolates; None for where
            the stream is a terminal.
        explain: tells how a document's claims came to be, which is then printed in the
            table's place.
    """

    def __init__(
        self, stream: TextIO, *, isolates: bool | None, explain: Explain | None = None
    ) -> None:
        from rich.console import Console

        terminal = stream.isatty()
        width = None if terminal or "COLUMNS" in os.environ else _WIDTH
        self._console = Console(
            file=stream, width=width, highlight=False, markup=False, emoji=False
        )
        self._isolates = terminal if isolates is None else isolates
        self._explain = explain

    def write(self, document: Document) -> None:
        """Print one document, at once."""
        if self._explain is None:
            from newsclaims.cli.table import DocumentTable

            self._console.print(DocumentTable(document, self._isolates))
        else:
            from newsclaims.cli.explained import ExplainedDocument

            self._console.print(ExplainedDocument(self._explain(document), self._isolates))
        self._console.file.flush()

    def finish(self) -> None:
        """Do nothing: a table stands for itself."""


def _json(
    document: Document, explain: Explain | None, *, full: bool, indent: int | None
) -> Iterable[str]:
    """Return the JSON text of a document, or of how it came to be, in pieces."""
    if explain is not None:
        return [explain(document).dumps(full=full, indent=indent)]
    from newsclaims.codec import iterdumps

    return iterdumps(document, full=full, indent=indent)


class JsonWriter:
    """Write one JSON value.

    Args:
        stream: where to.
        single: whether the value is a document, of which there is one at most, or a
            list of them.
        full: whether tokens, sentences and mentions are in it.
        explain: tells how a document's claims came to be, which is then written with it.
    """

    def __init__(
        self, stream: TextIO, *, single: bool, full: bool, explain: Explain | None = None
    ) -> None:
        self._stream = stream
        self._explain = explain
        self._single = single
        self._full = full
        self._written = 0

    def write(self, document: Document) -> None:
        """Write one document."""
        pieces = _json(document, self._explain, full=self._full, indent=2)
        if not self._single:
            self._stream.write(",\n" if self._written else "[\n")
        self._stream.writelines(pieces)
        self._stream.flush()
        self._written += 1

    def finish(self) -> None:
        """Close the list; where the single document failed there is nothing."""
        if not self._single:
            self._stream.write("\n]\n" if self._written else "[]\n")
        elif self._written:
            self._stream.write("\n")


class JsonLinesWriter:
    """Write one document a line.

    Args:
        stream: where to.
        full: whether tokens, sentences and mentions are in it.
        explain: as for `JsonWriter`.
    """

    def __init__(self, stream: TextIO, *, full: bool, explain: Explain | None = None) -> None:
        self._stream = stream
        self._explain = explain
        self._full = full

    def write(self, document: Document) -> None:
        """Write one document, at once, so that a reader has it and no line is ever torn."""
        pieces = _json(document, self._explain, full=self._full, indent=None)
        for part in _parts(chain(pieces, "\n")):
            self._stream.write(part)
        self._stream.flush()

    def finish(self) -> None:
        """Do nothing: each line stands for itself."""


def _parts(pieces: Iterable[str]) -> Iterator[str]:
    """Join *pieces* to one string, or to several where one would take too much memory."""
    part: list[str] = []
    size = 0
    for piece in pieces:
        part.append(piece)
        size += len(piece)
        if size >= _LONGEST_PART:
            yield "".join(part)
            part, size = [], 0
    yield "".join(part)
