"""What a word's letters say about it: personal name, place name or ordinary word.

Foreign names (شويغو، بيسكوف، قوانغتشو) stand in no list, but are spelled like names that
do.  A logistic regression over letter n-grams, trained by ``tools/build_spelling.py`` on
the gazetteers and the words of the news, gives three probabilities.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp
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
FILE = "spelling.bin"


def letter_ngrams(form: str) -> list[int]:
    """Return the buckets of the letter n-grams of *form*, word edges included."""
    padded = f"^{form}$".encode("utf-16-le")  # two bytes a letter, so that bytes can be sliced
    size = len(padded)
    return [
        crc32(padded[i : i + n]) % BUCKETS
        for n in range(4, 2 * LONGEST + 1, 2)
        for i in range(0, size - n + 1, 2)
    ]


@frozen(eq=False)
class Spelling:
    """The trained model.

    Args:
        weights: of shape (buckets, classes).
        intercepts: one a class.
    """

    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def probabilities(self, form: str) -> tuple[float, float, float]:
        """Return how likely *form* is a personal name, a place name, an ordinary word."""
        grams = letter_ngrams(form)
        scores = self.weights[grams].sum(axis=0) / len(grams) ** 0.5 + self.intercepts
        person, place, ordinary = (1.0 / (1.0 + exp(-score)) for score in scores.tolist())
        whole = person + place + ordinary
        return person / whole, place / whole, ordinary / whole


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
