"""A store that is asked by many at once: some questions at a time, each with an end to its time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import isfinite
from os import PathLike
from threading import BoundedSemaphore
from types import TracebackType
from typing import Any, Self, TypeVar

from attrs import define, field, frozen
from newsclaims_store import Answer, Store, TooLongError

from newsclaims import ConfigurationError
from newsclaims_serve.faults import BusyError, OutOfTimeError

T = TypeVar("T")
R = TypeVar("R")

TIME_LIMIT = 5.0
"""Seconds that a page may take of the store."""

TOGETHER = max(2, os.cpu_count() or 2)
"""Number of pages that ask the store at once, one for each processor; others wait."""

PATIENCE = 60.0
"""Seconds that a page waits for its turn."""

MEMORY = "1GB"
"""What DuckDB may hold in memory."""


@frozen
class Asking:
    """The turn of one page: what it asks has to be answered before its time is over.

    Args:
        store: that is asked.
        seconds: that it has, for all its questions.
        until: end of its time, as `time.monotonic` counts.
    """

    store: Store
    seconds: float
    until: float

    def rows(self, answer: Answer) -> list[dict[str, Any]]:
        """Return the rows of an answer.

        Raises:
            OutOfTimeError: the time of the page is over.
        """
        return self.within(lambda left: answer.rows(timeout=left))

    def within(self, ask: Callable[[float], R]) -> R:
        """Return what is asked with the seconds that are left.

        Args:
            ask: is given them, and is interrupted after them.

        Raises:
            OutOfTimeError: the time of the page is over.
        """
        try:
            return ask(self.until - time.monotonic())
        except TooLongError as error:
            raise OutOfTimeError(self.seconds) from error


@define
class Corpus:
    """A store, opened for reading only; it may be used in a ``with`` statement, which closes it.

    Args:
        path: of its file.
        time_limit: maximum number of seconds that a page may take of the store.
        together: maximum number of pages that ask it at once.
        patience: maximum number of seconds that a page waits for its turn.

    Raises:
        ConfigurationError: the file is missing, no store, or open in a process that writes it; or a number
            is none.
    """

    path: str | PathLike[str]
    time_limit: float = field(default=TIME_LIMIT, kw_only=True)
    together: int = field(default=TOGETHER, kw_only=True)
    patience: float = field(default=PATIENCE, kw_only=True)
    store: Store = field(init=False)
    _turns: BoundedSemaphore = field(init=False)

    def __attrs_post_init__(self) -> None:
        for name in ("time_limit", "patience"):
            value = getattr(self, name)
            if not (isfinite(value) and value > 0):
                raise ConfigurationError(f"{name} is {value}; it is a positive number of seconds")
        self.store = Store(self.path, read_only=True)
        self._turns = BoundedSemaphore(self.together)
        self.store.sql("SET memory_limit = ?", [MEMORY]).rows()

    @contextmanager
    def asking(self) -> Iterator[Asking]:
        """Wait for a turn to ask the store, and give it.

        Raises:
            BusyError: others took too long.
        """
        if not self._turns.acquire(timeout=self.patience):
            raise BusyError(
                f"others have asked for more than {self.patience:g} s; try again in a moment"
            )
        try:
            yield Asking(self.store, self.time_limit, time.monotonic() + self.time_limit)
        finally:
            self._turns.release()

    def answer(self, question: Callable[[Asking, T], R], asked: T) -> R:
        """Return the answer to a question when it is its turn.

        Args:
            question: asks the store.
            asked: what it is given.

        Raises:
            BusyError: others took too long.
            OutOfTimeError: it took too long itself.
            NewsclaimsError: as the question says.
        """
        with self.asking() as asking:
            return question(asking, asked)

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
