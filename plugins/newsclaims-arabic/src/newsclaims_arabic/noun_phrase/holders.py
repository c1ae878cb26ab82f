"""Who holds an office, named behind a phrase with a preposition: المسؤول عن البرنامج | سامر القيسي.

A name that follows a noun which is definite already can be no complement of it, so it goes back to
the office, and what stands between belongs to the office too.
"""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.governing import GOVERNING
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import without_ending

BEFORE_HOLDERS = WORDS["before_holders"]
IN = WORDS["in"]

REACH = 10
"""So many tokens behind an office its holder is named."""


def is_held_behind(growth: Growth) -> bool:
    """Return whether the preposition that is looked at stands between an office and its holder."""
    if not _is_open_office(growth):
        return False
    passage, governs = growth.passage, _governs(growth)
    for at in range(growth.index, min(growth.limit, growth.index + REACH)):
        if at in passage.persons or (governs and _may_be_name(passage, at)):
            return at > growth.index and _stands_alone(passage, growth.index, at)
        if not _may_stand_between(passage, at):
            return False
    return False


def _is_open_office(growth: Growth) -> bool:
    """Return whether the phrase is the office of one person who is not named yet."""
    passage, head = growth.passage, growth.passage.words[growth.start].head
    person = head is not None and (head.personal or head.head_class == "unnamed")
    one = head is not None and head.number == "s"
    if not (person and one) or growth.limits.core:
        return False
    if growth.limits.target and not _governs(growth):
        return False  # اتهم الوزير | في المدينة سامر القيسي
    return not any(at in passage.person_tokens for at in range(growth.start, growth.index))


def _governs(growth: Growth) -> bool:
    """Return whether the office takes the preposition itself: المسؤول | عن البرنامج."""
    word, before = growth.passage.words[growth.index], growth.previous.stem
    governing = GOVERNING.get(word.free or word.preposition, frozenset())
    return not governing.isdisjoint({before, without_ending(before)})


def _may_be_name(passage: Passage, index: int) -> bool:
    """Return whether an unknown bare word follows a definite one: عن البرنامج | هوشيار بابكر."""
    word = passage.words[index]
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    unknown = word.noun and not attached and word.head is None and not is_known_noun(word)
    return unknown and passage.words[index - 1].definite and index not in passage.named


def _may_stand_between(passage: Passage, index: int) -> bool:
    """Return whether a preposition of offices, a noun or a name in marks stands at *index*."""
    word = passage.words[index]
    if passage.mark(index):
        return index in passage.opens or index in passage.closes
    if word.free:
        return word.free in BEFORE_HOLDERS and not word.pronoun
    clause = word.verb or word.that or word.relative or word.particle or word.adverb
    said_in = word.occasion and passage.words[index - 1].free in IN  # قال الوزير في كلمته
    return not (clause or said_in or word.pronoun or word.conjunction)


def _stands_alone(passage: Passage, low: int, person: int) -> bool:
    """Return whether the name, with its titles, is no complement of what stands before it.

    `عن البرنامج | الدكتور سامر`, not `في شارع الملك فيصل`, `عن حالة الفنان الكبير سامر`.
    """
    first = person
    while first > low and passage.words[first - 1].title and passage.words[first - 1].definite:
        first -= 1
    if first <= low or passage.words[first].preposition or passage.words[person].preposition:
        return False
    between = passage.words[low:first]
    if any(word.head is not None and word.head.personal for word in between if not _is_field(word)):
        return False
    before = passage.words[first - 1]
    return before.definite or first - 1 in passage.places or first - 1 in passage.closes


def _is_field(word: Word) -> bool:
    """Return whether people behind ل are what an office is for: كاتب الدولة | للشباب."""
    return word.preposition == "ل" and word.head is not None and word.head.number == "p"
