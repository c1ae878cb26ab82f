"""Indefinite numbers: at least so many, no value."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "low", "high", "counted"),
    [
        ("نزح عشرات القرويين", 10, None, "القرويين"),
        ("نزح مئات القرويين", 100, None, "القرويين"),
        ("نزح الآلاف من القرويين", 1000, None, "القرويين"),
        ("نزح مئات الآلاف من القرويين", 100000, None, "القرويين"),
        ("نزح عشرات الملايين", 10000000, None, None),
        ("نزح ملايين القرويين", 1000000, None, "القرويين"),
        ("نزح بضع مئات", 300, 900, None),
        ("نزح بضعة آلاف", 3000, 9000, None),
    ],
)
def test_indefinite_numbers(text: str, low: int, high: int | None, counted: str | None) -> None:
    (quantity,) = find(text)
    assert quantity.value is None
    assert (quantity.low, quantity.high, quantity.approx) == (low, high, "~")
    assert (quantity.counted and quantity.counted.text) == counted


def test_indefinite_money() -> None:
    (quantity,) = find("أنفقت مليارات الدولارات")
    assert (quantity.kind, quantity.low, quantity.unit) == ("money", 10**9, "USD")


def test_indefinite_stretch_of_time() -> None:
    (quantity,) = find("غاب بضعة أيام")
    assert (quantity.kind, quantity.low, quantity.high) == ("duration", 3, 9)
    assert quantity.unit == "d"


def test_decades() -> None:
    (quantity,) = find("يعمل هنا منذ عقود")
    assert (quantity.kind, quantity.low, quantity.unit) == ("duration", 20, "a")


def test_contracts_are_no_decades() -> None:
    assert find("وقعت الوزارة عقود الشراء") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [("أنفقت مئات الملايين من الدولارات", "USD"), ("بكلفة عشرات المليارات من اليورو", "EUR")],
)
def test_indefinite_money_with_from(text: str, unit: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("money", None, unit)


def test_indefinite_numbers_of_people_stay_counts() -> None:
    assert find("شارك مئات الآلاف من البحارة")[0].kind == "cardinal"
