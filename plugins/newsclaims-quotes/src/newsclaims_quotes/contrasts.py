"""What the journalist sets against what is said: `، فيما غادر الوفد القاعة`, `، في حين لم ترد الشركة`.

A speaker sets things against each other too, `إن سبعة قتلوا، فيما أصيب عشرون`.
"""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import DEEDS, GOINGS

AT_A_TIME = WORDS["whereas_times"]
CONTRASTS = WORDS["contrasts"]
IN = WORDS["in"]
NEGATED_PAST = WORDS["negated_past"]
THAT_FACT = WORDS["that_fact"]
SILENT = WORDS["silent_verbs"]
NEAR = 10
"""Whoever else speaks does so within so many tokens."""


def sets_against(passage: Passage, index: int, limit: int, cues: Container[int]) -> bool:
    """Return whether the journalist tells behind a comma what somebody else did meanwhile.

    It follows the end of a quotation, is what persons do, or somebody else's silence or speech.

    Args:
        passage: the document.
        index: where it begins, behind the comma.
        limit: index past the sentence.
        cues: words that report in their own right.
    """
    verb = _verb(passage, index, limit)
    if verb is None or verb + 1 >= limit:
        return False
    if index - 2 in passage.closes and passage.words[verb + 1].noun:
        return True
    word = passage.words[verb]
    if word.body in NEGATED_PAST:
        return passage.words[verb + 1].body in SILENT
    if word.body in DEEDS or word.body in GOINGS:
        return True
    return _denies(passage, verb, limit) or _speaks(passage, verb, limit, cues)


def _verb(passage: Passage, index: int, limit: int) -> int | None:
    """Return the word behind `فيما`, `بينما` or `في حين`, None where none stands at *index*."""
    word = passage.words[index]
    if word.body in CONTRASTS:
        return index + 1
    two = word.free in IN and index + 1 < limit
    return index + 2 if two and passage.words[index + 1].body in AT_A_TIME else None


def _denies(passage: Passage, verb: int, limit: int) -> bool:
    """Return whether somebody denies what was said: بينما | نفت النقابة ذلك."""
    denies = any(
        form.third and form.tense == "perfect" and form.entry.act == "deny"
        for form in passage.words[verb].forms
    )
    behind = range(verb + 2, min(limit, verb + NEAR)) if denies else range(0)
    return any(passage.words[index].body in THAT_FACT for index in behind)


def _speaks(passage: Passage, verb: int, limit: int, cues: Container[int]) -> bool:
    """Return whether a participle goes on with what somebody else says: رفض فلان ذلك | واصفا إياه."""
    if not any(form.third and form.tense == "perfect" for form in passage.words[verb].forms):
        return False
    for index in range(verb + 1, min(limit, verb + NEAR)):
        if passage.mark(index) in COMMAS:
            return False
        if index in cues and any(f.tense == "participle" for f in passage.words[index].forms):
            return True
    return False
