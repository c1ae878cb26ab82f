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
    previous, following = reading.words[last], reading.words[index + 1]
    if word.free in governed and not (word.free == "من" and previous.body in PARTITIVE):
        return False
    if word.free == "باسم":
        return True
    if word.free == "من":
        return _attaches_of(reading, index, phrase)
    if word.free in IN:
        personal = (
            last in reading.person_tokens or reading.tokens[last].norm in reading.person_norms
        )
        return not personal and following.body not in YEAR
    if word.free == "لدي" and following.pronoun:
        return False
    if word.free not in OF_INDEFINITES:
        return False
    office = word.free in OF_OFFICES and last not in reading.named
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
    if last in reading.person_tokens:
        return False
    known = reading.words[last].definite or last in reading.named or first == last
    return not (index + 1 in reading.places and known)
