"""Clauses that say that a speaker is not named: طلب عدم الكشف عن هويته، لم تسمه، رافضا ذكر اسمه."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage
    from newsclaims_arabic.word import Word

IDENTITY = WORDS["identity"]
NAMING = WORDS["naming"]
WITHHOLDING = WORDS["withholding"]
DISCLOSURE = WORDS["disclosure"]
NEGATIONS = WORDS["negations"]
BECAUSE = WORDS["because"]

LONGEST = 7
"""Tokens from the word that withholds a name to the name at most."""
REASON = 14
"""A reason for it is not longer than this."""


def find_anonymity(passage: Passage, notable: Iterable[int]) -> dict[int, int]:
    """Return the clauses about a speaker's anonymity: index of the first token to that past the last.

    A relative pronoun before it, الذي طلب عدم ذكر اسمه, and a reason behind it belong to it.

    Args:
        passage: the document.
        notable: indexes of the notable words, in text order.
    """
    found: dict[int, int] = {}
    for index in notable:
        word = passage.words[index]
        if word.stem in IDENTITY and word.pronoun:
            start = _start(passage, index)
        elif word.body in NAMING and index and passage.words[index - 1].body in NEGATIONS:
            start = index - 1
        else:
            continue
        if start < index:
            start -= start > passage.starts[index] and passage.words[start - 1].relative
            found[start] = _reason_end(passage, index + 1)
    return found


def past_anonymity(passage: Passage, index: int) -> int:
    """Return the end of the clause about anonymity at *index* or behind a comma there, else *index*."""
    if index in passage.anonymous:
        return passage.anonymous[index]
    if index + 1 < len(passage.words) and passage.mark(index):
        return passage.anonymous.get(index + 1, index)
    return index


def may_withhold(word: Word) -> bool:
    """Return whether a clause about anonymity may begin with *word*, wherever it stands."""
    return word.relative or word.body in NEGATIONS or bool({word.body, word.stem} & WITHHOLDING)


def conditions_of_anonymity(passage: Passage) -> set[int]:
    """Return where clauses begin that tell on what condition the speaker speaks.

    No verb opens them, `قال مسؤول إن ...، | طالبا عدم ذكر اسمه`, for it may describe another.
    """
    return {
        start
        for start in passage.anonymous
        if not (passage.words[start].relative or _is_finite(passage, start))
    }


def _is_finite(passage: Passage, index: int) -> bool:
    """Return whether a finite verb or the negation of one stands at *index*."""
    word = passage.words[index]
    if word.body in NEGATIONS or word.homograph or word.adverb:
        return True
    participle = any(form.tense == "participle" for form in word.forms)
    return word.verb and not participle


def _start(passage: Passage, identity: int) -> int:
    """Return where the clause that ends at *identity* begins, *identity* where there is none."""
    disclosed = False
    low = max(passage.starts[identity], identity - LONGEST)
    for at in range(identity - 1, low - 1, -1):
        word = passage.words[at]
        if word.body in NEGATIONS:
            return at
        if disclosed and passage.words[at - 1].body in NEGATIONS:
            return at - 1  # لم يشأ ذكر اسمه
        if disclosed and ({word.body, word.stem} & WITHHOLDING):
            return at
        if {word.body, word.stem} & DISCLOSURE:
            disclosed = True
        elif passage.mark(at) or not (word.free or word.that or word.verb or word.preposition):
            return identity
    return identity


def _reason_end(passage: Passage, index: int) -> int:
    """Return where the reason that begins at *index* ends: لأنه غير مخول بالتصريح، لحساسية الأمر."""
    if index >= len(passage.words):
        return index
    word = passage.words[index]
    purpose = word.preposition == "ل" and not (word.definite or word.media or word.title)
    if not (word.stem in BECAUSE or word.body in BECAUSE or purpose):
        return index
    for at in range(index + 1, min(passage.limits[index - 1], index + REASON)):
        each = passage.words[at]
        if (
            passage.mark(at)
            or (each.that and not each.conjunction)
            or (each.speech_noun and each.pronoun)
        ):
            return at
    return index
