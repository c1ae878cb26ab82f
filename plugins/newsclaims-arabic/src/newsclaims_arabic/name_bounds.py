"""Which tokens a name covers: none before it (`ان | دي ميستورا`), no verb behind it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims_arabic.clitics import COMMON_NOUNS, NOT_VERBS, VERBAL_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.verb_before import is_surname, verb_before

if TYPE_CHECKING:
    from newsclaims.model import Mention
    from newsclaims_arabic.passage import Passage

COMPLEMENTIZERS = WORDS.written("complementizers_written")
KUNYAS = WORDS["kunyas"]
SPOKEN = WORDS["complementizers_spoken"]
TIMES = WORDS["anaphoric_times"]
TO_OR_ON = WORDS["to_or_on"]
VERBLIKE = WORDS["verblike_names"]
IN_WRITTEN = WORDS.written("in_written")

CLOSING = COMMAS | STOPS | OPEN_BRACKETS | CLOSE_BRACKETS
"""Marks behind which no object, clause or quotation of a verb stands."""
_PAIR = 2
NO_NAME = 4
"""A preposition of so many letters is never part of a foreign name: خلال, but في in Vietnam."""


def name_bounds(passage: Passage, mention: Mention) -> tuple[int, int]:
    """Return the tokens of a name: none before it (ان | دي ميستورا), no verb behind."""
    first = bisect_left(passage.token_starts, mention.start)
    if first and passage.token_ends[first - 1] > mention.start:
        first -= 1
    last = bisect_left(passage.token_starts, mention.end)
    person = mention.standard_kind == "person"
    verb = verb_before(passage, first) if person else None
    whole = verb is not None or mention.standard_kind == "organization"  # صنداي مورنينغ بوست
    inside = range(first + 1, last)
    last = next((i for i in inside if _ends_name(passage, i, subject=whole)), last)
    if verb is not None:
        last += is_surname(passage, last, verb, alone=last == first + 1)
    if person:
        last += _is_surname_in_waw(passage, first, last)
    if first < last and person and passage.forms[first].text in COMPLEMENTIZERS:
        first += 1
    if first < last - 1 and _is_circumstance(passage, first):
        first += 1
    if first < last - 1 and passage.words[first].body in TIMES:
        first += 1  # رئيس المجلس وقتئذ | سامر القيسي
    return first, _trimmed(passage, mention, first, last)


def _ends_name(passage: Passage, index: int, *, subject: bool) -> bool:
    """Return whether a verb, `إلى` or a participle stands here, which no name goes on over.

    Args:
        passage: the document, its names not read yet.
        index: of the token.
        subject: whether the name is in the subject of a verb before it or no person, so that
            here is no verb.
    """
    word = passage.words[index]
    if passage.words[index - 1].body in KUNYAS:
        return False
    participle = word.body[-1:] == "ا" and any(f.tense == "participle" for f in word.forms)
    turn = word.adverb and word.body.startswith("ب")  # أشار سامر | بدوره
    if word.owned and word.head is not None and word.head.head_class == "relation":
        return True  # ودعت سلمى حلبي | نظيرها
    free = word.free in TO_OR_ON or passage.forms[index].text in IN_WRITTEN
    free = free or len(word.free) >= NO_NAME
    if word.that and index + 1 < len(passage.words) and passage.words[index + 1].definite:
        return True  # قال سامر القيسي | إن الشاهد
    verb = word.verb and word.forms and not (subject or _is_last(passage, index))
    return bool(verb) or free or participle or turn or word.apart  # سامر | لـ DW


def _is_surname_in_waw(passage: Passage, first: int, last: int) -> bool:
    """Return whether a surname stands there whose و only looks like "and": الوزير سامر | وهراني إن.

    It is no word that anybody knows, no name begins behind the و, and the clause goes on.
    """
    if not first or last > first + _PAIR or last + 1 >= passage.limits[first]:
        return False
    word, following = passage.words[last], passage.words[last + 1]
    if word.conjunction != "و" or passage.token_starts[last] + 1 in passage.mentioned:
        return False
    known = word.head is not None or word.title or word.verb or bool(word.forms)
    attached = word.definite or word.pronoun or word.body in PRONOUNS.keys() | NOT_VERBS
    function = word.that or word.free or word.particle or word.relative or word.adverb
    noun = word.stem in COMMON_NOUNS | VERBAL_NOUNS and not word.preposition  # ولعلو, no علو
    goes_on = following.that or following.free or following.adverb or passage.mark(last + 1)
    return bool(goes_on) and not (known or attached or function or noun)


def _is_last(passage: Passage, index: int) -> bool:
    """Return whether nothing stands behind that a verb could have for its own.

    A mark, `بحسب سامر رفعت | .`, or another verb, `نجيب رجا | قال إن`; behind words that are
    names more often than verbs anything but what is said, `نجيب رجا | من بيروت`.
    """
    if index + 1 == len(passage.words):
        return True
    mark, following = passage.marks[index + 1], passage.words[index + 1]
    if passage.words[index].body in VERBLIKE and not (following.that or mark == ":"):
        return True
    perfect = any(form.third and form.tense == "perfect" for form in following.forms)
    return mark in CLOSING or following.conjunction == "ف" or (perfect and following.verb)


def _is_deed_behind(passage: Passage, first: int, last: int) -> bool:
    """Return whether a whole name ends before token *last*: أكد سامر القيسي | اكتمال الأعمال."""
    if last < first + 2 or last + 1 >= len(passage.words):
        return False
    word, following = passage.words[last], passage.words[last + 1]
    bound = word.content_noun and not (word.pronoun or word.preposition or word.title)
    return bound and following.noun and not (following.conjunction or following.title)


def _is_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a participle that reports begins behind a mark: ، سائلين | المولى أن."""
    word = passage.words[index]
    reports = bool(word.forms) and all(form.tense == "participle" for form in word.forms)
    bare = not (word.definite or word.conjunction or word.preposition)
    return reports and bare and index > 0 and bool(passage.marks[index - 1])


def _trimmed(passage: Passage, mention: Mention, first: int, last: int) -> int:
    """Return *last* without a word behind the name that what is said begins with."""
    spoken = last > first and passage.words[last - 1].body in SPOKEN
    if spoken and last < len(passage.words) and not passage.words[last].that:
        return last - 1  # قال سامر القيسي | إنو
    deed = mention.standard_kind == "person" and _is_deed_behind(passage, first, last - 1)
    return last - 1 if deed else last
