"""Times of the day."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("الساعة 19:30", "T19:30"),
        ("الساعة 8", "T08"),
        ("الساعة الثامنة مساء", "T20"),
        ("الثامنة والنصف مساءً", "T20:30"),
        ("الساعة 5:30 من مساء", "T17:30"),
        ("الساعة الحادية عشرة إلا ربعا", "T10:45"),
        ("الساعة الثانية عشرة ظهرا", "T12"),
        ("الساعة الثانية عشرة والنصف بعد منتصف الليل", "T00:30"),
        ("الساعة السابعة و20 دقيقة صباحا", "T07:20"),
        ("الساعة الثالثة والنصف وخمس دقائق", "T03:35"),
        ("10 صباحا", "T10"),
        ("الساعة الواحدة ظهرا", "T13"),
        ("الثامنة والربع", "T08:15"),
        ("الساعة 1500 بتوقيت غرينتش", "T15:00"),
        ("الساعة 14.45 بالتوقيت المحلي", "T14:45"),
    ],
)
def test_times(written: str, value: str) -> None:
    (quantity,) = find(f"يبدأ اللقاء {written}.")
    assert (quantity.kind, quantity.value) == ("time", value)
    assert quantity.text == written


def test_a_colon_alone_is_a_time() -> None:
    (quantity,) = find("انتهى البث (18:35).")
    assert (quantity.kind, quantity.value) == ("time", "T18:35")


def test_hours_that_last_are_no_time() -> None:
    (quantity,) = find("استغرق 8 ساعات")
    assert quantity.kind == "duration"
