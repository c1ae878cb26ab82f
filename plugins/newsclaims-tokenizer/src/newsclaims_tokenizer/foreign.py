"""How foreign a word's letters are, from ``data/foreign.gz``.

A name that no list has (``لوكاس``) may begin with letters that are clitics elsewhere.  What tells it
from a divided word is its spelling: runs of three letters are more or less frequent in names of
foreign origin than in divided Arabic words.  The file is made by ``tools/build_foreign.py``.
"""

from __future__ import annotations

import gzip
import json
import math
from functools import cache
from importlib.resources import files
from typing import NamedTuple

RUN = 3
"""Letters of a run, and of a beginning."""
SCALE = 10
"""Odds are written as natural logarithms, in tenths."""


class Foreign(NamedTuple):
    """What tells the spelling of a foreign name.

    Args:
        beginnings: first three letters that are likelier a name's than a clitic's and a name's.
        odds: of each run of three letters the logarithm of how much more frequent it is in names,
            in tenths; ``^^`` stands before a word and ``$`` behind it.
    """

    beginnings: frozenset[str]
    odds: dict[str, int]

    def factor(self, word: str) -> float:
        """Return how much likelier its letters make *word* (alif without hamza) a whole name."""
        odds = self.odds.get
        edged = f"^^{word}$"
        return math.exp(sum([odds(edged[at : at + RUN], 0) for at in range(len(word) + 1)]) / SCALE)


@cache
def foreign() -> Foreign:
    """Return the shipped table, read at the first call."""
    raw = gzip.decompress(files("newsclaims_tokenizer").joinpath("data/foreign.gz").read_bytes())
    return read_foreign(raw)


def read_foreign(raw: bytes) -> Foreign:
    """Return the table that `write_foreign` wrote, decompressed."""
    table = json.loads(raw)
    odds = {run: number for number, runs in table["odds"] for run in runs.split(" ")}
    return Foreign(frozenset(table["beginnings"].split()), odds)


def write_foreign(table: Foreign) -> bytes:
    """Return what `foreign` reads; runs of the same odds are written together."""
    groups: dict[int, list[str]] = {}
    for run, number in sorted(table.odds.items()):
        groups.setdefault(number, []).append(run)
    body = {
        "beginnings": " ".join(sorted(table.beginnings)),
        "odds": [[number, " ".join(groups[number])] for number in sorted(groups)],
    }
    return gzip.compress(json.dumps(body, ensure_ascii=False).encode(), 9, mtime=0)
