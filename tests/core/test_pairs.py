"""What a caller hands in beside an article comes out beside its document; dicts are articles."""

import threading

import pytest
from seen_pipelines import articles, installed, of_toys
from toy_plugins import TEXT, Colons, Digits, Names, Words

from newsclaims import Article, ArticleError, Pipeline


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    return of_toys()


@pytest.mark.parametrize("processes", [1, 2])
class TestPairs:
    def test_they_come_out_in_order(self, pipeline, processes):
        locks = [threading.Lock() for _ in range(7)]  # which no other process could be sent
        pairs = list(zip(articles(7), locks, strict=True))
        found = list(pipeline.pipe(pairs, as_tuples=True, processes=processes, chunk_size=2))
        assert [document.article for document, _ in found] == [article for article, _ in pairs]
        assert [beside for _, beside in found] == locks

    def test_an_article_that_fails_keeps_its_own(self, pipeline, processes):
        pairs = [(articles(1)[0], "أ"), (None, "ب"), [{"text": 7}, "ج"], (TEXT, "د")]
        found = list(pipeline.pipe(pairs, as_tuples=True, processes=processes))
        assert [(len(document.claims), beside) for document, beside in found] == [
            (1, "أ"),
            (0, "ب"),
            (0, "ج"),
            (3, "د"),
        ]

    @pytest.mark.parametrize("wrong", ["نص", ("نص",), ("نص", 1, 2), None, Article(text="نص")])
    def test_what_is_no_pair_is_an_error_after_the_documents_before(
        self, pipeline, processes, wrong
    ):
        found = pipeline.pipe([(TEXT, 1), wrong], as_tuples=True, processes=processes)
        assert next(found)[1] == 1
        with pytest.raises(ArticleError, match=r"takes pairs \(article, anything\), not "):
            next(found)

    def test_the_source_is_closed_where_one_stops_early(self, pipeline, processes):
        closed = threading.Event()

        def source():
            try:
                while True:
                    yield TEXT, object()
            finally:
                closed.set()

        found = pipeline.pipe(source(), as_tuples=True, processes=processes)
        next(found)
        found.close()
        assert closed.wait(60)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_dict_is_an_article(pipeline, processes):
    data = {"text": TEXT, "id": 7, "published": "2027-01-05", "القسم": "اقتصاد"}
    [document] = pipeline.pipe([data], processes=processes)
    assert len(document.claims) == 3
    assert document.article.id == "7"
    assert document.article.meta == {"القسم": "اقتصاد"}
    assert pipeline.analyze(data) == document
    assert pipeline.explain(data).document == document


def test_a_dict_that_is_no_article_fails_by_name(pipeline):
    with pytest.raises(ArticleError, match=r"^article 'n7': text: is missing$"):
        pipeline.analyze({"id": "n7"})
    with pytest.raises(ArticleError, match=r"^article '\(without id\)': text: expected a string"):
        pipeline.analyze({"text": 3})
    [document] = pipeline.pipe([{"id": "n7", "text": "نص", "url": 3}])
    assert (document.article.id, document.article.text) == ("n7", "نص")
    [error] = [one.message for one in document.diagnostics if one.level == "error"]
    assert error == "article 'n7': url: expected a string, not 3"


class TestFingerprint:
    def test_it_is_the_same_for_the_same_chain(self, pipeline):
        toys = [Words(), Names(), Digits(), Colons()]
        assert Pipeline(plugins=toys, disable=installed()).fingerprint() == pipeline.fingerprint()

    @pytest.mark.parametrize(
        "change",
        [{"on_error": "skip"}, {"ner": []}, {"options": {"names": {"known": ["هند"]}}}],
    )
    def test_it_is_another_where_documents_may_be(self, pipeline, change):
        toys = [Words(), Names, Digits(), Colons()]
        other = Pipeline(plugins=toys, disable=installed(), **change)
        assert other.fingerprint() != pipeline.fingerprint()
