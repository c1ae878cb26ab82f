"""An article with a field of a wrong type is refused by name, and costs itself alone."""

from datetime import date, datetime

import attrs
import pytest
from toy_plugins import TEXT

from newsclaims import Article, ArticleError, Document, codec

SOUND = {
    "text": TEXT,
    "id": "n7",
    "title": "عنوان",
    "language": "ar",
    "published": date(2027, 1, 5),
    "publisher": "وكالة",
    "url": "https://example.org/7",
}
FIELDS = [field.name for field in attrs.fields(Article) if field.name != "meta"]


class Silent:
    def __repr__(self):
        raise SystemExit


def test_the_sample_fills_every_field():
    assert [*SOUND, "meta"] == [field.name for field in attrs.fields(Article)]


@pytest.mark.parametrize("value", [7, b"2027-01-05", Silent()], ids=["int", "bytes", "silent"])
@pytest.mark.parametrize("name", FIELDS)
def test_a_field_of_a_wrong_type_is_refused_by_name(toys, name, value):
    article = Article(**{**SOUND, name: value})
    with pytest.raises(ArticleError, match=rf"^article .*: {name} is .*, not a (string|date)"):
        toys().analyze(article)
    with pytest.raises(ArticleError, match=f": {name} is "):
        toys().explain(Document(article=article))


@pytest.mark.parametrize("processes", [1, 2])
def test_it_costs_itself_alone_and_its_document_can_be_written(toys, processes):
    sound = Article(**SOUND)
    wrong = [Article(**{**SOUND, name: 7}) for name in FIELDS]
    documents = list(toys().pipe([sound, *wrong, sound], processes=processes))
    assert [len(document.claims) for document in documents] == [3, *[0] * len(FIELDS), 3]
    for name, document in zip(FIELDS, documents[1:-1], strict=True):
        [error] = [one.message for one in document.diagnostics if one.level == "error"]
        assert f": {name} is 7, not a" in error
        assert document.article.id == ("7" if name == "id" else "n7")
        assert codec.loads(codec.dumps(document, full=True)) == document


def test_what_may_be_left_out_may_be_none(toys):
    article = Article(**SOUND | dict.fromkeys(["title", "published", "publisher", "url"]))
    assert len(toys().analyze(article).claims) == 3


def test_of_a_time_of_publication_the_day_is_kept(toys):
    article = Article(text=TEXT, published=datetime(2027, 1, 5, 23, 30))  # noqa: DTZ001 - either
    assert type(article.published) is date
    document = toys().analyze(article)
    assert document.article.published == date(2027, 1, 5)
    assert codec.loads(codec.dumps(document, full=True)) == document
