"""Cut text into words, digit runs and marks, and find where a number may begin.

The cutting is the plugin's own, so that numbers are the same beside any tokenizer and without one.
A tokenizer's tokens would have to be divided again at these borders, and what stands between them
looked at, which takes as long as cutting.
It never backs up: every code point is looked at once, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, compress, count

from newsclaims.model import Span
from newsclaims.text import fold
from newsclaims.trace import NO_TRACE, Trace, Verdict
from newsclaims_numbers.numeral_types import Literal, Numeral
from newsclaims_numbers.words import Word, Words

_MARKS = r"\u0300-\u036F\u0610-\u061A"
_CONTROLS = r"\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD"
_LETTERS = (
    r"A-Za-z\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF"
    r"\u0370-\u052F\u0620-\u065F\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06EF\u06FA-\u06FF"
    r"\u0750-\u077F\u0870-\u08FF\u2150-\u215E\uFB50-\uFD3D\uFD50-\uFDFF\uFE70-\uFEFC"
)
_TOKEN = re.compile(
    rf"([{_LETTERS}][{_LETTERS}{_MARKS}{_CONTROLS}]*+"  # a word
    r"|\d++"
    r"|\n"
    rf"|[^\s{_CONTROLS}])"  # any other mark, one at a time
)
_INVISIBLE = re.compile(rf"[{_CONTROLS}]*\Z")


class _WordsByIndex(dict[int, Word]):
    """What the tokens of a text may mean, each read when it is first looked at."""

    __slots__ = ("_known", "_surfaces")

    def __init__(self, surfaces: list[str], words: Words) -> None:
        super().__init__()
        self._surfaces = surfaces
        self._known = words.known

    def __missing__(self, index: int) -> Word:
        inside = 0 <= index < len(self._surfaces)
        word = self[index] = self._known[self._surfaces[index]] if inside else Word.BREAK
        return word


class TokenizedText:
    """A text cut into tokens; what they mean is looked up only around numbers.

    Args:
        string: the text.
        words: tells what a spelling may mean.
        trace: is told what is decided about its tokens.

    Attributes:
        string: the text.
        surfaces: the tokens as written.
        starts: first code point of each token.
        ends: one past its last.
        candidates: indices of the tokens with which a number may begin, in text order.
        word: gives what the token at an index is and may mean; before the first and after the
            last a line break, so that readers may look around without asking where they are.
        numerals: the numbers read so far, by their first token; kept by `read_numeral`.
        literals: the digit literals read so far, likewise; kept by `read_literal`.
        bracketed: the tokens of small numbers in brackets by number, once somebody has asked.
    """

    __slots__ = (
        "_gaps",
        "_told",
        "bracketed",
        "candidates",
        "ends",
        "literals",
        "numerals",
        "starts",
        "string",
        "surfaces",
        "trace",
        "word",
    )

    def __init__(self, string: str, words: Words, trace: Trace = NO_TRACE) -> None:
        pieces = _TOKEN.split(string)  # what stands between tokens, a token, and so on
        borders = list(accumulate(map(len, pieces)))
        self.string = string
        self.trace = trace
        self._told: set[tuple[object, ...]] = set()
        self.surfaces: list[str] = pieces[1::2]
        self._gaps: list[str] = pieces[2::2]
        self.starts: list[int] = borders[0:-1:2]
        self.ends: list[int] = borders[1::2]
        self.candidates = list(compress(count(), map(words.opening.__getitem__, self.surfaces)))
        self.numerals: dict[int, Numeral | None] = {}
        self.literals: dict[int, Literal] = {}
        self.bracketed: dict[int, list[int]] | None = None
        self.word: Callable[[int], Word] = _WordsByIndex(self.surfaces, words).__getitem__

    def __len__(self) -> int:
        return len(self.surfaces)

    def accepted(self, rule: str, first: int, last: int, entry: str, note: str = "") -> None:
        """Tell the trace that the tokens from *first* to *last* are a quantity."""
        if self.trace.on:
            self._tell(rule, "accepted", first, last, entry, note)

    def rejected(self, rule: str, first: int, last: int, entry: str, note: str = "") -> None:
        """Tell the trace that *rule* finds no number in the tokens from *first* to *last*."""
        if self.trace.on:
            self._tell(rule, "rejected", first, last, entry, note)

    def _tell(  # noqa: PLR0913, PLR0917 - the parts of a decision
        self, rule: str, verdict: Verdict, first: int, last: int, entry: str, note: str
    ) -> None:
        """Tell a decision once, however often rules come to it."""
        decision = (rule, verdict, first, last, entry, note)
        if decision not in self._told:
            self._told.add(decision)
            self.trace.step(rule, verdict, self.span(first, last), entry=entry, note=note)

    def surface(self, index: int) -> str:
        """Return the token at *index* as written."""
        return self.surfaces[index]

    def glued(self, index: int) -> bool:
        """Return whether token *index* touches the next one, invisible characters aside."""
        if not 0 <= index < len(self.surfaces) - 1:
            return False
        gap = self._gaps[index]
        return not gap or _INVISIBLE.match(gap) is not None

    def starts_next(self, index: int) -> bool:
        """Return whether one space and a token follow token *index*."""
        return index + 1 < len(self.surfaces) and self.starts[index + 1] == self.ends[index] + 1

    def span(self, first: int, last: int) -> Span:
        """Return the text from token *first* to token *last*, both included.

        An attached conjunction or preposition of the first is left out: ``سبعة جرحى`` of
        ``وسبعة جرحى``.  The article stays where it is written.
        """
        start, end = self.starts[first], self.ends[last]
        proclitics = self.word(first).proclitics
        if proclitics:
            start = self._past(proclitics, start, self.ends[first])
        return Span(start, end, self.string[start:end])

    def _past(self, letters: int, start: int, end: int) -> int:
        """Return where the word from *start* goes on behind its first *letters*.

        Marks and controls on them go with them; a ligature across the border keeps the word whole.
        """
        at = start
        while letters > 0 and at < end:
            letters -= len(fold(self.string[at]))
            at += 1
        while at < end and not fold(self.string[at]):
            at += 1
        return at if not letters and at < end else start
