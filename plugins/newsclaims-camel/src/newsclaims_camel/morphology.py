"""Clitics, stems and features from the disambiguator of CAMeL Tools."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from attrs import fields, frozen

from newsclaims.errors import ConfigurationError
from newsclaims.lexicon import load_toml
from newsclaims.text import fold

if TYPE_CHECKING:
    from camel_tools.disambig.mle import MLEDisambiguator  # type: ignore[import-untyped]

SCHEME = "d3tok"
"""The tokenization that divides off every clitic: ``و+_ال+_كتاب``, ``مدرسة_+هم``."""
_GUESSED = "noan"
"""What stands in that tokenization for a stem that is not in the database."""
_LAM, _ARTICLE = "ل", "ال"

Place = tuple[int, int]


@frozen(kw_only=True)
class Features:
    """The data file ``features.toml``: for a feature of an analysis, value to token feature."""

    pos: dict[str, str]
    asp: dict[str, str]
    vox: dict[str, str]
    gen: dict[str, str]
    num: dict[str, str]
    prc0: dict[str, str]


@frozen(kw_only=True)
class Division:
    """A word divided into clitics and stem, by offsets into the word.

    Args:
        proclitics: before the stem, in reading order.
        stem: what is left.
        stem_norm: the stem folded, as it is written without clitics.
        enclitics: behind the stem.
        features: from the vocabulary of `newsclaims.Token`.
    """

    proclitics: tuple[Place, ...] = ()
    stem: Place
    stem_norm: str
    enclitics: tuple[Place, ...] = ()
    features: frozenset[str] = frozenset()


class Disambiguator:
    """A disambiguator of CAMeL Tools that threads may share, asked once for each different word."""

    def __init__(self, backend: MLEDisambiguator) -> None:
        self._backend = backend
        self._lock = Lock()
        self._known: dict[str, Division] = {}

    def divide(self, word: str) -> Division:
        """Return the likeliest division of *word*; the whole word where there is no analysis."""
        with self._lock:
            if word not in self._known:
                if len(self._known) >= _KNOWN:
                    self._known.clear()
                [answer] = self._backend.disambiguate([word])
                analysis = answer.analyses[0].analysis if answer.analyses else {}
                self._known[word] = divide(word, analysis)
            return self._known[word]


_KNOWN = 1 << 16


@lru_cache(maxsize=2)
def disambiguator(model: str) -> Disambiguator:
    """Load a disambiguator whose data is installed; nothing is downloaded.

    Raises:
        ConfigurationError: its data is not there.
    """
    folder = Path(os.environ.get("CAMELTOOLS_DATA") or "~/.camel_tools").expanduser()
    missing = ConfigurationError(
        f"options.camel-mle.model: there is no data for {model!r} in {folder}; install it with "
        f"`camel_data -i disambig-mle-{model}` (it has a licence of its own), name its folder in "
        "CAMELTOOLS_DATA, or choose the tokenizer 'camel', which needs none"
    )
    # At its import CAMeL Tools fetches the list of its data, unless that is there.
    if not (folder / "catalogue.json").is_file():
        raise missing
    from camel_tools.disambig.mle import MLEDisambiguator

    try:
        return Disambiguator(MLEDisambiguator.pretrained(model))
    except (KeyError, OSError) as error:
        raise missing from error


def divide(word: str, analysis: Mapping[str, str]) -> Division:
    """Divide *word* as its *analysis* has it, where the letters allow it."""
    features = _features(analysis)
    letters = [(letter, i) for i, c in enumerate(word) for letter in fold(c)]
    parts = fold(analysis.get(SCHEME, "")).split("_")
    before = [part.rstrip("+") for part in parts if part.endswith("+")]
    behind = [part.lstrip("+") for part in parts if part.startswith("+")]
    stem = "".join(part for part in parts if "+" not in part)
    whole = Division(stem=(0, len(word)), stem_norm=fold(word), features=features)
    if not stem or not (before or behind) or len(letters) != len({i for _, i in letters}):
        return whole
    written = "".join(letter for letter, _ in letters)
    left = _taken(before, written)
    right = _taken([part[::-1] for part in reversed(behind)], written[::-1])
    if left is None or right is None or sum(left) + sum(right) >= len(letters):
        return whole
    starts = [*(i for _, i in letters), len(word)]
    starts[0] = 0
    cuts = _ends(left)
    back = [len(letters) - cut for cut in _ends(right)][::-1]
    return Division(
        proclitics=tuple((starts[a], starts[b]) for a, b in pairwise(cuts)),
        stem=(starts[cuts[-1]], starts[back[0]]),
        stem_norm=written[sum(left) : len(written) - sum(right)] if stem == _GUESSED else stem,
        enclitics=tuple((starts[a], starts[b]) for a, b in pairwise(back)),
        features=features,
    )


def _taken(clitics: list[str], letters: str) -> list[int] | None:
    """Return how many letters each clitic takes from the front; None where they are others."""
    taken: list[int] = []
    at = 0
    for number, clitic in enumerate(clitics):
        length = len(clitic)
        if clitic == _ARTICLE and number and clitics[number - 1] == _LAM:
            length = 1  # لل is ل and ال
            fits = letters.startswith(_LAM, at)
        else:
            fits = letters.startswith(clitic, at)
        if not clitic or not fits:
            return None
        taken.append(length)
        at += length
    return taken


def _ends(lengths: list[int]) -> list[int]:
    ends = [0]
    for length in lengths:
        ends.append(ends[-1] + length)
    return ends


def _features(analysis: Mapping[str, str]) -> frozenset[str]:
    table = feature_table()
    names = (field.name for field in fields(Features))
    found = (getattr(table, name).get(analysis.get(name, "")) for name in names)
    return frozenset(feature for feature in found if feature)


@lru_cache(maxsize=1)
def feature_table() -> Features:
    """Return the features and their values."""
    return load_toml("newsclaims_camel", "data/features.toml", Features)
