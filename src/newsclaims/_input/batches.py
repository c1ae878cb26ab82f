"""Articles in batches, as they come from a source."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def in_batches(articles: Iterable[T], size: int) -> Generator[list[T], None, None]:
    """Yield the articles of a source in lists; what the source raises is raised after the last.

    Args:
        articles: read no further than the next list needs.
        size: number of articles of each list but the last.
    """
    return _batches(iter(articles), size)


def _batches(source: Iterator[T], size: int) -> Generator[list[T], None, None]:
    fault: Exception | None = None
    ended = False
    while not ended:
        batch: list[T] = []
        try:
            for article in islice(source, size):
                batch.append(article)  # noqa: PERF402 - what came before a fault is kept
        except Exception as error:  # noqa: BLE001 - raised below
            fault = error
        ended = len(batch) < size
        if batch:
            yield batch
    if fault is not None:
        raise fault
