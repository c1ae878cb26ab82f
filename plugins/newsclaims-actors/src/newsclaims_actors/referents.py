"""Decide whom a noun phrase means: a person by name or title, or what it describes."""

from __future__ import annotations

from attrs import define, evolve
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import usual_name

from newsclaims.model import Agreement, Attribution, MentionForm, Span
from newsclaims_actors.decisions import Decisions, Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.owners import Owners
from newsclaims_actors.repeated_phrases import (
    holds_another,
    is_honorific,
    is_known_by_trade,
    is_lone_name,
    is_one_known,
    is_own_speech,
    is_short,
    kin_again,
    of_a_woman,
)
from newsclaims_actors.salience import Discourse, disagreement

_THE_FORMER = WORDS["the_former"]
_THE_LATTER = WORDS["the_latter"]
_FEMININE = "ة"
_OFFICIALS = WORDS["officials"]
_ON = WORDS["on"]
_TITLE = 3  # words of a title with its adjectives
_NAMING: frozenset[MentionForm] = frozenset({"name", "title"})
GOING_ON = "continue"
"""The class of verbs that go on with what somebody says."""
_INSTITUTIONS = frozenset({"media", "organization"})
_REASONS = {
    "title": "the title is given elsewhere",
    "pronoun": "spoke last and agrees",
    "pointing-back": "the noun points back",
    "description": "described here",
}
"""Why a noun phrase means somebody, by the rule that tells."""
ANAPHORS_ALONE = WORDS["anaphors_alone"]


@define
class Referents:
    """Finds the referents of the noun phrases of one document.

    Args:
        cast: everybody the article names.
        discourse: who spoke so far.
        decisions: is told whom a noun phrase means.
    """

    cast: NamedPeople
    discourse: Discourse
    decisions: Decisions

    def in_span(self, span: Span, attribution: Attribution, level: str | None) -> Speakers:
        """Return whom *span* names, each once, and note the mentions.

        Args:
            span: the source or antecedent of *attribution*.
            attribution: tells the gender of its subject.
            level: id of the enclosing claim, None at the top.
        """
        speakers: dict[Entity, None] = {}
        for phrase in self.cast.phrases[span.start, span.end]:
            speakers.update(dict.fromkeys(self._of(phrase, attribution, level)))
        return tuple(speakers)

    def may_speak(self, span: Span) -> bool:
        """Return whether *span* holds anybody who can speak, not only a thing."""
        return any(phrase.may_speak for phrase in self.cast.phrases[span.start, span.end])

    def is_misread(self, span: Span, agreement: Agreement | None) -> bool:
        """Return whether what *span* holds cannot be the subject of a verb of *agreement*.

        It is an unknown noun that clashes with the verb, ``وعدّ المشاركة الخطوة الأولى``, or a verb.
        """
        phrases = self.cast.phrases[span.start, span.end]
        if agreement is None or len(phrases) != 1 or phrases[0].may_speak:
            return False
        noun, first = phrases[0].words[phrases[0].noun], phrases[0].words[0]
        clashes = agreement.gender == "m" and noun.text.endswith(_FEMININE) and noun.definite
        return clashes or (first.verb and not first.definite)

    def of_subject(self, phrase: SpeakerPhrase) -> Speakers:
        """Return whom the subject of a clause that reports nothing means."""
        if phrase.name is not None:
            return (self.cast.persons.get(phrase.name) or self.cast.registry.person(phrase),)
        titled = self.cast.registry.titles.titled(phrase) if phrase.definite else []
        if titled:
            return self._mentioned("title", tuple(titled), phrase, "title")
        return self._mentioned("description", (self._described(phrase),), phrase, "description")

    def _of(self, phrase: SpeakerPhrase, attribution: Attribution, level: str | None) -> Speakers:
        """Return whom one noun phrase means and note the mention."""
        if is_lone_name(phrase, attribution):
            phrase = evolve(phrase, name=(phrase.start, phrase.end), name_text=phrase.text)
        if phrase.name is not None:
            return self._named(phrase, attribution)
        phrase = of_a_woman(phrase, attribution)
        taken_up = self._taken_up(phrase, level)
        if taken_up is not None:
            return taken_up
        titled = self._titled(phrase, attribution, later=False)
        if titled:
            return self._mentioned("title", titled, phrase, "title")
        goes_on = attribution.cue.cue_class == GOING_ON and is_one_known(phrase)
        pointing = phrase.anaphoric or is_known_by_trade(phrase) or goes_on
        if pointing and not self._is_replying(phrase):
            last = self._repeated(phrase) or self._pointed_back(phrase, attribution, level)
            if last:
                form: MentionForm = "title" if phrase.personal else "description"
                return self._mentioned("pointing-back", last, phrase, form)
        titled = self._titled(phrase, attribution, later=True)
        titled = titled or self.cast.registry.titles.named_later(phrase)
        if titled:
            return self._mentioned("title", titled, phrase, "title")
        phrase = Owners(self.cast, self.discourse).named_in(phrase, level)
        if phrase.gender is None and attribution.agreement is not None:
            phrase = evolve(phrase, gender=attribution.agreement.gender)
        return self._mentioned("description", (self._described(phrase),), phrase, "description")

    def _circumstance(self, phrase: SpeakerPhrase, agreement: Agreement) -> Speakers:
        """Return who stands right before ``وهو`` and agrees: ``نصدق الوزير فلانا وهو يقول``."""
        before = self.cast.text.before(phrase.start, _TITLE)
        if not (phrase.pronoun and before and self.cast.text.is_joined_at(phrase.start)):
            return ()
        person = self.cast.person_at(before[-1].start)
        found: Speakers = (person,) if person is not None else ()
        titles = [i for i, w in enumerate(before) if w.personal and (w.definite or w.owned)]
        if titles and not found and not any(word.mark for word in before[titles[-1] :]):
            first = before[titles[-1]]._replace(governed="", joined=False)
            title = self.cast.noun_phrases.subject([first, *before[titles[-1] + 1 :]], phrase.start)
            adjoins = title is not None and title.end == before[-1].end
            found = self.of_subject(title) if title is not None and adjoins else ()
        return () if disagreement(found, agreement) else found

    def _taken_up(self, phrase: SpeakerPhrase, level: str | None) -> Speakers | None:
        """Return whom a pronoun, or another word for somebody's kin, takes up; None for other nouns."""
        if phrase.pronoun or is_own_speech(phrase):
            agreement = Agreement(gender=phrase.gender, number=phrase.number)
            last = self._circumstance(phrase, agreement)
            last = last or self.discourse.continuing(level, agreement)
            return self._mentioned("pronoun", last, phrase, "pronoun")
        kin = kin_again(phrase, self.cast.registry.entities)
        return self._mentioned("description", kin, phrase, "description") if kin else None

    def _described(self, phrase: SpeakerPhrase) -> Entity:
        """Return the actor that *phrase* describes, under its fullest description."""
        registry = self.cast.registry
        entity = registry.described(phrase)
        if entity is None and phrase.words[phrase.noun].definite and is_short(phrase):
            fuller = self.cast.antecedents.introduced_before(phrase)
            if fuller is not None:
                entity = _noted((registry.description(fuller),), fuller, "description")[0]
        return entity or registry.description(phrase)

    def _named(self, phrase: SpeakerPhrase, attribution: Attribution) -> Speakers:
        """Return the person whom *phrase* names."""
        entity = self.cast.persons.get(phrase.name or (0, 0))
        if entity is None:
            entity = self.cast.registry.person(phrase)
        alone = len(self.cast.phrases.get(_place(attribution.source), ())) == 1
        if alone and attribution.agreement is not None and attribution.agreement.gender:
            entity.gender = attribution.agreement.gender  # the verb knows better than a list
        self.decisions.meant("name", phrase.name or _place(phrase), (entity,), "named here")
        return (entity,)

    def _mentioned(
        self, rule: str, entities: Speakers, phrase: SpeakerPhrase, form: MentionForm
    ) -> Speakers:
        """Note and tell that *phrase* mentions *entities*; return them."""
        if self.decisions.on:
            place, why = _place(phrase), _why(rule, entities, phrase)
            self.decisions.meant(rule, place, entities, why)
            for entity in entities if rule != "description" else ():  # of which the registry tells
                self.decisions.same(rule, place, entity, why)
        return _noted(entities, phrase, form)

    def _titled(self, phrase: SpeakerPhrase, attribution: Attribution, *, later: bool) -> Speakers:
        """Return those whose title *phrase* repeats; a dual title needs two.

        Args:
            phrase: the title.
            attribution: what its holder says.
            later: whether one without a complement may be that of somebody named later.
        """
        if not phrase.definite or phrase.number == "p":
            return ()
        if phrase.head is not None and not phrase.personal:
            return ()
        if phrase.head is not None and phrase.head.head_class == "relation":
            other = self.cast.registry.counterpart(phrase)
            return (other,) if other is not None else ()
        count = 2 if phrase.number == "d" else 1
        said = attribution.content
        found = self.cast.registry.titles.titled(phrase, limit=count, later=later, said=said)
        return tuple(reversed(found)) if len(found) == count else ()

    def _repeated(self, phrase: SpeakerPhrase) -> Speakers:
        """Return the institution whose noun *phrase* repeats: ``المنظمة ذاتها``, whoever spoke last."""
        if phrase.head is None:
            return ()
        if phrase.head.head_class == "document" or phrase.personal:
            return self.discourse.last_of(phrase.head.lemma, named=not phrase.personal)
        if phrase.head.head_class not in _INSTITUTIONS:
            return ()
        met = self.cast.registry.described(phrase)
        if met is None and is_short(phrase):
            fuller = self.cast.antecedents.introduced_before(phrase)
            met = self.cast.registry.description(fuller) if fuller is not None else None
        return (met,) if met is not None else ()

    def _pointed_back(
        self, phrase: SpeakerPhrase, attribution: Attribution, level: str | None
    ) -> Speakers:
        """Return the last speaker whom a noun that points back may mean."""
        personal = phrase.personal
        noun = phrase.words[phrase.noun]
        if phrase.head is None and noun.definite and noun.key not in ANAPHORS_ALONE:
            return ()  # «هذه البطولات»
        if noun.key in _THE_LATTER or noun.key in _THE_FORMER:
            return self._of_two(phrase, former=noun.key in _THE_FORMER)
        if phrase.head is not None and phrase.head.head_class == "unnamed":
            met = self.cast.registry.described(phrase)
            if met is not None:  # «المصدر»: «مصدر أمني» rather than whoever spoke last
                return (met,)
        agreement = Agreement(gender=phrase.gender if personal else None, number=None)
        for place in dict.fromkeys((level, None)):
            last = self.discourse.continuing(place, agreement, people=personal)
            clash = disagreement(last, agreement)
            self.decisions.clashing("pointing-back", last, clash)
            if last and not clash:
                told = personal and self.discourse.is_said_by(last, phrase.start, place)
                if told and not self.cast.text.is_joined_at(attribution.cue.start):
                    self.decisions.refused("pointing-back", last, "nobody tells of himself so")
                elif holds_another(last, phrase):
                    self.decisions.refused("pointing-back", last, "known to hold another office")
                else:
                    return last
        if _is_somebody(phrase):
            last_named = self.cast.registry.last_named(phrase)[:1]
            return last_named if any(one.titles for one in last_named) else ()
        return self.cast.registry.first_titled(phrase.start) if is_honorific(phrase) else ()

    def _is_replying(self, phrase: SpeakerPhrase) -> bool:
        """Return whether *phrase* replies to whoever spoke last: ``رد عليه | المدرب``."""
        before = self.cast.text.before(phrase.start, 1)
        return any(word.word.free in _ON and word.word.pronoun for word in before)

    def _of_two(self, phrase: SpeakerPhrase, *, former: bool) -> Speakers:
        """Return the *former* or the latter of the two people named last: ``الأول``, ``هذا الأخير``."""
        named = self.cast.registry.last_named(phrase, forms=_NAMING)
        return named[:2][-1:] if former else named[:1]


def _is_somebody(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* tells nothing of whom it points back to: ``المصدر``, ``المسؤول ذاته``."""
    head = phrase.head
    if head is None or head.head_class == "unnamed":
        return head is not None
    return head.lemma in _OFFICIALS and not phrase.complement


def _noted(entities: Speakers, phrase: SpeakerPhrase, form: MentionForm) -> Speakers:
    for entity in entities:
        entity.mention(phrase.start, phrase.end, form)
    return entities


def _why(rule: str, entities: Speakers, phrase: SpeakerPhrase) -> str:
    """Say why *phrase* means *entities*, for the trace."""
    if rule != "title" or phrase.head is None:
        return _REASONS[rule]
    lemma, _ = usual_name(phrase.head.lemma, phrase.complement)
    given = [
        f"{title.text} introduced at {entity.introduced[title.text]}"
        for entity in entities
        for title in entity.titles.values()
        if title.lemma == lemma
    ]
    return ", ".join(given[:1]) or _REASONS[rule]


def _place(span: Span | SpeakerPhrase | None) -> tuple[int, int]:
    return (span.start, span.end) if span is not None else (0, 0)
