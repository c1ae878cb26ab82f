"""Who is only there too, what somebody deals with, and who a comma sets off: none of it changes who speaks."""

from __future__ import annotations

import pytest

import newsclaims

BEFORE = "زار الوزير سامي نصار المصنع أمس. "


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return cue, source and speaker of each claim of *text*."""
    return [
        (str(c.cue), str(c.source) if c.source else None, c.speaker)
        for c in newsclaims.analyze(text).claims
    ]


@pytest.mark.parametrize(
    "cue", ["وأكد أن المصنع سيتوسع", "وقال إن العمل مستمر", "ووجه بتوسيع المصنع"]
)
@pytest.mark.parametrize(
    "with_", ["برفقة المدير", "بحضور المدير", "بصحبة مدير المصنع", "مع المدير"]
)
@pytest.mark.parametrize("verb", ["وتفقد", "واطلع", "وتجول"])
def test_who_accompanies_the_subject_of_the_sentence_before_does_not_speak(verb, with_, cue):
    [(_, source, speaker)] = said(f"{BEFORE}{verb} {with_} كريم حداد على الآلات، {cue}.")
    assert (source, speaker) == (None, "سامي نصار")


def test_who_is_met_on_the_way_does_not_speak():
    text = f"{BEFORE}واستمع إلى شرح من المدير كريم حداد عن الإنتاج. ووجه بتوسيع المصنع."
    assert said(text) == [("وجه", None, "سامي نصار")]


def test_of_women_too_the_one_who_is_there_too_does_not_speak():
    text = "زارت الوزيرة ليلى نصار المصنع. وتفقدت الآلات برفقة المديرة سعاد حداد، وأكدت أن العمل مستمر."
    assert said(text) == [("أكدت", None, "ليلى نصار")]


def test_the_only_person_speaks_wherever_he_is_named():
    text = "أقيم أمس حفل تكريم للشاعر كريم حداد في بيروت. وقال إن الشعر حياة."
    assert said(text) == [("قال", None, "كريم حداد")]


def test_whoever_is_asked_by_a_paper_is_no_company():
    text = "وتحدث لـ «الجريدة» المهندس كريم حداد عن السوق، وقال إن الأسعار ارتفعت."
    assert said("تقول الدراسة إن الطلب زاد. " + text)[-1] == ("قال", None, "كريم حداد")


@pytest.mark.parametrize(
    ("deed", "speaker"),
    [
        ("سلم الوزير الجوائز للفائزين", "الوزير"),
        ("استقبل الرئيس السفراء", "الرئيس"),
        ("استقبل الوزير السفير الفرنسي", "الوزير"),
        ("هزم الجيش المتمردين", "الجيش"),
        ("اعتقلت الشرطة المتهمين الخمسة", "الشرطة"),
        ("زار النائب العام المدينة", "النائب العام"),
        ("حضر الوزير الأول الاجتماع", "الوزير الأول"),
        ("حضر السيد الوزير الاجتماع", "السيد الوزير"),
        ("حضر الوزير المهندس سامر القيسي الاجتماع", "سامر القيسي"),
        ("حضر العميد الركن سامر القيسي الاجتماع", "سامر القيسي"),
    ],
)
def test_what_an_office_deals_with_is_no_part_of_its_name(deed, speaker):
    verb = "وقالت" if deed.startswith("اعتقلت") else "وقال"
    assert said(f"{deed} {verb} إن العمل مستمر.")[-1][2] == speaker


@pytest.mark.parametrize(
    ("speaker", "verb"),
    [
        ("رئيس الاتحاد سامي نصار", "أوضح"),
        ("عضو اللجنة التنظيمية للوقفة بمدينة صفاقس", "أضاف في تصريح للجريدة"),
        ("الوزارة", "أكدت"),
        ("خبراء الاقتصاد", "أكدوا"),
        ("سامي نصار", "أكد"),
    ],
)
def test_a_comma_may_set_off_who_opens_the_sentence(speaker, verb):
    [(_, source, _)] = said(f"{speaker}، {verb} أن الموسم صعب.")
    assert source == speaker


@pytest.mark.parametrize(
    "opening", ["القاهرة", "صباح اليوم", "الأسبوع الماضي", "وفي السياق ذاته", "نتيجة الأزمة"]
)
def test_what_only_opens_the_sentence_does_not_speak(opening):
    [(_, source, _)] = said(f"{opening}، أكد الوزير أن الموسم صعب.")
    assert source == "الوزير"
