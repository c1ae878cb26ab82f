"""The analysis of a word: what a spelling can be, whatever tokenizer cut it."""

import pytest
from newsclaims_arabic.words import analyze, word_of, words_of

from newsclaims.model import WordForm
from newsclaims.text import fold


def form(pieces, kind="word", features=()):
    """Return a form of pieces: ``و+ال+وزير`` has two proclitics, ``نظير~ه`` an enclitic."""
    before, *after = pieces.split("~")
    *clitics, stem = before.split("+")
    cuts, at = [], 0
    for piece in [*clitics, stem, *after]:
        cuts.append((at, at + len(piece)))
        at += len(piece)
    text = "".join([*clitics, stem, *after])
    return WordForm(
        text,
        norm=fold(text),
        kind=kind,
        proclitics=tuple(cuts[: len(clitics)]),
        stem=cuts[len(clitics)],
        stem_norm=fold(stem),
        enclitics=tuple(cuts[len(clitics) + 1 :]),
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
        ("إلقاء", "القاء", False, "", ""),
        ("و+إلحاق", "الحاق", False, "و", ""),
        ("إلياس", "الياس", False, "", ""),
        ("و+كيل", "وكيل", False, "", ""),
        ("وكتاب", "كتاب", False, "و", ""),
        ("بيانا", "بيان", False, "", ""),
    ],
)
def test_a_noun_is_found_however_it_is_cut(pieces, key, definite, conjunction, preposition):
    word = analyze(form(pieces))
    found = (word.definite, word.conjunction, word.preposition)
    assert found == (definite, conjunction, preposition)
    assert word.key == key or pieces == "و+كيل"


@pytest.mark.parametrize("verb", ["التقى", "التمس"])
def test_a_verb_that_begins_like_the_article_is_not_definite(verb):
    assert not analyze(form(verb, features={"verb"})).definite


def test_a_name_is_whole():
    word = word_of(form("و+ليد"), whole=True)
    assert (word.key, word.conjunction) == ("وليد", "")


@pytest.mark.parametrize(("pieces", "owned"), [("نظير~ه", True), ("نظيره", True), ("نظيرة", False)])
def test_an_owned_noun_is_told_from_a_feminine(pieces, owned):
    word = analyze(form(pieces))
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
    forms = analyze(form(pieces)).forms
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
    assert getattr(analyze(form(pieces)), trait)


def test_a_mark_is_no_noun():
    assert not analyze(form("،", kind="punctuation")).noun


def test_a_form_is_analysed_once():
    minister = form("ال+وزير")
    assert word_of(minister) is word_of(minister)
    assert words_of([minister]) == [word_of(minister)]


def test_a_name_is_kept_beside_the_word_of_its_spelling():
    name = form("و+ليد")
    assert word_of(name).conjunction == "و"
    assert word_of(name, whole=True).conjunction == ""


@pytest.mark.parametrize("spelling", ["إنو", "أنو", "بإنو"])
def test_dialects_have_complementizers_too(spelling):
    assert analyze(form(spelling)).that


@pytest.mark.parametrize(("spelling", "reports"), [("هنأ", True), ("هنا", False), ("هناك", False)])
def test_a_hamza_tells_a_verb_from_an_adverb(spelling, reports):
    assert bool(analyze(form(spelling)).forms) == reports


@pytest.mark.parametrize(("spelling", "finite"), [("طالبه", True), ("طالبة", False)])
def test_a_verb_with_its_object_is_no_participle(spelling, finite):
    tenses = {reading.tense for reading in analyze(form(spelling)).forms}
    assert ("perfect" in tenses) == finite


@pytest.mark.parametrize("spelling", ["تعهدا", "تنبيها", "توقعا"])
def test_a_verbal_noun_in_the_accusative_is_no_dual(spelling):
    assert not analyze(form(spelling)).forms


def test_a_passive_takes_no_object():
    assert not analyze(form("تجابه")).forms


@pytest.mark.parametrize("noun", ["قدرته", "سيطرتها", "إدانته", "إعادتها", "حالته", "رحلتهم"])
def test_a_noun_with_a_pronoun_is_no_verb_with_its_object(noun: str) -> None:
    assert not word_of(form(noun)).verb


@pytest.mark.parametrize("verb", ["أدانته", "أعادتها", "استضافتهم", "منحته"])
def test_a_verb_with_its_object_is_no_noun_with_a_pronoun(verb: str) -> None:
    assert word_of(form(verb)).verb


@pytest.mark.parametrize("verb", ["أنشأ", "اعتصم", "التقى", "بنى", "خسر", "سعى", "لجأ", "نجا"])
def test_common_perfects_are_verbs(verb: str) -> None:
    assert word_of(form(verb)).verb
