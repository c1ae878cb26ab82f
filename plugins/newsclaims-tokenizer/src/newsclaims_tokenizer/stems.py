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

from attrs import frozen

from newsclaims_tokenizer.grammar import StemClass

SCALE = 10
SHORT_COST = 20
"""Added for stems of two letters, which are few but fit into every word."""
SHORT = 2
_HINTS: dict[str, frozenset[str]] = {
    "n": frozenset({"noun"}),
    "-": frozenset(),
    "a": frozenset({"noun", "participle"}),
    "p": frozenset({"verb", "perfect"}),
    "i": frozenset({"verb", "imperfect"}),
    "v": frozenset({"verb"}),
}


@frozen
class Stems:
    """Costs of stems as `newsclaims_tokenizer.spelling.stem_key` writes them.

    Args:
        costs: for each class, the cost of every counted stem.
        hints: for each class, what is known of a stem beyond its class.
        new: for each class, the cost of any stem that was not counted.
        pairs: for each class, the cost of each letter after another; ``^`` begins a stem
            and ``$`` ends it.
        unseen: the cost of a pair that is not in `pairs`.
    """

    costs: dict[StemClass, dict[str, int]]
    hints: dict[StemClass, dict[str, frozenset[str]]]
    new: dict[StemClass, int]
    pairs: dict[StemClass, dict[str, int]]
    unseen: int

    def cost(self, stem: str, stem_class: StemClass) -> int:
        """Return the cost of *stem* as one of *stem_class*."""
        counted = self.costs[stem_class].get(stem)
        short = SHORT_COST if len(stem) <= SHORT else 0
        if counted is not None:
            return counted + short
        pairs, total = self.pairs[stem_class], self.new[stem_class] + short
        before = "^"
        for letter in stem:
            total += pairs.get(before + letter, self.unseen)
            before = letter
        return total + pairs.get(before + "$", self.unseen)

    def known(self, stem: str, stem_class: StemClass) -> bool:
        """Say whether *stem* was counted as one of *stem_class*."""
        return stem in self.costs[stem_class]


@cache
def stems() -> Stems:
    """Return the shipped table, read at the first call."""
    raw = files("newsclaims_tokenizer").joinpath("data/stems.gz").read_bytes()
    head, *lines = gzip.decompress(raw).decode().splitlines()
    table = json.loads(head)
    costs: dict[StemClass, dict[str, int]] = {"nominal": {}, "verb": {}}
    hints: dict[StemClass, dict[str, frozenset[str]]] = {"nominal": {}, "verb": {}}
    names: dict[str, StemClass] = {"nominal": "nominal", "verb": "verb"}
    for line in lines:
        name, hint, cost, together = line.split("\t")
        words = together.split(" ")
        costs[names[name]].update(dict.fromkeys(words, int(cost)))
        if _HINTS[hint]:
            hints[names[name]].update(dict.fromkeys(words, _HINTS[hint]))
    return Stems(costs, hints, table["new"], table["pairs"], table["unseen"])
