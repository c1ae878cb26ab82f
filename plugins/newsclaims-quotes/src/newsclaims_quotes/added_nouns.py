"""Nouns of speech that another word carries: `مع التأكيد على أن`, `مكتفيا بالقول إن`, `لم يفته التنويه بـ`."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word_shapes import like_participle

from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import governing_verb

OMITTING = WORDS["saying_auxiliaries"]
WITH = WORDS["with"]
ACCUSATIVES = ("ا", "ه")


def addition(passage: Passage, noun: int) -> int | None:
    """Return where the addition begins that a noun of speech opens: كذا، | مع تجديد دعوته إلى."""
    word, at = passage.words[noun], noun - 1
    if word.preposition or word.conjunction or not (word.definite or word.pronoun):
        return None
    before = passage.words[at]
    if word.pronoun and before.verbal_noun and not (before.definite or before.pronoun):
        at -= 1  # مع تجديد | دعوته
    with_it = at > passage.starts[noun] and passage.words[at].free in WITH
    return at if with_it and not passage.words[at].pronoun else None


def topic(passage: Passage, noun: int, form: VerbForm) -> Complement | None:
    """Return what a noun of speech governs by the preposition of its verb: الدعوة إلى | الحوار."""
    start = noun + 1
    if start + 1 >= passage.limits[noun]:
        return None
    word = passage.words[start]
    if word.pronoun or word.conjunction:
        return None
    governs = form.entry.prepositions
    if word.free in governs:
        start += 1
    elif word.preposition not in governs or not word.preposition:
        return None
    head = passage.words[start]
    deed = head.verbal_noun or head.content_noun
    return (
        Complement(kind="noun", start=start) if deed or "deeds" not in form.entry.traits else None
    )


def carrying_participle(passage: Passage, noun: int) -> int | None:
    """Return the participle that begins behind a comma and carries the noun: ، | مكتفيا بالقول إن."""
    low = passage.starts[noun]
    at = noun - 1 - passage.words[noun - 1].pronoun  # منهيا | كلمته بالتأكيد
    if at <= low or passage.mark(at - 1) not in COMMAS:
        return None
    word = passage.words[at]
    bare = not (word.definite or word.pronoun or word.preposition or word.forms)
    shaped = word.body.endswith(ACCUSATIVES) and like_participle(word.body)
    return at if bare and shaped and at not in passage.named else None


def omitting_verb(passage: Passage, noun: int) -> tuple[Stretch | None] | None:
    """Return the subject of the verb that has the noun for its object: لم يفت | الوزير التنويه بـ.

    None is returned where no such verb stands before it.
    """
    governing = governing_verb(passage, noun)
    if governing is None or passage.words[governing[0]].stem not in OMITTING:
        return None
    verb, subject = governing
    if subject is None or passage.words[verb].pronoun:
        return (None,)
    return ((subject[0], min(subject[1], noun)),)
