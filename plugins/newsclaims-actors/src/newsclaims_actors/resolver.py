"""Resolve every attribution of one article to its speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from newsclaims.model import (
    Actor,
    Agreement,
    Attribution,
    Document,
    Mention,
    MentionForm,
    MentionKind,
    Provenance,
    Resolution,
    Sentence,
    Span,
)
from newsclaims_actors.credits import find_credits
from newsclaims_actors.entities import Entity, Registry
from newsclaims_actors.introductions import title_window
from newsclaims_actors.kinds import kind_of
from newsclaims_actors.naming import may_be_name
from newsclaims_actors.nesting import enclosing
from newsclaims_actors.phrases import Phrase, Reader, Title
from newsclaims_actors.salience import Discourse, Speakers, Turn, best_agreeing, disagreement
from newsclaims_actors.words import Names, Text, Word

_MENTION_KINDS: dict[str, MentionKind] = {
    "person": "person", "unnamed": "person", "group": "person",
    "organization": "organization", "media": "organization",
    "place": "place", "document": "other",
}  # fmt: skip

_SUBJECT_WINDOW = 9
_COMPLEMENTIZERS = frozenset({"ان", "بان", "لكن", "حيث"})


def _overlaps(mention: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether *mention* shares a code point with one of the sorted ranges *taken*."""
    at = bisect_right(taken, (mention.end, 0)) - 1
    return at >= 0 and taken[at][1] > mention.start


def _is_role(title: Title) -> bool:
    """Say whether *title* names the role of one person: ``الوزيران`` names that of two."""
    return title.head is None or title.head.number == "s"


def _is_bare_title(phrase: Phrase) -> bool:
    """Say whether *phrase* repeats a person's trade only: ``الباحثة``, ``النائب السابق``.

    A nationality or a complement would tell a new person from the last one.
    """
    first, *rest = phrase.words
    return (
        first.personal
        and first.definite
        and phrase.number == "s"
        and all(w.definite and not w.key.endswith(("ي", "يه")) and w.head is None for w in rest)
    )


def _is_lone_name(phrase: Phrase, attribution: Attribution) -> bool:
    """Say whether an unknown word can only be a name: no article, and the verb is masculine."""
    return (
        phrase.name is None
        and phrase.head is None
        and not phrase.pronoun
        and kind_of(phrase) == "unnamed"
        and attribution.agreement is not None
        and attribution.agreement.gender == "m"
        and attribution.agreement.number != "p"
        and all(may_be_name(word) for word in phrase.words)
    )


@define
class Resolver:
    """Resolves the speakers of one document; made for it and thrown away."""

    document: Document
    _text: Text = field(init=False)
    _names: Names = field(init=False)
    _sentence_starts: list[int] = field(init=False)
    _reader: Reader = field(init=False)
    _registry: Registry = field(factory=Registry, init=False)
    _discourse: Discourse = field(factory=Discourse, init=False)
    _phrases: dict[tuple[int, int], list[Phrase]] = field(factory=dict, init=False)
    _persons: dict[tuple[int, int], Entity] = field(factory=dict, init=False)
    _speakers: dict[str, Speakers] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._text = Text.of(self.document)
        self._reader = Reader(self.document.text)
        self._sentence_starts = [s.start for s in self.document.sentences]
        self._names = Names.of(self.document.mentions)

    def resolve(self) -> Resolution:
        """Return the actors, the speakers of each attribution and the credits."""
        attributions = sorted(self.document.attributions, key=lambda a: (a.cue.start, a.cue.end))
        self._introduce(attributions)
        parents = enclosing(attributions)
        voices: list[Entity] = []
        for attribution in attributions:
            parent = parents.get(attribution.id)
            speakers = self._speakers_of(attribution, parent)
            voice = self._voice_of(attribution)
            if voice is not None:
                voices.append(voice)
            self._speakers[attribution.id] = speakers
            level = parent.id if parent else None
            self._discourse.note(level, Turn(speakers, voice, attribution.cue.start))
        return self._resolution(voices)

    def _introduce(self, attributions: list[Attribution]) -> None:
        """Read all phrases and meet every named person, in text order."""
        persons = [m for m in self._names.mentions if m.kind == "person"]
        for mention in persons:
            self._reader.finder.learn(mention.text)
        self._read_phrases(attributions)
        named = [p for p in self._all_phrases() if p.name is not None]
        taken = sorted({p.name for p in named if p.name})
        named += [self._introduction(m) for m in persons if not _overlaps(m, taken)]
        for phrase in sorted(named, key=lambda p: p.name or (p.start, p.end)):
            entity = self._registry.person(phrase)
            if phrase.name is not None:
                self._persons[phrase.name] = entity

    def _read_phrases(self, attributions: list[Attribution]) -> None:
        """Read what the attributions point to; a surname may be known only at the second look."""
        spans = {
            (span.start, span.end): span
            for a in attributions
            for span in (a.source, a.via, a.antecedent)
            if span is not None
        }
        for key, span in spans.items():
            self._phrases[key] = self._read(span)
        for phrase in self._all_phrases():
            if phrase.name is not None:
                self._reader.finder.learn(phrase.name_text)
        for key, span in spans.items():
            if any(p.name is None and p.head is None for p in self._phrases[key]):
                self._phrases[key] = self._read(span)

    def _all_phrases(self) -> Iterator[Phrase]:
        for phrases in self._phrases.values():
            yield from phrases

    def _read(self, span: Span) -> list[Phrase]:
        mentions = self._names.within(span.start, span.end)
        return self._reader.read(self._text.words(span), mentions)

    def _introduction(self, mention: Mention) -> Phrase:
        words = title_window(self._text, mention)
        for phrase in self._reader.read(words, [mention]):
            if phrase.name is not None and phrase.name[0] <= mention.start < phrase.name[1]:
                return phrase
        return Phrase(
            start=mention.start,
            end=mention.end,
            text=mention.text,
            words=(),
            name=(mention.start, mention.end),
            name_text=mention.text,
            gender=mention.gender,
        )

    def _speakers_of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        if attribution.subject == "agentless":
            return ()
        if attribution.source is not None:
            return self._in_span(attribution.source, attribution, parent)
        if attribution.antecedent is not None:
            return self._in_span(attribution.antecedent, attribution, parent)
        return self._implied(attribution, parent)

    def _in_span(
        self, span: Span, attribution: Attribution, parent: Attribution | None
    ) -> Speakers:
        speakers: list[Entity] = []
        for phrase in self._phrases[span.start, span.end]:
            for entity in self._referents(phrase, attribution, parent):
                if entity not in speakers:
                    speakers.append(entity)
        return tuple(speakers)

    def _referents(
        self, phrase: Phrase, attribution: Attribution, parent: Attribution | None
    ) -> Speakers:
        """Return whom one noun phrase means and note the mention."""
        if _is_lone_name(phrase, attribution):
            phrase = evolve(phrase, name=(phrase.start, phrase.end), name_text=phrase.text)
        if phrase.name is not None:
            entity = self._persons.get(phrase.name) or self._registry.person(phrase)
            if attribution.agreement is not None and entity.gender is None:
                entity.gender = attribution.agreement.gender
            return (entity,)
        level = parent.id if parent else None
        if phrase.pronoun:
            agreement = Agreement(gender=phrase.gender, number=phrase.number)
            return self._noted(self._discourse.continuing(level, agreement), phrase, "pronoun")
        head = phrase.head
        personal = head is not None and head.personal
        if (personal or head is None) and phrase.definite:
            limit = 2 if phrase.number == "d" else 1
            if phrase.number != "p":
                found = self._registry.titled(phrase, limit=limit)
                if len(found) == limit:
                    return self._noted(tuple(reversed(found)), phrase, "title")
        if phrase.anaphoric or _is_bare_title(phrase):
            agreement = Agreement(gender=phrase.gender if personal else None, number=None)
            last = self._discourse.continuing(
                level, agreement, people=personal
            ) or self._discourse.continuing(None, agreement, people=personal)
            if last and not disagreement(last, agreement):
                return self._noted(last, phrase, "title" if personal else "description")
        return self._noted((self._registry.description(phrase),), phrase, "description")

    def _noted(self, entities: Speakers, phrase: Phrase, form: MentionForm) -> Speakers:
        for entity in entities:
            entity.mention(phrase.start, phrase.end, form)
        return entities

    def _implied(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        """Return who speaks where the clause names nobody."""
        agreement = attribution.agreement
        if agreement is not None and agreement.person in (1, 2):
            if parent is not None:
                return self._speakers.get(parent.id, ())
            return self._discourse.continuing(None, None)
        if parent is not None:
            return self._implied_inside(attribution, parent)
        subject = self._clause_subject(attribution)
        if subject and not disagreement(subject, agreement):
            return subject
        return self._discourse.continuing(None, agreement)

    def _implied_inside(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return who speaks inside the content of *parent* where the clause names nobody."""
        agreement = attribution.agreement
        before = self._discourse.continuing(parent.id, agreement)
        if before and not disagreement(before, agreement):
            return before
        readings = [self._speakers.get(parent.id, ()), before]
        if attribution.subject != "inherited":
            readings.insert(0, self._topic(attribution, parent))
        return best_agreeing(filter(None, readings), agreement)

    def _clause_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject that the sentence opens with, where nobody has spoken in it yet."""
        sentence = self._sentence_at(attribution.cue.start)
        if sentence is None:
            return ()
        last = next(iter(self._discourse.turns(None)), None)
        if last is not None and last.position >= sentence.start:
            return ()
        for skipped in (0, 1):
            words = self._text.after(sentence.start, _SUBJECT_WINDOW)[skipped:]
            subject = self._subject_in(words, attribution.cue.start)
            if subject:
                return subject
        return ()

    def _sentence_at(self, offset: int) -> Sentence | None:
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.document.sentences[at] if at >= 0 else None

    def _topic(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return the subject that the enclosing content opens with."""
        cue = attribution.cue.start
        content = next((s for s in parent.content if s.start <= cue < s.end), None)
        if content is None:
            return ()
        sentence = self._sentence_at(cue)
        if sentence is not None and sentence.start > content.start:
            return ()
        words = self._text.words(content)[:_SUBJECT_WINDOW]
        while words and (words[0].mark or words[0].key in _COMPLEMENTIZERS):
            words = words[1:]
        return self._subject_in(words, cue)

    def _subject_in(self, words: Sequence[Word], end: int) -> Speakers:
        """Return whom the noun phrase at the head of *words* means, if it ends before *end*."""
        words = [w for w in words if w.end <= end]
        if not words:
            return ()
        mentions = self._names.within(words[0].start, words[-1].end)
        phrase = self._reader.subject(words, mentions)
        if phrase is None:
            return ()
        if phrase.name is not None:
            return (self._persons.get(phrase.name) or self._registry.person(phrase),)
        titled = self._registry.titled(phrase) if phrase.definite else []
        found = tuple(titled) or (self._registry.description(phrase),)
        return self._noted(found, phrase, "title" if titled else "description")

    def _voice_of(self, attribution: Attribution) -> Entity | None:
        """Return the person through whom the source speaks."""
        via = attribution.via
        if via is None:
            return None
        phrases = self._phrases[via.start, via.end]
        return next((self._persons[p.name] for p in phrases if p.name in self._persons), None)

    def _resolution(self, voices: list[Entity]) -> Resolution:
        used = dict.fromkeys(e for speakers in self._speakers.values() for e in speakers)
        used.update(dict.fromkeys(voices))
        order = sorted(used, key=lambda e: e.positions[0] if e.positions else 0)
        ids = {entity: f"a{n}" for n, entity in enumerate(order, 1)}
        return Resolution(
            actors=tuple(self._actor(entity, ids[entity]) for entity in order),
            speakers={
                claim: tuple(ids[e] for e in speakers)
                for claim, speakers in self._speakers.items()
                if speakers
            },
            credits=find_credits(self.document.article),
        )

    def _actor(self, entity: Entity, actor: str) -> Actor:
        article = self.document.article
        mentions = tuple(
            Mention(
                start,
                end,
                article.text[start:end],
                kind=_MENTION_KINDS[entity.kind],
                form=form,
                gender=entity.gender if entity.kind == "person" else None,
                actor=actor,
            )
            for (start, end), form in sorted(entity.mentions.items())
        )
        titles = sorted(entity.titles.values(), key=lambda t: article.text.find(t.text))
        return Actor(
            id=actor,
            name=entity.name,
            kind=entity.kind,
            roles=tuple(t.text for t in titles if entity.parts and _is_role(t)),
            mentions=mentions,
            provenance=Provenance(rule="salience"),
        )
