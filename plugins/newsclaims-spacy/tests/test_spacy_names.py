"""spaCy's entities in the chain."""

import pytest

from newsclaims import Article, ConfigurationError, Document, Span, Token
from newsclaims.testing import lay_out

pytest.importorskip("spacy", reason="spaCy is not installed")
Spacy = pytest.importorskip("newsclaims_spacy", reason="newsclaims-spacy is not installed").Spacy

TEXT = "وصلت هدى القاسم من نقابة المعلمين الثلاثاء إلى عمّان على متن الأميرة."


def names(document, **options):
    found = Spacy(**options).newsclaims_recognize(document)
    for mention in found:
        assert document.text[mention.start : mention.end] == mention.text
    return [(mention.text, mention.kind) for mention in found]


def test_entities_are_mentions_of_the_kind_of_their_label(ruler):
    assert names(lay_out(TEXT), model=ruler) == [
        ("هدى القاسم", "person"),
        ("نقابة المعلمين", "organization"),
        ("عمّان", "place"),
    ]


def test_a_label_can_be_given_a_kind(ruler):
    assert ("الأميرة", "other") in names(lay_out(TEXT), model=ruler, kinds={"SHIP": "other"})


def test_the_label_is_the_rule(ruler):
    [first, *_] = Spacy(model=ruler).newsclaims_recognize(lay_out(TEXT))
    assert first.provenance.rule == "PERSON"


def clitic_document(text, word, proclitic):
    start = text.index(word)
    middle, end = start + len(proclitic), start + len(word)
    token = Token(
        start,
        end,
        word,
        norm=word,
        proclitics=(Span(start, middle, proclitic),),
        stem=Span(middle, end, text[middle:end]),
        stem_norm=text[middle:end],
    )
    return Document(article=Article(text=text), tokens=(token,))


def test_an_attached_conjunction_is_no_part_of_a_name(ruler):
    text = "بين صور وبيروت طريق"
    assert names(lay_out(text), model=ruler) == [("وبيروت", "place")]
    assert names(clitic_document(text, "وبيروت", "و"), model=ruler) == [("بيروت", "place")]


def test_the_article_is_part_of_a_name(ruler):
    document = clitic_document("رست الأميرة", "الأميرة", "ال")
    assert names(document, model=ruler, kinds={"SHIP": "other"}) == [("الأميرة", "other")]


def test_a_pipeline_without_entities_is_an_error_that_says_what_to_do():
    with pytest.raises(ConfigurationError, match=r"'blank:ar' recognizes no entities.*'ner'"):
        names(lay_out(TEXT))
