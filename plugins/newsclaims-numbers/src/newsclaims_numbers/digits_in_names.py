"""Digits that are part of a name or number the items of a list: ``Quest 2``, ``شارع 26 يوليو``, ``1- ``."""

from __future__ import annotations

from bisect import bisect_left

from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.words import Word

_OPENING, _CLOSING = ('"', "«", "“", "”"), ('"', "»", "”", "“")
_ROW_MARKS = ("-", "–", "/", ".", ":")
_LONGEST_ROW = 7
_DATE, _DAY, _YEAR = 3, 2, 4  # fields of a date, and the digits of a day and of a year
_LONGEST_NAME, _NAME_DIGITS = 6, 2
_FAR = 40
_NIL = rule_words().particles.nil  # 1- صفر is a score


def digits_of_name(context: Context, index: int) -> int | None:
    """Return the last token of the name, code or item number that digits at *index* are of, or None."""
    if context.text.word(index + 1).kind != "mark":
        day = _named_after_day(context, index)
        if day is not None:
            return day
        return (
            _rejected(context, index, "digits of a Latin name")
            if _in_latin(context, index)
            else None
        )
    row = _in_row(context.text, index)
    if row is not None:
        context.text.rejected("row of digits", index, row, "", "too long for a date")
        return row
    if _enumerates(context, index) or _numbers_item(context.text, index):
        return _rejected(context, index, "number of an item")
    if _in_latin(context, index):
        return _rejected(context, index, "digits of a Latin name")
    return (
        _rejected(context, index, "digits of a quoted name") if _ends_name(context, index) else None
    )


def _rejected(context: Context, index: int, rule: str) -> int:
    context.text.rejected(rule, index, index, "", "no quantity")
    return index


def _named_after_day(context: Context, index: int) -> int | None:
    """Return the last token of the day that a street or town is named after: ``شارع 26 يوليو``."""
    text, lexicon = context.text, context.lexicon
    place = text.word(index - 1)
    if place.stem not in lexicon.places or len(text.word(index).fold) > _NAME_DIGITS:
        return None
    month = lexicon.months.after(text, index + 1)
    if month is None or text.word(month[1] + 1).kind == "digits":
        return None
    text.rejected("named after a day", index - 1, month[1], "function_words.toml places", "a place")
    return month[1]


def _in_row(text: TokenizedText, index: int) -> int | None:
    """Return the last token of a row of digits too long for a date: ``1-2-1-2-...``, ``24/2/12017``."""
    last, runs, slashed = index, 1, len(text.word(index).fold) <= _DAY
    while text.word(last + 1).fold in _ROW_MARKS and text.word(last + 2).kind == "digits":
        if not (text.glued(last) and text.glued(last + 1)):
            break
        slashed = slashed and text.word(last + 1).fold == "/"
        last, runs = last + 2, runs + 1
    no_year = slashed and runs == _DATE and len(text.word(last).fold) > _YEAR
    return last if runs > _LONGEST_ROW or no_year else None


def _enumerates(context: Context, index: int) -> bool:
    """Return whether digits open an item of a list: ``1- ما الهدف؟``, ``(2) ترك الوظيفة``."""
    text = context.text
    before, mark = text.word(index - 1), text.word(index + 1)
    if before.fold == "(" and mark.fold == ")":
        return opens_sentence(text.word(index - 2)) and len(text.word(index).fold) <= _NAME_DIGITS
    separate = before.kind == "break" or not text.glued(index - 1)
    following = text.word(index + 2)
    if following.kind != "word" or following.stem == _NIL or not text.glued(index) or not separate:
        return False
    item = mark.fold == "-" and not text.glued(index + 1)
    short = len(text.word(index).fold) <= _NAME_DIGITS and before.clitic is None
    return (opens_sentence(before) and mark.fold in ("-", ")", ".")) or (item and short)


def _numbers_item(text: TokenizedText, index: int) -> bool:
    """Return whether bracketed digits number an item within a sentence: ``(2) ... و(3)``.

    They do where the number before or after them in the count stands in brackets near by.
    """
    value = _bracketed(text, index)
    if value is None:
        return False
    if text.bracketed is None:
        text.bracketed = _all_bracketed(text)
    return any(
        _any_near(text.bracketed.get(beside, []), index) for beside in (value - 1, value + 1)
    )


def _all_bracketed(text: TokenizedText) -> dict[int, list[int]]:
    """Return the tokens of the digits in brackets by their number, in text order."""
    found: dict[int, list[int]] = {}
    for index in text.candidates:
        value = _bracketed(text, index)
        if value is not None:
            found.setdefault(value, []).append(index)
    return found


def _any_near(places: list[int], index: int) -> bool:
    at = bisect_left(places, index - _FAR)
    return at < len(places) and places[at] <= index + _FAR


def _bracketed(text: TokenizedText, index: int) -> int | None:
    """Return the number below a hundred that stands in brackets at *index*, a word after them."""
    word = text.word(index)
    if word.kind != "digits" or len(word.fold) > _NAME_DIGITS:
        return None
    if text.word(index - 1).fold != "(" or text.word(index + 1).fold != ")":
        return None
    following = text.word(index + 2)
    counts = following.measures or following.senses.scale is not None
    return int(word.fold) if following.kind == "word" and not counts else None


def opens_sentence(before: Word) -> bool:
    """Return whether a sentence or a line starts after *before*."""
    return before.kind == "break" or before.fold in (".", "؟", "!", ":")


def _in_latin(context: Context, index: int) -> bool:
    """Return whether digits are part of a Latin name: ``M510``, ``Quest 2``."""
    text = context.text
    before = text.word(index - 1)
    if before.kind != "word" or not before.fold[-1].isascii() or before.measures:
        return False
    if text.surface(index - 1) in context.lexicon.currency_codes:
        return False
    if before.stem in context.lexicon.month_openers and not text.glued(index - 1):
        return False  # October 3, 2019
    return text.glued(index - 1) or text.word(index + 1).kind != "word"


def _ends_name(context: Context, index: int) -> bool:
    """Return whether digits end a name in quotation marks: ``"غريس 1"``."""
    text = context.text
    if text.word(index + 1).fold not in _CLOSING or len(text.word(index).fold) > _NAME_DIGITS:
        return False
    for at in range(index - 1, index - _LONGEST_NAME, -1):
        word = text.word(at)
        if word.fold in _OPENING:
            return at < index - 1
        if word.kind != "word" and word.fold != "-":
            return False
    return False
