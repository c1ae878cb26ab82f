"""Decide whom a noun phrase means: a person by name or title, or what it describes."""

from __future__ import annotations

from attrs import define, evolve
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.segments import ON_BEHALF
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import usual_name
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation, without

from newsclaims.model import Agreement, Attribution, MentionForm, Span
from newsclaims_actors.decisions import Decisions, Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.kinds import kind_of
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.salience import Discourse, disagreement

_ABOUT = WORDS["about"]
_GUEST = WORDS["guest"]
_THE_LATTER = WORDS["the_latter"]
_HER = WORDS["her"]
_PRONOUNS = WORDS.endings("attached_third")

_REASONS = {
    "title": "the title is given elsewhere",
    "pronoun": "spoke last and agrees",
    "pointing-back": "the noun points back",
    "description": "described here",
}
"""Why a noun phrase means somebody, by the rule that tells."""

ANAPHORS_ALONE = WORDS["anaphors_alone"]
OWN_WORDS = WORDS["own_words"]


_SEAT = 3  # words of a seat that holds no name


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

    def of_subject(self, phrase: SpeakerPhrase) -> Speakers:
        """Return whom the subject of a clause that reports nothing means."""
        if phrase.name is not None:
            return (self.cast.persons.get(phrase.name) or self.cast.registry.person(phrase),)
        titled = self.cast.registry.titled(phrase) if phrase.definite else []
        if titled:
            return self._mentioned("title", tuple(titled), phrase, "title")
        found = (self.cast.registry.description(phrase),)
        return self._mentioned("description", found, phrase, "description")

    def _of(self, phrase: SpeakerPhrase, attribution: Attribution, level: str | None) -> Speakers:
        """Return whom one noun phrase means and note the mention."""
        if _is_lone_name(phrase, attribution):
            phrase = evolve(phrase, name=(phrase.start, phrase.end), name_text=phrase.text)
        if phrase.name is not None:
            return self._named(phrase, attribution)
        if phrase.pronoun or _is_own_speech(phrase):
            agreement = Agreement(gender=phrase.gender, number=phrase.number)
            last = self.discourse.continuing(level, agreement)
            return self._mentioned("pronoun", last, phrase, "pronoun")
        titled = self._titled(phrase, attribution, later=False)
        if titled:
            return self._mentioned("title", titled, phrase, "title")
        if phrase.anaphoric or _is_known_by_trade(phrase):
            last = self._pointed_back(phrase, level)
            if last:
                form: MentionForm = "title" if phrase.personal else "description"
                return self._mentioned("pointing-back", last, phrase, form)
        titled = self._titled(phrase, attribution, later=True)
        if titled:
            return self._mentioned("title", titled, phrase, "title")
        phrase = self._with_antecedent(phrase, level)
        if phrase.gender is None and attribution.agreement is not None:
            phrase = evolve(phrase, gender=attribution.agreement.gender)
        return self._mentioned("description", (self._described(phrase),), phrase, "description")

    def _with_antecedent(self, phrase: SpeakerPhrase, level: str | None) -> SpeakerPhrase:
        """Say for whom an unnamed spokesperson speaks: ``المتحدث باسمها`` for the ministry."""
        *_, last = phrase.words
        if not last.owned or last.key not in ON_BEHALF:
            return phrase
        feminine = last.text.endswith(tuple(_HER))
        agreement = Agreement(gender="f" if feminine else "m", number="s")
        whom = self.discourse.continuing(level, agreement)
        if len(whom) != 1 or whom[0].parts or disagreement(whom, agreement):
            return phrase
        plain = without(phrase.text, _PRONOUNS)
        return evolve(phrase, text=f"{plain} {whom[0].name}")

    def _described(self, phrase: SpeakerPhrase) -> Entity:
        """Return the actor that *phrase* describes, under its fullest description."""
        registry = self.cast.registry
        entity = registry.described(phrase)
        if entity is None and phrase.words[phrase.noun].definite and _is_short(phrase):
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
        found = self.cast.registry.titled(phrase, limit=count, later=later, said=said)
        return tuple(reversed(found)) if len(found) == count else ()

    def _pointed_back(self, phrase: SpeakerPhrase, level: str | None) -> Speakers:
        """Return the last speaker whom a noun that points back may mean."""
        personal = phrase.personal
        noun = phrase.words[phrase.noun]
        if phrase.head is None and noun.definite and noun.key not in ANAPHORS_ALONE:
            return ()  # «هذه البطولات»
        if phrase.words[0].key in _THE_LATTER:
            last_named = self.cast.registry.last_named(phrase)
            return (last_named,) if last_named is not None else ()
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
                if not _holds_another(last, phrase):
                    return last
                self.decisions.refused("pointing-back", last, "known to hold another office")
        if phrase.head is not None and phrase.head.head_class == "unnamed":
            last_named = self.cast.registry.last_named(phrase)
            return (last_named,) if last_named is not None and last_named.titles else ()
        return self.cast.registry.first_titled(phrase.start) if _is_honorific(phrase) else ()


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


def _is_known_by_trade(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* repeats a known person's trade: ``الباحثة``, ``المسؤول الحكومي``.

    A complement would tell a new person from the last one, and so would a nationality
    beside an office that one person holds (``السفير الفرنسي``).
    """
    first, *rest = phrase.words[phrase.noun :]
    if first.head is None or not first.personal or phrase.number != "s":
        return False
    if _is_honorific(phrase) or (phrase.definite and first.head.lemma in _GUEST):
        return True
    kind = first.head.head_class
    seat = next((i for i, word in enumerate(rest) if word.key in _ABOUT), len(rest))
    if len(rest) - seat <= _SEAT:
        rest = rest[:seat]  # «البرلماني عن دائرة كذا»
    if kind == "sovereign":
        return False
    return first.definite and all(_adds_nothing(word, kind) for word in rest)


def _is_short(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* may repeat a longer one: a noun, or a noun and its adjective."""
    rest = phrase.words[phrase.noun + 1 :]
    return not phrase.complement or (len(rest) == 1 and rest[0].definite)


def _holds_another(speakers: Speakers, phrase: SpeakerPhrase) -> bool:
    """Return whether an office cannot be that of *speakers*: they are known to hold another."""
    if phrase.head is None or phrase.head.head_class != "office":
        return False
    lemma = phrase.head.lemma
    if any(s.kind == "person" and not s.parts and s.lemma not in ("", lemma) for s in speakers):
        return True  # «القاضي», «الوزير»
    heads = [title.head for s in speakers for title in s.titles.values()]
    offices = {head.lemma for head in heads if head is not None and head.head_class == "office"}
    return bool(offices) and phrase.head.lemma not in offices


def _adds_nothing(word: PlacedWord, head_class: str) -> bool:
    """Return whether *word* leaves a trade what it is: an adjective, a field of work, a medium."""
    if word.preposition:
        return head_class in ("post", "profession")
    if word.governed:  # «الخبير بالشأن الليبي»، «المتحدث لوكالة كذا»
        return head_class in ("post", "profession") or word.governed.startswith("ل")
    return word.definite and not (head_class == "office" and is_relation(word.key))


def _is_honorific(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is a rank with a pronoun: ``سموه``, ``معاليه``."""
    (first, *rest) = phrase.words
    return not rest and first.owned and first.head is not None and first.head.head_class == "rank"


def _is_surname(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* has the shape of a surname: ``المرزوقي``."""
    (word, *rest) = phrase.words
    return not rest and word.definite and word.key.endswith("ي") and phrase.kind is None


def _is_own_speech(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is the speaker's own speech: ``تابع حديثه``."""
    (first, *rest) = phrase.words
    return not rest and first.owned and _without_pronoun(first.key) in OWN_WORDS


def _without_pronoun(key: str) -> str:
    stem = without(key, _PRONOUNS)
    return stem if stem in OWN_WORDS else stem.removesuffix("ت") + "ه"


def _is_lone_name(phrase: SpeakerPhrase, attribution: Attribution) -> bool:
    """Return whether an unknown word can only be a name: no article, and the verb is masculine."""
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
