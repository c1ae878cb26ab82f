"""What a single word can be."""

from __future__ import annotations

from attrs import evolve, frozen

from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.verbs import SpeechNoun, VerbForm


@frozen(kw_only=True)
class Word:
    """A spelling and what it can be, wherever it stands.

    Args:
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
    """

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

    @property
    def speech_noun(self) -> bool:
        """It is a noun of speech."""
        return self.speech is not None

    @property
    def apart(self) -> bool:
        """It is an attached preposition that is written apart: لـ «عكاظ»."""
        return bool(self.preposition) and self.body == self.preposition


def unread(word: Word) -> Word:
    """Return *word* as a spelling that is nothing: no verb, noun, name, title or particle."""
    return evolve(
        word,
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
