"""Speakers in words as actors: every name, role and mention stands in the text, or is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclaims.model import (
    Actor,
    ActorKind,
    Attribution,
    Document,
    Mention,
    MentionKind,
    Provenance,
    Resolution,
)
from newsclaims.text import clean, fold
from newsclaims.trace import Trace
from newsclaims_llm.answers import Faulty, Referred, Speaker
from newsclaims_llm.grounding import places_of
from newsclaims_llm.passages import Passage
from newsclaims_llm.places import Place

_SHOWN = 160
_MENTION_KINDS: dict[ActorKind, MentionKind] = {
    "person": "person",
    "organization": "organization",
    "media": "organization",
    "place": "place",
}


def listed(attributions: Sequence[Attribution], passage: Passage) -> str:
    """Return the attributions as the model reads them, numbered from 1, one on a line."""
    lines = []
    for number, one in enumerate(attributions, 1):
        sentence = next(
            (n for n, (_, end) in enumerate(passage.sentences, 1) if one.cue.start < end), 1
        )
        parts = [f"cue {_line(one.cue.text)}"]
        parts += [f"source {_line(one.source.text)}"] if one.source else []
        parts += [f"said {_line(one.content[0].text)}"]
        lines.append(f"({number}) [{sentence}] " + " | ".join(parts))
    return "\n".join(lines)


class Casting:
    """Makes actors of what the model says of the speakers of an article.

    Args:
        document: the article with its attributions.
        trace: is told what is left out and why.
        rule: that each actor bears.
    """

    def __init__(self, document: Document, trace: Trace, *, rule: str) -> None:
        self._document = document
        self._places = places_of(document)
        self._trace = trace
        self._rule = rule

    def cast(self, passage: Passage, items: Iterable[Speaker | Faulty]) -> Resolution:
        """Return the actors whose names stand in the text, and what they say."""
        actors: list[Actor] = []
        speakers: dict[str, list[str]] = {}
        for item in items:
            actor = self._actor(passage, item, f"a{len(actors) + 1}")
            if actor is None or isinstance(item, Faulty):
                continue
            said = [self._said(number, item.name) for number in item.says]
            ids = [one for one in said if one is not None]
            actors.append(actor)
            for one in dict.fromkeys(ids):
                speakers.setdefault(one, []).append(actor.id)
        return Resolution(
            actors=tuple(actors), speakers={one: tuple(ids) for one, ids in speakers.items()}
        )

    def _actor(self, passage: Passage, item: Speaker | Faulty, id_: str) -> Actor | None:
        if isinstance(item, Faulty):
            self._drop("answer.not-of-the-schema", item.text)
            return None
        named = self._places.find(item.name, *passage.range)
        if not named:
            self._drop("name.not-in-the-text", item.name)
            return None
        text = self._document.text
        mentions = {(one.start, one.end): self._mention(one, item) for one in named}
        for referred in item.mentions:
            place = self._referred(passage, referred)
            if place is not None:
                mentions.setdefault((place.start, place.end), self._mention(place, item))
        roles = [role for role in map(self._role, item.roles) if role is not None]
        best = min(named, key=lambda place: not place.exact)
        return Actor(
            id=id_,
            name=clean(text[best.start : best.end]) or text[best.start : best.end],
            kind=item.kind,
            roles=tuple(dict.fromkeys(roles)),
            mentions=tuple(mentions[place] for place in sorted(mentions)),
            provenance=Provenance(self._rule),
        )

    def _referred(self, passage: Passage, referred: Referred) -> Place | None:
        where = passage.sentence(referred.sentence) or passage.range
        found = self._places.find(referred.text, *where)
        if not found:
            self._drop("mention.not-in-the-text", referred.text)
            return None
        return found[0]

    def _role(self, role: str) -> str | None:
        found = self._places.find(role, 0, len(self._document.text))
        if not found:
            self._drop("role.not-in-the-text", role)
            return None
        return clean(self._document.text[found[0].start : found[0].end])

    def _said(self, number: int, name: str) -> str | None:
        attributions = self._document.attributions
        if not 1 <= number <= len(attributions):
            self._drop("attribution.unknown", f"{number} of {name}")
            return None
        return attributions[number - 1].id

    def _mention(self, place: Place, item: Speaker) -> Mention:
        """Return the mention at a place: the document's own, where there is one."""
        text = self._document.text[place.start : place.end]
        for mention in self._document.mentions:
            if (mention.start, mention.end) == (place.start, place.end):
                return mention
        is_name = item.kind != "unnamed" and set(fold(text).split()) <= set(fold(item.name).split())
        return Mention(
            place.start,
            place.end,
            text,
            kind=_MENTION_KINDS.get(item.kind, "other"),
            form="name" if is_name else "description",
            provenance=Provenance(self._rule),
        )

    def _drop(self, rule: str, words: str) -> None:
        if self._trace.on:
            self._trace.step(rule, "rejected", note=_line(words))


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
