"""The analysis of a word: what a spelling can be, whatever tokenizer cut it."""

import pytest
from newsclaims_arabic.words import Analyzer, analyze

from newsclaims.model import Span, Token
from newsclaims.text import fold


def token(pieces, kind="word", features=()):
    """Return a token of pieces: ``و+ال+وزير`` has two proclitics, ``وزير~ه`` an enclitic."""
    before, *after = pieces.split("~")
    *clitics, stem = before.split("+")
    spans, at = [], 0
    for piece in [*clitics, stem, *after]:
        spans.append(Span(at, at + len(piece), piece))
        at += len(piece)
    text = "".join(span.text for span in spans)
    own = spans[len(clitics)]
    return Token(
        0,
        len(text),
        text,
        norm=fold(text),
        kind=kind,
        proclitics=tuple(spans[: len(clitics)]),
        stem=own,
        stem_norm=fold(own.text),
        enclitics=tuple(spans[len(clitics) + 1 :]),
        features=frozenset(features),
    )


@pytest.mark.parametrize(
    ("pieces", "key", "definite", "conjunction", "preposition"),
    [
        ("ال+وزير", "وزير", True, "", ""),
        ("الوزير", "وزير", True, "", ""),
        ("و+ال+وزير", "وزير", True, "و", ""),
        ("ل+ل+جنة", "جنه", True, "", "ل"),
        ("ب+وزير", "وزير", False, "", "ب"),
        ("الدم", "دم", True, "", ""),
        ("الذي", "الذي", False, "", ""),
        ("و+كيل", "وكيل", False, "", ""),
        ("وكتاب", "كتاب", False, "و", ""),
        ("بيانا", "بيان", False, "", ""),
    ],
)
def test_a_noun_is_found_however_it_is_cut(pieces, key, definite, conjunction, preposition):
    word = analyze(token(pieces))
    found = (word.definite, word.conjunction, word.preposition)
    assert found == (definite, conjunction, preposition)
    assert word.key == key or pieces == "و+كيل"


@pytest.mark.parametrize("verb", ["التقى", "التمس"])
def test_a_verb_that_begins_like_the_article_is_not_definite(verb):
    assert not analyze(token(verb, features={"verb"})).definite


def test_a_name_is_whole():
    word = Analyzer()(token("و+ليد"), whole=True)
    assert (word.key, word.conjunction) == ("وليد", "")


@pytest.mark.parametrize(("pieces", "owned"), [("نظير~ه", True), ("نظيره", True), ("نظيرة", False)])
def test_an_owned_noun_is_told_from_a_feminine(pieces, owned):
    word = analyze(token(pieces))
    assert word.head is not None
    assert (word.head.lemma, word.owned) == ("نظير", owned)


@pytest.mark.parametrize(
    ("pieces", "lemma", "tense"),
    [
        ("س+يقول", "قال", "imperfect"),
        ("أبلغ~هم", "أبلغ", "perfect"),
        ("قائلا", "قال", "participle"),
    ],
)
def test_a_reporting_verb_is_known_in_its_forms(pieces, lemma, tense):
    forms = analyze(token(pieces)).forms
    assert (lemma, tense) in {(form.entry.lemma, form.tense) for form in forms}


@pytest.mark.parametrize(
    ("pieces", "trait"),
    [
        ("أن~ه", "that"),
        ("الذين", "relative"),
        ("أمس", "adverb"),
        ("لكن", "particle"),
        ("وزير", "title"),
        ("تصريح", "speech_noun"),
        ("مؤتمر", "occasion"),
        ("صحيفة", "media"),
        ("إغلاق", "content_noun"),
    ],
)
def test_a_word_has_its_class(pieces, trait):
    assert getattr(analyze(token(pieces)), trait)


def test_a_mark_is_no_noun():
    assert not analyze(token("،", kind="punctuation")).noun


def test_a_spelling_is_analysed_once():
    analyzer = Analyzer()
    assert analyzer(token("ال+وزير")) is analyzer(token("ال+وزير"))


def test_what_is_asked_for_again_outlives_a_generation():
    analyzer = Analyzer(kept=2)
    first = analyzer(token("وزير"))
    for pieces in ("سفير", "مدير", "رئيس"):
        analyzer(token(pieces))
        assert analyzer(token("وزير")) is first


def test_what_is_not_asked_for_again_is_forgotten():
    analyzer = Analyzer(kept=1)
    first = analyzer(token("وزير"))
    for pieces in ("سفير", "مدير", "رئيس"):
        analyzer(token(pieces))
    again = analyzer(token("وزير"))
    assert again == first
    assert again is not first
