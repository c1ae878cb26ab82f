"""Clauses without a relative pronoun: what their verb says of the indefinite noun before them.

A document says what its clause says (`خطابا من الوزارة يؤكد أن`), a thing only has a quality
(`ميداليات أكدت قوة الفريق`), and what is expected of somebody is no word of his (`شابين يرجح أنهما`).
"""

from __future__ import annotations

from newsclaims_arabic.clitics import TANWIN
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import CLOSE_BRACKETS, Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speaker_nouns import TITLES
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import subject_before

AUTHORITIES = WORDS["authorities"]
EXISTENCE = WORDS["existence"]
IN = WORDS["in"]
OCCASIONS = WORDS["occasions"]
INSTITUTIONS = WORDS["institutions"]
WHO = WORDS["who"]

(ARTICLE,) = WORDS["article"]
KNOWN = TITLES | AUTHORITIES | INSTITUTIONS
EXPECTING = frozenset({"believe", "predict"})
LONGEST_HEAD = 8
NAMES_ONLY = frozenset({"noun", "object"})
"""Complements that show a quality only."""


def describing_document(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the indefinite document that the imperfect at *cue* describes: خطابا من الوزارة | يؤكد أن."""
    once = form.tense == "imperfect" and form.number == "s" and form.third and not form.passive
    if not once or passage.words[cue].conjunction:
        return None
    for start in range(cue - 1, max(passage.starts[cue], cue - LONGEST_HEAD), -1):
        word = passage.words[start]
        if passage.mark(start):
            return None
        document = word.head is not None and word.head.head_class == "document"
        if document or word.stem.removesuffix(TANWIN) in OCCASIONS:
            plain = not (word.definite or word.pronoun or word.conjunction)
            spoken = passage.words[start - 1].free in IN  # قال في رسالة يؤكد
            agrees = feminine(word.stem) == (form.gender == "f")
            whole = phrase_end(passage, start, cue) == cue
            return (start, cue) if plain and whole and agrees and not spoken else None
        if word.verb or word.that or word.relative:
            return None
    return None


def has_quality(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a perfect tells only what a thing shows: ميداليات فضية | أكدت قوة الفريق."""
    index, form = candidate.index, candidate.form
    thing = form.tense == "perfect" and form.gender == "f" and form.number == "s"
    if not thing or candidate.complement.kind not in NAMES_ONLY or passage.words[index].conjunction:
        return False
    if candidate.complement.subject is not None or passage.words[index + 1].free in IN:
        return False
    start = index
    while start > passage.starts[index] and _is_plain(passage, start - 1):
        start -= 1
    if start == index or start == passage.starts[index]:
        return False
    if passage.mark(start - 1) and passage.mark(start - 1) not in CLOSE_BRACKETS:
        return False
    return not _may_speak(passage.words[start])


def is_expected(passage: Passage, candidate: Candidate, head: Stretch | None) -> bool:
    """Return whether nobody in particular expects it: وصول شابين | يرجح أنهما, الجمهور الذي | يتوقع أن.

    Args:
        passage: the document.
        candidate: the verb.
        head: the head of the relative clause that it stands in, if it does.
    """
    index, form, complement = candidate.index, candidate.form, candidate.complement
    expects = form.entry.act in EXPECTING and form.tense == "imperfect" and form.gender == "m"
    adjoins = complement.kind == "that" and complement.start == index + 1
    if not expects or form.number != "s" or not adjoins or passage.words[index].pronoun:
        return False
    if head is not None:
        named = any(at in passage.named for at in range(*head))
        return not (named or _may_speak(passage.words[head[0]]))
    if not index or passage.words[index].conjunction or passage.mark(index - 1):
        return False
    before = passage.words[index - 1]
    noun = (before.noun or index - 1 in passage.named) and not before.relative
    if not noun or not passage.words[complement.start].pronoun:
        return False
    return subject_before(passage, index, form) is None


def is_whoever(passage: Passage, index: int) -> bool:
    """Return whether some say so who are not named: هناك من | يقول إن."""
    if not index or passage.words[index - 1].body not in WHO:
        return False
    return index - 1 > passage.starts[index] and passage.words[index - 2].body in EXISTENCE


def is_called(passage: Passage, candidate: Candidate) -> bool:
    """Return whether somebody calls it so who is not named: تصريحات | وصفت بالمسيئة.

    Who calls something so names it before its ب.
    """
    index, complement = candidate.index, candidate.complement
    describes = "describes" in candidate.form.entry.traits
    bound = candidate.form.tense == "participle" or passage.words[index].pronoun
    adjoins = complement.start == index + 1 and complement.kind in ("noun", "that")
    return describes and not bound and adjoins


def _is_plain(passage: Passage, index: int) -> bool:
    """Return whether an indefinite noun or adjective stands at *index*."""
    word = passage.words[index]
    clear = not (word.definite or word.pronoun or word.free or word.that or word.relative)
    return clear and word.noun and not passage.mark(index) and index not in passage.named


def _may_speak(word: Word) -> bool:
    """Return whether a noun names somebody or something that speaks."""
    known = bool({word.stem, word.key, ARTICLE + word.stem} & KNOWN)
    return word.title or word.media or word.head is not None or known
