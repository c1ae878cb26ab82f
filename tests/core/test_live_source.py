"""A source that is read while documents come out: live, in one thread, and closed at the end."""

import multiprocessing
import queue
import threading
from contextvars import ContextVar

import pytest
from seen_pipelines import installed, of_toys
from toy_plugins import Words
from unruly_plugins import Noting

from newsclaims import Article, Pipeline

LONG = 120
"""Seconds after which a test gives up."""


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    return of_toys()


def article(n):
    return Article(text=f"قال سالم: مر {n} قطارا", id=f"n{n}")


@pytest.mark.parametrize("chunk_size", [1, 8])
def test_a_document_comes_out_before_the_next_article_goes_in(pipeline, chunk_size):
    articles = queue.Queue()
    source = iter(lambda: articles.get(timeout=LONG), None)
    documents = pipeline.pipe(source, processes=2, chunk_size=chunk_size)
    for n in range(5):
        articles.put(article(n))
        assert next(documents).article.id == f"n{n}"
    articles.put(None)
    assert list(documents) == []


def test_articles_that_come_together_are_shared_by_the_processes(tmp_path):
    noting = Pipeline(plugins=[Words(), Noting(str(tmp_path))], disable=installed())
    articles = queue.Queue()
    source = iter(lambda: articles.get(timeout=LONG), None)
    documents = noting.pipe(source, processes=2)
    while len(list(tmp_path.iterdir())) < 2:
        for n in range(4):
            articles.put(article(n))
        assert [next(documents).article.id for _ in range(4)] == ["n0", "n1", "n2", "n3"]
    documents.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_was_read_before_the_source_failed_is_delivered(pipeline, processes):
    def source():
        yield article(0)
        yield article(1)
        raise LookupError("the feed is gone")

    documents = pipeline.pipe(source(), processes=processes)
    assert [next(documents).article.id for _ in range(2)] == ["n0", "n1"]
    with pytest.raises(LookupError, match="the feed is gone"):
        next(documents)


def test_the_source_is_called_and_closed_by_one_thread_that_is_not_the_callers(pipeline):
    threads = []

    def source():
        try:
            for n in range(40):
                threads.append(threading.get_ident())
                yield article(n)
        finally:
            threads.append(threading.get_ident())

    assert len(list(pipeline.pipe(source(), processes=2))) == 40
    assert len(threads) == 41
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


def test_the_source_sees_the_context_of_the_caller(pipeline):
    limit = ContextVar("limit", default=0)

    def source():
        yield from map(article, range(limit.get()))

    limit.set(3)
    assert len(list(pipeline.pipe(source(), processes=2))) == 3


def test_one_who_stops_early_closes_the_source_and_ends_the_processes(pipeline):
    closed = []

    def source():
        try:
            n = 0
            while True:
                yield article(n)
                n += 1
        finally:
            closed.append(True)

    documents = pipeline.pipe(source(), processes=2)
    next(documents)
    assert multiprocessing.active_children()
    documents.close()
    assert closed == [True]
    assert multiprocessing.active_children() == []


def test_a_source_that_blocks_does_not_keep_one_who_stops(pipeline):
    more = threading.Event()
    closed = threading.Event()

    def source():
        try:
            yield article(0)
            more.wait()
            yield article(1)
        finally:
            closed.set()

    documents = pipeline.pipe(source(), processes=2)
    next(documents)
    documents.close()
    assert multiprocessing.active_children() == []
    assert not closed.is_set()
    more.set()
    assert closed.wait(LONG)


def test_what_is_no_source_is_refused_at_once(pipeline):
    with pytest.raises(TypeError, match="not iterable"):
        pipeline.pipe(None, processes=2)
