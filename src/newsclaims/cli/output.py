"""Write documents as they come: a table, one JSON value, JSON lines, or a folder of files."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TextIO, TypeAlias

from newsclaims.codec import iterdumps
from newsclaims.errors import ArticleError
from newsclaims.model import Document

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation

Format: TypeAlias = Literal["table", "json", "jsonl"]

Explain: TypeAlias = Callable[[Document], "Sequence[Explanation]"]

_SUFFIXES: dict[Format, str] = {"table": ".txt", "json": ".json", "jsonl": ".jsonl"}
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
        """Print one document."""
        if self._explain is None:
            from newsclaims.cli.table import DocumentTable

            self._console.print(DocumentTable(document, self._isolates))
        else:
            from newsclaims.cli.explained import ExplainedDocument

            explanations = self._explain(document)
            self._console.print(ExplainedDocument(document, explanations, self._isolates))

    def finish(self) -> None:
        """Do nothing: a table stands for itself."""


class JsonWriter:
    """Write one JSON value.

    Args:
        stream: where to.
        single: whether the value is a document, of which there is one at most, or a
            list of them.
        full: whether tokens, sentences and mentions are in it.
    """

    def __init__(self, stream: TextIO, *, single: bool, full: bool) -> None:
        self._stream = stream
        self._single = single
        self._full = full
        self._written = 0

    def write(self, document: Document) -> None:
        """Write one document."""
        if not self._single:
            self._stream.write(",\n" if self._written else "[\n")
        self._stream.writelines(iterdumps(document, full=self._full, indent=2))
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
    """

    def __init__(self, stream: TextIO, *, full: bool) -> None:
        self._stream = stream
        self._full = full

    def write(self, document: Document) -> None:
        """Write one document, so that a reader has it at once."""
        self._stream.writelines(iterdumps(document, full=self._full))
        self._stream.write("\n")
        self._stream.flush()

    def finish(self) -> None:
        """Do nothing: each line stands for itself."""


class FolderWriter:
    """Write each document to a file of its own, named by the article's id.

    Args:
        folder: where the files go; made if it is not there.
        suffix: end of their names.
        writer: makes the writer of one file.
    """

    def __init__(self, folder: Path, suffix: str, writer: Callable[[TextIO], Writer]) -> None:
        self._folder = folder
        self._suffix = suffix
        self._writer = writer
        self._taken: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, document: Document) -> None:
        """Write one document.

        Raises:
            ArticleError: the article's id is no file name, or an earlier one bore it.
            OSError: the file cannot be written.
        """
        name = document.article.id
        if name != Path(name).name or name in {".", ".."}:
            raise ArticleError(f"the id {name!r} is no file name; change it or use jsonl")
        if name in self._taken:
            raise ArticleError(f"an earlier article has the id {name!r} too")
        self._taken.add(name)
        with _open(self._folder / f"{name}{self._suffix}") as stream:
            writer = self._writer(stream)
            writer.write(document)
            writer.finish()

    def finish(self) -> None:
        """Do nothing: each file is closed."""


@contextmanager
def open_writer(  # noqa: PLR0913 - one argument for each option
    output: str | None,
    format: Format,  # noqa: A002 - the name of the option
    *,
    single: bool,
    full: bool,
    isolates: bool | None,
    stdout: TextIO | None,
    explain: Explain | None = None,
) -> Iterator[Writer]:
    """Open the output and finish it at the end.

    Args:
        output: a file or a folder, see `is_folder`; None for standard output.
        format: how a document is written.
        single: whether there is one article at most.
        full: whether JSON has tokens, sentences and mentions.
        isolates: see `TableWriter`.
        stdout: standard output; None where the process was started without one.
        explain: see `TableWriter`.

    Raises:
        OSError: the output cannot be opened or written.
    """

    def writer(stream: TextIO, *, single: bool) -> Writer:
        if format == "table":
            return TableWriter(stream, isolates=isolates, explain=explain)
        if format == "json":
            return JsonWriter(stream, single=single, full=full)
        return JsonLinesWriter(stream, full=full)

    if output is not None and is_folder(output):
        yield FolderWriter(Path(output), _SUFFIXES[format], lambda file: writer(file, single=True))
    elif output is not None:
        with _open(Path(output)) as file:
            yield from _finished(writer(file, single=single))
    else:
        if stdout is None:
            raise OSError(errno.EBADF, "closed", "standard output")
        yield from _finished(writer(stdout, single=single))
        stdout.flush()


def is_folder(output: str) -> bool:
    """Say whether *output* names a folder: one that is there, or a name that ends in a slash."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def may_write(output: str, format: Format, path: Path) -> bool:  # noqa: A002
    """Say whether writing to *output* might write over the file *path*."""
    if not path.exists():
        return False
    if is_folder(output):
        inside = Path(output).exists() and path.resolve().parent.samefile(output)
        return inside and path.suffix == _SUFFIXES[format]
    return Path(output).exists() and path.samefile(output)


def _finished(writer: Writer) -> Iterator[Writer]:
    yield writer
    writer.finish()


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
