"""What is sent to Farasa: lines of words that it knows how to read, one sentence or less each.

Farasa reads one line at a time and falters at long ones, so a line ends with its sentence, and
earlier where that would be too long.  Words are sent without marks and tatweel, presentation
forms as letters.  What is not written in its alphabet is left out: it reads Latin letters as a
transliteration and answers in Arabic.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from newsclaims.model import Sentence, TokenKind
from newsclaims_farasa.letters import Letters, letters
from newsclaims_farasa.lexicon import never_sent, sent_letters

LONGEST = 1000
"""Most code points of a line: what pipes and terminals take at once, 4,096 bytes, is twice that."""
_LONGEST_WORD = 24
_READABLE = re.compile(rf"[ء-غف-ي]{{1,{_LONGEST_WORD}}}\Z")


@frozen
class Asked:
    """A token that is sent.

    Args:
        index: which token of the text it is.
        sent: how it is spelled for Farasa.
        letters: its own letters, empty for punctuation.
    """

    index: int
    sent: str
    letters: Letters


@frozen
class Line:
    """The tokens that are sent together."""

    asked: tuple[Asked, ...]

    @property
    def text(self) -> str:
        """What is written to Farasa."""
        return " ".join([one.sent for one in self.asked])

    @property
    def words(self) -> tuple[Asked, ...]:
        """Those with letters or digits, which an answer can be aligned with."""
        return tuple(one for one in self.asked if one.letters.text)


def make_lines(
    tokens: Sequence[tuple[TokenKind, int, str]],
    sentences: Sequence[Sentence],
    *,
    words_only: bool,
) -> list[Line]:
    """Return the lines to send for a text.

    Args:
        tokens: kind, start and form of each token, in text order.
        sentences: of the text, in order.
        words_only: leave out numbers and punctuation too.
    """
    starts = [sentence.start for sentence in sentences]
    lines: list[Line] = []
    pending: list[Asked] = []
    length = at = 0
    for index, (kind, start, form) in enumerate(tokens):
        sent = _sent(kind, form, words_only=words_only)
        if not sent:
            continue
        sentence = bisect_right(starts, start)
        if pending and (sentence != at or length + len(sent) > LONGEST):
            lines.append(Line(tuple(pending)))
            pending, length = [], 0
        at = sentence
        pending.append(Asked(index, sent, letters(form)))
        length += len(sent) + 1
    if pending:
        lines.append(Line(tuple(pending)))
    return [line for line in lines if line.words]


def _sent(kind: TokenKind, form: str, *, words_only: bool) -> str:
    if kind == "word":
        return readable(form)
    if words_only or kind == "symbol":
        return ""
    return "".join(_visible(form))


@lru_cache(maxsize=1 << 16)
def readable(form: str) -> str:
    """Return a word as Farasa can read it, empty where it cannot."""
    if _READABLE.match(form):
        return form
    composed = unicodedata.normalize("NFKC", form)
    sent = "".join(c for c in composed if c.isalnum() and c != "ـ").translate(sent_letters())
    return sent if _READABLE.match(sent) else ""


def _visible(form: str) -> Iterator[str]:
    for character in unicodedata.normalize("NFKC", form):
        if unicodedata.category(character)[0] in "LNP" and character not in never_sent():
            yield character
