"""Find who speaks where the clause names nobody, in the clause, the sentence or before."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define
from newsclaims_arabic.pronouns import ATTACHED, PRONOUNS

from newsclaims.model import Agreement, Attribution
from newsclaims.text import fold
from newsclaims_actors.decisions import GENDER, Decisions, Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.salience import (
    Discourse,
    best_agreeing,
    disagreement,
    is_one_for_many,
)
from newsclaims_actors.subjects import Subjects

_FEMININE_RELATIVES = WORDS["feminine_relatives"]
_WHAT = WORDS["what"]
IMPERSONAL = WORDS["impersonal"]
_BELIEVED = WORDS["impersonal_behind_what"]
_GOING_ON = "continue"
"""The class of verbs that go on with what somebody says."""

_SUBJECTS = {
    "joined-subject": "the subject of the verb that the cue is joined to",
    "joined-clause": "the subject of the clause that the cue is joined to",
    "sentence-subject": "the subject of the sentence",
    "subject-since": "a sentence since the last speech is about it",
}
"""Why the subject is taken that a rule finds."""
_COLON = ":"
_SENTENCES_BACK, _TWO = 3, 2
_TEXTS = ("document", "media")
_NO_PEOPLE = frozenset({"document", "media", "organization"})  # whose gender their noun tells


@define
class Implied:
    """Finds the implied speakers of one document.

    Args:
        subjects: finds the subjects of clauses.
        cast: everybody the article names.
        discourse: who spoke so far.
        speakers: the speakers of the attributions resolved so far, by id.
        decisions: is told who is taken and who is not.
    """

    subjects: Subjects
    cast: NamedPeople
    discourse: Discourse
    speakers: Mapping[str, Speakers]
    decisions: Decisions

    def of(self, attribution: Attribution, parent: Attribution | None) -> Speakers:
        """Return who speaks where the clause names nobody."""
        agreement, taken = attribution.agreement, self.decisions.taken
        if agreement is not None and agreement.person in (1, 2):
            quoted = self.speakers.get(parent.id, ()) if parent is not None else ()
            return taken("first-person", quoted, "who is quoted" if parent else "the writer")
        head = () if self._resumes(attribution) else self.subjects.of_relative(attribution)
        if self._agrees("relative-clause", head, agreement):
            return taken("relative-clause", head, "the relative clause is about it")
        if self._is_impersonal(attribution, parent):
            return taken("impersonal", (), "everybody and nobody")
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
        if before and before[-1].key in _WHAT and fold(cue.text) in _BELIEVED:
            return True
        if fold(cue.text) not in IMPERSONAL:
            return False
        last = next(iter(self.discourse.turns(parent.id if parent is not None else None)), None)
        sentence = self.subjects.sentence_at(cue.start)
        if last is None or sentence is None or last.position < sentence.start:
            return True
        return not self.cast.text.norm_after(last.position).startswith("ي")

    def _at_top(self, attribution: Attribution) -> Speakers:
        """Return who speaks in nobody else's words: the subject at hand, else the last speaker."""
        agreement, taken = attribution.agreement, self.decisions.taken
        for rule, subject in (
            ("joined-subject", self.subjects.right_before(attribution)),
            ("joined-clause", self.subjects.of_joined_clause(attribution)),
            ("sentence-subject", self._clause_subject(attribution)),
            ("subject-since", self._subject_since(attribution)),
        ):
            if self._agrees(rule, subject, agreement):
                return taken(rule, subject, _SUBJECTS[rule])
        last = self.discourse.continuing(None, agreement)
        clash = disagreement(last, agreement)
        named = all(speaker.parts for speaker in last)
        if last and (
            not clash or (clash == GENDER and named and self._spoke_in_sentence(attribution))
        ):
            return taken("last-speaker", last, "spoke last" + (" in the sentence" if clash else ""))
        self.decisions.clashing("last-speaker", last, clash)
        if is_one_for_many(last, agreement) or (clash and not named):
            last = ()
        inner = self._quoted_here(attribution)
        if inner:
            return taken("quoted-since", inner, "spoke in what was said in the sentence")
        near = self.subjects.of_nearest_clause(attribution)
        if self._agrees("nearest-clause", near, agreement):
            return taken("nearest-clause", near, "the subject of the clause before agrees")
        for rule, found, why in (
            (
                "earlier-subject",
                self._earlier_subject(attribution),
                "the subject of a sentence before",
            ),
            ("pair", self._pair(attribution), "the pair that the sentence names"),
        ):
            if found:
                return taken(rule, found, f"{why} agrees")
        return taken("last-speaker", last, "nobody agrees better" if last else "nobody agrees")

    def _subject_since(self, attribution: Attribution) -> Speakers:
        """Return the person whom a sentence since the last speech is about: its subject.

        ``وتحدث العميد فلان عن الخطة. وأبان أن ...``: the second verb goes on with the first.
        """
        last = next(iter(self.discourse.turns(None)), None)
        if last is None:
            return ()
        goes_on = attribution.cue.cue_class == _GOING_ON
        here = self.subjects.sentence_at(attribution.cue.start)
        before = here.start - 1 if here is not None else 0
        titled = all(s.titles or s.kind in _TEXTS for s in last.speakers)  # else it may be theirs
        for sentence in self.subjects.backwards(last.position + 1, before, _SENTENCES_BACK):
            if goes_on and self.subjects.is_about_moving(sentence):
                continue  # «ووصل فلان إلى المدينة. وأضاف»: he has said nothing to go on with
            subject = self.subjects.of_sentence(sentence, attribution)
            named = all(s.parts for s in subject)
            if subject and (named or (titled and all(_is_office_holder(s) for s in subject))):
                return subject
            if subject:
                self.decisions.refused("subject-since", subject, "no person with a name")
        return ()

    def _quoted_here(self, attribution: Attribution) -> Speakers:
        """Return who spoke last in the sentence, in somebody's words, where a participle agrees."""
        sentence = self.subjects.sentence_at(attribution.cue.start)
        if sentence is None or attribution.subject != "inherited":
            return ()
        return self.discourse.anywhere_since(sentence.start, attribution.agreement)

    def _earlier_subject(self, attribution: Attribution) -> Speakers:
        """Return the subject of this sentence or one before, where nobody who spoke agrees.

        Somebody who is only there too, ``وتفقد المكان برفقة فلان``, or behind a preposition of a sentence that goes on
        with the subject of the one before, ``واطلع مع فلان على المكان``, is taken only where none before has one.
        """
        cue = attribution.cue.start
        beside: Speakers = ()
        for sentence in self.subjects.backwards(0, cue, _SENTENCES_BACK + 1):
            subject = self.subjects.of_sentence(sentence, attribution, topic=False)
            if subject and self._agrees("earlier-subject", subject, attribution.agreement):
                return subject
            end = min(sentence.end, cue)
            named = self._named_in(sentence.start, end, attribution)
            if self._agrees("earlier-subject", named, attribution.agreement):
                goes_on = self.subjects.goes_on(sentence)
                if not self.cast.is_beside(named[0], sentence.start, end, governed=goes_on):
                    return named
                beside = beside or named
        return beside

    def _named_in(self, start: int, end: int, attribution: Attribution) -> Speakers:
        """Return the person named first between two offsets with whom the cue agrees, else the first."""
        agreeing = self.cast.first_person_in(start, end, attribution.agreement)
        first = agreeing or self.cast.first_person_in(start, end)
        return (first,) if first is not None else ()

    def _pair(self, attribution: Attribution) -> Speakers:
        """Return the two persons of the sentence, for a cue of two: ``التقى فلان نظيره فلانا، وأكدا``."""
        agreement, cue = attribution.agreement, attribution.cue.start
        here = self.subjects.sentence_at(cue)
        if agreement is None or agreement.number != "d" or here is None:
            return ()
        people = self.cast.people_in(here.start, min(here.end, cue))
        return people if len(people) == _TWO else ()

    def _inside(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return who speaks inside the content of *parent* where the clause names nobody."""
        agreement, taken = attribution.agreement, self.decisions.taken
        quoted = self.speakers.get(parent.id, ())
        word = self.cast.text.before(attribution.cue.start, 1)
        # «ما وصفه بالخطأ», «الخطة، التي وصفها بكذا»: in the words of who is quoted
        if word and (word[0].key in _WHAT or self._resumes(attribution)):
            return taken("quoted", quoted, "in the words of who is quoted")
        before = self.discourse.continuing(parent.id, agreement)
        if self._agrees("last-speaker", before, agreement):
            return taken("last-speaker", before, "spoke last in the same content")
        readings = [quoted, before]
        goes_on = attribution.cue.cue_class == _GOING_ON
        if attribution.subject != "inherited" and not goes_on:
            readings.insert(0, self._topic(attribution, parent))
        elif goes_on:  # «إلا أنه أضاف»: nobody else has spoken there yet
            readings.append(self._topic(attribution, parent))
        best = best_agreeing(filter(None, readings), agreement, self.decisions)
        if best and disagreement(best, agreement) < GENDER:
            if is_one_for_many(best, agreement):
                self.decisions.refused("content", best, "one person, and the cue is of several")
                return taken("content", (), "nobody agrees")
            return taken(
                "content", best, "who is quoted" if best == quoted else "the subject there"
            )
        inside = self._named_within(attribution, parent)
        if inside:
            return taken("named-in-content", inside, "named in the content before the cue")
        if any(s.kind in _NO_PEOPLE for s in best):
            self.decisions.clashing("content", best, disagreement(best, agreement))
            best = ()
        return taken("content", best, "nobody agrees better" if best else "nobody agrees")

    def subject_inside(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return whom what *parent* says opens with, for a participle in it that agrees.

        ``قال القاضي إن المتهم انهار معترفا بجريمته``: it is not the judge who confesses.
        """
        topic = self._topic(attribution, parent)
        return topic if topic and not disagreement(topic, attribution.agreement) else ()

    def _agrees(self, rule: str, speakers: Speakers, agreement: Agreement | None) -> bool:
        """Return whether *speakers* are somebody with whom the cue agrees; tell where they are not."""
        clash = disagreement(speakers, agreement)
        self.decisions.clashing(rule, speakers, clash)
        return bool(speakers) and not clash

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
        stands_for_one = attribution.cue.text == _COLON  # «ج: ...»
        if sentence is None or stands_for_one or self._spoke_in_sentence(attribution):
            return ()
        if any(sentence.start <= s.start < attribution.cue.start for s in attribution.content):
            return ()  # «الأشغال انتهت، على حد قوله»: it is what is said
        last = self.discourse.continuing(None, attribution.agreement)
        spoke = bool(last) and not disagreement(last, attribution.agreement)
        topic = attribution.subject != "inherited" or not spoke  # «الأجور لم تتغير، موضحا أن»
        return self.subjects.of_sentence(sentence, attribution, topic=topic)

    def _spoke_in_sentence(self, attribution: Attribution) -> bool:
        """Return whether somebody has spoken already in the sentence of *attribution*."""
        sentence = self.subjects.sentence_at(attribution.cue.start)
        last = next(iter(self.discourse.turns(None)), None)
        return sentence is not None and last is not None and last.position >= sentence.start

    def _resumes(self, attribution: Attribution) -> bool:
        """Return whether the verb's object goes back to the pronoun before it: ``التي | وصفها``."""
        cue = fold(attribution.cue.text)
        before = self.cast.text.before(attribution.cue.start, 1)
        pronoun = max(filter(cue.endswith, ATTACHED), key=len, default=None)
        if pronoun is None or not before or not before[0].relative:
            return False
        feminine = before[0].word.body in _FEMININE_RELATIVES
        return (ATTACHED[pronoun].gender == "f") == feminine

    def _topic(self, attribution: Attribution, parent: Attribution) -> Speakers:
        """Return the subject that the enclosing content opens with."""
        cue = attribution.cue.start
        content = next((s for s in parent.content if s.start <= cue < s.end), None)
        return self.subjects.of_content(content, attribution) if content is not None else ()


def _is_office_holder(entity: Entity) -> bool:
    """Return whether *entity* is one person whom the article names by an office only."""
    return entity.kind == "person" and entity.number == "s" and bool(entity.titles)
