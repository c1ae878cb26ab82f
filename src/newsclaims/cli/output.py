"""Write documents as they come: a table, one JSON value, JSON lines, or a folder of files."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, TextIO, TypeAlias

from newsclaims.cli.faults import complain
from newsclaims.cli.file_names import file_name, folded, hashed_name
from newsclaims.cli.replacement import PARTIAL, Replacement, partial_of
from newsclaims.codec import iterdumps
from newsclaims.errors import ArticleError
from newsclaims.model import Document

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation

Format: TypeAlias = Literal["table", "json", "jsonl"]

Explain: TypeAlias = Callable[[Document], "Sequence[Explanation]"]

_SUFFIXES: dict[Format, str] = {"table": ".txt", "json": ".json", "jsonl": ".jsonl"}
_LONGEST_PART = 1 << 22
"""Characters of a line that are written at once."""
_HOPELESS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EPIPE})
"""Errors that the next file would meet too."""
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

            explanations = self._explain(document)
            self._console.print(ExplainedDocument(document, explanations, self._isolates))
        self._console.file.flush()

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
    """

    def __init__(self, stream: TextIO, *, full: bool) -> None:
        self._stream = stream
        self._full = full

    def write(self, document: Document) -> None:
        """Write one document, at once, so that a reader has it and no line is ever torn."""
        for part in _parts(chain(iterdumps(document, full=self._full), "\n")):
            self._stream.write(part)
        self._stream.flush()

    def finish(self) -> None:
        """Do nothing: each line stands for itself."""


class FileWriter:
    """Write all documents to one file, which replaces an older one when it is complete.

    Args:
        path: of the file.
        writer: makes the writer of its content.
        format: in which that writes.

    Raises:
        OSError: the file cannot be made.
    """

    def __init__(
        self,
        path: Path,
        writer: Callable[[TextIO], Writer],
        format: Format,  # noqa: A002 - the name of the option
    ) -> None:
        self._path = path
        self._format = format
        self._file = Replacement(path)
        self._writer = writer(self._file.stream)
        self._written = 0

    def write(self, document: Document) -> None:
        """Write one document."""
        self._writer.write(document)
        self._written += 1

    def finish(self) -> None:
        """Put the file in its place, unless there is nothing to put there."""
        self._writer.finish()
        if self._written:
            self._file.complete(durable=True)
            return
        self._file.discard()
        if self._path.exists():
            complain(f"{self._path}: left as it was, since no article was done")

    def abandon(self, error: BaseException) -> None:
        """Keep what was done beside the place of the file, and note that on *error*."""
        if isinstance(error, OSError):
            error.filename = error.filename or str(self._path)
        else:
            with suppress(OSError):
                self._writer.finish()
        if self._written:
            self._file.keep(lines=self._format == "jsonl")
        else:
            self._file.discard()
        if self._file.partial != self._path:
            kept = f"they are in {self._file.partial}, and " if self._written else ""
            error.add_note(f"{kept}{self._path} is as it was")


class FolderWriter:
    """Write each document to a file of its own, named by the article's id; see `file_name`.

    Args:
        folder: where the files go; made if it is not there.
        suffix: end of their names.
        writer: makes the writer of one file.
    """

    def __init__(self, folder: Path, suffix: str, writer: Callable[[TextIO], Writer]) -> None:
        self._folder = folder
        self._suffix = suffix
        self._writer = writer
        self._ids: set[str] = set()
        self._names: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, document: Document) -> None:
        """Write one document; a file that is there already is replaced when it is complete.

        Raises:
            ArticleError: an earlier article had the same id, or the file cannot be written.
            OSError: no file can be written any more, because the disk is full.
        """
        path = self._folder / f"{self._name(document.article.id)}{self._suffix}"
        try:
            file = Replacement(path)
            try:
                writer = self._writer(file.stream)
                writer.write(document)
                writer.finish()
                file.complete()
            except BaseException:
                file.discard()
                raise
        except OSError as error:
            if error.errno in _HOPELESS:
                raise
            reason = error.strerror or error
            raise ArticleError(f"{path}: cannot be written: {reason}") from error

    def finish(self) -> None:
        """Do nothing: each file is closed."""

    def _name(self, article_id: str) -> str:
        """Return the name of the article's file, which no other article of this run has."""
        if article_id in self._ids:
            raise ArticleError(f"an earlier article has the id {article_id!r} too")
        self._ids.add(article_id)
        name = file_name(article_id)
        if folded(name) in self._names:  # which some file systems take for the same
            name = hashed_name(article_id, name)
        self._names.add(folded(name))
        return name


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
        whole = FileWriter(Path(output), lambda file: writer(file, single=single), format)
        try:
            yield whole
            whole.finish()
        except BaseException as error:
            whole.abandon(error)
            raise
    else:
        if stdout is None:
            raise OSError(errno.EBADF, "closed", "standard output")
        printed = writer(stdout, single=single)
        yield printed
        printed.finish()
        stdout.flush()


def is_folder(output: str) -> bool:
    """Return whether *output* names a folder: one that is there, or a name that ends in a slash."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def may_write(output: str, format: Format, path: Path) -> bool:  # noqa: A002
    """Return whether writing to *output* might write over the file *path*."""
    if not path.exists():
        return False
    if is_folder(output):
        inside = Path(output).exists() and path.resolve().parent.samefile(output)
        suffix = _SUFFIXES[format]
        return inside and path.name.endswith((suffix, suffix + PARTIAL))
    places = Path(output), partial_of(Path(os.path.realpath(output)))
    return any(place.exists() and path.samefile(place) for place in places)


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
