"""What number-to-words generators write is read back.

Left out: num2words writes 201,000 as مئتان و ألف, which says 200 and 1,000; so with every scale
that 1 or 2 above a hundred count; Arabic says مئتا ألف وألف.  And it writes 2,000 as the
construct ألفا with nothing to govern, where Arabic has ألفان.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from newsclaims_numbers import find

UNITS = ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
TENS = ("", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
HUNDREDS = (
    "",
    "مئة",
    "مئتان",
    "ثلاثمئة",
    "أربعمئة",
    "خمسمئة",
    "ستمئة",
    "سبعمئة",
    "ثمانمئة",
    "تسعمئة",
)
SCALES = (
    (10**12, "تريليون", "تريليونان", "تريليونات"),
    (10**9, "مليار", "ملياران", "مليارات"),
    (10**6, "مليون", "مليونان", "ملايين"),
    (10**3, "ألف", "ألفان", "آلاف"),
)


def spell(number: int) -> str:
    """Spell a whole number below 10**15 by the school grammar, masculine, nominative."""
    parts = []
    for scale, one, two, many in SCALES:
        count, number = divmod(number, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            noun = many if 3 <= count % 100 <= 10 else one
            parts.append(f"{below_thousand(count)} {noun}")
    if number:
        parts.append(below_thousand(number))
    return " و".join(parts) or "صفر"


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [HUNDREDS[hundreds]] if hundreds else []
    if rest in (11, 12):
        parts.append(("أحد عشر", "اثنا عشر")[rest - 11])
    elif 12 < rest < 20:
        parts.append(f"{UNITS[rest - 10]} عشر")
    else:
        tens, units = divmod(rest, 10)
        parts += [word for word in (UNITS[units], TENS[tens]) if word]
    return " و".join(parts)


def read(words: str) -> list[Decimal | str | None]:
    return [quantity.value for quantity in find(words)]


@pytest.mark.parametrize("start", range(0, 10_001, 1000))
def test_every_number_to_ten_thousand(start: int) -> None:
    for number in range(start, min(start + 1000, 10_001)):
        assert read(spell(number)) == [number], spell(number)


@given(st.integers(0, 10**15 - 1))
@settings(max_examples=400)
def test_any_number_to_a_quadrillion(number: int) -> None:
    assert read(spell(number)) == [number]


def num2words(number: int, *, lang: str) -> str:
    words: str = pytest.importorskip("num2words").num2words(number, lang=lang)
    return words


def num2words_errs(number: int) -> bool:
    """Return whether num2words writes *number* as no grammar has it; see the head of this file."""
    groups = [number // 1000**power % 1000 for power in range(1, 5)]
    return any(group == 2 or (group > 100 and group % 100 in (1, 2)) for group in groups)


def tafqit_words(number: int, *, feminine: bool = False, case: str = "nominative") -> str:
    words: str = pytest.importorskip("tafqit").number_ar(number, feminine=feminine, case=case)
    return words


def icu_words(number: int, rules: str = "numbering") -> str:
    icu = pytest.importorskip("icu")
    spelling = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("ar"))
    words: str = spelling.format(number, f"%spellout-{rules}")
    return words


def num2words_words(number: int) -> str:
    return spell(number) if num2words_errs(number) else num2words(number, lang="ar")


@pytest.mark.parametrize("words", [num2words_words, tafqit_words, icu_words])
def test_what_each_generator_writes_to_ten_thousand(words: Callable[[int], str]) -> None:
    wrong = [number for number in range(10_001) if read(words(number)) != [number]]
    assert wrong == []


@given(st.integers(0, 10**15 - 1))
@settings(max_examples=400)
def test_what_num2words_writes(number: int) -> None:
    assume(not num2words_errs(number))
    assert read(num2words(number, lang="ar")) == [number]


@given(st.integers(0, 10**12 - 1), st.booleans(), st.sampled_from(["nominative", "accusative"]))
@settings(max_examples=400)
def test_what_tafqit_writes(number: int, feminine: bool, case: str) -> None:  # noqa: FBT001  drawn
    assert read(tafqit_words(number, feminine=feminine, case=case)) == [number]


@given(
    st.integers(0, 10**14),
    st.sampled_from(["numbering", "cardinal-feminine", "cardinal-masculine"]),
)
@settings(max_examples=400)
def test_what_icu_spells(number: int, rules: str) -> None:
    assert read(icu_words(number, rules)) == [number]


def test_one_or_two_of_a_scale_above_its_hundreds() -> None:
    assert read("مئة ألف وألف") == [101_000]
    assert read("مئتا مليون ومليونان وخمسة") == [202_000_005]
    assert read("عشرة آلاف وألف") == [10_000, 1_000]


@given(st.integers(0, 10**12))
def test_digits_in_every_script(number: int) -> None:
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    grouped = f"{number:,}".replace(",", "٬")
    for written in (f"{arabic} كتاب", f"{grouped} كتاب"):
        assert find(written)[0].value in (number, str(number))


@given(st.integers(1, 999), st.integers(1, 999))
def test_digits_with_two_scales(millions: int, thousands: int) -> None:
    text = f"أنفقوا {millions} مليون و{thousands} ألف درهم"
    assert find(text)[0].value == millions * 10**6 + thousands * 10**3


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2100))
def test_iso_dates(day: int, month: int, year: int) -> None:
    written = f"{year:04}-{month:02}-{day:02}"
    assert find(f"في {written}")[0].value == written
