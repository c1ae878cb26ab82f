"""The people and institutions met so far, found again by name, title or description."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable

from attrs import define, field
from newsclaims_arabic.name_comparison import NameFit, name_parts, name_rank, skeleton
from newsclaims_arabic.noun_phrase.segments import ONE_OF
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import Title, TitleFit, same_word, title_fit, usual_name
from newsclaims_arabic.relations import HYPERNYMS

from newsclaims.model import ActorKind, Gender, MentionForm, Number
from newsclaims_actors.kinds import kind_of
from newsclaims_actors.lists import WORDS

_SON = WORDS["son"]

_TELLING = 2  # words of a title that say whose it is
_SAME, _REPEATED, _FULLER, _SHORTENED = 5, 4, 3, 2  # how well a description fits


@define(eq=False)
class Entity:
    """One person, institution, group or text, while the article is being read.

    Args:
        kind: what sort of actor it makes.
        name: fullest name or description met so far.
        parts: skeletons of the fullest name's parts, for a person.
        spellings: how often each spelling of the fullest name was met.
        titles: in text order, each once.
        spoken: where it is named as who speaks, in text order.
        keys: content words of its descriptions.
        lemma: of the head of its description.
        gender: grammatical gender where known.
        number: grammatical number.
        quantified: described by a word of amount.
        honoured: named by a formula: ``قال تعالى``.
        positions: where it is mentioned, sorted.
        mentions: the mentions' spans with their form.
    """

    kind: ActorKind
    name: str
    parts: tuple[str, ...] = ()
    spellings: Counter[str] = field(factory=Counter)
    titles: dict[str, Title] = field(factory=dict)
    spoken: list[int] = field(factory=list)
    keys: frozenset[str] = frozenset()
    lemma: str = ""
    gender: Gender | None = None
    number: Number | None = None
    quantified: bool = False
    honoured: bool = False
    positions: list[int] = field(factory=list)
    mentions: dict[tuple[int, int], MentionForm] = field(factory=dict)

    def mention(self, start: int, end: int, form: MentionForm) -> None:
        """Note that the article refers to it at ``[start, end)``."""
        if (start, end) not in self.mentions:
            insort(self.positions, start)
            self.mentions[start, end] = form

    @property
    def sovereign(self) -> bool:
        """Whether it is a king or another whom articles name in passing."""
        heads = (title.head for title in self.titles.values())
        return any(head is not None and head.head_class == "sovereign" for head in heads)

    def last_before(self, position: int) -> int:
        """Return where it was last mentioned before *position*, or -1."""
        at = bisect_left(self.positions, position)
        return self.positions[at - 1] if at else -1


@define
class Registry:
    """Every entity of one article, indexed by name part, title and content word."""

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

    def _give(self, entity: Entity, titles: Iterable[Title]) -> None:
        """Note that the article calls *entity* by these *titles*."""
        for title in titles:
            if title.text not in entity.titles:
                entity.titles[title.text] = title
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
        if len(parts) > len(entity.parts):
            entity.parts = parts
            entity.spellings.clear()
            _index(self._by_part, parts, entity)
        if parts == entity.parts:
            entity.spellings[phrase.name_text] += 1
            entity.name = entity.spellings.most_common(1)[0][0]
        entity.gender = entity.gender or phrase.gender
        self._give(entity, phrase.titles)
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
                continue
            rank = name_rank(parts, entity.parts)
            if not rank or (rank is not NameFit.SAME and _other_lineage(phrase, entity)):
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
        if best[0] <= NameFit.FIRST and rivals:
            return None
        return found

    def titled(self, phrase: SpeakerPhrase, *, limit: int = 1, later: bool = True) -> list[Entity]:
        """Return the persons whose title *phrase* repeats, likeliest first, at most *limit*.

        A title alone, ``الرئيس``, goes to whom the article named before, whatever else his
        title said; only where *later* is set does it look at the names to come.
        """
        head = phrase.head
        lemma = head.lemma if head else phrase.words[phrase.noun].key
        ranked: list[tuple[int, int, int, Entity]] = []
        narrow = phrase.narrow_complement
        lemma, keys = usual_name(lemma, phrase.complement)
        for i, entity in enumerate(_once(self._by_title.get(lemma, ()))):
            if phrase.gender and entity.gender and phrase.gender != entity.gender:
                continue
            same = [t for t in entity.titles.values() if t.lemma == lemma]
            fit = max((title_fit(keys, title) for title in same), default=TitleFit.NONE)
            if not fit and len(narrow) >= _TELLING and any(t.keys >= narrow for t in same):
                fit = TitleFit.FULLER  # «قائد المنطقة الرابعة في عدن»
            last = entity.last_before(phrase.start)
            if fit and not keys:
                unmet = min(fit, TitleFit.SHORTER) if later else TitleFit.NONE
                fit = TitleFit.SAME if last >= 0 else unmet
            if fit:
                ranked.append((fit, last, -i, entity))
        ranked.sort(key=lambda r: r[:3], reverse=True)
        if len(ranked) > 1 and ranked[0][0] == TitleFit.HEAD == ranked[1][0]:
            return []
        return [r[3] for r in ranked[:limit]]

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

    def last_named(self, phrase: SpeakerPhrase) -> Entity | None:
        """Return the person named last before *phrase*, of its gender."""
        fitting = [
            e
            for e in self.entities
            if e.parts
            and e.last_before(phrase.start) >= 0
            and not (phrase.gender and e.gender and e.gender != phrase.gender)
        ]
        return max(fitting, key=lambda e: e.last_before(phrase.start), default=None)

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
            fit = _description_fit(phrase, keys, kind, entity)
            key = (fit, entity.last_before(phrase.start))
            if fit and key > best:
                best, found = key, entity
        if found is None and head is not None and phrase.definite and len(keys) == 1:
            general = HYPERNYMS.get(head.lemma, frozenset())
            earlier = (e for lemma in sorted(general) for e in self._by_key.get(lemma, ()))
            fitting = [e for e in _once(earlier) if e.lemma in general and e.kind == kind]
            found = max(fitting, key=lambda e: e.last_before(phrase.start), default=None)
        return found

    def description(self, phrase: SpeakerPhrase) -> Entity:
        """Return the actor that *phrase* describes, met before or new."""
        entity = self.described(phrase)
        if entity is None:
            entity = self.add(
                Entity(
                    kind_of(phrase),
                    phrase.plain_text,
                    keys=phrase.keys,
                    lemma=phrase.head.lemma if phrase.head else "",
                    gender=phrase.gender,
                    number=phrase.number,
                    quantified=phrase.quantified,
                )
            )
            if phrase.personal and phrase.definite:
                self._give(entity, phrase.titles)
        return entity


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


def _description_fit(
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
