"""How well confidences agree with what is right: reliability, error, ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, log

from attrs import frozen

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
RIDGE = 0.1
STEPS = 50


@frozen
class Judged:
    """A claim's confidence, whether the claim is right, and the newsroom of its article."""

    confidence: float
    right: bool
    newsroom: str


@frozen
class Bin:
    """The claims whose confidence is from `low` to below `high`."""

    low: float
    high: float
    claims: Sequence[Judged]

    @property
    def confidence(self) -> float:
        """Mean confidence."""
        return sum(one.confidence for one in self.claims) / len(self.claims)

    @property
    def right(self) -> float:
        """Share of right claims."""
        return sum(one.right for one in self.claims) / len(self.claims)


def bins(claims: Iterable[Judged]) -> list[Bin]:
    """Return the bins of `EDGES` that hold a claim."""
    claims = list(claims)
    made = [
        Bin(low, high, [one for one in claims if low <= one.confidence < high])
        for low, high in pairwise(EDGES)
    ]
    return [one for one in made if one.claims]


def calibration_error(claims: Iterable[Judged]) -> float:
    """Return the expected calibration error: the mean gap of the bins, by their sizes."""
    filled = bins(claims)
    total = sum(len(one.claims) for one in filled)
    return sum(len(one.claims) * abs(one.confidence - one.right) for one in filled) / total


def ranking(claims: Iterable[Judged]) -> float:
    """Return the area under the ROC curve: how often a right claim is trusted more than a wrong one."""
    claims = list(claims)
    right = [one.confidence for one in claims if one.right]
    wrong = [one.confidence for one in claims if not one.right]
    if not right or not wrong:
        return 0.5
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return won / len(right) / len(wrong)


def recalibrated(claims: Iterable[Judged]) -> list[Judged]:
    """Return the claims with confidences fitted on the other newsrooms: two numbers, logistic."""
    rooms = defaultdict(list)
    for one in claims:
        rooms[one.newsroom].append(one)
    found: list[Judged] = []
    for room, held in rooms.items():
        slope, shift = _fit([c for other, cs in rooms.items() if other != room for c in cs])
        found += (
            Judged(_sigmoid(slope * _logit(c.confidence) + shift), c.right, room) for c in held
        )
    return found


def _fit(claims: Sequence[Judged]) -> tuple[float, float]:
    """Fit slope and shift of the log-odds by Newton's method, with a pull towards 1 and 0."""
    slope, shift = 1.0, 0.0
    for _ in range(STEPS):
        g1, g0, h11, h10, h00 = RIDGE * (slope - 1), RIDGE * shift, RIDGE, 0.0, RIDGE
        for one in claims:
            x = _logit(one.confidence)
            p = _sigmoid(slope * x + shift)
            gap, weight = p - one.right, p * (1 - p)
            g1, g0 = g1 + gap * x, g0 + gap
            h11, h10, h00 = h11 + weight * x * x, h10 + weight * x, h00 + weight
        det = h11 * h00 - h10 * h10
        slope -= (h00 * g1 - h10 * g0) / det
        shift -= (h11 * g0 - h10 * g1) / det
    return slope, shift


def _logit(p: float) -> float:
    p = min(max(p, 0.01), 0.99)
    return log(p / (1 - p))


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x))
