"""Which prepositional phrases belong to a noun phrase: `سفير فرنسا لدى`, not `في بيان`."""

from __future__ import annotations

from newsclaims_quotes.reading import Reading
from newsclaims_quotes.spans import Phrase
from newsclaims_quotes.words import Word

IN = frozenset({"فى", "في"})
OF_OFFICES = frozenset({"الي", "لدي"})
OF_INDEFINITES = frozenset({"الي", "بشان", "بين", "حول", "ضد", "عن", "لدي", "لصالح", "مع"})
PARTITIVE = frozenset(
    {"العديد", "الكثير", "بعض", "جمله", "سلسله", "عدد", "عددا", "كبير", "كثير", "مجموعه"}
)
SOUND_PLURALS = ("ون", "ين")
GOVERNING = {
    "علي": frozenset({"قايم", "قايمه", "مشرف", "مشرفه", "مطلع", "مطلعه"}),
    "عن": frozenset({"مدافع", "مدافعه", "مسوول", "مسووله", "منشق", "منشقه"}),
}
"""Participles that need their preposition: المدافعة عن، المشرف على."""
YEAR = frozenset({"العام", "عام"})


def attaches(
    reading: Reading, index: int, phrase: Phrase, limit: int, governed: frozenset[str]
) -> bool:
    """Say whether the preposition at *index* goes on with *phrase*.

    Args:
        reading: the document.
        index: the preposition.
        phrase: the noun phrase before it.
        limit: index past the stretch that the phrase may fill.
        governed: prepositions that the reporting verb claims for its content.
    """
    word = reading.words[index]
    if index + 1 >= limit or word.conjunction or not _names_something(reading, index):
        return False
    last = phrase[1] - 1
    if word.free in governed and not _is_partitive(reading, index, last):
        return False
    if reading.words[last].stem in GOVERNING.get(word.free, ()):
        return True
    return _attaches_by_kind(reading, index, phrase)


def _attaches_by_kind(reading: Reading, index: int, phrase: Phrase) -> bool:
    free, last = reading.words[index].free, phrase[1] - 1
    if free in ("باسم", "من"):
        return free == "باسم" or _attaches_of(reading, index, phrase)
    if free == "علي":
        return reading.words[last].stem.endswith(SOUND_PLURALS)  # القائمون على البنوك
    if free in IN:
        return _attaches_in(reading, index, last)
    return _attaches_to_office(reading, index, last)


def _is_partitive(reading: Reading, index: int, last: int) -> bool:
    return reading.words[index].free == "من" and reading.words[last].body in PARTITIVE


def _attaches_in(reading: Reading, index: int, last: int) -> bool:
    """Say whether في goes on: `خبراء في الاقتصاد`, not `قال فلان في الرياض`."""
    personal = last in reading.person_tokens or reading.tokens[last].norm in reading.person_norms
    following = reading.words[index + 1].body.partition("/")[0]
    return not personal and following not in reading.lexicon.months


def _attaches_to_office(reading: Reading, index: int, last: int) -> bool:
    """Say whether another preposition goes on: `السفير لدى`, `دراسة حول`."""
    free, previous = reading.words[index].free, reading.words[last]
    if free not in OF_INDEFINITES or (free == "لدي" and reading.words[index + 1].pronoun):
        return False
    if last in reading.closes:
        return False  # صحيفة «كذا» عن
    office = free in OF_OFFICES and last not in reading.named
    return not previous.definite or previous.title or office


def _names_something(reading: Reading, index: int) -> bool:
    """Say whether a noun follows that is no occasion, time or number of a year."""
    after = index + 1
    following: Word = reading.words[after]
    number = reading.tokens[after].kind == "number"
    noun = following.noun or after in reading.opens or after in reading.named or number
    if following.occasion or following.adverb or (number and reading.words[index].free in IN):
        return False
    return noun


def _attaches_of(reading: Reading, index: int, phrase: Phrase) -> bool:
    """Say whether من goes on: `عدد من المواطنين`, not `قال فلان من جاكرتا`."""
    first, last = phrase[0], phrase[1] - 1
    head = reading.words[last]
    if reading.words[index + 1].body in YEAR:
        return True  # الربع الأول من العام
    if last in reading.person_tokens or (head.definite and head.body not in PARTITIVE):
        return False
    known = reading.words[last].definite or last in reading.named or first == last
    return not (index + 1 in reading.places and known)
