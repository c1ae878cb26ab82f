"""Meet everybody the article names, before anybody is asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field
from newsclaims_arabic.name_comparison import name_parts
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.speaker_reader import SpeakerReader
from newsclaims_arabic.passage import Passage, passage_of
from newsclaims_arabic.relations import FORMULAS

from newsclaims.model import Agreement, Attribution, Document, Mention, Span
from newsclaims.text import fold
from newsclaims_actors.antecedents import Antecedents
from newsclaims_actors.decisions import Decisions
from newsclaims_actors.entities import Entity
from newsclaims_actors.noun_phrases import NounPhrases, overlaps
from newsclaims_actors.recognized_names import Names
from newsclaims_actors.registry import Registry
from newsclaims_actors.text import Text

_SURNAME = 2
_FORMULA_OPENINGS = frozenset(formula[0] for formula in FORMULAS)
_FORMULA = 3


@define
class NamedPeople:
    """The people of one document and the noun phrases that its attributions point to.

    Args:
        text: the document's words.
        noun_phrases: reads its noun phrases.
        antecedents: finds what short descriptions go back to.
        registry: everybody met so far.
        phrases: the phrases of each span that an attribution points to.
        persons: whom the name at a place means.
        named: those places, in text order.
        governed: those of them that stand after a preposition.
        company: those that are only there too, ``برفقة فلان``.
    """

    text: Text
    noun_phrases: NounPhrases
    antecedents: Antecedents
    registry: Registry
    phrases: dict[tuple[int, int], list[SpeakerPhrase]] = field(factory=dict)
    persons: dict[tuple[int, int], Entity] = field(factory=dict)
    named: list[tuple[int, int]] = field(factory=list)
    governed: set[tuple[int, int]] = field(factory=set)
    company: set[tuple[int, int]] = field(factory=set)

    @classmethod
    def of(
        cls, document: Document, attributions: Sequence[Attribution], decisions: Decisions
    ) -> NamedPeople:
        """Read what *attributions* point to and meet every named person in text order."""
        passage = passage_of(document)
        names = Names.of(_of_article(document, passage))
        breaks = [sentence.start for sentence in document.sentences]
        text = Text(passage, frozenset(names.starts), breaks)
        reader = SpeakerReader(passage)
        noun_phrases = NounPhrases(text, names, reader)
        cast = cls(text, noun_phrases, Antecedents(text, names, reader), Registry(decisions))
        persons = [m for m in names.mentions if m.standard_kind == "person"]
        for name in dict.fromkeys(mention.text for mention in persons):
            reader.finder.learn(name)
        cast._read_phrases(attributions)
        named = [p for p in cast._all_phrases() if p.name is not None]
        taken = sorted({p.name for p in named if p.name})
        named += [noun_phrases.introduction(m) for m in persons if not overlaps(m, taken)]
        speaking = {
            p.name
            for a in attributions
            if a.source
            for p in cast.phrases[a.source.start, a.source.end]
        }
        alone = frozenset(p.words[0].key for p in cast._all_phrases() if _is_lone_word(p))
        for phrase in sorted(named, key=lambda p: p.name or (p.start, p.end)):
            if phrase.name is not None:
                if noun_phrases.is_governed(phrase):
                    cast.governed.add(phrase.name)
                if noun_phrases.is_in_company(phrase):
                    cast.company.add(phrase.name)
                whole = noun_phrases.completed(phrase, alone)
                cast.persons[phrase.name] = cast.registry.person(
                    whole, speaks=phrase.name in speaking
                )
        cast.named = sorted(cast.persons)
        return cast

    def _read_phrases(self, attributions: Sequence[Attribution]) -> None:
        """Read what the attributions point to; a surname may be known only at the second look."""
        spans = {
            (span.start, span.end): span
            for a in attributions
            for span in (a.source, a.via, a.antecedent)
            if span is not None
        }
        said: dict[tuple[int, int], int] = {}
        for a in attributions:
            if a.source is not None:
                starts = [c.start for c in a.content if c.start >= a.source.end]
                said[a.source.start, a.source.end] = min(
                    starts, default=len(self.text.passage.text)
                )
        for key, span in spans.items():
            self.phrases[key] = self.noun_phrases.read(span, said.get(key))
        names = {p.name_text for p in self._all_phrases() if p.name is not None}
        learned = [self.noun_phrases.reader.finder.learn(name) for name in names]
        if any(learned):
            for key, span in spans.items():
                if any(_may_be_surname(p) for p in self.phrases[key]):
                    self.phrases[key] = self.noun_phrases.read(span, said.get(key))
        for attribution in attributions:
            self._take_gender(attribution)

    def _take_gender(self, attribution: Attribution) -> None:
        """Let the verb say whom of a family a surname means: ``قالت الحلبي``."""
        source, agreement = attribution.source, attribution.agreement
        if source is None or agreement is None or agreement.gender is None:
            return
        phrases = self.phrases[source.start, source.end]
        if len(phrases) != 1 or phrases[0].name is None:
            return
        lone = len(name_parts(phrases[0].name_text)) == 1 and not phrases[0].titles
        if phrases[0].gender is None or lone:  # no list knows whose surname «إكرام» is
            self.phrases[source.start, source.end] = [
                evolve(phrases[0], verb_gender=agreement.gender, gender=None)
            ]

    def _all_phrases(self) -> Iterator[SpeakerPhrase]:
        for phrases in self.phrases.values():
            yield from phrases

    def person_at(self, offset: int) -> Entity | None:
        """Return the person whose name covers *offset*."""
        at = bisect_right(self.named, (offset + 1, 0)) - 1
        return self.persons[self.named[at]] if at >= 0 and self.named[at][1] > offset else None

    def honoured(self, attribution: Attribution) -> Entity | None:
        """Return whom a formula instead of a name, or behind a verb without one, stands for."""
        source = attribution.source
        start = source.start if source is not None else attribution.cue.end
        if self.text.norm_after(start) not in _FORMULA_OPENINGS:
            return None
        row = tuple(fold(word.text) for word in self.text.after(start, _FORMULA))
        for length in range(1, _FORMULA + 1):
            name = FORMULAS.get(row[:length])
            if name is not None:
                known = (e for e in self.registry.entities if e.name == name)
                return next(known, None) or self.registry.add(
                    Entity(
                        "person",
                        name,
                        keys=frozenset({name}),
                        gender="m",
                        number="s",
                        honoured=True,
                    )
                )
        return None

    def first_person_in(
        self, start: int, end: int, agreement: Agreement | None = None
    ) -> Entity | None:
        """Return the person named first in ``[start, end)``, rather not after a preposition.

        Sovereigns are passed over: articles name them for what others do in their name.  With an
        *agreement* so is everybody whose gender is not known to be that.
        """
        first = bisect_left(self.named, (start, 0))
        named = self.named[first : bisect_left(self.named, (end, 0))]
        people = [name for name in named if not self.persons[name].sovereign]
        if agreement is not None and agreement.gender is not None:
            people = [n for n in people if self.persons[n].gender == agreement.gender]
        alone = [name for name in people if name not in self.company] or people
        free = (name for name in alone if name not in self.governed)
        found = next(free, None) or next(iter(alone), None)
        return self.persons[found] if found is not None else None

    def people_in(self, start: int, end: int) -> tuple[Entity, ...]:
        """Return the persons named in ``[start, end)``, each once, in text order."""
        first, last = bisect_left(self.named, (start, 0)), bisect_left(self.named, (end, 0))
        return tuple(dict.fromkeys(self.persons[name] for name in self.named[first:last]))

    def is_beside(self, entity: Entity, start: int, end: int, *, governed: bool) -> bool:
        """Return whether *entity* is only there too wherever it is named in ``[start, end)``.

        Args:
            entity: a person.
            start: first code point.
            end: one past the last.
            governed: whether whoever stands after a preposition is that as well.
        """
        beside = self.company | self.governed if governed else self.company
        first, last = bisect_left(self.named, (start, 0)), bisect_left(self.named, (end, 0))
        return all(
            name in beside for name in self.named[first:last] if self.persons[name] is entity
        )


def _may_be_surname(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* may turn out to be a surname: ``حلبي``, ``خطيب زاده``."""
    short = phrase.head is None or len(phrase.words) == _SURNAME
    return phrase.name is None and short


def _is_lone_word(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is one word that may be a surname."""
    if len(phrase.words) != 1 or phrase.name is not None or phrase.kind is not None:
        return False
    if phrase.head is not None:  # «القاضي» is a trade and a surname
        return phrase.head.personal and phrase.definite and phrase.number == "s"
    return not (phrase.anaphoric or phrase.pronoun or phrase.quantified)


def _of_article(document: Document, passage: Passage) -> Document:
    """Return *document* without the names in boilerplate, and with those that the passage shows."""
    starts, ends = passage.token_starts, passage.token_ends
    around = [(starts[one.first], ends[one.end - 1]) for one in passage.boilerplate]
    placed = {**passage.grown, **passage.shown}
    shaped = [_whole(document, passage.span(first, end - 1)) for first, end in placed.items()]
    if not (around or shaped):
        return document
    around += [(span.start, span.end) for span in shaped]
    kept = [m for m in document.mentions if not any(a <= m.start < b for a, b in around)]
    kept += [Mention(s.start, s.end, s.text, kind="person") for s in shaped]
    return evolve(document, mentions=tuple(sorted(kept, key=lambda m: m.start)))


def _whole(document: Document, tokens: Span) -> Span:
    """Return the span of a name without what is attached to its first token: ل | ماجد بيان."""
    inside = (m.start for m in document.mentions if tokens.start <= m.start < tokens.end)
    start = next(inside, tokens.start)
    return Span(start, tokens.end, document.text[start : tokens.end])
