"""What somebody judges something to be: اعتبر الناشط | القرار مهزلة، ما اعتبره | «حملة تشويه».

The imperfect is a copula as a rule, `يعتبر المهرجان الأقدم`, and only أن shows a judgement.
"""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.frames.search import Complement, Search
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import is_preceded, subject_before

CONNECTIVES = WORDS["connectives"]
AS_GOOD_AS = WORDS["as_good_as"]
IN = WORDS["in"]
NOT_SO = WORDS["only"]
WHATS = WORDS["whats"]

DEMONSTRATIVES = WORDS["demonstratives"]

JUDGED = 10
"""What is judged is not longer than this."""


def judges(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """Return whether somebody finds something to be so.

    Behind a speaker stand something definite and what it is found to be; of something that
    the verb has for its pronoun, only the latter.
    """
    start = complement.start
    subject = complement.subject
    named = form.tense == "imperfect" and subject is not None and _resumes_what(passage, index)
    tensed = form.tense == "perfect" or named  # وهو ما تعتبره النقابة | تقييدا
    if not tensed or form.passive or start + 1 >= passage.limits[index]:
        return False
    if passage.words[index].pronoun:
        spoken = subject is None or _speaks(passage, subject[0])
        return spoken and is_judgement(passage, start)
    goes_on = bool(passage.words[index].conjunction) or passage.words[index - 1].body in CONNECTIVES
    spoken = (
        is_preceded(passage, index) or goes_on if subject is None else _speaks(passage, subject[0])
    )
    if not spoken:
        return False
    thing = passage.words[start]
    if start in passage.opens:
        return is_speech(passage, passage.opens[start])  # اعتبر الوزير | «القرار خطوة مهمة»
    if thing.body in DEMONSTRATIVES:
        return True
    return (thing.definite or thing.content_noun) and _is_found_so(passage, start)


def is_judgement(passage: Passage, start: int) -> bool:
    """Return whether what something is found to be begins here: خطوة مهمة، «حملة تشويه»."""
    word = passage.words[start]
    attached = word.definite or word.conjunction or word.preposition or word.pronoun
    so = word.body in AS_GOOD_AS or word.body in NOT_SO
    return start in passage.opens or (word.noun and not attached) or so


def opens_judgement(search: Search) -> bool:
    """Return whether the words behind `اعتبره` are what it is found to be, and nobody speaks."""
    word = search.word
    judged = _has_judged(search)
    speaks = word.title or word.head is not None or search.index in search.passage.named
    return judged and not speaks and is_judgement(search.passage, search.index)


def opens_judged(search: Search) -> bool:
    """Return whether a thing that something is found of begins, and nobody: كما اعتبر | القرار خطوة مهمة."""
    word, passage, at = search.word, search.passage, search.index
    if "judges" not in search.entry.traits or passage.words[search.cue].pronoun:
        return False
    speaks = word.title or word.media or at in passage.named
    speaks = speaks or (word.head is not None and word.head.head_class != "document")
    return not speaks and search.subject is None and _is_found_so(passage, at)


def opens_predicate(search: Search) -> bool:
    """Return whether a judgement begins behind who judges: ما اعتبرته النقابة | تقييدا للحرية."""
    behind = search.subject is not None and search.subject[1] == search.index
    return behind and _has_judged(search) and is_judgement(search.passage, search.index)


def speaker_end(search: Search, end: int) -> int:
    """Return where who judges ends, of a phrase up to *end*: اعتبره سامر القيسي | خطوة مهمة."""
    passage = search.passage
    if not _has_judged(search):
        return end
    for index in range(search.index + 1, end):
        word = passage.words[index]
        noun = (is_known_noun(word) or feminine(word.stem)) and index not in passage.named
        if noun and passage.words[index - 1].definite and is_judgement(passage, index):
            return index  # ما اعتبرته النقابة | خطوة جريئة
    names = (passage.persons[i] for i in range(search.index, end) if i in passage.persons)
    return next((name for name in names if name < end and is_judgement(passage, name)), end)


def sees_in(search: Search) -> bool:
    """Return whether somebody sees something so, from في on: يرى | في القرار خطوة كبيرة، يرى | فيه خطرا."""
    passage, at = search.passage, search.index
    sees = "sees-in" in search.entry.traits and search.word.free in IN
    if not sees or search.form.tense != "imperfect" or search.form.passive:
        return False
    before = passage.words[search.cue - 1] if search.cue > passage.starts[search.cue] else None
    spoken = search.subject is not None or (before is not None and before.relative)
    if not (spoken or subject_before(passage, search.cue, search.form) is not None):
        return False
    if search.word.pronoun:
        return at + 1 < search.limit and _is_bare(passage.words[at + 1])
    return _is_found_so(passage, at + 1)


def _resumes_what(passage: Passage, index: int) -> bool:
    """Return whether a verb has ما for what is judged, which its pronoun resumes: ما | تعتبره."""
    return index > 0 and passage.words[index].pronoun and passage.words[index - 1].body in WHATS


def _has_judged(search: Search) -> bool:
    """Return whether the verb has what is judged for its pronoun: اعتبره."""
    return "judges" in search.entry.traits and search.passage.words[search.cue].pronoun


def _speaks(passage: Passage, first: int) -> bool:
    head = passage.words[first]
    return head.title or head.head is not None or first in passage.named


def _is_found_so(passage: Passage, start: int) -> bool:
    """Return whether an indefinite predicate follows what is judged: القرار | مهزلة."""
    whole = False
    for index in range(start, min(passage.limits[start], start + JUDGED)):
        word = passage.words[index]
        if index in passage.opens or word.body in AS_GOOD_AS:
            return True
        if whole and passage.mark(index) in COMMAS:
            continue
        if passage.mark(index) or word.verb or word.that or word.free:
            return False
        if whole and _is_bare(word):
            return True
        whole = whole or word.definite or word.pronoun
    return False


def _is_bare(word: Word) -> bool:
    return word.noun and not (word.definite or word.conjunction or word.preposition or word.pronoun)
