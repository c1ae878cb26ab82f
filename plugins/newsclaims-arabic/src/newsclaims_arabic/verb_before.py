"""Whether a clause has its verb before a subject, so that no second one can follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.word_shapes import like_participle

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage
    from newsclaims_arabic.word import Word

ATTRIBUTING = WORDS["attributing"]
FARTHEST = 10
"""Tokens from a verb to the name in its subject at most."""
FIRST = WORDS["first"]
TANWIN = "ا"
NO_TANWIN = WORDS.endings("no_tanwin") + WORDS.endings("feminine_plural")
APPOSING = frozenset("،,")
"""Marks that may part an office from who holds it."""


def verb_before(passage: Passage, index: int) -> int | None:
    """Return the verb that opens the clause, where its subject goes on up to token *index*.

    `أعلن اللواء | طارق حكمت أن`: without a conjunction or الذي no second verb can follow, so
    what looks like one inside a name is a name.  A preposition that attributes counts for a verb.
    """
    if index >= len(passage.words):
        return None
    for i in range(index - 1, max(passage.starts[index] - 1, index - FARTHEST), -1):
        word = passage.words[i]
        if word.adverb or (word.free and passage.words[i + 1].adverb):
            continue  # أعلن أول | من أمس اللواء فلان
        if word.body in ATTRIBUTING and i not in passage.named:
            return i  # بحسب الوزير | نجيب رجا
        if (word.verb or _is_finite(word)) and i not in passage.named:
            return i if _opens_clause(passage, i) else None
        apposed = i == index - 1 and passage.mark(i) in APPOSING  # أعلن وزير كذا، | نجيب رجا، أن
        if i in passage.closes or i in passage.opens or apposed:
            continue  # أعلن رئيس جمعية «كذا» | نجيب رجا أن
        if passage.mark(i) or word.that or word.relative or word.particle:
            return None
    return None


def is_surname(passage: Passage, index: int, verb: int, *, alone: bool) -> bool:
    """Return whether what can be a verb or a word of speech ends a name in the subject.

    `أوضح الوزير طارق | وعد أن`: what is said belongs to the verb before.

    Args:
        passage: the document.
        index: of the word.
        verb: of the clause.
        alone: a single word of the name stands before it, `أوضح الوزير طارق | وعد في بيان`.
    """
    if not 0 < index < passage.limits[index - 1] - 1:
        return False
    word, following = passage.words[index], passage.words[index + 1]
    comma = passage.mark(index + 1) and index + 2 < len(passage.words)
    said = following.that or (comma and passage.words[index + 2].that)
    attached = word.conjunction or word.preposition or word.free or word.pronoun
    if (
        attached
        or word.adverb
        or word.body in FIRST
        or not (said or (alone and _is_outside(passage, index + 1)))
    ):
        return False  # قال فلان | أمس إن، | أول من أمس
    finite = any(form.tense == "perfect" for form in word.forms)
    told = any(form.tense == "imperfect" for form in word.forms)  # وتابعت سلمى | تقول إن
    verbal = finite or (word.verb and not told) or word.speech is not None
    given = passage.words[index - 1]
    clear = _takes_no_object(passage.words[verb])
    own = alone and not _is_construct(passage, index - 2)
    return (verbal and not word.definite) or (own and _may_be_surname(word, given, clear=clear))


def _is_construct(passage: Passage, index: int) -> bool:
    """Return whether the name behind belongs to a bare noun: بلغ الأمر حد | اتهام سامر كريما."""
    word = passage.words[index]
    whole = word.definite or word.pronoun or word.title or index in passage.named
    person = word.head is not None and word.head.personal
    return word.noun and not (whole or person or passage.mark(index))


def _may_be_surname(word: Word, given: Word, *, clear: bool) -> bool:
    """Return whether a noun behind one given name can be nothing of its own: الوزير ماجد | بيان، أمس.

    Unless it is *clear* that nothing is said of, `قال ماجد | الحق أمس`, a noun with the article
    may be that, and one without where no alif of tanwin would show it: `أكد ماجد | جملة`.
    """
    other = word.title or (word.head is not None and word.head.personal)
    deed = word.content_noun and not word.speech
    how = like_participle(word.stem) and word.stem.endswith("ه")  # قالت سلمى | مبتسمة
    how = how or word.body.endswith(TANWIN)  # قال سامر | ردا على سؤال، استرسل سامر | شارحا
    free = word.noun and not (other or deed or how)
    shown = not (word.definite or word.body.endswith(NO_TANWIN))
    one = not given.definite and (given.head is None or given.head.number == "s")
    return free and one and (clear or shown)


def _takes_no_object(verb: Word) -> bool:
    """Return whether *verb*, or the preposition instead, only says: no bare noun is its object."""
    says = bool(verb.forms) and all("says" in form.entry.traits for form in verb.forms)
    return says or verb.body in ATTRIBUTING


def _is_outside(passage: Passage, index: int) -> bool:
    """Return whether nothing that a verb before governs begins at *index*, or another verb does."""
    word = passage.words[index]
    phrase = word.free or word.preposition or word.adverb or word.particle
    perfect = word.verb and any(form.third and form.tense == "perfect" for form in word.forms)
    return bool(passage.mark(index) or phrase or perfect)


def _is_finite(word: Word) -> bool:
    """Return whether it can be a verb that tells what somebody said: كشف, which is a noun too."""
    return any(form.third and form.tense != "participle" for form in word.forms)


def _opens_clause(passage: Passage, index: int) -> bool:
    """Return whether a verb opens its clause, or has nothing but an adverbial before it.

    `في بيان | أعلن`, `وفي سياق متصل | أعلن`.
    """
    word, first = passage.words[index], index
    while first > passage.starts[index] and not passage.mark(first - 1):
        first -= 1
    if first == index or word.conjunction or passage.words[index - 1].particle:
        return True
    before = passage.words[first:index]
    clause = any(w.verb or w.that or w.relative or w.particle for w in before)
    return bool(before[0].free) and not clause
