"""Accusatives that tell how and on what occasion: مضيفا أن، ردا على سؤال، تعليقا على."""

from __future__ import annotations

from newsclaims_arabic.clitics import COMMON_NOUNS, VERBAL_NOUNS, is_closed
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import Passage

FIRST = WORDS["first"]
GOVERNED_BY_VERBAL_NOUNS = WORDS["on_or_about"]
SOUND_PLURALS = WORDS.endings("oblique_participles")
SIDES = WORDS["sides"]
TO_OR_ON = WORDS["to_or_on"]
YESTERDAY = WORDS["yesterday"]

WITH_ATTACHED = frozenset({"ل"})


def day_before_yesterday(passage: Passage, at: int, limit: int) -> int:
    """Return the index past `أول أمس` or `أول من أمس` at *at*; *at* where none stands there."""
    if at >= limit or passage.words[at].body not in FIRST:
        return at
    for past in (at + 2, at + 3):
        if past <= limit and passage.words[past - 1].body in YESTERDAY:
            return past
    return at


def opens_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a participle in the accusative opens a clause of its own: مضيفا أن."""
    word = passage.words[index]
    if not word.forms or word.definite or word.preposition or index in passage.named:
        return False
    if any(form.tense != "participle" for form in word.forms):
        return False
    if word.body.endswith("ا"):
        return not (index and passage.words[index - 1].that)  # إن | متحدثا باسم الجيش
    after = index + 1
    if after >= len(passage.words):
        return False
    follows = passage.words[after]
    if follows.that or follows.free in TO_OR_ON:
        return not _is_side(passage, index)
    feminine = is_closed(passage.forms[index]) or word.body.endswith(SOUND_PLURALS)
    return feminine and (passage.mark(after) == ":" or after in passage.opens)  # السيدة | قائلة:


def _is_side(passage: Passage, index: int) -> bool:
    """Return whether it is an adjective of the indefinite noun before: فصائل | معارضة أن."""
    if passage.words[index].stem not in SIDES or not index or passage.mark(index - 1):
        return False
    before = passage.words[index - 1]
    return before.noun and not (before.definite or before.pronoun)


def opens_occasion(passage: Passage, index: int) -> bool:
    """Return whether a verbal noun in the accusative opens an adverbial: ردا على، تعليقا على."""
    word = passage.words[index]
    if not word.body.endswith("ا") or word.definite or word.preposition or word.pronoun:
        return False
    after = index + 1
    if index in passage.named or after >= len(passage.words):
        return False
    follows = passage.words[after]
    noun = word.body[:-1]
    known = noun in VERBAL_NOUNS or noun in COMMON_NOUNS
    if not known or follows.conjunction:
        return False
    return follows.free in GOVERNED_BY_VERBAL_NOUNS or (
        follows.preposition in WITH_ATTACHED and not follows.apart
    )
