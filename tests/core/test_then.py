"""What is wanted of a document is made where the document is."""

import os

import pytest
from seen_pipelines import articles, of_toys
from toy_results import first, only_trains, process, said, unsendable

from newsclaims import Article, ConfigurationError, DocumentError


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    return of_toys()


@pytest.fixture
def skipping():
    return of_toys(on_error="skip")


NO_CLAIMS = (
    "the function that is given as `then` failed at the document: IndexError: tuple index out of range;"
    " `then` was called with the empty document that says so, and failed at it too:"
    " IndexError: tuple index out of range; it must take a document without claims"
)


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

    def test_what_it_raises_at_these_too_ends_the_stream_behind_those_before(self, pipeline, ways):
        stream = pipeline.pipe(
            [*articles(1), Article(id="calm", text="لا جديد اليوم")], then=first, **ways
        )
        assert next(stream) == "مر 0 قطارا"
        with pytest.raises(DocumentError) as caught:
            next(stream)
        assert str(caught.value) == f"article 'calm': {NO_CLAIMS}"
        assert isinstance(caught.value.__cause__, IndexError)

    def test_where_errors_are_skipped_it_costs_that_article_only(self, skipping, ways):
        calm = Article(id="calm", text="لا جديد اليوم")
        before, failed, behind = skipping.pipe(
            [*articles(1), calm, *articles(1)], then=first, **ways
        )
        assert before == behind == "مر 0 قطارا"
        assert failed.article == calm
        assert [(one.level, one.message) for one in failed.diagnostics] == [("error", NO_CLAIMS)]

    def test_an_article_that_cannot_be_read_is_named_where_it_raises(self, pipeline, ways):
        with pytest.raises(DocumentError, match=r"^article '7': .*`then`.*IndexError"):
            list(pipeline.pipe([Article(text="قال سالم: نعم", id=7)], then=first, **ways))

    def test_what_cannot_be_called_is_refused(self, pipeline, ways):
        with pytest.raises(ConfigurationError, match=r"then must be a function .* not 5$"):
            pipeline.pipe(articles(1), then=5, **ways)


def test_it_runs_in_the_worker_processes(pipeline):
    found = list(pipeline.pipe(articles(8), then=process, processes=2, chunk_size=2))
    assert os.getpid() not in {one for one, _ in found}


def test_a_result_that_cannot_be_sent_back_costs_its_article(pipeline):
    [message] = pipeline.pipe(articles(1), then=unsendable, processes=2)
    assert message.startswith("the result of `then` cannot be sent back by the worker process: ")


def test_a_function_that_no_other_process_has_is_refused(pipeline):
    with pytest.raises(ConfigurationError, match="then cannot be sent to worker processes"):
        list(pipeline.pipe(articles(1), then=lambda document: document, processes=2))
