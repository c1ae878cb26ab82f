"""Which divisions of a word Arabic grammar allows: proclitics, stem, enclitic.

A division belongs to one of two classes of stem.  A *nominal* takes a conjunction, a
preposition and either the article or a possessive pronoun; a *verb* takes a
conjunction, the future ``س`` or the ``ل`` of command and purpose before an imperfect,
and an object pronoun.  Closed-class words are not cut here, see `closed`.

Stems are given in their underlying spelling, the one they have when they stand alone:
``مدرسة`` in ``مدرستهم``, ``مستوى`` in ``مستواهم``, ``لقاء`` in ``لقائه``, ``قدموا`` in ``قدموه``.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

StemClass: TypeAlias = Literal["nominal", "verb"]

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
POSSESSIVES = ("هما", "ها", "هم", "هن", "كما", "كم", "كن", "نا", "ه", "ك", "ي")
OBJECTS = ("هما", "ها", "هم", "هن", "كما", "كم", "كن", "ني", "نا", "ه", "ك")
ENDINGS = ("ا", "ات", "ان", "ون", "ي", "ين")
VERB_ENDINGS = ("ان", "ون", "وا")
TANWIN = "~ا"
_IMPERFECT = frozenset("يتنأآ")
_NOT_FIRST = frozenset("ةىءئؤ")
_LAST_LETTERS = "ةى"
_PRONOUN_LAST = frozenset("هامنيك")
_ENDING_LAST = frozenset("اتني")
_BEFORE_US = frozenset("تو")  # أخبرتنا, أخبرونا
_SHORTEST = 2


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


def divisions(word: str) -> list[Division]:
    """Return every division of *word* (letters only) that grammar allows.

    A word that no stem can be spelled as has none.
    """
    if any(letter in word[:-1] for letter in _LAST_LETTERS):
        return []
    found: list[Division] = []
    for at in (0, 1) if word[0] in CONJUNCTIONS and len(word) > _SHORTEST else (0,):
        cuts = (at,) if at else ()
        _nominals(found, word, cuts, at)
        if word[-1] != "ة":
            _verbs(found, word, cuts, at)
            if word[at] in "سل" and word[at + 1 : at + 2] in _IMPERFECT:
                _verbs(found, word, (*cuts, at + 1), at + 1)
    return found


def _nominals(found: list[Division], word: str, cuts: tuple[int, ...], at: int) -> None:
    _possessed(found, word, cuts, at)
    if word[at] in PREPOSITIONS:
        after = (*cuts, at + 1)
        _possessed(found, word, after, at + 1)
        if word[at] == "ل" and word.startswith("ل", at + 1):
            _inflected(found, word, word[: at + 1] + "ال", (*after, at + 2))
        elif word[at] != "ل" and word.startswith("ال", at + 1):
            _inflected(found, word, word[: at + 3], (*after, at + 3))
    elif word.startswith("ال", at):
        _inflected(found, word, word[: at + 2], (*cuts, at + 2))


def _possessed(found: list[Division], word: str, cuts: tuple[int, ...], at: int) -> None:
    """Add what takes no article: alone and with each possessive pronoun."""
    proclitics = word[:at]
    _inflected(found, word, proclitics, cuts)
    if word[-1] not in _PRONOUN_LAST:
        return
    for pronoun in POSSESSIVES:
        end = len(word) - len(pronoun)
        if word.endswith(pronoun) and _is_stem(word, at, end):
            found += [
                Division("nominal", proclitics, pronoun, stem, cuts, end)
                for stem in _nominal_stems(word[at:end], pronoun)
            ]


def _inflected(found: list[Division], word: str, proclitics: str, cuts: tuple[int, ...]) -> None:
    """Add the nominal without a pronoun, also as a form: ``واحدا``, ``مناهضي``, ``مهندسين``."""
    at, whole = cuts[-1] if cuts else 0, len(word)
    if not _is_stem(word, at, whole):
        return
    found.append(Division("nominal", proclitics, "", word[at:], cuts, whole))
    if word[-1] not in _ENDING_LAST:
        return
    for ending in ENDINGS:
        end = whole - len(ending)
        if end - at <= _SHORTEST or not word.endswith(ending):
            continue
        found.append(Division("nominal", proclitics, "~" + ending, word[at:end], cuts, whole))
        if ending == "ات" or word[end - 1] == "ت":
            base = word[at : end if ending == "ات" else end - 1] + "ة"
            found.append(Division("nominal", proclitics, "~" + ending, base, cuts, whole))


def _nominal_stems(stem: str, pronoun: str) -> tuple[str, ...]:
    last = stem[-1]
    if pronoun == "ي" and last in "اي":
        return ()
    if len(stem) > _SHORTEST:
        if last == "ت":
            return stem[:-1] + "ة", stem
        if last in "ئؤ":
            return stem[:-1] + "ء", stem
        if last == "ا":
            return stem[:-1] + "ى", stem
    return (stem,)


def _verbs(found: list[Division], word: str, cuts: tuple[int, ...], at: int) -> None:
    proclitics, whole = word[:at], len(word)
    if _is_stem(word, at, whole):
        found.append(Division("verb", proclitics, "", word[at:], cuts, whole))
        for ending in VERB_ENDINGS:
            end = whole - len(ending)
            if word.endswith(ending) and end - at > _SHORTEST:
                verb = word[at:end]
                found.append(Division("verb", proclitics, "~" + ending, verb, cuts, whole))
    if word[-1] not in _PRONOUN_LAST:
        return
    for pronoun in OBJECTS:
        end = whole - len(pronoun)
        if word.endswith(pronoun) and _is_stem(word, at, end) and _is_object(word, at, end):
            found += [
                Division("verb", proclitics, pronoun, stem, cuts, end)
                for stem in _verb_stems(word[at:end])
            ]


def _verb_stems(stem: str) -> tuple[str, ...]:
    if len(stem) > _SHORTEST:
        if stem[-1] == "و":
            return stem + "ا", stem
        if stem[-1] == "ا":
            return stem[:-1] + "ى", stem
    return (stem,)


def _is_object(word: str, at: int, end: int) -> bool:
    """Say whether the ending from *end* may be an object: ``أكدنا`` is "we confirmed"."""
    return word[end:] != "نا" or word[at] in "يت" or word[end - 1] in _BEFORE_US


def _is_stem(word: str, at: int, end: int) -> bool:
    """Say whether a stem may be spelled so; إ stands only where one begins."""
    return end - at >= _SHORTEST and word[at] not in _NOT_FIRST and "إ" not in word[at + 1 : end]
