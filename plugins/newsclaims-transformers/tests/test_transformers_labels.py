"""Names from labels: no model is needed for that."""

import pytest

from newsclaims import Article, Document, Sentence, Span, Token
from newsclaims.testing import lay_out

pytest.importorskip("newsclaims_transformers", reason="newsclaims-transformers is not installed")
names = pytest.importorskip("newsclaims_transformers.names")

DOCUMENT = lay_out("زارت هدى القاسم بيروت\nصور هنا")
KINDS = {"PER": "person", "LOC": "place"}


def found(*labels, document=DOCUMENT):
    made = names.mentions(document, labels, KINDS)
    assert all(document.text[one.start : one.end] == one.text for one in made)
    return [(one.text, one.kind) for one in made]


@pytest.mark.parametrize(
    "labels",
    [
        ("O", "B-PER", "I-PER", "B-LOC", "O", "O"),
        ("O", "B-PER", "E-PER", "S-LOC", "O", "O"),
        ("O", "B-PER", "L-PER", "U-LOC", "O", "O"),
        ("O", "I-PER", "I-PER", "I-LOC", "O", "O"),
        ("O", "PER", "PER", "LOC", "O", "O"),
    ],
    ids=["BIO", "BIOES", "BILOU", "IO", "bare"],
)
def test_names_are_read_whatever_the_scheme(labels):
    assert found(*labels) == [("هدى القاسم", "person"), ("بيروت", "place")]


def test_two_names_side_by_side_are_two():
    assert found("O", "B-PER", "B-PER", "O", "O", "O") == [("هدى", "person"), ("القاسم", "person")]
    assert found("O", "S-PER", "I-PER", "O", "O", "O") == [("هدى", "person"), ("القاسم", "person")]


def test_a_name_ends_with_its_sentence():
    assert found("O", "O", "O", "B-LOC", "I-LOC", "O") == [("بيروت", "place"), ("صور", "place")]


def test_a_label_of_no_kind_names_nothing():
    assert found("B-DATE", "I-DATE", "O", "O", "O", "B-LOC") == [("هنا", "place")]


def test_the_label_is_the_rule():
    [mention] = names.mentions(DOCUMENT, ["O", "B-PER", "O", "O", "O", "O"], KINDS)
    assert mention.provenance.rule == "PER"


def test_attached_conjunctions_and_pronouns_are_no_part_of_a_name():
    text = "ولبنانهم"
    token = Token(
        0,
        8,
        text,
        norm=text,
        proclitics=(Span(0, 1, "و"),),
        stem=Span(1, 6, "لبنان"),
        stem_norm="لبنان",
        enclitics=(Span(6, 8, "هم"),),
    )
    document = Document(
        article=Article(text=text), tokens=(token,), sentences=(Sentence(0, 8, text),)
    )
    assert found("B-LOC", document=document) == [("لبنان", "place")]
