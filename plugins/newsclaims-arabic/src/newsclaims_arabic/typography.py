"""Tokens as a reader sees them: leftover tags left out, entities and doubled marks made one mark.

What a web page or a wire left in a text is cut into tokens like everything else: `&nbsp;` into
three, of which one looks like a word.  Here it becomes what it stands for.  Offsets stay those of
the untouched text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from html import unescape
from unicodedata import category

from newsclaims.model import WordForm
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.plain_tokens import Columns

_TAGS = "|".join(sorted(WORDS.written("tags")))
_ENTITY = r"&(?:amp;)?(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});"
_LEFTOVER = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>|{_ENTITY}", re.IGNORECASE)
_DOUBLED = re.compile(r"<<|>>|\(\(|\)\)|(?P<same>[\"«»“”])(?P=same)")
_READ_AS = {"<<": "«", ">>": "»", "((": "«", "))": "»"}
_PAIRS = (("<<", ">>"), ("((", "))"), ("««", "»»"), ("““", "””"))
_SAME = '""'


def as_seen(text: str, columns: Columns) -> Columns:
    """Return the tokens of *text* with what it has left over of markup as a reader sees it.

    Args:
        text: the article's text.
        columns: its tokens.

    Returns:
        The tokens that were given where nothing is left over.
    """
    found = _stands_for(text)
    if not found:
        return columns
    forms, starts, ends = list(columns[0]), list(columns[1]), list(columns[2])
    for start, end, mark in reversed(found):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        whole = first < last and starts[first] == start and ends[last - 1] == end
        if whole:
            forms[first:last] = [_mark(mark)] if mark else []
            starts[first:last] = [start] if mark else []
            ends[first:last] = [end] if mark else []
    return forms, starts, ends


def without_markup(text: str) -> str:
    """Return *text* without tags and with the characters that its entities stand for."""
    if "<" not in text and "&" not in text:
        return text
    return _LEFTOVER.sub(
        lambda found: "" if found[0][0] == "<" else unescape(unescape(found[0])), text
    )


def _stands_for(text: str) -> list[tuple[int, int, str]]:
    """Return what is left over, in text order: first and last code point, the mark it stands for."""
    found: list[tuple[int, int, str]] = []
    if "<" in text or "&" in text:
        for match in _LEFTOVER.finditer(text):
            seen = "" if match[0][0] == "<" else unescape(unescape(match[0]))
            if seen == match[0]:
                continue  # no entity that is known
            found.append((*match.span(), "" if not seen.strip() or _is_letter(seen) else seen))
    paired = {mark for pair in _PAIRS if all(map(text.count, pair)) for mark in pair}
    if text.count(_SAME) > 1:
        paired.add(_SAME)
    if paired:
        found.extend(
            (*match.span(), _READ_AS.get(match[0], match[0][0]))
            for match in _DOUBLED.finditer(text)
            if match[0] in paired
        )
    return sorted(found)


def _is_letter(seen: str) -> bool:
    """Return whether an entity stands for a letter or digit, which no mark is."""
    return category(seen[0])[0] in "LN"


def _mark(seen: str) -> WordForm:
    return WordForm(seen, norm=seen, kind="punctuation")
