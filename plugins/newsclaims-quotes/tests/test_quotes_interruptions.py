"""A clause that its attribution interrupts has two stretches."""

import pytest

ASIDES = [
    ("يقول الخبير", "يقول"),
    ("تضيف الصحيفة", "تضيف"),
    ("بحسب الشرطة", "بحسب"),
    ("على حد قول الخبير", "قول"),
    ("وفق ما ذكرت الوزارة", "ذكرت"),
    ("كما قال المدير أمس", "قال"),
]


@pytest.mark.parametrize(("aside", "cue"), ASIDES)
@pytest.mark.parametrize(
    "clause",
    [
        ("انخفض منسوب النهر", "بسبب الجفاف"),
        ("مكنت عمليات البحث", "من توقيف اللص"),
        ("ف+إن منسوب النهر", "سينخفض"),
        ("و+في مدن الساحل", "كانت المخابز مغلقة"),
        ("و+قبل خمسة أعوام", "كان الخبز رخيصا"),
        ("و+تقرر", "رفع الأجور"),
    ],
)
def test_the_clause_goes_on_behind_the_attribution(only, texts, aside, cue, clause):
    before, after = clause
    claim = only(f"{before}، {aside}، {after}.")
    assert str(claim.cue) == cue
    assert texts(claim.content) == [before.replace("+", ""), after]


@pytest.mark.parametrize(("aside", "cue"), ASIDES)
@pytest.mark.parametrize(
    "after",
    [
        "و+أغلقت المدارس",
        "في إشارة إلى الجفاف",
        "التي عاينت المكان",
        "فيما أغلقت المدارس",
        "ل+صحيفة محلية",
    ],
)
def test_what_the_journalist_goes_on_with_is_no_second_stretch(only, texts, aside, cue, after):
    claim = only(f"انخفض منسوب النهر، {aside}، {after}.")
    assert (str(claim.cue), texts(claim.content)) == (cue, ["انخفض منسوب النهر"])


@pytest.mark.parametrize(
    ("sentence", "stretches"),
    [
        ("أكد الوزير أن المشروع، على حد قول~ه، سيكتمل قريبا.", ["أن المشروع", "سيكتمل قريبا"]),
        ("أكد الوزير أن الطريق مغلق، حسب~ه، منذ الفجر.", ["أن الطريق مغلق", "منذ الفجر"]),
        ("أكد الوزير أن المشروع سيكتمل قريبا، على حد قول~ه.", ["أن المشروع سيكتمل قريبا"]),
    ],
)
def test_a_speaker_s_own_words_are_interrupted(only, texts, sentence, stretches):
    assert texts(only(sentence).content) == stretches


def test_where_somebody_comes_from_goes_on_with_no_clause(only, texts):
    claim = only("تراجع الصيد، بحسب سامر كنعان، من جمعية البحارة.", person=["سامر كنعان"])
    assert texts(claim.content) == ["تراجع الصيد"]


@pytest.mark.parametrize("occasion", ["في تصريح ل+الصحيفة", "خلال مقابلة", "في بيان"])
def test_the_occasion_goes_on_with_no_clause(only, texts, occasion):
    claim = only(f"تراجع الصيد، بحسب ما أكد~ه المدير، رئيس الجمعية، {occasion}.")
    assert texts(claim.content) == ["تراجع الصيد"]


def test_an_aside_takes_only_what_has_been_opened_for_it(attribute, texts):
    outer, aside = attribute("قال المدير إن الوضع يختلف؛ ف+في الساحل، يقول الخبير، هناك نقص.")
    assert texts(outer.content) == ["إن الوضع يختلف"]
    assert texts(aside.content) == ["ففي الساحل", "هناك نقص"]


def test_a_relative_clause_alone_is_attributed(only, texts):
    claim = only("تشمل الجولة، التي تعد الأولى هذا العام، بحسب ما ذكر المدير، سلسلة من اللقاءات.")
    assert texts(claim.content) == ["تعد الأولى هذا العام"]


def test_an_aside_stands_between_a_verb_and_what_it_governs(attribute, texts):
    outer, aside = attribute("و+تشير الدراسات، يضيف الخبير، إلى أن الصيد تراجع.")
    assert (str(outer.source), texts(outer.content)) == ("الدراسات", ["أن الصيد تراجع"])
    assert texts(aside.content) == ["وتشير الدراسات", "إلى أن الصيد تراجع"]


def test_a_verb_of_the_past_is_no_aside(attribute):
    assert attribute("و+في المؤتمر، تحدث الوزير عن الصيد.") == []


def test_that_fact_before_an_attribution_is_not_said(only, texts):
    assert texts(only("تراجع الصيد، و+ذلك وفقا ل+وزارة البحر.").content) == ["تراجع الصيد"]
