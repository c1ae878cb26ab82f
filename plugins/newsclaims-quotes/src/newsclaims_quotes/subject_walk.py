"""The walk from a noun that may be the subject to the verb behind it."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_accusative, is_known_noun
from newsclaims_arabic.noun_phrase.apposition import topic_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.insertions import insertion_start
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.topics import opens_topic

PERSONAL = WORDS["speaking_pronouns"]
AUXILIARIES = WORDS["between_subject_and_verb"]
DELIVERED = WORDS["delivered"]
MARKS_OF_IDENTITY = WORDS["marks_of_identity"]
KIN = WORDS["kin"]
KINSWOMEN = WORDS["kinswomen"]
_MAIN_CLAUSE = 3
"""A main clause with a verb, its subject and an object has so many words before the cue at least."""


class SubjectWalk:
    """Reads a subject, its appositions and adverbials up to the verb behind them."""

    def __init__(self, passage: Passage, start: int, cue: int, *, topic: bool = False) -> None:
        self.passage = passage
        self.start = start
        self.cue = cue
        self.index = start
        self.end = start
        self.apposed = topic

    def run(self) -> Stretch | None:
        """Return the subject, None where the way to the verb is blocked."""
        if not self._begins():
            return None
        self.index = self.end = phrase_end(self.passage, self.start, self.cue)
        if self.end <= self.start:
            return None
        while self.index < self.cue:
            self.index = min(self.passage.anonymous.get(self.index, self.index), self.cue)
            if self.index < self.cue and not self._step():
                return None
        return self.start, self.end

    def _begins(self) -> bool:
        word = self.passage.words[self.start]
        named = self.start in self.passage.named
        if word.stem in ("", "و", "ف") or (word.conjunction and word.stem in MARKS_OF_IDENTITY):
            return False
        noun = word.noun or word.title or self.start in self.passage.opens
        if named:
            return True
        adverbial = is_accusative(word) and not self._behind_that()
        if self._is_verb_of_main_clause():
            return False
        return noun and not (word.preposition or adverbial or self._may_be_verb())

    def _is_verb_of_main_clause(self) -> bool:
        """Return whether a bare word is rather the verb than a noun: | دافع الوزير عن نظام قال إنه.

        The cue describes an indefinite noun, which the main clause must have something to do with.
        """
        words, start = self.passage.words, self.start
        noun, cue = words[self.cue - 1], words[self.cue]
        indefinite = noun.noun and not (noun.definite or noun.pronoun or noun.adverb)
        described = indefinite and self.cue - 1 not in self.passage.named and not noun.occasion
        behind = words[self.cue + 1]
        back = (behind.that or behind.free) and behind.pronoun  # رسالة دعا | فيها
        described = described or (bool(behind.free) and noun.noun and not noun.definite)
        if not described or not (back or cue.pronoun) or self.cue - start < _MAIN_CLAUSE:
            return False
        word, behind = words[start], words[start + 1]
        bare = not (word.definite or word.pronoun or word.preposition or word.title)
        subject = (behind.title and behind.definite) or start + 1 in self.passage.begun
        kin = {word.key} & (KIN | KINSWOMEN)
        return bare and word.head is None and not kin and subject and not (behind.conjunction)

    def _behind_that(self) -> bool:
        return self.start > 0 and self.passage.words[self.start - 1].that

    def _may_be_verb(self) -> bool:
        """Return whether an unknown word has the shape of an imperfect: يجادل مؤيدو القرار."""
        word = self.passage.words[self.start]
        imperfect = word.body[:1] in ("ي", "ت") and not word.definite
        return imperfect and not is_known_noun(word) and not word.verbal_noun

    def _step(self) -> bool:  # noqa: PLR0911 - one for each kind of word
        passage, index = self.passage, self.index
        word = passage.words[index]
        if passage.mark(index) in DASHES and self.start in passage.places:
            return False  # القاهرة - ذكرت
        if passage.mark(index) in COMMAS or passage.mark(index) in DASHES:
            return self._pass_comma()
        if passage.mark(index) in OPEN_BRACKETS:
            return self._pass_bracket()
        if word.relative or self._is_delivered():
            return self._pass_relative_clause()
        if word.adverb or passage.forms[index].kind == "number" or word.body in AUXILIARIES:
            self.index += 1
            return True
        if (word.free or word.preposition) and not opens_topic(passage, index):
            end = phrase_end(passage, index + bool(word.free), self.cue)
            self.index = max(end, index + 1)
            return True
        return False

    def _is_delivered(self) -> bool:
        """Return whether a clause tells where a document came from: أن بلاغا | ورد من كذا، يفيد."""
        word, head = self.passage.words[self.index], self.passage.words[self.start]
        document = head.head is not None and head.head.head_class == "document"
        adjoins = self.index == self.end and not (head.definite or word.conjunction)
        return document and adjoins and word.body in DELIVERED

    def _pass_bracket(self) -> bool:
        """Step over what is told of the subject in brackets: فلان (45 عاماً) قال."""
        closing = (i for i in range(self.index, self.cue) if self.passage.mark(i) in CLOSE_BRACKETS)
        self.index = next(closing, self.cue) + 1
        return self.index <= self.cue

    def _pass_comma(self) -> bool:
        passage = self.passage
        self.index += 1
        if self.index in passage.anonymous:
            return True  # مصدر أمني، | طلب عدم الكشف عن هويته، قال
        inserted = insertion_start(passage, self.start, self.end) < self.end
        if self.index == self.cue and self.end == self.index - 1 and not inserted:
            apart = not passage.mark(self.end) or self.end - 1 in passage.closes or self.apposed
            return apart or self._is_set_off()
        if self.index < self.cue and self._opens_aside():
            return self._pass_relative_clause()
        if self.index < self.cue and self.end == self.index - 1:
            end = topic_end(passage, self.end, self.cue)
            if end > self.end:
                self.index = self.end = end
                self.apposed = True
        return True

    def _is_set_off(self) -> bool:
        """Return whether a comma parts the verb from who opens its sentence: عضو اللجنة، | أضاف في تصريح."""
        passage, first, behind = self.passage, self.start, self.cue + 1
        if first != passage.starts[self.cue] or behind >= len(passage.words):
            return False
        head, word = passage.words[first].head, passage.words[behind]
        speaks = first in passage.persons or (head is not None and head.head_class != "document")
        somebody = word.title or word.definite or word.head is not None or behind in passage.begun
        return speaks and not somebody

    def _opens_aside(self) -> bool:
        """Return whether a nominal clause about the subject begins: فلان، واسمه كذا، قال."""
        word = self.passage.words[self.index]
        about = word.body in PERSONAL or (word.pronoun and word.stem in MARKS_OF_IDENTITY)
        return word.conjunction == "و" and about

    def _pass_relative_clause(self) -> bool:
        passage = self.passage
        while self.index < self.cue and passage.mark(self.index) not in COMMAS:
            if passage.words[self.index].that:
                return False
            self.index += 1
        return True
