"""Dates: Gregorian and Hijri, months of every region, years, decades."""

from __future__ import annotations

from datetime import date

import pytest
from newsclaims_numbers import find, to_gregorian


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("27 سبتمبر", "--09-27"),
        ("27 أفريل الماضي", "--04-27"),
        ("9 مارس 2011", "2011-03-09"),
        ("30 يوليوز 2001", "2001-07-30"),
        ("15 تموز/يوليو 2016", "2016-07-15"),
        ("15 تموز (يوليو) 2016", "2016-07-15"),
        ("14 يوليو تموز", "--07-14"),
        ("3 كانون الثاني/يناير", "--01-03"),
        ("الأول من تشرين الأول", "--10-01"),
        ("الخامس عشر من شهر أيار", "--05-15"),
        ("الحادي والثلاثين من ديسمبر 1999", "1999-12-31"),
        ("16 من يونيو", "--06-16"),
        ("2017-05-16", "2017-05-16"),
        ("16/5/2017", "2017-05-16"),
        ("16-05-2017", "2017-05-16"),
        ("9/2021", "2021-09"),
        ("أبريل 2014", "2014-04"),
        ("أبريل 2014م", "2014-04"),
        ("مايو من عام 1994", "1994-05"),
        ("تشرين الثاني/نوفمبر 2016", "2016-11"),
        ("نوفمبر تشرين الثاني 2016", "2016-11"),
        ("عام 2016", "2016"),
        ("سنة 1967", "1967"),
        ("العام الماضي 2016", "2016"),
        ("عام 67", "1967"),
        ("عام ألفين وستة عشر", "2016"),
        ("الثمانينيات", "198X"),
        ("تسعينات القرن الماضي", "199X"),
    ],
)
def test_dates(written: str, value: str) -> None:
    (quantity,) = find(f"حدث ذلك في {written}.")
    assert (quantity.kind, quantity.value, quantity.calendar) == ("date", value, None)
    assert quantity.text == written


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("12 إلى 22 أبريل/نيسان الحالي", "--04-12", "--04-22"),
        ("ما بين 3 و12 يونيو", "--06-03", "--06-12"),
        ("15-16 نونبر 2018", "2018-11-15", "2018-11-16"),
        ("الثالث وحتى التاسع من شهر أكتوبر", "--10-03", "--10-09"),
        ("موسم 2014-2015", "2014", "2015"),
        ("عام 2008/2009", "2008", "2009"),
        ("(1889-1973)", "1889", "1973"),
        ("(1031 – 1085م)", "1031", "1085"),
    ],
)
def test_dates_from_to(written: str, low: str, high: str) -> None:
    (quantity,) = find(f"حدث ذلك {written}.")
    assert quantity.value is None
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "منذ 2012 لم يعد",
        "مطلع 2014 عاد",
        "في 2016 وتقويض",
        "روايته (2015) نجحت",
        "دستور 2011",
        "كأس آسيا 2019 في الإمارات",
        "منذ 2006 تتضمن العقوبات",
        "سيارة من طراز وردة موديل 2015",
    ],
)
def test_a_bare_year(text: str) -> None:
    (quantity,) = find(text)
    assert quantity.kind == "date"


@pytest.mark.parametrize("text", ["في 2000 مدرسة", "منذ 1950 يوما", "خلال 2016 ساعة"])
def test_four_digits_that_count_are_no_year(text: str) -> None:
    (quantity,) = find(text)
    assert quantity.kind != "date"


def test_a_list_of_years() -> None:
    first, second = find("كأس العالم عامي 2018 و2022")
    assert (first.value, second.value) == ("2018", "2022")


def test_three_days_share_their_month() -> None:
    values = [quantity.value for quantity in find("أيام 12 و13 و14 يوليو")]
    assert values == ["--07-12", "--07-13", "--07-14"]


def test_a_list_of_days_shares_its_month() -> None:
    first, second = find("يومي 12 و13 مايو")
    assert (first.value, second.value) == ("--05-12", "--05-13")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1437هـ", "1437"),
        ("العام 1436", "1436"),
        ("27 رمضان", "--09-27"),
        ("25 شوال 1436 هـ", "1436-10-25"),
        ("22/8/1431هـ", "1431-08-22"),
        ("العشرين من ذي القعدة", "--11-20"),
        ("رمضان 2019", "1440-09"),
        ("5 رمضان 2019", "1440-09-05"),
    ],
)
def test_hijri_dates_stay_as_written(written: str, value: str) -> None:
    (quantity,) = find(f"صدر في {written}.")
    assert (quantity.kind, quantity.value, quantity.calendar) == ("date", value, "hijri")


def test_a_hijri_date_can_be_converted() -> None:
    conversion = to_gregorian("1437-09-12")
    assert (conversion.first, conversion.last) == (date(2016, 6, 17), date(2016, 6, 17))
    assert not conversion.tabular


def test_a_hijri_year_covers_its_days() -> None:
    conversion = to_gregorian("1437")
    assert (conversion.first, conversion.last) == (date(2015, 10, 14), date(2016, 10, 1))


def test_outside_the_tables_the_tabular_calendar_is_used_and_said() -> None:
    conversion = to_gregorian("1300-01-01")
    assert (conversion.first, conversion.tabular) == (date(1882, 11, 12), True)


@pytest.mark.parametrize("value", ["--09-12", "1437-13", "1437-02-31", "", "198X"])
def test_what_cannot_be_converted_is_an_error_that_names_it(value: str) -> None:
    with pytest.raises(ValueError, match=repr(value)):
        to_gregorian(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("يلتقيان في 21/9 بالعاصمة", "--09-21"),
        ("يلتقيان يوم 6/8 بالعاصمة", "--08-06"),
        ("أعلن سبتمبر 10, 2018 موعدا", "2018-09-10"),
        ("منذ شهر 9 2021", "2021-09"),
        ("السادس عشر من الشهر الثامن", "--08-16"),
    ],
)
def test_days_and_months_in_figures(text: str, value: str) -> None:
    (day,) = find(text)
    assert (day.kind, day.value) == ("date", value)


def test_a_fraction_and_a_count_after_a_month_are_no_dates() -> None:
    assert [q.kind for q in find("قطع 3/4 المسافة")] == ["cardinal"]
    assert [q.kind for q in find("سقط في يوليو 13 قتيلا")] == ["cardinal"]
    assert [q.kind for q in find("بموجب القانون 08/31")] == ["identifier"]


def test_the_letter_of_an_era_belongs_to_a_full_date() -> None:
    assert find("عقد في 11 أغسطس 2015 م بجدة")[0].text == "11 أغسطس 2015 م"
    assert find("ارتفاعه 2015 م تقريبا")[0].unit == "m"


def test_one_month_is_no_january() -> None:
    (quantity,) = find("عاد بعد شهر واحد")
    assert (quantity.kind, quantity.value, quantity.unit) == ("duration", 1, "mo")
    assert find("عاد في شهر 1")[0].value == "--01"


def test_a_list_of_years_with_commas() -> None:
    found = find("في أعوام 1967، 1968 و1969")
    assert [quantity.value for quantity in found] == ["1967", "1968", "1969"]
    assert find("باع 1967، 1450 قاربا")[-1].kind == "cardinal"


def test_a_full_stop_that_printing_has_moved_before_a_year() -> None:
    (quantity,) = find("استعاد نشاطه في .2014 وعاد")
    assert (quantity.kind, quantity.value) == ("date", "2014")


def test_money_after_last_year_is_no_year() -> None:
    (quantity,) = find("دفع العام الماضي 1000 يورو")
    assert (quantity.kind, quantity.value) == ("money", 1000)


def test_an_old_year_after_a_month_counts_nothing() -> None:
    assert find("حررت الوثيقة في 15 يونيو 1215، ثم ضاعت")[0].value == "1215-06-15"
    assert [q.value for q in find("زارها في 15 يونيو 1215 سائحا")] == ["--06-15", 1215]


def test_a_year_after_in_counts_no_verb() -> None:
    (quantity,) = find("في 2010 نشر قصته الأولى")[:1]
    assert (quantity.kind, quantity.value) == ("date", "2010")
    assert find("في 2010 مزرعة")[0].kind == "cardinal"


@pytest.mark.parametrize(
    "span",
    [
        "October 3, 2019",
        "October 3,2019",
        "3 October 2019",
        "Oct 3, 2019",
        "Oct. 3, 2019",
        "3rd October 2019",
    ],
)
def test_dates_in_english(span):
    (quantity,) = find(f"الصورة في {span} من الأرشيف")
    assert (quantity.kind, quantity.text, quantity.value) == ("date", span, "2019-10-03")


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("تولى المنصب بين عامي 2003 و2011", "بين عامي 2003 و2011", "2003", "2011"),
        ("تولى المنصب ما بين سنتي 1990 و 1995", "ما بين سنتي 1990 و 1995", "1990", "1995"),
        ("تولى المنصب بين العامين 2003 و2011", "بين العامين 2003 و2011", "2003", "2011"),
        ("تولى المنصب بين عام 2003 وعام 2011", "بين عام 2003 وعام 2011", "2003", "2011"),
        ("تولى المنصب بين 2003 و2011، ثم غادر", "بين 2003 و2011", "2003", "2011"),
        ("تولى المنصب من عام 1990 إلى عام 1995", "عام 1990 إلى عام 1995", "1990", "1995"),
        ("تولى المنصب من عام 1990 حتى 1995", "عام 1990 حتى 1995", "1990", "1995"),
    ],
)
def test_two_years_with_a_stretch_between_are_one_date(text, span, low, high):
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text) == ("date", span)
    assert (quantity.low, quantity.high) == (low, high)


def test_two_years_of_a_list_are_two_dates():
    assert [q.value for q in find("فاز باللقب عامي 2003 و2011")] == ["2003", "2011"]


@pytest.mark.parametrize(
    "text",
    ["يتراوح السعر بين 1950 و2000", "نقلوا بين 1950 و2000 لاجئا", "جمعوا بين 1950 و2000 دولار"],
)
def test_amounts_that_look_like_years_are_no_dates(text):
    assert "date" not in [q.kind for q in find(text)]


def test_two_years_in_a_row_with_a_slash_are_one_year_of_a_budget():
    (quantity,) = find("عن الفترة السابقة لها 2013/2014، وفق التقرير")
    assert (quantity.kind, quantity.low, quantity.high) == ("date", "2013", "2014")
