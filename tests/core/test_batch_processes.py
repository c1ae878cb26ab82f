"""Worker processes read batches too, and what goes wrong in one costs one article."""

import pytest
from toy_plugins import ALL, TEXT, BatchNames, DeadlyBatch, Names, SlowBatch

from newsclaims import Article, Pipeline, load_report


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


def articles(texts):
    return [Article(text=text, id=f"n{n}") for n, text in enumerate(texts)]


def pipeline(names):
    toys = [names, *(toy() for toy in ALL if toy is not Names)]
    return Pipeline(plugins=toys, disable=[entry.name for entry in load_report().entries])


def test_the_documents_are_the_same():
    chain = pipeline(BatchNames())
    many = articles([TEXT, "هند", "لا أحد"] * 5)
    assert list(chain.pipe(many, processes=2, batch_size=3)) == list(chain.pipe(many))


def test_a_plugin_is_given_batches():
    chain = pipeline(BatchNames(sizes=True))
    many = articles(("هند",) * 12)
    rules = {one.mentions[0].provenance.rule for one in chain.pipe(many, processes=2, batch_size=3)}
    assert rules & {"2", "3"}
    assert rules <= {"alone", "2", "3"}


def test_a_batch_that_kills_its_process_is_read_one_by_one():
    many = articles(("هند", "سالم", "موت", "هند", "سالم", "هند"))
    documents = list(pipeline(DeadlyBatch()).pipe(many, processes=2, batch_size=6))
    assert [one.article.id for one in documents] == [one.id for one in many]
    assert [bool(one.mentions) for one in documents] == [True, True, False, True, True, True]
    assert "the worker process died while it read" in documents[2].diagnostics[0].message


def test_a_batch_that_takes_too_long_is_read_one_by_one():
    many = articles(("هند", "نوم", "سالم"))
    documents = list(pipeline(SlowBatch()).pipe(many, timeout=2, batch_size=3))
    assert [bool(one.mentions) for one in documents] == [True, False, True]
    assert "took longer than 2 s, in plugin 'slow'" in documents[1].diagnostics[0].message
