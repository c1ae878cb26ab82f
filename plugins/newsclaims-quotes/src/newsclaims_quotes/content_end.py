"""Where what is said ends.

A content runs to the end of its sentence or quotation unless a coordinated
reporting word (`، مضيفاً أن`، `وقال إن`), an attribution (`، بحسب قوله`) or a
remark of the journalist (`، في إشارة إلى`) comes before.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from attrs import frozen
from newsclaims_arabic.passage import (
    CLOSE_BRACKETS,
    COMMAS,
    DASHES,
    OPEN_BRACKETS,
    STOPS,
    Passage,
)
from newsclaims_arabic.quotations import Quotation, family
from newsclaims_arabic.speech import LONG, is_speech
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.clause_members import (
    answers_condition,
    is_anothers,
    is_predicate,
    is_speakers,
    is_told_of_then,
)
from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.journalist_remarks import is_remark, opens_remark
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import has_doer, narrates

LINKS = WORDS["clause_links"]
NEGATIONS = WORDS["negations"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
PLURAL_RELATIVES = WORDS["plural_relatives"]
OBLIQUE = tuple(WORDS.written("oblique_circumstance"))

EXCEPT = WORDS["exceptions"]
OCCASIONAL = WORDS["before_subject"]
ONLY_THAT = WORDS["corrections"]

BRACKET = 14
"""A bracket is not longer than this."""
LONGEST = 400
"""No content is followed further than this many tokens."""
HAMZA_ABOVE = "\u0623"
HAMZA_BELOW = "\u0625"
TRIMMED = COMMAS | STOPS | DASHES | {":"}


@frozen(kw_only=True)
class Closers:
    """What may end a content.

    Args:
        cues: the words that report in their own right, by token index.
        according: indexes of the first words of attributions like بحسب قوله.
        told: the form that reports the content, where the journalist may go on to tell what
            who speaks did.
    """

    cues: Mapping[int, Candidate]
    according: Container[int] = ()
    told: VerbForm | None = None


def content_end(passage: Passage, start: int, limit: int, closers: Closers) -> int:
    """Return the index past the content that begins at *start*.

    Args:
        passage: the document.
        start: first token of the content.
        limit: the content ends here at the latest.
        closers: what may end it before.
    """
    limit = min(limit, start + LONGEST)
    home = passage.inside[start]
    index = start
    while index < limit:
        quotation = passage.opens.get(index)
        if quotation is not None and quotation.close < limit:
            leads = _leads(passage, start, index) and is_speech(passage, quotation)
            index = quotation.close + 1
            if leads and not goes_on(passage, quotation, limit):
                return index
            continue
        if passage.mark(index) in OPEN_BRACKETS and index > start:
            if index + 1 in closers.according:
                break
            past = _past_bracket(passage, index, limit)
            if past > index:
                index = past
                continue
        inside = index > start and passage.inside[index] is home
        if inside and _closes(passage, start, index, limit, closers):
            break
        if inside and passage.mark(index) in COMMAS and _is_outer(passage, start, index + 1, limit):
            break
        index += 1
    return trim(passage, start, index)


def _past_bracket(passage: Passage, opening: int, limit: int) -> int:
    """Return the index past a bracket, *opening* where it is long or never closed."""
    for index in range(opening + 1, min(limit, opening + BRACKET)):
        if passage.mark(index) in CLOSE_BRACKETS:
            return index + 1
    return opening


def _leads(passage: Passage, start: int, index: int) -> bool:
    """Return whether the quotation at *index* is what is said, and no part of a noun phrase.

    `أن «...»` and `«...»` end with their marks; `محاولات «...» في المنطقة` goes on.
    """
    opener = passage.words[start]
    governs = opener.that or opener.apart or not opener.noun
    return index == start or (index == start + 1 and governs)


def trim(passage: Passage, start: int, end: int) -> int:
    """Return *end* without the punctuation before it, and a preposition that governs nothing."""
    whole = end
    while end - 1 > start and (
        passage.mark(end - 1) in TRIMMED or _is_stray_mark(passage, start, end - 1)
    ):
        end -= 1
    if end < whole and passage.mark(end) in STOPS:
        return end  # لم يطرح للنقاش حتى.
    if end - 1 > start and passage.words[end - 1].free and not passage.words[end - 1].pronoun:
        return trim(passage, start, end - 1)
    return end


def _is_stray_mark(passage: Passage, start: int, index: int) -> bool:
    """Return whether a quotation mark at *index* belongs to no quotation inside the content."""
    quotation = passage.closes.get(index)
    paired = quotation is not None and quotation.open >= start
    return bool(family(passage.mark(index))) and not paired


def goes_on(passage: Passage, quotation: Quotation, limit: int) -> bool:
    """Return whether the content goes on behind the quotation that it begins with."""
    after = quotation.close + 1
    if after >= limit:
        return False
    word = passage.words[after]
    if passage.mark(after) in COMMAS and after + 1 < limit:
        following = passage.words[after + 1]
        clause = following.that or (after + 2 < limit and passage.words[after + 2].that)
        return bool(following.conjunction) and clause  # «...»، وأن
    if passage.mark(after):
        return False
    short = quotation.close - quotation.open <= LONG
    return bool(word.conjunction) or word.verb or short or has_tail(passage, quotation, limit)


def has_tail(passage: Passage, quotation: Quotation, limit: int) -> bool:
    """Return whether a word behind a quotation ties more to it: «...» | بسبب كذا، «...» | عندما."""
    after = quotation.close + 1
    if after >= limit or passage.mark(after) or passage.words[after].conjunction:
        return False
    word = passage.words[after]
    if passage.mark(quotation.close - 1) in STOPS or passage.starts[after] == after:
        return False
    if word.free:
        return word.free not in OCCASIONAL
    return word.particle and not word.forms and word.body not in NEGATIONS


def _closes(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether something else begins at *index*."""
    if index in closers.according or is_remark(passage, index, limit, closers.cues):
        return True
    mark = passage.mark(index)
    if mark:
        return (
            mark in COMMAS
            and index + 1 < limit
            and _opens_other(passage, start, index + 1, limit, closers)
        )
    cue = closers.cues.get(index)
    if cue is not None:
        return _takes_over(passage, start, index, limit, closers)
    return (
        narrates(passage, start, index, limit, closers.told)
        or _sets_against(passage, start, index, limit, closers)
        or _links_other(passage, start, index, closers)
    )


def _takes_over(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether the cue at *index*, no comma before it, is who speaks going on."""
    word, cue = passage.words[index], closers.cues[index]
    if cue.form.tense == "participle":
        own = word.body.endswith("ا") or cue.complement.kind == "that"
        return own or is_speakers(passage, index, cue, closers.told)
    if not word.conjunction or cue.form.tense != "perfect":
        return False
    told = is_told_of_then(passage, start, index, limit)
    return not told and not is_anothers(passage, start, index, cue, closers.told)


def _links_other(passage: Passage, start: int, index: int, closers: Closers) -> bool:
    """Return whether a relative pronoun or a link at *index* stands before another cue."""
    word, inner = passage.words[index], closers.cues.get(index + 1)
    if inner is None:
        return False
    if word.relative:
        return not (word.conjunction or _is_subject(passage, index, inner))
    anothers = word.body in ONLY_THAT and is_anothers(passage, start, index, inner, closers.told)
    return word.body in LINKS and not anothers


def _is_outer(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether what follows goes on with the clause around: إنه ... بأنه كذا، | وإنه."""
    if index >= limit or not passage.words[index].that or not passage.words[start].that:
        return False
    below = HAMZA_BELOW in passage.forms[index].text
    return (
        below
        and HAMZA_ABOVE in passage.forms[start].text
        and bool(passage.words[index].conjunction)
        and not answers_condition(passage, start, index)
    )


def _opens_other(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether another cue or a remark of the journalist follows a comma."""
    word = passage.words[index]
    cue = closers.cues.get(index)
    if word.conjunction and word.body in NEGATIONS and index + 1 in closers.cues:
        return True  # ولم يستبعد أن
    if cue is not None:
        told = is_told_of_then(passage, start, index, limit)
        if told or is_predicate(passage, start, index, cue):
            return False
        subject = cue.complement.subject is not None
        return cue.form.tense != "imperfect" or bool(word.conjunction) or subject
    linked = index + 1 in closers.cues or index + 2 in closers.cues
    if (word.body in LINKS and linked) or _is_circumstance(passage, index):
        return True
    return (
        narrates(passage, start, index, limit, closers.told)
        or _sets_against(passage, start, index, limit, closers)
        or opens_remark(passage, index, limit)
        or is_remark(passage, index, limit, closers.cues)
    )


def _sets_against(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether the journalist sets against it what else was said: إلا أنه | أقر بأن."""
    if passage.words[index].body not in EXCEPT or index + 2 >= limit:
        return False
    cue = closers.cues.get(index + 2)
    if cue is None or not passage.words[index + 1].that or closers.told is None:
        return False
    shape = cue.form.gender, cue.form.number
    says = cue.form.entry.cue_class in SAYING
    spoken = says or shape == (closers.told.gender, closers.told.number)
    return spoken and not has_doer(passage, start, index, shape)


def _is_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a participle of the speaker follows: `، مرجعة ذلك إلى`."""
    word = passage.words[index]
    if not word.forms or word.definite or word.preposition or word.conjunction:
        return False
    if any(form.tense != "participle" for form in word.forms) or index in passage.named:
        return False
    return word.body.endswith("ا") or passage.forms[index].text.endswith(OBLIQUE)


def _is_subject(passage: Passage, relative: int, cue: Candidate) -> bool:
    """Return whether the relative pronoun is the one who speaks: الحكومة التي طالبت بـ."""
    if passage.words[relative + 1].pronoun:
        return False
    if cue.form.passive or cue.form.tense != "perfect":
        return True
    pronoun = passage.words[relative]
    spellings = {pronoun.body, pronoun.stem}
    feminine = not FEMININE_RELATIVES.isdisjoint(spellings)
    plural = not PLURAL_RELATIVES.isdisjoint(spellings)
    return (cue.form.gender == "f") == feminine and (cue.form.number == "p") == plural
