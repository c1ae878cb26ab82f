"""Who holds an office, named behind where it is: رئيس البلدية في حي الزهور وسط المدينة | سامي القيسي إن."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word

from newsclaims_quotes.frames.search import Complement, Search
from newsclaims_quotes.lists import WORDS

PLACES = WORDS["prepositions_of_place"]

SPLIT = Limits(split=True)
REACH = 16
"""So many tokens behind an office its holder is named."""


def with_holder(search: Search, found: Complement) -> Complement:
    """Return *found* with the name of who speaks, where only his office was read.

    Nothing but phrases with a preposition stands between, and what is said follows the name.
    """
    subject, passage = found.subject, search.passage
    if subject is None or not _is_office(passage, *subject):
        return found
    limit = min(found.start, subject[1] + REACH)
    for index in range(subject[1], limit):
        end = passage.persons.get(index)
        if end is not None:
            named = end <= found.start and _stands_alone(passage, subject[1], index)
            end = max(end, phrase_end(passage, index, found.start, SPLIT))
            follows = named and _ends(passage, end, found.start)
            return evolve(found, subject=(subject[0], end)) if follows else found
        word = passage.words[index]
        if passage.mark(index) and passage.mark(index) not in COMMAS:
            return found
        if word.verb or word.that or word.relative or word.conjunction or word.occasion:
            return found
        if (word.free and word.free not in PLACES) or _may_listen(word):
            return found
    return found


def _may_listen(word: Word) -> bool:
    """Return whether ل makes somebody of a word who is spoken to: قال القاضي | للمتهم سامر."""
    head = word.head if word.preposition == "ل" else None
    return head is not None and (head.personal or head.head_class == "unnamed")


def _is_office(passage: Passage, start: int, end: int) -> bool:
    """Return whether a phrase is the office of one person who is not named in it."""
    head = passage.words[start].head
    if head is None or not head.personal or head.number != "s" or not passage.words[start].title:
        return False
    return not any(index in passage.person_tokens for index in range(start, end))


def _stands_alone(passage: Passage, low: int, person: int) -> bool:
    """Return whether the name, with its titles, belongs to no preposition or noun before it.

    `وسط المدينة | الشيخ سامي`, not `مع الشيخ سامي`, `في شارع الملك فيصل`.
    """
    first = person
    while first > low and passage.words[first - 1].title and passage.words[first - 1].definite:
        first -= 1
    if first <= low or any(passage.words[i].preposition for i in range(first, person + 1)):
        return False
    before = passage.words[first - 1]
    if passage.mark(first - 1) or before.title or before.free:
        return False
    whole = before.definite or before.pronoun or first - 1 in passage.places
    return whole and first - 1 not in passage.person_tokens


def _ends(passage: Passage, end: int, start: int) -> bool:
    """Return whether what is said, a pause or an adverbial follows the name that ends at *end*."""
    word = passage.words[end]
    return end == start or bool(passage.mark(end)) or word.that or bool(word.free) or word.adverb
