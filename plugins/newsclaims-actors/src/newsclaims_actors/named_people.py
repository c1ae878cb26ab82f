"""Meet everybody the article names, before anybody is asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field
from newsclaims_arabic.name_comparison import name_parts
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.apposition import name_start, ranked_name_start
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.speaker_reader import SpeakerReader
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage, passage_of
from newsclaims_arabic.relations import FORMULAS
from newsclaims_arabic.word_shapes import like_participle

from newsclaims.model import Agreement, Attribution, Document, Mention, Span
from newsclaims.text import fold
from newsclaims_actors.antecedents import Antecedents
from newsclaims_actors.decisions import Decisions
from newsclaims_actors.entities import Entity
from newsclaims_actors.introductions import is_without_title, title_window, with_given_name
from newsclaims_actors.lists import WORDS
from newsclaims_actors.recognized_names import Names
from newsclaims_actors.registry import Registry
from newsclaims_actors.text import Text

_OPEN_NAMES = WORDS["open_names"]

_CONSTRUCTS = WORDS.endings("oblique_construct")
_SURNAME = 2
_RELATIVE_CLAUSE = 12
_FORMULA_OPENINGS = frozenset(formula[0] for formula in FORMULAS)
_FORMULA = 3


@define
class NamedPeople:
    """The people of one document and the noun phrases that its attributions point to.

    Args:
        text: the document's words.
        names: its name mentions.
        reader: reads noun phrases.
        antecedents: finds what short descriptions go back to.
        registry: everybody met so far.
        phrases: the phrases of each span that an attribution points to.
        persons: whom the name at a place means.
        named: those places, in text order.
        governed: those of them that stand after a preposition.
    """

    text: Text
    names: Names
    reader: SpeakerReader
    antecedents: Antecedents
    registry: Registry
    phrases: dict[tuple[int, int], list[SpeakerPhrase]] = field(factory=dict)
    persons: dict[tuple[int, int], Entity] = field(factory=dict)
    named: list[tuple[int, int]] = field(factory=list)
    governed: set[tuple[int, int]] = field(factory=set)

    @classmethod
    def of(
        cls, document: Document, attributions: Sequence[Attribution], decisions: Decisions
    ) -> NamedPeople:
        """Read what *attributions* point to and meet every named person in text order."""
        passage = passage_of(document)
        names = Names.of(_of_article(document, passage))
        breaks = [sentence.start for sentence in document.sentences]
        text = Text(passage, frozenset(names.starts), breaks)
        reader = SpeakerReader(passage)
        cast = cls(text, names, reader, Antecedents(text, names, reader), Registry(decisions))
        persons = [m for m in cast.names.mentions if m.standard_kind == "person"]
        for name in dict.fromkeys(mention.text for mention in persons):
            cast.reader.finder.learn(name)
        cast._read_phrases(attributions)
        named = [p for p in cast._all_phrases() if p.name is not None]
        taken = sorted({p.name for p in named if p.name})
        named += [cast._introduction(m) for m in persons if not _overlaps(m, taken)]
        speaking = {
            p.name
            for a in attributions
            if a.source
            for p in cast.phrases[a.source.start, a.source.end]
        }
        alone = frozenset(p.words[0].key for p in cast._all_phrases() if _is_lone_word(p))
        for phrase in sorted(named, key=lambda p: p.name or (p.start, p.end)):
            if phrase.name is not None:
                if cast._is_governed(phrase):
                    cast.governed.add(phrase.name)
                whole = cast._completed(phrase, alone)
                cast.persons[phrase.name] = cast.registry.person(
                    whole, speaks=phrase.name in speaking
                )
        cast.named = sorted(cast.persons)
        return cast

    def _read_phrases(self, attributions: Sequence[Attribution]) -> None:
        """Read what the attributions point to; a surname may be known only at the second look."""
        spans = {
            (span.start, span.end): span
            for a in attributions
            for span in (a.source, a.via, a.antecedent)
            if span is not None
        }
        said: dict[tuple[int, int], int] = {}
        for a in attributions:
            if a.source is not None:
                starts = [c.start for c in a.content if c.start >= a.source.end]
                said[a.source.start, a.source.end] = min(starts, default=len(self.reader.text))
        for key, span in spans.items():
            self.phrases[key] = self._read(span, said.get(key))
        names = {p.name_text for p in self._all_phrases() if p.name is not None}
        learned = [self.reader.finder.learn(name) for name in names]
        if any(learned):
            for key, span in spans.items():
                if any(_may_be_surname(p) for p in self.phrases[key]):
                    self.phrases[key] = self._read(span, said.get(key))
        for attribution in attributions:
            self._take_gender(attribution)

    def _take_gender(self, attribution: Attribution) -> None:
        """Let the verb say whom of a family a surname means: ``قالت الحلبي``."""
        source, agreement = attribution.source, attribution.agreement
        if source is None or agreement is None or agreement.gender is None:
            return
        phrases = self.phrases[source.start, source.end]
        if len(phrases) != 1 or phrases[0].name is None:
            return
        lone = len(name_parts(phrases[0].name_text)) == 1 and not phrases[0].titles
        if phrases[0].gender is None or lone:  # no list knows whose surname «إكرام» is
            self.phrases[source.start, source.end] = [
                evolve(phrases[0], verb_gender=agreement.gender, gender=None)
            ]

    def _all_phrases(self) -> Iterator[SpeakerPhrase]:
        for phrases in self.phrases.values():
            yield from phrases

    def _read(self, span: Span, said: int | None = None) -> list[SpeakerPhrase]:
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
            return self._read(Span(span.start, name.end, self.reader.text[span.start : name.end]))
        named = evolve(
            phrase,
            name=(name.start, name.end),
            name_text=" ".join(name.text.split()),
            gender=name.gender or phrase.gender,
        )
        return [named]

    def _introduction(self, mention: Mention) -> SpeakerPhrase:
        """Read a name outside the attributions together with the titles around it."""
        if not is_without_title(self.text, mention):
            words = _behind_deed(title_window(self.text, mention), mention)
            for phrase in self.reader.read(words, [mention]):
                if phrase.name is not None and _overlaps(mention, [phrase.name]):
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

    def _completed(self, phrase: SpeakerPhrase, alone: frozenset[str]) -> SpeakerPhrase:
        """Add the surname after a name: after ``آل``, or where it speaks *alone* elsewhere."""
        if phrase.name is None:
            return phrase
        start, end = phrase.name
        following = self.text.after(end, 1)
        if not following or following[0].mark:
            return phrase
        _, _, last = fold(phrase.name_text).rpartition(" ")
        opened = last in _OPEN_NAMES and " " in phrase.name_text
        key = following[0].key
        several = key.endswith(_CONSTRUCTS) and like_participle(key[:-1])  # فلان | مرتكبي الجريمة
        if not opened and (key not in alone or several):
            return phrase
        if following[0].head is not None and len(name_parts(phrase.name_text)) > 1 and not opened:
            return phrase  # «سامر حلبي المدير»: a title, not a surname
        whole = Span(start, following[0].end, self.reader.text[start : following[0].end])
        return evolve(phrase, name=(whole.start, whole.end), name_text=" ".join(whole.text.split()))

    def person_at(self, offset: int) -> Entity | None:
        """Return the person whose name covers *offset*."""
        at = bisect_right(self.named, (offset + 1, 0)) - 1
        return self.persons[self.named[at]] if at >= 0 and self.named[at][1] > offset else None

    def honoured(self, attribution: Attribution) -> Entity | None:
        """Return whom a formula instead of a name, or behind a verb without one, stands for."""
        source = attribution.source
        start = source.start if source is not None else attribution.cue.end
        if self.text.norm_after(start) not in _FORMULA_OPENINGS:
            return None
        row = tuple(fold(word.text) for word in self.text.after(start, _FORMULA))
        for length in range(1, _FORMULA + 1):
            name = FORMULAS.get(row[:length])
            if name is not None:
                known = (e for e in self.registry.entities if e.name == name)
                return next(known, None) or self.registry.add(
                    Entity(
                        "person",
                        name,
                        keys=frozenset({name}),
                        gender="m",
                        number="s",
                        honoured=True,
                    )
                )
        return None

    def first_person_in(
        self, start: int, end: int, agreement: Agreement | None = None
    ) -> Entity | None:
        """Return the person named first in ``[start, end)``, rather not after a preposition.

        Sovereigns are passed over: articles name them for what others do in their name.  With an
        *agreement* so is everybody whose gender is not known to be that.
        """
        first = bisect_left(self.named, (start, 0))
        named = self.named[first : bisect_left(self.named, (end, 0))]
        people = [name for name in named if not self.persons[name].sovereign]
        if agreement is not None and agreement.gender is not None:
            people = [n for n in people if self.persons[n].gender == agreement.gender]
        free = (name for name in people if name not in self.governed)
        found = next(free, None) or next(iter(people), None)
        return self.persons[found] if found is not None else None

    def _is_governed(self, phrase: SpeakerPhrase) -> bool:
        """Return whether *phrase* stands after a preposition, free or attached."""
        if phrase.words and phrase.words[0].governed:
            return True
        before = self.text.before(phrase.start, 1)
        return bool(before) and before[0].preposition

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


def _may_be_surname(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* may turn out to be a surname: ``حلبي``, ``خطيب زاده``."""
    short = phrase.head is None or len(phrase.words) == _SURNAME
    return phrase.name is None and short


def _is_lone_word(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is one word that may be a surname."""
    if len(phrase.words) != 1 or phrase.name is not None or phrase.kind is not None:
        return False
    if phrase.head is not None:  # «القاضي» is a trade and a surname
        return phrase.head.personal and phrase.definite and phrase.number == "s"
    return not (phrase.anaphoric or phrase.pronoun or phrase.quantified)


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


def _overlaps(mention: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    """Return whether *mention* shares a code point with one of the sorted ranges *taken*."""
    at = bisect_right(taken, (mention.end, 0)) - 1
    return at >= 0 and taken[at][1] > mention.start


def _of_article(document: Document, passage: Passage) -> Document:
    """Return *document* without the names in boilerplate, and with those that the passage shows."""
    starts, ends = passage.token_starts, passage.token_ends
    around = [(starts[one.first], ends[one.end - 1]) for one in passage.boilerplate]
    shaped = [passage.span(first, end - 1) for first, end in passage.shown.items()]
    if not (around or shaped):
        return document
    around += [(span.start, span.end) for span in shaped]
    kept = [m for m in document.mentions if not any(a <= m.start < b for a, b in around)]
    kept += [Mention(s.start, s.end, s.text, kind="person") for s in shaped]
    return evolve(document, mentions=tuple(sorted(kept, key=lambda m: m.start)))
