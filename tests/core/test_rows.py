"""A document as flat rows, as JSON data and by its sentences: what users ask it for."""

import json
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from toy_plugins import TEXT

from newsclaims import Actor, Article, EntityLink, Mention, Quantity, Span, codec


@pytest.fixture
def document(toys):
    article = Article(text=TEXT, id="n7", title="قطارات", published=date(2027, 1, 5))
    return toys().analyze(article)


def test_a_row_of_a_claim_is_flat_and_speaks_by_name(document):
    assert document.claims[0].row() == {
        "claim": "c1",
        "speaker": "هند",
        "speaker_kind": "person",
        "speaker_link": None,
        "source": "هند",
        "via": None,
        "cue": "قالت",
        "lemma": "قال",
        "act": "state",
        "form": "direct",
        "negated": False,
        "statement": "وصل 12 قطارا",
        "numbers": "12",
        "number_texts": "12",
        "start": 0,
        "end": 4,
        "content_start": 10,
        "content_end": 22,
        "parent": None,
        "confidence": 1.0,
        "plugin": "colons",
        "rule": "colon",
    }


def test_several_values_are_joined(document):
    claim = document.claims[0]
    [hind] = claim.actors
    linked = evolve(hind, link=EntityLink(id="Q7", source="wikidata"))
    salem = Actor(id="a9", name="سالم, علي", kind="group")
    row = evolve(claim, actors=(linked, salem), quantities=claim.quantities * 2).row()
    assert row["speaker"] == "هند; سالم, علي"
    assert row["speaker_kind"] == "person; group"
    assert row["speaker_link"] == "wikidata:Q7"
    assert (row["numbers"], row["number_texts"]) == ("12; 12", "12; 12")
    assert evolve(claim, actors=()).row()["speaker"] is None


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": Decimal("1E+3"), "unit": "km2", "approx": ">"}, ">1000 km2"),
        ({"low": Decimal(3), "high": Decimal(5), "unit": "d"}, "3-5 d"),
        ({"low": Decimal(3)}, "3-"),
        ({"high": Decimal(5), "approx": "~"}, "~-5"),
        ({"value": "2027-01-05", "kind": "date"}, "2027-01-05"),
        ({}, "?"),
    ],
)
def test_a_number_in_a_row(document, fields, shown):
    number = Quantity(14, 16, "12", number=Span(14, 16, "12"), **{"kind": "cardinal", **fields})
    assert evolve(document.claims[0], quantities=(number,)).row()["numbers"] == shown


def test_records_have_the_article_and_the_sentence_before_the_claim(document):
    records = document.to_records()
    assert [record["claim"] for record in records] == ["c1", "c2", "c3"]
    assert {key: records[2][key] for key in [*records[2]][:6]} == {
        "article": "n7",
        "title": "قطارات",
        "published": "2027-01-05",
        "publisher": None,
        "url": None,
        "sentence": "قال سالم: هند قالت: تأخر 3 منها",
    }
    assert [*records[0]][6:] == [*document.claims[0].row(), "article_meta"]
    kinds = {type(value) for record in records for value in record.values()}
    assert kinds <= {str, int, float, bool, type(None)}


def test_the_meta_of_an_article_stands_in_each_record_as_json_text(document):
    meta = {"section": "محليات", "desk": {"no": 3, "names": ["هند", "سالم"]}}
    known = evolve(document, article=evolve(document.article, meta=meta))
    texts = [record["article_meta"] for record in known.to_records()]
    assert [json.loads(text) for text in texts] == [meta] * 3
    assert "محليات" in texts[0]


def test_a_record_of_an_article_without_meta_has_none(document):
    assert [record["article_meta"] for record in document.to_records()] == [None] * 3


def test_of_the_short_form_there_are_records_without_sentences(document):
    short = codec.loads(codec.dumps(document))
    assert [record["sentence"] for record in short.to_records()] == [None] * 3
    assert [r | {"sentence": None} for r in document.to_records()] == short.to_records()


def test_the_sentence_of_a_span_is_the_one_in_which_it_begins(document):
    first, second = document.sentences
    assert document.sentence_of(document.claims[0]) == first
    assert document.sentence_of(document.claims[2]) == second
    assert document.sentence_of(document.mentions[1]) == second
    assert document.sentence_of(Span(21, 25, TEXT[21:25])) == first
    assert document.sentence_of(Span(22, 23, "\n")) is None
    assert evolve(document, sentences=(second,)).sentence_of(first) is None


@pytest.mark.parametrize("full", [False, True])
def test_a_document_as_a_dict_is_that_of_the_codec(document, full):
    assert document.to_dict(full=full) == codec.to_dict(document, full=full)


def test_an_actor_reads_short():
    hind = Actor(id="a1", name="هند", kind="person")
    assert repr(hind) == "<Actor a1: هند (person), 0 mentions>"
    linked = evolve(
        hind,
        mentions=(Mention(0, 3, "هند", kind="person"),),
        link=EntityLink(id="Q7", source="wikidata"),
    )
    assert repr(linked) == "<Actor a1: هند (person, wikidata:Q7), 1 mention>"
