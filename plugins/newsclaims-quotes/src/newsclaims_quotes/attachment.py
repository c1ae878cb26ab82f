"""Which prepositional phrases belong to a noun phrase: `سفير فرنسا لدى`, not `في بيان`."""

from __future__ import annotations

from newsclaims_quotes.circumstances import opens_circumstance
from newsclaims_quotes.growth import Growth
from newsclaims_quotes.phrase_words import phrase_words
from newsclaims_quotes.reading import COMMAS, Reading
from newsclaims_quotes.shapes import like_participle, without_ending
from newsclaims_quotes.spans import Phrase
from newsclaims_quotes.words import Word

IN = frozenset({"فى", "في"})
OF_OFFICES = frozenset({"الي", "لدي"})
OF_INDEFINITES = frozenset({"الي", "بشان", "بين", "حول", "ضد", "عن", "لدي", "لصالح", "مع"})
SOUND_PLURALS = ("ون", "ين")
YEAR = frozenset({"العام", "عام"})
WITH_PARTICIPLES = frozenset({"الي", "بين", "ضد", "علي", "عن", "فى", "في", "لدي", "مع", "من"})
OFFICE_REACH = 14


def attaches(growth: Growth, index: int) -> bool:
    """Say whether the preposition at *index* goes on with the phrase."""
    reading, last = growth.reading, growth.end - 1
    word = reading.words[index]
    if word.conjunction or index + 1 >= growth.limit:
        return False
    if word.pronoun:  # المظنون فيه
        return reading.words[last].definite and like_participle(reading.words[last].stem)
    following = reading.words[index + 1]
    if following.body in reading.lexicon.adverbial_nouns or following.body == "لسان":
        return False  # على هامش، على لسان فلان
    if word.free == "من" and following.body in phrase_words().inner | {"اجل"}:
        return _is_inner(reading, index, last)
    inner = word.free in phrase_words().inner and reading.words[index - 1].free == "من"
    return inner or (not _is_claimed(growth, index) and _belongs(growth, index))


def _is_claimed(growth: Growth, index: int) -> bool:
    """Say whether the preposition is the verb's, not that of an office before it."""
    reading, free = growth.reading, growth.reading.words[index].free
    if free not in growth.limits.governed or _is_partitive(reading, index, growth.end - 1):
        return False
    return not goes_on(growth, index + 1)


def _belongs(growth: Growth, index: int) -> bool:
    """Say whether the words before the preposition take it."""
    reading, phrase = growth.reading, (growth.start, growth.end)
    free = reading.words[index].free
    if _governs(reading, free, phrase):
        return _is_noun(reading, index + 1)
    if not _names_something(reading, index):
        return False
    if free == "عن" and free in growth.limits.governed:
        return reading.words[growth.start].title  # نائب | عن دائرة كذا
    adjunct = is_adjunct(reading, *phrase) and free in WITH_PARTICIPLES
    return adjunct or _attaches_by_kind(reading, index, phrase)


def _is_inner(reading: Reading, index: int, last: int) -> bool:
    """Say whether `من أجل`, `من قبل`, `من داخل` goes on with what ends at *last*."""
    word, following = reading.words[last], reading.words[index + 1].body
    if following == "اجل":  # جمعية المواطنة من أجل السلم
        return word.definite and last not in reading.person_tokens
    if following == "قبل":  # المدعومة من قبل فلان
        return like_participle(word.stem) and not word.title
    return not word.definite and last not in reading.named  # مصدر من داخل المؤسسة


def _governs(reading: Reading, free: str, phrase: Phrase) -> bool:
    """Say whether the office in *phrase* takes the preposition: المشرف العام | على."""
    participles = phrase_words().governing.get(free)
    if participles is None:
        return False
    for at in range(phrase[1] - 1, phrase[0] - 1, -1):
        if without_ending(reading.words[at].stem) in participles:
            return True
        if not reading.words[at].definite or at in reading.person_tokens:
            return False
    return False


def is_adjunct(reading: Reading, start: int, end: int) -> bool:
    """Say whether a participle ends the phrase and describes its noun: المغربي المنحدر | من."""
    last = end - 1
    if last <= start or last in reading.named:
        return False
    word, noun = reading.words[last], reading.words[last - 1]
    if word.preposition or word.conjunction or word.pronoun or word.title or noun.free:
        return False
    if noun.definite and not word.definite:
        return False
    return word.stem not in reading.lexicon.common_nouns and like_participle(word.stem)


def _is_name(reading: Reading, index: int) -> bool:
    """Say whether a name or another bare noun begins at *index*."""
    word = reading.words[index]
    return index in reading.named or (word.noun and not (word.conjunction or word.preposition))


def goes_on(growth: Growth, noun: int) -> bool:
    """Say whether a preposition belongs to the phrase, for the verb's complement comes later.

    `صرح الناطق بشرطة المدينة العقيد فلان بأن`, `أشاد المدير بالنادي الأستاذ فلان بالجمهور`.

    Args:
        growth: the phrase before the preposition.
        noun: what the preposition governs.
    """
    reading, governed = growth.reading, growth.limits.governed
    word = reading.words[noun]
    deed = word.verbal_noun and word.stem not in reading.lexicon.institutions
    if deed and noun not in reading.named and not is_adjunct(reading, growth.start, growth.end):
        return False
    before = reading.words[noun - 1].free  # المشرف على الرحلات، أن
    named = _governs(reading, before, (growth.start, growth.end))
    for at in range(noun + 1, min(growth.limit - 1, noun + OFFICE_REACH)):
        each = reading.words[at]
        if each.that and not each.conjunction:
            return True
        if _stops_search(reading, at, named=named):
            return reading.mark(at) == ":"
        named = named or each.title or at in reading.persons
        if named and ({each.free, each.preposition} - {""}) & governed:
            return True
    return False


def _stops_search(reading: Reading, at: int, *, named: bool) -> bool:
    """Say whether no complement is looked for beyond *at*; a comma lets a name or أن follow."""
    word = reading.words[at]
    if reading.mark(at) in COMMAS:
        after = reading.words[at + 1]
        office = after.title and after.conjunction  # والناطق الرسمي باسمها
        return not (_is_name(reading, at + 1) or office or (named and after.that))
    if at in reading.opens or at in reading.closes:
        return False
    return bool(reading.mark(at)) or word.verb or word.relative or opens_circumstance(reading, at)


def _attaches_by_kind(reading: Reading, index: int, phrase: Phrase) -> bool:
    free, last = reading.words[index].free, phrase[1] - 1
    if free in ("باسم", "من"):
        return free == "باسم" or _attaches_of(reading, index, phrase)
    if free == "علي":
        plural = reading.words[last].stem.endswith(SOUND_PLURALS)
        return plural and last not in reading.named  # القائمون على البنوك
    if free in IN:
        return _attaches_in(reading, index, last)
    return _attaches_to_office(reading, index, last)


def _is_partitive(reading: Reading, index: int, last: int) -> bool:
    return (
        reading.words[index].free == "من" and reading.words[last].body in phrase_words().partitives
    )


def _attaches_in(reading: Reading, index: int, last: int) -> bool:
    """Say whether في goes on: `خبراء في الاقتصاد`, not `قال فلان في الرياض`."""
    personal = last in reading.person_tokens or reading.tokens[last].norm in reading.person_norms
    following = reading.words[index + 1]
    month = following.body.partition("/")[0] in reading.lexicon.months
    time = month or following.body in reading.lexicon.times
    own = following.pronoun and reading.words[last].definite  # الوزارة | في دليلها
    return not (personal or time or own)


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
    year = reading.tokens[after].kind == "number" and reading.words[index].free in IN
    return _is_noun(reading, after) and not (following.occasion or following.adverb or year)


def _is_noun(reading: Reading, index: int) -> bool:
    """Say whether a noun, a name, a number or quoted words stand at *index*."""
    known = reading.words[index].noun or index in reading.named
    return known or index in reading.opens or reading.tokens[index].kind == "number"


def _attaches_of(reading: Reading, index: int, phrase: Phrase) -> bool:
    """Say whether من goes on: `عدد من المواطنين`, not `قال فلان من جاكرتا`."""
    first, last = phrase[0], phrase[1] - 1
    head = reading.words[last]
    if reading.words[index + 1].body in YEAR:
        return True  # الربع الأول من العام
    if last in reading.person_tokens or (
        head.definite and head.body not in phrase_words().partitives
    ):
        return False
    known = reading.words[last].definite or last in reading.named or first == last
    return not (index + 1 in reading.places and known)
