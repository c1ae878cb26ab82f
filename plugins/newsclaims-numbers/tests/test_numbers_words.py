"""Cardinal number words in every case, gender and spelling."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("صفر", 0),
        ("ثلاثة", 3),
        ("ثلاث", 3),
        ("ثمان", 8),
        ("ثماني", 8),
        ("ثمانية", 8),
        ("عشر", 10),
        ("أحد عشر", 11),
        ("إحدى عشرة", 11),
        ("اثنا عشر", 12),
        ("اثنتي عشرة", 12),
        ("ثماني عشرة", 18),
        ("واحد وعشرون", 21),
        ("إحدى وعشرين", 21),
        ("خمسة وأربعين", 45),
        ("خمسه واربعون", 45),
        ("خمسة و أربعون", 45),
        ("مئة", 100),
        ("مائة", 100),
        ("مائه", 100),
        ("مئتان", 200),
        ("مائتين", 200),
        ("ثلاثمئة", 300),
        ("ثلاثمائة", 300),
        ("ثلاث مئة", 300),
        ("ثلثمائة", 300),
        ("ثمانمئة وتسعة وتسعون", 899),
        ("مئة وخمسة", 105),
        ("ألف", 1000),
        ("ألفان", 2000),
        ("ألف وواحد", 1001),
        ("خمسة آلاف", 5000),
        ("خمسون ألفا", 50000),
        ("خمسون ألفاً", 50000),
        ("مئة ألف", 100000),
        ("ثلاثمئة وخمسة وأربعون ألفا وستمئة وسبعة", 345607),
        ("مليون", 1000000),
        ("مليونان ومئتا ألف", 2200000),
        ("ثلاثة ملايين وخمسمئة ألف وعشرون", 3500020),
        ("مليار ومئة مليون", 1100000000),
        ("تريليونان", 2 * 10**12),
        ("كوادريليون", 10**15),
        ("مئة ألف مليون", 10**11),
    ],
)
def test_cardinals(written: str, value: int) -> None:
    (quantity,) = find(f"قرأ الراوي: {written}.")
    assert quantity.value == value
    assert quantity.number.text == written
    assert quantity.kind == "cardinal"


@pytest.mark.parametrize("written", ["ستّةً", "سِتَّة", "ســتة", "ﺳﺘﺔ", "سته"])
def test_spelling_varies(written: str) -> None:
    (quantity,) = find(f"قرأ الراوي: {written}.")
    assert (quantity.value, quantity.number.text) == (6, written)


def test_what_does_not_descend_is_a_number_of_its_own() -> None:
    first, second = find("كانت درجاته ثلاثين وأربعين.")
    assert (first.value, second.value) == (30, 40)


def test_units_joined_by_and_are_two_numbers() -> None:
    first, second = find("تلقى سؤالين: ثلاثة وأربعة.")
    assert (first.value, second.value) == (3, 4)


def test_a_larger_scale_after_and_is_a_number_of_its_own() -> None:
    first, second = find("بين المبلغين: ألف ومليون.")
    assert (first.value, second.value) == (1000, 1000000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("جند الجيش ألفا جندي جديد", 2000),  # a construct dual governs its noun
        ("تبرع بمليوني دولار", 2000000),
        ("وظفت ألفا آخرين", 1000),  # an adjective: the accusative of one thousand
        ("وظفت ألفاً من العمال", 1000),  # a written tanwin
        ("باع عشرين ألفا", 20000),
    ],
)
def test_a_dual_or_an_accusative(text: str, value: int) -> None:
    (quantity,) = find(text)
    assert quantity.value == value


def test_years_may_be_told_from_the_ones_up() -> None:
    (quantity,) = find("ولد سنة ست وثمانين وتسعمئة وألف")
    assert (quantity.kind, quantity.value) == ("date", "1986")


@pytest.mark.parametrize(
    ("written", "value"), [("حداشر", 11), ("تلاتين", 30), ("تلتمية", 300), ("خمسطعش", 15)]
)
def test_spoken_forms(written: str, value: int) -> None:
    (quantity,) = find(f"قال البائع: {written}.")
    assert quantity.value == value


def test_negative_words() -> None:
    (quantity,) = find("هبطت الحرارة إلى سالب خمسة.")
    assert (quantity.value, quantity.number.text) == (-5, "سالب خمسة")


@pytest.mark.parametrize(
    ("written", "value"),
    [("أربعة فاصلة خمسة", "4.5"), ("أربعة فاصلة خمسة ملايين", "4500000"), ("10 فاصلة 05", "10.05")],
)
def test_decimals_in_words(written: str, value: str) -> None:
    (quantity,) = find(f"كان الناتج {written}.")
    assert str(quantity.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("نصف دزينة بيض", 6), ("أطلقوا دزينة صواريخ", 12), ("ثلاث دزينات من الأقلام", 36)],
)
def test_dozens(text: str, value: int) -> None:
    (quantity,) = find(text)
    assert quantity.value == value


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("باع المصنع 162 ألف 548 ثلاجة", 162548, "ثلاجة"),
        ("عبرت 3 ملايين 450 ألف حافلة", 3450000, "حافلة"),
    ],
)
def test_scales_and_digits_stand_side_by_side_too(text: str, value: int, counted: str) -> None:
    (quantity,) = find(text)
    assert (quantity.value, str(quantity.counted)) == (value, counted)


def test_fewer_digits_or_none_that_count_are_a_number_of_their_own() -> None:
    assert [q.value for q in find("زرعوا 30 ألف 15 منها تفاح")] == [30000, 15]
    assert [q.value for q in find("أنفقوا 7 آلاف 2016")] == [7000, 2016]
