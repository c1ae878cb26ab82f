"""The items of a JSON file one by one: of a list, of lines, or the one value that it is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

_SPACE = re.compile(r"[ \t\r\n]*")
_CHUNK = 1 << 18
_OBJECT = re.compile("[{\\[]")


def items_of(stream: BinaryIO) -> Iterator[tuple[int | None, object]]:
    """Yield what stands in a JSON list with its place, each item as soon as it is read.

    Of a file that is no list yield the one value, with None for its place.

    No more than one item, and what was read ahead, is in memory.

    Args:
        stream: UTF-8, with or without a byte order mark.

    Raises:
        ValueError: it is no JSON; what stood before was yielded.
        RecursionError: it is nested too deeply.
    """
    text = _Text(stream)
    if text.next_character() != "[":
        yield None, text.value()
        if text.next_character():
            raise ValueError("something stands behind the JSON value; is it JSON lines (.jsonl)?")
        return
    text.skip()
    if text.next_character() == "]":
        text.skip()
    else:
        for place in count():
            yield place, text.value()
            mark = text.next_character()
            if mark not in {",", "]"}:
                raise ValueError(
                    f"expected a comma or the end of the list, not {mark or 'the end'}"
                )
            text.skip()
            if mark == "]":
                break
    if text.next_character():
        raise ValueError("something stands behind the list")


class _Text:
    """The text of a stream, read as far as it is asked for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._parser = json.JSONDecoder()
        self._text = ""
        self._at = 0
        self._ended = False

    def next_character(self) -> str:
        """Return the next character that is no white space; the empty string at the end."""
        while True:
            self._at = _end_of_space(self._text, self._at)
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._read(_CHUNK)

    def skip(self) -> None:
        """Pass the next character over."""
        self._at += 1

    def value(self) -> object:
        """Return the JSON value that stands next."""
        first = self.next_character()
        size = _CHUNK
        while True:
            try:
                value, end = self._parser.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._ended:
                    raise ValueError(
                        f"{error.msg} at line {error.lineno} of what was left"
                    ) from error
            else:
                # of a number the rest may be still to come
                if end < len(self._text) or self._ended or _OBJECT.match(first):
                    self._at = end
                    return value
            self._read(size)
            size *= 2  # so that a long value is not parsed from its beginning again and again

    def _read(self, size: int) -> None:
        data = self._stream.read(size)
        self._ended = not data
        text = self._decoder.decode(data, final=self._ended)
        self._text, self._at = self._text[self._at :] + text, 0


def _end_of_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start
