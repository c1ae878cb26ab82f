"""Find who speaks where the clause names nobody, in the clause, the sentence or before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import define, evolve, field

from newsclaims.model import Agreement, Attribution, Sentence
from newsclaims_actors.cast import Cast
from newsclaims_actors.lexicon import lexicon
from newsclaims_actors.referents import Referents
from newsclaims_actors.salience import Discourse, Speakers, best_agreeing, disagreement
from newsclaims_actors.words import Word

_SUBJECT_WINDOW = 9
_OPENING = 10
_NOTED = 3
_GENDER = 2  # a clash in gender alone, which lists of given names may be wrong about
_RELATIVE_WINDOW = 14
_SENTENCES_BACK = 3
_FEMININE_RELATIVES = frozenset({"التي", "اللتان", "اللتين", "اللواتي", "اللاتي"})
_COMPLEMENTIZERS = frozenset({"ان", "بان", "لكن", "حيث"})


@define
class Implied:
    """Finds the implied speakers of one document.

    Args:
        sentences: of the document.
        cast: everybody the article names.
        referents: tells whom a noun phrase means.
        discourse: who spoke so far.
        speakers: the speakers of the attributions resolved so far, by id.
    """

    sentences: Sequence[Sentence]
    cast: Cast
    referents: Referents
    discourse: Discourse
    speakers: Mapping[str, Speakers]
    _starts: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._starts = [s.start for s in self.sentences]

    def of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        """Return who speaks where the clause names nobody."""
        agreement = attribution.agreement
        if agreement is not None and agreement.person in (1, 2):
            if parent is not None:
                return self.speakers.get(parent.id, ())
            return self.discourse.continuing(None, None, people=True)
        head = self._relative_head(attribution)
        if head and not disagreement(head, agreement):
            return head
        if parent is not None:
            return self._inside(attribution, parent)
        for subject in (self._clause_subject(attribution), self._subject_since(attribution)):
            if subject and not disagreement(subject, agreement):
                return subject
        last = self.discourse.continuing(None, agreement)
        clash = disagreement(last, agreement)
        if last and (not clash or self._spoke_in_sentence(attribution) and clash == _GENDER):
            return last
        return self._earlier_subject(attribution) or (
            () if _is_one_for_many(last, agreement) else last
        )

    def _relative_head(self, attribution: Attribution) -> Speakers:
        """Return whom the relative clause that the cue opens describes: ``فلان الذي رحب``."""
        words = self.cast.text.before(attribution.cue.start, _RELATIVE_WINDOW)
        while words and words[-1].particle:
            words = words[:-1]
        if not words or not words[-1].relative:
            return ()
        feminine = words[-1].text in _FEMININE_RELATIVES
        words = words[:-2] if len(words) > 1 and words[-2].mark else words[:-1]
        if not words:
            return ()
        person = self.cast.person_at(words[-1].start)
        if person is not None:
            return (person,)
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            if word.mark or word.particle:
                break
            if word.head is not None and word.head.gender in (None, "f" if feminine else "m"):
                first = evolve(word, governed="", joined=False)
                return self._subject_in([first, *words[at + 1 :]], attribution)
        return ()

    def _subject_since(self, attribution: Attribution) -> Speakers:
        """Return the person whom a sentence since the last speech is about: its subject.

        ``وتحدث العميد فلان عن الخطة. وأبان أن ...``: the second verb goes on with the first.
        """
        last = next(iter(self.discourse.turns(None)), None)
        if last is None:
            return ()
        since = bisect_right(self._starts, last.position)
        at = bisect_right(self._starts, attribution.cue.start) - 1
        for sentence in reversed(self.sentences[max(since, at - _SENTENCES_BACK) : max(at, 0)]):
            subject = self._subject_of(sentence, attribution)
            if subject and all(s.parts for s in subject):
                return subject
        return ()

    def _earlier_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject of this sentence or one before, where nobody who spoke agrees."""
        cue = attribution.cue.start
        at = bisect_right(self._starts, cue)
        for sentence in reversed(self.sentences[max(0, at - _SENTENCES_BACK - 1) : at]):
            subject = self._subject_of(sentence, attribution, topic=False)
            if not subject:
                first = self.cast.first_person_in(sentence.start, min(sentence.end, cue))
                subject = (first,) if first is not None else ()
            if subject and not disagreement(subject, attribution.agreement):
                return subject
        return ()

    def _inside(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return who speaks inside the content of *parent* where the clause names nobody."""
        agreement = attribution.agreement
        before = self.discourse.continuing(parent.id, agreement)
        if before and not disagreement(before, agreement):
            return before
        readings = [self.speakers.get(parent.id, ()), before]
        if attribution.subject != "inherited":
            readings.insert(0, self._topic(attribution, parent))
        return best_agreeing(filter(None, readings), agreement)

    def _clause_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject that the sentence opens with, where nobody has spoken in it yet."""
        sentence = self._sentence_at(attribution.cue.start)
        if sentence is None or self._spoke_in_sentence(attribution):
            return ()
        return self._subject_of(sentence, attribution)

    def _spoke_in_sentence(self, attribution: Attribution) -> bool:
        """Say whether somebody has spoken already in the sentence of *attribution*."""
        sentence = self._sentence_at(attribution.cue.start)
        last = next(iter(self.discourse.turns(None)), None)
        return sentence is not None and last is not None and last.position >= sentence.start

    def _topic(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return the subject that the enclosing content opens with."""
        cue = attribution.cue.start
        content = next((s for s in parent.content if s.start <= cue < s.end), None)
        if content is None:
            return ()
        sentence = self._sentence_at(cue)
        if sentence is not None and sentence.start > content.start:
            return ()
        words = self.cast.text.words(content)[:_SUBJECT_WINDOW]
        while words and (words[0].mark or words[0].key in _COMPLEMENTIZERS):
            words = words[1:]
        return self._subject_in(words, attribution, topic=True)

    def _subject_of(
        self, sentence: Sentence, attribution: Attribution, *, topic: bool = True
    ) -> Speakers:
        """Return whom *sentence* begins with, or whom its first verb is followed by.

        Args:
            sentence: this one or one before.
            attribution: what is said.
            topic: whether an unknown noun may open it.
        """
        words = self.cast.text.after(sentence.start, _OPENING + _SUBJECT_WINDOW)
        words = [w for w in words if w.end <= sentence.end]
        start = _after_opening(words)
        verbal = start < len(words) and words[start].verb and not words[start].definite
        for first in (start + 1, start) if verbal else (start, start + 1):
            row = words[first : first + _SUBJECT_WINDOW]
            opens = topic and first == start and not verbal
            subject = self._subject_in(row, attribution, topic=opens)
            if subject:
                return subject
        return ()

    def _subject_in(
        self, words: Sequence[Word], attribution: Attribution, *, topic: bool = False
    ) -> Speakers:
        """Return whom the noun phrase at the head of *words* means, if it ends before the cue.

        Where the cue speaks of several, the nouns joined to the first one belong to it.

        Args:
            words: where a subject may stand, with whatever follows.
            attribution: what is said.
            topic: whether the phrase opens its clause, where an unknown noun may speak too.
        """
        agreement, cue = attribution.agreement, attribution.cue.start
        phrase = self.cast.subject(words, cue)
        if phrase is None or not (phrase.may_speak or (topic and _is_topic(words[0]))):
            return ()
        subject = self.referents.of_subject(phrase)
        if agreement is None or agreement.number not in ("p", "d"):
            return subject
        rest = [w for w in words if w.start >= phrase.end]
        if rest and rest[0].joined:
            other = self.cast.subject([evolve(rest[0], joined=False), *rest[1:]], cue)
            if other is not None and other.may_speak:
                return (*subject, *self.referents.of_subject(other))
        return subject

    def _sentence_at(self, offset: int) -> Sentence | None:
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 else None


def _after_opening(words: Sequence[Word]) -> int:
    """Return where the clause begins behind an adverbial: ``من جانبه``, ``وفي ختام اللقاء،``.

    What the journalist only notes, ``يشار إلى أن``, is such an opening too.
    """
    if not words:
        return 0
    if not (words[0].preposition or words[0].governed):
        noted = next((i for i, w in enumerate(words[:_NOTED]) if w.key in _COMPLEMENTIZERS), -1)
        return noted + 1
    for i, word in enumerate(words[:_OPENING]):
        if word.mark:
            return i + 1
        if word.relative:
            return next((j + 1 for j, w in enumerate(words) if w.mark), len(words))
        if i > 1 and word.verb and not (word.definite or word.governed):
            return i
        if word.owned and i == 1:
            return i + 2 if len(words) > i + 1 and words[i + 1].mark else i + 1
    return len(words)


def _is_topic(word: Word) -> bool:
    """Say whether an unknown noun may open a clause and speak: ``الأب``, not ``الأسبوع``."""
    return word.text.startswith("ال") and not word.governed and word.key not in lexicon().times


def _is_one_for_many(speakers: Speakers, agreement: Agreement | None) -> bool:
    """Say whether a verb of several cannot be that of *speakers*: one person."""
    several = agreement is not None and agreement.number in ("p", "d")
    return several and len(speakers) == 1 and bool(speakers[0].parts)
