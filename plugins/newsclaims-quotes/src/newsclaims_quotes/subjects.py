"""Who speaks, where the speaker stands before the reporting word."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_accusative, is_known_noun
from newsclaims_arabic.noun_phrase.apposition import appositions_end, topic_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.topics import opens_topic

PLURAL = WORDS.endings("plural_verb")
SOUND_PLURALS = WORDS.endings("sound_plurals")
PERSONAL = WORDS["speaking_pronouns"]
WAS = WORDS["was"]
AUXILIARIES = WORDS["between_subject_and_verb"]
AS_FOR = WORDS["as_for"]
ALREADY = WORDS["already"]
ONLY = WORDS["only"]
DELIVERED = WORDS["delivered"]

CONNECTIVES = WORDS["connectives"]
MARKS_OF_IDENTITY = WORDS["marks_of_identity"]
MASCULINES = WORDS["masculines"]

KIN = WORDS["kin"]
KINSWOMEN = WORDS["kinswomen"]

REACH = 45
_MAIN_CLAUSE = 3
"""A main clause with a verb, its subject and an object has so many words before the cue at least."""
LOOK_BACK = 60


def subject_before(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the noun phrase before *cue* that is its subject: `الوزيرة قالت إن`."""
    if not form.third:
        return None
    topic = _topic(passage, cue, form)
    if topic is not None:
        return topic
    if passage.words[cue].conjunction or _negated_anew(passage, cue) or _repeats(passage, cue):
        return None
    if _is_pronoun_of(passage, cue, form):
        return cue - 1, cue
    return _walked(passage, cue, form)


def _walked(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the phrase that begins the clause of *cue* and reaches it."""
    low = max(passage.starts[cue], cue - REACH)
    home = passage.inside[cue]
    if home is not None:
        low = max(low, home.open + 1)
    for start in range(low, cue):
        if _opens_clause(passage, start, low):
            phrase = _Walk(passage, start, cue).run()
            if phrase is not None and agrees_before(passage, phrase, form):
                return phrase
    return None


def _topic(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the speaker between أما and ف: `أما الوزير، عضو كذا، فقال`, `أما فلان فقد أكد`."""
    resumes = cue if passage.words[cue].conjunction == "ف" else cue - 1
    if passage.words[resumes].conjunction != "ف":
        return None
    low = max(passage.starts[cue], cue - REACH)
    for start in range(low, resumes):
        if passage.words[start].body in AS_FOR:
            phrase = _Walk(passage, start + 1, resumes, topic=True).run()
            fits = phrase is not None and agrees_before(passage, phrase, form)
            return phrase if fits else None
    return None


def _is_pronoun_of(passage: Passage, cue: int, form: VerbForm) -> bool:
    """Return whether the pronoun before *cue* is its subject: وهم يقولون."""
    if cue <= passage.starts[cue]:
        return False
    pronoun = PRONOUNS.get(passage.words[cue - 1].body)
    if pronoun is None or pronoun.number != form.number:
        return False
    return form.number != "s" or pronoun.gender == form.gender


def _negated_anew(passage: Passage, cue: int) -> bool:
    """Return whether a coordinated clause begins with the particle before *cue*: ولم يستبعد."""
    before = passage.words[cue - 1] if cue > passage.starts[cue] else None
    return before is not None and bool(before.conjunction) and before.body in AUXILIARIES


def _repeats(passage: Passage, cue: int) -> bool:
    """Return whether a verb of its own stands before *cue*: وكتب | يقول."""
    before = passage.words[cue - 1] if cue > passage.starts[cue] else None
    if before is None or not before.conjunction or before.definite:
        return False
    return any(form.third and form.tense == "perfect" for form in before.forms)


def is_preceded(passage: Passage, cue: int) -> bool:
    """Return whether قد shows that the subject stands before: الوزير قد قال, not وقد قال الوزير."""
    at, low = cue - 1, passage.starts[cue]
    if at <= low or passage.words[at].body not in ALREADY or passage.words[at].conjunction:
        return False
    at -= 1
    if passage.words[at].body in WAS:
        if passage.words[at].conjunction or at <= low:
            return False  # وكان قد قال الوزير
        at -= 1
    return passage.mark(at) in COMMAS or passage.words[at].noun or at in passage.named


def agrees(passage: Passage, phrase: Stretch, form: VerbForm) -> bool:
    """Return whether the head of *phrase* can be the subject of *form* as far as its ending shows."""
    head = passage.words[phrase[0]]
    if head.preposition and not head.apart:
        return False
    masculine = form.number == "s" and form.gender == "m"
    if masculine and head.stem.endswith("ه") and phrase[0] not in passage.named:
        return head.stem in MASCULINES
    return True


def agrees_before(passage: Passage, phrase: Stretch, form: VerbForm) -> bool:
    """Return whether *phrase*, before its verb, agrees with *form* in number too: العلماء وجدوا."""
    head = passage.words[phrase[0]]
    plural = head.stem.endswith(SOUND_PLURALS)
    if form.number == "p":
        joint = any(passage.words[i].conjunction for i in range(phrase[0] + 1, phrase[1]))
        one = head.title or phrase[0] in passage.persons or head.stem.endswith("ه")
        if one and not (joint or plural or head.stem in MASCULINES):
            return False
    return agrees(passage, phrase, form)


def _opens_clause(passage: Passage, start: int, low: int) -> bool:
    if start == low:
        return True
    if passage.mark(start - 1):
        return passage.mark(start - 1) not in DASHES
    previous = passage.words[start - 1]
    particle = previous.particle and previous.body not in ONLY
    linked = previous.that or particle or previous.body in CONNECTIVES
    return bool(passage.words[start].conjunction) or linked


class _Walk:
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

    def _step(self) -> bool:
        passage, index = self.passage, self.index
        word = passage.words[index]
        if passage.mark(index) in DASHES and self.start in passage.places:
            return False  # القاهرة - ذكرت
        if passage.mark(index) in COMMAS or passage.mark(index) in DASHES:
            return self._pass_comma()
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

    def _pass_comma(self) -> bool:
        passage = self.passage
        self.index += 1
        if self.index == self.cue and self.end == self.index - 1:
            return not passage.mark(self.end) or self.end - 1 in passage.closes or self.apposed
        if self.index < self.cue and self._opens_aside():
            return self._pass_relative_clause()
        if self.index < self.cue and self.end == self.index - 1:
            end = topic_end(passage, self.end, self.cue)
            if end > self.end:
                self.index = self.end = end
                self.apposed = True
        return True

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


def governing_verb(passage: Passage, index: int) -> tuple[int, Stretch | None] | None:
    """Return the verb whose clause the word at *index* belongs to, and its subject."""
    home = passage.inside[index]
    low = max(passage.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low - 1, -1):
        if (
            passage.words[at].verb
            and passage.inside[at] is home
            and at not in passage.withheld
            and (at == low or _heads_clause(passage, at))
        ):
            head = passage.words[at + 1]
            if head.preposition or (head.occasion and head.pronoun):
                return None  # اختتمت حديثها بالقول
            indefinite = not (head.definite or head.pronoun or head.title)
            if head.speech_noun and indefinite and at + 1 not in passage.named:
                return at, None  # وجه نداء إلى الوزير قائلا
            if passage.words[at].body.endswith(PLURAL):
                return at, None  # رددوا شعارات قائلين
            end = phrase_end(passage, at + 1, index, Limits(split=True, target=True))
            return at, (at + 1, appositions_end(passage, end, index)) if end > at + 1 else None
    return None


def _heads_clause(passage: Passage, verb: int) -> bool:
    """Return whether a verb is the main one of its clause: `واكتفى`, not `قبل أن يعود`."""
    before = passage.words[verb - 1]
    if before.that or before.relative or before.particle or before.free:
        return False
    opened = bool(passage.mark(verb - 1)) or before.adverb
    return opened or bool(passage.words[verb].conjunction) or before.body in CONNECTIVES
