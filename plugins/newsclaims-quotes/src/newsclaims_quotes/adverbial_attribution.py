"""The attribution that modifies a clause, and the marks that close it."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.passage import CLOSE_BRACKETS, COMMAS, STOPS, Passage
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import SpeechNoun, VerbForm


@frozen(kw_only=True)
class According:
    """An attribution that modifies a clause.

    Args:
        first: its first token.
        end: index past it.
        cue: token of the reporting word.
        form: the verb form of the cue, where it is a verb.
        noun: the noun of speech that the cue is, where it is one.
        source: the speaker.
    """

    first: int
    end: int
    cue: int
    form: VerbForm | None = None
    noun: SpeechNoun | None = None
    source: Stretch | None
    via: Stretch | None = None


def is_closed(passage: Passage, end: int) -> bool:
    """Return whether a mark, or ف that takes the clause up, stands at *end*: بحسب الوزير | فقد."""
    mark = passage.mark(end)
    resumed = not mark and end < len(passage.words) and passage.words[end].conjunction == "ف"
    return (
        resumed
        or mark in COMMAS
        or mark in STOPS
        or mark in DASHES
        or mark in CLOSE_BRACKETS
        or end in passage.closes
    )


def is_closed_at(passage: Passage, end: int, limit: int) -> bool:
    """Return whether the stretch ends at *limit*, or what closes an attribution stands at *end*."""
    return end >= limit or is_closed(passage, end)
