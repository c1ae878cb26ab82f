"""Who is called on or warned: whoever a relative clause is about, and those who are asked with من."""

from __future__ import annotations

import pytest

import newsclaims


def only(text: str) -> tuple[str, str | None, str]:
    """Return cue, source and content of the one claim of *text*."""
    [claim] = newsclaims.analyze(text).claims
    return (
        str(claim.cue),
        str(claim.source) if claim.source else None,
        " ".join(map(str, claim.content)),
    )


@pytest.mark.parametrize("source", [None, "الوزير", "رئيس الحزب كريم حداد"])
@pytest.mark.parametrize(
    "whom",
    [
        "الذين غادروا البلاد",
        "أولئك الذين يختلفون مع الحكومة",
        "من غادروا البلاد",
        "كل من غادر البلاد",
    ],
)
def test_whoever_does_something_is_called_on(source, whom):
    text = f"ودعا {source + ' ' if source else ''}{whom} إلى العودة."
    assert only(text) == ("دعا", source, "العودة")


def test_whoever_does_something_is_warned():
    assert only("وحذر كل من يخالف القانون من العقوبات.") == ("حذر", None, "العقوبات")


def test_a_relative_clause_about_who_calls_is_no_target():
    text = "ودعا الوزير الذي زار المدينة إلى الحوار."
    assert only(text) == ("دعا", "الوزير", "الحوار")


@pytest.mark.parametrize("whom", ["من الحاضرين", "من الجميع", "منهم", "من وزارة الصحة"])
@pytest.mark.parametrize("what", ["المغادرة", "التعاون مع الشرطة", "الإبلاغ عن المخالفات"])
@pytest.mark.parametrize(("verb", "source"), [("وطلب", None), ("وطلب المدير", "المدير")])
def test_what_others_are_asked_to_do_is_no_speaker(verb, source, whom, what):
    assert only(f"{verb} {whom} {what}.") == ("طلب", source, what)


@pytest.mark.parametrize(
    ("occasion", "content"),
    [
        ("وعقدت النقابة اجتماعا أكدت خلاله", "رفضها للقرار"),
        ("وأجرى الوزير اتصالا هاتفيا أكد خلاله", "دعم بلاده"),
        ("وألقى الوزير كلمة أكد فيها", "أهمية التعاون"),
    ],
)
def test_what_is_told_on_an_occasion(occasion, content):
    assert only(f"{occasion} {content}.")[2] == content


def test_a_feminine_participle_between_quotations_reports():
    text = "وقالت المنظمة إن «محاكمة الأسرى لا تجوز» مضيفة «يمكن أن تطلق ملاحقات بحق الجنود»."
    cues = [str(claim.cue) for claim in newsclaims.analyze(text).claims]
    assert cues == ["قالت", "مضيفة"]


@pytest.mark.parametrize(
    ("speaker", "content"),
    [
        ("وأشار التقرير الذي أعدته اللجنة إلى", "ارتفاع الأسعار"),
        ("ودعت الحكومة التي تشكلت أمس إلى", "انتخابات مبكرة"),
        ("وحذرت المنظمة التي تعنى باللاجئين من", "كارثة إنسانية"),
        ("وشدد الوزير الذي ترأس الاجتماع على", "أهمية التعاون"),
        ("وندد الحزب الذي يقود المعارضة", "بالقرار"),
        ("يؤكد كريم حداد الثري الذي يعتبر من أكبر تجار الساحل", "أنه نموذج للنجاح"),
    ],
)
def test_what_is_said_may_follow_a_relative_clause_about_who_speaks(speaker, content):
    assert only(f"{speaker} {content}.")[2] == content


@pytest.mark.parametrize("speaker", ["وزير الدفاع الأمريكي", "الوزير", "رئيس الاتحاد سامي نصار"])
@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("مؤكدا", "حرص بلاده على السلام"),
        ("مؤكدا", "أن العمل مستمر"),
        ("موضحا", "أن الطريق سيفتح"),
        ("مشيدا", "بجهود اللجنة"),
    ],
)
def test_who_speaks_may_stand_behind_a_participle(speaker, cue, content):
    text = f"وجرى خلال اللقاء بحث الأوضاع، {cue} {speaker} {content}."
    assert only(text) == (cue, speaker, content)


@pytest.mark.parametrize(
    ("clause", "content"), [("شاكرا وزير الصحة على", "دعمه"), ("مهنئا الوزير", "بالعيد")]
)
def test_whom_somebody_thanks_behind_a_participle_does_not_speak(clause, content):
    claim = newsclaims.analyze(f"قال المدير إن العمل مستمر، {clause} {content}.").claims[1]
    assert (claim.source, str(claim.content[0])) == (None, content)


@pytest.mark.parametrize("many", ["مجموعة من", "عدد من"])
@pytest.mark.parametrize("whom", ["مدققي المنشورات البشريين", "منتجي الألبان", "موظفي الشركة"])
def test_those_of_whom_some_speak_have_their_complement(many, whom):
    assert only(f"طالبت {many} {whom} بزيادة أعداد العاملين.")[1] == f"{many} {whom}"
