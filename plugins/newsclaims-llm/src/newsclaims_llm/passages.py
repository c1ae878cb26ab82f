"""An article as the model reads it: numbered sentences, in passages that one request can hold."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from newsclaims.model import Document

Range: TypeAlias = tuple[int, int]
"""Half-open range of code points of the article."""

_LINE = re.compile(r"\S[^\r\n]*")


@frozen(kw_only=True)
class Passage:
    """Some sentences of an article, which are numbered from 1.

    Args:
        sentences: their places, in text order.
    """

    sentences: tuple[Range, ...]

    @property
    def range(self) -> Range:
        """From the first sentence to the last."""
        return self.sentences[0][0], self.sentences[-1][1]

    def sentence(self, number: int | None) -> Range | None:
        """Return the sentence of a number; None where there is none."""
        if number is None or not 1 <= number <= len(self.sentences):
            return None
        return self.sentences[number - 1]

    def around(self, start: int, end: int, *, further: int = 1) -> Range:
        """Return the sentences that a range touches, with some before and as many behind.

        Args:
            start: of the range.
            end: of the range.
            further: number of sentences before and behind.
        """
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        if first > last:  # it stands between two sentences
            first, last = last, first
        highest = len(self.sentences) - 1
        return (
            self.sentences[min(max(first - further, 0), highest)][0],
            self.sentences[min(max(last + further, 0), highest)][1],
        )

    def together(self, one: int, other: int) -> bool:
        """Return whether two offsets stand in the same sentence."""
        return bisect_right(self._starts, one) == bisect_right(self._starts, other)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.sentences]

    def written(self, text: str) -> str:
        """Return the sentences with their numbers, one on a line."""
        return "\n".join(
            f"[{number}] {' '.join(text[start:end].split())}"
            for number, (start, end) in enumerate(self.sentences, 1)
        )


def passages(document: Document, characters: int | None) -> tuple[Passage, ...]:
    """Divide a document at its sentences; at lines, where it has none.

    Args:
        document: an article with the layers that stand so far.
        characters: code points that a passage holds at most; None for all in one.
    """
    cut = [
        piece
        for sentence in _sentences(document)
        for piece in _pieces(document.text, sentence, characters)
    ]
    found: list[Passage] = []
    here: list[Range] = []
    for start, end in cut:
        if here and characters is not None and end - here[0][0] > characters:
            found.append(Passage(sentences=tuple(here)))
            here = []
        here.append((start, end))
    if here:
        found.append(Passage(sentences=tuple(here)))
    return tuple(found)


def _sentences(document: Document) -> Sequence[Range]:
    if document.sentences:
        return [(one.start, one.end) for one in document.sentences if one.text.strip()]
    return [match.span() for match in _LINE.finditer(document.text)]


def _pieces(text: str, sentence: Range, characters: int | None) -> Iterator[Range]:
    """Cut what is too long for a passage, at white space where there is any."""
    start, end = sentence
    while characters is not None and end - start > characters:
        limit = start + characters
        space = max((text.rfind(one, start + 1, limit) for one in " \t\u00a0"), default=-1)
        at = space if space > start else limit
        if text[start:at].strip():
            yield start, at
        start = at
    if text[start:end].strip():
        yield start, end
