"""Verbs that attribute a clause: كما قال الوزير، وفق ما أعلنت الشركة، ما أكده."""

from __future__ import annotations

from newsclaims_arabic.anonymity import past_anonymity
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import FORMS, VerbForm

from newsclaims.text import fold
from newsclaims_quotes.adverbial_attribution import According, is_closed
from newsclaims_quotes.attributed_subjects import who_said
from newsclaims_quotes.attribution_tails import past_time, tail_end
from newsclaims_quotes.cue_classes import REJECTING
from newsclaims_quotes.indefinite_sources import past_description
from newsclaims_quotes.lists import WORDS

WHAT = WORDS["governed_what"]
FACT = WORDS["that_fact"]
IN = WORDS["in"]
RESUMPTIVE = WORDS["resumptive"]
ABOUT = WORDS["about"]
AS = WORDS["as"]
OF = WORDS["of"]
TO = WORDS["to"]
YEH = fold("ى")
NEED_SHADDA = WORDS["need_shadda"]


def attributing_verb(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read `كما قال الوزير`, `وفق ما أعلنت الشركة`, `بحسب ما جاء في البيان`."""
    if at >= limit or passage.words[at].body in NEED_SHADDA:
        return None
    for form in sorted(_forms(passage, at), key=lambda form: not form.third):
        arrives = "arrives" in form.entry.traits
        reports = "speech" in form.entry.frames or form.entry.cue_class == "report"
        # حسب ما رصدته الصحيفة، وهو ما أيدته النقابة, not كما رصدت
        rejects = form.entry.act in REJECTING and bool(form.entry.frames & {"object", "that"})
        plain = form.entry.cue_class == "observe" or rejects
        reports = reports or (plain and passage.words[at - 1].body not in AS)
        if form.tense == "participle" or not (reports or arrives):
            continue
        start = at + 1
        resumed = start < limit and passage.words[start].body in RESUMPTIVE
        fact = start + (start < limit and passage.words[start].free in form.entry.prepositions)
        if fact < limit and passage.words[fact].stem in FACT:
            start, resumed = fact, True  # كشف عن | ذلك، كما حذر من | ذلك
        if arrives or resumed:
            start = past_time(passage, start + 1, limit)
        else:
            start = _before_speaker(passage, start, limit)
        said = who_said(passage, first, form, start, limit, resumed=resumed)
        past = said.end
        also = form.entry.cue_class == "continue" and passage.words[first].body in AS
        if also and said.source is None:
            continue  # كما زادت، تضيف الهيئة، الليالي
        named = said.source is not None or passage.words[at - 1].body in WHAT
        if named:  # not كما ذكرت أمس
            past = _past_adverbials(passage, first, form, past, limit)
        past = past_description(passage, said.via or said.source, past, limit)
        past = past_anonymity(passage, past)
        goes_on = past < limit and not (is_closed(passage, past) or passage.words[past].free in IN)
        told = passage.words[at - 1].body in WHAT and said.source is not None
        if goes_on and not (told and passage.words[past].relative):  # وهو ما نفاه فلان | الذي زار
            continue
        return According(
            first=first, end=max(past, at + 1), cue=at, form=form, via=said.via,
            source=said.source,
        )  # fmt: skip
    return None


def _past_adverbials(passage: Passage, first: int, form: VerbForm, start: int, limit: int) -> int:
    """Return the index past when, where and to whom it was said: كما قال الوزير | أمس للصحافيين.

    كما also means "also": what its verb governs, and أن behind a comma, are then its content.
    """
    if passage.words[first].body not in AS:
        return tail_end(passage, start, limit)
    end = tail_end(passage, start, limit, form.entry.prepositions | ABOUT | TO | OF)
    said = end + 1 < limit and bool(passage.mark(end)) and passage.words[end + 1].that
    return start if said and not passage.words[end + 1].conjunction else end


def _before_speaker(passage: Passage, start: int, limit: int) -> int:
    """Pass a time behind the verb, with no comma where a speaker follows: أعلن الأربعاء | المدير."""
    at = past_time(passage, start, limit) if start < limit else start
    follows = at < limit and (passage.words[at].noun or at in passage.named)
    return at if follows or (start < limit and passage.mark(start) in COMMAS) else start


def _forms(passage: Passage, at: int) -> tuple[VerbForm, ...]:
    """Return the readings of a verb, also with the pronoun that resumes ما: ما أكده."""
    word = passage.words[at]
    resumed = word.body.removesuffix("ه")
    spellings = (resumed, resumed.removesuffix("ا") + YEH) if resumed != word.body else ()
    with_pronoun = tuple(form for spelling in spellings for form in FORMS.get(spelling, ()))
    return word.forms + with_pronoun
