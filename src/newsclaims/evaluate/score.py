"""What is counted: right, given and wanted things, and the ratios made of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen


@frozen
class Score:
    """How many were right, of how many that the system gave and that gold wants.

    Args:
        right: given things that are in gold.
        given: things that the system gave.
        gold: things that gold wants.
    """

    right: int = 0
    given: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of what was given that is right; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of what gold wants that was found; 0 where it wants nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.given + other.given, self.gold + other.gold)

    def to_dict(self) -> dict[str, float]:
        """Return the ratios and counts as JSON data: ``p r f tp sys gold``."""
        return {
            "p": self.precision,
            "r": self.recall,
            "f": self.f1,
            "tp": self.right,
            "sys": self.given,
            "gold": self.gold,
        }


Scores: TypeAlias = dict[str, Score]
"""One score for each measure, by its name, in the order in which they are printed."""


def total(scores: Iterable[Scores]) -> Scores:
    """Add up the counts of several articles, measure by measure."""
    result: Scores = {}
    for one in scores:
        for measure, score in one.items():
            result[measure] = result.get(measure, Score()) + score
    return result
