"""What is wanted of a document is made where the document is."""

import os

import pytest
from seen_pipelines import articles, of_toys
from toy_results import nothing, only_trains, process, said, unsendable

from newsclaims import Article, ConfigurationError


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    return of_toys()


@pytest.mark.parametrize("ways", [{}, {"batch_size": 2}, {"processes": 2, "chunk_size": 2}])
class TestThen:
    def test_it_is_yielded_in_the_place_of_the_document(self, pipeline, ways):
        found = list(pipeline.pipe(articles(3), then=said, **ways))
        assert found == [(f"n{i}", [f"مر {i} قطارا"]) for i in range(3)]

    def test_it_comes_with_what_stands_beside_the_article(self, pipeline, ways):
        pairs = zip(articles(3), "أبج", strict=True)
        found = list(pipeline.pipe(pairs, then=said, as_tuples=True, **ways))
        assert found == [((f"n{i}", [f"مر {i} قطارا"]), beside) for i, beside in enumerate("أبج")]

    def test_an_article_at_which_it_raises_fails_alone(self, pipeline, ways):
        stream = [*articles(1), Article(id="bus", text="قال سالم: مرت 3 حافلات"), *articles(1)]
        before, fault, behind = pipeline.pipe(stream, then=only_trains, **ways)
        assert (before, behind) == ("قطارا", "قطارا")
        assert fault == (
            "the function that is given as `then` failed at the document:"
            " ValueError: substring not found"
        )

    def test_it_is_given_the_documents_of_articles_that_fail(self, pipeline, ways):
        [(_, [message])] = pipeline.pipe([None], then=process, **ways)
        assert "None" in message

    def test_what_it_raises_at_these_too_ends_the_stream(self, pipeline, ways):
        with pytest.raises(RuntimeError, match="no rows of n0 today"):
            list(pipeline.pipe(articles(3), then=nothing, **ways))


def test_it_runs_in_the_worker_processes(pipeline):
    found = list(pipeline.pipe(articles(8), then=process, processes=2, chunk_size=2))
    assert os.getpid() not in {one for one, _ in found}


def test_a_result_that_cannot_be_sent_back_costs_its_article(pipeline):
    [message] = pipeline.pipe(articles(1), then=unsendable, processes=2)
    assert message.startswith("the result of `then` cannot be sent back by the worker process: ")


def test_a_function_that_no_other_process_has_is_refused(pipeline):
    with pytest.raises(ConfigurationError, match="then cannot be sent to worker processes"):
        list(pipeline.pipe(articles(1), then=lambda document: document, processes=2))
