"""Read a source's noun phrase: who is in it, under which name and which titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, field, frozen

from newsclaims.model import Mention
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.apposed_names import ApposedNames, without_person
from newsclaims_arabic.noun_phrase.belonging import belonging, opens_relation, owner_of
from newsclaims_arabic.noun_phrase.coordination import (
    bodies_in_marks,
    conjuncts,
    one_for_each,
)
from newsclaims_arabic.noun_phrase.descriptions import description_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.growth import Limits
from newsclaims_arabic.noun_phrase.joined import is_behind_each
from newsclaims_arabic.noun_phrase.name_finding import NameFinder
from newsclaims_arabic.noun_phrase.phrase_description import described
from newsclaims_arabic.noun_phrase.segments import (
    Named,
    is_definite,
    is_quantifier,
    place,
    segments_of,
    speaker_of,
    with_rows,
    without_relative_clause,
    without_turn,
)
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.title_reader import is_quoted, titles_among, titles_of
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage

_BRACKETED = 3  # a noun, a bracket and the number behind it
SUBJECT = Limits(split=True, core=True)
"""Behind the subject of a clause that reports nothing anything may follow."""
SPLIT = Limits(split=True)
OFFICE = Limits(split=True, titles=True, target=True)
"""Behind an office its holder may be named, but nobody with a title of his own."""
_NOMINATIVE = WORDS.endings("nominative")
_OF = WORDS["of"]
_COUNTED = 2  # an amount and those of whom it is told


@frozen
class SpeakerReader:
    """Reads noun phrases of one article.

    Args:
        passage: the article.
        finder: finds personal names among words.
    """

    passage: Passage
    finder: NameFinder = field(factory=NameFinder)
    apposed: ApposedNames = field(init=False)

    @apposed.default
    def _read_apposed(self) -> ApposedNames:
        return ApposedNames(self.passage.text, self.finder)

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.passage.text

    def read(self, words: Sequence[PlacedWord], mentions: Sequence[Mention]) -> list[SpeakerPhrase]:
        """Return the speakers that a noun phrase names, in text order.

        Args:
            words: the words and marks of the phrase.
            mentions: the outermost named entities inside it.
        """
        words = without_turn(without_relative_clause(speaker_of(words)))
        if len(words) == 1 and words[0].text == "و":
            return []  # a conjunction with a space behind it
        if bodies := one_for_each(words):
            return [self._one_of(words[0], name, row) for name, row in bodies]
        entities = place(words, mentions)
        phrases: list[SpeakerPhrase] = []
        ranges = bodies_in_marks(words) or conjuncts(
            words, entities, each=bool(words) and is_behind_each(self.passage, words[0].origin)
        )
        for first, last in ranges:
            inside = [
                Named(e.first - first, e.last - first, e.mention)
                for e in entities
                if first <= e.first and e.last <= last
            ]
            several = first == 0 and len(ranges) > 1
            phrase = self._read_one(words[first:last], inside, several=several)
            if phrase is not None:
                phrases.append(phrase)
        return phrases

    def _one_of(self, noun: PlacedWord, name: str, row: Sequence[PlacedWord]) -> SpeakerPhrase:
        """Return one of the bodies that a plural *noun* names, whose *row* stands behind it."""
        phrase = described(self.text, [noun, *row], None, [])
        return evolve(phrase, start=row[-1].start, text=name, number="s")

    def subject(
        self,
        words: Sequence[PlacedWord],
        mentions: Sequence[Mention],
        *,
        behind_verb: bool = False,
    ) -> SpeakerPhrase | None:
        """Return the noun phrase that *words* begin with, or None where they begin with none.

        Args:
            words: what stands where a subject may stand, with whatever follows.
            mentions: the outermost named entities among them.
            behind_verb: whether the verb of the clause stands right before them; then somebody
                may be new there: ``رفض | مصدر في القصر``.
        """
        entities = place(words, mentions)
        relation = behind_verb and bool(words) and opens_relation(words[0])
        end = self._counted_end(words, entities)
        if not end and not relation:
            end = self._subject_end(words, entities, SUBJECT)
        if not end and behind_verb and (relation or (words and _is_somebody_new(words[0]))):
            end = self._subject_end(words, entities, SPLIT, new=True)
        if not end:
            return None
        phrase = self._first_of(words[:end], entities)
        if not words[0].personal or (phrase is not None and phrase.name is not None):
            return phrase
        return self._named_office(words, entities, end) or phrase

    def _counted_end(self, words: Sequence[PlacedWord], entities: Sequence[Named]) -> int:
        """Return where those end of whom an amount is told, 0 for nobody: عدد من | زوار المدينة, مئات | الطلبة."""
        if len(words) < _COUNTED or not is_quantifier(words, 0):
            return 0
        at = next((i for i, word in enumerate(words) if i and not word.mark), len(words))  # 40 %
        at += at < len(words) and words[at].word.free in _OF
        rest = words[at:]
        if not rest or (words[0].key.isdigit() and at == 1 and not _is_countable(rest)):
            return 0  # 2017 | أصحاب المخابز
        inside = [Named(e.first - at, e.last - at, e.mention) for e in entities if e.first >= at]
        head = rest[0].head
        new = head is not None and not rest[0].governed
        end = self._subject_end(rest, inside, SUBJECT, new=new)
        return end + at if end else 0

    def _first_of(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> SpeakerPhrase | None:
        inside = [e.mention for e in entities if e.last <= len(words)]
        return next(iter(self.read(words, inside)), None)

    def _named_office(
        self, words: Sequence[PlacedWord], entities: Sequence[Named], end: int
    ) -> SpeakerPhrase | None:
        """Return an office with the name that follows where it is: القيادي | في حزب كذا سامر القيسي."""
        last = self._end_of(words, OFFICE)
        phrase = self._first_of(words[:last], entities) if last > end else None
        if phrase is None or phrase.name is None:
            return None
        first, past = phrase.name
        parts = sum(first <= word.start < past for word in words)
        known = any(e.person and e.mention.start < past and first < e.mention.end for e in entities)
        return phrase if known or parts > 1 else None  # المدير | قلل من

    def _end_of(self, words: Sequence[PlacedWord], limits: Limits) -> int:
        """Return the index past the words of the noun phrase that *words* begin with."""
        passage = self.passage
        start = bisect_left(passage.token_starts, words[0].origin)
        limit = bisect_left(passage.token_starts, words[-1].end)
        end = phrase_end(passage, start, limit, limits)
        return bisect_left([word.origin for word in words], passage.token_ends[end - 1])

    def _subject_end(
        self,
        words: Sequence[PlacedWord],
        entities: Sequence[Named],
        limits: Limits,
        *,
        new: bool = False,
    ) -> int:
        """Return where the noun phrase that *words* begin with ends, 0 where it is no subject.

        A subject of which nothing is said yet is a name, a definite noun phrase, a row of
        plurals in the nominative, ``باحثون وكتاب``, or somebody *new*.
        """
        if not words or words[0].governed or words[0].particle:
            return 0
        named = any(entity.first == 0 for entity in entities)
        if not (words[0].head or words[0].definite or named or new):
            return 0
        last = max(
            [self._end_of(words, limits), *(e.last for e in entities if e.first == 0)]
        )  # الاتحاد العام | للشغل
        people = words[0].key.endswith(_NOMINATIVE) and not words[0].definite
        return last if people or named or new or is_definite(words[:last], entities) else 0

    def _read_one(
        self, words: Sequence[PlacedWord], entities: Sequence[Named], *, several: bool
    ) -> SpeakerPhrase | None:
        segments = with_rows(segments_of(_with_number(words), entities), entities)
        if not segments:
            return None
        main = segments[0]
        inside = place(main, [e.mention for e in entities])
        name = self.finder.find(main, inside)
        person = name is not None and any(e.person and e.first == name[0] for e in inside)
        apposed = name is not None and _is_apposed(main, name[0], known=person)
        if name and name[0] and not apposed and is_quoted(self.text, main[0].start, main[name[0]]):
            name = None  # «ضيف «روتانا خليجية»»
        owner = owner_of(self.passage, main, inside, name)
        if owner is not None:
            phrase = belonging(described(self.text, main, None, inside), owner)
            return self.apposed.titled(phrase, phrase.words, segments, entities)
        if (
            name
            and len(segments) > 1
            and self.apposed.is_somebody_else(main, name, segments[1], entities)
        ):
            return self.apposed.titled(
                described(self.text, main, None, inside), main, segments, entities
            )
        if name is None:
            main = main[: description_end(main, inside)]
            inside = [e for e in inside if e.last <= len(main)]
        if name is not None:
            titles = titles_of(self.text, main[: name[0]]) + titles_among(
                self.text, [main[name[1] :]]
            )
            silent = [rest for s in segments[1:] if (rest := without_person(s, entities))]
            return described(
                self.text, main, name, inside, titles + titles_among(self.text, silent)
            )
        phrase = described(self.text, main, name, inside)
        if not phrase.personal:
            return self.apposed.named_by_apposition(phrase, segments)
        if several and phrase.number == "p":
            phrase = evolve(phrase, number=None)  # أعضاء اللجنة: | فلان، وفلان
        return self.apposed.named_behind(phrase, segments, entities)


def _is_apposed(words: Sequence[PlacedWord], at: int, *, known: bool) -> bool:
    """Return whether a name in marks is that of whose title stands before: ``الناطق باسم الحكومة «فلان»``.

    Where it is *known* for a person's, the title may be a construct: ``مدرب المنتخب «فلان»``.
    """
    before = words[:at]
    office = bool(before) and before[0].personal and before[-1].definite
    office = office and (known or before[0].definite)
    return office or all(word.definite for word in before)


def _is_countable(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* begin with what a number in digits counts: ``18 | شخصا``, no ``أصحاب المخابز``."""
    return not (words[0].definite or (len(words) > 1 and words[1].definite))


def _is_somebody_new(word: PlacedWord) -> bool:
    """Return whether a bare noun for persons, or for people not named, stands there."""
    head = word.head
    if head is None or word.definite or word.owned or word.accusative or word.preposition:
        return False  # «أمام», no «إمام»
    return (head.personal and head.number in ("s", "p")) or head.head_class == "unnamed"


def _with_number(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return *words* without the brackets of a number that is part of a text's name: ``المادة (27)``."""
    numbered = len(words) >= _BRACKETED and words[2].key.isdigit() and words[1].text == "("
    document = words[0].head is not None and words[0].head.head_class == "document"
    return [words[0], words[2], *words[_BRACKETED + 1 :]] if numbered and document else words
