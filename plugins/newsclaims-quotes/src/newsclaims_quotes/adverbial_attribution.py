"""The attribution that modifies a clause, and the marks that close it."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, STOPS
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
        resumes: it takes up what was said before: `وهو ما نفاه فلان`, `صرح بذلك فلان`.
    """

    first: int
    end: int
    cue: int
    form: VerbForm | None = None
    noun: SpeechNoun | None = None
    source: Stretch | None
    via: Stretch | None = None
    resumes: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether it stands by itself: `يقول فلان`, `والحديث لفلان`, not `كما يقول فلان`."""
        return self.cue == self.first and (self.form is not None or self.noun is not None)


def speaker_end(passage: Passage, first: int, end: int, limit: int) -> int:
    """Return the index past who speaks with his appositions.

    He has none where the clause before lacks its subject: `كما زادت، تضيف الهيئة، | الليالي`.

    Args:
        passage: the document.
        first: first token of the attribution.
        end: index past the phrase that speaks.
        limit: it ends here at the latest.
    """
    lacks = first > 1 and passage.mark(first - 1) in COMMAS and passage.words[first - 2].verb
    return end if lacks else apposition_end(passage, end, limit)


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
