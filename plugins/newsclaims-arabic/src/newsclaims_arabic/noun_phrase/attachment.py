"""Which prepositional phrases belong to a noun phrase: `سفير فرنسا لدى`, not `في بيان`."""

from __future__ import annotations

from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.attachment_by_preposition import attaches_by_kind, is_name
from newsclaims_arabic.noun_phrase.circumstances import opens_circumstance
from newsclaims_arabic.noun_phrase.governing import GOVERNING
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.noun_phrase.holders import is_held_behind
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import like_participle, without_ending

IN = WORDS["in"]
WITH_PARTICIPLES = WORDS["of_participles"]
OF = WORDS["of"]
ABOUT = WORDS["about"]
BY = WORDS["by"]
FIRST = WORDS["first"]
FOR_THE_SAKE = WORDS["for_the_sake"]
MOUTH = WORDS["mouth"]
CONSTITUENCIES = WORDS["constituencies"]
DELEGATES = WORDS["delegates"]


ADVERBIAL_NOUNS = WORDS["adverbial_nouns"]
BACK_POINTING = WORDS["back_pointing"]
INNER = WORDS["inner"]
INSTITUTIONS = WORDS["institutions"]
ISSUED = WORDS["issued"]
SERVICES = WORDS["services"]
PARTITIVES = WORDS["partitives"]
PLURAL_VERB = WORDS.endings("plural_verb")
TAKING_PART = WORDS["taking_part"]
TURNS = WORDS["turns"]
WEAK_PARTICIPLES = WORDS["weak_participles"]

OFFICE_REACH = 14


def attaches(growth: Growth, index: int) -> bool:
    """Return whether the preposition at *index* goes on with the phrase."""
    return not detachment(growth, index)


def detachment(growth: Growth, index: int) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which the preposition at *index* ends the phrase; "" where it goes on."""
    passage, last = growth.passage, growth.end - 1
    word = passage.words[index]
    if word.conjunction or index + 1 >= growth.limit:
        return "phrase.joined-preposition"
    if word.pronoun:  # المظنون فيه، المدعى عليه
        head = passage.words[last]
        goes_back = head.definite and (like_participle(head.stem) or head.stem in WEAK_PARTICIPLES)
        return "" if goes_back else "phrase.preposition-with-pronoun"
    following = passage.words[index + 1]
    if following.owned and following.key in TURNS:
        return "phrase.turn"  # النائبة فلانة | من جهتها
    if index == growth.index and is_held_behind(growth):
        return ""
    if following.body in ADVERBIAL_NOUNS or following.body in MOUTH:
        return "phrase.adverbial-noun"  # على هامش، على لسان فلان
    if word.free in OF and (following.body in INNER or following.body in FOR_THE_SAKE):
        return "" if _is_inner(passage, index, last) else "phrase.inner-preposition"
    if _goes_on_surely(growth, index):
        return ""
    if _is_claimed(growth, index):
        return "phrase.claimed-preposition"
    return "" if _belongs(growth, index) else "phrase.preposition"


def _goes_on_surely(growth: Growth, index: int) -> bool:
    """Return whether the preposition at *index* belongs to the phrase, whatever the verb governs."""
    words = growth.passage.words
    word, following = words[index], words[index + 1]
    inner = word.free in INNER and words[index - 1].free in OF
    issued = word.free in ABOUT and words[index - 1].stem in ISSUED  # التقرير الصادر | عن الوزارة
    return inner or issued or (word.free in ABOUT and _is_seat(growth, following))


def _is_seat(growth: Growth, constituency: Word) -> bool:
    """Return whether somebody sits in a house for a party or place: النائب فلان | عن حزب كذا."""
    if constituency.stem not in CONSTITUENCIES:
        return False
    words = growth.passage.words[growth.start : growth.end]
    return any(word.head is not None and word.head.lemma in DELEGATES for word in words)


def _is_claimed(growth: Growth, index: int) -> bool:
    """Return whether the preposition is the verb's, not that of an office before it."""
    passage, free = growth.passage, growth.passage.words[index].free
    if free not in growth.limits.governed or _is_partitive(passage, index, growth.end - 1):
        return False
    return not goes_on(growth, index + 1)


def _belongs(growth: Growth, index: int) -> bool:
    """Return whether the words before the preposition take it."""
    passage, phrase = growth.passage, (growth.start, growth.end)
    free = passage.words[index].free
    named = _names_something(passage, index)
    if _governs(passage, free, phrase):  # الباحث في المعهد, not: الباحث | في بيان
        anything = free not in IN or without_ending(passage.words[index - 1].stem) in TAKING_PART
        return named or (anything and _is_noun(passage, index + 1))
    if not named:
        return False
    if free in ABOUT and free in growth.limits.governed:
        return passage.words[growth.start].title  # نائب | عن دائرة كذا
    if free in OF and free in growth.limits.governed:
        return True  # what the verb takes comes later: خبراء من السودان | من ارتفاع الأسعار
    adjunct = is_adjunct(passage, *phrase) and free in WITH_PARTICIPLES
    return adjunct or attaches_by_kind(passage, index, phrase)


def _is_inner(passage: Passage, index: int, last: int) -> bool:
    """Return whether `من أجل`, `من قبل`, `من داخل` goes on with what ends at *last*."""
    word, following = passage.words[last], passage.words[index + 1].body
    if following in FOR_THE_SAKE:  # جمعية المواطنة من أجل السلم
        return word.definite and last not in passage.person_tokens
    if following in BY:  # المدعومة من قبل فلان
        return like_participle(word.stem) and not word.title
    return not word.definite and last not in passage.named  # مصدر من داخل المؤسسة


def _governs(passage: Passage, free: str, phrase: Stretch) -> bool:
    """Return whether the office in *phrase* takes the preposition: المشرف العام | على."""
    participles = GOVERNING.get(free)
    if participles is None:
        return False
    for at in range(phrase[1] - 1, phrase[0] - 1, -1):
        stem = passage.words[at].stem
        if stem in participles or without_ending(stem) in participles:
            return True
        if not passage.words[at].definite or at in passage.person_tokens:
            return False
    return False


def is_body(passage: Passage, noun: int) -> bool:
    """Return whether a verbal noun names a body: باتحاد الكرة، بتعليم حائل."""
    word = passage.words[noun]
    place = noun + 1 in passage.places and not passage.words[noun + 1].preposition
    return word.stem in INSTITUTIONS or (word.stem in SERVICES and place)


def is_adjunct(passage: Passage, start: int, end: int) -> bool:
    """Return whether a participle ends the phrase and describes its noun: المغربي المنحدر | من."""
    last = end - 1
    if last <= start or last in passage.named:
        return False
    word, noun = passage.words[last], passage.words[last - 1]
    if word.preposition or word.conjunction or word.pronoun or word.title or noun.free:
        return False
    if noun.definite and not word.definite:
        return False
    return word.stem not in COMMON_NOUNS and like_participle(word.stem)


def goes_on(growth: Growth, noun: int) -> bool:
    """Return whether a preposition belongs to the phrase, for the verb's complement comes later.

    `صرح الناطق بشرطة المدينة العقيد فلان بأن`, `أشاد المدير بالنادي الأستاذ فلان بالجمهور`.

    Args:
        growth: the phrase before the preposition.
        noun: what the preposition governs.
    """
    passage, governed = growth.passage, growth.limits.governed
    word = passage.words[noun]
    deed = word.verbal_noun and not is_body(passage, noun)
    if deed and noun not in passage.named and not is_adjunct(passage, growth.start, growth.end):
        return False
    before = passage.words[noun - 1].free  # المشرف على الرحلات، أن
    office = _governs(passage, before, (growth.start, growth.end))
    place = noun in passage.places
    inside = noun in passage.named and noun not in passage.begun  # مديرية «الأمن | بتونس»
    named = office or place  # خبراء من السودان | من ارتفاع الأسعار
    for at in range(noun + 1, min(growth.limit - 1, noun + OFFICE_REACH)):
        each = passage.words[at]
        if each.that and not each.conjunction:
            return True
        if office and passage.mark(at) in COMMAS and at + 1 in passage.persons:
            return True  # المسؤول عن البرنامج، سامر القيسي
        if _stops_search(passage, at, named=named):
            behind = named and _follows_behind(growth, at)
            return (
                passage.mark(at) == ":"
                or behind
                or ((place or inside) and _is_told_behind(growth, at))
            )
        named = named or each.title or at in passage.persons
        if named and ({each.free, each.preposition} - {""}) & governed:
            return True
    return False


def _is_told_behind(growth: Growth, comma: int) -> bool:
    """Return whether what is said follows with أن behind *comma*: مدير الأمن بتونس، في تصريح له، | أن."""
    words = growth.passage.words[comma : growth.limit]
    word = next((each for each in words if each.that), None)
    return word is not None and not (word.conjunction or word.preposition)


def _follows_behind(growth: Growth, comma: int) -> bool:
    """Return whether the verb's preposition follows behind *comma*: من مصر، التقوا أمس، | من تبعات."""
    passage, words = growth.passage, growth.passage.words
    if passage.mark(comma) not in COMMAS or comma + 1 >= growth.limit:
        return False
    after = words[comma + 1]
    if after.verb or after.relative or after.body.endswith(PLURAL_VERB):
        reach = range(comma + 1, min(growth.limit - 1, comma + OFFICE_REACH))
        after = words[next((i for i in reach if passage.mark(i) in COMMAS), comma) + 1]
    governs = {after.free, after.preposition} - {""}
    return not after.conjunction and bool(governs & growth.limits.governed)


def _stops_search(passage: Passage, at: int, *, named: bool) -> bool:
    """Return whether no complement is looked for beyond *at*; a comma lets a name or أن follow."""
    word = passage.words[at]
    if passage.mark(at) in COMMAS:
        after = passage.words[at + 1]
        office = after.title and after.conjunction  # والناطق الرسمي باسمها
        row = after.conjunction == "و" and after.noun  # من تونس، | وليبيا، وديالى
        return not (is_name(passage, at + 1) or office or (named and (after.that or row)))
    if at in passage.opens or at in passage.closes:
        return False
    return bool(passage.mark(at)) or word.verb or word.relative or opens_circumstance(passage, at)


def _is_partitive(passage: Passage, index: int, last: int) -> bool:
    return passage.words[index].free in OF and passage.words[last].body in PARTITIVES


def _names_something(passage: Passage, index: int) -> bool:
    """Return whether a noun follows that is no occasion, time or number of a year."""
    after = index + 1
    if passage.words[after].body in BACK_POINTING | FIRST and after + 1 < len(passage.words):
        after += 1  # في هذا | السياق، في ذات | البيان، في أول | تعليق له
    following: Word = passage.words[after]
    year = passage.forms[after].kind == "number" and passage.words[index].free in IN
    return _is_noun(passage, after) and not (following.occasion or following.adverb or year)


def is_in(passage: Passage, index: int) -> bool:
    """Return whether what is spelled like a verb stands behind في, so that it is a noun: في | أبين."""
    word = passage.words[index]
    return word.verb and passage.words[index - 1].free in IN and not passage.mark(index - 1)


def _is_noun(passage: Passage, index: int) -> bool:
    """Return whether a noun, a name, a number or quoted words stand at *index*."""
    known = passage.words[index].noun or index in passage.named or is_in(passage, index)
    return known or index in passage.opens or passage.forms[index].kind == "number"
