"""Where documents go: standard output, a file that is replaced, or a folder of files."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TextIO, TypeAlias

from newsclaims.cli.faults import complain
from newsclaims.cli.file_names import file_name, folded, hashed_name
from newsclaims.cli.replacement import PARTIAL, Replacement, partial_of
from newsclaims.cli.writers import Explain, JsonLinesWriter, JsonWriter, TableWriter, Writer
from newsclaims.errors import ArticleError
from newsclaims.model import Document

Format: TypeAlias = Literal["table", "json", "jsonl"]

_SUFFIXES: dict[Format, str] = {"table": ".txt", "json": ".json", "jsonl": ".jsonl"}
_HOPELESS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EPIPE})
"""Errors that the next file would meet too."""


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
        explain: see `TableWriter` and `JsonWriter`.

    Raises:
        OSError: the output cannot be opened or written.
    """

    def writer(stream: TextIO, *, single: bool) -> Writer:
        if format == "table":
            return TableWriter(stream, isolates=isolates, explain=explain)
        if format == "json":
            return JsonWriter(stream, single=single, full=full, explain=explain)
        return JsonLinesWriter(stream, full=full, explain=explain)

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
