"""Clauses without a relative pronoun: what their verb says of the indefinite noun before them.

A document says what its clause says (`خطابا من الوزارة يؤكد أن`), a thing only has a quality
(`ميداليات أكدت قوة الفريق`), and what is expected of somebody is no word of his (`شابين يرجح أنهما`).
"""

from __future__ import annotations

from newsclaims_arabic.clitics import TANWIN
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speaker_nouns import TITLES
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims.text import fold
from newsclaims_quotes.cue_classes import EXPECTING
from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import subject_before

AUTHORITIES = WORDS["authorities"]
EXISTENCE = WORDS["existence"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
GENERAL = WORDS["expecting"]
DURING = WORDS["during"]
IN = WORDS["in"]
OCCASIONS = WORDS["occasions"]
INSTITUTIONS = WORDS["institutions"]
PRONOUNS = WORDS["speaking_pronouns"]
WHO = WORDS["who"]

(AND,) = WORDS["and"]
(ARTICLE,) = WORDS["article"]
KNOWN = TITLES | AUTHORITIES | INSTITUTIONS
LONGEST_HEAD = 8
LOOK_BACK = 60
OTHERS = tuple(WORDS.written("not_him"))
NAMES_ONLY = frozenset({"noun", "object"})
"""Complements that show a quality only."""


def describing_document(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the indefinite document that the verb at *cue* describes: خطابا من الوزارة | يؤكد أن.

    One that a perfect describes is the subject before, or there is one: هناك دراسة | وجدت أن, صدر تقرير | أكد أن.
    """
    once = form.number == "s" and form.third and not form.passive
    if not once or passage.words[cue].conjunction or form.tense == "participle":
        return None
    for start in range(cue - 1, max(passage.starts[cue], cue - LONGEST_HEAD), -1):
        word = passage.words[start]
        if passage.mark(start):
            return None
        document = _is_document(word)
        if document or word.stem.removesuffix(TANWIN) in OCCASIONS:
            plain = not (word.definite or word.pronoun or word.conjunction)
            spoken = passage.words[start - 1].free in IN  # قال في رسالة يؤكد
            agrees = feminine(word.stem) == (form.gender == "f")
            whole = phrase_end(passage, start, cue) == cue
            if form.tense == "perfect":
                before, opens = passage.words[start - 1], start - 1 == passage.starts[cue]
                there = before.verb or before.body in EXISTENCE or opens
                plain = plain and document and there
            return (start, cue) if plain and whole and agrees and not spoken else None
        if word.verb or word.that or word.relative:
            return None
    return None


def _is_document(word: Word) -> bool:
    return word.head is not None and word.head.head_class == "document"


def has_quality(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a perfect tells only what a thing shows: ميداليات فضية | أكدت قوة الفريق."""
    index, form = candidate.index, candidate.form
    thing = form.tense == "perfect" and form.gender == "f" and form.number == "s"
    if not thing or candidate.complement.kind not in NAMES_ONLY or passage.words[index].conjunction:
        return False
    if candidate.complement.subject is not None or passage.words[index + 1].free in IN | DURING:
        return False  # اجتماعا | أكدت خلاله رفضها
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
    if not index or passage.words[index].conjunction:
        return False
    before = passage.words[index - 1]
    if passage.mark(index - 1) or before.relative:
        return _is_expected_of_thing(passage, candidate)
    noun = (before.noun or index - 1 in passage.named) and not before.relative
    if not noun or not passage.words[complement.start].pronoun:
        return _is_expected_of_thing(passage, candidate)
    return subject_before(passage, index, form) is None


def is_generally_expected(passage: Passage, candidate: Candidate) -> bool:
    """Return whether nobody in particular expects what a comma and و join: `، ويتوقع أن يصل غدا`.

    Behind another verb in the present it is said by who is spoken of: `يرى الخبير كذا، ويتوقع أن`.
    """
    index, form, complement = candidate.index, candidate.form, candidate.complement
    once = form.third and form.tense == "imperfect" and (form.gender, form.number) == ("m", "s")
    if not once or fold(form.entry.lemma) not in GENERAL or passage.words[index].conjunction != AND:
        return False
    adjoins = complement.kind == "that" and complement.start == index + 1
    if not adjoins or not index or passage.mark(index - 1) not in COMMAS:
        return False
    first = max(passage.starts[index], index - LOOK_BACK)
    earlier = (passage.words[at].forms for at in range(first, index))
    return not any(f.third and f.tense == "imperfect" for forms in earlier for f in forms)


def _is_expected_of_thing(passage: Passage, candidate: Candidate) -> bool:
    """Return whether it is told of a thing what is expected of it.

    `المنطقة التي يقدر أن`, `حالة إطلاق نار، يعتقد أنها`, `وهو رقم يتوقع أن`.
    """
    index, start = candidate.index, candidate.complement.start
    if fold(candidate.form.entry.lemma) not in GENERAL:
        return False
    before = passage.words[index - 1]
    if before.relative:
        return not FEMININE_RELATIVES.isdisjoint({before.body, before.stem})
    if passage.mark(index - 1):
        other = passage.forms[start].text.endswith(OTHERS)
        return passage.mark(index - 1) in COMMAS and other
    pronoun = passage.words[index - 2]
    told = index - 2 > passage.starts[index] and pronoun.body in PRONOUNS
    return told and _is_plain(passage, index - 1) and not _may_speak(before)


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
