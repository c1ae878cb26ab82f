"""What a word's letters say about it: personal name, place name or ordinary word.

Foreign names (شويغو، بيسكوف، قوانغتشو) stand in no list, but are spelled like names that
do.  A logistic regression over letter n-grams, trained by ``tools/build_spelling.py`` on
the gazetteers and the words of the news, gives three probabilities.
"""

from __future__ import annotations

import math
from array import array
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zlib import crc32

from attrs import frozen

from newsclaims.errors import LexiconError

BUCKETS = 1 << 15  # a power of two
LONGEST = 4
_SIZES = range(4, 2 * LONGEST + 1, 2)  # in bytes
CLASSES = 3
SCALE = 16.0
"""Weights are stored as signed bytes, in units of 1/16."""
FILE = "spelling.bin"


def letter_ngrams(form: str) -> list[int]:
    """Return the buckets of the letter n-grams of *form*, word edges included."""
    padded = f"^{form}$".encode(
        "utf-16-le", "surrogatepass"
    )  # two bytes a letter, so that bytes can be sliced
    size = len(padded)
    return [
        crc32(padded[i : i + n]) & (BUCKETS - 1) for n in _SIZES for i in range(0, size - n + 1, 2)
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
        weights: for each class, the weight of every bucket.
        intercepts: one a class.
    """

    weights: tuple[array[int], ...]
    intercepts: tuple[float, ...]

    def look(self, form: str) -> Look:
        """Return how likely *form* is a personal name, a place name, an ordinary word."""
        grams = letter_ngrams(form)
        root = math.sqrt(len(grams)) * SCALE
        scores = [
            sum(map(weights.__getitem__, grams)) / root + intercept
            for weights, intercept in zip(self.weights, self.intercepts, strict=True)
        ]
        person, place, ordinary = [1.0 / (1.0 + math.exp(-score)) for score in scores]
        total = person + place + ordinary
        return Look(person / total, place / total, ordinary / total)


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
    weights = array("b", data)
    intercepts = weights[-CLASSES:]
    classes = tuple(weights[n:-CLASSES:CLASSES] for n in range(CLASSES))
    return Spelling(classes, tuple(weight / SCALE for weight in intercepts))
