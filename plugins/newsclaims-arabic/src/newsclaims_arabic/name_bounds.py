"""Which tokens a name covers: none before it (`ان | دي ميستورا`), no verb behind it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verb_before import has_its_verb, is_surname

if TYPE_CHECKING:
    from newsclaims.model import Mention
    from newsclaims_arabic.passage import Passage

COMPLEMENTIZERS = WORDS.written("complementizers_written")
KUNYAS = WORDS["kunyas"]
SPOKEN = WORDS["complementizers_spoken"]
TIMES = WORDS["anaphoric_times"]
TO_OR_ON = WORDS["to_or_on"]
IN_WRITTEN = WORDS.written("in_written")

NO_NAME = 4
"""A preposition of so many letters is never part of a foreign name: خلال, but في in Vietnam."""


def name_bounds(passage: Passage, mention: Mention) -> tuple[int, int]:
    """Return the tokens of a name: none before it (ان | دي ميستورا), no verb behind."""
    first = bisect_left(passage.token_starts, mention.start)
    if first and passage.token_ends[first - 1] > mention.start:
        first -= 1
    last = bisect_left(passage.token_starts, mention.end)
    subject = mention.standard_kind == "person" and has_its_verb(passage, first)
    whole = subject or mention.standard_kind == "organization"  # صنداي مورنينغ بوست
    inside = range(first + 1, last)
    last = next((i for i in inside if _ends_name(passage, i, subject=whole)), last)
    if subject:
        last += is_surname(passage, last, alone=last == first + 1)
    if (
        first < last
        and mention.standard_kind == "person"
        and passage.forms[first].text in COMPLEMENTIZERS
    ):
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
    participle = bool(word.forms) and word.body[-1:] == "ا"
    turn = word.adverb and word.body.startswith("ب")  # أشار سامر | بدوره
    if word.owned and word.head is not None and word.head.head_class == "relation":
        return True  # ودعت سلمى حلبي | نظيرها
    free = word.free in TO_OR_ON or passage.forms[index].text in IN_WRITTEN
    free = free or len(word.free) >= NO_NAME
    if word.that and index + 1 < len(passage.words) and passage.words[index + 1].definite:
        return True  # قال سامر القيسي | إن الشاهد
    closes = index + 1 == len(passage.words) or passage.marks[index + 1] in COMMAS
    verb = word.verb and not (subject or closes)  # بحسب سامر | رفعت، فإن
    return verb or free or participle or turn or word.apart  # سامر | لـ DW


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
