"""What a single word can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeAlias, TypeVar, final

from newsclaims.model import WordForm
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.verbs import SpeechNoun, VerbForm

T = TypeVar("T")
Answers: TypeAlias = Mapping[str, Callable[["Word"], Mapping[str, object]]]
"""By the attribute that is asked for: what works it out, with those that come with it."""


class _Asked(Generic[T]):
    """An attribute that is worked out when it is asked for, and found in the word from then on."""

    def __set_name__(self, owner: type[Word], name: str) -> None:
        self.name = name

    def __get__(self, word: Word, owner: type[Word]) -> T:
        known = vars(word)
        known.update(word.answers[self.name](word))
        value: T = known[self.name]
        return value


@final
class Word:
    """A spelling and what it can be, wherever it stands; frozen.

    How it is cut and whether it reports is known from the beginning, anything else is worked out
    when it is asked for the first time.

    Attributes:
        body: folded, without an attached conjunction.
        stem: folded, without any clitic that the tokenizer cut.
        key: folded as the lists of nouns have it: without article, and without the alif of the
            accusative or an attached pronoun where only then it is known.
        begin: where it begins in its token, the article included, و ب ل ك left out.
        conjunction: the attached و or ف, or empty.
        preposition: the attached ب، ل or ك, or empty.
        definite: it carries the article.
        pronoun: it carries an attached pronoun.
        owned: the same, also where the tokenizer did not cut the pronoun off a known noun.
        forms: readings as a form of a reporting verb.
        homograph: that form is spelled like a noun.
        verb: it can hardly be anything but a finite verb.
        that: a complementizer.
        relative: a relative pronoun.
        free: the free preposition it is, or empty.
        adverb: a word of time or manner.
        particle: it opens another clause, denies or asks.
        noun: a noun as far as one can tell; true of unknown words and names.
        title: it names an office or a rank.
        content_noun: a bare verbal noun or another bare noun that heads a content.
        verbal_noun: the same, with or without the article.
        speech: the noun of speech it is, or None.
        occasion: an occasion or a channel of speech.
        media: a medium.
        head: what the lists say of it as the head of a speaker's noun phrase.
        accusative: a noun of the lists with the alif of a tanwin, which its key lacks.
        bare: stem as its key is looked up, a letter that only looks like a clitic included.
        form: the spelling.
        whole: nothing but the article was cut off, for a name begins here.
        mark: the text of a punctuation mark or symbol, else nothing.
        answers: what works out the attributes that are not known yet.
        notable: it is a mark or one of those that a passage reads together with their neighbours.
    """

    body: str
    stem: str
    bare: str
    begin: int
    conjunction: str
    preposition: str
    definite: bool
    pronoun: bool
    forms: tuple[VerbForm, ...]
    form: WordForm
    whole: bool
    mark: str
    notable: bool

    key = _Asked[str]()
    owned = _Asked[bool]()
    head = _Asked[Head | None]()
    accusative = _Asked[bool]()
    homograph = _Asked[bool]()
    verb = _Asked[bool]()
    that = _Asked[bool]()
    relative = _Asked[bool]()
    free = _Asked[str]()
    adverb = _Asked[bool]()
    particle = _Asked[bool]()
    noun = _Asked[bool]()
    title = _Asked[bool]()
    content_noun = _Asked[bool]()
    verbal_noun = _Asked[bool]()
    speech = _Asked[SpeechNoun | None]()
    occasion = _Asked[bool]()
    media = _Asked[bool]()

    answers: Answers

    def __init__(self, answers: Answers, known: dict[str, object]) -> None:
        known["answers"] = answers
        object.__setattr__(self, "__dict__", known)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Word is frozen: {name} cannot be set; use but()")

    def but(self, **changes: object) -> Word:
        """Return this word with other values of some attributes."""
        for name in self.answers:
            getattr(self, name)
        return Word(self.answers, vars(self) | changes)

    @property
    def speech_noun(self) -> bool:
        """It is a noun of speech."""
        return self.speech is not None

    @property
    def apart(self) -> bool:
        """It is an attached preposition that is written apart: لـ «عكاظ»."""
        return bool(self.preposition) and self.body == self.preposition

    def __repr__(self) -> str:
        return f"<Word {self.form.text}>"


def unread(word: Word) -> Word:
    """Return *word* as a spelling that is nothing: no verb, noun, name, title or particle."""
    return word.but(
        forms=(),
        homograph=False,
        verb=False,
        that=False,
        relative=False,
        free="",
        adverb=False,
        particle=False,
        noun=False,
        title=False,
        content_noun=False,
        verbal_noun=False,
        speech=None,
        occasion=False,
        media=False,
        head=None,
    )
