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
from typing import Literal, NamedTuple, TypeAlias

StemClass: TypeAlias = Literal["nominal", "verb"]

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
IMPERFECT = frozenset("يتنأآ")
POSSESSIVES = ("هما", "ها", "هم", "هن", "كما", "كم", "كن", "نا", "ه", "ك", "ي")
OBJECTS = ("هما", "ها", "هم", "هن", "كما", "كم", "كن", "ني", "نا", "ه", "ك")
TANWIN = "~ا"
ENDINGS = ("ا", "ات", "ان", "ون", "ي", "ين")
_NOT_FIRST = frozenset("ةىءئؤ")
_NOT_INNER = frozenset("ةىإ")
_SHORTEST = 2


class Division(NamedTuple):
    """One way to divide a word.

    Args:
        stem_class: what the stem is taken for.
        proclitics: the proclitics joined, ``وال``.
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


def divisions(word: str) -> Iterator[Division]:
    """Yield every division of *word* (letters only) that grammar allows, the undivided first."""
    for at in (0, 1) if word[0] in CONJUNCTIONS and len(word) > _SHORTEST else (0,):
        conjunction = (1,) if at else ()
        yield from _nominals(word, conjunction, at)
        yield from _verbs(word, conjunction, at)


def _nominals(word: str, cuts: tuple[int, ...], at: int) -> Iterator[Division]:
    yield from _bare(word, cuts, at)
    first = word[at : at + 1]
    if first in PREPOSITIONS and first:
        yield from _bare(word, (*cuts, at + 1), at + 1)
        if first == "ل" and word.startswith("ل", at + 1):
            yield from _definite(word, (*cuts, at + 1, at + 2), at + 2)
        elif first != "ل" and word.startswith("ال", at + 1):
            yield from _definite(word, (*cuts, at + 1, at + 3), at + 3)
    if word.startswith("ال", at):
        yield from _definite(word, (*cuts, at + 2), at + 2)


def _definite(word: str, cuts: tuple[int, ...], at: int) -> Iterator[Division]:
    if _is_stem(word, at, len(word)):
        proclitics = _kind(word, cuts)
        yield Division("nominal", proclitics, "", word[at:], cuts, len(word))
        yield from _inflected(word, cuts, at, proclitics)


def _inflected(
    word: str, cuts: tuple[int, ...], at: int, proclitics: str
) -> Iterator[Division]:
    """Yield the undivided stem as an inflected form: ``واحدا``, ``مناهضي``, ``مهندسين``."""
    for ending in ENDINGS:
        end = len(word) - len(ending)
        if word.endswith(ending) and end - at > _SHORTEST and _is_stem(word, at, end):
            yield Division("nominal", proclitics, "~" + ending, word[at:end], cuts, len(word))
            if ending == "ات" or word[end - 1] == "ت":
                base = word[at : end if ending == "ات" else end - 1] + "ة"
                yield Division("nominal", proclitics, "~" + ending, base, cuts, len(word))


def _bare(word: str, cuts: tuple[int, ...], at: int) -> Iterator[Division]:
    proclitics = word[:at]
    if _is_stem(word, at, len(word)):
        yield Division("nominal", proclitics, "", word[at:], cuts, len(word))
        yield from _inflected(word, cuts, at, proclitics)
    for pronoun in POSSESSIVES:
        end = len(word) - len(pronoun)
        if word.endswith(pronoun) and _is_stem(word, at, end) and word[end - 1] not in "ةى":
            for underlying in _nominal_stems(word[at:end], pronoun):
                yield Division("nominal", proclitics, pronoun, underlying, cuts, end)


def _nominal_stems(stem: str, pronoun: str) -> Iterator[str]:
    last = stem[-1]
    if last == "ت" and len(stem) > _SHORTEST:
        yield stem[:-1] + "ة"
    if last in "ئؤ" and len(stem) > _SHORTEST:
        yield stem[:-1] + "ء"
    if last == "ا" and len(stem) > _SHORTEST:
        yield stem[:-1] + "ى"
    if pronoun == "ي" and last in "اىي":
        return
    yield stem


def _verbs(word: str, cuts: tuple[int, ...], at: int) -> Iterator[Division]:
    yield from _finite(word, cuts, at)
    if word[at : at + 1] in ("س", "ل") and word[at + 1 : at + 2] in IMPERFECT:
        yield from _finite(word, (*cuts, at + 1), at + 1)


def _finite(word: str, cuts: tuple[int, ...], at: int) -> Iterator[Division]:
    proclitics = word[:at]
    if _is_stem(word, at, len(word)) and word[-1] != "ة":
        yield Division("verb", proclitics, "", word[at:], cuts, len(word))
    for pronoun in OBJECTS:
        end = len(word) - len(pronoun)
        if word.endswith(pronoun) and _is_stem(word, at, end) and word[end - 1] not in "ةى":
            for underlying in _verb_stems(word[at:end]):
                yield Division("verb", proclitics, pronoun, underlying, cuts, end)


def _verb_stems(stem: str) -> Iterator[str]:
    last = stem[-1]
    if last == "و" and len(stem) > _SHORTEST:
        yield stem + "ا"
    if last == "ا" and len(stem) > _SHORTEST:
        yield stem[:-1] + "ى"
    yield stem


def _is_stem(word: str, at: int, end: int) -> bool:
    if end - at < _SHORTEST or word[at] in _NOT_FIRST:
        return False
    return _NOT_INNER.isdisjoint(word[at + 1 : end - 1]) and (end - at < 2 or word[end - 1] != "إ")


def _kind(word: str, cuts: tuple[int, ...]) -> str:
    """Name the proclitics of a definite noun: ``لل`` is ``ل`` and the article."""
    joined = word[: cuts[-1]]
    return joined[:-1] + "ال" if joined.endswith("لل") else joined
