"""Measures in UCUM, percent, degrees."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("12 ألف كيلومتر مربع", "12000", "km2"),
        ("126 كيلومترا في الساعة", "126", "km/h"),
        ("3700 متر", "3700", "m"),
        ("مئة كلم", "100", "km"),
        ("15 سنتيمترا", "15", "cm"),
        ("مترين", "2", "m"),
        ("نصف كيلومتر", "0.5", "km"),
        ("20 مترا مكعبا", "20", "m3"),
        ("5 أميال", "5", "[mi_i]"),
        ("60 كلغ", "60", "kg"),
        ("250 غراما", "250", "g"),
        ("3 أطنان", "3", "t"),
        ("20 لترا", "20", "L"),
        ("4 ملايين برميل", "4000000", "[bbl_us]"),
        ("50 ميجاوات", "50", "MW"),
        ("300 كيلوواط ساعة", "300", "kW.h"),
        ("400 كيلوفولت", "400", "kV"),
        ("15 غيغابايت", "15", "GBy"),
        ("80 هكتارا", "80", "har"),
        ("40 درجة مئوية", "40", "Cel"),
        ("6.2 درجات على مقياس ريختر", "6.2", "{Richter}"),
        ("3 درجات مئوية تحت الصفر", "-3", "Cel"),
    ],
)
def test_measures(written: str, value: str, unit: str) -> None:
    (quantity,) = find(f"سجل القياس {written}.")
    assert (quantity.kind, quantity.value, quantity.unit) == ("measure", Decimal(value), unit)
    assert quantity.text == written


def test_degrees_of_heat_are_known_by_the_words_around() -> None:
    (quantity,) = find("بلغت الحرارة 45 درجة")
    assert quantity.unit == "Cel"


def test_degrees_of_an_earthquake_are_known_by_the_words_around() -> None:
    (quantity,) = find("ضرب زلزال قوته 5.4 درجات")
    assert quantity.unit == "{Richter}"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5.9%", "5.9"),
        ("٣٠٪", "30"),
        ("%85", "85"),
        ("40 بالمائة", "40"),
        ("40 بالمئة", "40"),
        ("40 في المئة", "40"),
        ("خمسين في المائة", "50"),
        ("نصف في المئة", "0.5"),
        ("8بالمئة", "8"),
        ("3 نقاط مئوية", "3"),
        ("25 نقطة أساس", "0.25"),
        ("5 في الألف", "0.5"),
    ],
)
def test_percent_in_points(written: str, value: str) -> None:
    (quantity,) = find(f"ارتفعت النسبة {written}.")
    assert (quantity.kind, quantity.value, quantity.unit) == ("percent", Decimal(value), "%")


def test_after_an_indefinite_number_a_definite_day_is_an_adverb() -> None:
    (quantity,) = find("بلغ عددهم 50 اليوم")
    assert quantity.kind == "cardinal"


def test_a_percent_sign_belongs_to_what_it_touches() -> None:
    first, second = find("من 30.4% إلى 24.2%")
    assert (first.value, second.value) == (Decimal("30.4"), Decimal("24.2"))


def test_one_after_the_definite_unit_is_one_of_it() -> None:
    (litre,) = find("صار اللتر الواحد أغلى")
    assert (litre.text, litre.kind, litre.value, litre.unit) == ("اللتر الواحد", "measure", 1, "L")
    assert find("للشخص الواحد") == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("بلغت درجتين تحت الصفر", "درجتين تحت الصفر"),
        ("سجلت المرتفعات 2 تحت الصفر", "2 تحت الصفر"),
        ("سجلت درجتين دون الصفر", "درجتين دون الصفر"),
    ],
)
def test_below_zero(text: str, span: str) -> None:
    (quantity,) = find(text)
    assert (quantity.text, quantity.value, quantity.unit) == (span, -2, "Cel")


@pytest.mark.parametrize(
    "text", ["ارتفع بنسبة 15 مقارنة بالعام", "بلغ نسبة 15.", "نسبة 15 من العدد"]
)
def test_a_share_is_a_percentage(text: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("percent", 15, "%")


@pytest.mark.parametrize("text", ["بنسبة 3 إلى 1", "بنسبة 2 من 3", "بنسبة 5 نقاط"])
def test_a_ratio_is_no_percentage(text: str) -> None:
    assert {quantity.kind for quantity in find(text)} == {"cardinal"}


@pytest.mark.parametrize(
    ("written", "unit"),
    [("560 كم2", "km2"), ("560 كم²", "km2"), ("560 م3", "m3"), ("560 متر2", "m2")],
)
def test_areas_and_volumes_with_a_digit(written: str, unit: str) -> None:
    (quantity,) = find(f"تبلغ {written} تقريبا")
    assert (quantity.value, quantity.unit) == (560, unit)


def test_a_digit_apart_is_no_power() -> None:
    assert find("قطع 560 كم 2 مرتين")[0].unit == "km"


@pytest.mark.parametrize(
    ("span", "value"),
    [("12 ميلا بحريا", 12), ("200 ميل بحري", 200), ("ثلاثة أميال بحرية", 3), ("ميلين بحريين", 2)],
)
def test_miles_at_sea_are_longer(span, value):
    (quantity,) = find(f"رست الباخرة على بعد {span} من المرفأ")
    assert (quantity.text, quantity.value, quantity.unit) == (span, value, "[nmi_i]")


@pytest.mark.parametrize("sign", ["٪ 12.5", "٪12.5", "% 12.5", "%12.5"])
def test_a_percent_sign_may_stand_before_the_number_and_a_space(sign):
    (quantity,) = find(f"زاد الإنتاج بنسبة {sign} هذا الربيع")
    assert (quantity.kind, quantity.text, str(quantity.value)) == ("percent", sign, "12.5")


def test_a_percent_sign_between_two_numbers_belongs_to_the_first():
    first, second = find("زاد الإنتاج 12 % 5 مرات")
    assert (first.text, second.text) == ("12 %", "5 مرات")


def test_two_tonnes_are_no_ringing_in_the_ears():
    (tonnes,) = find("حجزوا طنين من البن")
    assert (tonnes.value, tonnes.unit) == (2, "t")
    assert find("يشكو من طنين في الأذن") == []


def test_a_temperature_above_zero_is_one_quantity():
    (quantity,) = find("بلغت الحرارة 11 درجة فوق الصفر")
    assert (quantity.text, quantity.value, quantity.unit) == ("11 درجة فوق الصفر", 11, "Cel")
