"""Which claim of an answer stands for which gold claim."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from attrs import frozen

from newsclaims.evaluate.annotation import AnswerClaim, GoldClaim, Range

ALIGNED = 0.3
"""Least overlap at which two claims are taken for the same."""

_NO_CUE = 10**6


@frozen
class Pair:
    """A gold claim and the claim of the answer that stands for it, by their indices."""

    gold: int
    answer: int
    overlap: float


class Words:
    """The words of a text: runs of letters, digits and combining marks.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self._inside = [c.isalnum() or unicodedata.combining(c) > 0 for c in text]

    def widen(self, span: Range) -> Range:
        """Grow a span to the whole words that it touches, without what stands around them.

        A span that touches no word is empty, ``start == end``.
        """
        inside = self._inside
        start, end = max(span[0], 0), min(span[1], len(inside))
        while start < end and not inside[start]:
            start += 1
        while end > start and not inside[end - 1]:
            end -= 1
        while 0 < start <= len(inside) and inside[start - 1]:
            start -= 1
        while end < len(inside) and inside[end]:
            end += 1
        return start, end

    def cells(self, spans: Iterable[Range]) -> int:
        """Return the widened spans as a bit set: bit n stands for code point n."""
        cells = 0
        for start, end in map(self.widen, spans):
            cells |= (1 << end) - (1 << start) if start < end else 0
        return cells


def align(gold: tuple[GoldClaim, ...], answer: tuple[AnswerClaim, ...], words: Words) -> list[Pair]:
    """Pair the claims one to one, best content overlap first.

    Nested claims share content; of pairs that overlap equally (to three decimals) the
    one whose cues are nearer to each other comes first.
    """
    wanted = [words.cells(claim.content) for claim in gold]
    given = [words.cells(span.range for span in claim.content) for claim in answer]
    pairs = [
        Pair(i, j, (a & b).bit_count() / (a | b).bit_count())
        for i, a in enumerate(wanted)
        for j, b in enumerate(given)
        if a & b
    ]

    def order(pair: Pair) -> tuple[float, int, float, int, int]:
        cue = answer[pair.answer].cue
        distance = abs(gold[pair.gold].cue[0] - cue.start) if cue else _NO_CUE
        return -round(pair.overlap, 3), distance, -pair.overlap, pair.gold, pair.answer

    kept: list[Pair] = []
    taken_gold: set[int] = set()
    taken_answer: set[int] = set()
    for pair in sorted((p for p in pairs if p.overlap >= ALIGNED), key=order):
        if pair.gold not in taken_gold and pair.answer not in taken_answer:
            taken_gold.add(pair.gold)
            taken_answer.add(pair.answer)
            kept.append(pair)
    return kept
