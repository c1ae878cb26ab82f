"""What is put in behind a name: a blessing, an age, a byname, a name in brackets.

`قال الشيخ فلان | حفظه الله | إن`, `فلانة، | 45 عاما، | أكدت`, `فلان | المعروف بـ"الصقر"`.
"""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS, STOPS

AGES = WORDS["ages"]
BLESSED = WORDS["blessed"]
GOD = WORDS["god"]
KNOWN_AS = WORDS["known_as"]

_PAIR = 2
BRACKETED = 4
ACRONYM = 1
"""A name in brackets has so many words at most."""


def past_insertion(passage: Passage, index: int, limit: int) -> int:
    """Return the index past what is put in at *index*, with a comma before it or none; else *index*."""
    comma = index < limit and passage.mark(index) in COMMAS
    start = index + comma
    end = _past_blessings(passage, start, limit)
    if comma and end == start:
        end = _past_age(passage, start, limit)
    closed = end >= limit or passage.mark(end) in COMMAS | STOPS | {":"}
    if end > start and (closed or not comma):
        return end
    return index if comma else _past_byname(passage, index, limit)


def insertion_start(passage: Passage, start: int, end: int) -> int:
    """Return where what is put in at the end of the phrase from *start* to *end* begins; else *end*."""
    for at in range(max(start + 1, end - 2 * _PAIR - 1), end):
        whole = _past_byname(passage, at, end) == at
        if whole and past_insertion(passage, at, end) == end:
            return at
    return end


def without_blessing(passage: Passage, start: int, end: int) -> int:
    """Return the end of the phrase from *start* to *end* without a blessing behind it."""
    at = insertion_start(passage, start, end)
    words = passage.words[at:end]
    return at if any(word.body in BLESSED for word in words) else end


def _past_blessings(passage: Passage, index: int, limit: int) -> int:
    """Return the index past `رحمه الله`, `حفظه الله ورعاه`."""
    if index + 1 >= limit or passage.words[index].body not in BLESSED:
        return index
    if passage.words[index + 1].body not in GOD:
        return index
    again = index + _PAIR < limit and passage.words[index + _PAIR].body in BLESSED
    return index + _PAIR + again


def _past_age(passage: Passage, index: int, limit: int) -> int:
    """Return the index past `45 عاما`."""
    number = index + 1 < limit and passage.forms[index].kind == "number"
    return index + _PAIR if number and passage.words[index + 1].body in AGES else index


def _past_byname(passage: Passage, index: int, limit: int) -> int:
    """Return the index past `المعروف بـ«الصقر»`, `الشهير بالصقر`."""
    after = index + 1
    if after >= limit or passage.words[index].stem not in KNOWN_AS:
        return index
    word = passage.words[after]
    if word.preposition != "ب" or not passage.words[index].definite:
        return index
    start = after + word.apart
    if start in passage.opens:
        return min(passage.opens[start].close + 1, limit)
    return passage.persons.get(start, start + 1) if start < limit else index


def is_name_in_brackets(passage: Passage, opening: int, closing: int, *, bare: bool) -> bool:
    """Return whether a bracket holds a name or number of what stands before it.

    `منظمة البلدان المصدرة للنفط (أوبك)`, `بيت العمل (Work House)`, `المادة (27)`.

    Args:
        passage: the document.
        opening: index of the bracket.
        closing: index of the one that closes it.
        bare: what stands before is not complete without a name.
    """
    tokens = passage.forms[opening + 1 : closing]
    kinds = {token.kind for token in tokens}
    if kinds == {"number"}:
        return len(tokens) == 1 and opening - 1 not in passage.person_tokens
    if all(token.text.isascii() for token in tokens):
        return "word" in kinds
    if passage.words[opening + 1].adverb:
        return False  # قال الجيش (الثلاثاء)
    if opening - 1 in passage.person_tokens:
        head = passage.words[opening + 1].head  # النائب فلان (حركة كذا)
        party = head is not None and (head.personal or head.head_class == "organization")
        return party and len(tokens) <= BRACKETED and kinds == {"word"}
    body = passage.words[opening - 1].head
    open_body = body is not None and not body.personal and bare  # بنك (إيه إن زد)
    initials = {token.text for token in tokens if token.kind == "punctuation"} == {"."}
    short = len(tokens) <= (BRACKETED if open_body else ACRONYM) and kinds == {"word"}
    return short or (open_body and initials)  # شركة (بي.إم)
