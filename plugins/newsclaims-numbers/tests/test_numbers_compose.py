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
        ("3 ملايين 45 ألف", 3045000),
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
        (("5", "خمسة"), ("20", "عشرين")),
        (("5", "خمسة"), ("3", "ثلاثة")),
        (("5", "خمسة"), ("0", "زيرو")),
        (("5", "خمس"), ("None", "عشرات")),
        (("3", "ثلاثة"), ("200", "مئتين")),
        (("1000", "ألف"), ("3", "ثلاثة")),
        (("1000", "ألف"), ("3", "فثلاثة")),
        (("100", "مئة"), ("20", "عشرين")),
        (("5000", "5 آلاف"), ("2.5", "و2.5")),
        (("3000000", "ثلاثة ملايين"), ("100000", "مئة ألف")),
        (("3000000", "3 ملايين"), ("450", "450")),
        (("3000000", "3 ملايين"), ("450000000", "450 مليون")),
        (("3000000000", "3 مليارات"), ("450000", "450 ألف")),
        (("3000000", "ثلاثة ملايين"), ("450000", "450 ألف")),
        (("162000", "162 ألف"), ("48", "048")),
        (("162000", "162 ألف"), ("48", "48")),
        (("162000", "162 ألف"), ("548", " 548")),
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
        ("خمسة وعشرين ومئة وألفاً", 1125),
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


def test_digits_after_a_scale_are_a_number_of_their_own_where_nothing_is_counted() -> None:
    assert [value for value, _ in numbers("باعوا 162 ألف 548.")] == ["162000", "548"]
    assert [value for value, _ in numbers("باعوا 162 ألف 548 وثلاثة.")] == ["162000", "548", "3"]


def test_one_of_some_is_no_number() -> None:
    assert numbers("جاء أحد الرجال.") == []


def test_what_stands_behind_a_mark_makes_no_dual() -> None:
    assert numbers("باعوا ألفا، كتاباً") == [("1000", "ألفا")]


def test_a_half_is_of_the_last_scale() -> None:
    assert numbers("دفعوا مليوناً ومئة ألف ونصف.")[0][0] == "1100500"


@pytest.mark.parametrize(
    ("group", "scales", "values"),
    [
        ("", 13, [10**36, 1000]),
        ("مئة ", 12, [10**38]),
        ("مئة ", 13, [10**38, 1000]),
        ("ثلاثين ", 12, [3 * 10**37]),
    ],
)
def test_scales_are_multiplied_up_to_ten_to_the_36th(
    group: str, scales: int, values: list[int]
) -> None:
    found = numbers(f"عدّوا {group}{'ألف ' * scales}")
    assert [value for value, _ in found] == [str(value) for value in values]


def test_another_reading_of_digits_counts_for_a_single_scale_only() -> None:
    [single] = find("دفعوا 1.500 مليون دولار.")
    [several] = find("دفعوا 1.500 مليون و200 ألف دولار.")
    assert ([int(other) for other in single.alternatives], several.alternatives) == (
        [1500000000],
        (),
    )


def test_decimals_are_of_a_single_scale_only() -> None:
    assert numbers("بلغ الناتج أربعة فاصلة مليون ومئة ألف.")[0][0] == "4.11"
