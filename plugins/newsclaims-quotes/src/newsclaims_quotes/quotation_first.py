"""Quotations before their cue: `«...»، قال فلان، «...»` is one claim of two stretches."""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.quotations import DASHES, Quotation
from newsclaims_arabic.speech import LONG, is_speech
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.attribution_builder import TokenAttribution
from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell
from newsclaims_quotes.short_speech import is_name
from newsclaims_quotes.subjects import agrees

ADDRESSEES = WORDS["addressees"]


def draft_postposed(
    passage: Passage, quotation: Quotation, cues: Container[int]
) -> TokenAttribution | None:
    """Return the attribution of a quotation whose cue follows it, or None."""
    short = len(passage.quotation_words(quotation)) < LONG or not is_speech(passage, quotation)
    begins = quotation.open == passage.starts[quotation.open]
    if short and not begins:
        tell(passage, "quotation.no-speech", "rejected", quotation.open, quotation.close + 1)
        return None
    cue = quotation.close + 1
    while cue < len(passage.words) and (passage.mark(cue) in COMMAS or passage.mark(cue) in DASHES):
        cue += 1
    if cue >= len(passage.words) or cue in cues or passage.words[cue].conjunction:
        return None
    form = _speaking(passage, cue)
    if form is None:
        tell(passage, "quotation.no-verb", "rejected", cue)
        return None
    limit = passage.limits[cue]
    start = _past_listener(passage, cue + 1, limit)
    end = phrase_end(passage, start, limit, Limits(split=True))
    end = apposition_end(passage, end, limit)
    if end == start or not agrees(passage, (start, end), form):
        return None
    contents = [(quotation.open + 1, quotation.close)]
    after = end
    while after < limit and passage.mark(after) in COMMAS:
        after += 1
    more = passage.opens.get(after)
    if more is not None and (is_speech(passage, more) or short):
        contents.append((more.open + 1, more.close))
    elif short and not (_answers(passage, quotation) and form.entry.cue_class in SAYING):
        tell(passage, "quotation.no-speech", "rejected", quotation.open, quotation.close + 1)
        return None
    return TokenAttribution(
        rule="quote-first",
        cue=(cue, cue + 1),
        form=form,
        act=form.entry.act,
        contents=tuple(contents),
        direct=True,
        subject=(start, end),
    )


def _past_listener(passage: Passage, start: int, limit: int) -> int:
    """Return where who speaks begins behind whom he speaks to: يقول لنا | نازح، يقول لـ«البلد» | سامر.

    It is *start* where nobody is spoken to, or nobody follows.
    """
    word = passage.words[start] if start < limit else None
    if word is None or start + 1 >= limit:
        return start
    past = start
    if word.body in ADDRESSEES:
        past = start + 1
    elif word.preposition == "ل" and start + word.apart in passage.opens:
        past = passage.opens[start + word.apart].close + 1
    elif word.preposition == "ل":
        past = next((i for i in range(start, limit) if i not in passage.named), limit)
    if past >= limit or passage.mark(past):
        return start
    return past if passage.words[past].noun or past in passage.named else start


def _answers(passage: Passage, quotation: Quotation) -> bool:
    """Return whether few quoted words may be an answer: a comma follows, and they are no name."""
    after = quotation.close + 1
    paused = after < len(passage.words) and passage.mark(after) in COMMAS | DASHES
    return paused and not is_name(passage, quotation)


def quotation_before(passage: Passage, cue: int) -> Quotation | None:
    """Return the quotation that *cue* breaks: `«...»، قال فلان، «...»`.

    At the head of a sentence one word may be what is broken: `«السوق»، يقول فلان، «تتعافى»`.
    """
    if not cue or passage.words[cue].conjunction:
        return None
    last = cue - 1
    while last > 0 and (passage.mark(last) in COMMAS or passage.mark(last) in DASHES):
        last -= 1
    quotation = passage.closes.get(last)
    if quotation is None:
        return None
    begins = quotation.open == passage.starts[cue] and last < cue - 1
    return quotation if begins or is_speech(passage, quotation) else None


def _speaking(passage: Passage, cue: int) -> VerbForm | None:
    for form in passage.words[cue].forms:
        third_active = form.third and not form.passive
        if third_active and form.tense != "participle" and "speech" in form.entry.frames:
            return form
    return None
