"""Read a file with a reader: its articles checked, its faults named, one record at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import strerror
from pathlib import Path
from typing import BinaryIO, cast

from attrs import evolve, frozen

from newsclaims._chain.messages import one_line, printable, shown
from newsclaims._formats.registration import Format, Formats, format_of
from newsclaims._input.article_files import check_text, stem, within
from newsclaims._input.article_values import article_of
from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.errors import ArticleError, ConfigurationError, NewsclaimsError
from newsclaims.formats import Reader, Record, records_of

_UNNAMED = "article"
"""The id of an article that was given none."""


@frozen(kw_only=True)
class Reading:
    """How one file is read.

    Args:
        format: of the reader.
        reader: made with its options.
        max_bytes: refuse a text that is longer.
    """

    format: Format
    reader: Reader
    max_bytes: int = MAX_BYTES

    def file(self, path: Path) -> Iterator[Record]:
        """Yield what stands in a file."""
        name = printable(str(path))
        if path.is_dir():
            message = (
                f"{name}: is a directory without a file whose name tells a format that is read"
            )
            yield Record(name, ArticleError(message), 0, alone=True)
            return
        try:
            stream = path.open("rb")
        except OSError as error:
            yield _unreadable(name, error)
            return
        with stream:
            yield from self.stream(stream, name)

    def stream(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield what stands in an open file, which *name* names in errors.

        There is one record at least: a file without articles is an error.
        """
        if self.format.own:
            yield from cast("Iterator[Record]", self.reader.read(stream, name))
            return
        counted = _Counted(stream)
        records = self._records(cast("BinaryIO", counted), name)
        empty = True
        for n, record in enumerate(records):
            empty = False
            yield self._checked(evolve(record, size=record.size or counted.taken()), name, n)
        if empty:
            message = f"{name}: holds no article that {self.format.whose} reads as"
            error = ArticleError(
                f"{message} {self.format.name}; check the file, or name its format"
            )
            yield Record(name, error, counted.taken(), alone=self.reader.single)

    def _records(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield what the reader yields; what it raises stands in the place of the rest."""
        rest = "" if self.reader.single else "; the rest of the file is not read"
        try:
            found = self.reader.read(stream, name)
            yield from records_of(found, name, single=self.reader.single)
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except OSError as error:
            yield _unreadable(name, error)
        except NewsclaimsError as error:
            yield Record(name, ArticleError(f"{name}: {error}{rest}"), 0)
        except BaseException as error:  # noqa: BLE001 - foreign code: it costs this file only
            message = f"{name}: {self.format.whose} cannot read it as {self.format.name}"
            yield Record(name, ArticleError(f"{message}: {one_line(error)}{rest}"), 0)

    def _checked(self, record: Record, name: str, place: int) -> Record:
        if isinstance(record.outcome, ArticleError):
            return record
        try:
            article = article_of(record.outcome)
            if article.id == _UNNAMED or not article.id:
                suffix = "" if self.reader.single or record.alone else f"-{place}"
                article = evolve(article, id=f"{stem(name)}{suffix}")
            for field in ("id", "title", "publisher", "url"):
                if value := getattr(article, field):
                    check_text(value, f"{field}: ")
            check_text(article.text, "text: ")
            within(article.text.encode(), self.max_bytes)
        except ArticleError as error:
            return evolve(record, outcome=ArticleError(f"{record.where}: {error}"))
        return evolve(record, outcome=article)


def reading(
    formats: Formats,
    format: str | type[Reader] | Reader | None,  # noqa: A002 - the name of the thing
    file_name: str,
    options: Mapping[str, object],
    *,
    where_taken: Mapping[str, object] | None = None,
) -> Reading:
    """Return how a file is read.

    Args:
        formats: those that there are.
        format: name, media type, class or object; None for what the name of the file says, which
            is plain text where it says nothing.
        file_name: of the file.
        options: of the format.
        where_taken: options for a format that has them, passed over by others.

    Raises:
        ConfigurationError: the format or an option is wrong.
    """
    if isinstance(format, Reader):
        found, reader = format_of("reader", type(format)), format
        if options:
            raise ConfigurationError("options are for a format's name or class, not for an object")
        return Reading(format=found, reader=reader)
    if isinstance(format, str):
        found = formats.named("reader", format)
    elif format is not None:
        found = format_of("reader", format)
    else:
        found = formats.by_suffix("reader", file_name) or formats.named("reader", "text")
    further = found.taken(where_taken or {})
    limit = (where_taken or {}).get("max_bytes", MAX_BYTES)
    if not isinstance(limit, int):
        raise ConfigurationError(f"max_bytes is {shown(limit)}, no whole number")
    return Reading(format=found, reader=found.made({**further, **options}), max_bytes=limit)


def _unreadable(name: str, error: OSError) -> Record:
    reason = strerror(error.errno) if error.errno else str(error)
    return Record(name, ArticleError(f"{name}: cannot be read: {reason}"), 0, alone=True)


class _Counted:
    """A stream that knows how many bytes were read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._read = 0

    def taken(self) -> int:
        """Return the bytes that were read since the last time."""
        size, self._read = self._read, 0
        return size

    def read(self, size: int | None = -1, /) -> bytes:
        """Return up to *size* bytes."""
        return self._count(self._stream.read(-1 if size is None else size))

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return a line."""
        return self._count(self._stream.readline(-1 if size is None else size))

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    def readinto(self, buffer: bytearray | memoryview, /) -> int:
        """Fill *buffer*; return how many bytes there were."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return whether the stream can go back."""
        return self._stream.seekable()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def _count(self, data: bytes) -> bytes:
        self._read += len(data)
        return data
