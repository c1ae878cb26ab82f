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


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        ("الشهر قبل الماضي", "2016-01"),
        ("الخميس بعد المقبل", "2016-03-10"),
        ("بعد أسبوع", "2016-W10"),
        ("قبل ساعتين", "-PT2H"),
        ("الأحد من الأسبوع الماضي", "2016-02-28"),
        ("يونيو العام المقبل", "2017-06"),
        ("الرابع عشر من الشهر الجاري", "2016-03-14"),
        ("أول ثلاثاء من أكتوبر", "2016-10-04"),
        ("آخر يوم من الشهر الماضي", "2016-02-29"),
        ("الأسبوع الأول من يوليو 2015", "2015-W28"),
        ("العام الهجري المقبل", "1438"),
        ("منتصف مايو", "2016-05-15"),
        ("عيد الفطر 2013", "2013-08-08"),
        ("الخميس الموافق 14 شهر أبريل", "--04-14"),
    ],
)
def test_dates_that_are_counted_from_today_or_through_a_month(written: str, resolved: str) -> None:
    (found,) = find(f"يلتقي الوفد بهم {written}", relative=True, published=WEDNESDAY)
    assert (found.text, found.value) == (written, resolved)


def test_the_ends_of_a_month_are_ranges() -> None:
    (late,) = find("تبدأ الأعمال أواخر فبراير", relative=True, published=WEDNESDAY)
    assert (late.low, late.high) == ("2016-02-21", "2016-02-29")


def test_feasts_keep_their_own_calendar() -> None:
    (feast,) = find("بعد عطلة عيد الأضحى", relative=True)
    assert (feast.value, feast.calendar) == ("--12-10", "hijri")


def test_what_counts_from_another_event_is_no_date() -> None:
    (stretch,) = find("وصلوا قبل ثلاثة أيام من الاقتراع", relative=True, published=WEDNESDAY)
    assert (stretch.kind, stretch.value) == ("duration", 3)


def test_a_weekday_beside_the_day_of_the_month_is_not_counted_through_it() -> None:
    (day,) = find("الثلاثاء الثالث من مايو 2016", relative=True)
    assert day.value == "2016-05-03"
    (third,) = find("الثلاثاء الثالث من أيلول 2014", relative=True)
    assert third.value == "2014-09-16"


def test_the_number_of_a_month_is_not_its_day() -> None:
    (month,) = find("يعود خلال شهر 9 المقبل", published=WEDNESDAY)
    assert (month.text, month.value) == ("شهر 9 المقبل", "--09")
