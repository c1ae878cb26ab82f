"""Names and titles behind a comma: `وزير الطاقة، | فلان`, `فلان، | رئيس كذا`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsclaims_arabic.noun_phrase.belonging import DEFENCE
from newsclaims_arabic.noun_phrase.coordination import (
    KIN,
)
from newsclaims_arabic.noun_phrase.name_finding import NameFinder
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.segments import (
    ON_BEHALF,
    Named,
    behind_place,
    is_title,
    place,
)
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.title_reader import titles_among, titles_of, written
from newsclaims_arabic.noun_phrase.titles import Title
from newsclaims_arabic.noun_phrase.words import PlacedWord

_SHORTEST_NAME, _LONGEST_NAME = 2, 6


@frozen
class ApposedNames:
    """Reads what stands behind the commas of one source's noun phrase.

    Args:
        text: the text of the article.
        finder: finds personal names among words.
    """

    text: str
    finder: NameFinder

    def titled(
        self,
        phrase: SpeakerPhrase,
        words: Sequence[PlacedWord],
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        """Read the titles in *words*, and the name behind the comma where one is there."""
        return self.named_behind(
            evolve(phrase, titles=titles_of(self.text, words)), segments, entities
        )

    def named_behind(
        self,
        phrase: SpeakerPhrase,
        segments: Sequence[Sequence[PlacedWord]],
        entities: Sequence[Named],
    ) -> SpeakerPhrase:
        """Return *phrase* with the name behind its comma, where it has one."""
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

    def is_somebody_else(
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

    def named_by_apposition(
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


def without_person(
    segment: Sequence[PlacedWord], entities: Sequence[Named]
) -> Sequence[PlacedWord]:
    """Return an apposition as far as it tells of whom it follows: ``والد الضحية | فلانة``, not of another."""
    person = next((e for e in _within(segment, entities) if e.person), None)
    if person is None:
        return segment
    kin = segment[0].head is not None and segment[0].head.lemma in KIN
    return segment[: person.first] if kin else ()


def _within(words: Sequence[PlacedWord], entities: Sequence[Named]) -> list[Named]:
    """Return the *entities* that stand among *words*, as ranges of them."""
    return place(words, [e.mention for e in entities])


def _whole_name(words: Sequence[PlacedWord]) -> tuple[int, int] | None:
    """Take unknown words between commas after a title for a name: ``، المولدي الرمضاني،``."""
    short = _SHORTEST_NAME <= len(words) <= _LONGEST_NAME
    return (0, len(words)) if short and all(map(may_be_name, words)) else None
