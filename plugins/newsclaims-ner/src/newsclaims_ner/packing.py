"""The scores of all labels in one integer, so that adding two words' scores is one addition.

Each label but the last has a field of `WIDTH` bits; the first label's is the lowest.  Scores are
whole numbers, relative to the last label's (``O``), whose own is always 0.  They may be
negative: a field then borrows from the one above it, which adding the fields' offsets pays back.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

WIDTH = 20
HALF = 1 << (WIDTH - 1)
_FIELD = (1 << WIDTH) - 1


@frozen
class Packing:
    """Integers with a field for each of some labels.

    Args:
        fields: how many.
    """

    fields: int
    offsets: int = field(init=False)
    """Half a field's range in every field: brings all scores above zero.

    A score that was not negative then has the highest bit of its field, see `at_least_zero`.
    """

    @offsets.default
    def _offsets(self) -> int:
        return self.pack([HALF] * self.fields)

    def pack(self, scores: Sequence[int]) -> int:
        """Return *scores*, one a field, in one integer."""
        return sum(score << (WIDTH * n) for n, score in enumerate(scores))

    def unpack(self, packed: int) -> list[int]:
        """Return the scores in *packed*."""
        raised = packed + self.offsets
        return [((raised >> (WIDTH * n)) & _FIELD) - HALF for n in range(self.fields)]

    def relative(self, weights: Sequence[int]) -> int:
        """Return *weights*, one a label, packed relative to the last label's."""
        *others, last = weights
        return self.pack([weight - last for weight in others])

    def at_least_zero(self, packed: int) -> list[int]:
        """Return the numbers of the fields whose scores are not negative."""
        raised = packed + self.offsets
        return [n for n in range(self.fields) if raised >> (WIDTH * n + WIDTH - 1) & 1]
