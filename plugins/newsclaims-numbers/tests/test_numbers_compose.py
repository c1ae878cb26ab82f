"""Where a compound of number words and digits goes on, and where it ends.

Every sentence is read from two places, an odd and an even number of tokens before the number.
"""

from __future__ import annotations

import pytest
from newsclaims_numbers import find

BEFORE = ("عدّوا ", "عدّوا أمس ")


def numbers(text: str) -> list[tuple[str, str]]:
    return [(str(quantity.value), quantity.number.text) for quantity in find(text)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("مئة و20", 120),
        ("مئة و 20", 120),
        ("مئة و1", 101),
        ("مئة و99", 199),
        ("3 مئة", 300),
        ("3 مئة و20", 320),
        ("3 مئة وعشرين", 320),
        ("ثلاث مئة وعشرين", 320),
        ("ثلاث مئات", 300),
        ("خمسة عشر", 15),
        ("162 ألف و548", 162548),
        ("3 مليارات 450 مليون", 3450000000),
        ("مئة مليون وألف", 100001000),
        ("الألف والمئة", 1100),
    ],
)
def test_one_number(before: str, written: str, value: int) -> None:
    assert numbers(f"{before}{written} حبة.") == [(str(value), written)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("100", "مئة"), ("0", "و0")),
        (("100", "مئة"), ("100", "و100")),
        (("100", "مئة"), ("150", "و150")),
        (("100", "مئة"), ("2.5", "و2.5")),
        (("3", "ثلاث"), ("100", "ومئة")),
        (("3", "ثلاث"), ("100", "لمئة")),
        (("3", "ثلاث"), ("100", "المئة")),
        (("5", "خمسة"), ("10", "وعشر")),
        (("5", "خمسة"), ("10", "بعشر")),
        (("5", "خمسة"), ("20", "وبعشرين")),
        (("1000", "ألف"), ("100", "وبمئة")),
        (("1000", "الألف"), ("100", "ومئة")),
        (("1000", "ألف"), ("100", "والمئة")),
        (("3000000", "3 ملايين"), ("450", "450")),
        (("3000000", "3 ملايين"), ("450000000", "450 مليون")),
        (("3000000000", "3 مليارات"), ("450000", "450 ألف")),
        (("3000000", "ثلاثة ملايين"), ("450000", "450 ألف")),
        (("162000", "162 ألف"), ("48", "048")),
        (("162000", "162 ألف"), ("548000", "548 ألف")),
        (("162000", "162 ألف،"), ("548", "548")),
    ],
)
def test_two_numbers(before: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    found = numbers(f"{before}{first[1]} {second[1]} حبة.")
    assert [value for value, _ in found] == [first[0], second[0]]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("مئة ألف وألف", 101000),
        ("مئة ألف وألفين", 102000),
        ("مئة ألف وألف وثلاثة", 101003),
        ("مئتي ألف وألف", 201000),
        ("مئتي مليون ومليونين", 202000000),
    ],
)
def test_a_scale_is_said_once_more_for_one_or_two_above_hundreds(
    before: str, written: str, value: int
) -> None:
    assert numbers(f"{before}{written}.") == [(str(value), written)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("عشرة آلاف وألف", ["10000", "1000"]),
        ("خمسين ألفاً وألف", ["50000", "1000"]),
        ("مئة وخمسين ألفاً وألف", ["150000", "1000"]),
        ("مئة ألف ومئة ألف", ["100000", "100000"]),
        ("مئة ألف وثلاثة آلاف", ["100000", "3000"]),
        ("مئة ألف وألف ألف", ["100000", "1000000"]),
        ("مئة ألف ومليون", ["100000", "1000000"]),
    ],
)
def test_no_scale_is_said_once_more_otherwise(before: str, written: str, values: list[str]) -> None:
    assert [value for value, _ in numbers(f"{before}{written}.")] == values


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("خمسة ومئة وألف", 1105),
        ("ست ومئتين وألفين", 2206),
        ("خمس وعشرين ومئة وألف", 1125),
        ("خمسة وعشرين ومئة وألفين", 2125),
    ],
)
def test_ones_may_come_first(before: str, written: str, value: int) -> None:
    assert numbers(f"{before}{written}.") == [(str(value), written)]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("ست وألفين", ["6", "2000"]),
        ("خمسة وعشرين ومئة وآلاف", ["25", "100", "None"]),
        ("خمسة وعشرين ومئة وألف ألف", ["25", "100", "1000000"]),
        ("خمسة وعشرين ومئة وألف مليون", ["25", "100", "1000000000"]),
        ("خمسة وعشرين ومئة ومليون", ["25", "100", "1000000"]),
    ],
)
def test_ones_come_first_below_one_or_two_thousand_alone(
    before: str, written: str, values: list[str]
) -> None:
    assert [value for value, _ in numbers(f"{before}{written}.")] == values
