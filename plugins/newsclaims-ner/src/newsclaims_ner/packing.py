"""The scores of all labels in one integer, so that adding two words' scores is one addition.

Each label but the last has a field of `WIDTH` bits; the first label's is the lowest.  Scores are
whole numbers, relative to the last label's (``O``), whose own is always 0.  They may be
negative: a field then borrows from the one above it, which adding the fields' offsets pays back.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import unpack

from attrs import field, frozen

WIDTH = 16
"""Bits of a field."""
FIELD = (1 << WIDTH) - 1
"""The lowest field, all bits set."""
HALF = 1 << (WIDTH - 1)
LARGEST = HALF >> 1
"""Largest score that may come about: twice as much still fits its field."""


@frozen
class Packing:
    """Integers with a field for each of some labels.

    Args:
        fields: how many.
    """

    fields: int
    offsets: int = field(init=False)
    """Half a field's range in every field: brings all scores above zero.

    The highest bit of a field is then set if its score was not negative.
    """
    _layout: str = field(init=False)

    @offsets.default
    def _offsets(self) -> int:
        return self.pack([HALF] * self.fields)

    @_layout.default
    def _fields(self) -> str:
        return f"<{self.fields}h"

    def pack(self, scores: Sequence[int]) -> int:
        """Return *scores*, one a field, in one integer."""
        return sum(score << (WIDTH * n) for n, score in enumerate(scores))

    def unpack(self, packed: int) -> tuple[int, ...]:
        """Return the scores in *packed*."""
        # a field that is raised by half its range has the two's complement but for its first bit
        fields = (packed + self.offsets) ^ self.offsets
        return unpack(self._layout, fields.to_bytes(self.fields * WIDTH // 8, "little"))

    def relative(self, weights: Sequence[int]) -> int:
        """Return *weights*, one a label, packed relative to the last label's."""
        *others, last = weights
        return self.pack([weight - last for weight in others])
