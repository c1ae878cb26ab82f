"""What a word's letters say about it: personal name, place name or ordinary word.

Foreign names (شويغو، بيسكوف، قوانغتشو) stand in no list, but are spelled like names that
do.  A logistic regression over letter n-grams, trained by ``tools/build_spelling.py`` on
the gazetteers and the words of the news, gives three probabilities.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zlib import crc32

from attrs import field, frozen

from newsclaims.caching import Generations
from newsclaims.errors import LexiconError

BUCKETS = 1 << 15  # a power of two
LONGEST = 4
_SIZES = range(4, 2 * LONGEST + 1, 2)  # in bytes
CLASSES = 3
SCALE = 16.0
"""Weights are stored as signed bytes, in units of 1/16."""
SUREST = 60.0
"""Largest score that counts: words of thousands of letters reach any, and their exponential none."""
FILE = "spelling.bin"
_BIAS = 128
_SHORT = 64  # bytes of a word whose places are kept; letters of one that is weighed by them
_GRAMS = [sum(max(0, letters - size // 2 + 1) for size in _SIZES) for letters in range(_SHORT + 1)]
_LAST_SINGLE = "\uffff"  # letters behind it take four bytes
KEPT = 20_000
"""Beginnings of n-grams of one generation; see `newsclaims.caching`."""
_exp = math.exp
_SHIFTS = range(0, 16 * CLASSES, 16)
_MOST = 256  # n-grams whose weights surely fit in 16 bits together


def _places(size: int) -> Iterator[tuple[int, int]]:
    """Yield where the letter n-grams of a word of *size* bytes begin and end."""
    for n in _SIZES:
        for first in range(0, size - n + 1, 2):
            yield first, first + n


@cache
def _short_places(size: int) -> tuple[tuple[int, int], ...]:
    return tuple(_places(size))


def letter_ngrams(form: str) -> list[int]:
    """Return the buckets of the letter n-grams of *form*, word edges included."""
    padded = f"^{form}$".encode(
        "utf-16-le", "surrogatepass"
    )  # two bytes a letter, so that bytes can be sliced
    size = len(padded)
    places = _short_places(size) if size <= _SHORT else _places(size)
    return [crc32(padded[first:end]) & (BUCKETS - 1) for first, end in places]


class Look(NamedTuple):
    """How likely a word's letters make it each of the three."""

    person: float
    place: float
    ordinary: float

    @property
    def digits(self) -> int:
        """The three in tenths, as the digits of one number, that of the person the last."""
        person, place, ordinary = self
        return int(person * 9.99) + 10 * int(place * 9.99) + 100 * int(ordinary * 9.99)


@frozen(eq=False)
class Spelling:
    """The trained model.

    Args:
        weights: of every bucket for all classes, in one number: that of a class, with `_BIAS`
            added so that none is negative, in 16 bits, those of the first class lowest.
        intercepts: one a class.
    """

    weights: array[int]
    intercepts: tuple[float, ...]
    _begun: Generations[str, int] = field(init=False)
    """Of up to `LONGEST` letters, the weights of all n-grams that begin with the first of them."""

    @_begun.default
    def _nothing_begun(self) -> Generations[str, int]:
        return Generations(self._weigh_begun, limit=KEPT)

    def look(self, form: str) -> Look:
        """Return how likely *form* is a personal name, a place name, an ordinary word."""
        padded = f"^{form}$"
        letters = len(padded)
        if letters > _SHORT or max(padded) > _LAST_SINGLE:
            ngrams = letter_ngrams(form)
            return self._likely(self._scores(ngrams), len(ngrams))
        places = range(letters - 1)
        weights = sum(map(self._begun.__getitem__, [padded[at : at + LONGEST] for at in places]))
        grams = _GRAMS[letters]
        bias = _BIAS * grams
        scores = (
            (weights & 0xFFFF) - bias,
            (weights >> 16 & 0xFFFF) - bias,
            (weights >> 32) - bias,
        )
        return self._likely(scores, grams)

    def _weigh_begun(self, letters: str) -> int:
        """Return what the n-grams that begin with the first of these *letters* weigh."""
        data = letters.encode("utf-16-le", "surrogatepass")
        sizes = [size for size in _SIZES if size <= len(data)]
        return sum(self.weights[crc32(data[:size]) & (BUCKETS - 1)] for size in sizes)

    def _likely(self, scores: Sequence[int], grams: int) -> Look:
        root = math.sqrt(grams) * SCALE
        a, b, c = self.intercepts
        person = _likelihood(scores[0] / root + a)
        place = _likelihood(scores[1] / root + b)
        ordinary = _likelihood(scores[2] / root + c)
        total = person + place + ordinary
        return Look(person / total, place / total, ordinary / total)

    def _scores(self, grams: list[int]) -> list[int]:
        """Return what the weights of *grams* add up to, for each class."""
        if len(grams) > _MOST:
            pieces = [self._scores(grams[at : at + _MOST]) for at in range(0, len(grams), _MOST)]
            return [sum(scores) for scores in zip(*pieces, strict=True)]
        weights, bias = sum(map(self.weights.__getitem__, grams)), _BIAS * len(grams)
        return [(weights >> shift & 0xFFFF) - bias for shift in _SHIFTS]


def _likelihood(score: float) -> float:
    if -SUREST < score < SUREST:
        return 1.0 / (1.0 + _exp(-score))
    return 1.0 / (1.0 + _exp(-math.copysign(SUREST, score)))


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
    intercepts = array("b", data[-CLASSES:])
    raised = data[:-CLASSES].translate(bytes((n + _BIAS) % 256 for n in range(256)))
    wide = bytearray(8 * BUCKETS)
    for n, shift in enumerate(_SHIFTS):
        wide[shift // 8 :: 8] = raised[n::CLASSES]
    weights = array("Q", bytes(wide))
    if sys.byteorder == "big":
        weights.byteswap()
    return Spelling(weights, tuple(weight / SCALE for weight in intercepts))
