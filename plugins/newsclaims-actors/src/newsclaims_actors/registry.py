"""Everybody met so far, found again by name, title or description."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import define, field
from newsclaims_arabic.name_comparison import NameFit, name_parts, name_rank, skeleton
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import TitleFit, same_word, title_fit, usual_name
from newsclaims_arabic.relations import HYPERNYMS
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.word_shapes import is_relation

from newsclaims.model import ActorKind, Gender, MentionForm, Span
from newsclaims_actors.decisions import Decisions, Place
from newsclaims_actors.description_fit import WHY, description_fit
from newsclaims_actors.entities import Entity
from newsclaims_actors.kinds import is_one_of, kind_of
from newsclaims_actors.lists import WORDS

_ONE_MAN = WORDS["one_man"]
_SON = WORDS["son"]

_OF_NAMES = {
    NameFit.SAME: "the name is the same",
    NameFit.LAST: "the last part of a longer name",
    NameFit.FIRST: "the first part of a longer name",
    NameFit.INSIDE: "parts of a longer name",
}
"""Why a name is that of somebody met before, by how it fits."""

_TELLING = 2  # words of a title that say whose it is


@define
class Registry:
    """Every entity of one article, indexed by name part, title and content word.

    Args:
        decisions: is told why two mentions are of one entity.
        entities: in the order in which they were met.
    """

    decisions: Decisions = field(factory=Decisions)
    entities: list[Entity] = field(factory=list)
    _by_part: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))
    _by_title: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))
    _by_key: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))

    def add(self, entity: Entity) -> Entity:
        """Take *entity* in."""
        self.entities.append(entity)
        _index(self._by_part, entity.parts, entity)
        _index(self._by_title, [title.lemma for title in entity.titles.values()], entity)
        _index(self._by_key, {*entity.keys, entity.lemma} - {""}, entity)
        return entity

    def _give(self, entity: Entity, phrase: SpeakerPhrase) -> None:
        """Note that *phrase* calls *entity* by its titles."""
        for title in phrase.titles:
            if title.text not in entity.titles:
                entity.titles[title.text] = title
                entity.introduced[title.text] = phrase.start
                _index(self._by_title, (title.lemma,), entity)

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
            self.decisions.new("name", _place(phrase), entity, "nobody mentioned before fits")
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
        for entity in _once(e for part in parts for e in self._by_part.get(part, ())):
            if gender and entity.gender and gender != entity.gender:
                self.decisions.other("name", _place(phrase), entity, "the gender differs")
                continue
            rank = name_rank(parts, entity.parts)
            if not rank:
                continue
            if rank is not NameFit.SAME and _other_lineage(phrase, entity):
                self.decisions.other("name", _place(phrase), entity, "the fathers differ")
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
            self.decisions.other("name", _place(phrase), found, "others fit as well")
            return None
        self.decisions.same("name", _place(phrase), found, _OF_NAMES[NameFit(best[0])])
        return found

    def titled(
        self,
        phrase: SpeakerPhrase,
        *,
        limit: int = 1,
        later: bool = True,
        said: Sequence[Span] = (),
    ) -> list[Entity]:
        """Return the persons whose title *phrase* repeats, likeliest first, at most *limit*.

        A title alone, ``الرئيس``, goes to whom the article named before, whatever else his
        title said; only where *later* is set does it look at the names to come.  Whom the holder
        names first himself, in what he *said*, is somebody else.
        """
        head = phrase.head
        lemma = head.lemma if head else phrase.words[phrase.noun].key
        ranked: list[tuple[int, int, int, Entity]] = []
        narrow = phrase.narrow_complement
        lemma, keys = usual_name(lemma, phrase.complement)
        for i, entity in enumerate(_once(self._by_title.get(lemma, ()))):
            if phrase.gender and entity.gender and phrase.gender != entity.gender:
                self.decisions.other("title", _place(phrase), entity, "the gender differs")
                continue
            same = [t for t in entity.titles.values() if t.lemma == lemma]
            fit = max((title_fit(keys, title) for title in same), default=TitleFit.NONE)
            if not fit and len(narrow) >= _TELLING and any(t.keys >= narrow for t in same):
                fit = TitleFit.FULLER  # «قائد المنطقة الرابعة في عدن»
            if not fit:
                self.decisions.other("title", _place(phrase), entity, "the office is another")
            last = entity.last_before(phrase.start)
            if not fit and later and last < 0 and any(t.is_meant_by(keys) for t in same):
                fit = TitleFit.HEAD  # a headline tells the country
            here = phrase.start in entity.introduced.values()  # the title goes on to the name
            if fit and last < 0 and not here and _is_named_first_in(said, entity):
                self.decisions.other("title", _place(phrase), entity, "the holder names him")
                continue
            if fit and not keys:
                unmet = min(fit, TitleFit.SHORTER) if later else TitleFit.NONE
                fit = TitleFit.SAME if last >= 0 else unmet
            if fit:
                ranked.append((fit, last, -i, entity))
        ranked.sort(key=lambda r: r[:3], reverse=True)
        if len(ranked) > 1 and ranked[0][0] == TitleFit.HEAD == ranked[1][0]:
            self.decisions.other("title", _place(phrase), ranked[0][3], "others fit as well")
            return []
        return [r[3] for r in ranked[:limit]]

    def named_later(self, phrase: SpeakerPhrase) -> tuple[Entity, ...]:
        """Return who is named later behind the same words: ``عضو في لجنة كذا ... عضو في لجنة كذا، فلان``.

        A title alone, ``خبير``, or one that several bear is nobody's.
        """
        head = phrase.head
        if head is None or not phrase.personal or phrase.definite or phrase.quantified:
            return ()
        if len(phrase.complement) < _TELLING or phrase.number != "s":
            return ()
        bearers = [
            entity
            for entity in _once(self._by_title.get(head.lemma, ()))
            if any(
                title.text == phrase.text and entity.introduced[title.text] > phrase.start
                for title in entity.titles.values()
            )
        ]
        return tuple(bearers) if len(bearers) == 1 else ()

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
        for entity in _once(e for k in looked_up for e in self._by_key.get(k, ())):
            fit = description_fit(phrase, keys, kind, entity)
            key = (fit, entity.last_before(phrase.start))
            if fit and key > best:
                best, found = key, entity
        if found is not None:
            self.decisions.same("description", _place(phrase), found, WHY[best[0]])
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
        fitting = [e for e in _once(earlier) if e.lemma in general and e.kind == kind]
        fitting = [e for e in fitting if phrase.complement <= e.keys]  # «الوزارة الفلسطينية»
        found = max(fitting, key=lambda e: e.last_before(phrase.start), default=None)
        if found is not None:
            self.decisions.same("description", _place(phrase), found, "the noun is a wider one")
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
                    number="s" if one else phrase.number,
                    quantified=phrase.quantified,
                )
            )
            self.decisions.new(
                "description", _place(phrase), entity, f"not described before, {entity.kind}"
            )
            if phrase.personal and phrase.definite:
                self._give(entity, phrase)
        return entity


def _is_named_first_in(said: Sequence[Span], entity: Entity) -> bool:
    """Return whether the first mention of *entity* stands in what somebody *said*."""
    first = entity.positions[0] if entity.positions else -1
    return any(span.start <= first < span.end for span in said)


def _place(phrase: SpeakerPhrase) -> Place:
    return phrase.name or (phrase.start, phrase.end)


def _index(table: defaultdict[str, list[Entity]], keys: Iterable[str], entity: Entity) -> None:
    for key in keys:
        if entity not in table[key]:
            table[key].append(entity)


def _once(entities: Iterable[Entity]) -> list[Entity]:
    return list(dict.fromkeys(entities))


def _other_lineage(phrase: SpeakerPhrase, entity: Entity) -> bool:
    """Return whether two patronymics begin with different people: a son and his father."""
    words = (phrase.name_text.split(), entity.name.split())
    one, other = name_parts(phrase.name_text), name_parts(entity.name)
    if min(len(one), len(other)) <= 1 or not any(_SON.intersection(w[1:]) for w in words):
        return False
    return one[0] != other[0] and not any(w[0] in _SON for w in words)
