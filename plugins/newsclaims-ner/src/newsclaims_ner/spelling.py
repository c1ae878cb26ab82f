"""What a word's letters say about it: personal name, place name or ordinary word.

Foreign names (شويغو، بيسكوف، قوانغتشو) stand in no list, but are spelled like names that
do.  A logistic regression over letter n-grams, trained by ``tools/build_spelling.py`` on
the gazetteers and the words of the news, gives three probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zlib import crc32

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from newsclaims.errors import LexiconError

BUCKETS = 1 << 15
LONGEST = 4
CLASSES = 3
SCALE = 16.0
"""Weights are stored as signed bytes, in units of 1/16."""
SUREST = np.float32(60.0)
"""Largest score that counts: words of thousands of letters reach any, and their exponential none."""
FILE = "spelling.bin"


def letter_ngrams(form: str) -> list[int]:
    """Return the buckets of the letter n-grams of *form*, word edges included."""
    padded = f"^{form}$".encode(
        "utf-16-le", "surrogatepass"
    )  # two bytes a letter, so that bytes can be sliced
    size = len(padded)
    return [
        crc32(padded[i : i + n]) % BUCKETS
        for n in range(4, 2 * LONGEST + 1, 2)
        for i in range(0, size - n + 1, 2)
    ]


class Look(NamedTuple):
    """How likely a word's letters make it each of the three."""

    person: float
    place: float
    ordinary: float


@frozen(eq=False)
class Spelling:
    """The trained model.

    Args:
        weights: of shape (buckets, classes).
        intercepts: one a class.
    """

    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def probabilities(self, forms: Sequence[str]) -> list[Look]:
        """Return how likely each of *forms* is a personal name, a place name, an ordinary word."""
        if not forms:
            return []
        grams = [letter_ngrams(form) for form in forms]
        sizes = np.array([len(one) for one in grams])
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        sums = np.add.reduceat(self.weights[np.concatenate(grams)], starts)
        scores = sums / np.sqrt(sizes)[:, None] + self.intercepts
        likely = 1.0 / (1.0 + np.exp(-np.clip(scores, -SUREST, SUREST)))
        return [Look(*row) for row in (likely / likely.sum(axis=1, keepdims=True)).tolist()]


@cache
def spelling() -> Spelling:
    """Read the trained model, once.

    Raises:
        LexiconError: the data file is damaged.
    """
    data = files("newsclaims_ner").joinpath("data", FILE).read_bytes()
    if len(data) != (BUCKETS + 1) * CLASSES:
        raise LexiconError(
            f"newsclaims_ner/data/{FILE}: {len(data)} bytes instead of {(BUCKETS + 1) * CLASSES};"
            " build the file again with tools/build_spelling.py"
        )
    table = np.frombuffer(data, np.int8).reshape(-1, CLASSES).astype(np.float32) / SCALE
    return Spelling(table[:-1], table[-1])
