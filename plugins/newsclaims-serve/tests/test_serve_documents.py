"""An article of the store is the document that it was: text, spans, speakers and numbers."""

import pytest

import newsclaims
from newsclaims import Article

serve = pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")

ARTICLE = Article(
    id="whole",
    title="المطار",
    text="😀 قالت المتحدثة باسم الوزارة هند سالم إن ما بين 3 و5 آلاف مسافر وصلوا في 12 مارس 2026، نافيةً "
    "وجود تأخير. ونقلت الوكالة عن المدير قوله إن سالم الحارثي أكد أن الكلفة نحو 1.5 مليار دولار.",
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """Return a document, and what the store makes of it."""
    from newsclaims_serve.documents import document_of
    from newsclaims_store import Store

    path = tmp_path_factory.mktemp("one") / "one.duckdb"
    before = newsclaims.analyze(ARTICLE)
    with Store(path) as store:
        store.add(before)
    with serve.Corpus(path) as corpus, corpus.asking() as asking:
        return before, document_of(asking, "whole")


def test_the_article_is_the_same(documents):
    before, after = documents
    assert after.article == before.article


def test_claims_have_the_same_spans_speakers_and_numbers(documents):
    before, after = documents
    assert len(before.claims) > 2

    def told(document):
        return [
            (one.row() | {"plugin": "", "rule": ""}, one.content, one.source, one.via)
            for one in document.claims
        ]

    assert told(after) == told(before)


def test_speakers_have_the_same_mentions(documents):
    before, after = documents
    said = {actor.id for claim in before.claims for actor in claim.actors}

    def told(document):
        return {
            actor.id: [(one.start, one.end, one.form) for one in actor.mentions]
            for actor in document.actors
            if actor.id in said
        }

    assert told(after) == told(before)


def test_its_page_marks_the_same_words(documents):
    import re

    def marks(document):
        return re.findall(r"<mark.*?</mark>", newsclaims.html(document))

    before, after = documents
    assert marks(after) == marks(before)
