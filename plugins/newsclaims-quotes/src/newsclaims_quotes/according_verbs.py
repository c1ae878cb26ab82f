"""Verbs that attribute a clause: كما قال الوزير، وفق ما أعلنت الشركة، ما أكده."""

from __future__ import annotations

from newsclaims_arabic.anonymity import past_anonymity
from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import FORMS, VerbForm

from newsclaims_quotes.adverbial_attribution import According, is_closed
from newsclaims_quotes.attribution_tails import tail_end
from newsclaims_quotes.lists import WORDS

WHAT = WORDS["governed_what"]
IN = WORDS["in"]
RESUMPTIVE = WORDS["resumptive"]
ABOUT = WORDS["about"]
AS = WORDS["as"]
OF = WORDS["of"]
TO = WORDS["to"]
NEED_SHADDA = WORDS["need_shadda"]


def attributing_verb(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read `كما قال الوزير`, `وفق ما أعلنت الشركة`, `بحسب ما جاء في البيان`."""
    if at >= limit or passage.words[at].body in NEED_SHADDA:
        return None
    for form in _forms(passage, at):
        arrives = "arrives" in form.entry.traits
        reports = "speech" in form.entry.frames or form.entry.cue_class == "report"
        observes = form.entry.cue_class == "observe"  # حسب ما رصدته الصحيفة, not كما رصدت
        reports = reports or (observes and passage.words[at - 1].body not in AS)
        if form.tense == "participle" or not (reports or arrives):
            continue
        start = at + 1
        resumed = start < limit and passage.words[start].body in RESUMPTIVE
        if arrives or resumed:
            start = _past_time(passage, start + 1, limit)
        else:
            start = _before_speaker(passage, start, limit)
        end = start
        if start < limit and (
            passage.words[start].noun or start in passage.named or start in passage.opens
        ):
            limits = Limits(governed=form.entry.prepositions, split=True)
            end = apposition_end(passage, phrase_end(passage, start, limit, limits), limit)
        via = _channel(passage, end, limit) if end > start else None
        past = via[1] if via is not None else end
        source = (start, end) if end > start else None
        quoted = _quoted(passage, form, past, limit)
        if quoted is not None:
            source, via, past = quoted, source, quoted[1]
        named = end > start or passage.words[at - 1].body in WHAT
        if named:  # not كما ذكرت أمس
            past = _past_adverbials(passage, first, form, past, limit)
        past = past_anonymity(passage, past)
        if past < limit and not (is_closed(passage, past) or passage.words[past].free in IN):
            continue
        return According(
            first=first, end=max(past, at + 1), cue=at, form=form, via=via,
            source=source,
        )  # fmt: skip
    return None


def _quoted(passage: Passage, form: VerbForm, at: int, limit: int) -> Stretch | None:
    """Return whom an agency quotes: وفق ما نقلت الوكالة عن | مصدر مطلع."""
    about = at + 1 < limit and passage.words[at].free in ABOUT
    if not about or passage.words[at].pronoun or "relays" not in form.entry.traits:
        return None
    end = apposition_end(passage, phrase_end(passage, at + 1, limit, Limits(split=True)), limit)
    return (at + 1, end) if end > at + 1 else None


def _past_adverbials(passage: Passage, first: int, form: VerbForm, start: int, limit: int) -> int:
    """Return the index past when, where and to whom it was said: كما قال الوزير | أمس للصحافيين.

    كما also means "also": what its verb governs, and أن behind a comma, are then its content.
    """
    if passage.words[first].body not in AS:
        return tail_end(passage, start, limit)
    end = tail_end(passage, start, limit, form.entry.prepositions | ABOUT | TO | OF)
    said = end + 1 < limit and bool(passage.mark(end)) and passage.words[end + 1].that
    return start if said and not passage.words[end + 1].conjunction else end


def _past_time(passage: Passage, start: int, limit: int) -> int:
    """Pass a time between commas: أفاد به، اليوم الأربعاء، المدير."""
    at = start
    while at < limit and (passage.words[at].adverb or passage.mark(at) in COMMAS):
        at += 1
    times = any(passage.words[i].adverb for i in range(start, at))
    return at if times else start


def _before_speaker(passage: Passage, start: int, limit: int) -> int:
    """Pass a time behind the verb, with no comma where a speaker follows: أعلن الأربعاء | المدير."""
    at = _past_time(passage, start, limit) if start < limit else start
    follows = at < limit and (passage.words[at].noun or at in passage.named)
    return at if follows or (start < limit and passage.mark(start) in COMMAS) else start


def _channel(passage: Passage, start: int, limit: int) -> Stretch | None:
    """Return the medium behind a speaker: `لـ«البلد»`, `لمراسل «البلد»`, `للبلد «أف أم»`."""
    if start >= limit or passage.words[start].preposition != "ل":
        return None
    word = passage.words[start]
    first = start + word.apart
    quotation = passage.opens.get(first) or passage.opens.get(start + 1)
    if not (word.media or quotation is not None):
        return None
    end = phrase_end(passage, first, limit, Limits(split=True))
    return (first, max(end, quotation.close + 1 if quotation is not None else end))


def _forms(passage: Passage, at: int) -> tuple[VerbForm, ...]:
    """Return the readings of a verb, also with the pronoun that resumes ما: ما أكده."""
    word = passage.words[at]
    resumed = word.body.removesuffix("ه")
    with_pronoun = FORMS.get(resumed, ()) if resumed != word.body else ()
    return word.forms + with_pronoun
