"""Find who speaks where the clause names nobody, in the clause, the sentence or before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import define, field

from newsclaims.model import Attribution, Sentence
from newsclaims_actors.cast import Cast
from newsclaims_actors.referents import Referents
from newsclaims_actors.salience import Discourse, Speakers, best_agreeing, disagreement
from newsclaims_actors.words import Word

_SUBJECT_WINDOW = 9
_SENTENCES_BACK = 3
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
            return self.discourse.continuing(None, None)
        if parent is not None:
            return self._inside(attribution, parent)
        subject = self._clause_subject(attribution)
        if subject and not disagreement(subject, agreement):
            return subject
        return self.discourse.continuing(None, agreement) or self._earlier_subject(attribution)

    def _earlier_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject of a sentence before, where nobody has spoken yet in the article."""
        at = bisect_right(self._starts, attribution.cue.start) - 1
        for sentence in reversed(self.sentences[max(0, at - _SENTENCES_BACK) : max(0, at)]):
            subject = self._subject_of(sentence, sentence.end)
            if not subject:
                first = self.cast.first_person_in(sentence.start, sentence.end)
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
        if sentence is None:
            return ()
        last = next(iter(self.discourse.turns(None)), None)
        if last is not None and last.position >= sentence.start:
            return ()
        return self._subject_of(sentence, attribution.cue.start)

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
        return self._subject_in(words, cue)

    def _subject_of(self, sentence: Sentence, end: int) -> Speakers:
        """Return whom *sentence* begins with, or whom its first verb is followed by."""
        for skipped in (0, 1):
            words = self.cast.text.after(sentence.start, _SUBJECT_WINDOW)[skipped:]
            subject = self._subject_in(words, end)
            if subject:
                return subject
        return ()

    def _subject_in(self, words: Sequence[Word], end: int) -> Speakers:
        """Return whom the noun phrase at the head of *words* means, if it ends before *end*."""
        phrase = self.cast.subject(words, end)
        return self.referents.of_subject(phrase) if phrase is not None else ()

    def _sentence_at(self, offset: int) -> Sentence | None:
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 else None
