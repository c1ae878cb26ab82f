"""Resolve every attribution of one article to its speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

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

from newsclaims_actors.cast import Cast
from newsclaims_actors.credits import find_credits
from newsclaims_actors.entities import Entity
from newsclaims_actors.kinds import kind_of
from newsclaims_actors.naming import may_be_name
from newsclaims_actors.nesting import enclosing
from newsclaims_actors.phrases import Phrase, Title
from newsclaims_actors.salience import Discourse, Speakers, Turn, best_agreeing, disagreement
from newsclaims_actors.words import Word

_MENTION_KINDS: dict[str, MentionKind] = {
    "person": "person", "unnamed": "person", "group": "person",
    "organization": "organization", "media": "organization",
    "place": "place", "document": "other",
}  # fmt: skip

_SUBJECT_WINDOW = 9
_SENTENCES_BACK = 3
_THE_LATTER = frozenset({"اخير", "اخيره"})
_COMPLEMENTIZERS = frozenset({"ان", "بان", "لكن", "حيث"})


def _key(span: Span | None) -> tuple[int, int]:
    return (span.start, span.end) if span is not None else (0, 0)


def _is_role(title: Title) -> bool:
    """Say whether *title* names the role of one person: ``الوزيران`` names that of two."""
    return title.head is None or title.head.number == "s"


def _is_known_by_trade(phrase: Phrase) -> bool:
    """Say whether *phrase* repeats a known person's trade: ``الباحثة``, ``المسؤول الحكومي``.

    A complement would tell a new person from the last one, and so would a nationality
    beside an office that one person holds (``السفير الفرنسي``).
    """
    first, *rest = phrase.words[phrase.noun :]
    if first.head is None or not first.personal or phrase.number != "s":
        return False
    if _is_honorific(phrase):
        return True
    kind = first.head.head_class
    return first.definite and all(_adds_nothing(word, kind) for word in rest)


def _adds_nothing(word: Word, head_class: str) -> bool:
    """Say whether *word* leaves a trade what it is: an adjective, a field of work, a medium."""
    if word.preposition:
        return head_class in ("post", "profession")
    if word.governed:  # «الخبير بالشأن الليبي»، «المتحدث لوكالة كذا»
        return head_class in ("post", "profession") or word.governed.startswith("ل")
    return word.definite and not (head_class == "office" and word.key.endswith(("ي", "يه")))


def _is_honorific(phrase: Phrase) -> bool:
    """Say whether *phrase* is a rank with a pronoun: ``سموه``, ``معاليه``."""
    (first, *rest) = phrase.words
    return not rest and first.owned and first.head is not None and first.head.head_class == "rank"


def _is_surname(phrase: Phrase) -> bool:
    """Say whether *phrase* has the shape of a surname: ``المرزوقي``."""
    (word, *rest) = phrase.words
    return not rest and word.definite and word.key.endswith("ي") and phrase.kind is None


def _is_lone_name(phrase: Phrase, attribution: Attribution) -> bool:
    """Say whether an unknown word can only be a name: no article, and the verb is masculine."""
    return (
        phrase.name is None
        and phrase.head is None
        and not phrase.pronoun
        and (kind_of(phrase) == "unnamed" or _is_surname(phrase))
        and attribution.agreement is not None
        and attribution.agreement.gender == "m"
        and attribution.agreement.number != "p"
        and all(may_be_name(word) for word in phrase.words)
    )


@define
class Resolver:
    """Resolves the speakers of one document; made for it and thrown away."""

    document: Document
    _attributions: list[Attribution] = field(init=False)
    _cast: Cast = field(init=False)
    _sentence_starts: list[int] = field(init=False)
    _discourse: Discourse = field(factory=Discourse, init=False)
    _speakers: dict[str, Speakers] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._attributions = sorted(
            self.document.attributions, key=lambda a: (a.cue.start, a.cue.end)
        )
        self._cast = Cast.of(self.document, self._attributions)
        self._sentence_starts = [s.start for s in self.document.sentences]

    def resolve(self) -> Resolution:
        """Return the actors, the speakers of each attribution and the credits."""
        parents = enclosing(self._attributions)
        voices: list[Entity] = []
        for attribution in self._attributions:
            parent = parents.get(attribution.id)
            speakers = self._speakers_of(attribution, parent)
            voice = self._voice_of(attribution)
            if voice is not None:
                voices.append(voice)
            self._speakers[attribution.id] = speakers
            level = parent.id if parent else None
            self._discourse.note(level, Turn(speakers, voice, attribution.cue.start))
        return self._resolution(voices)

    def _speakers_of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        if attribution.subject == "agentless":
            return ()
        if attribution.source is not None:
            return self._in_span(attribution.source, attribution, parent)
        if attribution.antecedent is not None and self._may_speak(attribution.antecedent):
            speakers = self._in_span(attribution.antecedent, attribution, parent)
            named = all(s.kind == "person" for s in speakers)
            if named or not disagreement(speakers, attribution.agreement):
                return speakers
        return self._implied(attribution, parent)

    def _may_speak(self, span: Span) -> bool:
        """Say whether *span* holds anybody who can speak, not only a thing."""
        phrases = self._cast.phrases[span.start, span.end]
        return any(p.name is not None or p.head is not None or p.kind is not None for p in phrases)

    def _in_span(
        self, span: Span, attribution: Attribution, parent: Attribution | None
    ) -> Speakers:
        speakers: list[Entity] = []
        for phrase in self._cast.phrases[span.start, span.end]:
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
            return self._named(phrase, attribution)
        level = parent.id if parent else None
        if phrase.pronoun:
            agreement = Agreement(gender=phrase.gender, number=phrase.number)
            return self._noted(self._discourse.continuing(level, agreement), phrase, "pronoun")
        titled = self._titled(phrase)
        if titled:
            return self._noted(titled, phrase, "title")
        if phrase.anaphoric or _is_known_by_trade(phrase):
            last = self._pointed_back(phrase, level)
            if last:
                form: MentionForm = "title" if phrase.personal else "description"
                return self._noted(last, phrase, form)
        if phrase.gender is None and attribution.agreement is not None:
            phrase = evolve(phrase, gender=attribution.agreement.gender)
        return self._noted((self._described(phrase),), phrase, "description")

    def _described(self, phrase: Phrase) -> Entity:
        """Return the actor that *phrase* describes, under its fullest description."""
        registry = self._cast.registry
        entity = registry.described(phrase)
        if entity is None and phrase.definite and not phrase.complement:
            fuller = self._cast.introduced_before(phrase)
            if fuller is not None:
                entity = self._noted((registry.description(fuller),), fuller, "description")[0]
        return entity or registry.description(phrase)

    def _named(self, phrase: Phrase, attribution: Attribution) -> Speakers:
        """Return the person whom *phrase* names."""
        entity = self._cast.persons.get(phrase.name or (0, 0))
        if entity is None:
            entity = self._cast.registry.person(phrase)
        alone = len(self._cast.phrases.get(_key(attribution.source), ())) == 1
        if alone and attribution.agreement is not None and attribution.agreement.gender:
            entity.gender = attribution.agreement.gender  # the verb knows better than a list
        return (entity,)

    def _titled(self, phrase: Phrase) -> Speakers:
        """Return those whose title *phrase* repeats; a dual title needs two."""
        if not phrase.definite or phrase.number == "p":
            return ()
        if phrase.head is not None and not phrase.personal:
            return ()
        if phrase.head is not None and phrase.head.head_class == "relation":
            other = self._cast.registry.counterpart(phrase)
            return (other,) if other is not None else ()
        count = 2 if phrase.number == "d" else 1
        found = self._cast.registry.titled(phrase, limit=count)
        return tuple(reversed(found)) if len(found) == count else ()

    def _pointed_back(self, phrase: Phrase, level: str | None) -> Speakers:
        """Return the last speaker whom a noun that points back may mean."""
        personal = phrase.personal
        if phrase.words[0].key in _THE_LATTER:
            last_named = self._cast.registry.last_named(phrase)
            return (last_named,) if last_named is not None else ()
        agreement = Agreement(gender=phrase.gender if personal else None, number=None)
        for place in dict.fromkeys((level, None)):
            last = self._discourse.continuing(place, agreement, people=personal)
            if last and not disagreement(last, agreement):
                return last
        return self._cast.registry.first_titled(phrase.start) if _is_honorific(phrase) else ()

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
        return self._discourse.continuing(None, agreement) or self._earlier_subject(attribution)

    def _earlier_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject of a sentence before, where nobody has spoken yet in the article."""
        at = bisect_right(self._sentence_starts, attribution.cue.start) - 1
        for sentence in reversed(
            self.document.sentences[max(0, at - _SENTENCES_BACK) : max(0, at)]
        ):
            subject = self._subject_of(sentence, sentence.end)
            if not subject:
                first = self._cast.first_person_in(sentence.start, sentence.end)
                subject = (first,) if first is not None else ()
            if subject and not disagreement(subject, attribution.agreement):
                return subject
        return ()

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
        return self._subject_of(sentence, attribution.cue.start)

    def _subject_of(self, sentence: Sentence, end: int) -> Speakers:
        """Return whom *sentence* begins with, or whom its first verb is followed by."""
        for skipped in (0, 1):
            words = self._cast.text.after(sentence.start, _SUBJECT_WINDOW)[skipped:]
            subject = self._subject_in(words, end)
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
        words = self._cast.text.words(content)[:_SUBJECT_WINDOW]
        while words and (words[0].mark or words[0].key in _COMPLEMENTIZERS):
            words = words[1:]
        return self._subject_in(words, cue)

    def _subject_in(self, words: Sequence[Word], end: int) -> Speakers:
        """Return whom the noun phrase at the head of *words* means, if it ends before *end*."""
        phrase = self._cast.subject(words, end)
        if phrase is None:
            return ()
        if phrase.name is not None:
            return (self._cast.persons.get(phrase.name) or self._cast.registry.person(phrase),)
        titled = self._cast.registry.titled(phrase) if phrase.definite else []
        found = tuple(titled) or (self._cast.registry.description(phrase),)
        return self._noted(found, phrase, "title" if titled else "description")

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
