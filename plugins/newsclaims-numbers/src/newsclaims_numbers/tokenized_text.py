"""Cut text into words, digit runs and marks, in one pass, with what each may mean.

The scanner is the plugin's own, so that numbers can be read without a tokenizer.
It never backs up: every code point is looked at once, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsclaims.model import Span
from newsclaims.text import fold
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
    rf"[{_LETTERS}][{_LETTERS}{_MARKS}{_CONTROLS}]*"  # a word
    r"|\d+"
    r"|\n"
    rf"|[^\s{_CONTROLS}]"  # any other mark, one at a time
)
_PADDING = (Word.BREAK,) * 64
_INVISIBLE = re.compile(rf"[{_CONTROLS}]*\Z")


class TokenizedText:
    """A text as parallel lists of tokens.

    Attributes:
        string: the text.
        starts: first code point of each token.
        ends: one past its last.
        words: what each token is and may mean.
        candidates: indices of the tokens with which a number may begin.
        word: gives the word at an index; up to 64 tokens before and after the text a line
            break, so that readers may look around without asking where they are.
        numerals: the numbers read so far, by their first token; kept by `read_numeral`.
        literals: the digit literals read so far, likewise; kept by `read_literal`.
        bracketed: the tokens of small numbers in brackets by number, once somebody has asked.
    """

    __slots__ = (
        "bracketed",
        "candidates",
        "ends",
        "literals",
        "numerals",
        "starts",
        "string",
        "word",
        "words",
    )

    def __init__(self, string: str, words: Words) -> None:
        self.string = string
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[Word] = []
        self.candidates: list[int] = []
        self.numerals: dict[int, Numeral | None] = {}
        self.literals: dict[int, Literal] = {}
        self.bracketed: dict[int, list[int]] | None = None
        known = words.known
        for index, match in enumerate(_TOKEN.finditer(string)):
            surface = match.group()
            word = known.get(surface)
            if word is None:
                word = words.read(surface)
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.words.append(word)
            if word.opens_number:
                self.candidates.append(index)
        # A negative index counts from the end, so the same padding serves both sides.
        self.word: Callable[[int], Word] = [*self.words, *_PADDING].__getitem__

    def surface(self, index: int) -> str:
        """Return the token at *index* as written."""
        return self.string[self.starts[index] : self.ends[index]]

    def glued(self, index: int) -> bool:
        """Return whether token *index* touches the next one, invisible characters aside."""
        if not 0 <= index < len(self.words) - 1:
            return False
        end, start = self.ends[index], self.starts[index + 1]
        return end == start or _INVISIBLE.match(self.string, end, start) is not None

    def starts_next(self, index: int) -> bool:
        """Return whether one space and a token follow token *index*."""
        return index + 1 < len(self.words) and self.starts[index + 1] == self.ends[index] + 1

    def span(self, first: int, last: int) -> Span:
        """Return the text from token *first* to token *last*, both included.

        An attached conjunction or preposition of the first is left out: ``سبعة جرحى`` of
        ``وسبعة جرحى``.  The article stays where it is written.
        """
        start, end = self.starts[first], self.ends[last]
        proclitics = self.words[first].proclitics
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
