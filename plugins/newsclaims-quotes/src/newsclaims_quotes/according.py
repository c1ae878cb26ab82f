"""Attributions by preposition: بحسب فلان، وفقاً لـ، كما قال، على حد قوله."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.anonymity import past_anonymity
from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.noun_phrase.joined import past_each
from newsclaims_arabic.passage import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS, Passage
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.verbs import FORMS, SPEECH_NOUNS, SpeechNoun, VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.according_speakers import partners_end, verb_behind_body
from newsclaims_quotes.attribution_tails import tail_end
from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell

BARE = WORDS["according"]
WITH_LI = WORDS["according_with_to"]
WITH_VERB = WORDS["attributing_verbs"]
WHAT = WORDS["governed_what"]
IN = WORDS["in"]
RESUMPTIVE = WORDS["resumptive"]
RESUMED = WORDS["resumed"]
THUS = WORDS["thus"]
VIEWS = WORDS["views"]
ON = WORDS["on"]
LIMIT = WORDS["limit"]
PLAIN_WHAT = WORDS["what"]
QUOTING = WORDS["quoting"]
ABOUT = WORDS["about"]
CERTAIN = WORDS["certainly_according"]
AS = WORDS["as"]
OF = WORDS["of"]
TO = WORDS["to"]
POINT = WORDS["point"]

AUTHORITIES = WORDS["authorities"]
MEASURES = WORDS["measures"]
NEED_SHADDA = WORDS["need_shadda"]
SAYINGS = WORDS["sayings"]

OPENING = BARE | WITH_LI | WITH_VERB | QUOTING | RESUMED | THUS
OPENING_FREE = ON | OF | IN
(_VIEW,) = WORDS["view"]
VIEW = SPEECH_NOUNS[_VIEW]


BRACKET = 5
"""A name in brackets has fewer words."""


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


def may_attribute(word: Word) -> bool:
    """Return whether an attribution may begin with *word*."""
    if word.verb:
        return bool(word.forms)
    if word.free:
        return word.free in OPENING_FREE or word.body in OPENING
    bound = word.pronoun and word.stem in BARE
    return bound or word.body in OPENING or (word.preposition == "ب" and word.stem in VIEWS)


def find_according(passage: Passage, index: int, limit: int) -> According | None:
    """Return the attribution that begins at *index*, or None."""
    if index + 1 >= limit:
        return None
    word, following = passage.words[index], passage.words[index + 1]
    if is_aside(passage, index):
        return _verb(passage, index, index, limit)
    if word.body in WITH_VERB:
        opens_sentence = word.body in AS and index == passage.starts[index]
        return None if opens_sentence else _verb(passage, index, index + 1, limit)
    if word.free in ON and following.body in LIMIT:
        return _noun(passage, index, index + 2, limit)
    if word.free in ON and following.body in PLAIN_WHAT:
        return _verb(passage, index, index + 2, limit) if passage.mark(index - 1) else None
    return _by_preposition(passage, index, limit) or _view(passage, index, limit)


def is_aside(passage: Passage, index: int) -> bool:
    """Return whether a verb of saying is put in behind a clause: `...، يقول الباحث`."""
    word = passage.words[index]
    if not (word.verb and word.forms and passage.mark(index - 1)) or index + 1 == len(
        passage.words
    ):
        return False
    quotation = passage.closes.get(index - 1)
    speech = quotation is not None and is_speech(passage, quotation)
    if word.conjunction or not (speech or passage.mark(index - 1) in COMMAS):
        return False
    says = any(
        form.tense == "imperfect"
        and form.third
        and form.entry.cue_class in SAYING
        and "speech" in form.entry.frames
        for form in word.forms
    )
    speaker = passage.words[index + 1]
    told = any(form.tense == "perfect" and form.third for form in word.forms)
    fits = feminine(speaker.stem) or not told  # تحدث المدير tells of the past
    return says and speaker.noun and fits and _tells_more(passage, index)


def _tells_more(passage: Passage, index: int) -> bool:
    """Return whether a verb of going on goes on speaking: `، يمضي المدير،`, not `، تمضي اللجنة في`."""
    if any("that" in form.entry.frames for form in passage.words[index].forms):
        return True
    limit = passage.limits[index]
    end = phrase_end(passage, index + 1, limit, Limits(split=True))
    return end >= limit or bool(passage.mark(end))


def _by_preposition(passage: Passage, index: int, limit: int) -> According | None:
    """Read `بحسب`, `وفقا لـ`, `نقلا عن`, and a clause that resumes the one before: `وهو ما أكده`."""
    word, following = passage.words[index], passage.words[index + 1]
    quoting = word.body in QUOTING and following.free in ABOUT
    governs = word.body in WITH_LI and following.preposition == "ل"
    if word.pronoun and word.stem in BARE and _closed_at(passage, index + 1, limit):
        return According(first=index, end=index + 1, cue=index, source=None)  # حسبهم
    if quoting or governs or word.body in BARE:
        return _after(passage, index, index + 1 + quoting, limit)
    set_off = passage.mark(index - 1) in COMMAS or index - 1 in passage.closes
    if word.body in THUS and set_off:
        return _verb(passage, index, index + 1, limit)  # «...»، هكذا قال الوزير
    if word.body in RESUMED and following.body in PLAIN_WHAT and set_off:
        return _resumed(passage, index, limit)
    return None


def _view(passage: Passage, index: int, limit: int) -> According | None:
    """Read `في نظر الخبير`, `برأي الخبير`, `من وجهة نظر الخبير`."""
    word, at = passage.words[index], index + 1
    views = passage.words[at].stem in VIEWS or passage.words[at].stem in POINT
    if not (views or word.stem in VIEWS):
        return None
    if index > passage.starts[index] and not (passage.mark(index - 1) or word.conjunction):
        return None
    if word.preposition == "ب" and word.stem in VIEWS:
        at = index
    elif word.free in OF and passage.words[at].stem in POINT:
        at = index + 2
    elif word.free not in IN:
        return None
    view = passage.words[min(at, limit - 1)]
    if view.stem not in VIEWS or view.definite or view.pronoun or at + 1 >= limit:
        return None
    end = phrase_end(passage, at + 1, limit, Limits(split=True))
    if end <= at + 1 or not _set_off(passage, index, at + 1, end, limit):
        return None
    return According(first=index, end=end, cue=at, noun=view.speech or VIEW, source=(at + 1, end))


def _resumed(passage: Passage, index: int, limit: int) -> According | None:
    """Read `، وهو ما أكده الوزير`, `، هذا ما قاله الشاهد`."""
    at = index + 2
    bound = at < limit and passage.words[at].body.endswith("ه")
    found = _verb(passage, index, at, limit) if bound else None
    return found if found is not None and found.source is not None else None


def _after(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read what stands behind the preposition: a verb, a noun of speech or a speaker."""
    if at >= limit:
        return None
    at = past_each(passage, at)
    word = passage.words[at]
    if word.body in WHAT:
        return _verb(passage, first, at + 1, limit)
    if word.stem in SAYINGS and (made := _noun(passage, first, at, limit)):
        return made
    if word.stem in MEASURES or word.body in MEASURES:
        tell(passage, "according.measure", "rejected", at)
        return None
    return _speaker(passage, first, at + word.apart, limit)


def _speaker(passage: Passage, first: int, start: int, limit: int) -> According | None:
    """Read the speaker's noun phrase and what sets the attribution off."""
    if start >= limit:
        return None
    if passage.mark(start) in OPEN_BRACKETS:
        return _bracketed(passage, first, start, limit)
    if not (passage.words[start].noun or start in passage.named or start in passage.opens):
        tell(passage, "according.no-speaker", "rejected", start)
        return None
    end = phrase_end(passage, start, limit, Limits(split=True))
    end = verb_behind_body(passage, start, end, limit)
    end = apposition_end(passage, end, limit)
    if end <= start:
        return None
    end = partners_end(passage, end, limit)
    past = past_anonymity(passage, _past_tail(passage, start, end, limit))
    if not _set_off(passage, first, start, past, limit):
        return None
    return According(first=first, end=past, cue=first, source=(start, end))


def _bracketed(passage: Passage, first: int, start: int, limit: int) -> According | None:
    """Read a medium that stands in brackets: حسب | (البلد)."""
    for closing in range(start + 2, min(limit, start + BRACKET)):
        if passage.mark(closing) in CLOSE_BRACKETS:
            source = (start + 1, closing)
            set_off = _closed_at(passage, closing + 1, limit)
            return (
                According(first=first, end=closing + 1, cue=first, source=source)
                if set_off
                else None
            )
        if not (passage.words[closing].noun or closing in passage.named):
            return None
    return None


def _past_tail(passage: Passage, start: int, end: int, limit: int) -> int:
    """Return the index past a speaker and when and where he spoke: بحسب الجيش | مساء الخميس."""
    return tail_end(passage, end, limit) if _speaks(passage, start) else end


def _set_off(passage: Passage, first: int, start: int, end: int, limit: int) -> bool:
    """Return whether speaker and punctuation make an attribution of it, and no manner: حسب الطلب."""
    opens, speaks = first == passage.starts[first], _speaks(passage, start)
    set_off = end >= limit or bool(passage.mark(end)) or passage.words[end].that
    if set_off or passage.words[end].verb:
        found = opens or speaks or passage.words[first].body in CERTAIN
    else:
        found = opens and speaks
    if not found:
        tell(passage, "according.not-set-off", "rejected", start, end)
    return found


def _speaks(passage: Passage, start: int) -> bool:
    """Return whether the noun at *start* names somebody or something that speaks."""
    head = passage.words[start]
    return bool(
        head.media
        or head.title
        or start in passage.named
        or start in passage.opens
        or {head.body, head.stem} & AUTHORITIES
    )


def _verb(passage: Passage, first: int, at: int, limit: int) -> According | None:
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
        elif start < limit and passage.mark(start) in COMMAS:
            start = _past_time(passage, start, limit)
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
        if past < limit and not (_closed(passage, past) or passage.words[past].free in IN):
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


def _closed(passage: Passage, end: int) -> bool:
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


def _closed_at(passage: Passage, end: int, limit: int) -> bool:
    return end >= limit or _closed(passage, end)


def _noun(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read `على حد قوله`, `بحسب زعم الشركة`."""
    if at >= limit:
        return None
    word = passage.words[at]
    if word.stem not in SAYINGS:
        return None
    noun = VIEW if word.stem in VIEWS else word.speech
    if word.pronoun:
        return According(first=first, end=at + 1, cue=at, noun=noun, source=None)
    end = phrase_end(passage, at + 1, limit, Limits(split=True))
    if end <= at + 1:
        return None
    return According(first=first, end=end, cue=at, noun=noun, source=(at + 1, end))
