"""Stretches of time, ages and duals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("24 ساعة", "24", "h"),
        ("تسعة أشهر", "9", "mo"),
        ("شهرين", "2", "mo"),
        ("سنتين", "2", "a"),
        ("سنتين ونصف", "2.5", "a"),
        ("سنتين ونصف السنة", "2.5", "a"),
        ("ساعة ونصف الساعة", "1.5", "h"),
        ("ثلاث ساعات ونصف", "3.5", "h"),
        ("ربع ساعة", "0.25", "h"),
        ("ثلاثة عقود", "30", "a"),
        ("عقدين", "20", "a"),
        ("قرنين", "200", "a"),
        ("3 ساعات و10 دقائق", "190", "min"),
        ("ساعة و20 دقيقة", "80", "min"),
        ("3 سنوات و6 أشهر", "42", "mo"),
        ("يومين وساعتين", "50", "h"),
        ("السنوات الست", "6", "a"),
        ("الخمس السنوات", "5", "a"),
        ("السنوات الـ15", "15", "a"),
        ("الستة أسابيع", "6", "wk"),
    ],
)
def test_durations(written: str, value: str, unit: str) -> None:
    (quantity,) = find(f"استمر العمل {written}.")
    assert (quantity.kind, quantity.value, quantity.unit) == ("duration", Decimal(value), unit)


def test_months_and_days_have_no_exact_sum() -> None:
    (quantity,) = find("استمر العمل شهرين و3 أيام.")
    assert (quantity.value, quantity.unit, quantity.approx) == (63, "d", "~")


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت الشرطة سامر (47 عاما) أمس",
        "أوقفت الشرطة سامر (47 عاما بحسب جاره) أمس",
        "أوقفت الشرطة سامر، 47 عاما، أمس",
        "يبلغ من العمر 47 عاما",
        "توفي عن عمر 47 عاما",
        "توفي عن عمر ناهز 47 عاما",
        "أصيب شاب 47 عاما",
        "توفي عن عمر 47",
        "وهو في السابعة والأربعين من عمره",
    ],
)
def test_ages(text: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("age", 47, "a")


def test_the_age_of_a_thing_is_a_duration() -> None:
    (quantity,) = find("احتفل بمرور 13 عاما من عمر المعهد")
    assert quantity.kind == "duration"


def test_a_decade_of_a_life() -> None:
    (quantity,) = find("رجل في الستينيات من عمره")
    assert (quantity.kind, quantity.low, quantity.high) == ("age", 60, 69)


@pytest.mark.parametrize(
    ("text", "counted"),
    [("سقط قتيلان", "قتيلان"), ("أنقذوا شخصين", "شخصين"), ("فاز مرتين", "مرتين")],
)
def test_duals_that_count(text: str, counted: str) -> None:
    (quantity,) = find(text)
    assert quantity.value == 2
    assert quantity.counted is not None
    assert quantity.counted.text == counted


@pytest.mark.parametrize(
    "text", ["اتفق الجانبان", "التقى الوزيران", "قصفوا مواطنين", "قتل مدنيين", "فاز ميلان"]
)
def test_duals_that_name_and_plurals_do_not_count(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("توفيت في بيتها عن 67 عاما", 67),
        ("سجل الهدف في سن الثامنة عشرة", 18),
        ("تراوحت أعمارها بين 3 و9 سنوات", None),
        ("صخور عمرها يتراوح بين 3 و5 ملايين عام", None),
    ],
)
def test_ages_by_the_words_around(text: str, years: int | None) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("age", years, "a")


def test_years_that_are_no_age() -> None:
    assert find("دافع عن 67 عاما من العمل")[0].kind == "duration"
    assert find("احتل المرتبة الثامنة عشرة")[0].kind == "ordinal"


@pytest.mark.parametrize("text", ["وقعت خمسة عقود لترميم القلاع", "منحت 15 عقدا"])
def test_contracts_are_no_decades(text: str) -> None:
    assert find(text)[0].kind == "cardinal"
    assert find("منذ خمسة عقود")[0].value == 50


@pytest.mark.parametrize("text", ["منتخب تحت 21 عاما", "القصر دون 18 عاما"])
def test_years_below_a_bound_are_an_age(text: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.approx, quantity.unit) == ("age", "<", "a")


def test_less_than_some_years_last() -> None:
    assert find("استمر أقل من 18 عاما")[0].kind == "duration"


@pytest.mark.parametrize(
    ("text", "span", "years"),
    [
        ("كان الفتى في الرابعة عشرة من عمره", "الرابعة عشرة", 14),
        ("غادر فتى في الرابعة عشرة أمس", "الرابعة عشرة", 14),
        ("نجت طفلة في السابعة، وأمها", "السابعة", 7),
        ("هاجر وهو في الثامنة والعشرين.", "الثامنة والعشرين", 28),
        ("سقط ابن العشرين من الجبل", "العشرين", 20),
        ("فازت ابنة السادسة عشرة بالسباق", "السادسة عشرة", 16),
        ("سجل ابن الـ17 هدفا", "17", 17),
        ("كرمت رجلا في السبعين من عمره", "السبعين", 70),
        ("توفي الرسام في الثمانين.", "الثمانين", 80),
        ("سقط ابن الثلاثين عاما من الجبل", "الثلاثين عاما", 30),
    ],
)
def test_a_year_of_a_life_is_an_age_without_its_noun(text, span, years):
    quantity = find(text)[0]
    assert (quantity.kind, quantity.text, quantity.value) == ("age", span, years)


@pytest.mark.parametrize(
    "text",
    [
        "حضر رجل في الرابعة عصرا",
        "تعقد القمة في الثامنة والعشرين من مارس",
        "حل الفريق في الرابعة عشرة من ترتيب الدوري",
        "فاز في الدورة الرابعة عشرة",
        "شارك في العشرين سباقا",
    ],
)
def test_hours_days_and_ranks_are_no_ages(text):
    assert "age" not in [quantity.kind for quantity in find(text)]
