"""Where documents go: standard output, a file that is replaced, or a folder of files."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, TextIO

from newsclaims._formats.own_writers import Explain
from newsclaims._formats.replacement import Replacement, partial_of
from newsclaims._formats.writing import Writing, check_explains
from newsclaims.cli.faults import complain
from newsclaims.cli.resumption import Resumption
from newsclaims.errors import ArticleError, ConfigurationError, NewsclaimsError
from newsclaims.file_names import FileNames
from newsclaims.model import Document

_HOPELESS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EPIPE})
"""Errors that the next file would meet too."""


class Output(Protocol):
    """Takes the documents one by one, in input order."""

    def write(self, document: Document) -> None:
        """Write one document.

        Raises:
            NewsclaimsError: it has no place in this output, of which nothing is written.
        """

    def finish(self) -> None:
        """Write what comes after the last one."""


class FileWriter:
    """Write all documents to one file, which replaces an older one when it is complete.

    Args:
        path: of the file.
        writer: makes what writes its content.
        lines: whether it is whole after any line, see `newsclaims.formats.Writer`.

    Raises:
        OSError: the file cannot be made.
    """

    def __init__(self, path: Path, writer: Callable[[TextIO], Output], *, lines: bool) -> None:
        self._path = path
        self._lines = lines
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
            with suppress(OSError, NewsclaimsError):
                self._writer.finish()
        if self._written:
            self._file.keep(lines=self._lines)
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
        writer: makes what writes one file.
        resumption: what an earlier run has left there and this one keeps.
    """

    def __init__(
        self,
        folder: Path,
        suffix: str,
        writer: Callable[[TextIO], Output],
        resumption: Resumption | None = None,
    ) -> None:
        self._folder = folder
        self._suffix = suffix
        self._writer = writer
        self._resumption = resumption
        files = resumption.files() if resumption else {}
        earlier = {
            one: name.removesuffix(suffix) for one, name in files.items() if name.endswith(suffix)
        }
        self._names = FileNames(earlier, resumption.kept if resumption else None)
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, document: Document) -> None:
        """Write one document; a file that is there already is replaced when it is complete.

        Raises:
            ArticleError: an earlier article had the same id, or the file cannot be written.
            OSError: no file can be written any more, because the disk is full.
        """
        path = self._folder / f"{self._names.name(document.article.id)}{self._suffix}"
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
            faulty = any(one.level == "error" for one in document.diagnostics)
            if self._resumption and not faulty:
                self._resumption.note(document.article, path.name)
        except OSError as error:
            if error.errno in _HOPELESS:
                raise
            reason = error.strerror or error
            raise ArticleError(f"{path}: cannot be written: {reason}") from error

    def finish(self) -> None:
        """Do nothing: each file is closed."""


class PartsWriter:
    """Write several documents to each file of a folder, ``000001.jsonl``, ``000002.jsonl`` and so on.

    Each file is complete before the next one is begun, so that no more than its documents are held.

    Args:
        folder: where the files go; made if it is not there.
        suffix: end of their names.
        writer: makes what writes one file.
        most: documents in a file.
        lines: as for `FileWriter`.

    Raises:
        ConfigurationError: the folder has files whose names end so, which would stay beside the new.
    """

    def __init__(
        self,
        folder: Path,
        suffix: str,
        writer: Callable[[TextIO], Output],
        *,
        most: int,
        lines: bool,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        if there := sorted(one.name for one in folder.iterdir() if one.name.endswith(suffix)):
            raise ConfigurationError(
                f"--per-file: {folder} holds {there[0]} already; name a folder without such files"
            )
        self._folder, self._suffix = folder, suffix
        self._writer = writer
        self._lines = lines
        self._most = most
        self._number = self._written = 0
        self._file: FileWriter | None = None

    def write(self, document: Document) -> None:
        """Write one document, to a new file where the last one is full."""
        if self._file is None:
            self._number += 1
            path = self._folder / f"{self._number:06}{self._suffix}"
            self._file = FileWriter(path, self._writer, lines=self._lines)
        self._file.write(document)
        self._written += 1
        if self._written % self._most == 0:
            self.finish()

    def finish(self) -> None:
        """Put the last file in its place."""
        if self._file is not None:
            self._file.finish()
            self._file = None

    def abandon(self, error: BaseException) -> None:
        """Keep what was done of the last file, see `FileWriter.abandon`."""
        if self._file is not None:
            self._file.abandon(error)


@contextmanager
def open_output(  # noqa: PLR0913 - one argument for each option
    output: str | None,
    writing: Writing,
    *,
    single: bool,
    stdout: TextIO | None,
    explain: Explain | None = None,
    resumption: Resumption | None = None,
    per_file: int | None = None,
) -> Iterator[Output]:
    """Open the output and finish it at the end.

    Args:
        output: a file or a folder, see `is_folder`; None for standard output.
        writing: how documents are written.
        single: whether there is one article at most.
        stdout: standard output; None where the process was started without one.
        explain: see `newsclaims.formats.Writer`.
        resumption: see `FolderWriter`.
        per_file: documents in a file of a folder; None for one, which is named by its id.

    Raises:
        ConfigurationError: the format cannot tell how claims came to be, and is asked to; or
            *per_file* does not go with it, or with what is in the folder.
        OSError: the output cannot be opened or written.
    """
    kind = writing.format.target

    def session(stream: TextIO, *, single: bool) -> Output:
        return writing.session(stream, single=single, explain=explain)

    check_explains(writing.format, explain)
    whole: FileWriter | PartsWriter
    if output is not None and per_file is not None:
        if kind.one_each:
            raise ConfigurationError(
                f"--per-file: a file of the format {writing.format.name!r} holds one document"
            )
        whole = PartsWriter(
            Path(output),
            kind.suffix,
            lambda file: session(file, single=False),
            most=per_file,
            lines=kind.lines,
        )
        with _kept(whole):
            yield whole
    elif output is not None and is_folder(output):
        yield FolderWriter(
            Path(output), kind.suffix, lambda file: session(file, single=True), resumption
        )
    elif output is not None:
        path = Path(output)
        whole = FileWriter(path, lambda file: session(file, single=single), lines=kind.lines)
        with _kept(whole):
            yield whole
    else:
        if stdout is None:
            raise OSError(errno.EBADF, "closed", "standard output")
        printed = session(stdout, single=single)
        yield printed
        printed.finish()
        stdout.flush()


@contextmanager
def _kept(whole: FileWriter | PartsWriter) -> Iterator[None]:
    """Finish what is written at the end, or keep what there is where that is not reached."""
    try:
        yield
        whole.finish()
    except BaseException as error:
        whole.abandon(error)
        raise


def is_folder(output: str) -> bool:
    """Return whether *output* names a folder: one that is there, or a name that ends in a slash."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def may_write(output: str, suffix: str, path: Path) -> bool:
    """Return whether writing to *output* might write over the file *path*.

    Args:
        output: a file or a folder.
        suffix: end of the names of files in a folder.
        path: of the file.
    """
    if not path.exists():
        return False
    if is_folder(output):
        inside = Path(output).exists() and path.resolve().parent.samefile(output)
        return inside and path.name.endswith(suffix)
    places = Path(output), partial_of(Path(os.path.realpath(output)))
    return any(place.exists() and path.samefile(place) for place in places)
