"""Laws that hold for any text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsclaims_numbers import find

PIECES = st.sampled_from(
    ["خمسة", "وعشرون", "ألف", "مئة", "12", "3,5", "%", "دينار", "من", "إلى", "عام", "مايو", "نصف",
     "الساعة", "أكثر", "الأول", "-", "/", "(", "\n", "كتاب", "و", "بـ", "٢٠١٦", "آلاف", "شهرين",
     "لمدة", "ساعة", "قبل", "الأخيرة", "الثلاثاء", "الماضي", ")", "إم", "سبع", "تحت", "الصفر",
     "على", "التوالي", "رمضان", "2", "كم", "نسبة", "شارع", "عقود", "دزينة", "أعضاء", "المجلس"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80)


@given(TEXTS, st.booleans(), st.sampled_from([None, date(2016, 5, 3)]))
def test_every_span_slices_back(text: str, asked: bool, day: date | None) -> None:  # noqa: FBT001  drawn
    for quantity in find(text, relative=asked, implied=asked, published=day):
        for span in (quantity, quantity.number, quantity.counted):
            if span is not None:
                assert text[span.start : span.end] == span.text
                assert span.text == span.text.strip()


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find(text) == find(text)


@given(TEXTS)
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    found = find(text, relative=True, implied=True)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("وسبعة جرحى", "سبعة جرحى"),
        ("لثلاث سنوات", "ثلاث سنوات"),
        ("فبعشرين دولارا", "عشرين دولارا"),
        ("بِعشرين دولارا", "عشرين دولارا"),
        ("بـخمسة رجال", "خمسة رجال"),
        ("والخمسة الآخرين", "الخمسة الآخرين"),
        ("واحد وعشرون رجلا", "واحد وعشرون رجلا"),
        ("و20 رجلا", "20 رجلا"),
    ],
)
def test_what_is_attached_to_the_first_word_is_left_out(text: str, span: str) -> None:
    (quantity,) = find(text)
    assert quantity.text == text[quantity.start : quantity.end] == span
    assert quantity.start == quantity.number.start
