"""Nouns of speech that other words carry, deeds that are called for, and asides inside titles."""

import pytest

import newsclaims

CLAUSE = "الميزانية كافية"
SAID = f"أن {CLAUSE}"


def claims(text):
    """Return cue, source, content and speaker of each claim of *text*."""
    return [
        (
            claim.cue.text,
            claim.source and claim.source.text,
            " + ".join(span.text for span in claim.content),
            str(claim.speaker) if claim.speaker else "",
        )
        for claim in newsclaims.analyze(text).claims
    ]


@pytest.mark.parametrize(
    ("tail", "cue", "content"),
    [
        ("مع التشديد على أن الطريق آمن", "التشديد", "أن الطريق آمن"),
        ("مع التنبيه إلى أن الطريق آمن", "التنبيه", "أن الطريق آمن"),
        ("مع التعهد بإصلاح الجسر", "التعهد", "بإصلاح الجسر"),
        ("مع تجديد دعوته إلى إصلاح الجسر", "دعوته", "إصلاح الجسر"),
        ("مكتفيا بالإشارة إلى أن الطريق آمن", "الإشارة", "أن الطريق آمن"),
        ("منهيا كلمته بالتأكيد على أن الطريق آمن", "التأكيد", "أن الطريق آمن"),
    ],
)
def test_a_noun_of_speech_goes_on_behind_what_is_said(tail, cue, content):
    first, second = claims(f"أكد الوزير سامي نصار {SAID}، {tail}.")
    assert first == ("أكد", "الوزير سامي نصار", SAID, "سامي نصار")
    assert (cue in second[0], second[1:]) == (True, (None, content, "سامي نصار"))


@pytest.mark.parametrize(
    "opening", ["لم يتردد", "ولم يتوان", "وفي رده على النواب، لم يتردد", "لم يتأخر"]
)
def test_who_does_not_hesitate_speaks(opening):
    [claim] = claims(f"{opening} الوزير سامي نصار في الاعتراف ب{SAID}.")
    assert claim == ("الاعتراف", "الوزير سامي نصار", f"ب{SAID}", "سامي نصار")


@pytest.mark.parametrize("verb", ["لم يفت", "ولم ينس", "ولم يغفل"])
@pytest.mark.parametrize("said", [("التنويه", "بدور المتطوعين"), ("القول", f"ب{SAID}")])
def test_what_is_not_left_out_is_said(verb, said):
    cue, content = said
    [claim] = claims(f"{verb} الوزير سامي نصار {cue} {content}.")
    assert claim == (cue, "الوزير سامي نصار", content, "سامي نصار")


def test_a_noun_with_other_senses_reports_with_its_article_only():
    assert claims("تلقى السائق تنبيها بتحميل برنامج جديد.") == []


@pytest.mark.parametrize("verb", ["طالب", "ناشد"])
@pytest.mark.parametrize("deed", ["التدخل لحل الأزمة", "الإسراع في الأشغال", "الوفاء بوعوده"])
def test_a_deed_with_the_article_is_called_for(verb, deed):
    [claim] = claims(f"{verb} سكان الحي وزير الأشغال {deed}.")
    assert claim[1:3] == ("سكان الحي", deed)


@pytest.mark.parametrize("deed", ["الالتزام بالهدوء", "توخي الحذر"])
def test_a_deed_is_called_for_behind_those_who_are_called_upon(deed):
    [claim] = claims(f"وأهابت النقابة بأعضائها {deed}.")
    assert claim[1:3] == ("النقابة", deed)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أقسم الوزير ألا يترشح.", "ألا يترشح"),
        ("طالب الوزير بألا يترشح أحد.", "بألا يترشح أحد"),
        ("تمنى الوزير ألّا تطول الأزمة.", "ألّا تطول الأزمة"),
    ],
)
def test_a_clause_may_begin_with_its_denial(sentence, content):
    assert [claim[1:3] for claim in claims(sentence)] == [("الوزير", content)]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("شكر حزب الأمل المتطوعين على صبرهم.", "حزب الأمل"),
        ("وشكر زملاءه في الحكومة على صبرهم.", None),
    ],
)
def test_somebody_is_thanked_for_something(sentence, source):
    assert [claim[1:3] for claim in claims(sentence)] == [(source, "صبرهم")]


@pytest.mark.parametrize("course", ["تراجع عدد المسافرين", "استمرار غلق الطريق"])
@pytest.mark.parametrize("between", ["", "، في تقريره السنوي،", " في المقابل"])
def test_the_course_of_something_is_observed(course, between):
    assert [c[1:3] for c in claims(f"وسجل المجلس{between} {course}.")] == [("المجلس", course)]
    assert claims("وسجلت الوزارة وفاة ثلاثة مسافرين.") == []


@pytest.mark.parametrize("aside", ["(أوتشا)", "(WHO)", "(الهيئة العليا)"])
@pytest.mark.parametrize("office", ["مدير منظمة الصحة العالمية", "رئيس الجمعية المغربية للنقل"])
def test_an_aside_inside_a_title_is_passed(office, aside):
    [claim] = claims(f"قال {office} {aside} سامي نصار إن {CLAUSE}.")
    assert (claim[1], claim[3]) == (f"{office} {aside} سامي نصار", "سامي نصار")
