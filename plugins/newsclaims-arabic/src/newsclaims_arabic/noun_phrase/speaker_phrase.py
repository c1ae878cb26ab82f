"""What a noun phrase says of the speaker that it names or describes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import frozen

from newsclaims.model import Gender, MentionKind, Number
from newsclaims.text import clean, fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.titles import Title
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.word_shapes import without

ANAPHORS_AFTER = WORDS["anaphors_after"]
BACK_POINTING = WORDS["back_pointing"]
CALLED_BY_NAME = WORDS["called_by_name"]
MENTION = WORDS["pointing_mention"]
MENTIONED = WORDS["mentioned_before"]
QUANTIFIERS = WORDS["quantifiers"]

_IN_MARKS = re.compile(r'\S+ [«"“](?P<name>[^«»"“”]+)[»"”](?P<behind>.*)\Z')
_POINTING = 2
_SHORTEST = 4
"""A shorter noun is no plural in ين or ي: دين، أي."""
_OBLIQUE, _OBLIQUE_CONSTRUCT = WORDS.endings("oblique"), WORDS.endings("oblique_construct")
(_NOMINATIVE,) = WORDS.endings("nominative")
_WAW = _NOMINATIVE[:1]


@frozen(kw_only=True)
class SpeakerPhrase:
    """One speaker's noun phrase.

    Args:
        start: first code point.
        end: one past the last code point.
        text: the main noun phrase, without appositions.
        words: the words of the main noun phrase.
        noun: index of the head noun, past words of amount and honorifics.
        name: where a personal name stands, else None.
        name_text: the name as written.
        titles: titles before and after the name.
        head: what the lexicon says of the first noun.
        kind: kind of the named entity that fills the phrase, else None.
        definite: refers to something known.
        quantified: begins with a word of amount.
        anaphoric: points back (``المصدر ذاته``).
        pronoun: is nothing but a pronoun.
        gender: of the head noun or the name.
        number: of the head noun.
        verb_gender: what the verb says of it, where it says nothing itself.
    """

    start: int
    end: int
    text: str
    words: tuple[PlacedWord, ...]
    noun: int = 0
    name: tuple[int, int] | None = None
    name_text: str = ""
    titles: tuple[Title, ...] = ()
    head: Head | None = None
    kind: MentionKind | None = None
    definite: bool = False
    quantified: bool = False
    anaphoric: bool = False
    pronoun: bool = False
    gender: Gender | None = None
    number: Number | None = None
    verb_gender: Gender | None = None

    @property
    def personal(self) -> bool:
        """Whether the head noun stands for a person."""
        return self.head is not None and self.head.personal

    @property
    def may_speak(self) -> bool:
        """Whether it holds anybody who can speak, not only a thing."""
        return self.name is not None or self.head is not None or self.kind is not None

    @property
    def plain_text(self) -> str:
        """The text without words that only point back: ``المصدر`` of ``المصدر نفسه``."""
        first, last, text = self.words[0], self.words[-1], self._called or self.text
        text = (_nominative if first.accusative else _as_subject)(self.words, text)
        if len(self.words) > 1 and fold(last.text) in ANAPHORS_AFTER:
            text = text[: -len(last.text)].rstrip()
        if points_back(self.words):
            text = text[: -(self.words[-1].end - self.words[-2].start)].rstrip()
        if len(self.words) > 1 and first.key in BACK_POINTING:
            text = text[len(first.text) :].lstrip()
        return text

    @property
    def _called(self) -> str:
        """The name in marks behind the noun for a medium or a band: ``الواحة`` of ``صحيفة «الواحة» المحلية``."""
        head = self.head
        named = head is not None and (head.head_class == "media" or head.lemma in CALLED_BY_NAME)
        found = _IN_MARKS.match(self.text) if named else None
        behind = len(found["behind"].split()) if found else 0
        plain = all(w.definite and not w.governed for w in self.words[len(self.words) - behind :])
        return found["name"] if found and plain else ""

    @property
    def complement(self) -> frozenset[str]:
        """The content words after the head noun."""
        return self.keys - {w.key for w in self.words[: self.noun + 1]}

    @property
    def narrow_complement(self) -> frozenset[str]:
        """The content words between the head noun and the first preposition."""
        words = self.words[self.noun + 1 :]
        end = next((i for i, w in enumerate(words) if w.preposition), len(words))
        return frozenset(w.key for w in words[:end])

    @cached_property
    def keys(self) -> frozenset[str]:
        """The content words of the main noun phrase, folded and without articles."""
        without = QUANTIFIERS | BACK_POINTING
        words = self.words[:-_POINTING] if points_back(self.words) else self.words
        return frozenset(
            w.key
            for w in words
            if not (w.mark or w.preposition or w.key in without or fold(w.text) in ANAPHORS_AFTER)
        )


def points_back(words: Sequence[PlacedWord]) -> bool:
    """Return whether a phrase ends with words that only point back: ``التقرير سالف الذكر``."""
    if len(words) <= _POINTING:
        return False
    return words[-1].key in MENTION and words[-1].definite and words[-2].key in MENTIONED


def _as_subject(words: Sequence[PlacedWord], text: str) -> str:
    """Return the *text* of a sound plural in the nominative: ``سائقو كذا`` for ``سائقي كذا``."""
    pieces, first = text.split(" "), words[0]
    several = first.head is not None and first.head.number == "p" and len(first.key) >= _SHORTEST
    if not several or len(words) == 1:
        return text
    if first.head is not None and first.head.construct and pieces[0].endswith(_OBLIQUE_CONSTRUCT):
        pieces[0] = without(pieces[0], _OBLIQUE_CONSTRUCT) + _WAW
    for i, word in enumerate(words[: len(pieces)]):
        if not word.definite or not pieces[i].endswith(_OBLIQUE):
            break
        pieces[i] = without(pieces[i], _OBLIQUE) + _NOMINATIVE
    return " ".join(pieces)


def _nominative(words: Sequence[PlacedWord], text: str) -> str:
    """Return the *text* of an indefinite noun and its adjectives without the alif of the accusative."""
    pieces = text.split(" ")
    for i, word in enumerate(words):
        if i == len(pieces) or not (word.accusative or (i and word.indefinite)):
            break
        pieces[i] = clean(pieces[i]).removesuffix("ا")
    return " ".join(pieces)
