"""Resolve every attribution of one article to its speakers."""

from __future__ import annotations

from attrs import define, evolve, field
from newsclaims_arabic.noun_phrase.titles import Title

from newsclaims.model import (
    Actor,
    Agreement,
    Attribution,
    Document,
    Mention,
    MentionKind,
    Provenance,
    Resolution,
    Span,
)
from newsclaims.nesting import enclosing
from newsclaims.text import clean
from newsclaims_actors.credits import find_credits
from newsclaims_actors.decisions import Decisions, Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.implied import Implied
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.referents import Referents
from newsclaims_actors.salience import Discourse, Turn, disagreement
from newsclaims_actors.subjects import Subjects

_MENTION_KINDS: dict[str, MentionKind] = {
    "person": "person", "unnamed": "person", "group": "person",
    "organization": "organization", "media": "organization",
    "place": "place", "document": "other",
}  # fmt: skip


def _is_role(title: Title) -> bool:
    """Return whether *title* names the role of one person: ``الوزيران`` names that of two."""
    return title.head is None or title.head.number == "s"


def _is_of_members(speakers: Speakers, agreement: Agreement | None) -> bool:
    """Return whether a participle of several is of those who speak: ``أكدت مصادر ...، مشيرين إلى``.

    The noun is a body or has a plural that stands like a feminine.
    """
    if len(speakers) != 1 or agreement is None or agreement.number not in ("p", "d"):
        return False
    (one,) = speakers
    several = one.kind == "organization" or (one.kind == "unnamed" and one.gender == "f")
    return several and agreement.gender != "f" and not one.quantified


def _without_letter(attribution: Attribution) -> Attribution:
    """Return *attribution* without a source that only stands for who is named elsewhere: ``ج: ...``."""
    letter = attribution.source is not None and attribution.subject in ("dropped", "agentless")
    return evolve(attribution, source=None) if letter else attribution


@define
class Resolver:
    """Resolves the speakers of one document; made for it and thrown away.

    Args:
        document: with its attributions.
        decisions: is told what is decided.
    """

    document: Document
    decisions: Decisions = field(factory=Decisions)
    _attributions: list[Attribution] = field(init=False)
    _cast: NamedPeople = field(init=False)
    _discourse: Discourse = field(init=False)
    _speakers: dict[str, Speakers] = field(factory=dict, init=False)
    _referents: Referents = field(init=False)
    _implied: Implied = field(init=False)
    _own_kinds: dict[tuple[int, int], Mention] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._attributions = sorted(
            map(_without_letter, self.document.attributions),
            key=lambda a: (a.cue.start, a.cue.end),
        )
        self._own_kinds = {
            (m.start, m.end): m for m in self.document.mentions if m.kind_fallback is not None
        }
        decisions = self.decisions
        self._discourse = Discourse(decisions)
        self._cast = NamedPeople.of(self.document, self._attributions, decisions)
        self._referents = Referents(self._cast, self._discourse, decisions)
        subjects = Subjects(self.document.sentences, self._cast, self._referents)
        self._implied = Implied(subjects, self._cast, self._discourse, self._speakers, decisions)

    def resolve(self) -> Resolution:
        """Return the actors, the speakers of each attribution and the credits."""
        parents = enclosing([(a.cue, a.content) for a in self._attributions])
        voices: list[Entity] = []
        following = (*self._attributions[1:], None)
        for attribution, at, behind in zip(self._attributions, parents, following, strict=False):
            parent = None if at is None else self._attributions[at]
            self.decisions.begin(attribution.cue)
            speakers = self._speakers_of(attribution, parent)
            voice = self._voice_of(attribution)
            if voice is not None:
                voices.append(voice)
            self._speakers[attribution.id] = speakers
            level = parent.id if parent else None
            passing = any(speaker.honoured for speaker in speakers) or self._adds(
                attribution, behind
            )
            if not passing:  # else the writer cites and goes on
                turn = Turn(speakers, voice, attribution.cue.start, attribution.content)
                self._discourse.note(level, turn)
        return self._resolution(voices)

    def _speakers_of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        taken = self.decisions.taken
        if attribution.subject == "agentless":
            return taken("agentless", (), "the cue has no agent")
        level = parent.id if parent else None
        honoured = self._cast.honoured(attribution)
        if honoured is not None:
            return taken("formula", self._honouring(honoured, attribution.source), "so honoured")
        if attribution.source is not None:
            speakers = self._of_source(attribution.source, attribution, level)
            if speakers:
                return speakers
        elif attribution.antecedent is not None:
            participle = attribution.subject == "inherited"
            if participle and parent is not None and parent.source == attribution.antecedent:
                inner = self._implied.subject_inside(attribution, parent)
                if inner:
                    return taken("content", inner, "the subject there")
            speakers = self._of_antecedent(attribution, attribution.antecedent, level)
            if speakers:
                return speakers
        return self._implied.of(attribution, parent)

    def _of_source(self, source: Span, attribution: Attribution, level: str | None) -> Speakers:
        """Return whom the source means, or who goes on where what was read as one cannot speak."""
        taken = self.decisions.taken
        goes_on = self._goes_on_over(source, attribution, level)
        if goes_on:
            return taken("over-thing", goes_on, "spoke last, and what stands there cannot speak")
        speakers = self._referents.in_span(source, attribution, level)
        if speakers:
            return taken("source", speakers, "named or described", source)
        self.decisions.refused("source", (), "the words of the source mean no actor")
        return ()

    def _goes_on_over(self, source: Span, attribution: Attribution, level: str | None) -> Speakers:
        """Return the person who goes on where what was read as who speaks cannot be that."""
        if not self._referents.is_misread(source, attribution.agreement):
            return ()
        last = self._discourse.continuing(level, attribution.agreement)
        person = len(last) == 1 and last[0].kind == "person"
        return last if person and not disagreement(last, attribution.agreement) else ()

    def _adds(self, attribution: Attribution, behind: Attribution | None) -> bool:
        """Return whether it is added by a relative clause with which no participle goes on: ``السفن التي | تقول مصر``."""
        cue, source = attribution.cue, attribution.source
        goes_on = behind is not None and behind.subject == "inherited"
        adds = source is not None and source.start > cue.start and not goes_on
        return adds and any(word.relative for word in self._cast.text.before(cue.start, 1))

    def _of_antecedent(
        self, attribution: Attribution, antecedent: Span, level: str | None
    ) -> Speakers:
        """Return whom the sentence's grammar points at, or who spoke since; nobody if they clash."""
        if not self._referents.may_speak(antecedent):
            self.decisions.refused("antecedent", (), "what the cue hangs on cannot speak")
            return ()
        if self._is_said_before(antecedent, attribution, level):
            self.decisions.refused("antecedent", (), "somebody speaks of it, who goes on")
            return ()
        speakers = self._referents.in_span(antecedent, attribution, level)
        nearer = self._speaks_since(attribution, level)
        if nearer:
            if nearer != speakers:
                self.decisions.refused("antecedent", speakers, "somebody else spoke since")
            return self.decisions.taken("since-antecedent", nearer, "spoke since and agrees")
        clash = disagreement(speakers, attribution.agreement)
        if clash and _is_of_members(speakers, attribution.agreement):
            clash = 0
        if clash and not all(s.kind == "person" and not s.of_known_gender for s in speakers):
            self.decisions.clashing("antecedent", speakers, clash)
            return ()
        return self.decisions.taken("antecedent", speakers, "the cue hangs on it", antecedent)

    def _is_said_before(
        self, antecedent: Span, attribution: Attribution, level: str | None
    ) -> bool:
        """Return whether *antecedent* stands in what was said last, and the cue no longer does."""
        last = next(iter(self._discourse.turns(level)), None)
        if last is None or attribution.subject != "inherited":
            return False
        cue = attribution.cue.start
        return any(
            span.start <= antecedent.start and antecedent.end <= span.end <= cue
            for span in last.said
        )

    def _speaks_since(self, attribution: Attribution, level: str | None) -> Speakers:
        """Return who spoke between the antecedent of a participle and the participle."""
        last = next(iter(self._discourse.turns(level)), None)
        antecedent = attribution.antecedent
        if last is None or antecedent is None or attribution.subject != "inherited":
            return ()
        nearer = antecedent.end <= last.position
        return (
            last.speakers
            if nearer and not disagreement(last.speakers, attribution.agreement)
            else ()
        )

    def _honouring(self, entity: Entity, source: Span | None) -> Speakers:
        """Note that a formula in place of a name, if it has one, stands for *entity*."""
        if source is not None:
            entity.mention(source.start, source.end, "description")
        return (entity,)

    def _voice_of(self, attribution: Attribution) -> Entity | None:
        """Return the person through whom the source speaks."""
        via = attribution.via
        if via is None:
            return None
        phrases = self._cast.phrases[via.start, via.end]
        return next(
            (self._cast.persons[p.name] for p in phrases if p.name in self._cast.persons), None
        )

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
            credits=find_credits(self.document),
        )

    def _actor(self, entity: Entity, actor: str) -> Actor:
        article = self.document.article
        kind = _MENTION_KINDS[entity.kind]
        own = {
            place: named.kind
            for place in sorted(entity.mentions)
            if (named := self._own_kinds.get(place)) is not None and named.standard_kind == kind
        }
        mentions = tuple(
            Mention(
                start,
                end,
                article.text[start:end],
                kind=own.get((start, end), kind),
                form=form,
                gender=entity.gender if entity.kind == "person" else None,
                actor=actor,
            )
            for (start, end), form in sorted(entity.mentions.items())
        )
        titles = sorted(entity.titles.values(), key=lambda t: article.text.find(t.text))
        return Actor(
            id=actor,
            name=clean(entity.name) or entity.name,
            kind=next(iter(own.values()), entity.kind) if kind == entity.kind else entity.kind,
            roles=tuple(t.text for t in titles if entity.parts and _is_role(t)),
            mentions=mentions,
            provenance=Provenance(rule="name" if entity.parts else "description"),
        )
