"""Tell what sort of actor a noun phrase stands for."""

from __future__ import annotations

from newsclaims.model import ActorKind, MentionKind
from newsclaims_actors.lexicon import PERSONAL, agencies
from newsclaims_actors.phrases import Phrase

_NAMED: dict[MentionKind, ActorKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}


def kind_of(phrase: Phrase) -> ActorKind:
    """Return the kind of the actor that *phrase* names or describes.

    The head noun decides, then the named entity that the phrase begins with, then its
    shape: an unknown definite noun is taken for an institution.
    """
    if phrase.name is not None:
        return "person"
    if phrase.head is not None:
        head_class = phrase.head.head_class
        if head_class in PERSONAL:
            if phrase.number in ("p", "d") or phrase.quantified:
                return "group"
            return "person" if phrase.definite else "unnamed"
        if phrase.quantified and head_class not in ("document", "media", "organization"):
            return "group"
        return {
            "organization": "organization",
            "document": "document",
            "media": "media",
            "group": "group",
            "unnamed": "unnamed",
        }[head_class]  # type: ignore[return-value] # the personal classes are dealt with above
    if phrase.quantified:
        return "group"
    if " ".join(word.key for word in phrase.words) in agencies():
        return "media"
    if phrase.kind is not None and phrase.kind in _NAMED:
        return _NAMED[phrase.kind]
    if phrase.words[0].key.endswith(("ون", "ين")) and len(phrase.words[0].key) > 4:
        return "group"
    return "organization" if phrase.definite else "unnamed"
