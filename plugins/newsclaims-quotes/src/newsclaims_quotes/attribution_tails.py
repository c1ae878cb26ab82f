"""What stands behind who speaks in an attribution: when, where and to whom it was said.

`حسبما أعلن الجيش | اليوم الأحد`, `كما قال الوزير | للصحافيين`, `وفق الشرطة | في بيان نشرته أمس`.
"""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.noun_phrase.circumstances import day_before_yesterday
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.quotations import DASHES

from newsclaims_quotes.lists import WORDS

ADVERBIAL_NOUNS = WORDS["adverbial_nouns"]
DAYS = WORDS["days"]
DELIVERED = WORDS["delivered"]
MONTHS = WORDS["months"]
ADDRESSING = frozenset(("ل", "ب"))
CLOSING = COMMAS | DASHES | STOPS | CLOSE_BRACKETS

LONGEST = 25
"""No tail has more tokens than this."""


def tail_end(
    passage: Passage, start: int, limit: int, governed: Container[str] = frozenset()
) -> int:
    """Return the index past the adverbials that end an attribution; *start* where none do.

    Args:
        passage: the document.
        start: index past the speaker.
        limit: the attribution ends here at the latest.
        governed: prepositions of the verb; behind one of them stands what is said.

    The adverbials reach up to a mark, the end or what takes the clause up again (`فإن`); a verb
    among them may only describe the noun before it: `في بيان نشرته أمس`.
    """
    start = passage.anonymous.get(start, start)  # كما قال شاب | يدعى سامر
    start = _past_relative_clause(passage, start, limit)
    start = _past_time_between_commas(passage, start, limit)
    if start >= limit or not _begins(passage, start, limit, governed):
        return start
    at, end, phrase = start, min(limit, start + LONGEST), False
    while at < end:
        past = _past_phrase(passage, at, limit)
        if past > at:
            at = past
            continue
        word, mark = passage.words[at], passage.mark(at)
        if mark in CLOSING or at in passage.closes or word.that or word.conjunction == "ف":
            return _past_time_between_commas(passage, at, limit)
        known = word.pronoun or word.body in DELIVERED  # في بيان | نشرته، صدر أمس
        describes = phrase and known and not word.conjunction
        verb = word.verb and not word.adverb
        if verb and not describes:
            return start
        if not (verb or word.conjunction) and _is_governed(passage, at, governed):
            return start
        phrase = phrase or bool(word.free)
        at += 1
    return at if at >= limit else start


def past_time(passage: Passage, start: int, limit: int) -> int:
    """Return the index past a time at *start*, with commas around it or none; *start* for none."""
    at, times = start, False
    while at < limit:
        past = day_before_yesterday(passage, at, limit)
        past = at + 1 if past == at and passage.words[at].adverb else past
        times = times or past > at
        if past == at and passage.mark(at) not in COMMAS:
            break
        at = max(past, at + 1)
    return at if times else start


def _past_relative_clause(passage: Passage, start: int, limit: int) -> int:
    """Return the index past a clause that describes a person up to a mark: فلان | الذي زار المدينة."""
    if (
        start >= limit
        or not passage.words[start].relative
        or start - 1 not in passage.person_tokens
    ):
        return start
    for at in range(start + 1, min(limit, start + LONGEST)):
        if passage.words[at].that or at in passage.opens:
            return start
        if passage.mark(at):
            return at if passage.mark(at) in CLOSING else start
    return limit if limit <= start + LONGEST else start


def _past_time_between_commas(passage: Passage, comma: int, limit: int) -> int:
    """Return the index past a time that *comma* and another mark set off: `للصحافيين | ، أمس، وذلك`."""
    at = comma < limit and passage.mark(comma) in COMMAS
    past = past_time(passage, comma, limit) if at else comma
    ends = past >= limit or passage.mark(past) in STOPS
    closed = past > comma and (ends or passage.mark(past - 1) in COMMAS)
    return past - bool(passage.mark(past - 1)) if closed else comma


def _past_phrase(passage: Passage, at: int, limit: int) -> int:
    """Return the index past a name in marks, a bracket or `أول من أمس` at *at*, else *at*."""
    if at in passage.opens:
        return passage.opens[at].close + 1
    if passage.mark(at) in OPEN_BRACKETS:
        return _past_bracket(passage, at, limit)
    return day_before_yesterday(passage, at, limit)


def _begins(passage: Passage, at: int, limit: int, governed: Container[str]) -> bool:
    """Return whether an adverbial begins at *at*."""
    word = passage.words[at]
    if passage.mark(at) in OPEN_BRACKETS or day_before_yesterday(passage, at, limit) > at:
        return True
    if word.conjunction or word.that or word.relative:
        return False
    if word.adverb or word.stem in DAYS:
        return True
    if word.free:
        return not word.pronoun and not _is_governed(passage, at, governed)
    if passage.forms[at].kind == "number":
        return at + 1 < limit and passage.words[at + 1].body in MONTHS
    return word.preposition in ADDRESSING and word.preposition not in governed and not word.verb


def _is_governed(passage: Passage, at: int, governed: Container[str]) -> bool:
    """Return whether a preposition is the verb's: أكد | على كذا, not على هامش المعرض."""
    following = passage.words[at + 1] if at + 1 < len(passage.words) else None
    adverbial = following is not None and following.body in ADVERBIAL_NOUNS
    return passage.words[at].free in governed and not adverbial


def _past_bracket(passage: Passage, opening: int, limit: int) -> int:
    for closing in range(opening + 1, limit):
        if passage.mark(closing) in CLOSE_BRACKETS:
            return closing + 1
    return limit
