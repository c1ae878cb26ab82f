"""Find what a short description goes back to, among what the article only mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.segments import is_quantifier
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.speaker_reader import SpeakerReader
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.relations import HYPERNYMS
from newsclaims_arabic.speaker_nouns import FORMS_OF

from newsclaims.model import Mention
from newsclaims_actors.lists import WORDS
from newsclaims_actors.recognized_names import Names
from newsclaims_actors.text import Text

_PLURALS = WORDS.endings("plurals")

(_ARTICLE,) = WORDS["article"]
_MEMORY = 300
_DESCRIPTION = 8


@frozen
class Antecedents:
    """Finds the fuller descriptions of one document.

    Args:
        text: the document's words.
        names: its name mentions.
        reader: reads noun phrases.
    """

    text: Text
    names: Names
    reader: SpeakerReader

    def introduced_before(self, phrase: SpeakerPhrase) -> SpeakerPhrase | None:
        """Return the last fuller description of what *phrase* repeats by its head alone.

        ``المصدر`` goes back to ``مصدر أمني``, ``الشركة`` to ``شركة كذا``, ``التجمع`` to
        ``التجمع الوطني``, which need not have said anything themselves.
        """
        if phrase.number == "d" or (phrase.personal and phrase.number != "p"):
            return None
        noun = phrase.words[phrase.noun]
        for start in self.text.occurrences(_spellings(noun), phrase.start, _MEMORY):
            words = [w for w in self.text.after(start, _DESCRIPTION) if w.start < phrase.start]
            amount = len(words) > 1 and is_quantifier(words, 0)  # مجموعة من كذا is no company
            if words and not (words[0].owned or amount) and _may_mean(noun, words[0]):
                found = self._description_at(words)
                fuller = found is not None and phrase.complement < found.complement
                if found is not None and fuller and self._may_be(found, noun):
                    return found
        return None

    def _may_be(self, found: SpeakerPhrase, noun: PlacedWord) -> bool:
        """Return whether *found* names one such *noun*: ``شركات كبرى`` are many, ``شبكة الإنترنت`` no company."""
        head, narrow = found.head, _narrower(noun)
        if noun.head is None or head is None or noun.head.personal:
            return True
        if head.lemma in narrow and not self.names.any_begins(found.start, found.end):
            return False
        plural = found.words[found.noun].key != head.lemma and noun.key == noun.head.lemma
        return found.definite or not plural

    def _description_at(self, words: Sequence[PlacedWord]) -> SpeakerPhrase | None:
        """Read the description that begins with the bare noun ``words[0]``."""
        first = words[0]._replace(governed="", joined=False)
        row = [first, *words[1:]]
        mentions = self.names.within(first.start, row[-1].end)
        found = self.reader.subject(row, mentions)
        if found is None and not first.definite:
            last = 1
            while last < len(row) and _describes(row[last], first):
                last += 1
            found = next(iter(self.reader.read(row[: min(last, 3)], ())), None)
        if found is None or (
            first.definite and (_holds_person(found, mentions) or _holds_body(found))
        ):
            return None  # «الأمين العام للجمعية الشيخ فلان»، «المملكة الحكومة»
        return found if found.complement else None


def _holds_person(phrase: SpeakerPhrase, mentions: Sequence[Mention]) -> bool:
    """Return whether somebody with a title is named in *phrase*, who is no part of the description.

    Right behind the noun he is: ``الفريق سامر حلبي`` may be his rank.
    """
    behind = phrase.words[1].start if len(phrase.words) > 1 else phrase.end
    return any(m.standard_kind == "person" and behind < m.start < phrase.end for m in mentions)


def _holds_body(phrase: SpeakerPhrase) -> bool:
    """Return whether another body with the article stands behind the noun, which is its object."""
    behind = [w for w in phrase.words[1:2] if w.definite and not w.governed]
    return any(w.head is not None and w.head.head_class == "organization" for w in behind)


def _describes(word: PlacedWord, noun: PlacedWord) -> bool:
    """Return whether *word* may be an adjective or complement of the bare *noun* before it."""
    if word.verb or word.governed or word.joined:
        return False  # «تقرير صدر أمس»
    plural = noun.head is not None and noun.head.number == "p"
    return may_be_name(word) or (plural and word.key.endswith(_PLURALS))


def _spellings(noun: PlacedWord) -> Iterator[str]:
    """Yield the stems that a tokenizer may give what *noun* may mean, in every case."""
    head = noun.head
    forms = (noun.key,) if head is None else FORMS_OF[head.lemma, head.number]
    for lemma in sorted(_narrower(noun)):
        forms += FORMS_OF.get((lemma, "s"), ())
    for form in forms:
        yield from (form, _ARTICLE + form, "و" + form, form + "ا")


def _narrower(noun: PlacedWord) -> frozenset[str]:
    """Return the lemmas of what the definite *noun* may be another word for: ``الفريق``, a club."""
    general = noun.head is not None and noun.definite
    return HYPERNYMS.get(noun.head.lemma, frozenset()) if general and noun.head else frozenset()


def _may_mean(noun: PlacedWord, other: PlacedWord) -> bool:
    """Return whether two words are one noun in one number, in any case, or *noun* the wider one."""
    if noun.head is None or other.head is None:
        return noun.key == other.key and other.definite
    same = (noun.head.lemma, noun.head.number) == (other.head.lemma, other.head.number)
    return same or other.head.lemma in _narrower(noun)
