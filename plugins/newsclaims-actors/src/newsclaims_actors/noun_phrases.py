"""Noun phrases of the article, each with the name that stands behind its span or after its title."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, evolve
from newsclaims_arabic.name_comparison import name_parts
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.apposition import name_start, ranked_name_start
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.speaker_reader import SpeakerReader
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import like_participle

from newsclaims.model import Mention, Span
from newsclaims.text import fold
from newsclaims_actors.introductions import is_without_title, title_window, with_given_name
from newsclaims_actors.lists import WORDS
from newsclaims_actors.recognized_names import Names
from newsclaims_actors.text import Text

_COMPANY = WORDS["company"]
_OPEN_NAMES = WORDS["open_names"]

_CONSTRUCTS = WORDS.endings("oblique_construct")
_RELATIVE_CLAUSE = 12


@define
class NounPhrases:
    """Reads noun phrases of one document together with its names.

    Args:
        text: the document's words.
        names: its name mentions.
        reader: reads noun phrases.
    """

    text: Text
    names: Names
    reader: SpeakerReader

    def read(self, span: Span, said: int | None = None) -> list[SpeakerPhrase]:
        """Return the speakers that *span* names; their names stand before *said*.

        Where أن follows, what is said begins there, whatever was taken for its beginning.
        """
        phrases = self.reader.read(self.text.words(span), self.names.within(span.start, span.end))
        if len(phrases) == 1 and phrases[0].name is None:
            named = with_given_name(phrases[0], self.text.passage, span)
            if named is not None:
                return [named]
            return self._with_name_behind(phrases[0], span, said) or phrases
        return phrases

    def _with_name_behind(
        self, phrase: SpeakerPhrase, span: Span, said: int | None = None
    ) -> list[SpeakerPhrase]:
        """Return *phrase* with the name that stands behind *span*, where its title asks for one."""
        ranked = phrase.head is not None and phrase.head.head_class == "rank"
        if phrase.number != "s" or not (ranked or (phrase.personal and phrase.definite)):
            return []
        if not self.names.any_begins(span.end, self.text.end_of(span.end, _RELATIVE_CLAUSE)):
            return []
        following = self.text.after(span.end, _RELATIVE_CLAUSE)
        if said is not None and not any(word.word.that for word in following):
            following = [word for word in following if word.start < said]
        if ranked and following and following[0].text == ".":  # «د. فلان»
            following = following[1:]
        at = name_start(following) or ranked_name_start(following)
        if 0 < at < len(following) - 1 and following[at].personal and following[at].definite:
            at += 1  # «..., المحامي فلان»
        if at == len(following) or following[at].joined or following[at].governed:
            return []
        mentions = self.names.starting_at(following[at].start)
        if not mentions or mentions[0].standard_kind != "person":
            return []
        name = mentions[0]
        if not at:
            return self.read(Span(span.start, name.end, self.reader.text[span.start : name.end]))
        named = evolve(
            phrase,
            name=(name.start, name.end),
            name_text=" ".join(name.text.split()),
            gender=name.gender or phrase.gender,
        )
        return [named]

    def introduction(self, mention: Mention) -> SpeakerPhrase:
        """Read a name outside the attributions together with the titles around it."""
        if not is_without_title(self.text, mention):
            words = _behind_deed(title_window(self.text, mention), mention)
            for phrase in self.reader.read(words, [mention]):
                if phrase.name is not None and overlaps(mention, [phrase.name]):
                    return phrase
        return SpeakerPhrase(
            start=mention.start,
            end=mention.end,
            text=mention.text,
            words=(),
            name=(mention.start, mention.end),
            name_text=" ".join(mention.text.split()),
            gender=mention.gender,
        )

    def completed(self, phrase: SpeakerPhrase, alone: frozenset[str]) -> SpeakerPhrase:
        """Add the surname after a name: after ``آل``, or where it speaks *alone* elsewhere."""
        if phrase.name is None:
            return phrase
        start, end = phrase.name
        following = self.text.after(end, 1)
        if not following or following[0].mark:
            return phrase
        _, _, last = phrase.name_text.rpartition(" ")
        opened = fold(last) in _OPEN_NAMES and " " in phrase.name_text
        opened = opened and not following[0].particle  # شينزو آبي | إن
        key = following[0].key
        several = key.endswith(_CONSTRUCTS) and like_participle(key[:-1])  # فلان | مرتكبي الجريمة
        if not opened and (key not in alone or several):
            return phrase
        if following[0].head is not None and len(name_parts(phrase.name_text)) > 1 and not opened:
            return phrase  # «سامر حلبي المدير»: a title, not a surname
        whole = Span(start, following[0].end, self.reader.text[start : following[0].end])
        return evolve(phrase, name=(whole.start, whole.end), name_text=" ".join(whole.text.split()))

    def is_governed(self, phrase: SpeakerPhrase) -> bool:
        """Return whether *phrase* stands after a preposition, free or attached."""
        if phrase.words and phrase.words[0].governed:
            return True
        before = self.text.before(phrase.start, 1)
        return bool(before) and before[0].preposition

    def is_in_company(self, phrase: SpeakerPhrase) -> bool:
        """Return whether *phrase* is who else is there: برفقة | المدير كريم حداد."""
        before = self.text.before(phrase.start, 1)
        return bool(before) and before[0].key in _COMPANY

    def subject(
        self, words: Sequence[PlacedWord], end: int, *, behind_verb: bool = False
    ) -> SpeakerPhrase | None:
        """Return the noun phrase that *words* begin with, if it ends before offset *end*.

        Args:
            words: where a subject may stand, with whatever follows.
            end: no word behind it is read.
            behind_verb: whether the verb of the clause stands right before them.
        """
        before = [w for w in words if w.end <= end]
        if not before:
            return None
        mentions = self.names.within(before[0].start, before[-1].end)
        if before[0].head is None and before[0].key in self.reader.finder.short:
            return next(iter(self.reader.read(before[:1], mentions[:1])), None)
        phrase = self.reader.subject(before, mentions, behind_verb=behind_verb)
        if phrase is None or phrase.name is not None:
            return phrase
        span = Span(phrase.start, phrase.end, self.reader.text[phrase.start : phrase.end])
        return next(iter(self._with_name_behind(phrase, span)), phrase)

    def whole(self, words: Sequence[PlacedWord]) -> SpeakerPhrase | None:
        """Return the noun phrase that *words*, a subject before its verb, make."""
        mentions = self.names.within(words[0].start, words[-1].end)
        return next(iter(self.reader.read(words, mentions)), None)


def _behind_deed(words: Sequence[PlacedWord], mention: Mention) -> Sequence[PlacedWord]:
    """Return *words* from behind the deed before a name on: أعلن الوزير سامر حلبي تعيين | منى نصار."""
    deeds = (
        i
        for i in range(len(words) - 1, -1, -1)
        if words[i].start < mention.start
        and words[i].word.verbal_noun
        and words[i].head is None
        and not words[i].definite
        and not (i and _is_open(words[i - 1]))
    )
    return words[next(deeds, -1) + 1 :]


def _is_open(word: PlacedWord) -> bool:
    """Return whether a genitive follows *word*: مدير لشؤون | تطوير التعليم سامر حداد."""
    return not word.definite and (word.word.verbal_noun or is_known_noun(word.word))


def overlaps(mention: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    """Return whether *mention* shares a code point with one of the sorted ranges *taken*."""
    at = bisect_right(taken, (mention.end, 0)) - 1
    return at >= 0 and taken[at][1] > mention.start
