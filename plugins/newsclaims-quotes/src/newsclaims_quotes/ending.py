"""Where what is said ends.

A content runs to the end of its sentence or quotation unless a coordinated
reporting word (`، مضيفاً أن`، `وقال إن`), an attribution (`، بحسب قوله`) or a
remark of the journalist (`، في إشارة إلى`) comes before.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from attrs import frozen

from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.marks import Quotation, family
from newsclaims_quotes.plausible import NEGATIONS
from newsclaims_quotes.reading import COMMAS, DASHES, STOPS, Reading
from newsclaims_quotes.remarks import is_remark, opens_remark
from newsclaims_quotes.speech import LONG, is_speech

LONGEST = 400
"""No content is followed further than this many tokens."""
LINKS = frozenset({"اذ", "حيث", "فيما", "بينما", "كما", "لكنه", "لكنها", "لكنهم", "ثم", "حين"})
PAST = frozenset({"كان", "كانت", "كانوا"})
HAMZA_ABOVE = "\u0623"
HAMZA_BELOW = "\u0625"
TRIMMED = COMMAS | STOPS | DASHES | {":"}


@frozen(kw_only=True)
class Closers:
    """What may end a content.

    Args:
        cues: the words that report in their own right, by token index.
        tails: indexes of the first words of attributions like بحسب قوله.
    """

    cues: Mapping[int, Candidate]
    tails: Container[int] = ()


def content_end(reading: Reading, start: int, limit: int, closers: Closers) -> int:
    """Return the index past the content that begins at *start*.

    Args:
        reading: the document.
        start: first token of the content.
        limit: the content ends here at the latest.
        closers: what may end it before.
    """
    limit = min(limit, start + LONGEST)
    home = reading.inside[start]
    index = start
    while index < limit:
        quotation = reading.opens.get(index)
        if quotation is not None and quotation.close < limit:
            leads = _leads(reading, start, index) and is_speech(reading, quotation)
            index = quotation.close + 1
            if leads and not _goes_on(reading, quotation, limit):
                return index
            continue
        inside = index > start and reading.inside[index] is home
        if inside and _closes(reading, start, index, limit, closers):
            break
        if inside and reading.mark(index) in COMMAS and _is_outer(reading, start, index + 1, limit):
            break
        index += 1
    return trim(reading, start, index)


def _leads(reading: Reading, start: int, index: int) -> bool:
    """Say whether the quotation at *index* is what is said, and no part of a noun phrase.

    `أن «...»` and `«...»` end with their marks; `محاولات «...» في المنطقة` goes on.
    """
    opener = reading.words[start]
    governs = opener.that or opener.apart or not opener.noun
    return index == start or (index == start + 1 and governs)


def trim(reading: Reading, start: int, end: int) -> int:
    """Return *end* without the punctuation before it, and a preposition that governs nothing."""
    whole = end
    while end - 1 > start and (
        reading.mark(end - 1) in TRIMMED or _is_stray_mark(reading, start, end - 1)
    ):
        end -= 1
    if end < whole and reading.mark(end) in STOPS:
        return end  # لم يطرح للنقاش حتى.
    if end - 1 > start and reading.words[end - 1].free and not reading.words[end - 1].pronoun:
        return trim(reading, start, end - 1)
    return end


def _is_stray_mark(reading: Reading, start: int, index: int) -> bool:
    """Say whether a quotation mark at *index* belongs to no quotation inside the content."""
    quotation = reading.closes.get(index)
    paired = quotation is not None and quotation.open >= start
    return bool(family(reading.mark(index))) and not paired


def _goes_on(reading: Reading, quotation: Quotation, limit: int) -> bool:
    """Say whether the content goes on behind the quotation that it begins with."""
    after = quotation.close + 1
    if after >= limit:
        return False
    word = reading.words[after]
    if reading.mark(after) in COMMAS and after + 1 < limit:
        following = reading.words[after + 1]
        clause = following.that or (after + 2 < limit and reading.words[after + 2].that)
        return bool(following.conjunction) and clause  # «...»، وأن
    if reading.mark(after):
        return False
    short = quotation.close - quotation.open <= LONG
    return bool(word.conjunction) or word.verb or short


def _closes(reading: Reading, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Say whether something else begins at *index*."""
    if index in closers.tails or is_remark(reading, index, limit, closers.cues):
        return True
    mark = reading.mark(index)
    if mark:
        return (
            mark in COMMAS
            and index + 1 < limit
            and _opens_other(reading, start, index + 1, limit, closers)
        )
    word = reading.words[index]
    cue = closers.cues.get(index)
    if cue is not None:
        if cue.form.tense == "participle":
            return word.body.endswith("ا") or cue.complement.kind == "that"
        told = _is_told(reading, start, index, limit)
        return bool(word.conjunction) and cue.form.tense == "perfect" and not told
    inner = closers.cues.get(index + 1)
    if word.relative and inner is not None:
        return not _is_subject(reading, index, inner)
    return word.body in LINKS and inner is not None


def _is_outer(reading: Reading, start: int, index: int, limit: int) -> bool:
    """Say whether what follows goes on with the clause around: إنه ... بأنه كذا، | وإنه."""
    if index >= limit or not reading.words[index].that or not reading.words[start].that:
        return False
    below = HAMZA_BELOW in reading.tokens[index].text
    return (
        below
        and HAMZA_ABOVE in reading.tokens[start].text
        and bool(reading.words[index].conjunction)
    )


def _opens_other(reading: Reading, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Say whether another cue or a remark of the journalist follows a comma."""
    word = reading.words[index]
    cue = closers.cues.get(index)
    if word.conjunction and word.body in NEGATIONS and index + 1 in closers.cues:
        return True  # ولم يستبعد أن
    if cue is not None:
        if _is_told(reading, start, index, limit):
            return False
        subject = cue.complement.subject is not None
        return cue.form.tense != "imperfect" or bool(word.conjunction) or subject
    linked = index + 1 in closers.cues or index + 2 in closers.cues
    if (word.body in LINKS and linked) or _is_circumstance(reading, index):
        return True
    return opens_remark(reading, index, limit) or is_remark(reading, index, limit, closers.cues)


def _is_told(reading: Reading, start: int, index: int, limit: int) -> bool:
    """Say whether the coordinated verb at *index* belongs to what is told of the past.

    `أضاف أن البلاد كانت تنهار، وتوقع حينها الخبراء أن`: حينها points into the content.
    """
    if index + 1 >= limit or not reading.words[index].conjunction:
        return False
    if reading.words[index + 1].body not in reading.lexicon.anaphoric_times:
        return False
    return any(reading.words[i].body in PAST for i in range(start, index))


def _is_circumstance(reading: Reading, index: int) -> bool:
    """Say whether a participle of the speaker follows: `، مرجعة ذلك إلى`."""
    word = reading.words[index]
    if not word.forms or word.definite or word.preposition or word.conjunction:
        return False
    if any(form.tense != "participle" for form in word.forms) or index in reading.named:
        return False
    return word.body.endswith("ا") or reading.tokens[index].text.endswith(("ة", "ين"))


def _is_subject(reading: Reading, relative: int, cue: Candidate) -> bool:
    """Say whether the relative pronoun is the one who speaks: الحكومة التي طالبت بـ."""
    if reading.words[relative + 1].pronoun:
        return False
    if cue.form.passive or cue.form.tense != "perfect":
        return True
    pronoun = reading.words[relative].body
    feminine = pronoun.endswith("التي")
    plural = pronoun.endswith(("الذين", "اللواتي"))
    return (cue.form.gender == "f") == feminine and (cue.form.number == "p") == plural
