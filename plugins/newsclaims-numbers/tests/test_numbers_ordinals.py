"""Ordinals in words and digits, and what they rank."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("افتتح المعرض الأول", 1, "المعرض"),
        ("افتتح الدورة الثالثة عشرة", 13, "الدورة"),
        ("افتتح المهرجان الحادي عشر", 11, "المهرجان"),
        ("افتتح الدورة الحادية والعشرين", 21, "الدورة"),
        ("في القرن التاسع عشر", 19, "القرن"),
        ("في القرن الـ21", 21, "القرن"),
        ("في القرن 21", 21, "القرن"),
        ("في القرن العشرين", 20, "القرن"),
        ("المخيم الكشفي الـ 23", 23, "المخيم الكشفي"),
        ("في الدقيقة 68", 68, "الدقيقة"),
        ("افتتح الدورة الـ31", 31, "الدورة"),
        ("قائد المنطقة العسكرية الرابعة", 4, "المنطقة العسكرية"),
        ("صعد إلى الرابطة المحترفة الأولى", 1, "الرابطة المحترفة"),
        ("مدير المدرسة الأولى", 1, "المدرسة"),
        ("للعام السادس عشر على التوالي", 16, "عام"),
        ("صار أول رئيس", 1, "رئيس"),
        ("صارت ثاني أكبر مدينة", 2, "أكبر مدينة"),
        ("أضافوا فقرة رابعة", 4, "فقرة"),
        ("الصفحة المئة والخامسة والعشرون", 125, "الصفحة"),
        ("الصفحة الثانية بعد المئة", 102, "الصفحة"),
    ],
)
def test_ordinals(text: str, value: int, counted: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value) == ("ordinal", value)
    assert quantity.counted is not None
    assert quantity.counted.text == counted


def test_an_ordinal_may_stand_for_its_noun() -> None:
    first, second = find("يتناول الأول الماضي، أما الثاني فالحاضر")
    assert (first.value, second.value) == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "أولا، نشكر الحاضرين",
        "ثانياً: لا عودة",
        "وصل أول من أمس",
        "التقاه أمس الأول",
        "في المقام الأول",
        "قال ذلك مرة ثانية",
        "أكد الوزير الأول موقفه",
        "التحقيق الأولي مستمر",
        "رقي الملازم أول سمير",
    ],
)
def test_what_ranks_nothing(text: str) -> None:
    assert find(text) == []


def test_the_first_ten_are_two_numbers_at_most() -> None:
    (quantity,) = find("دعت أول عشرة مرشحين")
    assert (quantity.kind, quantity.value) == ("cardinal", 10)


def test_digits_with_the_article_before_their_noun_count() -> None:
    (quantity,) = find("عاد الـ20 مسافرا")
    assert quantity.kind == "cardinal"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("انتهت مرحلة أولى لتسوية الخلاف", "مرحلة"),
        ("ظهرت أولى العلامات المبكرة", "العلامات المبكرة"),
        ("في المرتبة 12 عالميا", "المرتبة"),
    ],
)
def test_what_an_ordinal_ranks(text: str, counted: str) -> None:
    (quantity,) = find(text)
    assert quantity.kind == "ordinal"
    assert quantity.counted is not None
    assert quantity.counted.text == counted


def test_the_first_ones_of_what_was_counted_are_no_rank() -> None:
    assert [q.kind for q in find("خلال 11 شهرا الأولى")] == ["duration"]


def test_digits_with_the_article_after_a_plural_in_t_count() -> None:
    (quantity,) = find("صوت القضاة الـ12")
    assert (quantity.kind, quantity.value) == ("cardinal", 12)
    assert find("افتتحت الدورة الـ12")[0].kind == "ordinal"


def test_an_adverb_after_a_rank_is_not_counted() -> None:
    (quantity,) = find("احتلت السباحة المركز الـ14 عالميا")
    assert (quantity.kind, quantity.text) == ("ordinal", "المركز الـ14")
    assert find("استقبل الفندق الـ15 ضيفا")[0].kind == "cardinal"


def test_added_time_belongs_to_the_minute() -> None:
    (quantity,) = find("سجلت في الدقيقة 90+3 من اللقاء")
    assert (quantity.text, quantity.value) == ("الدقيقة 90+3", 90)
    assert [q.value for q in find("في الدقيقة 90 سجلت 3 أهداف")] == [90, 3]
