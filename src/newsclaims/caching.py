"""Keep what was worked out for each key, in bounded memory, at the price of one look-up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Generations(dict[K, V]):
    """A table that makes what it is asked for and keeps what is asked for again.

    A key that is there costs a look-up in a dictionary and nothing more.  Where *limit* keys have
    come, they become the older generation and the one before is dropped; a key of the older
    generation that is asked for again joins the younger.  So what is frequent stays, and a stream
    of new keys never empties the table at once.

    Threads may share one: at worst two of them make the same value.

    Args:
        make: returns the value of a key; nothing is kept where it raises.
        limit: keys of one generation; twice as many are kept at most.

    Example:
        >>> lengths = Generations(len, limit=1000)
        >>> lengths["كتاب"]
        4
    """

    __slots__ = ("_limit", "_make", "_older")

    def __init__(self, make: Callable[[K], V], *, limit: int) -> None:
        super().__init__()
        if limit < 1:
            raise ValueError(f"limit is {limit}; it must be at least 1")
        self._make = make
        self._limit = limit
        self._older: dict[K, V] = {}

    def __missing__(self, key: K) -> V:
        older = self._older
        value = older[key] if older and key in older else self._make(key)
        if len(self) >= self._limit:
            self._older = dict(self)
            self.clear()
        self[key] = value
        return value
