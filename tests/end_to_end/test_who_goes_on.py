"""Who speaks behind a reply, a relative clause, a verb that only goes on, and what is no name."""

from __future__ import annotations

import pytest

import newsclaims

LINE = "قال سامي نصار إن الفريق ضعيف. "


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return cue, source and speaker of each claim of *text*."""
    return [
        (str(c.cue), str(c.source) if c.source else None, c.speaker)
        for c in newsclaims.analyze(text).claims
    ]


@pytest.mark.parametrize(
    ("reply", "cue", "source", "speaker"),
    [
        ("ورد عليه كريم الحداد قائلا إن الفريق قوي.", "قائلا", "كريم الحداد", "كريم الحداد"),
        ("ورد عليه المدرب قائلا إن الفريق قوي.", "قائلا", "المدرب", "المدرب"),
        ("وعلق عليه كريم الحداد قائلا: «هذا كذب».", "قائلا", "كريم الحداد", "كريم الحداد"),
        ("فرد عليه كريم الحداد: «هذا كذب».", "فرد", "كريم الحداد", "كريم الحداد"),
    ],
)
def test_who_replies_speaks_and_not_whom_he_replies_to(reply, cue, source, speaker):
    assert said(LINE + reply)[1:] == [(cue, source, speaker)]


@pytest.mark.parametrize(
    "text",
    ["وذكر الوزير أن كل فرد على علم بالقرار.", "ووصل فرد من الأسرة أمس.", "وعلم كل فرد عليه دين."],
)
def test_one_of_many_is_no_reply(text):
    assert "فرد" not in [cue for cue, _, _ in said(text)]


@pytest.mark.parametrize("verb", ["تابعت", "مضت", "أردفت"])
def test_the_subject_of_a_verb_that_goes_on_is_that_of_the_one_that_says(verb):
    text = f"ذكرت صحيفة النهضة أن البنك أفلس. و{verb} الصحيفة تقول إن الحسابات جمدت."
    assert said(text)[1] == ("تقول", "الصحيفة", "صحيفة النهضة")


def test_an_imperfect_behind_a_surname_is_no_part_of_the_name():
    text = "أكدت ليلى حداد أن السعر ثابت. وتابعت حداد تقول إن المال وفير."
    assert said(text)[1] == ("تقول", "حداد", "ليلى حداد")


@pytest.mark.parametrize(
    "clause",
    ["القافلة التي تقول حلب إنها كانت تحمل أسلحة", "القرية التي أكدت الشرطة أنها خالية"],
)
def test_who_speaks_in_a_relative_clause_does_not_go_on(clause):
    text = f"وأدان المبعوث الأممي الهجوم على {clause}، وشدد على حماية العمال."
    assert said(text)[-1] == ("شدد", None, "المبعوث الأممي")


@pytest.mark.parametrize("asked", ["سؤالا", "خطابا", "نداء"])
def test_what_somebody_gives_is_no_part_of_his_name(asked):
    text = f"وجه النائب شاكر حداد {asked} إلى وزير المال، وتساءل: هل صرفت الأموال؟"
    assert said(text)[-1][2] == "شاكر حداد"


def test_a_listener_in_latin_letters_is_no_part_of_a_name():
    text = "تقول أرملة الصحفي سامي نصار لـ DW عربية: «لم أره»."
    assert said(text) == [("تقول", "أرملة الصحفي سامي نصار", "أرملة سامي نصار")]


def test_a_participle_goes_on_with_who_speaks_in_a_relative_clause():
    text = (
        "قال سامي نصار إن الفريق ضعيف. ويثق اللاعبون بالمدرب كريم الحداد الذي ترى ليلى منصور "
        "أنه ماهر، لافتة إلى أن الوقت ضيق."
    )
    assert said(text)[-1] == ("لافتة", None, "ليلى منصور")


def test_when_somebody_held_an_office_is_no_part_of_his_name():
    text = "وأرجع رئيس المجلس وقتئذ علي عبد العال القرار إلى ضيق الوقت."
    assert said(text)[-1][2] == "علي عبد العال"
