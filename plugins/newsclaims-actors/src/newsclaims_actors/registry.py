"""Everybody met so far, found again by name, title or description."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import Factory, define, field
from newsclaims_arabic.name_comparison import NameFit, name_parts, name_rank, skeleton
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import same_word
from newsclaims_arabic.relations import HYPERNYMS
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.word_shapes import is_relation

from newsclaims.model import ActorKind, Gender, MentionForm
from newsclaims_actors.decisions import Decisions, place_of
from newsclaims_actors.description_fit import WHY, description_fit
from newsclaims_actors.entities import Entity
from newsclaims_actors.kinds import is_one_of, kind_of
from newsclaims_actors.lists import WORDS
from newsclaims_actors.title_bearers import TitleBearers

_ONE_MAN = WORDS["one_man"]
_SON = WORDS["son"]

_OF_NAMES = {
    NameFit.SAME: "the name is the same",
    NameFit.LAST: "the last part of a longer name",
    NameFit.FIRST: "the first part of a longer name",
    NameFit.INSIDE: "parts of a longer name",
}
"""Why a name is that of somebody met before, by how it fits."""


@define
class Registry:
    """Every entity of one article, indexed by name part, title and content word.

    Args:
        decisions: is told why two mentions are of one entity.
        entities: in the order in which they were met.
        titles: who bears which title.
    """

    decisions: Decisions = field(factory=Decisions)
    entities: list[Entity] = field(factory=list)
    titles: TitleBearers = field(
        init=False, default=Factory(lambda self: TitleBearers(self.decisions), takes_self=True)
    )
    _by_part: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))
    _by_key: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))

    def add(self, entity: Entity) -> Entity:
        """Take *entity* in."""
        self.entities.append(entity)
        _index(self._by_part, entity.parts, entity)
        self.titles.take(entity, entity.titles.values())
        _index(self._by_key, {*entity.keys, entity.lemma} - {""}, entity)
        return entity

    def _give(self, entity: Entity, phrase: SpeakerPhrase) -> None:
        """Note that *phrase* calls *entity* by its titles."""
        for title in phrase.titles:
            if title.text not in entity.titles:
                entity.titles[title.text] = title
                entity.introduced[title.text] = phrase.start
                self.titles.take(entity, (title,))

    def person(self, phrase: SpeakerPhrase, *, speaks: bool = False) -> Entity:
        """Return the person that *phrase* names, met before or new.

        Args:
            phrase: a noun phrase with a name.
            speaks: whether it is who speaks; then a surname of several means who spoke last.
        """
        parts = tuple(map(skeleton, name_parts(phrase.name_text)))
        entity = self.find_person(phrase, parts, speaks=speaks)
        if entity is None:
            entity = self.add(Entity("person", phrase.name_text, parts, number="s"))
            self.decisions.new("name", place_of(phrase), entity, "nobody mentioned before fits")
        if len(parts) > len(entity.parts):
            entity.parts = parts
            entity.spellings.clear()
            _index(self._by_part, parts, entity)
        if parts == entity.parts:
            spellings = entity.spellings
            spellings[phrase.name_text] = spellings.get(phrase.name_text, 0) + 1
            entity.name = max(spellings, key=spellings.__getitem__)
        entity.gender = entity.gender or phrase.gender
        self._give(entity, phrase)
        if speaks:
            entity.spoken.append(phrase.start)
        if phrase.name is not None:
            entity.mention(*phrase.name, "name")
        return entity

    def find_person(
        self, phrase: SpeakerPhrase, parts: tuple[str, ...], *, speaks: bool = False
    ) -> Entity | None:
        """Return the known person whom the name in *phrase*, of these *parts*, means."""
        position, gender = phrase.start, phrase.gender
        best: tuple[int, bool, int, int] = (NameFit.NONE, False, -1, -1)
        found: Entity | None = None
        rivals = 0
        for entity in dict.fromkeys(e for part in parts for e in self._by_part.get(part, ())):
            if gender and entity.gender and gender != entity.gender:
                self.decisions.other("name", place_of(phrase), entity, "the gender differs")
                continue
            rank = name_rank(parts, entity.parts)
            if not rank:
                continue
            if rank is not NameFit.SAME and _other_lineage(phrase, entity):
                self.decisions.other("name", place_of(phrase), entity, "the fathers differ")
                continue
            rivals += rank == best[0]
            agrees = None in (phrase.verb_gender, entity.gender) or (
                phrase.verb_gender == entity.gender
            )
            spoke = entity.spoken[-1] if speaks and entity.spoken else -1
            key = (rank, agrees, spoke, entity.last_before(position))
            if key > best:
                rivals = 0 if rank > best[0] else rivals
                best, found = key, entity
        if found is None:
            return None
        if best[0] <= NameFit.FIRST and rivals:
            self.decisions.other("name", place_of(phrase), found, "others fit as well")
            return None
        self.decisions.same("name", place_of(phrase), found, _OF_NAMES[NameFit(best[0])])
        return found

    def counterpart(self, phrase: SpeakerPhrase) -> Entity | None:
        """Return the person whose title has the nationality of ``نظيره الروسي``."""
        nations = phrase.complement
        fitting = [
            entity
            for entity in self.entities
            if entity.parts
            and entity.last_before(phrase.start) >= 0
            and any(
                nations and all(any(same_word(n, k) for k in title.keys) for n in nations)
                for title in entity.titles.values()
            )
        ]
        return max(fitting, key=lambda e: e.last_before(phrase.start), default=None)

    def last_named(
        self, phrase: SpeakerPhrase, *, forms: frozenset[MentionForm] | None = None
    ) -> tuple[Entity, ...]:
        """Return the persons named before *phrase*, of its gender, latest first.

        Args:
            phrase: a noun phrase that points back.
            forms: the forms of mention that count; None for all.
        """
        placed = [
            (e.last_before(phrase.start, forms), e)
            for e in self.entities
            if e.parts and not (phrase.gender and e.gender and e.gender != phrase.gender)
        ]
        met = [(last, e) for last, e in placed if last >= 0]
        return tuple(e for _, e in sorted(met, key=lambda found: found[0], reverse=True))

    def first_titled(self, position: int) -> tuple[Entity, ...]:
        """Return the titled person named first, before *position*; nobody is an empty tuple."""
        known = [e for e in self.entities if e.parts and e.titles and e.positions[0] < position]
        return tuple(sorted(known, key=lambda e: e.positions[0])[:1])

    def described(self, phrase: SpeakerPhrase) -> Entity | None:
        """Return the institution, group or text that *phrase* describes, if it was met."""
        keys = phrase.keys
        kind = kind_of(phrase)
        head = phrase.head
        best: tuple[int, int] = (0, -1)
        found: Entity | None = None
        looked_up = sorted(keys | {head.lemma} if head else keys)
        for entity in dict.fromkeys(e for k in looked_up for e in self._by_key.get(k, ())):
            fit = description_fit(phrase, keys, kind, entity)
            key = (fit, entity.last_before(phrase.start))
            if fit and key > best:
                best, found = key, entity
        if found is not None:
            self.decisions.same("description", place_of(phrase), found, WHY[best[0]])
        elif head is not None and phrase.definite and all(map(is_relation, phrase.complement)):
            found = self._hyponym(phrase, head, kind)
            media = [e for e in self.entities if kind == e.kind == "media"]
            if len(media) == 1 and media[0].lemma == head.lemma:
                found = media[0]  # «الصحيفة الألمانية», the only one
        return found

    def _hyponym(self, phrase: SpeakerPhrase, head: Head, kind: ActorKind) -> Entity | None:
        """Return what was described before by a noun for which *head* is a wider one."""
        general = HYPERNYMS.get(head.lemma, frozenset())
        earlier = (e for lemma in sorted(general) for e in self._by_key.get(lemma, ()))
        fitting = [e for e in dict.fromkeys(earlier) if e.lemma in general and e.kind == kind]
        fitting = [e for e in fitting if phrase.complement <= e.keys]  # «الوزارة الفلسطينية»
        found = max(fitting, key=lambda e: e.last_before(phrase.start), default=None)
        if found is not None:
            self.decisions.same("description", place_of(phrase), found, "the noun is a wider one")
        return found

    def description(self, phrase: SpeakerPhrase) -> Entity:
        """Return the actor that *phrase* describes, met before or new."""
        entity = self.described(phrase)
        if entity is None:
            one = is_one_of(phrase)
            gender: Gender = "m" if phrase.words[0].key in _ONE_MAN else "f"
            entity = self.add(
                Entity(
                    kind_of(phrase),
                    phrase.plain_text,
                    keys=phrase.keys,
                    lemma=phrase.head.lemma if phrase.head else "",
                    gender=gender if one else phrase.gender,
                    number="s" if one else "p" if _is_of_several(phrase) else phrase.number,
                    quantified=phrase.quantified,
                )
            )
            self.decisions.new(
                "description", place_of(phrase), entity, f"not described before, {entity.kind}"
            )
            if phrase.personal and phrase.definite:
                self._give(entity, phrase)
        return entity


def _index(table: defaultdict[str, list[Entity]], keys: Iterable[str], entity: Entity) -> None:
    for key in keys:
        if entity not in table[key]:
            table[key].append(entity)


def _other_lineage(phrase: SpeakerPhrase, entity: Entity) -> bool:
    """Return whether two patronymics begin with different people: a son and his father."""
    words = (phrase.name_text.split(), entity.name.split())
    one, other = name_parts(phrase.name_text), name_parts(entity.name)
    if min(len(one), len(other)) <= 1 or not any(_SON.intersection(w[1:]) for w in words):
        return False
    return one[0] != other[0] and not any(w[0] in _SON for w in words)


def _is_of_several(phrase: SpeakerPhrase) -> bool:
    """Return whether two nouns share a genitive: ``والد وأقارب الضحية``."""
    head, *rest = phrase.words[phrase.noun : phrase.noun + 2]
    return not head.definite and any(word.joined for word in rest)
