"""Hints about a word that its form alone supports.

They are hints, not a morphological analysis: a word of several readings carries only what
its likeliest reading shows in writing.
"""

from __future__ import annotations

import unicodedata

from newsclaims_tokenizer.grammar import TANWIN
from newsclaims_tokenizer.ranking import Ranked
from newsclaims_tokenizer.stems import stems

_TANWIN_MARKS = frozenset("\u064b\u064c\u064d")
_LIKELY = 0.6
_NISBA_ENDINGS = ("يين", "يون", "يات", "ية", "ي")
_NISBA_LAST = frozenset(ending[-1] for ending in _NISBA_ENDINGS)
_NISBA_BASES = ("", "ة", "ا", "يا", "اء")
_NISBA_SHORTEST = 3
_SHORT = 4
_INDEFINITE = frozenset({"indefinite"})
_SHARED: dict[frozenset[str], frozenset[str]] = {}
"""Every set of hints once: there are few, and many words of each."""


def closed_features(form: str, features: frozenset[str]) -> frozenset[str]:
    """Return the hints for a closed-class word: its own, and a written tanwin."""
    return features | _INDEFINITE if _has_tanwin(form) else features


def open_features(form: str, ranked: Ranked) -> frozenset[str]:
    """Return the hints for a word that the statistics divided.

    Args:
        form: as written.
        ranked: how it divides.
    """
    features: set[str] = set()
    cut, stem, probability = ranked
    prefix = cut.prefix
    hints = cut.stems.hints(stem)
    if prefix.proclitics.endswith("ال"):
        features |= {"definite", "noun"}
    elif _has_tanwin(form):
        features.add("indefinite")
        if stem.endswith("ا") and not hints:
            stem = stem[:-1]
            hints = stems()["nominal"].hints(stem)
    elif cut.suffix.enclitic == TANWIN and "noun" in hints:
        features.add("indefinite")
    if features or probability >= _LIKELY:
        features |= hints
    if prefix.stem_class == "verb" and "س" in prefix.proclitics:
        features |= {"verb", "imperfect"}
    if "noun" in features:
        features |= _gender(stem) | _nisba(stem, definite="definite" in features)
    hints = frozenset(features)
    return _SHARED.setdefault(hints, hints)


def _gender(stem: str) -> set[str]:
    if stem.endswith("ة"):
        return {"feminine"}
    if stem.endswith("ات") and len(stem) > _SHORT:
        return {"feminine", "plural"}
    if stem.endswith("ون") and "noun" in stems()["nominal"].hints(stem[:-2]):
        return {"masculine", "plural"}
    return set()


def _nisba(stem: str, *, definite: bool) -> set[str]:
    """Return whether a noun looks like a nisba of another one.

    With ``ية`` only where it is definite: without the article most are abstract nouns.
    """
    if stem[-1:] not in _NISBA_LAST:
        return set()
    known = stems()["nominal"].counted
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
    tail = form[-2:]
    return max(tail) >= "\ufe70" and any(
        unicodedata.decomposition(character).endswith(("064B", "064C", "064D"))
        for character in tail
        if character >= "\ufe70"
    )
