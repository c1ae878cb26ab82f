"""Hints about a word that its form alone supports.

They are hints, not a morphological analysis: a word of several readings carries only what
its likeliest reading shows in writing.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from newsclaims_tokenizer.affixes import AFFIXES
from newsclaims_tokenizer.grammar import TANWIN
from newsclaims_tokenizer.ranking import Ranked
from newsclaims_tokenizer.stems import stems

_TANWIN_MARKS = frozenset("\u064b\u064c\u064d")
_LIKELY = 0.6
_NISBA_ENDINGS = AFFIXES.nisba_endings
_NISBA_LAST = frozenset(ending[-1] for ending in _NISBA_ENDINGS)
_NISBA_BASES = AFFIXES.nisba_bases
_NISBA_SHORTEST = 3
_SHORT = 4
_INDEFINITE = frozenset({"indefinite"})
_FEMININE = frozenset({"feminine"})
_FEMININES = frozenset({"feminine", "plural"})
_MASCULINES = frozenset({"masculine", "plural"})
_NISBA = frozenset({"nisba"})
_DEFINITE = frozenset({"definite", "noun"})
_FUTURE = frozenset({"verb", "imperfect"})
_NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 12)
def _together(*hints: frozenset[str]) -> frozenset[str]:
    """Return all *hints* as one set, the same object each time: there are few, and many words of each."""
    return _SHARED.setdefault(found := frozenset().union(*hints), found)


_SHARED: dict[frozenset[str], frozenset[str]] = {}


def closed_features(features: frozenset[str], *, tanwin: bool) -> frozenset[str]:
    """Return the hints for a closed-class word: its own, and a written tanwin."""
    return features | _INDEFINITE if tanwin else features


def open_features(ranked: Ranked, *, tanwin: bool) -> frozenset[str]:
    """Return the hints for a word that the statistics divided.

    Args:
        ranked: how it divides.
        tanwin: whether one is written.
    """
    (prefix, suffix), stem, probability = ranked
    table = stems()
    known = table.hints(prefix.stem_class, stem)
    found = _NOTHING
    if not prefix.pronouns:  # the article
        found = _DEFINITE
    elif tanwin:
        found = _INDEFINITE
        if stem.endswith("ا") and not known:
            stem = stem[:-1]
            known = table.hints("nominal", stem)
    elif suffix.enclitic == TANWIN and "noun" in known:
        found = _INDEFINITE
    if not found and probability < _LIKELY:
        known = _NOTHING
    future = prefix.stem_class == "verb" and "س" in prefix.proclitics
    if not ("noun" in known or found is _DEFINITE):
        if not found and not future:
            return known
        return _together(found, known, _FUTURE if future else _NOTHING)
    return _together(
        found,
        known,
        _FUTURE if future else _NOTHING,
        _gender(stem),
        _nisba(stem, definite=found is _DEFINITE),
    )


def _gender(stem: str) -> frozenset[str]:
    if stem.endswith("ة"):
        return _FEMININE
    if stem.endswith(AFFIXES.feminine) and len(stem) > _SHORT:
        return _FEMININES
    if stem.endswith(AFFIXES.masculine) and "noun" in stems().hints("nominal", stem[:-2]):
        return _MASCULINES
    return _NOTHING


def _nisba(stem: str, *, definite: bool) -> frozenset[str]:
    """Return whether a noun looks like a nisba of another one.

    With ``ية`` only where it is definite: without the article most are abstract nouns.
    """
    if stem[-1:] not in _NISBA_LAST:
        return _NOTHING
    for ending in _NISBA_ENDINGS:
        if stem.endswith(ending):
            base = stem[: -len(ending)]
            if len(base) < _NISBA_SHORTEST or not (definite or ending != AFFIXES.abstract):
                return _NOTHING
            counted = stems().is_counted
            related = any(counted("nominal", base + more) for more in _NISBA_BASES)
            return _NISBA if related else _NOTHING
    return _NOTHING


def has_tanwin(form: str) -> bool:
    """Return whether a tanwin is written in *form*."""
    if not _TANWIN_MARKS.isdisjoint(form):
        return True
    tail = form[-2:]
    return max(tail) >= "\ufe70" and any(
        unicodedata.decomposition(character).endswith(("064B", "064C", "064D"))
        for character in tail
        if character >= "\ufe70"
    )
