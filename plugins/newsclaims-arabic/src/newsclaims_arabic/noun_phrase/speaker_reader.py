"""Read a source's noun phrase: who is in it, under which name and which titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, field, frozen

from newsclaims.model import Mention
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.belonging import DEFENCE, belonging, opens_relation, owner_of
from newsclaims_arabic.noun_phrase.coordination import (
    KIN,
    bodies_in_marks,
    conjuncts,
    one_for_each,
)
from newsclaims_arabic.noun_phrase.descriptions import description_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.growth import Limits
from newsclaims_arabic.noun_phrase.joined import is_behind_each
from newsclaims_arabic.noun_phrase.name_finding import NameFinder
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.phrase_description import described
from newsclaims_arabic.noun_phrase.segments import (
    ON_BEHALF,
    Named,
    behind_place,
    is_definite,
    is_title,
    place,
    segments_of,
    speaker_of,
    with_rows,
    without_relative_clause,
    without_turn,
)
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.title_reader import is_quoted, titles_among, titles_of, written
from newsclaims_arabic.noun_phrase.titles import Title
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage

_SHORTEST_NAME, _LONGEST_NAME = 2, 6
_BRACKETED = 3  # a noun, a bracket and the number behind it
SUBJECT = Limits(split=True, core=True)
"""Behind the subject of a clause that reports nothing anything may follow."""
SPLIT = Limits(split=True)
OFFICE = Limits(split=True, titles=True, target=True)
"""Behind an office its holder may be named, but nobody with a title of his own."""
_NOMINATIVE = WORDS.endings("nominative")


@frozen
class SpeakerReader:
    """Reads noun phrases of one article.

    Args:
        passage: the article.
        finder: finds personal names among words.
    """

    passage: Passage
    finder: NameFinder = field(factory=NameFinder)

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
        end = 0 if relation else self._subject_end(words, entities, SUBJECT)
        if not end and behind_verb and (relation or (words and _is_somebody_new(words[0]))):
            end = self._subject_end(words, entities, SPLIT, new=True)
        if not end:
            return None
        phrase = self._first_of(words[:end], entities)
        if not words[0].personal or (phrase is not None and phrase.name is not None):
            return phrase
        return self._named_office(words, entities, end) or phrase

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
            return self._titled(phrase, phrase.words, segments, entities)
        if name and len(segments) > 1 and self._is_somebody_else(main, name, segments[1], entities):
            return self._titled(described(self.text, main, None, inside), main, segments, entities)
        if name is None:
            main = main[: description_end(main, inside)]
            inside = [e for e in inside if e.last <= len(main)]
        if name is not None:
            titles = titles_of(self.text, main[: name[0]]) + titles_among(
                self.text, [main[name[1] :]]
            )
            silent = [rest for s in segments[1:] if (rest := _without_person(s, entities))]
            return described(
                self.text, main, name, inside, titles + titles_among(self.text, silent)
            )
        phrase = described(self.text, main, name, inside)
        if not phrase.personal:
            return self._named_by_apposition(phrase, segments)
        if several and phrase.number == "p":
            phrase = evolve(phrase, number=None)  # أعضاء اللجنة: | فلان، وفلان
        return self._named_behind(phrase, segments, entities)

    def _titled(
        self,
        phrase: SpeakerPhrase,
        words: Sequence[PlacedWord],
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        """Read the titles in *words*, and the name behind the comma where one is there."""
        return self._named_behind(
            evolve(phrase, titles=titles_of(self.text, words)), segments, entities
        )

    def _named_behind(
        self,
        phrase: SpeakerPhrase,
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        return self._named_after(phrase, segments[1:], entities) if len(segments) > 1 else phrase

    def _named_after(
        self,
        phrase: SpeakerPhrase,
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        """Take the name from behind the comma: ``وزير الطاقة، فلان``."""
        silent: tuple[Title, ...] = ()
        while (
            len(segments) > 1 and is_title(segments[0]) and not self._found(segments[0], entities)
        ):
            silent += titles_of(self.text, segments[0])  # «..., والناطق باسمها، القاضي فلان»
            segments = segments[1:]
        words = segments[0]
        placed = _within(words, entities)
        name = self.finder.find(words, placed) or _whole_name(words) or behind_place(words, placed)
        if name is None or phrase.number not in ("s", "d", None):
            return phrase
        person = next((e for e in placed if name[0] <= e.first < name[1] and e.person), None)
        named = words[name[0] : name[1]]
        before = titles_of(self.text, words[: name[0]]) if name[0] else ()
        return evolve(
            phrase,
            end=named[-1].end,
            name=(named[0].start, named[-1].end),
            name_text=written(self.text, named),
            gender=(person.mention.gender if person else None) or phrase.gender,
            titles=phrase.titles
            + silent
            + before
            + titles_among(self.text, [words[name[1] :], *segments[1:]]),
        )

    def _is_somebody_else(
        self,
        main: Sequence[PlacedWord],
        name: tuple[int, int],
        apposed: Sequence[PlacedWord],
        entities: Sequence[Named],
    ) -> bool:
        """Return whether a name behind a bare title is what its holder heads, who is named next.

        ``مدير ساندهيرست رود، مارك دال``, or for whom he speaks: ``المتحدث باسم الرئيس فلان، فلان``.
        """
        title = main[name[0] - 1] if name[0] else None
        if title is None or name[1] < len(main):
            return False
        ranked = title.head is not None and title.head.head_class == "rank"
        headed = title.personal and not (title.definite or ranked)
        spoken_for = any(word.key in ON_BEHALF | DEFENCE for word in main[: name[0]])
        people = [e for e in _within(apposed, entities) if e.person and e.last == len(apposed)]
        alone = any(not e.first or (spoken_for and is_title(apposed)) for e in people)
        return (headed or spoken_for) and alone and not apposed[0].joined

    def _found(self, words: Sequence[PlacedWord], entities: Sequence[Named]) -> bool:
        """Return whether *words* hold a name."""
        return self.finder.find(words, _within(words, entities)) is not None

    def _named_by_apposition(
        self, phrase: SpeakerPhrase, segments: Sequence[Sequence[PlacedWord]]
    ) -> SpeakerPhrase:
        """Take unknown words for a name where a title follows: ``فلان، رئيس كذا``."""
        main = segments[0]
        unknown = phrase.head is None and phrase.kind is None and not phrase.quantified
        titled = len(segments) > 1 and is_title(segments[1])
        office = segments[1][0].head if titled else None
        held = office is not None and office.head_class == "office" and office.number == "s"
        unknown = unknown or (held and phrase.head is None and phrase.kind == "organization")
        named = all(may_be_name(w) for w in (*main[:1], *main[2:]))  # the second may be cut in two
        if not (unknown and titled and named and len(main) <= _LONGEST_NAME):
            return phrase
        titles = titles_among(self.text, segments[1:])
        head = titles[0].head
        return evolve(
            phrase,
            name=(main[0].start, main[-1].end),
            name_text=phrase.text,
            titles=titles,
            gender=head.gender if head is not None else None,
        )


def _without_person(
    segment: Sequence[PlacedWord], entities: Sequence[Named]
) -> Sequence[PlacedWord]:
    """Return an apposition as far as it tells of whom it follows: ``والد الضحية | فلانة``, not of another."""
    person = next((e for e in _within(segment, entities) if e.person), None)
    if person is None:
        return segment
    kin = segment[0].head is not None and segment[0].head.lemma in KIN
    return segment[: person.first] if kin else ()


def _is_apposed(words: Sequence[PlacedWord], at: int, *, known: bool) -> bool:
    """Return whether a name in marks is that of whose title stands before: ``الناطق باسم الحكومة «فلان»``.

    Where it is *known* for a person's, the title may be a construct: ``مدرب المنتخب «فلان»``.
    """
    before = words[:at]
    office = bool(before) and before[0].personal and before[-1].definite
    office = office and (known or before[0].definite)
    return office or all(word.definite for word in before)


def _is_somebody_new(word: PlacedWord) -> bool:
    """Return whether a bare noun for one person, or for people not named, stands there."""
    head = word.head
    if head is None or word.definite or word.owned or word.accusative or word.preposition:
        return False  # «أمام», no «إمام»
    return (head.personal and head.number == "s") or head.head_class == "unnamed"


def _with_number(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return *words* without the brackets of a number that is part of a text's name: ``المادة (27)``."""
    numbered = len(words) >= _BRACKETED and words[2].key.isdigit() and words[1].text == "("
    document = words[0].head is not None and words[0].head.head_class == "document"
    return [words[0], words[2], *words[_BRACKETED + 1 :]] if numbered and document else words


def _within(words: Sequence[PlacedWord], entities: Sequence[Named]) -> list[Named]:
    """Return the *entities* that stand among *words*, as ranges of them."""
    return place(words, [e.mention for e in entities])


def _whole_name(words: Sequence[PlacedWord]) -> tuple[int, int] | None:
    """Take unknown words between commas after a title for a name: ``، المولدي الرمضاني،``."""
    short = _SHORTEST_NAME <= len(words) <= _LONGEST_NAME
    return (0, len(words)) if short and all(map(may_be_name, words)) else None
