"""A clause that its attribution interrupts goes on behind it: `تراجع السعر، يقول الخبير، إلى كذا`."""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.passage import COMMAS, DASHES, Passage
from newsclaims_arabic.spans import Stretch

from newsclaims_quotes.according import According
from newsclaims_quotes.journalist_remarks import is_remark, opens_remark
from newsclaims_quotes.lists import WORDS

GOING_ON = WORDS["going_on"]
OF = WORDS["of"]
RESUMED = WORDS["resumed"]
ASIDES = WORDS["glosses"] | WORDS["contrasts"] | WORDS["causes"]


def continuation(
    passage: Passage, attribution: According, before: Stretch, cues: Container[int]
) -> int | None:
    """Return where the clause *before* an attribution goes on behind it, None where it does not.

    Args:
        passage: the document.
        attribution: what interrupts the clause.
        before: the clause as far as it stands before.
        cues: words that report in their own right, by token index.
    """
    if passage.words[attribution.first].body in RESUMED:
        return None  # ، وهو ما أكده فلان
    limit = passage.limits[attribution.first]
    at, opening = attribution.end, passage.mark(attribution.first - 1)
    closing = passage.mark(at) if at < limit else ""
    if closing in DASHES:
        at += 1
        return at if opening in DASHES and at < limit else None
    if closing in COMMAS:
        at += 1
    elif closing or attribution.source is not None:
        return None  # only what names nobody stands in a clause without commas: بحسب قوله
    if at >= limit or at in cues or passage.mark(at) and at not in passage.opens:
        return None
    if passage.words[at].free in OF and attribution.end - 1 in passage.person_tokens:
        return None  # بحسب فلان، من جامعة كذا
    return at if _goes_on(passage, at, limit, before, cues) else None


def _goes_on(
    passage: Passage, at: int, limit: int, before: Stretch, cues: Container[int]
) -> bool:
    """Return whether what stands at *at* belongs to a clause that has begun before."""
    word = passage.words[at]
    if word.conjunction or word.relative or word.body in ASIDES:
        return False
    if opens_remark(passage, at, limit) or is_remark(passage, at, limit, cues):
        return False
    if word.verb or word.that or word.body in GOING_ON:
        return True
    if word.free or (word.preposition and not word.apart):
        return True
    return word.noun and not word.forms and _is_unfinished(passage, before)


def _is_unfinished(passage: Passage, before: Stretch) -> bool:
    """Return whether a clause lacks its predicate or, behind its verb, its subject: `وتم`."""
    return passage.words[before[1] - 1].verb or lacks_predicate(passage, before)


def lacks_predicate(passage: Passage, before: Stretch) -> bool:
    """Return whether a clause has only begun: `وفي تونس`, `إن المشروع`."""
    first, end = before
    opener = passage.words[first]
    if not (opener.free or opener.that):
        return False
    words = passage.words[first:end]
    return not any(word.verb or word.body in GOING_ON or word.relative for word in words)
