"""Cut text into words, numbers, punctuation and symbols, as they are written.

What a token is does not depend on Farasa's answer: it divides words, and the words are these.
One regular expression, one pass, no back-tracking. A group is repeated within ``(?>...)``, for
Python before 3.11.5 matches a group with a possessive quantifier wrongly (python/cpython#106052).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsclaims.model import TokenKind
from newsclaims.text import fold

_MARK = (
    r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    r"\u06ea-\u06ed\u08d3-\u08ff\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    r"\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
_TOKEN = re.compile(
    rf"""
    (?P<symbol> (?:https?://|www\.)[^\s«»"“”<>()،]++ )
  | (?P<word> {_MARK}*+ [^\W\d_] (?> (?: [^\W\d_] | {_MARK} | _(?=[^\W\d_]) | (?<=[A-Za-z])\d )* ) )
  | (?P<number> {_MARK}*+ \d++ (?> (?: [.,٫٬/:]\d++ )* ) {_MARK}*+ )
  | (?P<punctuation> (?: [.…]{{2,}}+ | [!?؟]{{2,}}+ | [-–—]{{2,}}+ ) {_MARK}*+ )
  | (?P<other> \S {_MARK}*+ )
    """,
    re.VERBOSE,
)
_SYMBOLS = frozenset("%٪‰#@&*\\")


class Scanned(NamedTuple):
    """A token as it is written: where it stands and what kind it is of."""

    kind: TokenKind
    start: int
    end: int
    text: str


def scan(text: str) -> Iterator[Scanned]:
    """Yield the tokens of *text* in order; they cover everything but white space."""
    for match in _TOKEN.finditer(text):
        form = match.group()
        yield Scanned(_kind(match.lastgroup, form), *match.span(), form)


def _kind(group: str | None, form: str) -> TokenKind:
    if group == "word":
        return "word" if fold(form) else "punctuation"
    if group == "number":
        return "number"
    if group == "symbol":
        return "symbol"
    return "punctuation" if group == "punctuation" else _kind_of(form[0])


@lru_cache(maxsize=1 << 12)
def _kind_of(character: str) -> TokenKind:
    punctuation = unicodedata.category(character).startswith("P") and character not in _SYMBOLS
    return "punctuation" if punctuation else "symbol"
