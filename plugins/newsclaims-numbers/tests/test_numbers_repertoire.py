"""Forms that stand in no other test, one sentence each: what they are and are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        pytest.param("باعها ب-15 قرشا مصريا", "money", "0.15", "EGP", id="hyphen after a clitic"),
        pytest.param("حضر 20، فـ25 ضيفا", "cardinal", "25", None, id="ف before digits"),
        pytest.param("تقدم +4 خطوات", "cardinal", "4", None, id="plus sign"),
        pytest.param("حملت مئتا عربة", "cardinal", "200", None, id="dual of a hundred, construct"),
        pytest.param("حملت ميه وخمس عربات", "cardinal", "105", None, id="a hundred as spoken"),
        pytest.param("حملت ثمان عربات", "cardinal", "8", None, id="eight without its ya"),
        pytest.param("حملت اربعه عربات", "cardinal", "4", None, id="no hamza, no dots"),
        pytest.param("قطعوا تسعة أعشار الدرب", "cardinal", "0.9", None, id="tenths"),
        pytest.param("سقط ثلاث مرات", "cardinal", "3", None, id="times"),
        pytest.param("نما ثلاثة أضعاف", "cardinal", "3", None, id="multiples"),
        pytest.param("نما ضعفين", "cardinal", "2", None, id="twofold"),
        pytest.param("دفع 300 ريال عماني", "money", "300", "OMR", id="riyal of a country"),
        pytest.param("دفع 300 جنيه سوداني", "money", "300", "SDG", id="pound of a country"),
        pytest.param("في 5 جويلية 1962", "date", "1962-07-05", None, id="month of the Maghreb"),
        pytest.param("في القرن السابع عشر", "ordinal", "17", None, id="century"),
        pytest.param("في التسعينات", "date", "199X", None, id="decade"),
        pytest.param("عند السابعة إلا ربعا صباحا", "time", "T06:45", None, id="clock time"),
        pytest.param("تابعوا قناة 12", "identifier", "12", None, id="channel"),
        pytest.param("على متن الرحلة 302", "identifier", "302", None, id="flight"),
        pytest.param("رقم الهاتف 71234567", "identifier", "71234567", None, id="telephone"),
        pytest.param("استمرت الهدنة 12 يوما", "duration", "12", "d", id="duration"),
        pytest.param("ولد التوأم عمره 3 أشهر", "age", "3", "mo", id="age"),
    ],
)
def test_forms(text: str, kind: str, value: str, unit: str | None) -> None:
    quantity = find(text)[-1]
    expected = value if kind in ("date", "time") else Decimal(value)
    assert (quantity.kind, quantity.value, quantity.unit) == (kind, expected, unit)


def test_one_of_every_five_is_a_ratio() -> None:
    (ratio,) = find("يرسب واحد من كل خمسة تلاميذ")
    assert (ratio.kind, ratio.value, ratio.text) == ("ratio", "1/5", "واحد من كل خمسة تلاميذ")


@pytest.mark.parametrize("link", ["بما فيها", "بينها", "من بينها"])
def test_a_part_is_tied_to_the_whole_before_it(link: str) -> None:
    whole, part = find(f"غرق 30 قاربا، {link} 5 سفن")
    assert part.whole is not None
    assert part.whole.text == whole.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("تستضيف قمة جي 20", id="G20"),
        pytest.param("تصدر نشرة يومي السبت والأحد", id="two days of the week"),
        pytest.param("وصل مساء الأحد", id="Sunday"),
        pytest.param("صاد سبعا في الوادي", id="a beast of prey"),
        pytest.param("هرب سبع الغابة", id="the beast of the wood"),
        pytest.param("هاجم السبع قطيعا", id="the beast"),
        pytest.param("رفع المصنع ثمن الزجاج", id="a price"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("زار المدن السبع", "7"),
        ("زار سبع مدن", "7"),
        ("غاب السبع سنوات الماضية", "7"),
        ("زرع سبعا وعشرين نخلة", "27"),
        ("ورث سبع التركة", "0.1429"),
    ],
)
def test_seven_and_a_seventh_are_no_beasts(text: str, value: str) -> None:
    assert find(text)[0].value == Decimal(value)
