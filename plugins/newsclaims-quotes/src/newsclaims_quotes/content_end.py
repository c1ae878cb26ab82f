"""Where what is said ends.

A content runs to the end of its sentence or quotation unless a coordinated
reporting word (`، مضيفاً أن`، `وقال إن`), an attribution (`، بحسب قوله`) or a
remark of the journalist (`، في إشارة إلى`) comes before.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from attrs import frozen
from newsclaims_arabic.passage import COMMAS, STOPS, Passage
from newsclaims_arabic.quotations import DASHES, Quotation, family
from newsclaims_arabic.speech import LONG, is_speech

from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.journalist_remarks import opens_remark, remark_at
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell
from newsclaims_quotes.word_roles import LINKS

PAST = WORDS["was"]
NEGATIONS = WORDS["negations"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
PLURAL_RELATIVES = WORDS["plural_relatives"]
OBLIQUE = tuple(WORDS.written("oblique_circumstance"))

ANAPHORIC_TIMES = WORDS["anaphoric_times"]

LONGEST = 400
"""No content is followed further than this many tokens."""
HAMZA_ABOVE = "\u0623"
HAMZA_BELOW = "\u0625"
TRIMMED = COMMAS | STOPS | DASHES | {":"}


@frozen(kw_only=True)
class Closers:
    """What may end a content.

    Args:
        roles: per token the flags of `newsclaims_quotes.word_roles`.
        cues: the words that report in their own right, by token index.
        according: indexes of the first words of attributions like بحسب قوله.
    """

    roles: Sequence[int]
    cues: Mapping[int, Candidate]
    according: Container[int] = ()


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
    roles = closers.roles
    index, rule = start, "content.limit"
    while index < limit:
        if not roles[index]:
            index += 1
            continue
        quotation = passage.opens.get(index)
        if quotation is not None and quotation.close < limit:
            leads = _leads(passage, start, index) and is_speech(passage, quotation)
            index = quotation.close + 1
            if leads and not _goes_on(passage, quotation, limit):
                tell(passage, "content.quotation", "noted", quotation.close)
                return index
            continue
        if index > start and passage.inside[index] is home:
            closing = _closing(passage, start, index, limit, closers)
            if closing:
                rule = closing
                break
        index += 1
    end = trim(passage, start, index)
    if passage.telling is not None:
        at = end - 1 if rule == "content.limit" else index + bool(passage.mark(index))
        tell(passage, rule, "noted", at, near=(at + 1, at + 2))
    return end


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


def _goes_on(passage: Passage, quotation: Quotation, limit: int) -> bool:
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
    return bool(word.conjunction) or word.verb or short


def _closing(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which something else begins at *index*, "" where the content goes on."""
    if index in closers.according:
        return "content.attribution"
    if remark := remark_at(passage, index, limit, closers.cues):
        return remark
    mark = passage.mark(index)
    if mark:
        if mark not in COMMAS or index + 1 >= limit:
            return ""
        if opened := _opened(passage, start, index + 1, limit, closers):
            return opened
        return "content.outer-clause" if _is_outer(passage, start, index + 1, limit) else ""
    word = passage.words[index]
    cue = closers.cues.get(index)
    if cue is not None:
        return "content.other-cue" if _takes_over(passage, start, cue, limit) else ""
    inner = closers.cues.get(index + 1)
    if inner is None:
        return ""
    if word.relative:
        return "" if _is_subject(passage, index, inner) else "content.relative-cue"
    return "content.link" if word.body in LINKS else ""


def _takes_over(passage: Passage, start: int, cue: Candidate, limit: int) -> bool:
    """Return whether a cue inside a content, with no comma before it, is of the speaker."""
    word = passage.words[cue.index]
    if cue.form.tense == "participle":
        return word.body.endswith("ا") or cue.complement.kind == "that"
    told = _is_told(passage, start, cue.index, limit)
    return bool(word.conjunction) and cue.form.tense == "perfect" and not told


def _is_outer(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether what follows goes on with the clause around: إنه ... بأنه كذا، | وإنه."""
    if index >= limit or not passage.words[index].that or not passage.words[start].that:
        return False
    below = HAMZA_BELOW in passage.forms[index].text
    return (
        below
        and HAMZA_ABOVE in passage.forms[start].text
        and bool(passage.words[index].conjunction)
    )


def _opened(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:
    """Return the rule by which something else begins behind a comma, "" where nothing does."""
    word = passage.words[index]
    cue = closers.cues.get(index)
    if word.conjunction and word.body in NEGATIONS and index + 1 in closers.cues:
        return "content.negated-cue"  # ولم يستبعد أن
    if cue is not None:
        if _is_told(passage, start, index, limit):
            return ""
        subject = cue.complement.subject is not None
        own = cue.form.tense != "imperfect" or word.conjunction or subject
        return "content.other-cue" if own else ""
    if word.body in LINKS and (index + 1 in closers.cues or index + 2 in closers.cues):
        return "content.link"
    if _is_circumstance(passage, index):
        return "content.circumstance"
    return opens_remark(passage, index, limit) or remark_at(passage, index, limit, closers.cues)


def _is_told(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether the coordinated verb at *index* belongs to what is told of the past.

    `أضاف أن البلاد كانت تنهار، وتوقع حينها الخبراء أن`: حينها points into the content.
    """
    if index + 1 >= limit or not passage.words[index].conjunction:
        return False
    if passage.words[index + 1].body not in ANAPHORIC_TIMES:
        return False
    return any(passage.words[i].body in PAST for i in range(start, index))


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
