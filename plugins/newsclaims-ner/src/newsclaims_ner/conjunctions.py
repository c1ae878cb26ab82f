"""Conjunctions of a word with its neighbours: pairs of words, rows of roles and of clusters.

`TEMPLATES` says which.  `conjunctions` writes them out as features, for training; the tagger
asks `Conjunctions` instead, which turns each word into numbers once, a whole row of them into
one number, and looks all rows of a document up together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from newsclaims_ner.features import WordKey, word_class
from newsclaims_ner.lexicon import Lexicon

Range: TypeAlias = tuple[int, int]
"""First token and one past the last."""

Ids: TypeAlias = NDArray[np.int64]


class Outline(NamedTuple):
    """What conjunctions see of a word.

    Args:
        form: the word.
        role: by lists, verb hint and prefixes.
        coarse: its coarse cluster, ``?`` where it has none.
        middle: its middle cluster, likewise.
    """

    form: str
    role: str
    coarse: str
    middle: str


EDGE = Outline("", "", "", "")
"""Stands before and behind a sentence."""

FORM, ROLE, COARSE, MIDDLE = range(4)
TEMPLATES: dict[str, tuple[tuple[int, int], ...]] = {
    "ww": ((FORM, -1), (FORM, 0)),
    "r2": ((ROLE, -1), (ROLE, 0)),
    "rn": ((ROLE, 0), (ROLE, 1)),
    "r3": ((ROLE, -1), (ROLE, 0), (ROLE, 1)),
    "r5": ((ROLE, -2), (ROLE, -1), (ROLE, 0), (ROLE, 1), (ROLE, 2)),
    "wr": ((FORM, -1), (ROLE, 0)),
    "rw": ((ROLE, 0), (FORM, 1)),
    "wrr": ((FORM, -2), (ROLE, -1), (ROLE, 0)),
    "cc": ((MIDDLE, -1), (MIDDLE, 0)),
    "cn": ((MIDDLE, 0), (MIDDLE, 1)),
    "c3": ((COARSE, -1), (COARSE, 0), (COARSE, 1)),
}
"""What each conjunction joins: of a word so far away, one of its traits."""
REACH = 2


def word_outline(key: WordKey, lexicon: Lexicon) -> Outline:
    """Return what conjunctions see of a word."""
    form, prefix, kind, _, hints = key
    if kind != "word":
        return Outline(form, kind, "", "")
    tables = (
        ("T", lexicon.titles),
        ("H", lexicon.organization_heads),
        ("A", lexicon.nationalities),
        ("P", lexicon.places),
        ("K", lexicon.single),
    )
    role = next((letter for letter, table in tables if form in table), "")
    role = (role or word_class(form, lexicon)) + ("v" if "verb" in hints else "") + prefix
    clusters = lexicon.clusters.get(form)
    return Outline(form, role, *(clusters[:2] if clusters else ("?", "?")))


def conjunctions(outlines: Sequence[Outline]) -> Iterator[list[str]]:
    """Yield for each token of a sentence its conjunctions, as features."""
    seen = [EDGE] * REACH + [*outlines] + [EDGE] * REACH
    for i in range(REACH, len(seen) - REACH):
        yield [
            f"{name}={'_'.join(seen[i + distance][trait] for trait, distance in joined)}"
            for name, joined in TEMPLATES.items()
        ]


class Conjunctions:
    """The weights of trained conjunctions.

    Args:
        rows: the row of each feature in *weights*, as `conjunctions` writes it.
        weights: of shape (rows, labels).
    """

    def __init__(self, rows: Mapping[str, int], weights: NDArray[np.float32]) -> None:
        trained = {
            name: [
                (feature.partition("=")[2].split("_"), row)
                for feature, row in rows.items()
                if feature.startswith(f"{name}=")
            ]
            for name in TEMPLATES
        }
        self._numbers: tuple[dict[str, int], ...] = ({}, {}, {}, {})
        for name, joined in TEMPLATES.items():
            for values, _ in trained[name]:
                for (trait, _), value in zip(joined, values, strict=True):
                    self._numbers[trait].setdefault(value, len(self._numbers[trait]) + 1)
        self._sizes = [len(numbers) + 1 for numbers in self._numbers]
        self._tables: list[tuple[tuple[tuple[int, int], ...], Ids, NDArray[np.float32]]] = []
        for name, joined in TEMPLATES.items():
            if trained[name]:
                lines = [
                    [
                        self._numbers[trait][value]
                        for (trait, _), value in zip(joined, values, strict=True)
                    ]
                    for values, _ in trained[name]
                ]
                keys = self._join(joined, np.array(lines, np.int64).T)
                order = np.argsort(keys)
                picked = weights[[row for _, row in trained[name]]][order]
                self._tables.append((joined, keys[order], picked))

    def numbers(self, outline: Outline) -> tuple[int, ...]:
        """Return the number of each trait; 0 for one that no trained conjunction has."""
        return tuple(
            numbers.get(value, 0) for numbers, value in zip(self._numbers, outline, strict=True)
        )

    def add(self, scores: NDArray[np.float32], words: Ids, sentences: Sequence[Range]) -> None:
        """Add to the scores of each token what its conjunctions weigh.

        Args:
            scores: of shape (tokens, labels), changed in place.
            words: the `numbers` of each token, of shape (tokens, traits).
            sentences: token ranges that cover all tokens in order.
        """
        count = len(words)
        seen = np.vstack([words, [self.numbers(EDGE)]])
        firsts, lasts = np.empty((2, count), np.int64)
        for first, last in sentences:
            firsts[first:last], lasts[first:last] = first, last
        at = {}
        for distance in range(-REACH, REACH + 1):
            index = np.arange(distance, count + distance)
            at[distance] = seen[np.where((index >= firsts) & (index < lasts), index, count)]
        for joined, keys, weights in self._tables:
            wanted = self._join(joined, [at[distance][:, trait] for trait, distance in joined])
            place = np.searchsorted(keys, wanted)
            place[place == len(keys)] = 0
            found = np.flatnonzero(keys[place] == wanted)
            scores[found] += weights[place[found]]

    def _join(self, joined: tuple[tuple[int, int], ...], columns: Sequence[Ids] | Ids) -> Ids:
        """Return one number for each row of numbers; a negative one where any is 0."""
        whole = np.zeros(len(columns[0]), np.int64)
        unknown = np.zeros(len(columns[0]), bool)
        for (trait, _), column in zip(joined, columns, strict=True):
            whole = whole * self._sizes[trait] + column
            unknown |= column == 0
        whole[unknown] = -1
        return whole
