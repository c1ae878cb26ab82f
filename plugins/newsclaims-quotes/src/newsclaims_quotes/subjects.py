"""Who speaks, where the speaker stands before the reporting word."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_plural_of_persons
from newsclaims_arabic.noun_phrase.apposition import appositions_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.pronouns import ATTACHED, PRONOUNS
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subject_walk import SubjectWalk

NOMINATIVE = WORDS.endings("nominative")
PLURAL = WORDS.endings("plural_verb")
SOUND_PLURALS = WORDS.endings("sound_plurals")
WAS = WORDS["was"]
AUXILIARIES = WORDS["between_subject_and_verb"]
AS_FOR = WORDS["as_for"]
ALREADY = WORDS["already"]
NEGATED_PAST = WORDS["negated_past"]
ONLY = WORDS["only"]
CONNECTIVES = WORDS["connectives"]
HONORIFICS = WORDS["honorifics"]
INCHOATIVES = WORDS["inchoatives"]
DENYING = WORDS["negations"]
MAKING = WORDS["making"]
MASCULINES = WORDS["masculines"]
ON = WORDS["on"]
TURNS = WORDS["turns"]
COMMENTING = frozenset({"comment", "reply"})
SLASH = "/"
REACH = 45
LOOK_BACK = 60
LONGEST_SPEAKER = 15
"""Who speaks behind كان has no more words."""


def subject_before(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the noun phrase before *cue* that is its subject: `الوزيرة قالت إن`."""
    if not form.third:
        return None
    topic = _topic(passage, cue, form)
    if topic is not None:
        return topic
    if passage.words[cue].conjunction or _negated_anew(passage, cue) or _repeats(passage, cue):
        return None
    if is_behind_pronoun(passage, cue):
        return None
    if _is_pronoun_of(passage, cue, form):
        return cue - 1, cue
    return _walked(passage, cue, form) or _of_verb_before(passage, cue, form)


def _walked(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the phrase that begins the clause of *cue* and reaches it."""
    low = max(passage.starts[cue], cue - REACH)
    home = passage.inside[cue]
    if home is not None:
        low = max(low, home.open + 1)
    made = next((i for i in range(cue - 2, low - 1, -1) if passage.words[i].body in MAKING), None)
    if made is not None:  # ما جعل | النقابة تطالب بـ
        phrase = SubjectWalk(passage, made + 1, cue).run()
        if phrase is not None and phrase[1] == cue and agrees_before(passage, phrase, form):
            return phrase
    for start in range(low, cue):
        if _opens_clause(passage, start, low):
            phrase = SubjectWalk(passage, start, cue).run()
            if phrase is not None and agrees_before(passage, phrase, form):
                return phrase
    return None


def _of_verb_before(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the subject of the verb with which *cue* tells one thing: وتابعت | الصحيفة تقول."""
    repeats = "says" in form.entry.traits and form.tense == "imperfect"
    verb, subject = (repeats and governing_verb(passage, cue)) or (cue, None)
    word = passage.words[verb]
    own = word.body in INCHOATIVES or any(f.third and f.tense == "perfect" for f in word.forms)
    return subject if own and subject is not None and subject[1] == cue else None


def _topic(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the speaker between أما and ف: `أما الوزير، عضو كذا، فقال`, `أما فلان فقد أكد`."""
    resumes = cue if passage.words[cue].conjunction == "ف" else cue - 1
    if passage.words[resumes].conjunction != "ف":
        return None
    low = max(passage.starts[cue], cue - REACH)
    for start in range(low, resumes):
        if passage.words[start].body in AS_FOR:
            phrase = SubjectWalk(passage, start + 1, resumes, topic=True).run()
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
    if at < low or passage.words[cue].conjunction:
        return False
    if is_behind_pronoun(passage, cue):
        return True
    if at == low:
        return False
    if passage.words[at].body not in ALREADY or passage.words[at].conjunction:
        return _is_behind_was(passage, cue) or _opens_sentence(passage, cue)
    at -= 1
    if passage.words[at].body in WAS:
        if passage.words[at].conjunction or at <= low:
            return False  # وكان قد قال الوزير
        at -= 1
    return passage.mark(at) in COMMAS or passage.words[at].noun or at in passage.named


def is_behind_pronoun(passage: Passage, cue: int) -> bool:
    """Return whether the pronoun of a complementizer is the subject: أنه | دعا الأطراف إلى, إنها لم تتهم.

    One that does not agree is nobody: أنه | أثبتت الدراسات أن.
    """
    at = cue - 1
    while at > passage.starts[cue] and passage.words[at].body in AUXILIARIES:
        at -= 1
    word = passage.words[at]
    if not (word.that and word.pronoun):
        return False
    ending = max(filter(word.body.endswith, ATTACHED), key=len, default=None)
    if ending is None:
        return False
    pronoun = ATTACHED[ending]
    third = [form for form in passage.words[cue].forms if form.third]
    return any((form.gender, form.number) == (pronoun.gender, pronoun.number) for form in third)


def _is_behind_was(passage: Passage, cue: int) -> bool:
    """Return whether nothing but who speaks stands between كان and a perfect: كان الوزير | قال."""
    if not any(form.third and form.tense == "perfect" for form in passage.words[cue].forms):
        return False
    for at in range(cue - 2, max(passage.starts[cue], cue - LONGEST_SPEAKER) - 1, -1):
        if passage.words[at].body in WAS:
            return phrase_end(passage, at + 1, cue) == cue
        if passage.mark(at) or passage.words[at].verb:
            return False
    return False


def _opens_sentence(passage: Passage, cue: int) -> bool:
    """Return whether the sentence begins with who does it: الوزير سامي نصار، في بيان، | نفى."""
    start = passage.starts[cue]
    word = passage.words[start]
    named = start in passage.named or start + 1 in passage.named
    speaks = named or (word.head is not None and (word.definite or word.title))
    if start == cue or cue + 1 >= len(passage.words) or word.free or word.preposition:
        return False
    behind = cue + 1 in passage.named or passage.words[cue + 1].title
    place = any(passage.mark(i) in DASHES for i in range(start, cue))  # سامر القيسي - بيروت
    if behind or place or not speaks:
        return False
    perfects = (f for f in passage.words[cue].forms if f.third and f.tense == "perfect")
    return any((_walked(passage, cue, form) or (cue, cue))[0] == start for form in perfects)


def agrees(passage: Passage, phrase: Stretch, form: VerbForm) -> bool:
    """Return whether the head of *phrase* can be the subject of *form* as far as its ending shows."""
    head = passage.words[phrase[0]]
    if head.preposition and not head.apart:
        return False
    masculine = form.number == "s" and form.gender == "m"
    if masculine and head.stem.endswith("ه") and phrase[0] not in passage.named:
        return head.stem in MASCULINES | HONORIFICS
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
    several = is_plural_of_persons(head) and head.stem.endswith(NOMINATIVE)
    if several and form.number == "s" and not head.definite and phrase[0] not in passage.named:
        return False  # وكان مقاتلون | يعتقد أنهم من كذا
    return agrees(passage, phrase, form)


def _opens_clause(passage: Passage, start: int, low: int) -> bool:
    if start == low:
        return True
    if passage.mark(start - 1):
        return passage.mark(start - 1) not in DASHES | {SLASH}  # أبريل/نيسان الجاري، أعرب
    previous = passage.words[start - 1]
    particle = previous.particle and previous.body not in ONLY
    linked = previous.that or particle or previous.body in CONNECTIVES
    inside = start in passage.named and start not in passage.begun
    joined = bool(passage.words[start].conjunction) and not inside  # وزارة التربية | والتعليم
    return joined or linked


def governing_verb(passage: Passage, index: int) -> tuple[int, Stretch | None] | None:
    """Return the verb whose clause the word at *index* belongs to, and its subject."""
    home = passage.inside[index]
    low = max(passage.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low - 1, -1):
        if (
            _may_govern(passage, at)
            and passage.inside[at] is home
            and at not in passage.withheld
            and (at == low or _heads_clause(passage, at))
        ):
            behind = passage.words[at + 1]
            first = at + 1 + (behind.free in ON and behind.pronoun)  # رد عليه | فلان قائلا
            head = passage.words[first]
            if head.preposition or (head.occasion and head.pronoun):
                return None  # اختتمت حديثها بالقول
            indefinite = not (head.definite or head.pronoun or head.title)
            if head.speech_noun and indefinite and first not in passage.named:
                return at, None  # وجه نداء إلى الوزير قائلا
            if passage.words[at].body.endswith(PLURAL):
                return at, None  # رددوا شعارات قائلين
            end = _subject_end(passage, at, first, index)
            return at, (first, appositions_end(passage, end, index)) if end > first else None
    return None


def _subject_end(passage: Passage, verb: int, first: int, limit: int) -> int:
    """Return where the subject of *verb* that begins at *first* ends: علق مدير الفريق | على النتيجة قائلا.

    An office with the article may have the same preposition: علق المشرف على الرحلات.
    """
    end = phrase_end(passage, first, limit, Limits(split=True, target=True))
    if not any(form.entry.cue_class in COMMENTING for form in passage.words[verb].forms):
        return end
    short = phrase_end(passage, first, limit, Limits(governed=ON, split=True, target=True))
    office = any(word.title and word.definite for word in passage.words[first:short])
    return end if office else short


def _may_govern(passage: Passage, index: int) -> bool:
    """Return whether a verb stands at *index*, one spelled like a noun too: `، رد فلان بالقول`."""
    word, opens = passage.words[index], index == passage.starts[index]
    opens = opens or bool(passage.mark(index - 1) or word.conjunction) or _is_turn(passage, index)
    reports = word.homograph and any(f.third and f.tense == "perfect" for f in word.forms)
    past = index > passage.starts[index] and passage.words[index - 1].body in NEGATED_PAST
    return word.verb or past or (opens and reports)


def _is_turn(passage: Passage, verb: int) -> bool:
    """Return whether it is said right before a verb whose turn it is: من جهته | علق المدير."""
    before = passage.words[verb - 1]
    attached = bool(before.preposition or passage.words[verb - 2].free)
    return before.pronoun and before.stem in TURNS and attached


def _heads_clause(passage: Passage, verb: int) -> bool:
    """Return whether a verb is the main one of its clause: `واكتفى`, not `قبل أن يعود`."""
    if passage.words[verb - 1].body in DENYING:
        verb -= 1  # لم | يتردد فلان في
        if verb == passage.starts[verb]:
            return True
    before = passage.words[verb - 1]
    if before.that or before.relative or before.particle or before.free:
        return False
    opened = bool(passage.mark(verb - 1)) or before.adverb or _is_turn(passage, verb)
    return opened or bool(passage.words[verb].conjunction) or before.body in CONNECTIVES
