"""Where what is said ends.

A content runs to the end of its sentence or quotation unless a coordinated
reporting word (`، مضيفاً أن`، `وقال إن`), an attribution (`، بحسب قوله`) or a
remark of the journalist (`، في إشارة إلى`) comes before.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.reading import COMMAS, DASHES, STOPS, Reading
from newsclaims_quotes.speech import LONG, is_speech

LONGEST = 400
"""No content is followed further than this many tokens."""
LINKS = frozenset({"فيما", "بينما", "كما", "لكنه", "لكنها", "لكنهم", "ثم", "حين"})
GLOSSES = frozenset({"اشاره", "تلميح", "رد"})


def content_end(
    reading: Reading,
    start: int,
    limit: int,
    cues: Mapping[int, Candidate],
    tails: Container[int],
) -> int:
    """Return the index past the content that begins at *start*.

    Args:
        reading: the document.
        start: first token of the content.
        limit: the content ends here at the latest.
        cues: indexes of the words that report in their own right.
        tails: indexes of the first words of attributions like بحسب قوله.
    """
    limit = min(limit, start + LONGEST)
    home = reading.inside[start]
    index = start
    while index < limit:
        quotation = reading.opens.get(index)
        if quotation is not None and quotation.close < limit:
            after = quotation.close + 1
            leads = index - start <= 1
            if (
                leads
                and is_speech(reading, quotation)
                and not _goes_on(reading, after, limit, quotation.close - quotation.open)
            ):
                return after
            index = after
            continue
        if (
            index > start
            and reading.inside[index] is home
            and _closes(reading, index, limit, cues, tails)
        ):
            break
        index += 1
    return trim(reading, start, index)


def trim(reading: Reading, start: int, end: int) -> int:
    """Return *end* without the punctuation and conjunctions before it."""
    while end - 1 > start:
        mark = reading.mark(end - 1)
        if mark in COMMAS or mark in STOPS or mark in DASHES or mark in (":", "؛", ";"):
            end -= 1
        else:
            break
    return end


def _goes_on(reading: Reading, after: int, limit: int, size: int) -> bool:
    """Say whether the content goes on behind the quotation that it begins with."""
    if after >= limit:
        return False
    word = reading.words[after]
    if reading.mark(after) in COMMAS and after + 1 < limit:
        following = reading.words[after + 1]
        return bool(following.conjunction) and (
            following.that or (after + 2 < limit and reading.words[after + 2].that)
        )
    if reading.mark(after):
        return False
    if word.conjunction or word.verb:
        return True
    return size <= LONG


def _closes(
    reading: Reading, index: int, limit: int, cues: Mapping[int, Candidate], tails: Container[int]
) -> bool:
    """Say whether something else begins at *index*."""
    if index in tails:
        return True
    if reading.mark(index):
        if reading.mark(index) in STOPS:
            return False
        if reading.mark(index) in COMMAS:
            return _closes_after_comma(reading, index + 1, limit, cues)
        return False
    word = reading.words[index]
    cue = cues.get(index)
    if cue is not None:
        if cue.form.tense == "participle":
            return (
                word.body.endswith("ا")
                or cue.complement.kind == "that"
                or bool(reading.mark(index - 1))
            )
        return bool(word.conjunction) and cue.form.tense == "perfect"
    if word.relative and index + 1 in cues:
        return not _is_subject(word.body, cues[index + 1], reading.words[index + 1].pronoun)
    return bool(word.body in LINKS and index + 1 in cues)


def _closes_after_comma(
    reading: Reading, index: int, limit: int, cues: Mapping[int, Candidate]
) -> bool:
    if index >= limit:
        return False
    word = reading.words[index]
    cue = cues.get(index)
    if cue is not None:
        return (
            cue.form.tense != "imperfect"
            or bool(word.conjunction)
            or cue.complement.subject is not None
        )
    if word.body in LINKS and any(j in cues for j in range(index + 1, min(index + 3, limit))):
        return True
    return bool(
        word.free in ("في", "فى") and index + 1 < limit and reading.words[index + 1].body in GLOSSES
    )


def _is_subject(pronoun: str, cue: Candidate, has_object: bool) -> bool:
    """Say whether the relative pronoun is the one who speaks: الحكومة التي طالبت بـ."""
    if has_object or cue.form.passive or cue.form.tense != "perfect":
        return not has_object
    feminine = pronoun.endswith("التي")
    plural = pronoun.endswith(("الذين", "اللواتي"))
    return (cue.form.gender == "f") == feminine and (cue.form.number == "p") == plural
