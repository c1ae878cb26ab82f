"""Look behind a reporting word for what makes it one: a subject and a complement.

A reporting word without one of its frames is no cue: `ذكر` is a verb before أن and
a noun elsewhere, `بين` a verb in `وبين الوزير أن` and a preposition elsewhere.

The search walks from the cue phrase by phrase.  At each place the steps below are
asked in order; the first whose business it is takes the walk on, finds the complement
or ends the search.
"""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.frames.adverbials import (
    adverb,
    agency,
    attribution,
    day_before_yesterday,
    name_in_adverbial,
    occasion,
    this_year,
)
from newsclaims_quotes.frames.clauses import (
    clause,
    deed,
    honours,
    participle,
    question,
    relative,
    verb,
)
from newsclaims_quotes.frames.marks import (
    bracket,
    colon,
    comma,
    dashes,
    pause,
    quotation,
    stray,
)
from newsclaims_quotes.frames.objects import (
    lone_object,
    noun_cue,
    object_or_target,
    speech_noun,
    subject,
)
from newsclaims_quotes.frames.prepositions import attached, free
from newsclaims_quotes.frames.search import Complement, Kind, Move, Search, Step

__all__ = ["Complement", "Kind", "find_complement"]

REACH = 70
"""So many tokens behind the cue its complement may begin."""

MARK_STEPS: tuple[Step, ...] = (quotation, colon, dashes, comma, bracket, pause, stray)
WORD_STEPS: tuple[Step, ...] = (
    honours,
    clause,
    occasion,
    speech_noun,
    noun_cue,
    question,
    relative,
    free,
    attribution,
    agency,
    day_before_yesterday,
    this_year,
    adverb,
    attached,
    deed,
    verb,
    participle,
    name_in_adverbial,
    object_or_target,
    subject,
)


def find_complement(passage: Passage, cue: int, form: VerbForm, *, limit: int) -> Complement | None:
    """Return what *form* governs at token *cue*, or None where it is no cue.

    Args:
        passage: the document.
        cue: index of the reporting word.
        form: which form of which verb it is taken for.
        limit: index past the stretch to look at.
    """
    search = Search(passage, cue, form, min(limit, cue + REACH))
    while search.index < search.limit:
        word = not passage.mark(search.index)
        if word:
            search.read_comma()
        for step in WORD_STEPS if word else MARK_STEPS:
            outcome = step(search)
            if isinstance(outcome, Complement):
                return outcome
            if outcome is not Move.PASS:
                break
        else:
            break
        if outcome is Move.STOP:
            break
    return search.fallback or lone_object(search)
