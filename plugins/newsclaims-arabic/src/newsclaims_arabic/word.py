"""What a single word can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, final

from newsclaims.model import WordForm
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.verbs import SpeechNoun, VerbForm

Answers: TypeAlias = Mapping[str, Callable[["Word"], Mapping[str, object]]]
"""By the attribute that is asked for: what works it out, with those that come with it."""

_put = object.__setattr__


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
        notable: it is a mark or one of those that a passage may read otherwise by its neighbours.
    """

    __slots__ = (
        "_answers", "accusative", "adverb", "bare", "begin", "body", "conjunction", "content_noun",
        "definite", "form", "forms", "free", "head", "homograph", "key", "mark", "media", "notable",
        "noun", "occasion", "owned", "particle", "preposition", "pronoun", "relative", "speech",
        "stem", "that", "title", "verb", "verbal_noun", "whole",
    )  # fmt: skip

    body: str
    stem: str
    key: str
    begin: int
    conjunction: str
    preposition: str
    definite: bool
    pronoun: bool
    owned: bool
    forms: tuple[VerbForm, ...]
    homograph: bool
    verb: bool
    that: bool
    relative: bool
    free: str
    adverb: bool
    particle: bool
    noun: bool
    title: bool
    content_noun: bool
    verbal_noun: bool
    speech: SpeechNoun | None
    occasion: bool
    media: bool
    head: Head | None
    accusative: bool
    bare: str
    form: WordForm
    whole: bool
    mark: str
    notable: bool
    _answers: Answers

    def __init__(self, answers: Answers, known: Mapping[str, object]) -> None:
        _put(self, "_answers", answers)
        for name, value in known.items():
            _put(self, name, value)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any attribute
        answer = self._answers.get(name) if name != "_answers" else None
        if answer is None:
            raise AttributeError(f"a Word has no {name}")
        for other, value in answer(self).items():
            _put(self, other, value)
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Word is frozen: {name} cannot be set; use but()")

    def but(self, **changes: object) -> Word:
        """Return this word with other values of some attributes."""
        known = {name: getattr(self, name) for name in self.__slots__ if name != "_answers"}
        return Word(self._answers, known | changes)

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
