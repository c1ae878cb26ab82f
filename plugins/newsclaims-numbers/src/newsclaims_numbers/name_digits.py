"""Digits that are part of a name or number the items of a list: ``Quest 2``, ``شارع 26 يوليو``, ``1- ``."""

from __future__ import annotations

from bisect import bisect_left

from newsclaims_numbers.reading import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.scan import Scan
from newsclaims_numbers.words import Word

_OPENING, _CLOSING = ('"', "«", "“", "”"), ('"', "»", "”", "“")
_ROW_MARKS = ("-", "–", "/", ".", ":")
_LONGEST_ROW = 7
_LONGEST_NAME, _NAME_DIGITS = 6, 2
_FAR = 40
_NIL = rule_words().particles.nil  # 1- صفر is a score


def digits_of_name(context: Context, index: int) -> int | None:
    """Return the last token of the name, code or item number that digits at *index* are of, or None."""
    row = _in_row(context.scan, index)
    if row is None:
        row = _named_after_day(context, index)
    if row is not None:
        return row
    named = (
        _enumerates(context, index)
        or _numbers_item(context.scan, index)
        or _in_latin(context, index)
        or _ends_name(context, index)
    )
    return index if named else None


def _named_after_day(context: Context, index: int) -> int | None:
    """Return the last token of the day that a street or town is named after: ``شارع 26 يوليو``."""
    scan, lexicon = context.scan, context.lexicon
    place = scan.word(index - 1)
    if place.stem not in lexicon.places or len(scan.word(index).fold) > _NAME_DIGITS:
        return None
    month = lexicon.months.after(scan, index + 1)
    if month is None or scan.word(month[1] + 1).kind == "digits":
        return None
    return month[1]


def _in_row(scan: Scan, index: int) -> int | None:
    """Return the last token of a row of digits too long for a date or telephone: ``1-2-1-2-...``."""
    last, runs = index, 1
    while scan.word(last + 1).fold in _ROW_MARKS and scan.word(last + 2).kind == "digits":
        if not (scan.glued(last) and scan.glued(last + 1)):
            break
        last, runs = last + 2, runs + 1
    return last if runs > _LONGEST_ROW else None


def _enumerates(context: Context, index: int) -> bool:
    """Say whether digits open an item of a list: ``1- ما الهدف؟``, ``(2) ترك الوظيفة``."""
    scan = context.scan
    before, mark = scan.word(index - 1), scan.word(index + 1)
    if before.fold == "(" and mark.fold == ")":
        return opens_sentence(scan.word(index - 2)) and len(scan.word(index).fold) <= _NAME_DIGITS
    separate = before.kind == "break" or not scan.glued(index - 1)
    following = scan.word(index + 2)
    if following.kind != "word" or following.stem == _NIL or not scan.glued(index) or not separate:
        return False
    item = mark.fold == "-" and not scan.glued(index + 1)
    short = len(scan.word(index).fold) <= _NAME_DIGITS and before.clitic is None
    return (opens_sentence(before) and mark.fold in ("-", ")", ".")) or (item and short)


def _numbers_item(scan: Scan, index: int) -> bool:
    """Say whether bracketed digits number an item within a sentence: ``(2) ... و(3)``.

    They do where the number before or after them in the count stands in brackets near by.
    """
    value = _bracketed(scan, index)
    if value is None:
        return False
    if scan.bracketed is None:
        scan.bracketed = _all_bracketed(scan)
    return any(
        _any_near(scan.bracketed.get(beside, []), index) for beside in (value - 1, value + 1)
    )


def _all_bracketed(scan: Scan) -> dict[int, list[int]]:
    """Return the tokens of the digits in brackets by their number, in text order."""
    found: dict[int, list[int]] = {}
    for index in scan.candidates:
        value = _bracketed(scan, index)
        if value is not None:
            found.setdefault(value, []).append(index)
    return found


def _any_near(places: list[int], index: int) -> bool:
    at = bisect_left(places, index - _FAR)
    return at < len(places) and places[at] <= index + _FAR


def _bracketed(scan: Scan, index: int) -> int | None:
    """Return the number below a hundred that stands in brackets at *index*, a word after them."""
    word = scan.word(index)
    if word.kind != "digits" or len(word.fold) > _NAME_DIGITS:
        return None
    if scan.word(index - 1).fold != "(" or scan.word(index + 1).fold != ")":
        return None
    following = scan.word(index + 2)
    counts = following.measures or following.senses.scale is not None
    return int(word.fold) if following.kind == "word" and not counts else None


def opens_sentence(before: Word) -> bool:
    """Say whether a sentence or a line starts after *before*."""
    return before.kind == "break" or before.fold in (".", "؟", "!", ":")


def _in_latin(context: Context, index: int) -> bool:
    """Say whether digits are part of a Latin name: ``M510``, ``Quest 2``."""
    scan = context.scan
    before = scan.word(index - 1)
    if before.kind != "word" or not before.fold[-1].isascii() or before.measures:
        return False
    if scan.surface(index - 1) in context.lexicon.currency_codes:
        return False
    return scan.glued(index - 1) or scan.word(index + 1).kind != "word"


def _ends_name(context: Context, index: int) -> bool:
    """Say whether digits end a name in quotation marks: ``"غريس 1"``."""
    scan = context.scan
    if scan.word(index + 1).fold not in _CLOSING or len(scan.word(index).fold) > _NAME_DIGITS:
        return False
    for at in range(index - 1, index - _LONGEST_NAME, -1):
        word = scan.word(at)
        if word.fold in _OPENING:
            return at < index - 1
        if word.kind != "word" and word.fold != "-":
            return False
    return False
