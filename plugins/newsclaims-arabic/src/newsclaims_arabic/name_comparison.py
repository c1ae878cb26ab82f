"""Compare personal names: parts, short forms and spelling variants."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS
from newsclaims_arabic.relations import bare

_LINKS = WORDS["lineage"]
(_FATHER,) = WORDS["father"]
_OPENERS = {
    word: _FATHER if word in WORDS["fatherhood"] else word for word in WORDS["compound_openers"]
}
"""First words of compounds, each as it is compared."""
_COMPOUND_ENDS = WORDS["compound_ends"]


@frozen
class _Transliteration:
    """``transliteration.toml``: letters that are exchanged."""

    vowels: str
    classes: list[str]
    least_consonants: int


_LETTERS = load_toml(PACKAGE, "data/transliteration.toml", _Transliteration)
_DROPPED: dict[int, str | None] = dict.fromkeys(map(ord, _LETTERS.vowels))
_MERGED = {ord(letter): group[0] for group in _LETTERS.classes for letter in group}

Parts = tuple[str, ...]


@lru_cache(maxsize=4096)
def name_parts(text: str) -> Parts:
    """Return the parts of a personal name that tell people apart, folded.

    Links (``بن``, ``آل``) are dropped, compounds (``عبد الله``, ``أبو بكر``) made one
    part, articles cut off.

    Example:
        >>> name_parts("عبد الله بن مسعد آل رحيم")
        ('عبدالله', 'مسعد', 'رحيم')
    """
    parts: list[str] = []
    opened = ""
    for word in fold(text).split():
        if opened:
            parts.append(opened + word)
            opened = ""
        elif word in _OPENERS:
            opened = _OPENERS[word]
        elif word in _COMPOUND_ENDS and parts:
            parts[-1] += word
        elif word not in _LINKS:
            parts.append(bare(word.strip("\"'«»“”()،.-")))
    if opened:
        parts.append(opened)
    return tuple(part for part in parts if part)


@lru_cache(maxsize=4096)
def skeleton(part: str) -> str:
    """Return what stays the same of *part* in every transliteration, or *part* if it is short.

    Example:
        >>> skeleton("نتنياهو") == skeleton("نتانياهو")
        True
        >>> skeleton("حسن") == skeleton("حسين")
        False
    """
    reduced = part[:1].translate(_MERGED) + part[1:].translate(_DROPPED).translate(_MERGED)
    return reduced if len(reduced) >= _LETTERS.least_consonants else part


def is_short_form(short: Sequence[str], full: Sequence[str]) -> bool:
    """Return whether *short* may be a shorter writing of the name *full* (both skeletons).

    Two parts and more must stand in *full* in their order; a single part must be the
    last of *full* or one of its others.
    """
    rest = iter(full)
    return all(part in rest for part in short)


class NameFit(IntEnum):
    """How well one name fits another: which of its parts a shorter one keeps."""

    NONE = 0
    INSIDE = 1
    FIRST = 2
    LAST = 3
    SAME = 4


def name_rank(parts: Parts, known: Parts) -> NameFit:
    """Return how well a name of *parts* fits the name *known* (both skeletons)."""
    if parts == known:
        return NameFit.SAME
    short, full = (parts, known) if len(parts) <= len(known) else (known, parts)
    if not short or not is_short_form(short, full):
        return NameFit.NONE
    if short[-1] == full[-1]:
        return NameFit.LAST
    if short[0] == full[0]:
        return NameFit.FIRST
    return NameFit.INSIDE
