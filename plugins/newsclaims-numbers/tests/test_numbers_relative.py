"""Dates without a number, on request."""

from __future__ import annotations

from datetime import date

import pytest
from newsclaims_numbers import find

WEDNESDAY = date(2016, 3, 2)


@pytest.mark.parametrize(
    ("written", "symbolic", "resolved"),
    [
        ("أمس", "-P1D", "2016-03-01"),
        ("أول من أمس", "-P2D", "2016-02-29"),
        ("اليوم", "P0D", "2016-03-02"),
        ("غدا", "P1D", "2016-03-03"),
        ("بعد غد", "P2D", "2016-03-04"),
        ("الثلاثاء الماضي", "XXXX-WXX-2", "2016-03-01"),
        ("الأربعاء الماضي", "XXXX-WXX-3", "2016-02-24"),
        ("الأربعاء المقبل", "XXXX-WXX-3", "2016-03-09"),
        ("الخميس", "XXXX-WXX-4", "XXXX-WXX-4"),
        ("الأسبوع الماضي", "-P1W", "2016-W08"),
        ("الشهر المقبل", "P1M", "2016-04"),
        ("العام الماضي", "-P1Y", "2015"),
        ("هذا العام", "P0Y", "2016"),
        ("فبراير الماضي", "--02", "2016-02"),
        ("ديسمبر الماضي", "--12", "2015-12"),
        ("يناير المقبل", "--01", "2017-01"),
        ("27 أبريل الماضي", "--04-27", "2015-04-27"),
        ("قبل ثلاثة أيام", "-P3D", "2016-02-28"),
        ("بعد شهرين", "P2M", "2016-05"),
        ("منذ 5 سنوات", "-P5Y", "2011"),
    ],
)
def test_relative_dates(written: str, symbolic: str, resolved: str) -> None:
    text = f"التقى الوفد {written} بالوزير"
    (unknown,) = find(text, relative=True)
    (known,) = find(text, relative=True, published=WEDNESDAY)
    assert (unknown.text, unknown.kind, unknown.value) == (written, "date", symbolic)
    assert (known.text, known.value) == (written, resolved)


def test_they_are_not_read_unless_asked_for() -> None:
    assert find("التقى الوفد أمس بالوزير", published=WEDNESDAY) == []


def test_they_stand_in_text_order_among_the_others() -> None:
    values = [quantity.value for quantity in find("أمس 3 كتب وغدا 4 أقلام", relative=True)]
    assert values == ["-P1D", 3, "P1D", 4]
