"""The words of a noun phrase, each with its place in the text."""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.word import Word
from newsclaims_arabic.words import word_of

_NEVER_NAMES = WORDS["never_names"]
_DIRECTIONS = WORDS["directions"]
_ON_BEHALF = WORDS["on_behalf"]
_PLURAL_VERB = WORDS.endings("plural_verb")


class PlacedWord(NamedTuple):
    """A word of a noun phrase; a tuple, since an article has thousands.

    Args:
        form: what its token is wherever it stands.
        origin: first code point of the whole token.
        end: one past the last code point.
        word: what it can be.
        start: first code point, article included, attached و ب ل ك excluded.
        joined: carries an attached conjunction.
        governed: the attached preposition, empty where there is none.
    """

    form: WordForm
    origin: int
    end: int
    word: Word
    start: int
    joined: bool
    governed: str

    @property
    def text(self) -> str:
        """What stands there."""
        return self.form.text[self.start - self.origin :]

    @property
    def key(self) -> str:
        """Folded stem without the article."""
        return self.word.key

    @property
    def definite(self) -> bool:
        """Whether it carries the article."""
        return self.word.definite

    @property
    def owned(self) -> bool:
        """Whether it carries an attached pronoun."""
        return self.word.owned

    @property
    def mark(self) -> bool:
        """Whether it is a punctuation mark or symbol."""
        return self.form.kind in ("punctuation", "symbol")

    @property
    def head(self) -> Head | None:
        """What the lists say of it as a head."""
        return self.word.head

    @property
    def verb(self) -> bool:
        """Whether it may be a finite verb."""
        return (
            self.word.verb or "verb" in self.form.features or self.form.norm.endswith(_PLURAL_VERB)
        )

    @property
    def indefinite(self) -> bool:
        """Whether it carries a tanwin."""
        return self.word.accusative or "indefinite" in self.form.features

    @property
    def accusative(self) -> bool:
        """Whether it is a noun of the lists with the alif of a tanwin, which its key lacks."""
        return self.word.accusative

    @property
    def personal(self) -> bool:
        """Whether it is a noun that stands for a person."""
        head = self.word.head
        return head is not None and head.personal

    @property
    def institution(self) -> bool:
        """Whether it is the bare noun of an institution, which wants a complement."""
        head = self.word.head
        return head is not None and head.head_class == "organization" and not self.word.definite

    @property
    def particle(self) -> bool:
        """Whether it begins or negates a clause, which no noun phrase goes past."""
        return self.word.particle or self.word.that

    @property
    def relative(self) -> bool:
        """Whether it is a relative pronoun."""
        return self.word.relative

    @property
    def adverb(self) -> bool:
        """Whether it is a word of time or manner."""
        return self.word.adverb

    @property
    def occasion(self) -> bool:
        """Whether it is an occasion or a channel of speech."""
        return self.word.occasion

    @property
    def never_name(self) -> bool:
        """Whether it is no part of a personal name."""
        return self.word.adverb or self.word.key in _NEVER_NAMES or self.word.key in PRONOUNS

    @property
    def preposition(self) -> bool:
        """Whether it is a free word that governs a noun."""
        free = self.word.free
        direction = self.word.key in _DIRECTIONS and not self.word.definite
        return (bool(free) and free not in _ON_BEHALF) or direction


def placed(form: WordForm, origin: int, end: int, word: Word) -> PlacedWord:
    """Return *word* at the place of its token."""
    return PlacedWord(
        form, origin, end, word, origin + word.begin, bool(word.conjunction), word.preposition
    )


def placed_from(form: WordForm, origin: int, end: int, start: int) -> PlacedWord:
    """Return the word that is known to begin at *start*: a name, or the first of a span.

    Nothing but the article is taken for attached to it.
    """
    at = start - origin
    if not at:
        return placed(form, origin, end, word_of(form, whole=True))
    word = word_of(form)
    if word.definite:
        at = min(at, word.begin)
    elif at < word.begin:  # «وباسم», of which the name is «باسم»
        word = word.but(key=fold(form.text[at:]), head=None, accusative=False)
    return PlacedWord(form, origin, end, word, origin + at, joined=False, governed="")
