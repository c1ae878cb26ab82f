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
from newsclaims_ner.packing import FIELD, HALF, WIDTH, Packing

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
        ValueError: ``O`` is not the last label, or one that begins a name stands behind one that
            goes on with it.
    """

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[float]]) -> None:
        if labels[-1] != "O":
            raise ValueError(f"the last label is {labels[-1]!r}, not 'O'")
        self.packing = Packing(len(labels) - 1)
        self._outside = outside = len(labels) - 1
        self._end = len(labels)
        self._transitions = [[*row, 0.0] for row in transitions]  # behind the last word stands none
        self._initial = [not label.startswith("I-") for label in labels]
        if sorted(self._initial[:-1], reverse=True) != self._initial[:-1]:
            raise ValueError("a label that goes on with a name stands before one that begins one")
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
        self._initial_signs = self.packing.pack([HALF * one for one in self._initial[:-1]])
        self._pairs = [self._pair_margins(end) for end in (outside, self._end)]
        self._flagged = Generations(self._flags, limit=50_000)
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
        found: dict[int, int] = {}
        at = len(scores)
        for hot in self._ends(scores, firsts, lasts):
            if hot >= at:
                continue
            at = hot
            step = self._last_step(scores[at], last=at in lasts, first=at in firsts)
            steps: list[_Step] = []
            while len(step[0]) > 1:  # there is another than O
                steps.append(step)
                if at in firsts:
                    break
                at -= 1
                step = self._step(scores[at], step[0], first=at in firsts)
            if steps:
                place = hot - len(steps) + 1
                self._follow(place, steps[::-1], found, first=place in firsts)
        return found

    def gain(self, scores: Sequence[int], first: int, inside: int) -> float:
        """Return by how much a name scores more than none, O around it.

        Args:
            scores: of its words, packed.
            first: the number of the label of its first word.
            inside: that of the others.
        """
        outside, transitions = self._outside, self._transitions
        total, before = 0.0, outside
        for score in scores:
            label = first if before == outside else inside
            total += self.packing.unpack(score)[label] + transitions[before][label]
            before = label
        return (
            total + transitions[before][outside] - transitions[outside][outside] * (len(scores) + 1)
        )

    def _ends(
        self, scores: Sequence[int], firsts: Container[int], lasts: Collection[int]
    ) -> list[int]:
        """Return where a name may end, the last first; the arguments are those of `decode`."""
        signs, initial = self.packing.offsets, self._initial_signs
        raised, raised_last = self._margins + signs, self._last_margins + signs
        ends = [i for i, score in enumerate(scores) if score + raised & signs or i in lasts]
        ends.reverse()
        found = []
        for i in ends:
            last = i in lasts
            score = scores[i]
            hits = score + (raised_last if last else raised) & signs
            if hits & initial:
                found.append(i)
            elif hits and i not in firsts:
                # a label that goes on with a name needs one before it
                before = scores[i - 1]
                for shift, margins, fields in self._pairs[last]:
                    if (before << shift) + score + margins & hits & fields:
                        found.append(i)
                        break
        return found

    def _pair_margins(self, end: int) -> list[tuple[int, int, int]]:
        """Return what two labels in a row, the second no initial one, must not lose to be possible.

        Behind them stands *end*.  The pairs whose fields are as far apart are packed together, in
        the fields of the second labels, with how many bits they are apart and the first bits of
        these fields.
        """
        outside, transitions = self._outside, self._transitions
        lost = transitions[outside][outside] + transitions[outside][end]
        margins: dict[int, list[int]] = {}
        for b in range(outside):
            for a in range(outside):
                if not self._initial[b] and transitions[a][b] > NEVER / 2:
                    gain = self._gains[a] + transitions[a][b] + transitions[b][end] - lost
                    row = margins.setdefault(WIDTH * (b - a), [-1] * outside)
                    row[b] = max(0, math.ceil(gain) + 1)
        pack = self.packing.pack
        return [
            (
                shift,
                pack([HALF + max(0, margin) for margin in row]),
                pack([HALF if margin >= 0 else 0 for margin in row]),
            )
            for shift, row in margins.items()
        ]

    def _last_step(self, score: int, *, last: bool, first: bool) -> _Step:
        """Return what may be best at a word behind which a name does not go on.

        Args:
            score: of the word, packed.
            last: whether the word ends a sentence.
            first: whether it begins one.
        """
        outside = self._outside
        end = self._end if last else outside
        values, after = {outside: self._transitions[outside][end]}, {outside: end}
        least = values[outside] - _SLACK
        signs = self.packing.offsets
        raised = score + signs
        hits = raised + (self._last_margins if last else self._margins) & signs
        for b, shift in self._flagged[hits]:
            if first and not self._initial[b]:
                continue
            value = (raised >> shift & FIELD) - HALF + self._transitions[b][end]
            if value + self._gains[b] >= least:
                values[b], after[b] = value, end
        return values, after

    def _step(self, score: int, following: dict[int, float], *, first: bool) -> _Step:
        """Return what may be best at a word, given the labels that may follow.

        Args:
            score: of the word, packed.
            following: the labels that may, with the score of the best sequence from there on.
            first: whether the word begins a sentence.
        """
        outside, transitions = self._outside, self._transitions
        row = transitions[outside]
        least = -math.inf
        for c, value in following.items():
            if row[c] + value > least:
                least, label = row[c] + value, c
        values, after = {outside: least}, {outside: label}
        least -= _SLACK
        lost = math.floor(least - max(following.values()))
        signs = self.packing.offsets
        raised = score + signs
        hits = raised + self._most[tuple(following)] - lost * self._ones & signs
        for b, shift in self._flagged[hits] if hits else ():
            if first and not self._initial[b]:
                continue
            row = transitions[b]
            best = -math.inf
            for c, value in following.items():
                if row[c] + value > best:
                    best, label = row[c] + value, c
            own = (raised >> shift & FIELD) - HALF
            if own + best + self._gains[b] >= least:
                values[b], after[b] = own + best, label
        return values, after

    def _flags(self, hits: int) -> tuple[tuple[int, int], ...]:
        """Return the labels whose fields have their first bit set, with where these begin."""
        return tuple([(b, WIDTH * b) for b in range(self._outside) if hits >> WIDTH * b & HALF])

    def _most_before(self, following: tuple[int, ...]) -> int:
        """Return what each label can gain over O before these, rounded up and packed.

        Their own scores come on top.
        """
        return self.packing.pack(
            [
                math.ceil(self._gains[b] + max(self._transitions[b][c] for c in following))
                for b in range(self._outside)
            ]
        )

    def _follow(
        self, place: int, steps: Sequence[_Step], found: dict[int, int], *, first: bool
    ) -> None:
        """Add to *found* the best labels of the words from *place* on, one of *steps* each.

        Before them stands O, or nothing if *first*.
        """
        before = [0.0] * self._end if first else self._transitions[self._outside]
        values = steps[0][0]
        most = -math.inf
        for b, value in values.items():
            if before[b] + value > most:
                most, label = before[b] + value, b
        for i, (_, after) in enumerate(steps, place):
            if label != self._outside:
                found[i] = label
            label = after[label]
