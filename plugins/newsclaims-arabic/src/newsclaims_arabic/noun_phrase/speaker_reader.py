"""Read a source's noun phrase: who is in it, under which name and which titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, field, frozen

from newsclaims.model import Mention
from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.belonging import belonging, owner_of
from newsclaims_arabic.noun_phrase.coordination import conjuncts
from newsclaims_arabic.noun_phrase.descriptions import description_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.growth import Limits
from newsclaims_arabic.noun_phrase.name_finding import NameFinder
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.segments import (
    Named,
    behind_place,
    is_definite,
    is_quantifier,
    is_title,
    place,
    segments_of,
    speaker_of,
    title_rows,
    with_places,
    without_relative_clause,
    without_turn,
)
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import Title, usual_name
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.pronouns import PRONOUNS

RELATION_ACCUSATIVE = WORDS.endings("relation_accusative")

ANAPHORS_AFTER = WORDS["anaphors_after"]
ANAPHORS_ALONE = WORDS["anaphors_alone"]
BACK_POINTING = WORDS["back_pointing"]

_SHORTEST_NAME, _LONGEST_NAME = 2, 6
_BRACKETED = 3  # a noun, a bracket and the number behind it
SUBJECT = Limits(split=True, core=True)
"""Behind the subject of a clause that reports nothing anything may follow."""
_NOMINATIVE = WORDS.endings("nominative")
(_ARTICLE,) = WORDS["article"]
_OPENING, _CLOSING = frozenset("«“‘("), frozenset("»”’)")


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
        entities = place(words, mentions)
        phrases: list[SpeakerPhrase] = []
        for first, last in conjuncts(words, entities):
            inside = [
                Named(e.first - first, e.last - first, e.mention)
                for e in entities
                if first <= e.first and e.last <= last
            ]
            phrase = self._read_one(words[first:last], inside)
            if phrase is not None:
                phrases.append(phrase)
        return phrases

    def subject(
        self, words: Sequence[PlacedWord], mentions: Sequence[Mention]
    ) -> SpeakerPhrase | None:
        """Return the noun phrase that *words* begin with, or None where they begin with none.

        Args:
            words: what stands where a subject may stand, with whatever follows.
            mentions: the outermost named entities among them.
        """
        entities = place(words, mentions)
        end = self._subject_end(words, entities)
        if not end:
            return None
        inside = [e.mention for e in entities if e.last <= end]
        return next(iter(self.read(words[:end], inside)), None)

    def _subject_end(self, words: Sequence[PlacedWord], entities: Sequence[Named]) -> int:
        """Return where the noun phrase that *words* begin with ends, 0 where it is no subject.

        A subject of which nothing is said yet is a name, a definite noun phrase, or a row of
        plurals in the nominative: ``باحثون وكتاب``.
        """
        if not words or words[0].governed or words[0].particle:
            return 0
        named = any(entity.first == 0 for entity in entities)
        if not (words[0].head or words[0].definite or named):
            return 0
        passage = self.passage
        start = bisect_left(passage.token_starts, words[0].origin)
        limit = bisect_left(passage.token_starts, words[-1].end)
        end = phrase_end(passage, start, limit, SUBJECT)
        last = bisect_left([word.origin for word in words], passage.token_ends[end - 1])
        people = words[0].key.endswith(_NOMINATIVE) and not words[0].definite
        return last if people or named or is_definite(words[:last], entities) else 0

    def _read_one(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> SpeakerPhrase | None:
        segments = with_places(segments_of(_with_number(words)), entities)
        if not segments:
            return None
        main = segments[0]
        inside = place(main, [e.mention for e in entities])
        name = self.finder.find(main, inside)
        apposed = name is not None and all(w.definite for w in main[: name[0]])  # «الكاتب «فلان»»
        if name and name[0] and not apposed and self._is_quoted(main[0].start, main[name[0]]):
            name = None  # «ضيف «روتانا خليجية»»
        owner = owner_of(self.passage, main, inside, name)
        if owner is not None:
            phrase = belonging(self._make(main, None, inside), owner)
            return self._titled(phrase, phrase.words, segments, entities)
        if name and len(segments) > 1 and self._is_somebody_else(main, name, segments[1], entities):
            return self._titled(self._make(main, None, inside), main, segments, entities)
        if name is None:
            main = main[: description_end(main, inside)]
            inside = [e for e in inside if e.last <= len(main)]
        if name is not None:
            titles = self.titles(main[: name[0]]) + self._apposed([main[name[1] :]])
            silent = [s for s in segments[1:] if not any(e.person for e in _within(s, entities))]
            return self._make(main, name, inside, titles + self._apposed(silent))
        phrase = self._make(main, name, inside)
        if not phrase.personal:
            return self._named_by_apposition(phrase, segments)
        return self._named_behind(phrase, segments, entities)

    def _titled(
        self,
        phrase: SpeakerPhrase,
        words: Sequence[PlacedWord],
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        """Read the titles in *words*, and the name behind the comma where one is there."""
        return self._named_behind(evolve(phrase, titles=self.titles(words)), segments, entities)

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
            silent += self.titles(segments[0])  # «..., والناطق باسمها، القاضي فلان»
            segments = segments[1:]
        words = segments[0]
        placed = _within(words, entities)
        name = self.finder.find(words, placed) or _whole_name(words) or behind_place(words, placed)
        if name is None or phrase.number not in ("s", "d", None):
            return phrase
        person = next((e for e in placed if name[0] <= e.first < name[1] and e.person), None)
        named = words[name[0] : name[1]]
        before = self.titles(words[: name[0]]) if name[0] else ()
        return evolve(
            phrase,
            end=named[-1].end,
            name=(named[0].start, named[-1].end),
            name_text=self._slice(named),
            gender=(person.mention.gender if person else None) or phrase.gender,
            titles=phrase.titles
            + silent
            + before
            + self._apposed([words[name[1] :], *segments[1:]]),
        )

    def _is_somebody_else(
        self,
        main: Sequence[PlacedWord],
        name: tuple[int, int],
        apposed: Sequence[PlacedWord],
        entities: Sequence[Named],
    ) -> bool:
        """Return whether a name behind a bare title is what its holder heads, who is named next.

        ``مدير ساندهيرست رود، مارك دال``.
        """
        title = main[name[0] - 1] if name[0] else None
        if title is None or not title.personal or title.definite or name[1] < len(main):
            return False
        ranked = title.head is not None and title.head.head_class == "rank"
        alone = [(e.first, e.last) for e in _within(apposed, entities) if e.person]
        return not ranked and alone == [(0, len(apposed))]

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
        named = all(may_be_name(w) for w in (*main[:1], *main[2:]))  # the second may be cut in two
        if not (unknown and titled and named and len(main) <= _LONGEST_NAME):
            return phrase
        titles = self._apposed(segments[1:])
        head = titles[0].head
        return evolve(
            phrase,
            name=(main[0].start, main[-1].end),
            name_text=phrase.text,
            titles=titles,
            gender=head.gender if head is not None else None,
        )

    def titles(self, words: Sequence[PlacedWord]) -> tuple[Title, ...]:
        """Cut a row of titles into single ones.

        ``نائب رئيس المؤسسة المهندس`` is two titles: a new one begins at a personal noun
        once the one before is complete, that is, holds a definite word.
        """
        return tuple(self._title(row) for row in title_rows(words))

    def _title(self, words: Sequence[PlacedWord]) -> Title:
        head = words[0].head
        lemma = head.lemma if head is not None else words[0].key
        keys = frozenset(w.key for w in words[1:] if not w.preposition)
        return Title(self._slice(words), *usual_name(lemma, keys), head)

    def _slice(self, words: Sequence[PlacedWord]) -> str:
        start, end = words[0].start, words[-1].end
        behind = self.text[end : end + 1]
        if behind in _CLOSING:
            opened = sum([self.text.count(mark, start, end) for mark in _OPENING])
            end += opened > sum([self.text.count(mark, start, end) for mark in _CLOSING])
        elif behind == '"':
            end += self.text.count('"', start, end) % 2
        text = " ".join(self.text[start:end].split())
        if words[0].definite and words[0].text.startswith("ل"):
            article = _ARTICLE if fold(words[0].text) == words[0].key else "ا"  # «للجنة»، «للهيئة»
            return article + text
        return text

    def _names_in_marks(self, words: Sequence[PlacedWord]) -> bool:
        """Return whether a noun is made definite by a name in quotation marks: ``ضيف «كذا»``."""
        if len(words) == 1 or words[0].head is None:
            return False
        between = self.text[words[0].end : words[1].start]
        return any(mark in between for mark in '«“"')

    def _is_quoted(self, start: int, word: PlacedWord) -> bool:
        """Return whether *word* stands in quotation marks that open behind *start*."""
        before = self.text[start : word.start]
        opened = before.count("«") + before.count("“") - before.count("»") - before.count("”")
        return opened > 0 or before.count('"') % 2 == 1

    def _apposed(self, segments: Sequence[Sequence[PlacedWord]]) -> tuple[Title, ...]:
        """Read the titles among the *segments* that follow a name."""
        return tuple(
            title for words in segments if words and is_title(words) for title in self.titles(words)
        )

    def _make(
        self,
        words: Sequence[PlacedWord],
        name: tuple[int, int] | None,
        entities: Sequence[Named],
        titles: tuple[Title, ...] | None = None,
    ) -> SpeakerPhrase:
        """Describe the main noun phrase *words*; without a name it is its own titles, if a person's."""
        at = 0
        while at + 1 < len(words) and is_quantifier(words, at):
            at += 1
        quantified = any(w.key not in BACK_POINTING for w in words[:at])
        while name is None and at + 1 < len(words) and _is_honorific(words, at):
            at += 1
        noun = words[at]
        head = noun.head
        person = next((e for e in entities if name and e.first == name[0]), None)
        whole = next((e for e in entities if e.first == 0), None)
        anaphoric = (
            not ANAPHORS_AFTER.isdisjoint([fold(word.text) for word in words[1:]])
            or words[0].key in BACK_POINTING
            or (len(words) == 1 and words[0].definite and words[0].key in ANAPHORS_ALONE)
        )
        pronoun = len(words) == 1 and words[0].key in PRONOUNS
        gender, number = (head.gender, head.number) if head is not None else (None, None)
        definite = is_definite(words, entities, at) or self._names_in_marks(words[at:])
        accusative = not definite or any(
            w.key.endswith(RELATION_ACCUSATIVE) for w in words[at + 1 : at + 2]
        )
        if head is not None and head.construct and number == "d" and accusative:
            number, definite = "s", False  # «محللا اقتصاديا»: no dual
        if head is None and anaphoric:
            gender = "f" if noun.key.endswith("ه") else "m"  # «الأخيرة»
        if pronoun:
            whom = PRONOUNS[words[0].key]
            gender, number = whom.gender, whom.number
        ranked = head is not None and head.head_class == "rank"
        if person is not None and not (ranked and gender):  # «اللورد روان»
            told = person.mention.gender
            clash = gender == "m" and told == "f"  # «النائب حمود», «النائب هدى»
            gender = None if clash else told or gender
        named = words[name[0] : name[1]] if name else []
        begin = 0
        if named:  # what is attached to a name that does not open the phrase is a letter of it
            attached = named[0].joined or named[0].governed
            begin = named[0].origin if name and name[0] and attached else named[0].start
        return SpeakerPhrase(
            start=words[0].start,
            end=words[-1].end,
            text=self._slice(words),
            words=tuple(words),
            noun=at,
            name=(begin, named[-1].end) if named else None,
            name_text=" ".join(self.text[begin : named[-1].end].split()) if named else "",
            titles=self.titles(words) if titles is None and noun.personal else titles or (),
            head=head,
            kind=whole.mention.standard_kind if whole else None,
            definite=definite,
            quantified=quantified,
            anaphoric=anaphoric,
            pronoun=pronoun,
            gender=gender,
            number=number,
        )


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


def _is_honorific(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` only honours the holder of the office after it: ``معالي وزير كذا``."""
    head = words[at].head
    return head is not None and head.head_class == "rank" and words[at + 1].personal
