"""Who speaks, where the speaker stands before the reporting word."""

from __future__ import annotations

from newsclaims_quotes.adjectives import is_accusative, is_known_noun
from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import Limits, phrase_end
from newsclaims_quotes.phrase_words import phrase_words
from newsclaims_quotes.reading import COMMAS, DASHES, Reading
from newsclaims_quotes.spans import Phrase

PLURAL = "وا"
"""With this ending a verb has its subject in itself."""
REACH = 45
LOOK_BACK = 60
SOUND_PLURALS = ("ون", "ين")
PRONOUNS = {"هم": "p", "هو": "m", "هي": "f"}
PERSONAL = frozenset(PRONOUNS)
WAS = frozenset({"كان", "كانت", "كانا", "كانتا", "كانوا"})
AUXILIARIES = WAS | {"ايضا", "سوف", "قد", "لا", "لم", "لن"}


def subject_before(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the noun phrase before *cue* that is its subject: `الوزيرة قالت إن`."""
    if not form.third:
        return None
    topic = _topic(reading, cue, form)
    if topic is not None:
        return topic
    if reading.words[cue].conjunction or _negated_anew(reading, cue) or _repeats(reading, cue):
        return None
    if _is_pronoun_of(reading, cue, form):
        return cue - 1, cue
    return _walked(reading, cue, form)


def _walked(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the phrase that begins the clause of *cue* and reaches it."""
    low = max(reading.starts[cue], cue - REACH)
    home = reading.inside[cue]
    if home is not None:
        low = max(low, home.open + 1)
    for start in range(low, cue):
        if _opens_clause(reading, start, low):
            phrase = _Walk(reading, start, cue).run()
            if phrase is not None and agrees_before(reading, phrase, form):
                return phrase
    return None


def _topic(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the speaker between أما and ف: `أما الوزير، عضو كذا، فقال`, `أما فلان فقد أكد`."""
    resumes = cue if reading.words[cue].conjunction == "ف" else cue - 1
    if reading.words[resumes].conjunction != "ف":
        return None
    low = max(reading.starts[cue], cue - REACH)
    for start in range(low, resumes):
        if reading.words[start].body == "اما":
            phrase = _Walk(reading, start + 1, resumes, topic=True).run()
            fits = phrase is not None and agrees_before(reading, phrase, form)
            return phrase if fits else None
    return None


def _is_pronoun_of(reading: Reading, cue: int, form: CueForm) -> bool:
    """Say whether the pronoun before *cue* is its subject: وهم يقولون."""
    if cue <= reading.starts[cue]:
        return False
    agreement = PRONOUNS.get(reading.words[cue - 1].body)
    return agreement is not None and agreement == (form.gender if form.number == "s" else "p")


def _negated_anew(reading: Reading, cue: int) -> bool:
    """Say whether a coordinated clause begins with the particle before *cue*: ولم يستبعد."""
    before = reading.words[cue - 1] if cue > reading.starts[cue] else None
    return before is not None and bool(before.conjunction) and before.body in AUXILIARIES


def _repeats(reading: Reading, cue: int) -> bool:
    """Say whether a verb of its own stands before *cue*: وكتب | يقول."""
    before = reading.words[cue - 1] if cue > reading.starts[cue] else None
    if before is None or not before.conjunction or before.definite:
        return False
    return any(form.third and form.tense == "perfect" for form in before.forms)


def is_preceded(reading: Reading, cue: int) -> bool:
    """Say whether قد shows that the subject stands before: الوزير قد قال, not وقد قال الوزير."""
    at, low = cue - 1, reading.starts[cue]
    if at <= low or reading.words[at].body != "قد" or reading.words[at].conjunction:
        return False
    at -= 1
    if reading.words[at].body in WAS:
        if reading.words[at].conjunction or at <= low:
            return False  # وكان قد قال الوزير
        at -= 1
    return reading.mark(at) in COMMAS or reading.words[at].noun or at in reading.named


def agrees(reading: Reading, phrase: Phrase, form: CueForm) -> bool:
    """Say whether the head of *phrase* can be the subject of *form* as far as its ending shows."""
    head = reading.words[phrase[0]]
    if head.preposition and not head.apart:
        return False
    masculine = form.number == "s" and form.gender == "m"
    if masculine and head.stem.endswith("ه") and phrase[0] not in reading.named:
        return head.stem in reading.lexicon.masculines
    return True


def agrees_before(reading: Reading, phrase: Phrase, form: CueForm) -> bool:
    """Say whether *phrase*, before its verb, agrees with *form* in number too: العلماء وجدوا."""
    head = reading.words[phrase[0]]
    plural = head.stem.endswith(SOUND_PLURALS)
    if form.number == "p":
        joint = any(reading.words[i].conjunction for i in range(phrase[0] + 1, phrase[1]))
        one = head.title or phrase[0] in reading.persons or head.stem.endswith("ه")
        if one and not (joint or plural or head.stem in reading.lexicon.masculines):
            return False
    return agrees(reading, phrase, form)


def _opens_clause(reading: Reading, start: int, low: int) -> bool:
    if start == low:
        return True
    if reading.mark(start - 1):
        return reading.mark(start - 1) not in DASHES
    previous = reading.words[start - 1]
    particle = previous.particle and previous.body != "غير"
    linked = previous.that or particle or previous.body in reading.lexicon.connectives
    return bool(reading.words[start].conjunction) or linked


class _Walk:
    """Reads a subject, its appositions and adverbials up to the verb behind them."""

    def __init__(self, reading: Reading, start: int, cue: int, *, topic: bool = False) -> None:
        self.reading = reading
        self.start = start
        self.cue = cue
        self.index = start
        self.end = start
        self.apposed = topic

    def run(self) -> Phrase | None:
        """Return the subject, None where the way to the verb is blocked."""
        if not self._begins():
            return None
        self.index = self.end = phrase_end(self.reading, self.start, self.cue)
        if self.end <= self.start:
            return None
        while self.index < self.cue:
            if not self._step():
                return None
        return self.start, self.end

    def _begins(self) -> bool:
        word = self.reading.words[self.start]
        named = self.start in self.reading.named
        if word.stem in ("", "و", "ف") or (
            word.conjunction and word.stem in phrase_words().marks_of_identity
        ):
            return False
        noun = word.noun or word.title or self.start in self.reading.opens
        if named:
            return True
        adverbial = is_accusative(self.reading, word) and not self._behind_that()
        return noun and not (word.preposition or adverbial or self._may_be_verb())

    def _behind_that(self) -> bool:
        return self.start > 0 and self.reading.words[self.start - 1].that

    def _may_be_verb(self) -> bool:
        """Say whether an unknown word has the shape of an imperfect: يجادل مؤيدو القرار."""
        word = self.reading.words[self.start]
        imperfect = word.body[:1] in ("ي", "ت") and not word.definite
        return imperfect and not is_known_noun(self.reading, word) and not word.verbal_noun

    def _step(self) -> bool:
        reading, index = self.reading, self.index
        word = reading.words[index]
        if reading.mark(index) in DASHES and self.start in reading.places:
            return False  # القاهرة - ذكرت
        if reading.mark(index) in COMMAS or reading.mark(index) in DASHES:
            return self._pass_comma()
        if word.relative:
            return self._pass_relative_clause()
        if word.adverb or reading.tokens[index].kind == "number" or word.body in AUXILIARIES:
            self.index += 1
            return True
        if word.free or word.preposition:
            end = phrase_end(reading, index + bool(word.free), self.cue)
            self.index = max(end, index + 1)
            return True
        return False

    def _pass_comma(self) -> bool:
        reading = self.reading
        self.index += 1
        if self.index == self.cue and self.end == self.index - 1:
            return not reading.mark(self.end) or self.end - 1 in reading.closes or self.apposed
        if self.index < self.cue and self._opens_aside():
            return self._pass_relative_clause()
        if self.index < self.cue and self.end == self.index - 1:
            word = reading.words[self.index]
            if (word.noun or self.index in reading.named) and not word.conjunction:
                end = phrase_end(reading, self.index, self.cue)
                if end > self.index:  # an apposition
                    measured = end < self.cue and is_accusative(reading, reading.words[end])
                    end += measured  # ذات الأربعين | ربيعا
                    self.index = self.end = end
                    self.apposed = True
        return True

    def _opens_aside(self) -> bool:
        """Say whether a nominal clause about the subject begins: فلان، واسمه كذا، قال."""
        word = self.reading.words[self.index]
        about = word.body in PERSONAL or (
            word.pronoun and word.stem in phrase_words().marks_of_identity
        )
        return word.conjunction == "و" and about

    def _pass_relative_clause(self) -> bool:
        reading = self.reading
        while self.index < self.cue and reading.mark(self.index) not in COMMAS:
            if reading.words[self.index].that:
                return False
            self.index += 1
        return True


def governing_verb(reading: Reading, index: int) -> tuple[int, Phrase | None] | None:
    """Return the verb whose clause the word at *index* belongs to, and its subject."""
    home = reading.inside[index]
    low = max(reading.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low - 1, -1):
        if (
            reading.words[at].verb
            and reading.inside[at] is home
            and (at == low or _heads_clause(reading, at))
        ):
            head = reading.words[at + 1]
            if head.preposition or (head.occasion and head.pronoun):
                return None  # اختتمت حديثها بالقول
            if reading.words[at].body.endswith(PLURAL):
                return at, None  # رددوا شعارات قائلين
            end = phrase_end(reading, at + 1, index, Limits(split=True, target=True))
            return at, (at + 1, _coordinated(reading, end, index)) if end > at + 1 else None
    return None


def _heads_clause(reading: Reading, verb: int) -> bool:
    """Say whether a verb is the main one of its clause: `واكتفى`, not `قبل أن يعود`."""
    before = reading.words[verb - 1]
    if before.that or before.relative or before.particle or before.free:
        return False
    opened = bool(reading.mark(verb - 1)) or before.adverb
    return (
        opened
        or bool(reading.words[verb].conjunction)
        or before.body in reading.lexicon.connectives
    )


def _coordinated(reading: Reading, end: int, limit: int) -> int:
    """Return the end of a subject that goes on behind a comma: `كيري، ونظيره الروسي فلان`."""
    while end + 1 < limit and reading.mark(end) in COMMAS:
        word = reading.words[end + 1]
        partner = word.conjunction and word.noun and (word.pronoun or word.title)
        past = phrase_end(reading, end + 1, limit)
        office = word.title and not word.conjunction and reading.mark(past) in COMMAS
        if not (partner or office or end + 1 in reading.persons):
            break
        end = past
    return end
