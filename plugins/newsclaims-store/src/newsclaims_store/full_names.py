"""Names of persons as they are compared over a corpus, where two of one name may be two persons."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from attrs import frozen
from newsclaims_arabic.name_comparison import Parts, is_short_form, name_parts, skeleton
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS

from newsclaims.lexicon import load_toml
from newsclaims.text import fold

_PACKAGE = "newsclaims_store"
_VOWELS = frozenset({"ا", "و", "ي", "ه"})
_SURE_PARTS = 3
"""Number of parts with which a name of common parts is one person's."""
_LEAST_LETTERS = 4
"""Of a part in which one letter may be another."""
_INITIAL = 2
"""Number of letters of an initial, spelt out: ``أف أم`` is a station."""
_BEFORE = frozenset({"rank"})
_BEHIND = frozenset({"office", "post", "speaker", "rank"})


@frozen
class _Common:
    """``common_names.toml``."""

    given: list[str]
    family: list[str]


_LISTS = load_toml(_PACKAGE, "data/common_names.toml", _Common)
GIVEN = frozenset("".join(name_parts(name)) for name in _LISTS.given)
COMMON = GIVEN | {"".join(name_parts(name)) for name in _LISTS.family}


class Relation(IntEnum):
    """How two names may be one person's, the surest last."""

    NONE = 0
    SURNAME = 1
    MISSPELT = 2
    BEGINNING = 3
    SHORTER = 4
    SAME = 5


@lru_cache(maxsize=1 << 14)
def full_name(name: str) -> Parts:
    """Return the parts of a person's name, titles around it cut off; none where it is a description.

    Example:
        >>> full_name("دكتور سالم بن علي الحارثي")
        ('سالم', 'علي', 'حارثي')
        >>> full_name("مدير الميناء")
        ()
    """
    words = fold(name).split()
    while len(words) > 1 and _opens(words) and not _is_name(words):
        del words[0]
    if not words or (_heads(words[0]) and not _is_name(words)):
        return ()
    for place in range(2, len(words)):
        if _is_title(words[place], _BEHIND) and words[place] not in COMMON:
            del words[place:]
            break
    parts = name_parts(" ".join(words))
    words_of_letters = all(part.isalpha() for part in parts)
    return parts if words_of_letters and any(len(part) > _INITIAL for part in parts) else ()


def _heads(word: str) -> bool:
    head = HEADS.get(bare(word))
    return head is not None


def _opens(words: list[str]) -> bool:
    """Return whether words begin with a title behind which a name stands, ``الشيخ سالم``, ``دكتور سالم``."""
    if _is_title(words[0], _BEFORE):
        return True
    definite = [bare(word) != word for word in words[:2]]
    return definite == [True, False] and words[1] not in HEADS and _heads(words[0])


def _is_title(word: str, classes: frozenset[str]) -> bool:
    head = HEADS.get(bare(word))
    return head is not None and head.head_class in classes


def _is_name(words: list[str]) -> bool:
    """Return whether words that begin with a noun for somebody are a name nevertheless, ``أمين سامي``."""
    first = words[0]
    return first in GIVEN and bare(first) == first and len(words) > 1


def is_common(parts: Parts) -> bool:
    """Return whether so many bear a name that it may be two persons' in two articles."""
    return len(parts) < _SURE_PARTS and all(part in COMMON for part in parts)


@lru_cache(maxsize=1 << 16)
def is_spelling_of(one: str, other: str) -> bool:
    """Return whether two parts of names are spellings of one.

    Letters that transliterations exchange are taken as one, but a name that ends in a vowel is another
    than the same without, ``عثمان`` and ``عثماني``, and so are two names that many bear, ``محمد`` and ``محمود``.
    """
    if one == other:
        return True
    if skeleton(one) != skeleton(other) or (one in COMMON and other in COMMON):
        return False
    ends = (one[-1], other[-1])
    return ends[0] == ends[1] or not any(end in _VOWELS for end in ends)


def relation(one: Parts, other: Parts) -> Relation:
    """Return how two names may be one person's."""
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    if not short:
        return Relation.NONE
    if len(short) == len(full):
        return _of_one_length(short, full)
    if len(short) == 1:
        return Relation.SURNAME if is_spelling_of(short[0], full[-1]) else Relation.NONE
    return _of_two_lengths(short, full)


def _of_one_length(one: Parts, other: Parts) -> Relation:
    others = [pair for pair in zip(one, other, strict=True) if not is_spelling_of(*pair)]
    if not others:
        return Relation.SAME
    if len(one) > 1 and len(others) == 1 and _misspelt(*others[0]):
        return Relation.MISSPELT
    return Relation.NONE


def _of_two_lengths(short: Parts, full: Parts) -> Relation:
    if not is_spelling_of(short[0], full[0]):
        return Relation.NONE
    if all(map(is_spelling_of, short, full)):
        return Relation.BEGINNING
    sounds = [[skeleton(part) for part in parts] for parts in (short, full)]
    if is_spelling_of(short[-1], full[-1]) and is_short_form(*sounds):
        return Relation.SHORTER
    return Relation.NONE


def _misspelt(one: str, other: str) -> bool:
    """Return whether one letter of a part is another, missing or too many, in a name that few bear."""
    short, full = sorted((one, other), key=len)
    if len(short) < _LEAST_LETTERS or len(full) - len(short) > 1 or {one, other} & COMMON:
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, full, strict=False)) if a != b), None)
    if same is None:
        return full[-1] not in _VOWELS
    rest = short[same + 1 :] if len(short) == len(full) else short[same:]
    return rest == full[same + 1 :]
