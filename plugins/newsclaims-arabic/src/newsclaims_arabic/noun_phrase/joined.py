"""Nouns of one phrase that commas join: `كل من فلان، وفلان`, `وزارات الصحة، والعدل`, `من مصر، وليبيا`."""

from __future__ import annotations

from bisect import bisect_left

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_plural_of_persons
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import like_adjective

EACH = WORDS["each"]
OF = WORDS["of"]

LONGER = 2
"""An office or institution whose first noun has an adjective has more words than that."""
FARTHEST = 14
"""The bare noun of a row stands within so many tokens."""


def past_each(passage: Passage, start: int) -> int:
    """Return where the first of several begins behind `كل من` at *start*, else *start*."""
    words = passage.words
    if start + 2 >= len(words) or words[start].body not in EACH or words[start + 1].free not in OF:
        return start
    following = words[start + 2]
    nouns = following.noun or start + 2 in passage.named or start + 2 in passage.opens
    return start + 2 if nouns and not words[start + 1].pronoun else start


def is_behind_each(passage: Passage, offset: int) -> bool:
    """Return whether `كل من` stands right before the token that begins at *offset*."""
    start = bisect_left(passage.token_starts, offset)
    return start > 1 and past_each(passage, start - 2) == start


def without_each(passage: Passage, phrase: Stretch | None) -> Stretch | None:
    """Return the speakers of *phrase* without `كل من` before them."""
    if phrase is None:
        return None
    start = past_each(passage, phrase[0])
    return (start, phrase[1]) if start < phrase[1] else phrase


def names_end(passage: Passage, start: int, limit: int) -> int:
    """Return the index past the names of persons, two at least, that begin at *start*; else *start*."""
    at, end, count = start, start, 0
    while at < limit and at in passage.persons:
        end, count = passage.persons[at], count + 1
        comma = end < limit and passage.mark(end) in COMMAS
        at = end + 1 if comma else end
        if at < limit and passage.words[at].conjunction != "و" and not comma:
            break
    return end if count > 1 else start


def goes_on_behind(passage: Passage, comma: int) -> bool:
    """Return whether the noun with و behind *comma* is the next of a row that the phrase ends with.

    It is a place behind a place, or what a bare noun of an office or institution is for besides
    the noun before: رئيس لجنة الزراعة، | والمياه في البرلمان.
    """
    word = passage.words[comma + 1]
    if word.conjunction != "و" or passage.mark(comma) not in COMMAS:
        return False
    if comma - 1 in passage.named and comma + 1 in passage.begun:
        people = {comma - 1, comma + 1} & passage.person_tokens
        return not people  # باريس، | ولندن، حركة كذا، | وحركة كذا
    alike = _is_row_of_bodies(passage, comma) or _are_places_alike(passage, comma)
    if alike or comma - 1 in passage.places:
        return alike
    last = passage.words[comma - 1]
    if is_plural_of_persons(word) and is_plural_of_persons(last) and not word.definite:
        return not (last.definite or word.pronoun)  # ناشطون، | وحقوقيون
    if not word.definite or word.title or comma + 1 in passage.begun:
        return False
    first = _row_head(passage, comma)
    office, head = passage.words[first], passage.words[first].head
    institution = head is not None and head.head_class == "organization"
    several = _are_several(office)  # وزارات العدل، | والدفاع
    holder = _precedes_holder(passage, comma + 1)
    alone = word.head is None or word.head.personal or several
    noun = comma - first > LONGER or last.head is not None or not like_adjective(last.stem)
    heads = institution or several or office.title
    return (holder or (alone and noun)) and heads and not office.definite


def _is_row_of_bodies(passage: Passage, comma: int) -> bool:
    """Return whether bodies and offices run to أن: وزارة الصحة، | ومديرية الأمن، وبلدية كذا أن."""
    word = passage.words[comma + 1]
    if word.head is None or word.verb or word.pronoun or comma + 1 in passage.persons:
        return False
    for at in range(comma + 2, min(passage.limits[comma], comma + FARTHEST)):
        each = passage.words[at]
        if each.that:
            return not (each.conjunction or each.preposition) and not passage.mark(at - 1)
        if passage.mark(at) in COMMAS:
            after = passage.words[min(at + 1, len(passage.words) - 1)]
            if after.conjunction != "و" or after.head is None:
                return False
        elif each.verb or each.relative or each.free or passage.mark(at):
            return False
    return False


def _are_places_alike(passage: Passage, comma: int) -> bool:
    """Return whether a row of names that nobody knows runs to أن: عمداء كذا، | وككلة، وغريان إن.

    Or behind من to another preposition: تجار من تونس، | وليبيا، وديالى من كذا.
    """
    at = comma
    while passage.mark(at) in COMMAS and at + 2 < len(passage.words):
        word = passage.words[at + 1]
        plain = word.noun and not (word.head or word.verb or word.pronoun)
        plain = plain and not (word.preposition and word.definite)  # وككلة is no ككلة
        if word.conjunction != "و" or not plain:
            return False
        at += 2 + (at + 2 in passage.named and at + 2 not in passage.begun)
    ends = passage.words[at].that and not passage.words[at].conjunction
    if not ends and passage.words[at].free and not passage.words[at].conjunction:
        row = range(comma - 1, max(passage.starts[comma], comma - FARTHEST), -1)
        ends = any(passage.words[i].free in OF for i in row)
    return ends and _is_several_behind(passage, comma)


def _is_several_behind(passage: Passage, comma: int) -> bool:
    """Return whether the phrase that *comma* ends begins with several: | رؤساء بلديات كذا، وكذا."""
    for at in range(comma - 1, max(passage.starts[comma], comma - FARTHEST) - 1, -1):
        word = passage.words[at]
        group = word.head is not None and word.head.head_class == "group"
        if (_are_several(word) or group) and not (word.definite or word.preposition):
            return at < comma - 1
        if word.free in OF:
            continue  # تجار | من تونس، وليبيا،
        if word.verb or word.free or not (word.noun or passage.mark(at) in COMMAS):
            return False
    return False


def _are_several(office: Word) -> bool:
    """Return whether *office* is a plural of offices or institutions: وزراء، وزارات."""
    head = office.head
    if head is None:
        return False
    plural = head.head_class == "organization" and office.stem != head.lemma
    return plural or (head.personal and head.number == "p")


def _precedes_holder(passage: Passage, index: int) -> bool:
    """Return whether the row goes on at *index* to a name: | والأسرة في البرلمان سامية."""
    for at in range(index, min(passage.limits[index], index + FARTHEST)):
        word = passage.words[at]
        if at in passage.persons:
            return not passage.words[at].conjunction
        comma = passage.mark(at)
        after = min(at + 1, len(passage.words) - 1)
        joined = passage.words[after].conjunction == "و" or after in passage.persons
        if word.verb or word.that or (comma and not (comma in COMMAS and joined)):
            return False
    return False


def _row_head(passage: Passage, comma: int) -> int:
    """Return the bare noun before the nouns with the article that *comma* ends: | لجنة الصحة، والبيئة،."""
    low = max(passage.starts[comma], comma - FARTHEST)
    for at in range(comma - 1, low, -1):
        word = passage.words[at]
        row = passage.mark(at) in COMMAS and passage.words[at + 1].conjunction == "و"
        noun = word.definite and not word.title and at not in passage.person_tokens
        if not (row or noun) or word.preposition:
            return at
    return low
