"""Quotations of a word or two, which are speech only by their place: أجاب الوزير «لا تعليق»."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import STOPS
from newsclaims_arabic.quotations import Quotation


def is_name(passage: Passage, quotation: Quotation) -> bool:
    """Return whether what few words in marks say may be a name: اللاعب فلان «الصقر», «داعش»."""
    words = passage.quotation_words(quotation)
    return all(passage.words[i].definite or i in passage.named for i in words)


def ends_clause(passage: Passage, quotation: Quotation, limit: int) -> bool:
    """Return whether nothing else that might be said follows up to *limit*."""
    after = quotation.close + 1
    return after >= limit or passage.mark(after) in STOPS


def before_speech(passage: Passage, start: int, end: int, limit: int) -> int:
    """Return the end of a subject from *start* to *end* without the words in marks that it says.

    `أضاف الوزير | «شكرا».`, not `قالت صحيفة «كذا».`
    """
    quotation = passage.closes.get(end - 1)
    if quotation is None or quotation.open <= start or is_name(passage, quotation):
        return end
    last = quotation.open - 1
    complete = passage.words[last].definite or last in passage.named
    return quotation.open if complete and ends_clause(passage, quotation, limit) else end
