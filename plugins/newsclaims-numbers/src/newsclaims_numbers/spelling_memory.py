"""Remember what a spelling means, in a table that is bounded and never emptied at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_LONGEST_REMEMBERED = 40
_NOT_THERE = object()


class SpellingMemory(dict[str, T]):
    """A table by spelling that fills itself when it is asked.

    It keeps two generations: when the younger is full it becomes the older, and what is asked
    for again moves back into the younger.  Spellings that a stream of new texts keeps using are
    so never worked out twice, and the table never holds more than twice *size* of them.

    Args:
        make: works out what a spelling means.
        size: number of spellings in a generation.
    """

    __slots__ = ("_make", "_older", "_size")

    def __init__(self, make: Callable[[str], T], size: int) -> None:
        super().__init__()
        self._make = make
        self._size = size
        self._older: dict[str, T] = {}

    def __missing__(self, spelling: str) -> T:
        value = self._older.get(spelling, _NOT_THERE)
        known: T = self._make(spelling) if value is _NOT_THERE else value  # type: ignore[assignment]
        if len(spelling) <= _LONGEST_REMEMBERED:
            if len(self) >= self._size:
                self._older = dict(self)
                self.clear()
            self[spelling] = known
        return known
