"""Formats: what a plugin registers to read articles from files and to write documents into them.

A plugin returns subclasses of `Reader` from its hook ``newsclaims_register_readers`` and of
`TextWriter` or `BinaryWriter` from ``newsclaims_register_writers``.  The options of a format are
the fields of its class, an attrs class, as those of a plugin are.  The core makes the objects, one
for each file, opens and closes the files, and sees to faults: an article or document that fails
costs itself and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any, BinaryIO, ClassVar, Literal, TextIO, TypeAlias, get_args

from attrs import frozen

from newsclaims.errors import ArticleError
from newsclaims.model import Article, Document

OffsetUnit: TypeAlias = Literal["code points", "UTF-16 code units", "UTF-8 bytes"]
"""What the offsets of a format count."""

Kind: TypeAlias = Literal["reader", "writer"]
"""What a format is for."""


@frozen
class Record:
    """What stood at one place of the input.

    Args:
        where: the file, with the line or the place in a list where it holds several.
        outcome: the article, or why there is none; the error's message begins with
            ``where``.
        size: bytes of the input that it took.
        alone: whether the file is this one record, and no list of records.
    """

    where: str
    outcome: Article | ArticleError
    size: int
    alone: bool = False


class Reader:
    """A format that articles are read from.  Inherit, set the attributes, write `read`.

    Attributes:
        name: what users call the format, as in ``--input-format``.
        suffixes: ends of file names that tell it, in lower case with their dot.
        media_types: Internet media types that tell it, where the caller knows one.
        single: whether a file holds one article and never a list.
        streaming: whether the first article comes before the end of a long file is read; False
            for a format that must be read whole.
    """

    name: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]] = ()
    media_types: ClassVar[tuple[str, ...]] = ()
    single: ClassVar[bool] = False
    streaming: ClassVar[bool] = True

    def read(self, stream: BinaryIO, name: str) -> Iterable[Article | ArticleError | Record]:
        """Yield the articles of an open file, one after the other.

        Yield an `ArticleError` in the place of an article that cannot be read, and go on; what is
        raised ends the file.  The core names the file in the error, gives an article that is
        called ``article`` the name of the file, and refuses a text that is empty, too long or has
        a lone surrogate.

        Args:
            stream: bytes; it may not be seekable.
            name: of the file, for what is to be called after it.

        Yields:
            Articles and errors; a `Record` where the place is to be named more exactly.
        """
        raise NotImplementedError(f"{type(self).__name__}.read is not written")


class Writer:
    """What `TextWriter` and `BinaryWriter` have in common; inherit from one of these.

    An object writes one file: `begin`, `write` for each document, `end`.  What `write` has written
    of a document before it raises is left out, so that a document is in the file whole or not at
    all, and the next one is written as if it had not been there.

    Attributes:
        name: what users call the format, as in ``--format``.
        suffix: end of the names of its files, in lower case with its dot.
        offsets: what its offsets count; None where it has none.
        requires: layers of `Document` that it cannot do without: a document that was read from the
            short form of JSON and lacks one is refused, and so is every one without a layer that
            plugins add, ``ships.topics``.
        one_each: whether a file holds one document and no more.
        lines: whether a file that ends after any line is whole, so that it can be cut there.
        streaming: whether a document is written when it comes; False for a format whose file is
            written at the end.
        held_back: how much of a document, in characters or bytes, is held back until it is whole;
            None for all of it.  A format of large documents sets it to save memory, and what goes
            beyond it stays in the file where the document fails.
        explains: whether it can tell how the claims came to be, as ``--explain`` asks.
        single: set before `begin`: whether one document at most will come.
        explain: set before `begin` where that was asked for, and `explains`: a function from a
            `Document` to its `newsclaims.explanation.Explanation`; None where not.
    """

    name: ClassVar[str]
    suffix: ClassVar[str] = ""
    offsets: ClassVar[OffsetUnit | None] = None
    requires: ClassVar[tuple[str, ...]] = ()
    one_each: ClassVar[bool] = False
    lines: ClassVar[bool] = False
    streaming: ClassVar[bool] = True
    held_back: ClassVar[int | None] = None
    explains: ClassVar[bool] = False
    single = False
    explain: Any = None  # a function to `Explanation`, which cattrs could not resolve


class TextWriter(Writer):
    """A format of text, which is encoded as UTF-8; a lone surrogate in it is refused."""

    def begin(self, stream: TextIO) -> None:
        """Write what comes before the first document; nothing, unless it is overridden."""

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one document.

        Raises:
            DocumentError: it has no place in this format.
        """
        raise NotImplementedError(f"{type(self).__name__}.write is not written")

    def end(self, stream: TextIO) -> None:
        """Write what comes after the last document; nothing, unless it is overridden."""


class BinaryWriter(Writer):
    """A format of bytes."""

    def begin(self, stream: BinaryIO) -> None:
        """Write what comes before the first document; nothing, unless it is overridden."""

    def write(self, document: Document, stream: BinaryIO) -> None:
        """Write one document.

        Raises:
            DocumentError: it has no place in this format.
        """
        raise NotImplementedError(f"{type(self).__name__}.write is not written")

    def end(self, stream: BinaryIO) -> None:
        """Write what comes after the last document; nothing, unless it is overridden."""


class Offsets:
    """The offsets of one text in another unit than code points.

        >>> at = Offsets("😀 قال", "UTF-16 code units")
        >>> at(2), at.code_point(3)
        (3, 2)

    Args:
        text: what the offsets are in.
        unit: what is counted.

    Raises:
        ValueError: there is no such unit, or the text has a lone surrogate and the unit is bytes.
    """

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        if unit not in get_args(OffsetUnit):
            raise ValueError(f"{unit!r} is no unit of offsets; there are {get_args(OffsetUnit)}")
        self._unit = unit
        self._length = len(text)
        self._at: list[int] | range = range(len(text) + 1)
        if unit != "code points" and not text.isascii():
            size = _units if unit == "UTF-16 code units" else _bytes
            self._at = [*accumulate(map(size, text), initial=0)]

    def __call__(self, code_point: int) -> int:
        """Return the offset in the unit of an offset in code points.

        Raises:
            ValueError: it is not inside the text.
        """
        if not 0 <= code_point <= self._length:
            raise ValueError(f"{code_point} is outside a text of {self._length} code points")
        return self._at[code_point]

    def code_point(self, offset: int) -> int:
        """Return the offset in code points of an offset in the unit.

        Raises:
            ValueError: it is not inside the text, or inside a character.
        """
        found = bisect_left(self._at, offset)
        if found > self._length or self._at[found] != offset:
            raise ValueError(f"no character begins or ends at {offset} {self._unit}")
        return found


def _units(character: str) -> int:
    return 2 if character > "\uffff" else 1


def _bytes(character: str) -> int:
    return len(character.encode())


def sliced(text: str, unit: OffsetUnit, start: int, end: int) -> str:
    """Return what stands at ``[start, end)`` of *text*, counted in *unit*.

    Raises:
        ValueError: an offset is not inside the text, or inside a character.
    """
    at = Offsets(text, unit)
    return text[at.code_point(start) : at.code_point(end)]


def records_of(
    found: Iterable[Article | ArticleError | Record], name: str, *, single: bool
) -> Iterator[Record]:
    """Yield a record for each thing that `Reader.read` yields.

    Args:
        found: what it yields.
        name: of the file.
        single: as `Reader.single`.

    Raises:
        TypeError: it yields something else.
    """
    for n, one in enumerate(found):
        where = name if single else f"{name}[{n}]"
        if isinstance(one, Record):
            yield one
        elif isinstance(one, ArticleError):
            yield Record(where, ArticleError(f"{where}: {one}"), 0, single)
        elif isinstance(one, Article):
            yield Record(where, one, 0, single)
        else:
            raise TypeError(f"yielded {one!r:.100}, no Article, ArticleError or Record")
