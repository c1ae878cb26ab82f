"""What goes on with a noun phrase behind a comma: appositions, partners, the name behind an office.

`بحسب فلان، العضو المنتدب، ...`, `قال كيري، ونظيره الروسي فلان، إن`, `الوزير، فلان`.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_accusative
from newsclaims_arabic.noun_phrase.circumstances import day_before_yesterday, opens_circumstance
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.growth import Limits
from newsclaims_arabic.noun_phrase.joined import goes_on_behind
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.quotations import DASHES

GOD = WORDS["god"]
OF = WORDS["of"]
PLURAL_VERB = WORDS.endings("plural_verb")
WHOLES = WORDS["wholes"]
SPLIT = Limits(split=True)
_BODIES = frozenset({"media", "organization"})
_PAIR = 2
FEW = 5
"""Maximum number of words between a title with a preposition and the comma before its name."""
PAUSES = COMMAS | {"-", "–", "("}


@frozen(kw_only=True)
class Place:
    """Where a noun phrase stands whose apposition is looked for.

    Args:
        clause: its clause goes on behind it, so that what closes the apposition may be another
            word than a comma, and a partner may be joined to it: قال فلان، ونظيره فلان، إن.
        addressed: the verb may have somebody addressed behind the comma: دعا الوزير، واشنطن إلى.
        content: the verb may have a bare noun for its content behind the comma.
        limits: what may end the apposition.
    """

    clause: bool = False
    addressed: bool = False
    content: bool = False
    limits: Limits = SPLIT


ATTRIBUTED = Place()
"""Behind a preposition of attribution, where what is said may follow at once."""
SUBJECT = Place(clause=True)
"""Behind the verb of a clause."""


def apposition_end(passage: Passage, end: int, limit: int, place: Place = ATTRIBUTED) -> int:
    """Return the end of the apposition behind the comma at *end*, *end* where there is none.

    Args:
        passage: the document.
        end: index past the noun phrase.
        limit: the apposition ends here at the latest.
        place: where the noun phrase stands.
    """
    start = end + 1
    pauses = COMMAS | DASHES if place.clause else COMMAS
    if start >= limit or passage.mark(end) not in pauses or not _may_begin(passage, start, place):
        return end
    past = phrase_end(passage, start, limit, place.limits)
    if _joins_marks(passage, start):
        past = min(past, passage.opens[start + 1].close + 1)
    if place.addressed and end - 1 in passage.person_tokens and passage.words[start].title:
        other = not passage.words[start].conjunction
        if other and any(i in passage.persons for i in range(start, past)):
            return end  # اتهمت النائبة فلانة، | النائب فلانا
    if _is_predicate(passage, start, past):
        return end
    return past if past < limit and _is_closed(passage, start, past, place) else end


def _is_predicate(passage: Passage, start: int, past: int) -> bool:
    """Return whether a clause of its own stands there: أكد مدير السد، | والأمطار غزيرة، أن."""
    first, last = passage.words[start], passage.words[past - 1]
    bare = not (last.definite or last.pronoun or last.free or past - 1 in passage.named)
    alone = past - start == _PAIR and first.definite and not first.title
    return bool(first.conjunction) and alone and bare


def topic_end(passage: Passage, end: int, verb: int) -> int:
    """Return the end of the apposition behind the comma at *end* in a subject before its *verb*.

    `الوزيرة، ابنة الحي، قالت`, `فلان، ذو الأربعين ربيعا، قال`.
    """
    start = end + 1
    word = passage.words[start]
    if word.conjunction or not (word.noun or start in passage.named):
        return end
    past = phrase_end(passage, start, verb)
    if past == start:
        return end
    measured = past < verb and is_accusative(passage.words[past])  # ذات الأربعين | ربيعا
    return past + measured


def appositions_end(passage: Passage, end: int, limit: int, place: Place = SUBJECT) -> int:
    """Return the end of all appositions and partners behind *end*."""
    while (past := apposition_end(passage, end, limit, place)) > end:
        end = past
    return end


def _may_begin(passage: Passage, start: int, place: Place) -> bool:
    word = passage.words[start]
    named, person = start in passage.named, start in passage.persons
    yesterday = day_before_yesterday(passage, start, len(passage.words)) > start
    verb = word.body.endswith(PLURAL_VERB) and not named  # أطباء من تونس، | التقوا
    several = bool(word.conjunction) and place.clause and goes_on_behind(passage, start - 1)
    several = several or (place.clause and _is_another_body(passage, start))
    governed = word.preposition and not several  # وككلة, a place
    if yesterday or verb or governed or word.body in GOD or not (word.noun or named):
        return False
    if not place.clause:
        return not word.conjunction and (word.definite or word.title or person)
    if word.conjunction:
        return several or word.title or word.pronoun or start in passage.person_tokens
    if place.addressed and (start in passage.places or _is_addressed(passage, start)):
        return False
    if opens_circumstance(passage, start) or _is_participle(passage, start):
        return False
    content = word.content_noun and not word.title and place.content
    return not (content or (word.speech_noun and (word.pronoun or word.definite)))


def _is_addressed(passage: Passage, start: int) -> bool:
    """Return whether somebody is addressed behind the comma: حث الوزير، المجتمع الدولي على."""
    word = passage.words[start]
    everybody = word.stem in WHOLES  # دعا المجلس، | عموم الأطباء إلى
    return (word.definite or everybody) and not word.title and start not in passage.named


def _is_participle(passage: Passage, start: int) -> bool:
    word = passage.words[start]
    bare = bool(word.forms) and not word.definite and start not in passage.named
    return bare and all(form.tense == "participle" for form in word.forms)


def _is_closed(passage: Passage, start: int, past: int, place: Place) -> bool:
    """Return whether what stands at *past* shows that the apposition ends there."""
    mark, word = passage.mark(past), passage.words[past]
    if mark in COMMAS or word.relative or start in passage.persons:
        return True
    if not place.clause:
        return mark in STOPS
    if _joins_marks(passage, start) and word.noun:
        return True  # «كذا»، و«كذا» | طرفي القتال
    if mark in OPEN_BRACKETS or mark == ":" or past in passage.opens:
        return True
    said = word.verbal_noun or (word.noun and past - 1 in passage.named)
    if said and goes_on_behind(passage, start - 1):
        return True  # باريس، ولندن | تعليق الرحلات
    return word.that or word.adverb or bool(word.free or word.preposition)


def _joins_marks(passage: Passage, start: int) -> bool:
    """Return whether و joins a name in marks to another: «كذا»، | و«كذا»."""
    return start - 2 in passage.closes and start + 1 in passage.opens


def _is_another_body(passage: Passage, start: int) -> bool:
    """Return whether و joins a body named in marks: صحيفة «كذا» المحلية، | وموقع «كذا»."""
    word, head = passage.words[start], passage.words[start].head
    body = head is not None and head.head_class in _BODIES
    return body and word.conjunction == "و" and not word.definite and start + 1 in passage.opens


def name_start(words: Sequence[PlacedWord]) -> int:
    """Return where a name in apposition may begin among the *words* behind a title.

    It stands behind a comma, with a relative clause or a few words after a preposition before
    it or not: ``كبير الباحثين الذين أعدوا الدراسة، فلان``, ``النائب عن كذا، فلان``.  Where there
    is no such comma, it may only follow at once: 0.
    """
    if not words or not (words[0].mark or words[0].relative or words[0].preposition):
        return 0
    comma = next((i for i, word in enumerate(words) if word.mark), -1)
    far = comma < 0 or (words[0].preposition and comma > FEW)
    return 0 if far or words[comma].text not in PAUSES else comma + 1


def ranked_name_start(words: Sequence[PlacedWord]) -> int:
    """Return where among *words* the name behind the rest of an office begins, 0 for nowhere.

    ``المشرف العام | على المركز الدكتور فلان``: a rank stands before it, and no clause begins.
    """
    if not words or not words[0].preposition:
        return 0
    for i, word in enumerate(words[1:], 1):
        if word.mark or word.particle or word.relative or word.joined:
            return 0
        rank = words[i - 1].head
        if rank is not None and rank.head_class == "rank" and not words[i - 2].preposition:
            return i
    return 0
