"""How likely a stem is: counted ones from ``data/stems.gz``, others by their letters.

The file is made by ``tools/build_stems.py``.  Its first line is JSON: the cost of a new stem
and of every pair of letters in one.  Each further line holds a class, a hint, a cost and the
stems that have them, so that loading is one dictionary update a line.

Costs are negative natural logarithms in tenths.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files
from itertools import accumulate
from operator import add

from attrs import frozen

from newsclaims_tokenizer.grammar import StemClass

SCALE = 10
SHORT_COST = 20
"""Added for stems of two letters, which are few but fit into every word."""
SHORT = 2
_NOTHING: frozenset[str] = frozenset()
_HINTS: dict[str, frozenset[str]] = {
    "n": frozenset({"noun"}),
    "-": _NOTHING,
    "a": frozenset({"noun", "participle"}),
    "p": frozenset({"verb", "perfect"}),
    "i": frozenset({"verb", "imperfect"}),
    "v": frozenset({"verb"}),
}


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


@frozen
class Stems:
    """Costs of the stems of one class, as `newsclaims_tokenizer.spelling.stem_key` writes them.

    Args:
        counted: every counted stem with its cost and what is known of it beyond its class.
        new: the cost of any stem that was not counted.
        pairs: what its letters cost besides.
    """

    counted: dict[str, tuple[int, frozenset[str]]]
    new: int
    pairs: Pairs

    def cost(self, stem: str) -> int:
        """Return the cost of *stem*."""
        short = SHORT_COST if len(stem) <= SHORT else 0
        counted = self.counted.get(stem)
        if counted is not None:
            return counted[0] + short
        letter_pairs = map(add, "^" + stem, stem + "$")
        return self.new + short + sum(map(self.pairs.__getitem__, letter_pairs))

    def running_cost(self, word: str) -> list[int]:
        """Return for every letter of *word* what the pairs of letters up to it cost together."""
        letter_pairs = map(add, word, word[1:])
        return list(accumulate(map(self.pairs.__getitem__, letter_pairs), initial=0))

    def hints(self, stem: str) -> frozenset[str]:
        """Return what is known of *stem*; nothing of one that was not counted."""
        counted = self.counted.get(stem)
        return counted[1] if counted else _NOTHING


@cache
def stems() -> dict[StemClass, Stems]:
    """Return the shipped table, read at the first call."""
    raw = files("newsclaims_tokenizer").joinpath("data/stems.gz").read_bytes()
    head, *lines = gzip.decompress(raw).decode().split("\n")
    table = json.loads(head)
    counted: dict[StemClass, dict[str, tuple[int, frozenset[str]]]] = {"nominal": {}, "verb": {}}
    names: dict[str, StemClass] = {"nominal": "nominal", "verb": "verb"}
    for line in lines:
        name, hint, cost, together = line.split("\t")
        counted[names[name]].update(dict.fromkeys(together.split(" "), (int(cost), _HINTS[hint])))
    return {
        name: Stems(counted[name], table["new"][name], Pairs(table["pairs"][name], table["unseen"]))
        for name in counted
    }
