"""Frames that the language has, but that other words use more often."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from newsclaims_quotes import reality
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.reading import Reading

DAMMA = "\u064f"
NEGATIONS = frozenset({"لا", "لم", "لن", "ليس"})
CLAUSES = frozenset({"that", "quote", "colon"})
WHAT = frozenset({"ما", "مما"})
GOING_ON = frozenset({"conclude", "continue"})

Objection: TypeAlias = Callable[[Reading, int, CueForm, Complement], bool]


def is_plausible(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """Say whether nothing speaks against *form* at *index* with this complement."""
    objections = OF_PARTICIPLES if form.tense == "participle" else OF_VERBS
    return not any(objects(reading, index, form, complement) for objects in objections)


def is_negated(reading: Reading, index: int) -> bool:
    """Say whether the verb at *index* is negated."""
    return index > 0 and reading.words[index - 1].body in NEGATIONS


def _passive_without_clause(
    reading: Reading, index: int, form: CueForm, complement: Complement
) -> bool:
    """`دعي الناخبون إلى` reads like an active; only أن or the harakat show a passive."""
    written = DAMMA in reading.tokens[index].text
    return form.passive and complement.kind not in CLAUSES and not written


def _denied_topic(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """`لم يشر إلى الحزب` names a topic only."""
    topic = complement.kind in ("noun", "object") and form.entry.act == "state"
    return topic and is_negated(reading, index)


def _impersonal(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """`تبين أن`, `مما يشير إلى أن`: nobody speaks."""
    if reality.concluded(reading, index, form):
        return True
    if complement.subject is not None:
        return False
    behind_what = index > 0 and reading.words[index - 1].body in WHAT
    needs = reading.words[index].body in reading.lexicon.need_subject
    return needs or (behind_what and form.entry.act == "state")


def _nobody(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`دعت الحاجة إلى`: the subject cannot speak."""
    subject = complement.subject
    return subject is not None and reading.words[subject[0]].body in reading.lexicon.never_speakers


def _purpose(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`لتكمل علاجها`: with what somebody does something, not what he says."""
    return form.entry.cue_class in GOING_ON and bool(reading.words[index].preposition)


def _copula(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`يعد أن`: only بأن shows that يعد is of وعد."""
    imperfect = form.entry.lemma == "وعد" and form.tense == "imperfect"
    start = reading.words[complement.start]
    return imperfect and complement.kind == "that" and not start.body.startswith("ب")


def _arrival(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """`جاء الوزير`: only `جاء في البيان أن` reports."""
    if form.entry.lemma != "جاء":
        return False
    in_document = reading.words[index + 1].free in ("في", "فى")
    return complement.kind not in CLAUSES or not in_document


def _preposition(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`بين` without subject and أن is the preposition."""
    word = reading.words[index]
    if word.body == "سلم" and index and reading.words[index - 1].body == "عليه":
        return True  # صلى الله عليه وسلم
    return word.body == "بين" and complement.subject is None and complement.kind != "that"


def _adjective(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """`إصابات مؤكدة`: a participle that is no circumstance must be set off from its noun."""
    masculine = reading.words[index].body.endswith("ا")
    if complement.kind in ("colon", "quote"):
        return not masculine and form.entry.lemma != "قال"  # السيدة قائلة: «
    head = reading.words[complement.start]
    set_off = index == reading.starts[index] or bool(reading.mark(index - 1))
    if complement.kind == "noun":  # عقوبات مشددة على موسكو
        deed = head.verbal_noun or head.content_noun or head.speech_noun
        return not (set_off or masculine or deed)
    if complement.kind != "object":
        return False
    content = head.verbal_noun or (head.definite and head.noun)
    return not (set_off and (masculine or content))


OF_PARTICIPLES: tuple[Objection, ...] = (_adjective,)
OF_VERBS: tuple[Objection, ...] = (
    _passive_without_clause,
    _denied_topic,
    _impersonal,
    reality.reader,
    reality.unreal,
    reality.supposed,
    reality.inferred,
    reality.anybody,
    reality.first_person,
    reality.named,
    _nobody,
    _purpose,
    _copula,
    _arrival,
    _preposition,
)
