"""Where the journalist goes on to tell what somebody did: `قال الوزير إن الاتفاق جاهز | وغادر القاعة`.

A verb joined by و, ثم or كما may belong to what is said or to who says it.  It is the
journalist's where only persons do such a thing, it agrees with who speaks, and nothing in the
content can be its subject: no verb like it stands there, and the content is about a thing.
"""

from __future__ import annotations

from typing import TypeAlias

from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.lists import WORDS

Shape: TypeAlias = tuple[str | None, str]
"""Gender and number of a verb."""

EVENTS = WORDS["events"]
LINKS = WORDS["narrating_links"]
PAST = WORDS["was"]
WILL = WORDS["will"]
CONDITIONAL = WORDS["conditional_openers"]

IMPERSONAL = frozenset(("arrives", "impersonal", "proves", "thanks"))
"""Traits of verbs that things may have for subjects, or that may be nouns: قدم."""
IMPERFECT = "ي"
FUTURE = tuple(sorted(WORDS.written("future_beginnings")))
SHORTEST_FUTURE = 5
ALIF, SHE, LAME = "ا", "ت", ("ي", "ا")
(THEY,) = WORDS.written("plural_verb")


def _perfects(verbs: frozenset[str]) -> dict[str, Shape]:
    """Return gender and number of the perfects of *verbs*, which are those of هو, by spelling."""
    made: dict[str, Shape] = {}
    for he in verbs:
        stem = he[:-1] if he.endswith(LAME) else he
        made |= {he: ("m", "s"), stem + SHE: ("f", "s"), stem + THEY: ("m", "p")}
    return made


DEEDS = _perfects(WORDS["deeds_of_persons"])
GOINGS = _perfects(WORDS["goings"])
ABOUT_SOMETHING = _perfects(WORDS["deeds_with_preposition"])
SIGNING = _perfects(WORDS["signing"])
SIGNED = WORDS["signed"]
SUBJUNCTIVES = {IMPERFECT: "m", SHE: "f"}
DONE = frozenset(verb.removeprefix(ALIF) for verb in DEEDS | GOINGS)
"""What is left of them behind the letter of the imperfect."""
NARRATING = (
    DEEDS.keys() | GOINGS.keys() | ABOUT_SOMETHING.keys() | SIGNING.keys() | WORDS["exceptions"]
)
"""Words with which the journalist may go on."""


def narrates(passage: Passage, start: int, index: int, limit: int, told: VerbForm | None) -> bool:
    """Return whether at *index* the journalist goes on about who said what begins at *start*.

    Args:
        passage: the document.
        start: first token of the content.
        index: the joined verb, or ثم before it.
        limit: index past the sentence.
        told: the form that reports the content.
    """
    if told is None or told.passive or not told.third:
        return False
    verb = index + (passage.words[index].body in LINKS)
    if verb + 1 >= limit or passage.mark(verb):
        return False
    if verb == index and passage.words[index].conjunction != "و":
        return False
    following = passage.words[verb + 1]
    if following.free and following.pronoun and following.free not in EVENTS:
        return False  # إن القرار مهم ووافق | عليه, not وتوجه | بعدها
    shape = _deed(passage.words[verb], following)
    if shape != (told.gender, told.number) or _has_subject(passage, verb, limit):
        return False
    return not has_doer(passage, start, index, shape)


def has_doer(passage: Passage, start: int, index: int, shape: Shape) -> bool:
    """Return whether something in the content may have done it too."""
    opener = passage.words[start]
    if opener.that and not opener.pronoun and start + 1 < index:
        subject = passage.words[start + 1]
        named = start + 1 in passage.named
        speaks = named or subject.title or subject.head is not None
        alike = named or feminine(subject.stem) == (shape[0] == "f")
        if speaks and alike and not _is_to_come(passage, start, index):
            return True
    home = passage.inside[start]
    for at in range(start, index):
        word = passage.words[at]
        if passage.inside[at] is not home:
            continue
        if _is_perfect(word, shape) or _is_subject(passage, at, shape):
            return True
    return False


def _is_subject(passage: Passage, index: int, shape: Shape) -> bool:
    """Return whether somebody stands behind a verb of the content: الذي نظرته | المحكمة."""
    word = passage.words[index]
    speaks = word.title or word.head is not None
    behind = passage.words[index - 1].verb and not word.preposition
    return speaks and behind and feminine(word.stem) == (shape[0] == "f")


def _is_to_come(passage: Passage, start: int, index: int) -> bool:
    """Return whether the future is told of, with which no perfect is joined: إن الوفد سيسافر | وزار."""
    words = passage.words[start:index]
    return any(word.body in WILL or is_future(word) for word in words)


def is_future(word: Word) -> bool:
    """Return whether a word is an imperfect with the س of the future, known as a verb or not."""
    if not word.body.startswith(FUTURE) or word.definite or word.preposition:
        return False
    known = word.head is not None or word.verbal_noun or word.body in COMMON_NOUNS
    unknown = len(word.body) >= SHORTEST_FUTURE and not word.body.endswith("ه")
    return word.verb or (unknown and not known)


def leaves_phrase(passage: Passage, start: int, index: int, told: VerbForm | None) -> bool:
    """Return whether a verb joined by و at *index* cannot belong to a noun phrase from *start*.

    `رحب بالزيارة | وقدم نبذة`: it is like the verb that reports, and the phrase has no verb that
    it could be joined to.
    """
    word = passage.words[index]
    if told is None or word.conjunction != "و" or not word.verb or index in passage.named:
        return False
    if word.verbal_noun or word.pronoun or word.accusative or word.body in COMMON_NOUNS:
        return False
    if word.body.startswith(SHE) and word.body not in DEEDS:
        return False  # تفادي الخطر
    shape = told.gender, told.number
    once = told.tense != "imperfect" and _is_perfect(word, shape)
    if not (once or _is_present(word, told)):
        return False
    within = passage.words[start:index]
    return not any(
        w.verb or w.that or w.relative or w.particle or w.forms or w.stem in CONDITIONAL
        for w in within
    )


def _is_present(word: Word, told: VerbForm) -> bool:
    """Return whether a word is an imperfect like the verb that reports: يسأل عن كذا | ويدعو."""
    he = (told.tense, told.gender, told.number) == ("imperfect", "m", "s")
    return he and word.body.startswith(IMPERFECT) and not word.body.endswith(THEY)


def _deed(word: Word, following: Word) -> Shape | None:
    """Return gender and number of a perfect that tells what a person did or said."""
    body = word.body
    governs = bool(following.free or following.preposition)
    if body in ABOUT_SOMETHING:
        return ABOUT_SOMETHING[body] if governs else None
    if body in SIGNING:
        return SIGNING[body] if following.key in SIGNED else None
    shape = DEEDS.get(body) or GOINGS.get(body)
    if shape is not None or not word.verb or word.pronoun:
        return shape
    if word.homograph or word.verbal_noun or body in COMMON_NOUNS:
        return None  # سلامة البلد | وأمنه
    for form in word.forms:
        happens = not IMPERSONAL.isdisjoint(form.entry.traits)
        if form.third and not (form.passive or happens) and form.tense == "perfect":
            return form.gender, form.number
    return None


def imperfect_deed(word: Word) -> Shape | None:
    """Return gender and number of an imperfect that tells what only persons do: أن | يغادر القاعة."""
    gender = SUBJUNCTIVES.get(word.body[:1])
    return (gender, "s") if gender is not None and word.body[1:] in DONE else None


def _has_subject(passage: Passage, verb: int, limit: int) -> bool:
    """Return whether somebody else is named behind the verb: وغادر الوفد، وزار المدير المصنع."""
    after = passage.words[verb + 1]
    if passage.words[verb].body in GOINGS:
        return after.noun and not (after.preposition or after.free or after.adverb)
    if not (after.title or after.head is not None or verb + 1 in passage.named):
        return False
    end = phrase_end(passage, verb + 1, limit, Limits(split=True, target=True))
    behind = passage.words[end] if end < limit and not passage.mark(end) else None
    return behind is not None and behind.noun and not (behind.preposition or behind.adverb)


def _is_perfect(word: Word, shape: Shape) -> bool:
    """Return whether a word may be a perfect of this gender and number."""
    if not word.verb and word.body not in PAST:
        return False
    body = word.stem if word.pronoun else word.body
    if body.startswith(IMPERFECT) or body.startswith(FUTURE):
        return False
    if shape[1] == "p":
        return body.endswith(THEY)
    if body.endswith(THEY):
        return False
    return body.endswith(SHE) if shape[0] == "f" else not body.endswith(SHE)
