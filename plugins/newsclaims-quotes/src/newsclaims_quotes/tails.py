"""Attributions by preposition: بحسب فلان، وفقاً لـ، كما قال، على حد قوله."""

from __future__ import annotations

from attrs import frozen

from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import Limits, phrase_end
from newsclaims_quotes.reading import COMMAS, DASHES, STOPS, Reading
from newsclaims_quotes.spans import Phrase
from newsclaims_quotes.speech import is_speech

BARE = frozenset({"بحسب", "حسب", "وفق", "لحسب"})
WITH_LI = frozenset({"وفقا", "طبقا", "استنادا"})
WITH_VERB = frozenset({"حسبما", "كما", "مثلما"})
WHAT = frozenset({"ما", "لما"})
IN = frozenset({"في", "فى"})
RESUMPTIVE = frozenset({"اليه", "اليها", "به", "بها", "عليه", "عنه", "عنها"})
"""Prepositions that resume ما: وفق ما كشفت عنه الصحيفة."""
RESUMED = frozenset({"ذلك", "هذا", "هو", "هي"})
VIEW = "راي"
VIEWS = frozenset({"اعتقاد", "تقدير", "راي", "نظر"})
"""Nouns of opinion: في نظر الخبير."""
SAYING = frozenset({"assert", "continue", "explain", "report", "say"})
REPORTED = frozenset({"state", "believe", "predict"})


@frozen(kw_only=True)
class Tail:
    """An attribution that modifies a clause.

    Args:
        first: its first token.
        end: index past it.
        cue: token of the reporting word.
        form: the verb form of the cue, where it is a verb.
        noun: the cue is this noun of speech, folded, where it is one.
        source: the speaker.
    """

    first: int
    end: int
    cue: int
    form: CueForm | None = None
    noun: str = ""
    source: Phrase | None
    via: Phrase | None = None


def find_tail(reading: Reading, index: int, limit: int) -> Tail | None:
    """Return the attribution that begins at *index*, or None."""
    if index + 1 >= limit:
        return None
    word, following = reading.words[index], reading.words[index + 1]
    if reading.mark(index - 1) and _is_aside(reading, index):
        return _verb(reading, index, index, limit)
    if word.body in WITH_VERB:
        opens_sentence = word.body == "كما" and index == reading.starts[index]
        return None if opens_sentence else _verb(reading, index, index + 1, limit)
    if word.free == "علي" and following.body == "حد":
        return _noun(reading, index, index + 2, limit)
    if word.free == "علي" and following.body == "ما":
        return _verb(reading, index, index + 2, limit) if reading.mark(index - 1) else None
    return _by_preposition(reading, index, limit) or _view(reading, index, limit)


def _by_preposition(reading: Reading, index: int, limit: int) -> Tail | None:
    """Read `بحسب`, `وفقا لـ`, `نقلا عن`, and a clause that resumes the one before: `وهو ما أكده`."""
    word, following = reading.words[index], reading.words[index + 1]
    quoting = word.body == "نقلا" and following.free == "عن"
    governs = word.body in WITH_LI and following.preposition == "ل"
    if quoting or governs or word.body in BARE:
        return _after(reading, index, index + 1 + quoting, limit)
    if word.body in RESUMED and following.body == "ما" and reading.mark(index - 1) in COMMAS:
        return _resumed(reading, index, limit)
    return None


def _view(reading: Reading, index: int, limit: int) -> Tail | None:
    """Read `في نظر الخبير`, `برأي الخبير`, `من وجهة نظر الخبير`."""
    word, at = reading.words[index], index + 1
    if index > reading.starts[index] and not (reading.mark(index - 1) or word.conjunction):
        return None
    if word.preposition == "ب" and word.stem in VIEWS:
        at = index
    elif word.free == "من" and reading.words[at].stem == "وجهه":
        at = index + 2
    elif word.free not in IN:
        return None
    view = reading.words[min(at, limit - 1)]
    if view.stem not in VIEWS or view.definite or view.pronoun or at + 1 >= limit:
        return None
    end = phrase_end(reading, at + 1, limit, Limits(split=True))
    if end <= at + 1 or not _set_off(reading, index, at + 1, end, limit):
        return None
    return Tail(first=index, end=end, cue=at, noun=VIEW, source=(at + 1, end))


def _resumed(reading: Reading, index: int, limit: int) -> Tail | None:
    """Read `، وهو ما أكده الوزير`, `، هذا ما قاله الشاهد`."""
    at = index + 2
    bound = at < limit and reading.words[at].body.endswith("ه")
    found = _verb(reading, index, at, limit) if bound else None
    return found if found is not None and found.source is not None else None


def _is_aside(reading: Reading, index: int) -> bool:
    """Say whether a verb of saying is put in behind a clause: `...، يقول الباحث`."""
    word = reading.words[index]
    quotation = reading.closes.get(index - 1)
    speech = quotation is not None and is_speech(reading, quotation)
    if word.conjunction or not (speech or reading.mark(index - 1) in COMMAS):
        return False
    says = any(
        form.tense == "imperfect" and form.third and form.entry.cue_class in SAYING
        for form in word.forms
    )
    return says and reading.words[index + 1].noun


def _after(reading: Reading, first: int, at: int, limit: int) -> Tail | None:
    """Read what stands behind the preposition: a verb, a noun of speech or a speaker."""
    if at >= limit:
        return None
    word = reading.words[at]
    if word.body in WHAT:
        return _verb(reading, first, at + 1, limit)
    if word.stem in reading.lexicon.sayings and (made := _noun(reading, first, at, limit)):
        return made
    if {word.stem, word.body} & reading.lexicon.measures:
        return None
    return _speaker(reading, first, at + word.apart, limit)


def _speaker(reading: Reading, first: int, start: int, limit: int) -> Tail | None:
    """Read the speaker's noun phrase and what sets the attribution off."""
    if start >= limit:
        return None
    if not (reading.words[start].noun or start in reading.named or start in reading.opens):
        return None
    end = apposition_end(reading, phrase_end(reading, start, limit, Limits(split=True)), limit)
    if end <= start or not _set_off(reading, first, start, end, limit):
        return None
    return Tail(first=first, end=end, cue=first, source=(start, end))


def apposition_end(reading: Reading, end: int, limit: int) -> int:
    """Return the end of an apposition between commas: بحسب فلان، العضو المنتدب، ..."""
    start = end + 1
    if start >= limit or reading.mark(end) not in COMMAS or not reading.words[start].noun:
        return end
    word = reading.words[start]
    if (
        word.conjunction
        or word.preposition
        or not (word.definite or word.title or start in reading.persons)
    ):
        return end
    past = phrase_end(reading, start, limit, Limits(split=True))
    mark = reading.mark(past) if past < limit else ""
    goes_on = past < limit and (start in reading.persons or reading.words[past].relative)
    closed = past < limit and (mark in COMMAS or mark in STOPS or goes_on)
    return past if closed else end


def _set_off(reading: Reading, first: int, start: int, end: int, limit: int) -> bool:
    """Say whether speaker and punctuation make an attribution of it, and no manner: حسب الطلب."""
    opens = first == reading.starts[first]
    head = reading.words[start]
    speaks = bool(
        head.media
        or head.title
        or start in reading.named
        or start in reading.opens
        or {head.body, head.stem} & reading.lexicon.authorities
    )
    set_off = end >= limit or bool(reading.mark(end)) or reading.words[end].that
    if not (set_off or reading.words[end].verb):
        return opens and speaks
    return opens or speaks or reading.words[first].body == "بحسب"


def _verb(reading: Reading, first: int, at: int, limit: int) -> Tail | None:
    """Read `كما قال الوزير`, `وفق ما أعلنت الشركة`, `بحسب ما جاء في البيان`."""
    if at >= limit or reading.words[at].body in reading.lexicon.need_shadda:
        return None
    for form in _forms(reading, at):
        if form.tense == "participle" or "speech" not in form.entry.frames:
            continue
        if form.entry.act not in REPORTED:
            continue
        start = at + 1
        resumed = start < limit and reading.words[start].body in RESUMPTIVE
        if form.entry.lemma == "جاء" or resumed:
            start = _past_time(reading, start + 1, limit)
        end = start
        if start < limit and (
            reading.words[start].noun or start in reading.named or start in reading.opens
        ):
            end = phrase_end(reading, start, limit, Limits(split=True))
            end = apposition_end(reading, end, limit)
        via = _channel(reading, end, limit) if end > start else None
        past = via[1] if via is not None else end
        if past < limit and not (_closed(reading, past) or reading.words[past].free in IN):
            continue
        return Tail(
            first=first, end=max(past, at + 1), cue=at, form=form, via=via,
            source=(start, end) if end > start else None,
        )  # fmt: skip
    return None


def _past_time(reading: Reading, start: int, limit: int) -> int:
    """Pass a time between commas: أفاد به، اليوم الأربعاء، المدير."""
    at = start
    while at < limit and (reading.words[at].adverb or reading.mark(at) in COMMAS):
        at += 1
    times = any(reading.words[i].adverb for i in range(start, at))
    return at if times else start


def _channel(reading: Reading, start: int, limit: int) -> Phrase | None:
    """Return the medium behind a speaker: `لـ«البلد»`, `لمراسل «البلد»`, `للبلد «أف أم»`."""
    if start >= limit or reading.words[start].preposition != "ل":
        return None
    word = reading.words[start]
    first = start + word.apart
    quotation = reading.opens.get(first) or reading.opens.get(start + 1)
    if not (word.media or quotation is not None):
        return None
    end = phrase_end(reading, first, limit, Limits(split=True))
    return (first, max(end, quotation.close + 1 if quotation is not None else end))


def _forms(reading: Reading, at: int) -> tuple[CueForm, ...]:
    """Return the readings of a verb, also with the pronoun that resumes ما: ما أكده."""
    word = reading.words[at]
    resumed = word.body.removesuffix("ه")
    with_pronoun = reading.lexicon.forms.get(resumed, ()) if resumed != word.body else ()
    return word.forms + with_pronoun


def _closed(reading: Reading, end: int) -> bool:
    mark = reading.mark(end)
    resumed = not mark and end < len(reading.words) and reading.words[end].conjunction == "ف"
    return (
        resumed
        or mark in COMMAS
        or mark in STOPS
        or mark in DASHES
        or mark in (")", "»", "”", '"', "]")
    )


def _noun(reading: Reading, first: int, at: int, limit: int) -> Tail | None:
    """Read `على حد قوله`, `بحسب زعم الشركة`."""
    if at >= limit:
        return None
    word = reading.words[at]
    if word.stem not in reading.lexicon.sayings:
        return None
    if word.pronoun:
        return Tail(first=first, end=at + 1, cue=at, noun=word.stem, source=None)
    end = phrase_end(reading, at + 1, limit, Limits(split=True))
    if end <= at + 1:
        return None
    return Tail(first=first, end=end, cue=at, noun=word.stem, source=(at + 1, end))
