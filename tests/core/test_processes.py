"""A stream over worker processes: in order, ahead by little, and past a worker that dies."""

import itertools

import pytest
from toy_plugins import TEXT, Colons, Deadly, Digits, Names, Words

from newsclaims import Article, Pipeline, load_report


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    toys = [Words(), Names(), Digits(), Colons(), Deadly()]
    installed = [entry.name for entry in load_report().entries]
    return Pipeline(plugins=toys, disable=installed)


def articles(n):
    return [Article(text=f"قال سالم: مر {i} قطارا", id=f"n{i}") for i in range(n)]


def test_the_documents_are_those_of_one_process_in_order(pipeline):
    stream = [*articles(7), TEXT, " "]
    expected = list(pipeline.pipe(stream))
    assert list(pipeline.pipe(stream, processes=2, chunk_size=2)) == expected


def test_reading_ahead_is_bounded_and_one_may_stop_early(pipeline):
    read = itertools.count()
    stream = (
        Article(text=f"قال سالم: مر {i} قطارا", id=f"n{next(read)}") for i in itertools.count()
    )
    documents = pipeline.pipe(stream, processes=2, chunk_size=3)
    assert [next(documents).article.id for _ in range(4)] == ["n0", "n1", "n2", "n3"]
    documents.close()
    assert next(read) <= 3 * (2 * 2 + 1)


def test_an_article_that_kills_its_worker_is_reported_and_no_other_is_lost(pipeline):
    stream = articles(8)
    stream[3] = Article(text="موت", id="n3")
    documents = list(pipeline.pipe(stream, processes=2, chunk_size=2))
    assert [d.article.id for d in documents] == [f"n{i}" for i in range(8)]
    assert [len(d.claims) for d in documents] == [1, 1, 1, 0, 1, 1, 1, 1]
    [error] = [d for d in documents[3].diagnostics if d.level == "error"]
    assert error.message == (
        "the worker process died while it read this article, in plugin 'deadly' (handed to the"
        " pipeline); it ended with exit code 3"
    )


def test_a_failing_article_is_reported_as_in_one_process(pipeline):
    documents = list(pipeline.pipe([*articles(1), None], processes=2))
    assert documents == list(pipeline.pipe([*articles(1), None]))
