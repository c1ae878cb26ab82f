"""Cut text into tokens by their letters: words, numbers, punctuation, symbols.

One regular expression, one pass, no back-tracking beyond a token: time is linear in
the text whatever it holds. A group is repeated within ``(?>...)``, for Python before
3.11.5 matches a group with a possessive quantifier wrongly (python/cpython#106052).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from operator import sub

from newsclaims.model import TokenKind

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
_IGNORED = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_LETTER = r"[^\W\d_]"
_INNER = rf"(?:{_LETTER}|[{_MARKS}{_IGNORED}_])"
_DIGIT = r"\d"

_TOKEN = re.compile(
    rf"""
    (?P<plain> [ء-غف-ي]++ (?! {_INNER} ) )
  | (?P<address> (?:https?://|www\.)[^\s«»"“”<>()،]++ )
  | (?P<word>
        [{_MARKS}{_IGNORED}]*+
        (?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9_]*+ (?>(?:['’][A-Za-zÀ-ɏ]++)*) [{_MARKS}{_IGNORED}]*+
          | {_LETTER}(?>{_INNER}*) )
    )
  | (?P<number>
        [{_IGNORED}]*+ {_DIGIT}++ (?>(?:[.,٫٬/:]{_DIGIT}++)*) [{_IGNORED}]*+
    )
  | (?P<run> (?: [.…]{{2,}}+ | [!?؟]{{2,}}+ | [-–—]{{2,}}+ | _++ ) [{_IGNORED}]*+ )
  | (?P<other> \S [{_MARKS}{_IGNORED}\U0001f3fb-\U0001f3ff]*+ (?>(?:(?<=\u200d)[\u2600-\u27bf\U0001f000-\U0001faff][{_IGNORED}]*+)*) )
    """,
    re.VERBOSE,
)
_PIECE = re.compile(r"\s*+(?:" + re.sub(r"\?P<\w+>", "?:", _TOKEN.pattern) + ")", re.VERBOSE)
_SYMBOLS = frozenset("%٪‰#@&*\\")


def scan(text: str) -> tuple[list[int], list[str]]:
    """Return where every token of *text* begins, and its text, in order."""
    # white space and token, so that the lengths tell the places
    pieces = _PIECE.findall(text.rstrip())
    texts = list(map(str.lstrip, pieces))
    return list(map(sub, accumulate(map(len, pieces)), map(len, texts))), texts


def token_kind(token: str) -> TokenKind:
    """Return the kind of a token that `scan` has found: its text alone tells it."""
    match = _TOKEN.match(token)
    group = match.lastgroup if match else None
    if group in ("plain", "word"):
        return "word"
    if group == "number":
        return "number"
    if group == "run":
        return "punctuation"
    if group == "address":
        return "symbol"
    first = token[0]
    punctuation = unicodedata.category(first).startswith("P") and first not in _SYMBOLS
    return "punctuation" if punctuation else "symbol"
