"""Ranges, with a shared scale and unit; changes, which are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("عددهم بين 20 و30 ألف جندي", 20000, 30000, None),
        ("عددهم ما بين 40 و50 ألفا", 40000, 50000, None),
        ("يتراوح بين عشرة وخمسة عشر", 10, 15, None),
        ("بين ثلاثة وأربعة ملايين", 3000000, 4000000, None),
        ("يعود من 5 إلى 7 أيام", 5, 7, "d"),
        ("يكلف 10-20 دولارا", 10, 20, "USD"),
        ("يكلف 10 - 20 دولارا", 10, 20, "USD"),
        ("نطاق 1.6 - 1.7 في المائة", "1.6", "1.7", "%"),
        ("سرعة 50 إلى 100 كيلومتر في الساعة", 50, 100, "km/h"),
        ("بين 15001 جنيه إسترليني و19999 جنيه إسترليني", 15001, 19999, "GBP"),
        ("تكلف 14أو 15 مليون يورو", 14000000, 15000000, "EUR"),
        ("خلال الأعوام الـ8 أو الـ12 المقبلة", 8, 12, "a"),
        ("تراوحت ما بين 1,28 إلى 0,04 في المئة", "0.04", "1.28", "%"),
    ],
)
def test_ranges(text: str, low: int | str, high: int | str, unit: str | None) -> None:
    (quantity,) = find(text)
    assert quantity.value is None
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert quantity.unit == unit


def test_a_change_is_two_facts_with_one_unit() -> None:
    first, second = find("ارتفع المعدل من 5 إلى 7 في المئة")
    assert (first.value, first.unit) == (5, "%")
    assert (second.value, second.unit) == (7, "%")


def test_two_units_said_are_two_facts() -> None:
    first, second = find("من 55 فلسا إلى 170 فلسا كويتيا")
    assert (first.kind, second.kind) == ("money", "money")


def test_alternatives_share_their_unit() -> None:
    first, second = find("يحتاج 5 أو 9 ثوان")
    assert (first.value, first.unit) == (5, "s")
    assert (second.value, second.unit) == (9, "s")


def test_two_numbers_in_a_row_with_or_are_a_range() -> None:
    (wait,) = find("يحتاج 5 أو 6 ثوان")
    assert (wait.low, wait.high, wait.unit) == (5, 6, "s")


def test_what_stands_before_between_is_part_of_it() -> None:
    (share,) = find("تتراوح الحصة ما بين 4 و9 في المئة")
    assert share.text == "ما بين 4 و9 في المئة"


def test_the_word_between_is_part_of_the_range() -> None:
    (share,) = find("ارتفعت الأسعار بما بين 4 و9 في المئة")
    assert (share.text, share.number.text) == ("بين 4 و9 في المئة", "4 و9")


def test_or_between_distant_numbers_gives_two() -> None:
    assert [quantity.value for quantity in find("يحتاج 5 أو 9 عمال")] == [5, 9]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("انخفضت النسبة من 12 إلى 9 في المئة", [12, 9], "%"),
        ("هبطت الأرباح من 12 إلى 9 مليارات دولار", [12 * 10**9, 9 * 10**9], "USD"),
        ("تراجع عدد الأشجار من 9 إلى 7 ملايين", [9 * 10**6, 7 * 10**6], None),
        ("ارتفع عدد الأشجار من 5 إلى 7 ملايين", [5 * 10**6, 7 * 10**6], None),
        ("تراجع عدد الأشجار من 900 إلى 2 مليون", [900, 2 * 10**6], None),
    ],
)
def test_both_ends_of_a_change_share_scale_and_unit(
    text: str, values: list[int], unit: str | None
) -> None:
    assert [(q.value, q.unit) for q in find(text)] == [(value, unit) for value in values]


def test_what_falls_without_a_verb_of_change_shares_nothing() -> None:
    assert [q.unit for q in find("نقل المصنع من 3 إلى 2 كيلومتر")] == [None, "km"]


@pytest.mark.parametrize(
    ("span", "low", "high"),
    [
        ("بين 4 درجات تحت الصفر و11 فوق الصفر", -4, 11),
        ("بين 5 تحت الصفر و3 درجات فوق الصفر", -5, 3),
        ("بين درجتين تحت الصفر وعشر درجات", -2, 10),
        ("بين خمس درجات تحت الصفر وعشر درجات مئوية", -5, 10),
        ("بين 2 و8 درجات تحت الصفر", -8, -2),
        ("بين 10 درجات تحت الصفر و3 درجات تحت الصفر", -10, -3),
    ],
)
def test_each_end_of_a_range_keeps_its_sign(span, low, high):
    (quantity,) = find(f"تراوحت الحرارة {span} ليلا")
    assert (quantity.text, quantity.unit) == (span, "Cel")
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("تزن الشحنة ما بين طنين وخمسة", "ما بين طنين وخمسة", 2, 5, "t"),
        ("يمتد العمل بين شهرين وأربعة أشهر", "بين شهرين وأربعة أشهر", 2, 4, "mo"),
        ("يصل الرد بعد يومين أو ثلاثة", "يومين أو ثلاثة", 2, 3, "d"),
        ("يصل الرد خلال ساعتين أو ثلاث ساعات", "ساعتين أو ثلاث ساعات", 2, 3, "h"),
        ("يستمر العرض من يومين إلى أربعة أيام", "يومين إلى أربعة أيام", 2, 4, "d"),
        ("يستمر العرض بين أسبوع وأسبوعين", "بين أسبوع وأسبوعين", 1, 2, "wk"),
        ("عقوبته السجن من سنة إلى خمس سنوات", "سنة إلى خمس سنوات", 1, 5, "a"),
        ("غاب يوما أو يومين", "يوما أو يومين", 1, 2, "d"),
        ("يكلف بين دولارين وخمسة دولارات", "بين دولارين وخمسة دولارات", 2, 5, "USD"),
        ("في عقدين أو ثلاثة", "عقدين أو ثلاثة", 20, 30, "a"),
    ],
)
def test_a_dual_or_a_single_unit_may_be_the_low_end(text, span, low, high, unit):
    (quantity,) = find(text)
    assert (quantity.text, quantity.unit) == (span, unit)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "توقف العمل شهرين وخمسة موظفين غادروا",
        "خفض الحكم من 3 سنوات إلى 5 أشهر",
        "رفع المهلة من يومين إلى أربعة أيام",
        "تأخر يومين أو سبعة",
        "مكث بين يومين وخمسة موظفين",
    ],
    ids=["no range", "other units", "a change", "no neighbours", "another noun"],
)
def test_duals_beside_numbers_of_their_own(text):
    assert all(quantity.value is not None for quantity in find(text))
