"""Telephone numbers that are announced, and the codes that messages are sent to."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("للحجز ت 2216665", ["2216665"]),
        ("عيادة الأسنان: ت 2216 665", ["2216665"]),
        ("الهاتف: 02/2987654 فاكس 022987655", ["022987654", "022987655"]),
        ("الهاتف 71 800 900 أو 71800901", ["71800900", "71800901"]),
        ("جوال 0599123456", ["0599123456"]),
    ],
)
def test_announced_telephones(text: str, values: list[str]) -> None:
    assert [(q.kind, q.value) for q in find(text)] == [("identifier", value) for value in values]


def test_telephones_that_are_counted() -> None:
    (quantity,) = find("صلحوا هواتف 250 طالبا")
    assert (quantity.kind, quantity.value) == ("cardinal", 250)


@pytest.mark.parametrize(
    "text",
    ["ابعث كلمة نعم إلى 9090 للتبرع", "أرسل رسالة نصية إلى 9090، وانتظر", "أرسل SMS إلى 9090"],
)
def test_codes_of_messages(text: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value) == ("identifier", "9090")


@pytest.mark.parametrize(
    "text", ["أرسل المرصد تنبيها إلى 3500 بحار", "ارتفع العدد إلى 9090، وفق المعهد"]
)
def test_what_no_message_is_sent_to_counts(text: str) -> None:
    assert find(text)[-1].kind == "cardinal"


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("يرجى الاتصال على الرقم 1919", "الرقم 1919", "1919"),
        ("اتصلوا على رقم الطوارئ 112", "رقم الطوارئ 112", "112"),
        ("يطلب المصاب هاتف النجدة 122", "هاتف النجدة 122", "122"),
        ("خصصت الوزارة الخط الساخن 16023", "الخط الساخن 16023", "16023"),
        ("أو عبر الرقم الأخضر 1055", "الرقم الأخضر 1055", "1055"),
        ("يمكن الاتصال بـ115 للإبلاغ", "115", "115"),
        ("يرجى التواصل على 19900", "19900", "19900"),
    ],
)
def test_short_numbers_that_are_called(text, span, value):
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text, str(quantity.value)) == ("identifier", span, value)


@pytest.mark.parametrize(
    "text",
    ["بلغ رقم المبيعات 500 مليون", "تلقى اتصالا من 150 شخصا", "حقق رقما بلغ 1919 قطعة"],
)
def test_numbers_beside_words_of_telephones_that_nobody_calls(text):
    assert "identifier" not in [quantity.kind for quantity in find(text)]
