"""Attributions by preposition and by nouns."""

from typing import get_args

import pytest

from newsclaims.model import Act


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        ("ارتفع السعر، بحسب وزارة التجارة.", "بحسب", "وزارة التجارة", "ارتفع السعر"),
        ("ارتفع السعر، وفقا ل+وزارة التجارة.", "وفقا", "وزارة التجارة", "ارتفع السعر"),
        ("ارتفع السعر، وفق ما أعلنت وزارة التجارة.", "أعلنت", "وزارة التجارة", "ارتفع السعر"),
        ("ارتفع السعر، كما قال الخبير.", "قال", "الخبير", "ارتفع السعر"),
        ("ارتفع السعر، حسب زعم البائع.", "زعم", "البائع", "ارتفع السعر"),
        ("و+بحسب وزارة التجارة، ف+إن السعر ارتفع.", "بحسب", "وزارة التجارة", "فإن السعر ارتفع"),
    ],
)
def test_the_clause_that_the_phrase_modifies_is_the_content(only, sentence, cue, source, content):
    claim = only(sentence)
    assert [str(claim.cue), str(claim.source), *map(str, claim.content)] == [cue, source, content]


def test_a_phrase_in_the_middle_of_its_clause_leaves_two_stretches(only, texts):
    claim = only("ف+إن السعر، حسب وزارة التجارة، ارتفع كثيرا.")
    assert texts(claim.content) == ["فإن السعر", "ارتفع كثيرا"]


@pytest.mark.parametrize(
    "sentence",
    [
        "تباع القطع حسب الطلب.",
        "يعمل المصنع وفق خطة جديدة.",
        "وزعت المقاعد، حسب النوع، على الحضور.",
    ],
)
def test_manner_is_no_attribution(attribute, sentence):
    assert attribute(sentence) == []


def test_an_agency_behind_a_claim_is_its_channel(only):
    claim = only("قال الصياد إن الموج عال، حسب وكالة البحر.")
    assert (str(claim.source), str(claim.via)) == ("الصياد", "وكالة البحر")


def test_the_noun_names_the_act(only):
    assert only("ارتفع السعر، حسب زعم البائع.").act == "allege"


def test_a_verbal_noun_takes_the_subject_of_its_verb(only):
    claim = only("و+اكتفى الوزير ب+القول إن الملف معقد.")
    assert (str(claim.cue), str(claim.source)) == ("القول", "الوزير")


def test_a_verbal_noun_with_a_pronoun_inherits_its_speaker(only):
    claim = only("و+دافع الوزير عن القرار ب+قول~ه إن الملف معقد.")
    assert (str(claim.cue), claim.source, claim.subject) == ("قوله", None, "inherited")


def test_the_genitive_of_a_noun_of_speech_speaks(only):
    claim = only("و+أغضب السكان تصريح العمدة ب+أن الجسر آمن.")
    assert (str(claim.cue), str(claim.source)) == ("تصريح", "العمدة")


def test_expectation_of_nobody(only):
    claim = only("و+من المتوقع أن تصل السفينة غدا.")
    assert (str(claim.cue), claim.act, claim.subject) == ("المتوقع", "predict", "agentless")


def test_a_document_speaks(only):
    claim = only("و+جاء في تقرير الطبيب أن الجرح سطحي.")
    assert (str(claim.source), claim.provenance.rule) == ("تقرير الطبيب", "in-document")


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        ("و+في نظر الخبير، ف+إن السوق هادئ.", "نظر", "الخبير", "فإن السوق هادئ"),
        ("ارتفع السعر كثيرا، في رأي الخبير.", "رأي", "الخبير", "ارتفع السعر كثيرا"),
        ("من وجهة نظر الخبير، ارتفع السعر كثيرا.", "نظر", "الخبير", "ارتفع السعر كثيرا"),
        ("ارتفع السعر، و+هو ما أكده مدير السوق.", "أكده", "مدير السوق", "ارتفع السعر"),
        ("ارتفع السعر، هذا ما قاله مدير السوق.", "قاله", "مدير السوق", "ارتفع السعر"),
        ("لكن حسب ما قال الخبير، ف+إن السوق هادئ.", "قال", "الخبير", "فإن السوق هادئ"),
    ],
)
def test_views_and_what_somebody_confirmed(only, sentence, cue, source, content):
    claim = only(sentence)
    assert [str(claim.cue), str(claim.source), *map(str, claim.content)] == [cue, source, content]


@pytest.mark.parametrize(
    "sentence",
    ["نظر القاضي في رأي الخبير.", "ارتفع السعر، و+هو ما أغضب السكان.", "أخذ القاضي برأي الخبير."],
)
def test_views_that_nothing_is_attributed_to(attribute, sentence):
    assert attribute(sentence) == []


@pytest.mark.parametrize(
    "middle",
    ["، بحسب وزارة التجارة،", " - بحسب وزارة التجارة -", "، كما قالت وزارة التجارة،"],
)
def test_a_phrase_in_the_middle_of_a_clause(only, middle):
    claim = only(f"سعر القمح{middle} ارتفع كثيرا هذا العام.")
    assert str(claim.source) == "وزارة التجارة"
    assert str(claim.content[0]) == "سعر القمح"


def test_what_somebody_expected_stands_behind_a_clause(only):
    claim = only(
        "ستغلق المصانع أبوابها قبل الشتاء، على ما توقع الخبير سامر كنعان.", person=["سامر كنعان"]
    )
    assert str(claim.cue) == "توقع"
    assert str(claim.source) == "الخبير سامر كنعان"
    assert str(claim.content[0]) == "ستغلق المصانع أبوابها قبل الشتاء"


def test_what_a_verb_governs_with_the_same_words_is_no_attribution(attribute):
    assert not attribute("اطلع السكان على ما توقع الخبير.")


def test_a_verb_that_describes_an_indefinite_source_is_passed(only):
    claim = only("بحسب مسؤول في الوزارة تحدث للصحافة، ف+قد وصلت الشحنة إلى الميناء.")
    assert str(claim.content[0]) == "فقد وصلت الشحنة إلى الميناء"


def test_a_verb_that_begins_the_clause_is_not_passed(only):
    claim = only("بحسب مسؤول في الوزارة وصلت الشحنة إلى الميناء، ثم عاد الزورق.")
    assert str(claim.content[0]).startswith("وصلت الشحنة")


OF_EACH_ACT = {
    "accuse": "انتقد",
    "admit": "أقر",
    "allege": "زعم",
    "ask": "تساءل",
    "believe": "رأى",
    "call": "اقترح",
    "commit": "وعد",
    "deny": "نفى",
    "evaluate": "استغرب",
    "predict": "توقع",
    "state": "ذكر",
    "warn": "حذر",
}
CONNECTIVES = ["كما", "حسبما", "مثلما", "بحسب ما", "حسب ما", "وفق ما", "وفقا ل+ما", "على ما"]


def test_the_acts_below_are_all():
    assert OF_EACH_ACT.keys() == set(get_args(Act))


@pytest.mark.parametrize("connective", CONNECTIVES)
@pytest.mark.parametrize(("act", "verb"), OF_EACH_ACT.items())
def test_a_clause_is_attributed_with_every_act(only, connective, act, verb):
    claim = only(f"ارتفع السعر، {connective} {verb} البائع.")
    assert (claim.cue.text, claim.act, claim.source.text) == (verb, act, "البائع")
    assert claim.content[0].text == "ارتفع السعر"
