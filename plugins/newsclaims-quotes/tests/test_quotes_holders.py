"""Who holds an office, named behind where it is, and whom an attribution names."""

import pytest

PLACES = [
    "في أبين",
    "في حي الزهور وسط المدينة",
    "شمال المدينة",
    "ب+صحة نجران",
    "ب+صحة نجران ب+النيابة",
]
VERBS = [("قال", "إن"), ("أوضح", "أن"), ("أشار", "إلى أن")]


@pytest.mark.parametrize(("verb", "that"), VERBS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("office", ["رئيس البلدية", "مدير الإعلام", "إمام و+خطيب الجامع"])
def test_the_holder_is_named_behind_the_place_of_an_office(only, office, place, verb, that):
    speaker = f"{office} {place} سامر القيسي"
    text = f"{verb} {speaker} {that} العمل مستمر."
    claim = only(text, person=["سامر القيسي"], place=["نجران"])
    assert str(claim.source) == speaker.replace("+", "")


@pytest.mark.parametrize("title", ["", "الشيخ ", "الدكتور "])
def test_a_comma_may_stand_before_the_place(only, title):
    speaker = f"مدير مكتب الجمعية في سوريا، في لبنان {title}سامر القيسي"
    claim = only(
        f"قال {speaker}: إن العمل مستمر.", person=["سامر القيسي"], place=["سوريا", "لبنان"]
    )
    assert str(claim.source) == speaker


@pytest.mark.parametrize(
    "occasion", ["في شارع الملك فيصل", "خلال لقاء مع الوزير فيصل", "في حفل الفنان فيصل"]
)
def test_who_is_named_in_an_adverbial_does_not_speak(only, occasion):
    claim = only(f"قال المدير، {occasion}، إن العمل مستمر.", person=["فيصل"])
    assert str(claim.source) == "المدير"


@pytest.mark.parametrize("medium", ["ل+الجزيرة", "ل+العربية", "ل+الرياض"])
def test_to_whom_somebody_speaks_right_behind_his_name(only, medium):
    claim = only(f"قال الوزير سامر القيسي {medium} إن العمل مستمر.", person=["سامر القيسي"])
    assert str(claim.source) == "الوزير سامر القيسي"


@pytest.mark.parametrize("body", ["اليونسكو", "«اليونسكو»"])
def test_a_delegate_is_posted_to_a_body(only, body):
    speaker = f"سلمى القيسي مندوبة اليمن لدى {body}"
    claim = only(f"قالت {speaker} إن العمل مستمر.", person=["سلمى القيسي"], place=["اليمن"])
    assert str(claim.source) == speaker


@pytest.mark.parametrize("occasion", ["في إعلان نشر~ه اليوم", "في إفصاح على موقع~ه"])
def test_a_notice_is_an_occasion(only, occasion):
    claim = only(f"أوضح البنك {occasion} أن الأرباح ارتفعت.")
    assert str(claim.source) == "البنك"


@pytest.mark.parametrize("thing", ["علاقة ناديـ~ه", "أداء فريق~ه"])
def test_an_office_behind_a_name_is_the_speakers_where_something_is_judged(only, thing):
    claim = only(f"وصف سامر القيسي رئيس النادي {thing} ب+الجيد.", person=["سامر القيسي"])
    assert str(claim.source) == "سامر القيسي رئيس النادي"


def test_an_office_behind_a_name_is_judged_where_nothing_else_is(only):
    claim = only("وصف سامر القيسي رئيس النادي ب+الفاشل.", person=["سامر القيسي"])
    assert str(claim.source) == "سامر القيسي"


@pytest.mark.parametrize("preposition", ["بحسب", "وفق", "حسب"])
@pytest.mark.parametrize("partner", ["نادر حلبي", "نادر حلبي من المتضررين", "الدكتور نادر حلبي"])
def test_partners_are_joined_by_a_comma_before_the_clause(only, preposition, partner):
    claim = only(
        f"{preposition} سامر القيسي، و+{partner}، ف+قد بدأ العمل.",
        person=["سامر القيسي", "نادر حلبي"],
    )
    assert str(claim.source) == f"سامر القيسي، و{partner}"
    assert str(claim.content[0]) == "فقد بدأ العمل"


@pytest.mark.parametrize("amount", ["نحو 20 شخصا", "حوالي ألف شخص", "300 لاجئ"])
@pytest.mark.parametrize("verb", ["سافر", "هطل", "تهاوى"])
def test_an_unknown_verb_before_an_amount_is_no_name(only, verb, amount):
    claim = only(f"وفقا ل+منظمة الهجرة الدولية {verb} {amount}.")
    assert str(claim.source) == "منظمة الهجرة الدولية"
    assert str(claim.content[0]) == f"{verb} {amount}"
