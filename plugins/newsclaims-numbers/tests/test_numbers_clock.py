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


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("من الساعة 9 إلى 11 مساء", "T21", "T23"),
        ("من الساعة الثالثة إلا ربعا إلى الخامسة عصرا", "T14:45", "T17"),
        ("من الساعة 11 صباحا حتى الساعة 1 ظهرا", "T11", "T13"),
    ],
)
def test_times_from_to_share_the_part_of_the_day(text: str, low: str, high: str) -> None:
    (span,) = find(f"تفتح {text}")
    assert (span.kind, span.low, span.high) == ("time", low, high)


def test_seconds_and_a_part_of_the_day_before_the_hour() -> None:
    assert [q.value for q in find("انطلق بعد الظهر الساعة 7:00:05")] == ["T19:00:05"]


def test_minutes_to_noon_are_in_the_morning() -> None:
    assert [q.value for q in find("وصل الساعة 12 إلا ربعا قبل الظهر")] == ["T11:45"]
    assert [q.value for q in find("وصل الساعة الرابعة وأربعون دقيقة")] == ["T04:40"]


def test_an_hour_in_a_zone() -> None:
    assert find("عند الثانية بتوقيت الرياض")[0].value == "T02"
    assert find("الدورة الثانية بتوقيع الرئيس")[0].kind == "ordinal"


def test_minutes_after_the_part_of_the_day() -> None:
    (quantity,) = find("يرتفع المد عند الساعة التاسعة ليلا و12 دقيقة")
    assert (quantity.value, quantity.text) == ("T21:12", "الساعة التاسعة ليلا و12 دقيقة")


def test_an_hour_and_a_stretch_of_minutes_elsewhere_stay_two() -> None:
    assert [q.kind for q in find("وصل الثامنة مساء وانتظر 44 دقيقة")] == ["time", "duration"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("تنطلق المباراة عند الساعة 14:30", ["T14:30"]),
        ("بدأت المباراة 19:00 وانتهت 20:55", ["T19:00", "T20:55"]),
        ("تقام مباراة الفريق غدا 20:45", ["T20:45"]),
        ("الهلال والاتحاد (20:00) في كأس المدينة", ["T20:00"]),
        ("تلعب المباراة 17:10 بتوقيت غرينتش", ["T17:10"]),
        ("وصل المنتخب 12:52PM", ["T12:52"]),
        ("وصل المنتخب 3:05 pm", ["T15:05"]),
    ],
)
def test_times_beside_words_of_sports_are_times(text, values):
    assert [q.value for q in find(text) if q.kind in ("time", "score")] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("فاز الفريق 3:1 على ضيفه", "3-1"),
        ("فاز منتخب كرة اليد 14:12", "14-12"),
        ("انتهى الشوط الأول 14:12 لمنتخب اليد", "14-12"),
        ("انتهت المباراة بنتيجة 22:20", "22-20"),
        ("فاز الفريق 78:65 في كرة السلة", "78-65"),
        ("فازت اللاعبات بأشواط 25:20", "25-20"),
        ("فاز منتخب اليد 14-30", "14-30"),
    ],
)
def test_pairs_that_tell_a_result_are_scores(text, value):
    assert [q.value for q in find(text) if q.kind in ("time", "score")] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("هبطت عند الساعة 07,25 (18,25 ت غ)", ["T07:25", "T18:25"]),
        ("انتهى التصويت عند الساعة 16,00", ["T16:00"]),
        ("غادر القطار الساعة 6,09 صباحا", ["T06:09"]),
        ("هدأت المدينة (04,00 تغ)", ["T04:00"]),
    ],
)
def test_agencies_write_a_comma_between_hour_and_minutes(text, values):
    assert [(q.kind, q.value) for q in find(text)] == [("time", value) for value in values]


def test_a_comma_in_a_number_without_a_clock_is_decimal():
    (quantity,) = find("بلغت الأرباح 18,25 مليون")
    assert (quantity.kind, quantity.value) == ("cardinal", 18250000)
