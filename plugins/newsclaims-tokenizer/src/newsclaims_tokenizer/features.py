"""Hints about a word that its form alone supports.

They are hints, not a morphological analysis: a word of several readings carries only what
its likeliest reading shows in writing.
"""

from __future__ import annotations

import unicodedata

from newsclaims_tokenizer.grammar import TANWIN, Division
from newsclaims_tokenizer.spelling import stem_key
from newsclaims_tokenizer.stems import stems

_TANWIN_MARKS = frozenset("\u064b\u064c\u064d")
_LIKELY = 0.6
_NISBA_ENDINGS = ("يين", "يون", "يات", "ية", "ي")
_NISBA_BASES = ("", "ة", "ا", "يا", "اء")
_NISBA_SHORTEST = 3
_SHORT = 4
_NOTHING: frozenset[str] = frozenset()
_INDEFINITE = frozenset({"indefinite"})


def closed_features(form: str, features: frozenset[str]) -> frozenset[str]:
    """Return the hints for a closed-class word: its own, and a written tanwin."""
    return features | _INDEFINITE if _has_tanwin(form) else features


def open_features(form: str, division: Division, probability: float) -> frozenset[str]:
    """Return the hints for a word that the statistics divided.

    Args:
        form: as written.
        division: how it divides.
        probability: of the stem's class, among all readings of the word.
    """
    features: set[str] = set()
    stem = stem_key(division.underlying)
    hints = stems().hints[division.stem_class].get(stem, _NOTHING)
    if division.proclitics.endswith("ال"):
        features |= {"definite", "noun"}
    elif _has_tanwin(form):
        features.add("indefinite")
        if stem.endswith("ا") and not hints:
            stem = stem[:-1]
            hints = stems().hints["nominal"].get(stem, _NOTHING)
    elif division.enclitic == TANWIN and "noun" in hints:
        features.add("indefinite")
    if features or probability >= _LIKELY:
        features |= hints
    if division.stem_class == "verb" and "س" in division.proclitics:
        features |= {"verb", "imperfect"}
    if "noun" in features:
        features |= _gender(stem) | _nisba(stem, definite="definite" in features)
    return frozenset(features)


def _gender(stem: str) -> set[str]:
    if stem.endswith("ة"):
        return {"feminine"}
    if stem.endswith("ات") and len(stem) > _SHORT:
        return {"feminine", "plural"}
    if stem.endswith("ون") and "noun" in stems().hints["nominal"].get(stem[:-2], _NOTHING):
        return {"masculine", "plural"}
    return set()


def _nisba(stem: str, *, definite: bool) -> set[str]:
    """Say whether a noun looks like a nisba of another one.

    With ``ية`` only where it is definite: without the article most are abstract nouns.
    """
    known = stems().costs["nominal"]
    for ending in _NISBA_ENDINGS:
        if stem.endswith(ending):
            base = stem[: -len(ending)]
            related = any(base + more in known for more in _NISBA_BASES)
            sure = definite or ending != "ية"
            return {"nisba"} if related and sure and len(base) >= _NISBA_SHORTEST else set()
    return set()


def _has_tanwin(form: str) -> bool:
    if not _TANWIN_MARKS.isdisjoint(form):
        return True
    return not form.isascii() and any(
        unicodedata.decomposition(character).endswith(("064B", "064C", "064D"))
        for character in form[-2:]
        if character >= "\ufe70"
    )
