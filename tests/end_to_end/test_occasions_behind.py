"""Where a content ends before the occasion of the speech and before other news, no full stop between."""

import pytest

import newsclaims

SAID = [
    "إن الطريق الساحلي سيفتح قريبا",
    "إن نسبة البطالة بلغت 15.4 بالمئة عام 2016، وأنها سترتفع",
    "إن المشروع، الذي تبلغ كلفته 3,5 مليون دولار، لم ينفذ بعد لأن الموارد محدودة",
]
BEHIND = [
    " في تصريح لوكالة الأنباء.", "، في مقابلة مع صحيفة «النهار».", "، خلال مؤتمر صحفي.",
    " خلال مؤتمر صحفي عقده أمس.", "، وذلك خلال مؤتمر صحفي عقده أمس.", "، في بيان صدر أمس.",
    " وذلك خلال لقائه رئيس البلدية.", " ردا على أسئلة الصحفيين.", " تعليقا على قرار المحكمة.",
    "، يذكر أن المشروع انطلق عام 2010.", " يشار إلى أن المشروع انطلق عام 2010.",
    "، ويأتي ذلك بعد أيام من إعلان الحكومة استقالتها.", " ويأتي هذا التصريح بعد أيام من الحادث.",
    "، بينما نفت الشرطة ذلك.", " .. وكان المشروع قد انطلق عام 2010.",
]  # fmt: skip
INSIDE = [
    " في بيان رسمي للشركة", " خلال مؤتمر صحفي", " وسيأتي الدعم من الخارج", "، كما يذكر التقرير السابق ذلك كله",
]  # fmt: skip


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("said", SAID)
def test_what_is_said_ends_before_the_occasion_and_other_news(said: str, behind: str) -> None:
    claim = newsclaims.analyze(f"وقال الوزير سامي نصار {said}{behind}").claims[0]
    assert str(claim.content[-1]) == said


@pytest.mark.parametrize("inside", INSIDE)
def test_what_may_have_happened_there_belongs_to_what_is_said(inside: str) -> None:
    claim = newsclaims.analyze(f"وقال الوزير سامي نصار إن الاتفاق سيعلن{inside}.").claims[0]
    assert str(claim.content[-1]) == f"إن الاتفاق سيعلن{inside}"


def test_an_occasion_belongs_to_whoever_else_speaks_in_what_is_said() -> None:
    text = "قال الوزير إن المدير أكد أن الطريق مغلق في تصريح للإذاعة."
    claim = newsclaims.analyze(text).claims[0]
    assert claim.statement.endswith("في تصريح للإذاعة")


def test_two_points_in_a_quotation_end_nothing() -> None:
    claim = newsclaims.analyze("قال الوزير: «الطريق مغلق.. وسيفتح غدا».").claims[0]
    assert claim.statement == "الطريق مغلق.. وسيفتح غدا"


def test_two_points_before_another_clause_that_is_said_end_nothing() -> None:
    claim = newsclaims.analyze("أكد الوزير أن الطريق مغلق.. وأن العمل جار.").claims[0]
    assert claim.statement == "الطريق مغلق.. وأن العمل جار"


def test_a_label_is_no_participle_of_a_speaker() -> None:
    assert not newsclaims.analyze("الوقت: نصف ساعة. ملاحظة: تقدم ساخنة.").claims


ASIDES = [
    "في ذات السياق",
    "في نفس الإطار",
    "في هذا الصدد",
    "في أول تعليق له",
    "في دراسة حديثة",
    "في حفل الافتتاح",
    "في مرحلة أولى",
    "لوسائل الإعلام",
    "بكل صراحة",
    "بصفته خبيرا",
    "باللغة العربية",
    "بالفرنسية",
    "ليلة الأحد",
]


@pytest.mark.parametrize("speaker", ["وزير الخارجية", "رئيس الجمعية", "الباحث", "سامر القيسي"])
@pytest.mark.parametrize("aside", ASIDES)
def test_on_what_occasion_and_how_is_no_part_of_who_speaks(speaker: str, aside: str) -> None:
    (claim,) = newsclaims.analyze(f"وأكد {speaker} {aside} أن الطريق مغلقة.").claims
    assert (str(claim.source), claim.statement) == (speaker, "الطريق مغلقة")


@pytest.mark.parametrize("speaker", ["المشاركون في المؤتمر", "الباحث في الجامعة"])
def test_where_somebody_takes_part_or_works_tells_who_he_is(speaker: str) -> None:
    (claim,) = newsclaims.analyze(f"وأكد {speaker} أن الطريق مغلقة.").claims
    assert str(claim.source) == speaker


def test_whoever_issued_a_report_belongs_to_it() -> None:
    text = "وكشف التقرير الصادر عن مؤسسة النقد أن الأسعار ارتفعت."
    (claim,) = newsclaims.analyze(text).claims
    assert str(claim.source) == "التقرير الصادر عن مؤسسة النقد"
