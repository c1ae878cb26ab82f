"""The best labels of a chain: Viterbi, but only where a name is possible.

Most words are in no name whatever stands around them: even the label that comes nearest to ``O``
there loses more by the word's own scores than the transitions around it could give back.
`Chain` finds the others by one comparison a word, and works out the best sequence from the last
to the first of them, dropping the labels that cannot win any more.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Container, Sequence
from typing import TypeAlias

from newsclaims.caching import Generations
from newsclaims_ner.packing import Packing

NEVER = -1e4
"""Score of a label sequence that makes no sense, such as O before I; or less."""
_SLACK = 1e-3
"""Score by which two sums of the same numbers may differ for the order of adding them."""


_Step: TypeAlias = tuple[dict[int, float], dict[int, int]]
"""Of the labels that may be best at a word, the score of the best sequence from here to the end
that each begins, and the label behind it in that sequence."""


class Chain:
    """The transitions of a linear chain.

    Args:
        labels: their names, ``B-person``; ``O`` is the last.
        transitions: the score of every label (column) behind every other (row), in the unit of
            the words' scores.

    Raises:
        ValueError: ``O`` is not the last label.
    """

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[float]]) -> None:
        if labels[-1] != "O":
            raise ValueError(f"the last label is {labels[-1]!r}, not 'O'")
        self.packing = Packing(len(labels) - 1)
        self._outside = outside = len(labels) - 1
        self._end = len(labels)
        self._transitions = [[*row, 0.0] for row in transitions]  # behind the last word stands none
        self._initial = [not label.startswith("I-") for label in labels]
        self._gains = [self._gain(b) for b in range(len(labels))]
        self._behind = [
            # before O, and at the end of a sentence: what a label must not lose to be possible
            [
                self._gains[b] + row[end] - self._transitions[outside][end]
                for b, row in enumerate(self._transitions)
            ]
            for end in (outside, self._end)
        ]
        self._most = Generations(self._most_before, limit=50_000)
        self._ones = self.packing.pack([1] * outside)
        self._margins, self._last_margins = (
            self.packing.pack([math.ceil(margin) + 1 for margin in margins[:outside]])
            for margins in self._behind
        )

    def _gain(self, b: int) -> float:
        """Return by how much a transition to label *b* can score more than the same to O."""
        gains = [row[b] - row[self._outside] for row in self._transitions if row[b] > NEVER / 2]
        return max([*gains, 0.0] if self._initial[b] else gains)

    def decode(
        self, scores: Sequence[int], firsts: Container[int], lasts: Collection[int]
    ) -> dict[int, int]:
        """Return the number of the best label of every word whose best label is not O.

        Args:
            scores: of each word, packed.
            firsts: the first word of every sentence.
            lasts: the last word of every sentence.
        """
        signs = self.packing.offsets
        raised, raised_last = self._margins + signs, self._last_margins + signs
        found: dict[int, int] = {}
        at = len(scores)
        # where a name may end
        ends = {i for i, score in enumerate(scores) if score + raised & signs}
        ends.update(i for i in lasts if scores[i] + raised_last & signs)
        for hot in sorted(ends, reverse=True):
            if hot >= at:
                continue
            at = hot
            following = {self._end if hot in lasts else self._outside: 0.0}
            steps: list[_Step] = []
            while True:
                step = self._step(scores[at], following, first=at in firsts)
                if len(step[0]) == 1:  # O
                    break
                steps.append(step)
                if at in firsts:
                    break
                following = step[0]
                at -= 1
            if steps:
                place = hot - len(steps) + 1
                self._follow(place, steps[::-1], found, first=place in firsts)
        return found

    def _step(self, score: int, following: dict[int, float], *, first: bool) -> _Step:
        """Return what may be best at a word, given the labels that may follow.

        Args:
            score: of the word, packed.
            following: the labels that may, with the score of the best sequence from there on.
            first: whether the word begins a sentence.
        """
        outside, transitions, gains = self._outside, self._transitions, self._gains
        row = transitions[outside]
        least = -math.inf
        for c, value in following.items():
            if row[c] + value > least:
                least, label = row[c] + value, c
        values, after = {outside: least}, {outside: label}
        least -= _SLACK
        most, packed = self._most[tuple(following)]
        lost = math.floor(least - max(following.values()))
        signs = self.packing.offsets
        if not score + packed - lost * self._ones + signs & signs:
            return values, after
        for b, own in enumerate(self.packing.unpack(score)):
            if own + most[b] < lost or (first and not self._initial[b]):
                continue
            row = transitions[b]
            best = -math.inf
            for c, value in following.items():
                if row[c] + value > best:
                    best, label = row[c] + value, c
            if own + best + gains[b] >= least:
                values[b], after[b] = own + best, label
        return values, after

    def _most_before(self, following: tuple[int, ...]) -> tuple[list[float], int]:
        """Return what each label can gain over O before these, apart from their own scores.

        Also rounded up and packed.
        """
        most = [
            self._gains[b] + max(self._transitions[b][c] for c in following)
            for b in range(self._outside)
        ]
        return most, self.packing.pack([math.ceil(gain) for gain in most])

    def _follow(
        self, place: int, steps: Sequence[_Step], found: dict[int, int], *, first: bool
    ) -> None:
        """Add to *found* the best labels of the words from *place* on, one of *steps* each.

        Before them stands O, or nothing if *first*.
        """
        before = [0.0] * self._end if first else self._transitions[self._outside]
        values = steps[0][0]
        label = max(values, key=lambda b: before[b] + values[b])
        for i, (_, after) in enumerate(steps, place):
            if label != self._outside:
                found[i] = label
            label = after[label]
