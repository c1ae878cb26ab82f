"""Why a noun phrase ends where it ends: the rules by which it may, and the word lists that decide."""

from __future__ import annotations

from typing import Final

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.telling import Telling

LISTS: Final[dict[str, tuple[str, ...]]] = {
    "phrase.accusative": (),
    "phrase.accused": (),
    "phrase.adverbial": ("adverbials",),
    "phrase.adverbial-noun": ("adverbial_nouns", "mouth"),
    "phrase.always-content": ("always_content",),
    "phrase.anonymous": (
        "withholding",
        "concealing",
        "introducing",
        "called",
        "negations",
        "relatives",
    ),
    "phrase.behind-medium": (),
    "phrase.behind-person": (),
    "phrase.cannot-go-on": ("wholes", "pointing"),
    "phrase.channel": ("audiences", "media", "broadcasters"),
    "phrase.claimed-preposition": (),
    "phrase.common-noun": (),
    "phrase.core": (),
    "phrase.deed": ("content_nouns",),
    "phrase.finished": ("wholes", "correspondents"),
    "phrase.glance": ("glances",),
    "phrase.governed": (),
    "phrase.honoured": (),
    "phrase.inner-preposition": ("inner", "for_the_sake"),
    "phrase.joined-preposition": ("prepositions",),
    "phrase.limit": (),
    "phrase.manner": (),
    "phrase.mark": (),
    "phrase.name-again": (),
    "phrase.never-adjective": ("everybody", "reported"),
    "phrase.no-noun": ("complementizers", "relatives", "prepositions", "adverbs", "particles"),
    "phrase.number": (),
    "phrase.object": ("content_nouns",),
    "phrase.other-party": ("emphasis",),
    "phrase.own-clause": ("marks_of_identity",),
    "phrase.own-words": (),
    "phrase.owned-thing": (),
    "phrase.person-behind-body": (),
    "phrase.preposition": ("prepositions",),
    "phrase.preposition-with-pronoun": ("prepositions",),
    "phrase.saying": (),
    "phrase.second-person": (),
    "phrase.speech": (),
    "phrase.spoken-to": (),
    "phrase.time": ("first", "times_told"),
    "phrase.turn": ("turns",),
    "phrase.verbal-noun": ("content_nouns",),
}
"""The rules by which a noun phrase may end, each with the lists of which an entry may have decided.

A rule that asks no list need not stand here."""


def tell_end(growth: Growth, telling: Telling) -> None:
    """Tell why a phrase ended: the word that it ends before, and the phrase as the note."""
    passage, at = growth.passage, min(growth.index, len(growth.passage.words) - 1)
    rule = growth.ended or "phrase.limit"
    word = passage.words[at]
    near = (word, passage.words[at + 1]) if at + 1 < len(passage.words) else (word,)
    entries = (
        WORDS.entry(name, each.body, each.stem) for each in near for name in LISTS.get(rule, ())
    )
    phrase = passage.span(growth.start, growth.end - 1).text if growth.end > growth.start else ""
    telling.tell(rule, "noted", at, entry=next(filter(None, entries), ""), note=phrase)
