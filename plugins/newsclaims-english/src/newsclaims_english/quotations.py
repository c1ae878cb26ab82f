"""Quotation marks, paired within a line."""

from __future__ import annotations

import re

from newsclaims.model import Span

_PAIRS = {"“": "”", "«": "»", "„": "”", '"': '"', "'": "'", "‘": "’"}
_MARK = re.compile("[“”«»„\"'‘’\r\n\u2028]")
_LEAST = 3


def quotations(text: str) -> list[Span]:
    """Return the outermost quotations with their marks, in text order.

    A straight mark opens before a word and closes behind one; an apostrophe in a word is none.
    """
    found: list[Span] = []
    start, opener = -1, ""
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        opens = not (after.isspace() or (mark in "\"'‘" and (before.isalnum() or before in ".,!?")))
        if mark in "\r\n\u2028":
            opener = ""
        elif mark in "'’" and before.isalnum() and after.isalnum():
            continue
        elif opener and mark == _PAIRS[opener]:
            if (mark not in "\"'" or not before.isspace()) and at + 1 - start >= _LEAST:
                found.append(Span(start, at + 1, text[start : at + 1]))
                opener = ""
        elif mark in _PAIRS and opens and (not opener or (opener in "'‘" and mark in '"“')):
            start, opener = at, mark  # what seemed to open before was an apostrophe
    return found
