"""Clauses about a speaker's name: طلب عدم الكشف عن هويته، لم تسمه، غير مخول بالتصريح، عرف عن نفسه باسم آدم."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage
    from newsclaims_arabic.spans import Stretch
    from newsclaims_arabic.word import Word

ABOUT = WORDS["about"]
ADDRESSEES = WORDS["addressees"]
BECAUSE = WORDS["because"]
CALLED = WORDS["called"]
CONCEALING = WORDS["concealing"]
DISCLOSING = WORDS["disclosing"]
DISCLOSURE = WORDS["disclosure"]
IDENTITY = WORDS["identity"]
INTRODUCING = WORDS["introducing"]
NAMING = WORDS["naming"]
NEGATIONS = WORDS["negations"]
NOT = WORDS["only"] | NEGATIONS | WORDS["negated_copulas"]
ON_BEHALF = WORDS["on_behalf"]
PERMITTED = WORDS["permitted"]
PERMITTED_HIM = WORDS["permitted_him"]
SELF = WORDS["self"]
SPEAKING_OUT = WORDS["speaking_out"]
TALKING = WORDS["talking"]
WITHHOLDING = WORDS["withholding"]

LONGEST = 7
"""Tokens from the word that withholds a name to the name at most."""
REASON = 14
"""A reason for it is not longer than this."""
NEAR = 3
"""What somebody has no leave for begins within so many tokens."""
GIVEN = 3
"""A name that a speaker gives has so many words at most."""


def find_anonymity(passage: Passage, notable: Iterable[int]) -> dict[int, int]:
    """Return the clauses about a speaker's name: index of the first token to that past the last.

    They say that it is kept back, that he may not speak, or which one he gives.  A relative
    pronoun before it, الذي طلب عدم ذكر اسمه, and a reason behind it belong to it.

    Args:
        passage: the document.
        notable: indexes of the notable words, in text order.
    """
    found: dict[int, int] = {}
    for index in notable:
        word = passage.words[index]
        end = index + 1
        if word.stem in IDENTITY and word.pronoun:
            start = _start(passage, index)
            end = _past_adjectives(passage, end)
            if passage.words[start].body in INTRODUCING:
                end = _given_end(passage, end)
        elif word.body in NAMING and index and passage.words[index - 1].body in NEGATIONS:
            start = index - 1
        elif word.body in PERMITTED:
            start, end = _without_leave(passage, index)
        elif word.stem in SELF and word.pronoun:
            start, end = _introduction(passage, index)
        elif word.body in CALLED:
            start = index
        else:
            continue
        if start < index:
            start -= start > passage.starts[index] and passage.words[start - 1].relative
            end += end < passage.limits[index] and passage.words[end].adverb  # باسم آدم | فقط
            found[start] = _reason_end(passage, end)
        elif word.body in CALLED and (end := _called_end(passage, index)) > index + 1:
            found[index] = end
    return found


def given_name(passage: Passage, start: int) -> Stretch | None:
    """Return where the name stands that a speaker gives in the clause that begins at *start*."""
    end = passage.anonymous[start]
    if passage.words[start].body not in INTRODUCING | CALLED:
        return None
    for at in range(end - 1, start - 1, -1):
        word = passage.words[at]
        named = word.body in ON_BEHALF or word.body in CALLED
        if named or (word.stem in IDENTITY and word.pronoun):
            first = _past_adjectives(passage, at + 1)
            last = passage.persons.get(first) or _given_end(passage, first)
            return (first, last) if first < end else None
    return None


def past_anonymity(passage: Passage, index: int) -> int:
    """Return the end of the clause about anonymity at *index* or behind a comma there, else *index*."""
    if index in passage.anonymous:
        return passage.anonymous[index]
    if index + 1 < len(passage.words) and passage.mark(index):
        return passage.anonymous.get(index + 1, index)
    return index


def may_withhold(word: Word) -> bool:
    """Return whether a clause about a speaker's name may begin with *word*, wherever it stands."""
    opens = WITHHOLDING | CONCEALING | INTRODUCING | CALLED | TALKING | NOT
    return word.relative or bool({word.body, word.stem} & opens)


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
    if word.body in NOT or word.homograph or word.adverb:
        return True
    participle = any(form.tense == "participle" for form in word.forms)
    return word.verb and not participle


def _start(passage: Passage, identity: int) -> int:
    """Return where the clause that ends at *identity* begins, *identity* where there is none."""
    disclosed = False
    low = max(passage.starts[identity], identity - LONGEST)
    for at in range(identity - 1, low - 1, -1):
        word = passage.words[at]
        spellings = {word.body, word.stem}
        if word.body in NEGATIONS:
            return at
        if spellings & CONCEALING and not word.conjunction:
            wanted = passage.words[at - 1].body in WITHHOLDING  # طلب | إخفاء هويته
            return at - (wanted and at > low)
        if disclosed and passage.words[at - 1].body in NEGATIONS:
            return at - 1  # لم يشأ ذكر اسمه
        if disclosed and spellings & WITHHOLDING:
            return at - (at > low and passage.words[at - 1].body in TALKING)
        if spellings & DISCLOSURE or word.body in DISCLOSING:
            disclosed = True
        elif not _may_stand_inside(passage, at):
            return identity
    return identity


def _may_stand_inside(passage: Passage, at: int) -> bool:
    """Return whether the clause may go on before the word at *at*, which withholds nothing."""
    word = passage.words[at]
    if passage.mark(at):
        return False
    # حجبت | الصحيفة اسمه، لم تذكر | الصحيفة اسمه
    conceals = at > 0 and passage.words[at - 1].body in CONCEALING | DISCLOSING
    particle = word.particle and not word.conjunction  # طلب | ألا يذكر اسمه
    verb = word.verb or bool(word.free or word.preposition)
    return bool(word.that or verb or particle or conceals)


def _without_leave(passage: Passage, index: int) -> tuple[int, int]:
    """Return where a clause begins and ends that says that somebody may not speak."""
    start = index - 1
    if start < passage.starts[index] or passage.words[start].body not in NOT:
        return index, index
    limit, him = passage.limits[index], passage.words[index].body in PERMITTED_HIM
    if him and (index + 1 >= limit or passage.words[index + 1].body not in ADDRESSEES):
        return index, index
    for at in range(index + 1, min(limit, index + 1 + NEAR)):
        word = passage.words[at]
        if word.stem in SPEAKING_OUT:
            return start, _clause_end(passage, at + 1)
        if passage.mark(at) or word.that or word.verb:
            break
    return index, index


def _clause_end(passage: Passage, index: int) -> int:
    """Return where a clause that *index* stands in ends: at a mark, أن or a noun of speech."""
    for at in range(index, min(passage.limits[index - 1], index + REASON)):
        word = passage.words[at]
        own = word.speech_noun and word.pronoun  # قوله
        if passage.mark(at) or (word.that and not word.conjunction) or own:
            return at
    return index


def _introduction(passage: Passage, index: int) -> tuple[int, int]:
    """Return where `عرف عن | نفسه باسم آدم`, `قدم | نفسه باسم آدم` begins and ends."""
    words = passage.words
    start = index - 1 - (words[index - 1].free in ABOUT)
    named = index + 1 < passage.limits[index] and words[index + 1].body in ON_BEHALF
    if start < passage.starts[index] or words[start].body not in INTRODUCING or not named:
        return index, index
    return start, _given_end(passage, index + 2)


def _called_end(passage: Passage, index: int) -> int:
    """Return the index past the name that somebody has: نازح يدعى | سامر، شاب، اسمه | آدم، قال."""
    word, limit = passage.words[index], passage.limits[index]
    if index + 1 >= limit or word.preposition or word.conjunction or index == passage.starts[index]:
        return index
    known = passage.persons.get(index + 1)
    end = known or _given_end(passage, index + 1)
    whole = known or end >= limit or bool(passage.mark(end)) or passage.words[end].that
    before = passage.words[index - 1]
    introduced = bool(passage.mark(index - 1)) or (before.noun and not before.definite)
    definite = passage.words[index + 1].definite and not known
    return end if whole and introduced and not definite else index


def _past_adjectives(passage: Passage, index: int) -> int:
    """Return the index past what tells which name it is: اسمه | الكامل، اسمه | الأول."""
    while index < passage.limits[index - 1] and passage.words[index].definite:
        index += 1
    return index


def _given_end(passage: Passage, index: int) -> int:
    """Return the index past the name that begins at *index*."""
    limit = min(passage.limits[index - 1], index + GIVEN)
    end = passage.persons.get(index, index)
    while end < limit:
        word = passage.words[end]
        ends = word.that or word.verb or word.preposition or word.free or word.adverb
        ends = ends or word.pronoun
        if passage.mark(end) or ends:
            break
        end += 1
    return end


def _reason_end(passage: Passage, index: int) -> int:
    """Return where the reason that begins at *index* ends: لأنه غير مخول بالتصريح، لحساسية الأمر."""
    if index >= len(passage.words):
        return index
    word = passage.words[index]
    purpose = word.preposition == "ل" and not (word.definite or word.media or word.title)
    if not (word.stem in BECAUSE or word.body in BECAUSE or purpose):
        return index
    return _clause_end(passage, index + 1)
