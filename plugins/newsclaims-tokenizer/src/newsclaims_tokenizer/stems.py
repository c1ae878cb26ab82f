"""How likely a stem is: counted ones from ``data/stems.gz``, others by their letters.

The file is made by ``tools/build_stems.py``.  Its first line is JSON: the cost of a new stem and of
every pair of letters in one, and how many groups of stems follow.  Of each group, of stems that cost
the same and are known for the same, there are then five numbers: its size, cost and hint as a nominal,
cost and hint as a verb.  Then come all stems, group by group, so that loading makes one dictionary.

Costs are negative natural logarithms in tenths.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from array import array
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain, repeat
from operator import add
from typing import NamedTuple

from attrs import frozen

from newsclaims.caching import Generations
from newsclaims_tokenizer.grammar import StemClass

SCALE = 10
SHORT_COST = 20
"""Added for stems of two letters, which are few but fit into every word."""
SHORT = 2
NO_COST = 0xFFFF
"""Stands for the cost of a stem that was not counted in a class."""
SHIFT = 16
HALF = (1 << SHIFT) - 1
KEPT = 50_000
"""Pairs of letters of one generation; see `newsclaims.caching`."""
_COSTS = 4000  # more than a word that is divided can cost
_NOTHING: frozenset[str] = frozenset()
HINTS: dict[str, frozenset[str]] = {
    "-": _NOTHING,
    "n": frozenset({"noun"}),
    "a": frozenset({"noun", "participle"}),
    "p": frozenset({"verb", "perfect"}),
    "i": frozenset({"verb", "imperfect"}),
    "v": frozenset({"verb"}),
}


class Counted(NamedTuple):
    """What is known of a counted stem.

    Args:
        nominal: its probability as a nominal, not normalized; 0 where it was not counted as one.
        nominal_hints: what is known of it then beyond its class.
        verb: likewise as a verb.
        verb_hints: likewise.
    """

    nominal: float
    nominal_hints: frozenset[str]
    verb: float
    verb_hints: frozenset[str]


class Pairs(dict[str, int]):
    """The cost of each letter after another; ``^`` begins a stem and ``$`` ends it.

    Args:
        costs: of the pairs that were counted.
        unseen: the cost of any other.
    """

    def __init__(self, costs: dict[str, int], unseen: int) -> None:
        super().__init__(costs)
        self.unseen = unseen

    def __missing__(self, pair: str) -> int:
        return self.unseen


class Letters:
    """What the letters of a stem that was not counted cost, in both classes at once.

    Costs as a nominal stand in the lower half of a number, those as a verb in the higher.

    Args:
        new: by class, what a new stem costs beside its letters.
        pairs: by class, what the pairs of its letters cost.

    Attributes:
        first: what a new stem and its first two letters cost, as far as they alone tell.
        last: what its last letter costs, or its last two, of which the first is in the word.
    """

    def __init__(
        self, new: Mapping[StemClass, int], pairs: Mapping[StemClass, Mapping[str, int]]
    ) -> None:
        nominal, verb = pairs["nominal"], pairs["verb"]
        self._pairs: Generations[str, int] = Generations(
            lambda two: nominal[two] | verb[two] << SHIFT, limit=KEPT
        )
        both, cost = self._pairs, new["nominal"] | new["verb"] << SHIFT
        self.first: Generations[str, int] = Generations(
            lambda two: cost + both["^" + two[0]] + both[two], limit=KEPT
        )
        self.last = Generations(self._last_cost, limit=KEPT)

    def _last_cost(self, letters: str) -> int:
        last = self._pairs[letters[-1] + "$"]
        return last if letters[1:] == "" else self._pairs[letters] + last

    def running_cost(self, word: str) -> list[int]:
        """Return for every letter of *word* what the pairs of letters up to it cost together."""
        letter_pairs = map(add, word, word[1:])
        return list(accumulate(map(self._pairs.__getitem__, letter_pairs), initial=0))


@frozen(eq=False)
class Stems:
    """Costs of stems, as `newsclaims_tokenizer.spelling.stem_key` writes them.

    Args:
        counted: every counted stem.
        new: by class, the cost of any stem that was not counted.
        pairs: by class, what its letters cost besides.
        letters: the same for both classes at once.
        weights: of each cost, the probability that it stands for.
    """

    counted: dict[str, Counted]
    new: Mapping[StemClass, int]
    pairs: Mapping[StemClass, Pairs]
    letters: Letters
    weights: list[float]

    def cost(self, stem_class: StemClass, stem: str) -> int:
        """Return the cost of *stem*."""
        short = SHORT_COST if len(stem) <= SHORT else 0
        weight = self._weight(stem_class, stem)
        if weight:
            return round(-SCALE * math.log(weight)) + short
        letter_pairs = map(add, "^" + stem, stem + "$")
        costs = map(self.pairs[stem_class].__getitem__, letter_pairs)
        return self.new[stem_class] + short + sum(costs)

    def _weight(self, stem_class: StemClass, stem: str) -> float:
        counted = self.counted.get(stem)
        if counted is None:
            return 0.0
        return counted.verb if stem_class == "verb" else counted.nominal

    def is_counted(self, stem_class: StemClass, stem: str) -> bool:
        """Return whether *stem* was counted in that class."""
        return self._weight(stem_class, stem) > 0.0

    def hints(self, stem_class: StemClass, stem: str) -> frozenset[str]:
        """Return what is known of *stem*; nothing of one that was not counted."""
        counted = self.counted.get(stem)
        if counted is None:
            return _NOTHING
        return counted.verb_hints if stem_class == "verb" else counted.nominal_hints


def write_stems(
    stems: Mapping[str, tuple[int | None, str, int | None, str]],
    new: Mapping[str, int],
    pairs: Mapping[str, Mapping[str, int]],
    unseen: int,
) -> bytes:
    """Return what `stems` reads.

    Args:
        stems: cost and hint of each stem, as a nominal and as a verb.
        new: see `Stems`.
        pairs: likewise, of pairs that were counted.
        unseen: the cost of other pairs.
    """
    groups: dict[tuple[int | None, str, int | None, str], list[str]] = {}
    for stem in sorted(stems):
        groups.setdefault(stems[stem], []).append(stem)
    letters = list(HINTS)
    rows = [
        (
            len(members),
            NO_COST if nominal is None else nominal,
            letters.index(nominal_hint),
            NO_COST if verb is None else verb,
            letters.index(verb_hint),
        )
        for (nominal, nominal_hint, verb, verb_hint), members in groups.items()
    ]
    head = {"new": new, "pairs": pairs, "unseen": unseen, "groups": len(rows)}
    numbers = array("H", chain.from_iterable(rows))
    if sys.byteorder == "big":
        numbers.byteswap()
    body = [
        json.dumps(head, ensure_ascii=False, sort_keys=True).encode() + b"\n",
        numbers.tobytes(),
        " ".join(chain.from_iterable(groups.values())).encode(),
    ]
    return gzip.compress(b"".join(body), 9, mtime=0)


@cache
def stems() -> Stems:
    """Return the shipped table, read at the first call."""
    raw = gzip.decompress(files("newsclaims_tokenizer").joinpath("data/stems.gz").read_bytes())
    start = raw.index(b"\n") + 1
    table = json.loads(raw[:start])
    end = start + 10 * table["groups"]
    numbers = array("H", raw[start:end])
    if sys.byteorder == "big":
        numbers.byteswap()
    weights = [math.exp(-cost / SCALE) for cost in range(_COSTS)]
    likely = [*weights, 0.0]
    hints = list(HINTS.values())
    costs = [[likely[min(cost, _COSTS)] for cost in numbers[n::5]] for n in (1, 3)]
    known = [[hints[hint] for hint in numbers[n::5]] for n in (2, 4)]
    values = map(Counted._make, zip(costs[0], known[0], costs[1], known[1], strict=True))
    names = raw[end:].decode().split(" ")
    counted = dict(zip(names, chain.from_iterable(map(repeat, values, numbers[::5])), strict=True))
    classes: tuple[StemClass, ...] = ("nominal", "verb")
    new = {name: table["new"][name] for name in classes}
    pairs = {name: Pairs(table["pairs"][name], table["unseen"]) for name in classes}
    return Stems(counted, new, pairs, Letters(new, pairs), weights)
