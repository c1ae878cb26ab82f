"""Laws that hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from newsclaims_numbers import find

PIECES = st.sampled_from(
    ["خمسة", "وعشرون", "ألف", "مئة", "12", "3,5", "%", "دينار", "من", "إلى", "عام", "مايو", "نصف",
     "الساعة", "أكثر", "الأول", "-", "/", "(", "\n", "كتاب", "و", "بـ", "٢٠١٦", "آلاف", "شهرين"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80)


@given(TEXTS)
def test_every_span_slices_back(text: str) -> None:
    for quantity in find(text):
        for span in (quantity, quantity.number, quantity.counted):
            if span is not None:
                assert text[span.start : span.end] == span.text
                assert span.text == span.text.strip()


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find(text) == find(text)
