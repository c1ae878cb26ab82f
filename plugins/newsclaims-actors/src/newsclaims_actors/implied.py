"""Find who speaks where the clause names nobody, in the clause, the sentence or before."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define
from newsclaims_arabic.pronouns import PRONOUNS

from newsclaims.model import Agreement, Attribution
from newsclaims.text import fold
from newsclaims_actors.entities import Entity
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.salience import Discourse, Speakers, best_agreeing, disagreement
from newsclaims_actors.subjects import Subjects

_WHAT = WORDS["what"]

IMPERSONAL = WORDS["impersonal"]

_GENDER = 2  # a clash in gender alone, which lists of given names may be wrong about
_SENTENCES_BACK = 3
_NO_PEOPLE = frozenset({"document", "media", "organization"})  # whose gender their noun tells


@define
class Implied:
    """Finds the implied speakers of one document.

    Args:
        subjects: finds the subjects of clauses.
        cast: everybody the article names.
        discourse: who spoke so far.
        speakers: the speakers of the attributions resolved so far, by id.
    """

    subjects: Subjects
    cast: NamedPeople
    discourse: Discourse
    speakers: Mapping[str, Speakers]

    def of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        """Return who speaks where the clause names nobody."""
        agreement = attribution.agreement
        if agreement is not None and agreement.person in (1, 2):
            return self.speakers.get(parent.id, ()) if parent is not None else ()  # the writer
        head = self.subjects.of_relative(attribution)
        if head and not disagreement(head, agreement):
            return head
        if self._is_impersonal(attribution, parent):
            return ()
        if parent is not None:
            return self._inside(attribution, parent)
        return self._at_top(attribution)

    def _is_impersonal(self, attribution: Attribution, parent: Attribution | None) -> bool:
        """Return whether nobody is the subject: ``ويتوقع أن``, ``وهو ما يؤكد أن``.

        Behind another imperfect of its sentence, ``يرى أن ... ويتوقع أن``, such a verb has the
        subject of that one.
        """
        cue = attribution.cue
        before = self.cast.text.before(cue.start, 2)
        if len(before) > 1 and before[1].key in _WHAT and before[0].key in PRONOUNS:
            return True
        if before and before[-1].key in PRONOUNS:
            return False
        if fold(cue.text) not in IMPERSONAL:
            return False
        last = next(iter(self.discourse.turns(parent.id if parent is not None else None)), None)
        sentence = self.subjects.sentence_at(cue.start)
        if last is None or sentence is None or last.position < sentence.start:
            return True
        return not self.cast.text.norm_after(last.position).startswith("ي")

    def _at_top(self, attribution: Attribution) -> Speakers:
        """Return who speaks in nobody else's words: the subject at hand, else the last speaker."""
        agreement = attribution.agreement
        for subject in (self._clause_subject(attribution), self._subject_since(attribution)):
            if subject and not disagreement(subject, agreement):
                return subject
        last = self.discourse.continuing(None, agreement)
        clash = disagreement(last, agreement)
        named = all(speaker.parts for speaker in last)
        if last and (
            not clash or (clash == _GENDER and named and self._spoke_in_sentence(attribution))
        ):
            return last
        if _is_one_for_many(last, agreement) or (clash and not named):
            last = ()
        return self._earlier_subject(attribution) or last

    def _subject_since(self, attribution: Attribution) -> Speakers:
        """Return the person whom a sentence since the last speech is about: its subject.

        ``وتحدث العميد فلان عن الخطة. وأبان أن ...``: the second verb goes on with the first.
        """
        last = next(iter(self.discourse.turns(None)), None)
        if last is None:
            return ()
        here = self.subjects.sentence_at(attribution.cue.start)
        before = here.start - 1 if here is not None else 0
        titled = all(s.titles for s in last.speakers)  # else the office may be theirs
        for sentence in self.subjects.backwards(last.position + 1, before, _SENTENCES_BACK):
            subject = self.subjects.of_sentence(sentence, attribution)
            named = all(s.parts for s in subject)
            if subject and (named or (titled and all(_is_office_holder(s) for s in subject))):
                return subject
        return ()

    def _earlier_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject of this sentence or one before, where nobody who spoke agrees."""
        cue = attribution.cue.start
        for sentence in self.subjects.backwards(0, cue, _SENTENCES_BACK + 1):
            subject = self.subjects.of_sentence(sentence, attribution, topic=False)
            if not subject:
                first = self.cast.first_person_in(sentence.start, min(sentence.end, cue))
                subject = (first,) if first is not None else ()
            if subject and not disagreement(subject, attribution.agreement):
                return subject
        return ()

    def _inside(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return who speaks inside the content of *parent* where the clause names nobody."""
        agreement = attribution.agreement
        word = self.cast.text.before(attribution.cue.start, 1)
        if word and word[0].key in _WHAT:  # «ما وصفه بالخطأ»: in the words of who is quoted
            return self.speakers.get(parent.id, ())
        before = self.discourse.continuing(parent.id, agreement)
        if before and not disagreement(before, agreement):
            return before
        readings = [self.speakers.get(parent.id, ()), before]
        if attribution.subject != "inherited":
            readings.insert(0, self._topic(attribution, parent))
        best = best_agreeing(filter(None, readings), agreement)
        if best and disagreement(best, agreement) < _GENDER:
            return () if _is_one_for_many(best, agreement) else best
        inside = self._named_within(attribution, parent)
        return inside or (() if any(s.kind in _NO_PEOPLE for s in best) else best)

    def _named_within(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return the person named in the content of *parent* before the cue, if the verb agrees.

        ``الوزارة ... مذكرة بما قاله الرئيس فلان، حيث أكد أن ...``
        """
        cue = attribution.cue.start
        content = next((s for s in parent.content if s.start <= cue < s.end), None)
        named = self.cast.first_person_in(content.start, cue) if content is not None else None
        agrees = named is not None and not disagreement((named,), attribution.agreement)
        return (named,) if named is not None and agrees else ()

    def _clause_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject that the sentence opens with, where nobody has spoken in it yet."""
        sentence = self.subjects.sentence_at(attribution.cue.start)
        if sentence is None or self._spoke_in_sentence(attribution):
            return ()
        return self.subjects.of_sentence(sentence, attribution)

    def _spoke_in_sentence(self, attribution: Attribution) -> bool:
        """Return whether somebody has spoken already in the sentence of *attribution*."""
        sentence = self.subjects.sentence_at(attribution.cue.start)
        last = next(iter(self.discourse.turns(None)), None)
        return sentence is not None and last is not None and last.position >= sentence.start

    def _topic(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return the subject that the enclosing content opens with."""
        cue = attribution.cue.start
        content = next((s for s in parent.content if s.start <= cue < s.end), None)
        return self.subjects.of_content(content, attribution) if content is not None else ()


def _is_office_holder(entity: Entity) -> bool:
    """Return whether *entity* is one person whom the article names by an office only."""
    return entity.kind == "person" and entity.number == "s" and bool(entity.titles)


def _is_one_for_many(speakers: Speakers, agreement: Agreement | None) -> bool:
    """Return whether a verb of several cannot be that of *speakers*: one person or text."""
    several = agreement is not None and agreement.number in ("p", "d")
    one = len(speakers) == 1 and (speakers[0].parts or speakers[0].kind == "document")
    return several and bool(one)
