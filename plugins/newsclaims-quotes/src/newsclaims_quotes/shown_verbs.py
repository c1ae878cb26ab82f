"""Words that could be a noun or a preposition, and whose complement shows a verb."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word

from newsclaims_quotes.cue_classes import CLAUSES
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS

BOILERPLATE = WORDS["boilerplate"]
ABOUT = WORDS["about"]
BEFORE_SUBJECT = WORDS["before_subject"]
CONNECTIVES = WORDS["connectives"]
TURNS = WORDS["turns"]
HANDS = WORDS["hands"]
NEED_SHADDA = WORDS["need_shadda"]
OBLIQUE = WORDS.endings("oblique")
NEAR = 3


def may_be_shown_a_verb(passage: Passage, index: int) -> bool:
    """Return whether a complement could show a verb in a word that could be a noun."""
    word = passage.words[index]
    if word.free:
        if index + 1 < len(passage.words) and passage.words[index + 1].body in HANDS:
            return False
        return _opens_its_clause(passage, index)
    if word.body in NEED_SHADDA or word.body in BOILERPLATE:
        return False
    return bool(word.conjunction) or _says(word) or _behind_speaker(passage, index)


def shown_a_verb(passage: Passage, index: int, complement: Complement) -> bool:
    """Return whether subject and complement show a verb in a word that may be shown to be one."""
    if passage.words[index].free:
        start = complement.start
        adjoins = start == index + 1 or not passage.words[start - 1].free
        feels = complement.noun is not None or passage.words[start - 1].free in ABOUT
        expressed = complement.subject is not None and feels  # بدوره، عبر فلان عن شكره
        return expressed or (complement.kind == "that" and adjoins)
    called = any("describes" in form.entry.traits for form in passage.words[index].forms)
    called = called and passage.words[index].pronoun and complement.start == index + 1
    if passage.words[index].conjunction and (called or complement.kind in CLAUSES):
        return True  # وكشف الوزير أن، ووصفها بالضعف, not وكشف الحقيقة عن
    clause = complement.kind == "that" and complement.subject is not None
    before = [word.head for word in passage.words[max(passage.starts[index], index - NEAR) : index]]
    document = any(head is not None and head.head_class == "document" for head in before)
    clause = clause or (document and complement.kind in CLAUSES)  # رسالة بالعربية | تقول «كذا»
    of_it = complement.kind == "that" and bool(passage.words[complement.start].pronoun)
    clause = clause or (of_it and before[-1:] not in ([], [None]))  # مقترحات جمعيات | تقول إنها
    if clause and _says(passage.words[index]):
        return True  # مواقع | تقول الحكومة إنها
    if _is_joined_promise(passage, index, complement):
        return True
    if complement.kind not in ("that", "colon") or not _behind_speaker(passage, index):
        return False
    shown = complement.subject is not None or complement.start == index + 1  # الوزير ذكر أن
    return shown or _tells_when(passage, index)


def _says(word: Word) -> bool:
    """Return whether a word, where it is a verb, tells what somebody says: تقول, not نقل."""
    return all("says" in form.entry.traits for form in word.forms)


def _is_joined_promise(passage: Passage, index: int, complement: Complement) -> bool:
    """Return whether a promise is joined to another perfect: وافق على كذا | وتعهد بتقديم كذا."""
    word, start = passage.words[index], complement.start
    promise = any(form.entry.act == "commit" for form in word.forms) and word.conjunction
    if not promise or complement.subject is not None or start != index + 1:
        return False
    before = passage.words[index - 1]
    if not (before.definite or before.pronoun or before.adverb or index - 1 in passage.named):
        known = before.body.endswith(OBLIQUE)  # عسكريين وتعهد بـ
        if not known:
            return False
    low = passage.starts[index]
    perfects = (
        form
        for at in range(low, index)
        if passage.words[at].verb
        for form in passage.words[at].forms
    )
    return any(form.tense == "perfect" and form.gender == "m" for form in perfects)


def _behind_speaker(passage: Passage, index: int) -> bool:
    """Return whether a noun that may speak stands before: الوزير | ذكر, not بعد الوزير | ذكر."""
    if not index:
        return False
    previous = passage.words[index - 1]
    construct = bool(previous.free) or previous.verb or (previous.title and not previous.definite)
    return not construct and (previous.definite or previous.pronoun)


def _opens_its_clause(passage: Passage, index: int) -> bool:
    """Return whether a word spelled like a preposition has its clause's place of the verb.

    `كما | بين أن`, `ومن جهته، | بين الوزير أن`, not `الفرق | بين أن`.
    """
    before = index - 1
    if index <= passage.starts[index]:
        return False
    if passage.mark(before) in COMMAS:
        before -= 1
    previous = passage.words[before]
    turn = previous.pronoun and previous.stem in TURNS
    return turn or (previous.body in CONNECTIVES and before == index - 1)


def _tells_when(passage: Passage, index: int) -> bool:
    """Return whether time or place follows: الوزير ذكر أمس, not الجدير ذكره هنا."""
    following = passage.words[index + 1]
    bare = not passage.words[index].pronoun and not passage.words[index - 1].preposition
    return bare and (following.adverb or following.free in BEFORE_SUBJECT)
