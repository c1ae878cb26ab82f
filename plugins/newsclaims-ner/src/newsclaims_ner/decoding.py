"""The best labels of a chain: Viterbi, but only where a name is possible.

Most words are in no name whatever stands around them.  `Chain` drops every label but
``O`` that loses to ``O`` at its word in any sequence of labels: exchanging it gains more by the
word's own scores than all transitions around it could give back.  The best sequence over what
is left is the best over all.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence

from newsclaims_ner.packing import Packing

NEVER = -1e4
"""Score of a label sequence that makes no sense, such as O before I; also in smaller units."""


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
        self._outside = len(labels) - 1
        self._initial = [not label.startswith("I-") for label in labels]
        self._transitions = transitions
        count = range(len(labels))
        self._before = [
            [(a, transitions[a][b]) for a in count if transitions[a][b] > NEVER / 2] for b in count
        ]
        self._opening = [  # the label that opens what another goes on with
            labels.index("B" + label[1:]) if label.startswith("I-") else n
            for n, label in enumerate(labels)
        ]
        self._margins = self.packing.pack([self._margin(b) for b in range(self._outside)])
        self._before_inside = [
            [(b, self._inner_margin(b, c)) for b, _ in self._before[c] if b != self._outside]
            if transitions[self._outside][c] <= NEVER / 2
            else []
            for c in count
        ]
        """For each label that cannot follow O, those it can follow, and how much at most that
        gains over its opening label behind O."""

    def _gain_before(self, b: int) -> float:
        """Return how much more a transition to label *b* can score than one to O."""
        gains = [score - self._transitions[a][self._outside] for a, score in self._before[b]]
        return max([*gains, 0.0] if self._initial[b] else gains)

    def _margin(self, b: int) -> int:
        """Return what label *b* can gain over O by its neighbours, if they may stay what they are."""
        outside = self._transitions[self._outside]
        after = [
            self._transitions[b][c] - outside[c]
            for c in range(len(outside))
            if outside[c] > NEVER / 2
        ]
        return math.ceil(self._gain_before(b) + max(0.0, *after)) + 1

    def _inner_margin(self, b: int, c: int) -> float:
        """Return what *b* can gain over O before *c*, which cannot follow O and opens anew."""
        opening = self._opening[c]
        after = [
            self._transitions[c][d] - self._transitions[opening][d]
            for d in range(len(self._transitions))
            if self._transitions[c][d] > NEVER / 2
        ]
        between = self._transitions[b][c] - self._transitions[self._outside][opening]
        return self._gain_before(b) + between + max(0.0, *after) + 1

    def decode(
        self, scores: Sequence[int], firsts: Container[int], lasts: Container[int]
    ) -> dict[int, int]:
        """Return the number of the best label of every word whose best label is not O.

        Args:
            scores: of each word, packed.  Between two sentences stands at least one word at
                which no label but O is possible.
            firsts: the first word of every sentence.
            lasts: the last word of every sentence.
        """
        found: dict[int, int] = {}
        possible = self._possible(scores, firsts)
        run: list[int] = []
        for i in sorted(possible):
            if run and i > run[-1] + 1:
                found |= self._best(run, possible, scores, (firsts, lasts))
                run = []
            run.append(i)
        if run:
            found |= self._best(run, possible, scores, (firsts, lasts))
        return found

    def _possible(self, scores: Sequence[int], firsts: Container[int]) -> dict[int, set[int]]:
        """Return the labels besides O that are possible at each word, if there are any."""
        signs = self.packing.offsets
        raised = self._margins + signs
        possible: dict[int, set[int]] = {}
        hot = [i for i, score in enumerate(scores) if score + raised & signs]
        for i in reversed(hot):
            labels = set(self.packing.at_least_zero(scores[i] + self._margins))
            at = i
            while labels:
                labels |= possible.get(at, set())
                possible[at] = labels
                if at in firsts:
                    break
                at -= 1
                labels = self._opened(at, labels, scores) - possible.get(at, set())
        return possible

    def _opened(self, i: int, following: set[int], scores: Sequence[int]) -> set[int]:
        """Return the labels of word *i* that what may follow it can make up for.

        Only labels that cannot follow O can: exchanging the label at *i* for O means to open
        anew behind it.
        """
        inside = [c for c in following if self._before_inside[c]]
        if not inside:
            return set()
        here, there = self.packing.unpack(scores[i]), self.packing.unpack(scores[i + 1])
        return {
            b
            for c in inside
            for b, margin in self._before_inside[c]
            if here[b] + margin + there[c] - there[self._opening[c]] >= 0
        }

    def _best(
        self,
        run: list[int],
        possible: dict[int, set[int]],
        scores: Sequence[int],
        edges: tuple[Container[int], Container[int]],
    ) -> dict[int, int]:
        """Return the best labels but O of a *run* of words, before and behind which stands O."""
        firsts, lasts = edges
        outside, transitions = self._outside, self._transitions
        reached = {outside: 0.0}
        begins = run[0] in firsts
        back: list[dict[int, int]] = []
        for i in run:
            own = [*self.packing.unpack(scores[i]), 0]
            now: dict[int, float] = {}
            came: dict[int, int] = {}
            for b in (*sorted(possible[i]), outside):
                if begins and not back:
                    if self._initial[b]:
                        now[b], came[b] = own[b], outside
                    continue
                best = -math.inf
                for a, score in reached.items():
                    if score + transitions[a][b] > best:
                        best, came[b] = score + transitions[a][b], a
                if b in came:
                    now[b] = best + own[b]
            back.append(came)
            reached = now
        if run[-1] not in lasts:
            reached = {b: score + transitions[b][outside] for b, score in reached.items()}
        label = max(reached, key=reached.__getitem__)
        found: dict[int, int] = {}
        for i, came in zip(reversed(run), reversed(back), strict=True):
            if label != outside:
                found[i] = label
            label = came[label]
        return found
