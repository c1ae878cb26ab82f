"""Tell what sort of actor a noun phrase stands for."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.segments import ONE_OF
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.relations import AGENCIES, MEDIA_OF
from newsclaims_arabic.speaker_nouns import Head, HeadClass

from newsclaims.model import ActorKind, MentionKind
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS

_PLURAL_ENDS = WORDS.endings("sound_plurals")

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
_LEAST_PLURAL = 5


def kind_of(phrase: SpeakerPhrase) -> ActorKind:
    """Return the kind of the actor that *phrase* names or describes.

    The head noun decides, then the named entity that the phrase begins with, then its
    shape: an unknown definite noun is taken for an institution.
    """
    if phrase.name is not None:
        return "person"
    if phrase.head is None:
        return "unnamed" if is_one_of(phrase) else _kind_without_head(phrase)
    if is_one_of(phrase) and phrase.head.number in ("p", "d"):
        return "unnamed"  # «إحدى سكان الحي»
    return _kind_of_head(phrase, phrase.head)


def is_one_of(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is one of several: ``أحد الكوادر``."""
    return phrase.quantified and phrase.words[0].key in ONE_OF


def _kind_of_head(phrase: SpeakerPhrase, head: Head) -> ActorKind:
    if head.personal:
        if phrase.quantified or phrase.number in ("p", "d"):
            return "group"
        return "person" if phrase.definite else "unnamed"
    kind = _OF_HEAD[head.head_class]
    if kind == "media" and not _is_medium(phrase, head):
        return "organization"
    return "group" if phrase.quantified and kind in _COUNTABLE else kind


def _is_medium(phrase: SpeakerPhrase, head: Head) -> bool:
    """Return whether a noun that may be that of a medium is: ``وكالة الأنباء``, not ``وكالة الفضاء``."""
    of = MEDIA_OF.get(head.lemma)
    if of is None or not phrase.complement or of & phrase.complement:
        return True
    rest = " ".join(word.text for word in phrase.words[phrase.noun + 1 :])
    return any(fold(rest).startswith(name) for name in AGENCIES)


def _kind_without_head(phrase: SpeakerPhrase) -> ActorKind:
    first = phrase.words[0].key
    if fold(phrase.text) in AGENCIES:
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
