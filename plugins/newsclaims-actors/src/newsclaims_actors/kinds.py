"""Tell what sort of actor a noun phrase stands for."""

from __future__ import annotations

from newsclaims.model import ActorKind, MentionKind
from newsclaims.text import fold
from newsclaims_actors.heads import HeadClass
from newsclaims_actors.lexicon import agencies
from newsclaims_actors.nouns import ONE_OF
from newsclaims_actors.phrases import Phrase

_NAMED: dict[MentionKind, ActorKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}


_OF_HEAD: dict[HeadClass, ActorKind] = {
    "organization": "organization",
    "document": "document",
    "media": "media",
    "group": "group",
    "unnamed": "unnamed",
}
_COUNTABLE: frozenset[ActorKind] = frozenset({"group", "unnamed"})
_PLURAL_ENDS = ("ون", "ين")
_LEAST_PLURAL = 5


def kind_of(phrase: Phrase) -> ActorKind:
    """Return the kind of the actor that *phrase* names or describes.

    The head noun decides, then the named entity that the phrase begins with, then its
    shape: an unknown definite noun is taken for an institution.
    """
    if phrase.name is not None:
        return "person"
    if phrase.head is None:
        return _kind_without_head(phrase)
    if phrase.words[0].key in ONE_OF and phrase.quantified and phrase.head.number in ("p", "d"):
        return "unnamed"  # «إحدى سكان الحي»
    if phrase.head.personal:
        if phrase.quantified or phrase.number in ("p", "d"):
            return "group"
        return "person" if phrase.definite else "unnamed"
    kind = _OF_HEAD[phrase.head.head_class]
    return "group" if phrase.quantified and kind in _COUNTABLE else kind


def _kind_without_head(phrase: Phrase) -> ActorKind:
    first = phrase.words[0].key
    if fold(phrase.text) in agencies():
        return "media"
    if phrase.kind in _NAMED and not (phrase.definite and phrase.words[0].definite):
        return _NAMED[phrase.kind]  # «أمازون», which is no plural
    plural = first.endswith(_PLURAL_ENDS) and len(first) >= _LEAST_PLURAL
    construct = (
        phrase.definite and not phrase.words[0].definite
    )  # before which a plural loses its ن
    if phrase.quantified or (plural and not construct):
        return "group"
    if phrase.kind in _NAMED:
        return _NAMED[phrase.kind]
    return "organization" if phrase.definite or phrase.gender == "f" else "unnamed"
