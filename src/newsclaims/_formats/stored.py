"""Documents that were stored as JSON, read again one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from newsclaims._chain.messages import one_line, printable
from newsclaims._formats.folders import files_in
from newsclaims._json.json_items import items_of
from newsclaims.codec import from_dict
from newsclaims.errors import DocumentError
from newsclaims.model import Document

_LINES = (".jsonl", ".ndjson")
_ENDS = (".json", *_LINES)


@frozen
class Stored:
    """What stood at one place of the input.

    Args:
        where: the file, with the line or the place in a list where it holds several.
        outcome: the document, or why there is none; the message begins with ``where``.
        alone: whether the file is this one document, and no list of them.
    """

    where: str
    outcome: Document | DocumentError
    alone: bool = False


def stored_files(path: Path) -> Iterator[Path]:
    """Yield the files that a path stands for: itself, or those of JSON in the folder, sorted by name.

    A folder without one stands for itself, which is an error when it is read.
    """
    found = False
    for one in files_in(path) if path.is_dir() else ():
        if one.suffix.lower() in _ENDS:
            found = True
            yield one
    if not found:
        yield path


def stored_in(path: Path) -> Iterator[Stored]:
    """Yield the documents of a file: lines where its name says so, else JSON, a list or one."""
    name = printable(str(path))
    try:
        if path.is_dir():
            raise IsADirectoryError(
                0, f"is a directory without a file that ends in {', '.join(_ENDS)}"
            )
        with path.open("rb") as stream:
            yield from (
                stored_lines(stream, name)
                if path.suffix.lower() in _LINES
                else (_values(stream, name))
            )
    except OSError as error:
        message = f"{name}: cannot be read: {error.strerror or error}"
        yield Stored(name, DocumentError(message), alone=True)


def stored_lines(stream: BinaryIO, name: str) -> Iterator[Stored]:
    """Yield the documents of JSON lines; a bad line costs itself."""
    empty = True
    for number, line in enumerate(stream, 1):
        if line.removeprefix(b"\xef\xbb\xbf").strip():
            empty = False
            where = f"{name}:{number}"
            try:
                value = json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError) as error:
                yield _bad(where, f"not JSON that can be read: {one_line(error)}")
            else:
                yield _stored(value, where)
    if empty:
        yield _bad(name, "is empty")


def _values(stream: BinaryIO, name: str) -> Iterator[Stored]:
    """Yield the documents of a JSON list, or the one that the file is."""
    where, following = name, 0
    try:
        for place, value in items_of(stream):
            where = name if place is None else f"{name}[{place}]"
            following = 0 if place is None else place + 1
            yield _stored(value, where, alone=place is None)
            where = name if place is None else f"{name}[{following}]"
    except (ValueError, RecursionError) as error:
        rest = "; the rest of the file is not read" if following else ""
        yield _bad(where, f"not JSON that can be read: {one_line(error)}{rest}")


def _stored(value: object, where: str, *, alone: bool = False) -> Stored:
    try:
        return Stored(where, from_dict(value), alone)
    except DocumentError as error:
        return _bad(where, str(error))


def _bad(where: str, message: str) -> Stored:
    return Stored(where, DocumentError(f"{where}: {message}"))
