"""Who the speakers are: by name, surname, role and pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from newsclaims.model import Actor, Attribution, Document, Mention, Provenance, Resolution, Span
from newsclaims.model.vocabulary import ActorKind, Gender
from newsclaims.text import clean
from newsclaims_english.lists import gender, is_plural, words

_LONGEST_ROLE = 60
_APPOSED = re.compile(r", (?:an?|the) (\w[^,.“”\"\n]*)[,.]")
_KINDS = {"it": ("organization",), "they": ("group", "organization")}


@define(eq=False)
class _Speaker:
    name: str
    kind: ActorKind
    gender: Gender | None = None
    mentions: list[Mention] = field(factory=list)
    roles: dict[str, None] = field(factory=dict)

    def actor(self, key: str) -> Actor:
        roles, named = tuple(self.roles), tuple(self.mentions)
        why = Provenance("name" if named else "description")
        kind = next((m.kind for m in named if m.kind_fallback == self.kind), self.kind)
        return Actor(id=key, name=self.name, kind=kind, roles=roles, mentions=named, provenance=why)


def resolve(document: Document) -> Resolution:
    """Return the speakers of a document."""
    reader = _Reader(document)
    speakers: dict[str, list[_Speaker]] = {}
    last: list[_Speaker] = []
    for one in sorted(document.attributions, key=lambda one: one.cue.start):
        at = one.antecedent or one.source
        reader.read(max(one.cue.end, at.end if at else 0))
        last = speakers[one.id] = reader.who(one, at, last)
    reader.read(len(document.text))
    ids: dict[_Speaker, str] = {}
    for speaker in (speaker for several in speakers.values() for speaker in several):
        ids.setdefault(speaker, f"a{len(ids) + 1}")
    told = {key: tuple(ids[one] for one in several) for key, several in speakers.items() if several}
    return Resolution(actors=tuple(one.actor(key) for one, key in ids.items()), speakers=told)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.mentions = sorted(document.mentions, key=lambda one: (one.start, -one.end))
        self.next = 0
        self.known: list[_Speaker] = []
        self.by_name: dict[str, _Speaker] = {}
        self.by_role: dict[str, _Speaker] = {}

    def read(self, end: int) -> None:
        """Take up the names before *end*."""
        while self.next < len(self.mentions) and self.mentions[self.next].start < end:
            self.named(self.mentions[self.next])
            self.next += 1

    def named(self, mention: Mention) -> None:
        """Find who bears a name: the whole of it, or the last word of a longer one before."""
        name = _bare(mention)
        surname = name.rpartition(" ")[2].lower()
        speaker = self.by_name.get(name.lower()) or self.by_name.get(surname)
        if speaker is None or (" " in name and " " in speaker.name and name != speaker.name):
            speaker = _Speaker(
                name, "unnamed" if mention.standard_kind == "other" else mention.standard_kind
            )
            self.known.append(speaker)
        speaker.name = max(name, speaker.name, key=len)
        speaker.gender = speaker.gender or mention.gender
        speaker.mentions.append(mention)
        self.by_name[name.lower()] = speaker
        heads = set(name.lower().split()) & words("organizations")
        if mention.standard_kind == "person":
            self.by_name[surname] = speaker
            heads = {_head(role) for role in self.roles(mention)}
            speaker.roles |= dict.fromkeys(self.roles(mention))
        self.by_role |= dict.fromkeys(heads, speaker)

    def roles(self, mention: Mention) -> list[str]:
        """Return the titles before a name, and what stands between commas behind it."""
        before = self.text[max(mention.start - _LONGEST_ROLE, 0) : mention.start].split()
        titles: list[str] = []
        while before and before[-1].strip(".").lower() in words("titles"):
            titles.insert(0, before.pop())
        apposed = _APPOSED.match(self.text, mention.end, mention.end + _LONGEST_ROLE)
        return [*filter(None, [" ".join(titles), apposed[1] if apposed else ""])]

    def who(self, one: Attribution, at: Span | None, last: list[_Speaker]) -> list[_Speaker]:
        if at is None:
            return last if one.subject in {"inherited", "dropped"} else []
        word = at.text.lower()
        if word in words("pronouns"):
            return self.meant(word, at, last)
        beside = [m for m in self.mentions if at.start <= m.start and m.end <= at.end]
        names = [m for m in beside if m.standard_kind != "place"] or beside
        if names and (" of the " not in word or names[0].start == at.start):
            several = names if " and " in word else names[-1:]
            return [*dict.fromkeys(self.by_name[_bare(m).lower()] for m in several)]
        speaker = self.by_role.get(_head(word))
        if speaker is None:
            kind: ActorKind = "group" if is_plural(_head(word)) else "unnamed"
            speaker = _Speaker(_bare(at), kind, gender(_head(word)))
            self.known.append(speaker)
            self.by_role[_head(word)] = speaker
        return [speaker]

    def meant(self, pronoun: str, at: Span, last: Sequence[_Speaker]) -> list[_Speaker]:
        """Return whom a pronoun means: the last speaker that fits, else the last one named."""
        told = gender(pronoun)
        kinds = ("person", "unnamed") if told else _KINDS.get(pronoun, ())
        fits = [o for o in self.known if o.kind in kinds and (not told or o.gender in {None, told})]
        chosen = [one for one in last if one in fits][:1] or fits[-1:]
        for one in chosen if told else ():
            one.gender = told
            one.mentions.append(Mention(at.start, at.end, at.text, kind="person", form="pronoun"))
        return chosen


def _bare(span: Span) -> str:
    return clean(span.text) or span.text


def _head(phrase: str) -> str:
    """Return the noun of a phrase: ``head`` of ``the head of the union``."""
    found = phrase.lower().split()
    stop = next((n for n, word in enumerate(found) if n and word in words("prepositions")), None)
    return found[:stop][-1] if found else phrase
