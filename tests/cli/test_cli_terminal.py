"""Text of an article on a terminal."""

import re
import unicodedata
from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from newsclaims.cli.faults import one_line
from newsclaims.cli.table import reading
from newsclaims.cli.terminal import Layout, is_rtl, shown
from newsclaims.model import Quantity, Span

CONSOLE = Console(width=80)
NEWS = st.text(st.sampled_from("قال الوزيرُ «نعم» 12% NATO ـ\u200c\u200f\n.،"), max_size=200)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("قال\r\n\tنعم", "قال نعم"),
        ("\u202bقال\u202c\u200f", "قال"),
        ("\ufeffقال", "قال"),
        ("قا\x1b[2Jل", "قا\ufffd[2Jل"),
        ("قال\ud800", "قال\ufffd"),
        ("قَالَ «نـعم»", "قَالَ «نـعم»"),
        ("می\u200cرود", "می\u200cرود"),
    ],
)
def test_text_is_shown_on_one_line_without_what_steers_a_terminal(text, line):
    assert shown(text) == line


CATEGORIES = defaultdict(list)
for character in map(chr, range(0x110000)):
    CATEGORIES[unicodedata.category(character)].append(character)


def characters(*categories):
    """Return every character of the Unicode categories, as this Python knows them."""
    return [c for category in categories for c in CATEGORIES[category]]


NAMES = {
    "interlinear annotation": "\ufff9\ufffa\ufffb",
    "tags": "".join(map(chr, range(0xE0000, 0xE0080))),
    "bidi controls": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "zero width": "\u200b\u200d\u2060\ufeff\u00ad\u034f\u180e",
    "variation selectors": "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))),
    "blank letters": "\u115f\u1160\u3164\uffa0\u17b4\u17b5",
    "reserved for hidden ones": "\u2065\ufff0\U000e0fff",
}
DRAWN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format characters that are seen: the signs of a year, a page, a verse."""


class TestWhatNobodySees:
    @pytest.mark.parametrize("kind", NAMES)
    def test_is_left_out_in_a_table(self, kind):
        for character in NAMES[kind]:
            assert shown(f"قا{character}ل") == "قال", ascii(character)

    @pytest.mark.parametrize("kind", NAMES)
    def test_is_escaped_in_a_message(self, kind):
        for character in NAMES[kind]:
            said = one_line(f"قا{character}ل: no such file")
            assert re.fullmatch(r"قا\\[uUx][0-9a-f]+ل: no such file", said), ascii(character)

    def test_law_no_format_character_is_shown_but_those_that_are_drawn(self):
        kept = [c for c in characters("Cf") if shown(f"a{c}b") != "ab"]
        assert set(kept) == {*DRAWN, "\u200c"} & set(characters("Cf"))

    def test_law_no_format_character_is_in_a_message(self):
        for character in characters("Cf"):
            assert character not in one_line(f"a{character}b")

    def test_law_no_control_is_shown(self):
        for character in characters("Cc", "Cs", "Co", "Zl", "Zp"):
            assert shown(f"a{character}b") in {"a\ufffdb", "a b"}, ascii(character)
            assert character not in one_line(f"a{character}b")

    def test_a_noncharacter_is_no_text(self):
        assert shown("a\ufffeb\U0010ffffc\ufdd0") == "a\ufffdb\ufffdc\ufffd"


def test_law_every_letter_mark_digit_and_sign_is_shown_as_it_is():
    hidden = set("".join(NAMES.values()))
    hidden |= {"\u180b", "\u180c", "\u180d", "\u180f"}  # variation selectors of Mongolian
    wanted = characters(*(one for one in CATEGORIES if one[0] in "LMNPS"))
    assert [c for c in wanted if shown(c) != c and c not in hidden] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("سنة \u0601١٤٤٥", "سنة \u0601١٤٤٥"),
        ("١٤٤٥ ه\u200d", "١٤٤٥ ه"),
        ("👩\u200d🚀 ❤\ufe0f", "👩🚀 ❤"),
        ("हिन्\u200cदी", "हिन्\u200cदी"),
    ],
)
def test_what_text_needs_stays(text, line):
    assert shown(text) == line


@given(st.text())
def test_nothing_shown_steers_a_terminal(text):
    line = shown(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in line)
    line.encode()


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("قال NATO", True), ("NATO قال", False), ("«12» قال", True), ("12", False), ("", False)],
)
def test_the_first_letter_gives_the_direction(text, rtl):
    assert is_rtl(text) is rtl


@given(NEWS, st.integers(4, 40))
def test_lines_fit_and_lose_nothing(text, width):
    lines = Layout(CONSOLE, isolates=False).lines(text, width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert "".join(line.plain for line in lines).replace(" ", "") == shown(text).replace(" ", "")


def test_words_are_kept_whole():
    lines = Layout(CONSOLE, isolates=False).lines("أكد الوزير أن الجسر جاهز", 12)
    assert [line.plain for line in lines] == ["أكد الوزير", "أن الجسر", "جاهز"]


def test_each_line_of_right_to_left_text_is_isolated():
    lines = Layout(CONSOLE, isolates=True).lines("أكد حلف NATO ذلك", 9, justified=True)
    assert [line.plain for line in lines] == ["\u2067أكد حلف\u2069", "\u2067NATO ذلك\u2069"]
    assert {line.justify for line in lines} == {"right"}


def test_other_text_is_not_isolated():
    [line] = Layout(CONSOLE, isolates=True).lines("NATO", 9, justified=True)
    assert (line.plain, line.justify) == ("NATO", "left")


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ({"value": Decimal(12000), "approx": ">", "unit": "km2"}, "> 12,000 km2"),
        ({"value": Decimal("1500000000.0"), "unit": "USD"}, "1,500,000,000 USD"),
        ({"value": Decimal("1E+9")}, "1,000,000,000"),
        ({"value": Decimal("0.3333"), "approx": "~"}, "~ 0.3333"),
        ({"value": "2017-05-16"}, "2017-05-16"),
        ({"low": Decimal(3), "high": Decimal(5), "unit": "d"}, "3–5 d"),
        ({"low": Decimal(100), "approx": "~"}, "~ 100+"),
        ({"high": Decimal(5)}, "up to 5"),
        ({"value": Decimal(2025)}, "2025"),
        ({"value": "0770123456", "kind": "identifier"}, "0770123456"),
        ({}, "?"),
    ],
)
def test_a_number_is_read_in_short(given_, read):
    span = Span(0, 1, "x")
    quantity = Quantity(0, 1, "x", **{"kind": "cardinal", "number": span} | given_)
    assert reading(quantity) == read
