"""Numbers in digits: both scripts, grouping, decimals, signs, what is glued to them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("120", "120"),
        ("١٢٠", "120"),
        ("۱۲۰", "120"),
        ("4,500", "4500"),
        ("4٬500", "4500"),
        ("1.200.000", "1200000"),
        ("1 200 000", "1200000"),
        ("٢٬٠٠٠٬٠٠٠", "2000000"),
        ("5,8", "5.8"),
        ("7.25", "7.25"),
        ("٣٫٥", "3.5"),
        ("1.234,5", "1234.5"),
        (".75", "0.75"),
        ("-4", "-4"),
        ("62ر31", "31.62"),
        ("45.\u200f1", "1.45"),
        ("1.\u200e45", "1.45"),
    ],
)
def test_digits(written: str, value: str) -> None:
    (quantity,) = find(f"سجلت المحطة {written} في تقريرها")
    assert quantity.value == Decimal(value)
    assert quantity.number.text == written


@pytest.mark.parametrize("attached", ["بـ", "ب", "لـ", "الـ", "ال", "و", "وال", "كـ"])
def test_what_is_glued_before_digits_is_not_the_number(attached: str) -> None:
    (quantity,) = find(f"استقبل أهلها {attached}15 ضيفا")
    assert quantity.number.text == "15"
    assert quantity.value == 15


def test_a_group_of_three_after_a_point_is_ambiguous() -> None:
    (quantity,) = find("بلغ المؤشر 3.125")
    assert quantity.value == Decimal("3.125")
    assert quantity.alternatives == (Decimal(3125),)


def test_three_noughts_after_a_point_are_thousands_first() -> None:
    (quantity,) = find("وزعت الجمعية 12.000 سلة")
    assert quantity.value == 12000
    assert quantity.alternatives == (Decimal(12),)


def test_what_is_counted_comes_whole() -> None:
    (quantity,) = find("قبل المعهد 18.410 متدربا")
    assert quantity.value == 18410
    assert quantity.alternatives == (Decimal("18.41"),)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12 ألف", 12000),
        ("١٢ ألفاً و٥٠٠", 12500),
        ("3,2 ملايين", 3200000),
        ("مليار و300 مليون", 1300000000),
        ("6 آلاف مليون", 6000000000),
        ("مئة و20", 120),
        ("3 مئة و21", 321),
    ],
)
def test_digits_with_scale_words(written: str, value: int) -> None:
    (quantity,) = find(f"أنتج المصنع {written} علبة")
    assert quantity.value == value
    assert quantity.number.text == written


@pytest.mark.parametrize(("open_", "close"), ["()", '""', "«»", "“”"])
def test_marks_around_digits_do_not_part_them_from_their_noun(open_: str, close: str) -> None:
    (quantity,) = find(f"شاركت {open_}17{close} دولة في الدورة")
    assert (quantity.value, quantity.number.text) == (17, "17")
    assert quantity.counted is not None
    assert quantity.counted.text == "دولة"


def test_a_scale_may_follow_the_closing_mark() -> None:
    (quantity,) = find('تابعه "249" ألف شخص')
    assert quantity.value == 249000


def test_two_literals_with_a_conjunction_are_two_numbers() -> None:
    first, second = find("حصل الفريقان على 20 و30 نقطة")
    assert (first.value, second.value) == (20, 30)


def test_values_are_exact_whatever_the_context() -> None:
    from decimal import localcontext

    with localcontext() as context:
        context.prec = 3
        (quantity,) = find("بلغت الكلفة 123456789 ألف وحدة")
    assert quantity.value == Decimal(123456789000)
