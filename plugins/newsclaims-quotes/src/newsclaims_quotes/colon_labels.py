"""What stands before a colon: whether it is somebody who may say what stands behind it."""

from __future__ import annotations

from bisect import bisect_left

from attrs import frozen
from newsclaims_arabic.layout import past_bullet
from newsclaims_arabic.noun_phrase.apposition import appositions_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.relations import AGENCIES
from newsclaims_arabic.spans import Stretch

from newsclaims.text import fold
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import spoken_of, tell

QUESTIONS = WORDS["question_labels"]
ANSWERS = WORDS["answer_labels"]
FLASHES = WORDS["flashes"]
AGES = WORDS["ages"]
OCCASIONS = WORDS["colon_occasions"]
FEMININE = "ه"
BODIES = frozenset({"organization", "unnamed", "group"})
REACH = 24
"""Maximum number of tokens before the colon."""
TAIL = 10
"""Maximum number of tokens between the speaker and the colon: the occasion, an age."""


@frozen
class Label:
    """What stands before a colon: how surely it speaks, and who it is.

    Args:
        colon: the colon.
        source: who it is.
        asks: it stands for who asks.
        letter: a letter or word stands for whoever asks or answers: `س:`, `ج:`.
        quoted_only: it speaks only where a quotation follows.
        medium: it is a medium.
        apposed: an age or an occupation stands behind the name.
        timed: the time of a live blog stands before it.
    """

    colon: int
    source: Stretch
    asks: bool = False
    letter: bool = False
    quoted_only: bool = False
    medium: bool = False
    apposed: bool = False
    timed: bool = False


def label_at(passage: Passage, start: int) -> Label | None:
    """Return what the sentence that begins at *start* has before its first colon, if it may speak."""
    limit = min(passage.limits[start], start + REACH)
    first = _past_prefix(passage, start, limit)
    at = bisect_left(passage.colons, first)
    colon = passage.colons[at] if at < len(passage.colons) else limit
    if colon >= limit or colon == first:
        return None
    if colon == first + 1 and passage.forms[first].norm in QUESTIONS | ANSWERS:
        asks = passage.forms[first].norm in QUESTIONS
        return Label(colon, (first, colon), asks=asks, letter=True)
    quotation = passage.opens.get(first)
    if quotation is not None:
        whole = quotation.close + 1 == colon
        return Label(colon, (first, colon), medium=True) if whole else None
    return _phrase_label(passage, first, colon) if _may_begin(passage, first) else None


def _may_begin(passage: Passage, first: int) -> bool:
    """Return whether a noun phrase of its own may begin at *first*."""
    word, begun = passage.words[first], first in passage.begun
    joined = (word.conjunction or word.preposition) and not begun
    set_off = passage.mark(first + 1) in COMMAS | OPEN_BRACKETS  # سامر، 40 عاما:
    reports = word.forms and not (word.title or begun or set_off)
    return not (joined or word.verb or reports)


def _phrase_label(passage: Passage, first: int, colon: int) -> Label | None:
    """Read the noun phrase at *first* and what stands between it and the colon."""
    end = appositions_end(passage, phrase_end(passage, first, colon, Limits(split=True)), colon)
    if end == first:
        return None
    if _is_credit(passage, first, end):
        return _none(passage, "colon.credit", first, end, colon)
    named = _speaks(passage, first, end)
    bare = next((i for i in range(first + 1, end) if passage.mark(i) in COMMAS | DASHES), end)
    if bare < colon and _is_age(passage, bare, colon):
        return Label(colon, (first, colon), quoted_only=not named, apposed=True)
    if not named:
        return _none(passage, "colon.no-speaker", first, end, colon)
    if not _leads_to_colon(passage, end, colon):
        return _none(passage, "colon.far", end, colon, colon)
    start = passage.starts[first]
    return Label(colon, (first, end), timed=start < first and _is_clock(passage, start))


def _none(passage: Passage, rule: str, first: int, end: int, colon: int) -> Label | None:
    """Return None, and tell by which rule what stands before a colon says nothing."""
    with spoken_of(passage, colon):
        tell(passage, rule, "rejected", first, end)
    return None


def _past_prefix(passage: Passage, first: int, limit: int) -> int:
    """Return the first token behind a bullet, the time of a live blog and what announces it."""
    first = past_bullet(passage, first, limit)
    if first + 1 < limit and _is_clock(passage, first) and not passage.mark(first + 1):
        return first + 1  # 14:20 وزارة الصحة: لا إصابات
    while first + 2 < limit:
        number = passage.forms[first].kind == "number" or passage.words[first].body in FLASHES
        mark = passage.mark(first + 1)
        if not number or not (mark in DASHES or mark in (":", "|")):
            break
        first += 2
    return first


def _is_clock(passage: Passage, index: int) -> bool:
    """Return whether a time like 14:20 stands at *index*."""
    return passage.forms[index].kind == "number" and ":" in passage.forms[index].text


def _speaks(passage: Passage, first: int, end: int) -> bool:
    """Return whether a phrase names somebody: a person, an office, a body, an unnamed source."""
    if first in passage.places:
        return False
    word = passage.words[first]
    if first in passage.persons:
        return not word.pronoun  # يعاجله ناصر: a verb taken into the name
    alone = end == first + 1
    if word.title:
        return word.definite or not alone
    head = word.head
    known = head is not None and (head.head_class in BODIES or head.personal)
    if head is not None and head.head_class == "group" and word.stem.endswith(FEMININE):
        return False  # الشريحة الأولى: ...
    whole = word.definite or not alone or (head is not None and head.number == "p")
    body = first in passage.begun and first not in passage.persons
    return (known and whole) or body


def _is_credit(passage: Passage, first: int, end: int) -> bool:
    """Return whether an agency or a medium stands before the colon, as in a dateline."""
    span = passage.span(first, end - 1)
    return passage.words[first].media or fold(span.text) in AGENCIES


def _leads_to_colon(passage: Passage, end: int, colon: int) -> bool:
    """Return whether nothing but an occasion or a listener stands before the colon."""
    if end == colon:
        return True
    word = passage.words[end]
    occasion = not OCCASIONS.isdisjoint({word.free, word.body}) or word.preposition == "ل"
    occasion = occasion or word.adverb
    if not occasion or colon - end > TAIL:
        return False
    rest = range(end, colon)
    return not any(
        passage.words[i].verb or passage.words[i].that or passage.words[i].relative
        or passage.mark(i) in COMMAS | STOPS
        for i in rest
    )  # fmt: skip


def _is_age(passage: Passage, end: int, colon: int) -> bool:
    """Return whether an age or an occupation in commas or brackets follows: فلان، 40 عاما:."""
    mark = passage.mark(end)
    if mark not in COMMAS | OPEN_BRACKETS | DASHES or colon - end > TAIL:
        return False
    if mark in OPEN_BRACKETS:
        return passage.mark(colon - 1) in CLOSE_BRACKETS
    inner = range(end + 1, colon)
    aged = any(passage.words[i].body in AGES for i in inner)
    noun = passage.words[end + 1]
    marks = {passage.mark(i) for i in inner} - (COMMAS if aged else set())
    one = len(inner) == 1  # فلان، | طالب:
    plain = marks <= {""} and (one or not any(passage.words[i].verb for i in inner))
    if one and noun.verb:
        return plain and not noun.conjunction
    return plain and (aged or (noun.noun and not noun.conjunction))


def is_occupation(passage: Passage, index: int) -> bool:
    """Return whether a word between a name that opens a line and a colon is a trade: فلان، | طالب:."""
    if index + 1 >= len(passage.words) or passage.mark(index + 1) != ":":
        return False
    if passage.mark(index - 1) not in COMMAS or passage.words[index].conjunction:
        return False
    first = passage.starts[index]
    return first in passage.begun and not any(passage.words[i].verb for i in range(first, index))
