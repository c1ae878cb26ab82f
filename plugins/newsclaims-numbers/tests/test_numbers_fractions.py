"""Fractions: halves to tenths, mixed numbers, slashes, and the words that only look so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("صوت نصف النواب", "0.5"),
        ("صوت ثلث النواب", "0.3333"),
        ("صوت ثلثا النواب", "0.6667"),
        ("كان ثلثيها من النساء", "0.6667"),
        ("فقدت ربع قيمتها", "0.25"),
        ("فقدت ثلاثة أرباع قيمتها", "0.75"),
        ("فقدت 3 أرباع قيمتها", "0.75"),
        ("أكلوا خمس الفطيرة", "0.2"),
        ("يملك الإقليم خُمس المخزون", "0.2"),
        ("تسعة أعشار السكان", "0.9"),
        ("فقدت 3/4 قيمتها", "0.75"),
        ("شرب ½ الكمية", "0.5"),
        ("نجا واحد على عشرة", "0.1"),
    ],
)
def test_fractions_are_given_to_four_decimals(text: str, value: str) -> None:
    (quantity,) = find(text)
    assert quantity.value == Decimal(value)
    assert quantity.kind == "cardinal"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("مليون ونصف المليون", 1500000),
        ("مليون ونصف مليون", 1500000),
        ("مليون وربع", 1250000),
        ("نصف مليون", 500000),
        ("ثلاثة أرباع المليون", 750000),
        ("خمسة ونصف مليون", 5500000),
        ("ألف إلا ربعا", 750),
    ],
)
def test_fractions_of_a_scale(written: str, value: int) -> None:
    (quantity,) = find(f"زار المعرض {written} زائر")
    assert (quantity.value, quantity.number.text) == (value, written)


@pytest.mark.parametrize(
    ("written", "value"),
    [("ثلاثة ونصف", "3.5"), ("عشرون وثلاثة أخماس", "20.6"), ("2 1/4", "2.25"), ("2½", "2.5")],
)
def test_mixed_numbers(written: str, value: str) -> None:
    (quantity,) = find(f"كان المعدل {written}.")
    assert quantity.value == Decimal(value)


def test_five_governs_a_plural_and_a_fifth_a_singular_with_the_article() -> None:
    (five,) = find("زار خمس مدن")
    (fifth,) = find("تستهلك خمس الإنتاج")
    assert (five.value, fifth.value) == (5, Decimal("0.2"))


@pytest.mark.parametrize(
    "text",
    [
        "رفعوا ثمن الوقود",
        "ارتفع ثمن طن النحاس",
        "نص القرار على التهدئة",
        "تسعى الحكومة إلى الحل",
        "نما في الربع الحالي",
    ],
)
def test_a_price_a_text_and_a_verb_are_no_fractions(text: str) -> None:
    assert find(text) == []


def test_quarters_of_a_year_are_counted() -> None:
    (quantity,) = find("خسرت الشركة خمسة أرباع متتالية")
    assert quantity.value == 5


def test_a_quarter_of_the_year_is_ranked_not_divided() -> None:
    (quantity,) = find("نما الاقتصاد في الربع الأول")
    assert (quantity.kind, quantity.value) == ("ordinal", 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ورثت ثمن التركة", "0.125"),
        ("بلغ ثمن المساحة", "0.125"),
        ("تسعة أثلاث", "3"),
        ("سبعة أخماس الطول", "1.4"),
    ],
)
def test_eighths_and_improper_fractions(text: str, value: str) -> None:
    (quantity,) = find(text)
    assert quantity.value == Decimal(value)


@pytest.mark.parametrize("text", ["ارتفع ثمن الزيت", "عدلوا نص المحتوى"])
def test_a_price_and_a_text_are_no_fractions(text: str) -> None:
    assert find(text) == []


def test_five_quarters_are_stretches_of_a_year() -> None:
    assert find("خسرت خمسة أرباع متتالية")[0].value == 5
