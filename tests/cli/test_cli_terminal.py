"""Text of an article on a terminal."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

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
