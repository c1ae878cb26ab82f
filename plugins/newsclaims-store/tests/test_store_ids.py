"""Ids: nothing is lost where a source gives none, or one to several texts."""

import random

import pytest
from attrs import evolve

from newsclaims import Article, ConfigurationError

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

from newsclaims_store import Added, Store

OPENED = Article(id="n1", text="قالت هند سالم إن السوق فتح أبوابه.")
CLOSED = Article(id="n1", text="قالت هند سالم إن السوق أغلق أبوابه.")
ELSEWHERE = evolve(OPENED, publisher="المساء")


@pytest.fixture
def empty(tmp_path):
    with Store(tmp_path / "corpus.duckdb") as store:
        yield store


def stored(store):
    return {
        row["article"]: (row["text"], row["publisher"]) for row in store.sql("FROM articles").rows()
    }


def test_texts_of_one_id_are_all_stored_under_ids_of_their_own(empty):
    assert empty.read([OPENED, CLOSED, ELSEWHERE], ids="distinct") == Added(added=3)
    texts = stored(empty)
    assert texts["n1"] == (OPENED.text, None)
    assert sorted(texts.values(), key=str) == sorted(
        [(one.text, one.publisher) for one in (OPENED, CLOSED, ELSEWHERE)], key=str
    )
    assert all(name.startswith("n1") for name in texts)


def test_they_keep_these_ids_in_every_order_and_run(empty):
    articles = [OPENED, CLOSED, ELSEWHERE, Article(id="n2", text="نفى سامي حداد الخبر.")]
    empty.read(articles[:2], ids="distinct")
    empty.read(articles, ids="distinct")
    texts = stored(empty)
    random.Random(5).shuffle(articles)  # noqa: S311 - an order that can be had again
    assert empty.read([*articles, CLOSED], ids="distinct") == Added(kept=5)
    assert stored(empty) == texts


def test_an_article_without_an_id_is_known_by_its_text(empty):
    articles = [Article(text=OPENED.text), Article(id="", text=CLOSED.text)]
    assert empty.read(articles) == Added(added=2)
    assert empty.read(reversed(articles)) == Added(kept=2)
    assert len(stored(empty)) == 2


def test_by_text_an_article_that_comes_under_two_ids_is_one(empty):
    articles = [OPENED, evolve(OPENED, id="n7"), CLOSED]
    assert empty.read(articles, ids="text") == Added(added=2, kept=1)


def test_there_is_no_other_policy(empty):
    with pytest.raises(
        ConfigurationError, match="ids is 'any'; it is one of given, distinct, text"
    ):
        empty.read([OPENED], ids="any")
