"""Quotation marks, paired within a line."""

from __future__ import annotations

import re

from newsclaims.model import Span

_PAIRS = {"“": "”", "«": "»", "„": "”", '"': '"', "'": "'", "‘": "’"}
_MARK = re.compile("[“”«»„\"'‘’\r\n\u2028]")
_STRAIGHT = frozenset("\"'")
_LEAST = 3


def quotations(text: str) -> list[Span]:
    """Return the outermost quotations with their marks, in text order.

    A straight mark opens before a word and closes behind one; an apostrophe inside of a word is
    none.  A quotation ends with its line; one that is not closed is none.
    """
    found: list[Span] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if mark in "\r\n\u2028":
            opened = None
        elif (
            opened is not None
            and mark == _PAIRS[opened[1]]
            and not _is_apostrophe(mark, before, after)
        ):
            if (mark not in _STRAIGHT or not before.isspace()) and at + 1 - opened[0] >= _LEAST:
                found.append(Span(opened[0], at + 1, text[opened[0] : at + 1]))
                opened = None
        elif opened is None and mark in _PAIRS and _opens(mark, before, after):
            opened = (at, mark)
        elif (
            opened is not None
            and opened[1] in "'‘"
            and mark in '"“'
            and _opens(mark, before, after)
        ):
            opened = (at, mark)  # what seemed to open was an apostrophe
    return found


def _opens(mark: str, before: str, after: str) -> bool:
    if after.isspace():
        return False
    return mark not in "\"'‘" or not (before.isalnum() or before in ".,!?")


def _is_apostrophe(mark: str, before: str, after: str) -> bool:
    return mark in "'’" and before.isalnum() and after.isalnum()
