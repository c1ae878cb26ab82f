"""The walk from a cue to its complement: where it stands and what it has met."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Literal, TypeAlias

from attrs import frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import LONG, is_speech
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word

from newsclaims_quotes.cue_classes import REJECTING, SAYING
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import is_preceded

SUBJECT_PRONOUNS = WORDS["speaking_pronouns"]
ABOUT = WORDS["about"]
GREETED = WORDS["greeted"]
WHAT = WORDS["what"]
DEMONSTRATIVES = WORDS["demonstratives"]
WHICH = WORDS["which"]
BEFORE_THAT = WORDS["before_that"]

Kind: TypeAlias = Literal["that", "quote", "colon", "noun", "object", "whether", "light"]
CHARGE = 10
"""Behind the verb of a relative clause what it governs begins within so many tokens."""
INSERTION = 30
"""An insertion between subject and complement is not longer than this."""


@frozen(kw_only=True)
class Complement:
    """What a reporting word governs.

    Args:
        kind: a clause with أن, quoted words, words after a colon, a noun behind the
            verb's preposition, a bare noun, a question, what a noun of speech governs.
        start: first token of the content.
        subject: the noun phrase between cue and content that speaks.
        via: the channel.
        target: who is addressed or accused.
        noun: token of the noun of speech that a light verb carries.
    """

    kind: Kind
    start: int
    subject: Stretch | None = None
    via: Stretch | None = None
    target: Stretch | None = None
    noun: int | None = None

    @property
    def late(self) -> bool:
        """Whether the subject stands behind what is said: الذي دعت إلى عقده | المندوبة."""
        return self.subject is not None and self.subject[0] == self.start + 1


class Move(Enum):
    """What a step did where it found no complement."""

    PASS = auto()
    """Nothing: the place is another step's business."""
    ON = auto()
    """It took the walk on."""
    STOP = auto()
    """Nothing that belongs to the cue follows."""


Outcome: TypeAlias = Complement | Move


class Search:
    """One walk.

    Attributes:
        index: the token that is looked at.
        subject: the phrase that speaks, once met.
        via: the channel, once met.
        target: who is addressed or accused, once met.
        quoted: whom an agency quotes: نقلت الوكالة عن هذا.
        skipped: the last adverbial phrase.
        fallback: a complement that holds unless a better one comes.
        aside: the end of what last kept a speaker's name back or told how he spoke.
        comma: a comma stands before the word that is looked at.
        adverbial: an adverbial between commas has begun.
        loose: so many noun phrases were met that are neither subject nor complement.
    """

    def __init__(self, passage: Passage, cue: int, form: VerbForm, limit: int) -> None:
        self.passage = passage
        self.form = form
        self.entry = form.entry
        self.frames = form.entry.frames
        self.governed = form.entry.prepositions
        if "relays" in form.entry.traits:
            self.governed |= ABOUT  # whom an agency quotes
        self.participle = form.tense == "participle"
        self.cue = cue
        self.limit = limit
        self.index = cue + 1
        self.subject: Stretch | None = None
        self.via: Stretch | None = None
        self.target: Stretch | None = None
        self.quoted: Stretch | None = None
        self.skipped: Stretch | None = None
        self.fallback: Complement | None = None
        self.aside = -1
        self.comma = False
        self.adverbial = False
        self.loose = 0
        self.preceded = is_preceded(passage, cue)
        """The subject stands before the verb: كان الوزير قد قال."""
        self._behind_comma = False

    @property
    def word(self) -> Word:
        """The word that is looked at."""
        return self.passage.words[self.index]

    def following(self, index: int | None = None) -> Word | None:
        """Return the word behind *index* (else behind the present one) inside the limit."""
        after = (self.index if index is None else index) + 1
        return self.passage.words[after] if after < self.limit else None

    def to(self, index: int) -> Move:
        """Go on at *index*."""
        self.index = min(index, self.limit)
        return Move.ON

    def pass_comma(self) -> Move:
        """Go on behind the comma or dash that is looked at."""
        self._behind_comma = True
        return self.to(self.index + 1)

    def read_comma(self) -> None:
        """Note for the steps whether a comma stands before the present word."""
        self.comma, self._behind_comma = self._behind_comma, False
        if self.comma:
            self.adverbial = bool(self.word.free)

    def made(self, kind: Kind, start: int, noun: int | None = None) -> Outcome:
        """Return the complement of *kind* that begins at *start*; STOP where nothing is left."""
        if start >= self.limit:
            return Move.STOP
        subject, target, via = self.subject, self.target, self.via
        if self.quoted is not None:
            subject, via = self.quoted, subject
        elif (
            target is None
            and "always-target" in self.frames
            and not self.passage.words[self.cue].pronoun
        ):
            subject, target = None, subject  # حث الأطراف على: the one phrase is the object
        return Complement(
            kind=kind, start=start, subject=subject, via=via, target=target, noun=noun
        )

    def is_bare(self, at: int) -> bool:
        """Return whether أن at *at* belongs to no word of its own: بعد أن، إلا أن، يمكن أن."""
        previous = self.passage.words[at - 1]
        if at - 1 > self.cue and _governs(self.passage, at - 1):
            return False
        own = (previous.free and not previous.pronoun) or previous.body in BEFORE_THAT
        if own and self._is_private(at - 1):
            own = False
        return at - 1 == self.cue or not own

    def _is_private(self, index: int) -> bool:
        """Return whether a word is the adjective of the noun before it: صاحبة منشأة | خاصة إنها."""
        words, forms = self.passage.words, self.passage.forms
        before = words[index - 1]
        says = forms[index + 1].text.startswith("إ") and index > self.cue + 1
        noun = before.noun and not (before.definite or before.pronoun or before.free)
        alike = before.stem.endswith("ه") and words[index].body.endswith("ه")
        return says and noun and alike and not self.passage.mark(index - 1)

    def skip_clause(self) -> Move:
        """Skip a relative clause up to what can belong to the cue again."""
        passage = self.passage
        index = self.index + 1
        if self.word.relative:
            index = self._past_charge(index)
        while index < self.limit and not self._belongs(index) and not self._joins(index):
            quotation = passage.opens.get(index)
            index = quotation.close + 1 if quotation is not None else index + 1
        return self.to(index)

    def _past_charge(self, verb: int) -> int:
        """Return the index past what somebody says of the noun: الحركة التي | تتهمها الحكومة بأنها."""
        passage, word = self.passage, self.passage.words[verb]
        charges = [form for form in word.forms if "always-target" in form.entry.frames]
        if not word.pronoun or not charges:
            return verb
        for j in range(verb + 1, min(self.limit - 1, verb + CHARGE)):
            governed = passage.words[j].preposition in charges[0].entry.prepositions
            if governed and passage.words[j].preposition:
                return j + 1
            if passage.mark(j) or passage.words[j].that:
                break
        return verb

    def _joins(self, index: int) -> bool:
        """Return whether another verb of speech is joined on: التي تضم كذا | وقالت إن."""
        return bool(self.passage.words[index].conjunction) and self._reports(index)

    def _belongs(self, index: int) -> bool:
        passage = self.passage
        word = passage.words[index]
        mark = passage.mark(index)
        if mark:
            speaks = index in passage.opens and is_speech(passage, passage.opens[index])
            return mark in COMMAS or mark == ":" or speaks
        if word.that:
            return not word.conjunction and not _governs(passage, index - 1)
        if word.free in self.governed:  # كشف تقرير أعدته اللجنة | عن
            following = self.following(index)
            return word.free in ABOUT or (following is not None and following.that)
        which = word.body in WHICH and "object" in self.frames and self.entry.act == "deny"
        if which or (word.body in DEMONSTRATIVES and self._is_judged(index)):
            return True  # نفت الحركة التي كذا | أي صلة لها، استنكر المجلس في جلسته التي عقدت | هذه الجريمة
        named = word.definite or word.verbal_noun
        return "always-target" in self.frames and word.preposition in self.governed and named

    def _is_judged(self, index: int) -> bool:
        """Return whether what somebody condemns or praises begins with a demonstrative at *index*."""
        before, behind = self.passage.words[index - 1], self.following(index)
        noun = behind is not None and behind.definite and not (before.free or before.verb)
        return noun and "object" in self.frames and self.entry.act in REJECTING

    def resume(self) -> Move:
        """Go on behind an insertion: قال فلان، وهو كذا، إن."""
        if not {"that", "speech"} <= self.frames or self.participle or self._reports(self.index):
            return Move.STOP
        begun, following = self.word, self.following()
        pronoun = begun.conjunction == "و" and begun.body in SUBJECT_PRONOUNS
        predicate = pronoun and not (following is not None and following.body in WHAT)
        past = 0
        for j in range(self.index + 1, min(self.limit, self.index + INSERTION)):
            if j < past:
                continue
            outcome = self._resume_at(j, predicate=predicate)
            if outcome is not Move.PASS:
                return outcome
            if j in self.passage.opens:
                past = self.passage.opens[j].close + 1
        return Move.STOP

    def _resume_at(self, index: int, *, predicate: bool) -> Move:
        """Go on at *index* where what is said begins there; STOP where another verb takes it."""
        passage, word = self.passage, self.passage.words[index]
        quotation = passage.opens.get(index)
        if quotation is not None:
            long = len(passage.quotation_words(quotation)) > LONG
            return self.to(index) if long and is_speech(passage, quotation) else Move.PASS
        if word.that and not word.conjunction:
            speech = "says" in self.entry.traits and passage.forms[index].text.startswith("إ")
            after_comma = passage.mark(index - 1) in COMMAS
            here = speech or after_comma or (predicate and self.is_bare(index))
            return self.to(index) if here else Move.PASS
        if passage.mark(index) == ":":  # قال، وهو من أبناء الحي: ...
            said = predicate or self.entry.cue_class in SAYING
            return self.to(index) if said else Move.STOP
        return Move.STOP if self._reports(index) else Move.PASS

    def _reports(self, index: int) -> bool:
        """Return whether another verb stands at *index* that speech may follow.

        What follows `دون أن يذكر` and `وهو يتابع` still belongs to the verb before.
        """
        words = self.passage.words
        before = words[index - 1]
        if self.passage.forms[index - 1].kind == "number":
            return False  # 50 | فدانا
        if not words[index].verb or before.that or before.body in SUBJECT_PRONOUNS:
            return False
        return any(
            form.third and not form.passive and "speech" in form.entry.frames
            for form in words[index].forms
        )


def _governs(passage: Passage, index: int) -> bool:
    """Return whether a verb stands at *index*, which أن behind it belongs to: استطاعت أن."""
    word = passage.words[index]
    if passage.words[index + 1].body.startswith("ب"):  # واصفا ما جرى | بأنه
        return False
    counted = passage.forms[index - 1].kind == "number"  # 50 | فدانا
    if not word.verb or word.adverb or word.speech_noun or word.pronoun or counted:
        return False
    return word.body not in GREETED and not passage.words[index - 1].free


Step: TypeAlias = Callable[[Search], Outcome]
