"""Who the speakers are: by name, surname, role and pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from newsclaims.model import Actor, Attribution, Document, Mention, Provenance, Resolution, Span
from newsclaims.model.vocabulary import ActorKind
from newsclaims.text import clean
from newsclaims_english.lists import gender, words

_LONGEST_ROLE = 60
_GROUPS = frozenset({"they", "we"})


def resolve(document: Document) -> Resolution:
    """Return the speakers of a document."""
    return _Resolver(document).resolution()


@define(eq=False)
class _Person:
    name: str
    kind: ActorKind
    mentions: list[Mention] = field(factory=list)
    roles: list[str] = field(factory=list)
    gender: Literal["m", "f"] | None = None


class _Resolver:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.known: list[_Person] = []
        self.by_name: dict[str, _Person] = {}
        self.by_role: dict[str, _Person] = {}
        self.waiting = sorted(document.mentions, key=lambda one: one.start, reverse=True)

    def resolution(self) -> Resolution:
        speakers: dict[str, list[_Person]] = {}
        last: list[_Person] = []
        for one in sorted(self.document.attributions, key=lambda one: one.cue.start):
            at = one.antecedent or one.source
            self.read(max(one.cue.end, at.end if at else 0))
            last = self.who(one, at, last)
            speakers[one.id] = last
        spoken = dict.fromkeys(person for people in speakers.values() for person in people)
        self.read(len(self.document.text))
        ids = {person: f"a{n}" for n, person in enumerate(spoken, 1)}
        actors = [
            Actor(
                id=ids[person],
                name=person.name,
                kind=person.kind,
                roles=tuple(dict.fromkeys(person.roles)),
                mentions=tuple(person.mentions),
                provenance=Provenance("name" if person.mentions else "description"),
            )
            for person in spoken
        ]
        told = {
            key: tuple(ids[one] for one in people) for key, people in speakers.items() if people
        }
        return Resolution(actors=tuple(actors), speakers=told)

    def read(self, end: int) -> None:
        """Take up the names before *end*."""
        while self.waiting and self.waiting[-1].start < end:
            self.named(self.waiting.pop())

    def named(self, mention: Mention) -> _Person:
        """Return who bears a name: the whole of it, or the last word of a longer one before."""
        name = clean(mention.text) or mention.text
        surname = name.rpartition(" ")[2].lower()
        person = self.by_name.get(name.lower()) or self.by_name.get(surname)
        if person is None or (" " in name and " " in person.name and name != person.name):
            kind: ActorKind = "unnamed" if mention.kind == "other" else mention.kind
            person = _Person(name, kind)
            self.known.append(person)
        if len(name) > len(person.name):
            person.name = name
        person.gender = person.gender or mention.gender
        if not person.mentions or person.mentions[-1] != mention:
            person.mentions.append(mention)
        self.by_name[name.lower()] = person
        if mention.kind == "person":
            self.by_name[surname] = person
        for role in self.roles(mention):
            person.roles.append(role)
            self.by_role[role.split(" of ")[0].rpartition(" ")[2].lower()] = person
        return person

    def roles(self, mention: Mention) -> list[str]:
        """Return the titles before a name, and what stands between commas behind it."""
        text = self.document.text
        before = text[max(mention.start - _LONGEST_ROLE, 0) : mention.start].split()
        titles: list[str] = []
        while before and before[-1].strip(".").lower() in words().titles:
            titles.insert(0, before.pop())
        found = (
            [" ".join(titles)] if titles and titles[-1].rstrip(".").lower() not in _SHORT else []
        )
        after = text[mention.end : mention.end + _LONGEST_ROLE]
        article, _, rest = after.removeprefix(", ").partition(" ")
        role, comma, _ = rest.partition(",")
        if after.startswith(", ") and comma and article in {"a", "an", "the"} and "." not in role:
            found.append(role)
        return [one for one in found if one.strip()]

    def who(self, one: Attribution, at: Span | None, last: list[_Person]) -> list[_Person]:
        if at is None:
            return last if one.subject in {"inherited", "dropped"} else []
        word = at.text.lower()
        if word in words().pronouns:
            return self.meant(word, at, last)
        inside = [m for m in self.document.mentions if at.covers(m)]
        names = [m for m in inside if m.kind != "place"] or inside
        if names and (" of the " not in word or names[0].start == at.start):
            several = names if " and " in word else names[-1:]
            return [self.named(mention) for mention in several]
        head = word.split(" of ")[0].split(" for ")[0].rpartition(" ")[2]
        person = self.by_role.get(head)
        if person is None:
            plural = head.endswith("s") or head in {"police", "people"}
            person = _Person(clean(at.text) or at.text, "group" if plural else "unnamed")
            person.gender = gender(head)
            self.known.append(person)
            self.by_role[head] = person
        return [person]

    def meant(self, pronoun: str, at: Span, last: Sequence[_Person]) -> list[_Person]:
        """Return whom a pronoun means: the last speaker that fits, else the last one named."""
        if pronoun in _GROUPS:
            fits = [one for one in self.known if one.kind in {"group", "organization"}]
        elif pronoun == "it":
            fits = [one for one in self.known if one.kind == "organization"]
        elif pronoun in {"he", "she"}:
            told = gender(pronoun)
            fits = [
                one
                for one in self.known
                if one.kind in {"person", "unnamed"} and one.gender in {None, told}
            ]
        else:
            return []
        chosen = [one for one in last if one in fits][:1] or fits[-1:]
        if not chosen:
            return []
        for one in chosen:
            one.gender = one.gender or gender(pronoun)
            found = Mention(*(at.start, at.end, at.text), kind="person", form="pronoun")
            if pronoun in {"he", "she"}:
                one.mentions.append(found)
        return chosen


_SHORT = frozenset({"dr", "miss", "mr", "mrs", "ms", "prof", "sir"})
