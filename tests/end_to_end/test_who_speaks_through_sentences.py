"""Who speaks in each of several sentences, composed so that the right answer is known by construction."""

from __future__ import annotations

from itertools import product

import pytest

import newsclaims

MAN = ("وزير النقل سامي نصار", "سامي نصار", "m")
WOMAN = ("مديرة المتحف ليلى حداد", "ليلى حداد", "f")
SOURCE = ("مصدر أمني", "مصدر أمني", "m")
BODY = ("مديرية الشؤون الصحية", "مديرية الشؤون الصحية", "f")
SPEAKERS = (MAN, WOMAN, SOURCE, BODY)

SAYS = {"m": "أكد", "f": "أكدت"}
GOES_ON = {"m": "وأضاف أن", "f": "وأضافت أن"}
ITS_WORDS = {"m": "قوله", "f": "قولها"}
EXPLAINING = {"m": "موضحا", "f": "موضحة"}

ACTS = (
    "ووصل رئيس البلدية كريم الحلبي إلى المدينة أمس.",
    "وغادرت النائبة هدى الغامدي القاعة بعد الجلسة.",
    "وقتل 12 شخصا في الحادث.",
    "وجرى اللقاء بحضور رئيس البلدية كريم الحلبي.",
)


def names(text: str, words: str) -> list[str]:
    """Return the names of who says what contains *words*."""
    document = newsclaims.analyze(text)
    (claim,) = [c for c in document.claims if any(words in s.text for s in c.content)]
    return [actor.name for actor in claim.actors]


@pytest.mark.parametrize(("speaker", "act"), [*product(SPEAKERS, ACTS)])
def test_who_adds_is_who_spoke_and_not_who_came(speaker, act):
    who, name, gender = speaker
    text = f"{SAYS[gender]} {who} أن الجسر قديم. {act} {GOES_ON[gender]} الطريق مغلق."
    assert names(text, "الطريق") == [name]


@pytest.mark.parametrize(("speaker", "manner"), [*product(SPEAKERS, ("على حد", "بحسب", "وفق"))])
def test_what_is_said_is_not_who_says_it(speaker, manner):
    who, name, gender = speaker
    told = f"والمدارس ستفتح أبوابها غدا، {manner} {ITS_WORDS[gender]}."
    assert names(f"{SAYS[gender]} {who} أن الجسر قديم. {told}", "المدارس") == [name]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_participle_behind_its_words_goes_on_with_the_speaker(speaker):
    who, name, gender = speaker
    told = f"والأجور لم تتغير، بحسب {ITS_WORDS[gender]}، {EXPLAINING[gender]} أن الطريق مغلق."
    assert names(f"{SAYS[gender]} {who} أن الجسر قديم. {told}", "الطريق") == [name]


@pytest.mark.parametrize(
    ("met", "verb", "name"),
    [
        ("استقبلت الوزيرة ليلى حداد أمس النائب سامي نصار.", "وأوضح", "سامي نصار"),
        ("استقبل النائب سامي نصار أمس الوزيرة ليلى حداد.", "وأوضحت", "ليلى حداد"),
        ("استقبل النائب سامي نصار أمس الوزيرة ليلى حداد.", "وأوضح", "سامي نصار"),
    ],
)
def test_object_speaks_where_the_verb_agrees_with_it_alone(met, verb, name):
    assert names(f"{met} {verb} أن الطريق مغلق.", "الطريق") == [name]


@pytest.mark.parametrize("title", ["رئيس الحركة", "سفير البلاد", "النقيب السابق", "مدرب الفريق"])
def test_who_adds_under_an_unknown_title_is_who_spoke(title):
    text = f"قال سامي نصار إن الجسر قديم. وأضاف {title} أن الطريق مغلق."
    assert names(text, "الطريق") == ["سامي نصار"]


@pytest.mark.parametrize("same", ["ذاته", "نفسه"])
def test_the_same_official_is_whoever_was_named_last(same):
    text = f"وصل مدير المدرسة سامي نصار أمس. وأضاف المسؤول {same} أن الطريق مغلق."
    assert names(text, "الطريق") == ["سامي نصار"]


def test_the_same_study_is_no_other_speaker():
    text = (
        "أكدت دراسة أميركية أن الأجور ارتفعت. وقال ناطق باسم النقابة إن الجسر قديم. "
        "وأعلنت الدراسة ذاتها أن الطريق مغلق."
    )
    assert names(text, "الطريق") == ["دراسة أميركية"]


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("رئيس لجنة المالية", "رئيس اللجنة"),
        ("مدير المستشفى", "مدير المستشفى"),
        ("رئيس حركة الإصلاح", "رئيس حركة الإصلاح"),
    ],
)
def test_title_may_follow_a_name_without_a_comma(title, again):
    text = f"وحضر اللقاء كريم حداد {title}. وقال حداد إن الجسر قديم. وأوضح {again} أن الطريق مغلق."
    assert names(text, "الطريق") == ["كريم حداد"]


def test_no_title_goes_over_an_adverb_of_time():
    text = (
        "استقبل رئيس الحكومة سامي نصار صباح اليوم بقصر الضيافة كريم حداد رئيس حركة الإصلاح. "
        "وقال حداد إن الجسر قديم."
    )
    (actor,) = newsclaims.analyze(text).actors
    assert (actor.name, actor.roles) == ("كريم حداد", ("رئيس حركة الإصلاح",))


def test_noun_that_clashes_with_the_verb_is_no_speaker():
    text = "قال سامي نصار إن الجسر قديم. وعدّ المشاركة الخطوة الأولى لفتح الطريق."
    document = newsclaims.analyze(text)
    assert {actor.name for claim in document.claims for actor in claim.actors} == {"سامي نصار"}


def test_subject_of_the_clause_before_speaks_where_nobody_else_agrees():
    text = "شارك الوزير سامي نصار في الحفل، كما شارك أهالي الأطفال مبدين سعادتهم بالبرامج."
    assert names(text, "بالبرامج") == ["أهالي الأطفال"]


@pytest.mark.parametrize("pair", ["والد وأقارب الشهيد", "مشايخ ومسؤولون في المحافظة"])
def test_nouns_that_share_a_genitive_go_on_as_several(pair):
    text = f"أكد {pair} أن الجسر قديم، مشيرين إلى أن الطريق مغلق."
    assert names(text, "الطريق") == [pair]


@pytest.mark.parametrize("title", ["المحلل السياسي", "الناشط الحقوقي", "الخبير الاقتصادي"])
def test_title_of_two_words_is_known_again_by_the_first(title):
    text = f"زار {title} سامي نصار المدينة. وأشار {title.split()[0]} إلى أن الطريق مغلق."
    assert names(text, "الطريق") == ["سامي نصار"]


def test_verb_tells_that_a_noun_of_men_is_a_woman():
    text = "ذكرت ليلى حداد، عضو البرلمان، أن الجسر قديم. ووصل كريم الحلبي. ولفتت عضو البرلمان إلى أن الطريق مغلق."
    assert names(text, "الطريق") == ["ليلى حداد"]


def test_bare_noun_is_who_spoke_under_it_and_not_who_spoke_last():
    text = (
        "قال دبلوماسي غربي إن الجسر قديم. وأكد ناطق باسم النقابة أن الأجور ثابتة. "
        "وأوضح الدبلوماسي أن الطريق مغلق."
    )
    assert names(text, "الطريق") == ["دبلوماسي غربي"]
