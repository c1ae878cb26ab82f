"""Which divisions of a word Arabic grammar allows: proclitics, stem, enclitic.

A division belongs to one of two classes of stem.  A *nominal* takes a conjunction, a
preposition and either the article or a possessive pronoun; a *verb* takes a
conjunction, the future ``س`` or the ``ل`` of command and purpose before an imperfect,
and an object pronoun.  Closed-class words are not cut here, see `closed`.

Stems are given in their underlying spelling, the one they have when they stand alone:
``مدرسة`` in ``مدرستهم``, ``مستوى`` in ``مستواهم``, ``لقاء`` in ``لقائه``, ``قدموا`` in ``قدموه``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from attrs import frozen

from newsclaims_tokenizer.affixes import AFFIXES

StemClass: TypeAlias = Literal["nominal", "verb"]

CONJUNCTIONS = "".join(AFFIXES.conjunctions)
PREPOSITIONS = "".join(AFFIXES.prepositions)
POSSESSIVES = AFFIXES.possessives
OBJECTS = AFFIXES.objects
ENDINGS = AFFIXES.endings
VERB_ENDINGS = AFFIXES.verb_endings
ARTICLE = AFFIXES.article
TANWIN = "~ا"
_IMPERFECT = frozenset({"ي", "ت", "ن", "أ", "آ"})
NOT_FIRST = frozenset({"ة", "ى", "ء", "ئ", "ؤ"})
"""Letters that no stem begins with."""
IMPERFECT_OF_US = frozenset({"ي", "ت"})
"""First letters of the imperfects that take ``نا``."""
_BEFORE_US = frozenset({"ت", "و"})  # أخبرتنا, أخبرونا
_SHORTEST = 2
_FUTURE = "س"
_FIRST = CONJUNCTIONS + PREPOSITIONS + _FUTURE + ARTICLE[0]
"""Letters that a word with a proclitic may begin with."""
_TELLING = {
    ending[-1]: 1
    + max(len(other) for other in (*POSSESSIVES, *OBJECTS, *ENDINGS) if other[-1] == ending[-1])
    for ending in (*POSSESSIVES, *OBJECTS, *ENDINGS, *VERB_ENDINGS)
}
"""For the last letters of pronouns and endings, how many letters tell which stand there."""


class Division(NamedTuple):
    """One way to divide a word.

    Args:
        stem_class: what the stem is taken for.
        proclitics: the proclitics joined, the article always as ``ال``: ``وال``, ``لال``.
        enclitic: the pronoun, or an empty string, or an inflectional ending after ``~``: it
            belongs to the stem and only tells which noun the stem is a form of.
        underlying: the stem as it is written alone.
        cuts: where each proclitic ends, the last where the stem begins.
        end: where the stem ends.
    """

    stem_class: StemClass
    proclitics: str
    enclitic: str
    underlying: str
    cuts: tuple[int, ...]
    end: int


class Prefix(NamedTuple):
    """What may stand before a stem.

    Args:
        stem_class: of the stem.
        proclitics: joined, see `Division`.
        cuts: where each ends.
        at: where the stem begins.
        pronouns: whether a pronoun may follow the stem: with the article none does.
        parts: where each proclitic begins and ends.
    """

    stem_class: StemClass
    proclitics: str
    cuts: tuple[int, ...]
    at: int
    pronouns: bool
    parts: tuple[tuple[int, int], ...]


class Suffix(NamedTuple):
    """What may stand behind a stem, and how the stem is spelled without it.

    Args:
        enclitic: see `Division`.
        length: letters of the pronoun.
        dropped: letters at the word's end that the stem alone is written without.
        restored: letters that it is written with instead.
        least: letters that stem and suffix have together at least.
        imperfect: whether the verb must be an imperfect.
    """

    enclitic: str
    length: int
    dropped: int
    restored: str
    least: int
    imperfect: bool = False


_WHOLE = Suffix("", 0, 0, "", _SHORTEST)


@frozen(eq=False)
class Suffixes:
    """What may stand behind the stem of a word; the words of an ending share it.

    Args:
        inflected: behind a nominal with the article.
        possessed: behind a nominal without one.
        verbal: behind a verb.
    """

    inflected: tuple[Suffix, ...]
    possessed: tuple[Suffix, ...]
    verbal: tuple[Suffix, ...]

    def behind(self, prefix: Prefix) -> tuple[Suffix, ...]:
        """Return what may stand behind a stem that *prefix* stands before."""
        if prefix.stem_class == "verb":
            return self.verbal
        return self.possessed if prefix.pronouns else self.inflected


@frozen(eq=False)
class Prefixes:
    """What may stand before the stem of a word; the words of a beginning share it."""

    members: tuple[Prefix, ...]


def affixes(word: str) -> tuple[Prefixes, Suffixes] | None:
    """Return what may be cut off *word* (letters only), None if no stem can be spelled so.

    It can where `stands` says so of the stem's beginning, and where enough letters are left.
    """
    inner = word[:-1]
    if "ة" in inner or "ى" in inner:  # letters that only end a word
        return None
    return _prefixes(_head(word)), _suffixes(word[-_TELLING.get(word[-1], 1) :])


@cache
def without_pronouns(suffixes: Suffixes) -> Suffixes:
    """Return those of *suffixes* that are no pronoun."""
    verbal = tuple(one for one in suffixes.verbal if not one.length)
    return Suffixes(suffixes.inflected, suffixes.inflected, verbal)


def stands(word: str, at: int) -> bool:
    """Return whether a stem of *word* may begin at letter *at*.

    إ stands only where a stem begins, and so does آ behind و and ف.
    """
    if word[at] in NOT_FIRST or "إ" in word[at + 1 :]:
        return False
    return not (word.startswith("آ", at + 1) and word[at] in CONJUNCTIONS)


def divisions(word: str) -> list[Division]:
    """Return every division of *word* (letters only) that grammar allows."""
    allowed = affixes(word)
    if allowed is None:
        return []
    prefixes, suffixes = allowed
    return [
        division(word, prefix, suffix)
        for prefix in prefixes.members
        for suffix in suffixes.behind(prefix)
        if prefix.at + suffix.least <= len(word) and stands(word, prefix.at)
        if not suffix.imperfect or word[prefix.at] in IMPERFECT_OF_US
    ]


def division(word: str, prefix: Prefix, suffix: Suffix) -> Division:
    """Return the division that cuts *prefix* and *suffix* off *word*."""
    return Division(
        prefix.stem_class,
        prefix.proclitics,
        suffix.enclitic,
        word[prefix.at : len(word) - suffix.dropped] + suffix.restored,
        prefix.cuts,
        len(word) - suffix.length,
    )


_PREFIXES: dict[tuple[Prefix, ...], Prefixes] = {}
_SUFFIXES: dict[tuple[tuple[Suffix, ...], tuple[Suffix, ...]], Suffixes] = {}


def _head(word: str) -> str:
    """Return as many first letters of *word* as tell which proclitics may stand there."""
    first = word[0]
    if first not in _FIRST:
        return first
    return word[:4] if first in CONJUNCTIONS and word[1:2] in _FIRST else word[:3]


@lru_cache(maxsize=1 << 12)
def _suffixes(tail: str) -> Suffixes:
    """Return what may stand behind a stem in a word that ends in *tail*."""
    inflected, verbal = tuple(_inflections(tail)), tuple(_verb_suffixes(tail))
    possessed = (*inflected, *_possessives(tail))
    return _SUFFIXES.setdefault((possessed, verbal), Suffixes(inflected, possessed, verbal))


@lru_cache(maxsize=1 << 12)
def _prefixes(head: str) -> Prefixes:
    """Return what may stand before the stem of a word that begins with *head*."""
    found: list[Prefix] = []
    for at in (0, 1) if head[0] in CONJUNCTIONS and len(head) > _SHORTEST else (0,):
        cuts = (at,) if at else ()
        found.append(_prefix("nominal", head[:at], cuts))
        if head[at] in PREPOSITIONS:
            after = (*cuts, at + 1)
            found.append(_prefix("nominal", head[: at + 1], after))
            if head[at] == "ل" and head.startswith("ل", at + 1):
                found.append(_prefix("nominal", head[: at + 1] + ARTICLE, (*after, at + 2)))
            elif head[at] != "ل" and head.startswith(ARTICLE, at + 1):
                found.append(_prefix("nominal", head[: at + 3], (*after, at + 3)))
        elif head.startswith(ARTICLE, at):
            found.append(_prefix("nominal", head[: at + 2], (*cuts, at + 2)))
        found.append(_prefix("verb", head[:at], cuts))
        if head[at] in (_FUTURE, "ل") and head[at + 1 : at + 2] in _IMPERFECT:
            found.append(_prefix("verb", head[: at + 1], (*cuts, at + 1)))
    members = tuple(found)
    return _PREFIXES.setdefault(members, Prefixes(members))


def _prefix(stem_class: StemClass, proclitics: str, cuts: tuple[int, ...]) -> Prefix:
    at = cuts[-1] if cuts else 0
    pronouns = not proclitics.endswith(ARTICLE)
    return Prefix(stem_class, proclitics, cuts, at, pronouns, tuple(pairwise((0, *cuts))))


def _inflections(tail: str) -> Iterator[Suffix]:
    """Yield a nominal's endings: none, or as of ``واحدا``, ``مناهضي``, ``مهندسين``."""
    yield _WHOLE
    for ending in ENDINGS:
        if not tail.endswith(ending):
            continue
        size = len(ending)
        least = size + _SHORTEST + 1
        yield Suffix("~" + ending, 0, size, "", least)
        if ending == AFFIXES.feminine:
            yield Suffix("~" + ending, 0, size, "ة", least)
        elif _before(tail, size) == "ت":
            yield Suffix("~" + ending, 0, size + 1, "ة", least)


def _possessives(tail: str) -> Iterator[Suffix]:
    for pronoun in POSSESSIVES:
        before = _before(tail, len(pronoun))
        if tail.endswith(pronoun) and not (pronoun == "ي" and before in ("ا", "ي")):
            restored = {"ت": "ة", "ئ": "ء", "ؤ": "ء", "ا": "ى"}.get(before)
            yield from _pronoun(pronoun, dropped=1, restored=restored)


def _verb_suffixes(tail: str) -> Iterator[Suffix]:
    if tail[-1] == "ة":
        return
    yield _WHOLE
    for ending in VERB_ENDINGS:
        if tail.endswith(ending):
            size = len(ending)
            yield Suffix("~" + ending, 0, size, "", size + _SHORTEST + 1)
    for pronoun in OBJECTS:
        if tail.endswith(pronoun):
            before = _before(tail, len(pronoun))
            # أكدنا is "we confirmed"
            imperfect = pronoun == AFFIXES.of_us and before not in _BEFORE_US
            if before == "و":
                yield from _pronoun(pronoun, dropped=0, restored="ا", imperfect=imperfect)
            else:
                restored = "ى" if before == "ا" else None
                yield from _pronoun(pronoun, dropped=1, restored=restored, imperfect=imperfect)


def _pronoun(
    pronoun: str, *, dropped: int, restored: str | None, imperfect: bool = False
) -> Iterator[Suffix]:
    """Yield *pronoun* behind a stem whose end it changes, if any is *restored*, then unchanged."""
    size = len(pronoun)
    if restored:
        least = size + _SHORTEST + 1
        yield Suffix(pronoun, size, size + dropped, restored, least, imperfect)
    yield Suffix(pronoun, size, size, "", size + _SHORTEST, imperfect)


def _before(tail: str, size: int) -> str:
    """Return the letter before the last *size* letters of *tail*, or an empty string."""
    return tail[-size - 1 : -size]
