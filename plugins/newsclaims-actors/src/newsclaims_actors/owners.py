"""Say whose kin, lawyer or spokesperson an unnamed speaker is, where only a pronoun tells it.

``ابنته`` is the daughter of who was named last, ``المتحدث باسمها`` speaks for the ministry that spoke last.
"""

from __future__ import annotations

from attrs import define, evolve
from newsclaims_arabic.noun_phrase.belonging import KIN, KINSWOMEN, RETAINERS
from newsclaims_arabic.noun_phrase.segments import ON_BEHALF
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.pronouns import ATTACHED
from newsclaims_arabic.word_shapes import without

from newsclaims.model import Agreement, Gender
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.salience import Discourse, disagreement

_PRONOUNS = WORDS.endings("attached_third")
_RELATIONS = KIN | KINSWOMEN | RETAINERS
_LONGEST_NAME = 7
_BEFORE_PRONOUN, _FEMININE = "ت", "ة"
_FOLDED_FEMININE = "ه"


@define
class Owners:
    """Finds whom the pronouns at the nouns of one document stand for.

    Args:
        cast: everybody the article names.
        discourse: who spoke so far.
    """

    cast: NamedPeople
    discourse: Discourse

    def named_in(self, phrase: SpeakerPhrase, level: str | None) -> SpeakerPhrase:
        """Return *phrase* with the owner's name for the pronoun, as it is where none is found.

        Args:
            phrase: a noun phrase without a name.
            level: id of the enclosing claim, None at the top.
        """
        first, last = phrase.words[0], phrase.words[-1]
        if last.owned and last.key in ON_BEHALF:
            whom = self._represented(last, level)
            plain = without(phrase.text, _PRONOUNS)
            return evolve(phrase, text=f"{plain} {whom}") if whom else phrase
        if first.owned and first.head is not None and {first.key, first.head.lemma} & _RELATIONS:
            return self._of_named_last(phrase)
        return phrase

    def _represented(self, word: PlacedWord, level: str | None) -> str:
        """Return the name of the body that spoke last, if the pronoun at *word* agrees with it."""
        agreement = Agreement(gender=_gender(word) or "m", number="s")
        whom = self.discourse.continuing(level, agreement)
        fits = len(whom) == 1 and not whom[0].parts and not disagreement(whom, agreement)
        return whom[0].name if fits else ""

    def _of_named_last(self, phrase: SpeakerPhrase) -> SpeakerPhrase:
        """Put the person named last of the gender of the pronoun for it: ``ابنة فلان``."""
        noun, *rest = phrase.words
        gender = _gender(noun)
        named = self.cast.registry.last_named(evolve(phrase, gender=gender)) if gender else ()
        if not named:
            return phrase
        owner = named[0]
        start, end = max(
            (place for place, form in owner.mentions.items() if form == "name"),
            key=lambda place: place[1] - place[0],
        )
        name = self.cast.text.between(start, end, _LONGEST_NAME)
        text = " ".join([_without_pronoun(noun), owner.name, *(word.text for word in rest)])
        return evolve(phrase, text=text, words=(noun, *name, *rest))


def _gender(word: PlacedWord) -> Gender | None:
    """Return the gender of the one person whom the pronoun at *word* stands for, None for several."""
    ends = (fold(word.form.text[a:b]) for a, b in word.form.enclitics)
    pronoun = next((ATTACHED[end] for end in ends if end in ATTACHED), None)
    return pronoun.gender if pronoun is not None and pronoun.number == "s" else None


def _without_pronoun(word: PlacedWord) -> str:
    """Return a noun as it is written without its pronoun: ``ابنة`` for ``ابنته``."""
    noun = without(word.text, _PRONOUNS)
    woman = word.key.endswith(_FOLDED_FEMININE) and noun.endswith(_BEFORE_PRONOUN)
    return noun.removesuffix(_BEFORE_PRONOUN) + _FEMININE if woman else noun
