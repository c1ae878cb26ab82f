"""Spread a stream of articles over worker processes, in order and in bounded memory.

Each worker builds its own pipeline from the recipe, once.  At any time no more than `_AHEAD`
chunks for each process are read from the stream, so a stream may be endless.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from newsclaims.assemble import failed_document
from newsclaims.model import Article, Document

if TYPE_CHECKING:
    from newsclaims.pipeline import Pipeline

_AHEAD = 2

Chunk: TypeAlias = list[Article | str]


def analyze_in_processes(
    pipeline: Pipeline, articles: Iterable[Article | str], processes: int, chunk_size: int
) -> Iterator[Document]:
    """Yield one document for each article, in order.

    Args:
        pipeline: what the workers build their own from.
        articles: read as the workers get on.
        processes: how many workers.
        chunk_size: how many articles a worker is sent at a time.
    """
    workers = _Workers(pickle.dumps(pipeline), processes)
    window: deque[tuple[Chunk, Future[list[Document]]]] = deque()
    try:
        for chunk in _chunks(articles, chunk_size):
            window.append((chunk, workers.submit(chunk)))
            if len(window) >= _AHEAD * processes:
                yield from _next(window, workers)
        while window:
            yield from _next(window, workers)
    finally:
        workers.close()


class _Workers:
    """A pool of worker processes that is replaced when one of them dies."""

    def __init__(self, recipe: bytes, processes: int) -> None:
        self.recipe = recipe
        self.processes = processes
        self.pool: ProcessPoolExecutor | None = None

    def submit(self, chunk: Chunk) -> Future[list[Document]]:
        if self.pool is None:
            self.pool = _pool(self.processes)
        try:
            return self.pool.submit(_work, self.recipe, chunk)
        except BrokenProcessPool as error:  # a worker has died since; `_next` takes it from here
            future: Future[list[Document]] = Future()
            future.set_exception(error)
            return future

    def close(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(wait=True, cancel_futures=True)
            self.pool = None


def _next(
    window: deque[tuple[Chunk, Future[list[Document]]]], workers: _Workers
) -> Iterator[Document]:
    """Yield the documents of the oldest chunk."""
    chunk, future = window.popleft()
    try:
        documents = future.result()
    except BrokenProcessPool:
        # Whose article it was nobody can say: those of this chunk are tried one by one, and what
        # was under way behind it is sent again.
        workers.close()
        documents = [_alone(article, workers.recipe) for article in chunk]
        behind = [(c, f if _finished(f) else workers.submit(c)) for c, f in window]
        window.clear()
        window.extend(behind)
    yield from documents


def _alone(article: Article | str, recipe: bytes) -> Document:
    """Read one article in a process of its own; where that dies too, say so."""
    with _pool(1) as pool:
        try:
            return pool.submit(_work, recipe, [article]).result()[0]
        except BrokenProcessPool:
            return failed_document(article, "the worker process died while it read this article")


def _finished(future: Future[list[Document]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _chunks(articles: Iterable[Article | str], size: int) -> Iterator[Chunk]:
    stream = iter(articles)
    while chunk := list(islice(stream, size)):
        yield chunk


def _pool(processes: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork copies the locks of threads that it does not copy.
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))


def _work(recipe: bytes, chunk: Chunk) -> list[Document]:
    """Read a chunk; runs in the worker."""
    pipeline = _pipeline(recipe)
    return [pipeline.analyze_or_report(article) for article in chunk]


@lru_cache(maxsize=1)
def _pipeline(recipe: bytes) -> Pipeline:
    """Return the worker's own pipeline, built at its first chunk."""
    pipeline: Pipeline = pickle.loads(recipe)  # noqa: S301 - made by our own parent process
    return pipeline
