"""What `find` takes: any string, however odd, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize("text", ["", " \n\t", "كلام بلا أعداد", "\x00", "\ud800", "\u200f\u202e"])
def test_a_text_without_numbers_gives_nothing(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\U0001f600"])
def test_odd_characters_do_not_hide_a_number(odd: str) -> None:
    (quantity,) = find(f"{odd}باع{odd} 12 {odd}كتابا{odd}")
    assert (quantity.value, quantity.number.text) == (12, "12")


@pytest.mark.parametrize("thing", [None, "باع 12 كتابا".encode(), 12, ["باع 12 كتابا"]])
def test_what_is_no_text_is_an_error_that_names_its_type(thing: Any) -> None:
    with pytest.raises(TypeError, match=f"a text is a str, not {type(thing).__name__}"):
        find(thing)


def test_a_megabyte_of_a_single_line() -> None:
    text = "كلمة " * 200_000 + "باع 12 كتابا"
    (quantity,) = find(text)
    assert text[quantity.start : quantity.end] == quantity.text == "12 كتابا"


def test_a_number_longer_than_any_sum() -> None:
    (quantity,) = find("7" * 5000)
    assert str(quantity.value) == "7" * 5000
