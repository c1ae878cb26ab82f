"""An indefinite source and the clause that describes it: بحسب دراسة | نشرت أمس، كذا."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch

from newsclaims_quotes.adverbial_attribution import is_closed_at
from newsclaims_quotes.lists import WORDS

DELIVERED = WORDS["delivered"]


def is_indefinite(passage: Passage, phrase: Stretch | None) -> bool:
    """Return whether a noun phrase is indefinite from its first word to its last."""
    if phrase is None:
        return False
    first, last = passage.words[phrase[0]], passage.words[phrase[1] - 1]
    named = phrase[1] - 1 in passage.named or phrase[1] - 1 in passage.closes
    return not (first.definite or last.definite or last.pronoun or named)


def is_indefinite_head(passage: Passage, phrase: Stretch | None) -> bool:
    """Return whether a phrase is indefinite up to its first preposition: مسؤول | في الوزارة."""
    if phrase is None:
        return False
    first, end = phrase
    inner = range(first + 1, end)
    parts = (i for i in inner if passage.words[i].free or passage.words[i].preposition)
    return is_indefinite(passage, (first, next(parts, end)))


def comma_behind(passage: Passage, start: int, limit: int) -> int:
    """Return the first comma from *start* on, else *limit*."""
    while start < limit and passage.mark(start) not in COMMAS:
        start += 1
    return start


def past_description(passage: Passage, source: Stretch | None, at: int, limit: int) -> int:
    """Return the index past the clause at *at* that describes an indefinite source, else *at*.

    It goes back to its noun by a pronoun, `بلاغ | توصلت به الجريدة`, or tells where the noun came
    from, `بيان | صدر أمس`; a mark closes it.
    """
    if at >= limit or not is_indefinite_head(passage, source):
        return at
    words = passage.words
    delivered = words[at].body in DELIVERED  # نشر may be a noun
    if not (words[at].verb or delivered) or words[at].conjunction:
        return at
    end = at
    while end < limit and not is_closed_at(passage, end, limit):
        quotation = passage.opens.get(end)
        end = quotation.close + 1 if quotation is not None else end + 1
    clause = words[at:end]
    back = any(word.pronoun and (word.free or word.verb or word.preposition) for word in clause)
    return end if (back or delivered) and end <= limit else at
