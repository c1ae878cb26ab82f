"""A clause that its attribution interrupts goes on behind it: `تراجع السعر، يقول الخبير، إلى كذا`."""

from __future__ import annotations

from collections.abc import Container, Mapping

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS, STOPS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import LONG, is_speech

from newsclaims_quotes.adverbial_attribution import According
from newsclaims_quotes.attribution_tails import past_time
from newsclaims_quotes.clause_members import (
    is_topic_alone,
    is_unfinished,
    lacks_predicate,
)
from newsclaims_quotes.closers import Closers
from newsclaims_quotes.content_end import content_end
from newsclaims_quotes.contents import Content
from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.journalist_remarks import opens_remark, remark_at
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import has_doer, imperfect_deed, is_future
from newsclaims_quotes.shown_facts import ends_copula

GOING_ON = WORDS["going_on"]
EVENTS = WORDS["events"]
OF = WORDS["of"]
OCCASIONAL = WORDS["before_subject"]
RESUMED = WORDS["resumed"]
BOUNDS = WORDS["bounds"]
CONDITIONAL = WORDS["conditional_openers"]
NEGATIONS = WORDS["negations"]
QUOTING = WORDS["quoting"]
TIMES = WORDS["times_told"]
LEAST = 2
"""The clause before an attribution has so many tokens at least."""
ASIDES = WORDS["glosses"] | WORDS["contrasts"] | WORDS["causes"] | WORDS["but"]
EXCEPT = WORDS["exceptions"]


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
        at = _past_relative_clause(passage, at + 1, limit)
    elif closing or attribution.source is not None:
        return None  # only what names nobody stands in a clause without commas: بحسب قوله
    past = past_time(passage, at, limit)  # كما أعلن فلان، الذي يعمل في كذا، | أمس
    ended = past >= limit or (past > at and passage.mark(past) in STOPS)
    if ended or at in cues or (passage.mark(at) and at not in passage.opens):
        return None
    word = passage.words[at]
    contrast = word.body in EXCEPT and passage.words[at + 1].that  # إلا أن العملية انتهت
    if contrast or (word.free in OF and attribution.end - 1 in passage.person_tokens):
        return None  # بحسب فلان، من جامعة كذا
    goes_on = _goes_on_quoted(passage, at, before)
    said = passage.opens.get(before[0])
    whole = said is not None and said.close + 1 == before[1] and is_speech(passage, said)
    whole = whole and (bool(word.free) or not passage.words[at + 1].that)  # not بمعنى أن
    if not (goes_on or whole):  # nothing outside its marks goes on with a quotation
        goes_on = _goes_on(passage, at, limit, before, cues)
        goes_on = goes_on or (closing in COMMAS and _takes_up(passage, attribution, before, at))
    return at if goes_on else None


def _past_relative_clause(passage: Passage, at: int, limit: int) -> int:
    """Return the index past what commas part of who speaks: يقول فلان، | الذي يعمل في كذا، تحتاج."""
    if at >= limit or not passage.words[at].relative:
        return at
    return next((i + 1 for i in range(at, limit) if passage.mark(i) in COMMAS), at)


def _takes_up(passage: Passage, attribution: According, before: Stretch, at: int) -> bool:
    """Return whether a clause that an aside parts takes up what it was about to say.

    `وستشمل الحملة، يقول فلان، | كل الأحياء`; `وفي حال استمر الجفاف، يقول فلان، | فإن الموسم`.
    """
    word = passage.words[at]
    first = passage.words[before[0]]
    opens = {first.body, first.stem, passage.words[before[0] + 1].body} & CONDITIONAL
    if opens and word.conjunction == "ف":
        return True
    if ends_copula(passage, at) and not word.conjunction:
        return True
    attached = word.conjunction or word.preposition or word.relative or word.title or word.adverb
    if attached or not word.noun or word.body in QUOTING or at in passage.persons:
        return False
    reports = any(form.tense == "participle" and "that" in form.entry.frames for form in word.forms)
    told = first.verb or is_future(first) or first.body in NEGATIONS
    told = told or (attribution.is_aside and is_unfinished(passage, before))
    apposed = not attribution.is_aside and (word.definite or word.body.endswith("ا"))
    return told and not reports and not apposed


def with_continuation(
    passage: Passage,
    content: Content,
    limit: int,
    according: Mapping[int, According],
    closers: Closers,
) -> tuple[Stretch, ...]:
    """Return the stretches of a content with what follows an attribution that interrupts it.

    `إن السعر، على حد قوله، ارتفع`; what an aside opens itself is not of it, see `openers`.

    Args:
        passage: the document.
        content: what has been read up to the attribution.
        limit: the content ends here at the latest.
        according: the attributions by the index of their first words.
        closers: what may end the content.
    """
    before = content.stretches[-1]
    at = before[1] + (before[1] < limit and bool(passage.mark(before[1])))
    attribution = according.get(at)
    if content.direct or attribution is None or at in openers(passage, {at: attribution}):
        return content.stretches
    after = continuation(passage, attribution, before, closers.cues)
    if after is None or after >= limit:
        return content.stretches
    return (*content.stretches, (after, content_end(passage, after, limit, closers)))


def openers(passage: Passage, according: Mapping[int, According]) -> dict[int, int]:
    """Return where the clauses begin that have only been opened before an aside, by its index.

    `إن كذا؛ | ففي تونس، يقول فلان، هناك كذا`
    """
    found: dict[int, int] = {}
    for index, attribution in according.items():
        if not attribution.is_aside:
            continue
        for at in range(index - LEAST, passage.starts[index], -1):
            if passage.mark(at) in COMMAS:
                joined = bool(passage.words[at + 1].conjunction)
                opened = (at + 1, index - 1)
                joined = joined and _is_followed(passage, attribution)
                if lacks_predicate(passage, opened) or (joined and is_topic_alone(passage, opened)):
                    found[index] = at + 1
                break
    return found


def _is_followed(passage: Passage, attribution: According) -> bool:
    """Return whether more of the sentence stands behind a comma that closes an attribution."""
    end = attribution.end
    return end + 1 < passage.limits[attribution.first] and passage.mark(end) in COMMAS


def reports(passage: Passage, cue: Candidate | None) -> bool:
    """Return whether a cue reports what follows it, and is no aside that only seems to.

    `ففي تونس، | يقول فلان، هناك كذا، «...»`, `وتشير الأرقام، | يضيف فلان، إلى أن`.
    """
    if cue is None:
        return False
    subject, start = cue.complement.subject, cue.complement.start
    if subject is None or cue.form.tense != "imperfect":
        return True
    if cue.complement.kind == "that":
        before = passage.words[start - 1].free
        return not before or before in cue.form.entry.prepositions
    if cue.complement.kind not in ("quote", "colon") and passage.mark(cue.index - 1) in COMMAS:
        past = max(one[1] for one in (cue.complement.via, subject) if one is not None)
        if past < start and passage.mark(past) in COMMAS:
            behind = start - bool(passage.words[start - 1].free)
            # the phrase itself follows, or another that it is part of; no adverbial in commas
            return behind > past + 1 and passage.mark(behind - 1) in COMMAS
    if _breaks_topic(passage, cue.index) and passage.mark(start - 1) in COMMAS:
        return False  # الوضع، | يؤكد فلان، «تحت السيطرة»
    adjoins = all(passage.mark(at) for at in range(subject[1], start))
    return cue.complement.kind != "quote" or adjoins


def _breaks_topic(passage: Passage, index: int) -> bool:
    """Return whether no more than the opening noun phrase of a clause stands before a comma."""
    if passage.mark(index - 1) not in COMMAS:
        return False
    first = index - 1
    while first > passage.starts[index] and passage.mark(first - 1) not in COMMAS:
        first -= 1
    begins = first == passage.starts[index] or bool(passage.words[first].conjunction)
    return begins and first < index - 1 and is_topic_alone(passage, (first, index - 1))


def relative_start(passage: Passage, attribution: According, clause: Stretch) -> int | None:
    """Return where a relative clause that alone is attributed begins.

    `وتشمل الزيارة، التي | تعد الأولى، بحسب قوله، سلسلة من اللقاءات`.
    """
    (first, end), after = clause, attribution.end + 1
    goes_on = after < passage.limits[first] and passage.mark(after - 1) in COMMAS
    if attribution.is_aside or not goes_on or passage.words[after].conjunction:
        return None
    for index in range(end - LEAST, first, -1):
        if passage.mark(index - 1) in COMMAS:
            opens = passage.words[index].relative and passage.words[index + 1].verb
            return index + 1 if opens else None
    return None


def _is_occasion(passage: Passage, at: int, limit: int) -> bool:
    """Return whether on what occasion it was said follows: بحسب فلان، مدير كذا، | في تصريح لكذا."""
    if at + 1 >= limit or passage.words[at].free not in OCCASIONAL:
        return False
    following = passage.words[at + 1]
    time = at + 2 < limit and passage.words[at + 2].body in TIMES
    occasion = following.occasion and not time and following.stem not in BOUNDS
    return occasion or following.media or following.speech_noun


def _adds(passage: Passage, at: int, limit: int, before: Stretch, cues: Container[int]) -> bool:
    """Return whether it is told what else who speaks did: ، | قبل أن يضيف أن، قبل أن يغادر القاعة."""
    if at + 2 >= limit or passage.words[at].free not in EVENTS or not passage.words[at + 1].that:
        return False
    deed = imperfect_deed(passage.words[at + 2])
    return at + 2 in cues or (deed is not None and not has_doer(passage, *before, deed))


def _goes_on_quoted(passage: Passage, at: int, before: Stretch) -> bool:
    """Return whether the clause goes on in a quotation: بحسب فلان، | «تعريفا بكذا»."""
    quotation = passage.opens.get(at)
    if quotation is None:
        return False
    long = len(passage.quotation_words(quotation)) >= LONG and is_speech(passage, quotation)
    return long or is_topic_alone(passage, before)


def _goes_on(passage: Passage, at: int, limit: int, before: Stretch, cues: Container[int]) -> bool:
    """Return whether what stands at *at* belongs to a clause that has begun before."""
    word = passage.words[at]
    if word.conjunction or word.relative or word.body in ASIDES:
        return False
    if opens_remark(passage, at, limit) or remark_at(passage, at, limit, cues):
        return False
    if word.verb or word.that or word.body in GOING_ON or is_future(word):
        return True
    if word.free:
        return not (_is_occasion(passage, at, limit) or _adds(passage, at, limit, before, cues))
    if word.preposition and not word.apart:
        return not (word.media or at + 1 in passage.opens)  # للصحيفة، لـ«الصحيفة»
    return word.noun and not word.forms and is_unfinished(passage, before)
