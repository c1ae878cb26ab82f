"""Hints about a word that its form alone supports.

They are hints, not a morphological analysis: a word of several readings carries only what
its likeliest reading shows in writing.
"""

from __future__ import annotations

import unicodedata

from newsclaims_tokenizer.grammar import TANWIN, Division
from newsclaims_tokenizer.spelling import without_hamza
from newsclaims_tokenizer.stems import stems

_TANWIN_MARKS = frozenset("\u064b\u064c\u064d")
_SURE = 0.9
_NISBA_ENDINGS = ("يين", "يون", "يات", "ية", "ي")
_NISBA_BASES = ("", "ة", "ا", "يا", "اء")
_NISBA_SHORTEST = 2
_INDEFINITE = frozenset({"indefinite"})


def closed_features(form: str, features: frozenset[str]) -> frozenset[str]:
    """Return the hints for a closed-class word: its own, and a written tanwin."""
    return features | _INDEFINITE if _has_tanwin(form) else features


def open_features(form: str, division: Division, probability: float) -> frozenset[str]:
    """Return the hints for a word that the statistics divided.

    Args:
        form: as written.
        division: how it divides.
        probability: of this division, among all of the word.
    """
    features: set[str] = set()
    stem = without_hamza(division.underlying)
    if division.proclitics.endswith("ال"):
        features |= {"definite", "noun"}
    elif division.enclitic == TANWIN or _has_tanwin(form):
        features.add("indefinite")
    if features or probability >= _SURE:
        features |= stems().hints[division.stem_class].get(stem, frozenset())
    if division.stem_class == "verb":
        if "س" in division.proclitics:
            features |= {"verb", "imperfect"}
    elif "noun" in features:
        features |= _nominal_ending(stem)
    return frozenset(features)


def _nominal_ending(stem: str) -> set[str]:
    features: set[str] = set()
    if stem.endswith("ة"):
        features.add("feminine")
    elif stem.endswith("ات"):
        features |= {"feminine", "plural"}
    elif stem.endswith("ون"):
        features |= {"masculine", "plural"}
    known = stems().costs["nominal"]
    for ending in _NISBA_ENDINGS:
        if stem.endswith(ending):
            base = stem[: -len(ending)]
            if len(base) > _NISBA_SHORTEST and any(base + more in known for more in _NISBA_BASES):
                features.add("nisba")
            break
    return features


def _has_tanwin(form: str) -> bool:
    if not _TANWIN_MARKS.isdisjoint(form):
        return True
    return not form.isascii() and any(
        unicodedata.decomposition(character).endswith(("064B", "064C", "064D"))
        for character in form[-2:]
        if character >= "\ufe70"
    )
