"""Whether a clause has its verb before a subject, so that no second one can follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage

FARTHEST = 10
"""Tokens from a verb to the name in its subject at most."""
APPOSING = frozenset("،,")
"""Marks that may part an office from who holds it."""


def has_its_verb(passage: Passage, index: int) -> bool:
    """Return whether the subject of the verb that opens the clause goes on up to token *index*.

    `أعلن اللواء | طارق حكمت أن`: without a conjunction or الذي no second verb can follow, so
    what looks like one inside a name is a name.
    """
    if index >= len(passage.words):
        return False
    for i in range(index - 1, max(passage.starts[index] - 1, index - FARTHEST), -1):
        word = passage.words[i]
        if word.adverb or (word.free and passage.words[i + 1].adverb):
            continue  # أعلن أول | من أمس اللواء فلان
        if word.verb and i not in passage.named:
            return _opens_clause(passage, i)
        apposed = i == index - 1 and passage.mark(i) in APPOSING  # أعلن وزير كذا، | نجيب رجا، أن
        if i in passage.closes or i in passage.opens or apposed:
            continue  # أعلن رئيس جمعية «كذا» | نجيب رجا أن
        if passage.mark(i) or word.that or word.relative or word.particle:
            return False
    return False


def is_surname(passage: Passage, index: int, *, alone: bool) -> bool:
    """Return whether what can be a verb or a word of speech ends a name in the subject.

    `أوضح الوزير طارق | وعد أن`: what is said belongs to the verb before.

    Args:
        passage: the document.
        index: of the word.
        alone: a single word of the name stands before it, `أوضح الوزير طارق | وعد في بيان`.
    """
    if not 0 < index < passage.limits[index - 1] - 1:
        return False
    word, following = passage.words[index], passage.words[index + 1]
    comma = passage.mark(index + 1) and index + 2 < len(passage.words)
    said = following.that or (comma and passage.words[index + 2].that)
    said = said or (alone and _is_outside(passage, index + 1))
    finite = any(form.tense == "perfect" for form in word.forms)
    told = any(form.tense == "imperfect" for form in word.forms)  # وتابعت سلمى | تقول إن
    verbal = finite or (word.verb and not told) or word.speech is not None
    attached = word.conjunction or word.preposition or word.definite or word.pronoun
    return bool(said) and verbal and not (attached or word.adverb)  # قال فلان | أمس إن


def _is_outside(passage: Passage, index: int) -> bool:
    """Return whether no noun phrase, and so nothing a verb before it governs, begins at *index*."""
    word = passage.words[index]
    return bool(passage.mark(index) or word.free or word.preposition or word.adverb)


def _opens_clause(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    first = index == passage.starts[index] or bool(passage.mark(index - 1))
    return first or bool(word.conjunction) or passage.words[index - 1].particle
