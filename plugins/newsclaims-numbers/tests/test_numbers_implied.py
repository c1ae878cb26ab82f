"""What says a number without one, read on request: one of a unit, a place in a row."""

from __future__ import annotations

from datetime import date

import pytest
from newsclaims_numbers import Numbers, find

from newsclaims.model import Article, Document


@pytest.mark.parametrize(
    ("text", "span", "kind", "unit"),
    [
        ("انقطع التيار لمدة ساعة", "ساعة", "duration", "h"),
        ("غاب طوال أسبوع", "أسبوع", "duration", "wk"),
        ("استمر العرض شهرا كاملا", "شهرا كاملا", "duration", "mo"),
        ("يقع على بعد كيلومتر من الميناء", "كيلومتر", "measure", "km"),
        ("متر", "متر", "measure", "m"),
    ],
)
def test_one_of_a_unit(text: str, span: str, kind: str, unit: str) -> None:
    (quantity,) = find(text, implied=True)
    assert (quantity.text, quantity.kind, quantity.value) == (span, kind, 1)
    assert (quantity.unit, quantity.provenance.rule) == (unit, "implied one")
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "عاد في يوم الأحد",
        "صام خلال شهر رمضان",
        "صرح مدير عام البلدية",
        "قدم المدرب استقالته",
        "حانت ساعة الصفر",
        "وجدوا لترات من الزيت",
    ],
)
def test_a_unit_that_says_no_one(text: str) -> None:
    assert find(text, implied=True) == []


@pytest.mark.parametrize(
    ("text", "counted", "place"),
    [
        ("قرأ الصفحة الأخيرة", "الصفحة", "last"),
        ("قرأ آخر صفحة", "صفحة", "last"),
        ("توقف في المحطة قبل الأخيرة", "المحطة", "last but one"),
        ("ينزل في المحطة التالية", "المحطة", "next"),
        ("راجع البند السابق", "البند", "previous"),
        ("راجع البند الحالي", "البند", "current"),
    ],
)
def test_places_in_a_row_are_ordinals_without_a_value(text: str, counted: str, place: str) -> None:
    (quantity,) = find(text, implied=True)
    assert (quantity.kind, quantity.value, quantity.provenance.rule) == ("ordinal", None, place)
    assert quantity.counted is not None
    assert quantity.counted.text == counted
    assert find(text) == []


@pytest.mark.parametrize("text", ["اشترى كتابا آخر", "نما خلال العام الأخير"])
def test_another_and_dates_are_no_places(text: str) -> None:
    assert find(text, implied=True) == []


def test_numbers_that_are_written_win() -> None:
    text = "انتظر ساعتين و20 دقيقة قبل الجولة الأخيرة"
    first, second = find(text, implied=True, relative=True, published=date(2016, 5, 3))
    assert (first.value, first.unit) == (140, "min")
    assert second.provenance.rule == "last"


def test_the_plugin_takes_the_option() -> None:
    document = Document(article=Article(text="غاب لمدة أسبوع"))
    assert Numbers().newsclaims_extract_quantities(document) == []
    (quantity,) = Numbers(implied=True).newsclaims_extract_quantities(document)
    assert quantity.unit == "wk"


def test_a_place_before_a_written_number_keeps_its_noun() -> None:
    place, _number = find("نزل في المحطة الأخيرة ومعه 3 حقائب", implied=True)
    assert place.text == "المحطة الأخيرة"
