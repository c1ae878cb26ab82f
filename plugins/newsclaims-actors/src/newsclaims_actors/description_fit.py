"""How well a noun phrase repeats the description of an institution, a group or a text."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.segments import ONE_OF
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase

from newsclaims.model import ActorKind
from newsclaims_actors.entities import Entity

_SAME, _REPEATED, _FULLER, _SHORTENED = 5, 4, 3, 2
WHY = {
    _SAME: "described in the same words",
    _REPEATED: "the noun is repeated and nothing is added",
    _FULLER: "described more fully",
    _SHORTENED: "one description shortens the other",
}
"""What each fit means."""


def description_fit(
    phrase: SpeakerPhrase, keys: frozenset[str], kind: ActorKind, entity: Entity
) -> int:
    """Return how well *phrase* repeats the description of *entity*: 0 for not at all."""
    if not entity.keys or (entity.kind != kind and "place" in (entity.kind, kind)):
        return 0
    if phrase.words[0].key in ONE_OF and entity.kind == "group":
        return 0  # «أحد الجيران» is not all of them
    if keys == entity.keys:
        return _SAME
    lemma = phrase.head.lemma if phrase.head else ""
    if lemma and lemma == entity.lemma:
        return _repeated_head_fit(phrase, keys, entity)
    if not lemma and keys < entity.keys and entity.lemma and _may_shorten(kind, entity):
        return _SHORTENED
    longer = entity.keys < keys and not entity.lemma and entity.kind == kind
    return _SHORTENED if longer else 0


def _may_shorten(kind: ActorKind, entity: Entity) -> bool:
    """Return whether a bare name of *kind* may stand for *entity*: ``رويترز``, ``وكالة رويترز``."""
    return entity.kind in ("organization", "media") and kind in (
        entity.kind,
        "organization",
        "unnamed",
    )


def _repeated_head_fit(phrase: SpeakerPhrase, keys: frozenset[str], entity: Entity) -> int:
    """Judge a phrase with the head of *entity*: it must be definite and add nothing."""
    clash = bool(phrase.number and entity.number and phrase.number != entity.number)
    clash = clash or (phrase.quantified and not entity.quantified)
    rest = phrase.complement
    if clash or not phrase.definite:
        return 0
    if phrase.personal and len(entity.keys) > 1:
        return _FULLER if entity.keys <= keys else _REPEATED * (rest <= entity.keys)
    return _REPEATED * (rest <= entity.keys)
