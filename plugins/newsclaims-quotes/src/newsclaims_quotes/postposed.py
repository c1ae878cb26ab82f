"""Quotations before their cue: `«...»، قال فلان، «...»` is one claim of two stretches."""

from __future__ import annotations

from collections.abc import Container

from newsclaims_quotes.drafts import Draft
from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.marks import Quotation
from newsclaims_quotes.phrase import Limits, phrase_end
from newsclaims_quotes.reading import COMMAS, DASHES, Reading
from newsclaims_quotes.speech import LONG, is_speech
from newsclaims_quotes.subjects import agrees
from newsclaims_quotes.tails import apposition_end


def draft_postposed(reading: Reading, quotation: Quotation, cues: Container[int]) -> Draft | None:
    """Return the attribution of a quotation whose cue follows it, or None."""
    if len(reading.quotation_words(quotation)) < LONG or not is_speech(reading, quotation):
        return None
    cue = quotation.close + 1
    while cue < len(reading.tokens) and (
        reading.mark(cue) in COMMAS or reading.mark(cue) in DASHES
    ):
        cue += 1
    if cue >= len(reading.tokens) or cue in cues or reading.words[cue].conjunction:
        return None
    form = _speaking(reading, cue)
    if form is None:
        return None
    limit = reading.limits[cue]
    end = phrase_end(reading, cue + 1, limit, Limits(split=True))
    end = apposition_end(reading, end, limit)
    if end == cue + 1 or not agrees(reading, (cue + 1, end), form):
        return None
    contents = [(quotation.open + 1, quotation.close)]
    after = end
    while after < limit and reading.mark(after) in COMMAS:
        after += 1
    more = reading.opens.get(after)
    if more is not None and is_speech(reading, more):
        contents.append((more.open + 1, more.close))
    return Draft(
        rule="quote-first",
        cue=(cue, cue + 1),
        form=form,
        act=form.entry.act,
        contents=tuple(contents),
        direct=True,
        subject=(cue + 1, end),
    )


def quotation_before(reading: Reading, cue: int) -> Quotation | None:
    """Return the quotation that *cue* breaks: `«...»، قال فلان، «...»`."""
    if not cue or reading.words[cue].conjunction:
        return None
    last = cue - 1
    while last > 0 and (reading.mark(last) in COMMAS or reading.mark(last) in DASHES):
        last -= 1
    quotation = reading.closes.get(last)
    return quotation if quotation is not None and is_speech(reading, quotation) else None


def _speaking(reading: Reading, cue: int) -> CueForm | None:
    for form in reading.words[cue].forms:
        third_active = form.third and not form.passive
        if third_active and form.tense != "participle" and "speech" in form.entry.frames:
            return form
    return None
