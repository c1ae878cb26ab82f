"""Deeds, fates and habits told with a verb of speech, so that nobody says anything.

What is done with a thing (`وجه ضربة بقصف`), what is found (`وعند الوصول وجد أن`), somebody's fate (`قدر له أن`),
the writer's own view (`أقترح أن`), habits (`عادة ما تعلن نتائجها`), purposes (`ليكمل علاجه`), arrivals (`وردت أنباء`).
"""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.cue_classes import CLAUSES, GOING_ON
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.frames.carried_nouns import ALL_OF_THEM
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import subject_before

CONNECTIVES = WORDS["connectives"]
DOCUMENTS_BEHIND = WORDS["documents_behind"]
HABITS = WORDS["habits"]
JOINED_VERBS = WORDS["joined_verbs"]
NEGATIONS = WORDS["negations"]
ON = WORDS["on"]
SO = "ف"
TO_HIM = WORDS["to_him"]
WAS = WORDS["was"]
WHAT = WORDS["whats"]

HAMZA, PLAIN, TO_DO = "أ", "ا", "ل"
OURS = WORDS.endings("our")
BEGINNINGS = frozenset(("ي", "ت", "ن", "س"))
IMPERFECTS = frozenset(("ي", "ت"))
SECOND = 2
TELLING = frozenset({"announce"})
TOLD_AT_LAST = frozenset({"announce", "assert", "say"})
OTHERWISE_SHOWN = frozenset({"arrives", "judges", "promises"})
"""Traits of verbs that other rules tell from those they are spelled like."""


def purpose(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`لتكمل علاجها`: with what somebody does something; `عاد ليؤكد أن` tells what he said then."""
    word = passage.words[index]
    if form.tense != "imperfect" or not (word.preposition or word.body.startswith(TO_DO)):
        return False
    if form.entry.cue_class in GOING_ON:
        return True
    if word.preposition:
        return False
    entry = form.entry
    told = complement.kind in CLAUSES or entry.cue_class in TELLING
    certain = entry.cue_class != "assert" or entry.commitment == "endorsing"  # no witness
    told = told and certain and entry.cue_class in TOLD_AT_LAST
    return not (told and _follows_deed(passage, index))


def _follows_deed(passage: Passage, index: int) -> bool:
    """Return whether something that happened stands before: اتصل بعائلته | ليقول, not لم يكن | ليقول."""
    before = range(passage.starts[index], index)
    denied = any(passage.words[i].body in NEGATIONS for i in before)
    verbs = [passage.words[i] for i in before if passage.words[i].verb and i not in passage.named]
    past = any(
        word.body[:1] not in BEGINNINGS or any(form.tense == "perfect" for form in word.forms)
        for word in verbs
    )
    return past and not denied and passage.words[index - 1].body not in WAS


def no_reply(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`ورد` is و and ردّ before somebody who replies, or how he does; it came in a document."""
    word = passage.words[index]
    if word.body not in JOINED_VERBS or not form.entry.traits.isdisjoint(OTHERWISE_SHOWN):
        return False
    following, subject = passage.words[index + 1], complement.subject
    one = word.body.startswith(SO) and following.free not in ON  # فرد من الأسرة
    if following.free in DOCUMENTS_BEHIND or form.passive or one:
        return True
    if subject is None:
        return not (following.adverb or following.free in ON)  # وردت | غاضبة: «
    head = passage.words[subject[0]]
    document = head.head is not None and head.head.head_class == "document"
    return document or not (head.title or head.head is not None or subject[0] in passage.named)


def undirected(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`وجه الجيش ضربة بقصف كذا`: nobody is told to do it, but the deed is done."""
    ours = passage.words[index].body.endswith(OURS)  # توجهنا بتاريخ كذا
    if ours or (form.tense != "participle" and not _opens_clause(passage, index)):
        return True  # يبيضون | وجه الأمة ببذل دمائهم
    if complement.kind == "that" and _is_fact(passage, complement.start):
        return True  # وجه الخطورة | أن القرار غامض
    target = complement.target
    if complement.kind != "noun" or target is None:
        return False
    head = passage.words[target[0]]
    known = head.definite or head.pronoun or head.title or head.head is not None
    return not (known or head.stem in ALL_OF_THEM or target[0] in passage.named)


def _is_fact(passage: Passage, index: int) -> bool:
    """Return whether the clause at *index* is what is so, nothing to be done: أن القرار, not أن يتم or بأن القرار."""
    if index + 1 >= len(passage.words):
        return False
    following = passage.words[index + 1]
    to_do = following.body[:1] in IMPERFECTS and not following.definite
    return not (passage.words[index].body.startswith("ب") or to_do)


def _opens_clause(passage: Passage, index: int) -> bool:
    """Return whether a verb can stand at *index*: it opens a clause or has its subject before."""
    before = passage.words[index - 1] if index > passage.starts[index] else None
    if before is None or passage.words[index].conjunction or passage.mark(index - 1):
        return True
    opener = before.particle or before.adverb or before.that or before.relative
    linked = opener or before.body in CONNECTIVES or (before.free and before.pronoun)
    subject = before.definite or before.pronoun or index - 1 in passage.named
    return bool(linked or (subject and not before.verb))


def found_so(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`وعند الوصول وجد أن`: it was found, and nobody finds it in particular."""
    if complement.subject is not None or form.gender != "m" or form.number != "s":
        return False
    before = passage.words[index - 1] if index > passage.starts[index] else None
    if before is not None and (before.that or before.relative or before.body in CONNECTIVES):
        return False
    found = subject_before(passage, index, form)
    return found is None or found[1] != index  # وعند الوصول | وجد


def fated(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`قدر له أن يعود`: it was his fate, nobody estimates anything."""
    following = passage.words[index + 1]
    fate = form.entry.cue_class == "estimate" and complement.kind == "that"
    return fate and following.stem in TO_HIM and following.pronoun and complement.subject is None


def writers(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`أقترح أن`: the writer's own, where a perfect would be written with no hamza."""
    text = passage.forms[index].text.removeprefix(passage.words[index].conjunction)
    own = text.startswith(HAMZA) and form.entry.lemma.startswith(PLAIN)
    own = own and passage.inside[index] is None  # «أعتقد أن كذا» is the speaker's
    return own and complement.subject is None and subject_before(passage, index, form) is None


def habit(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`عادة ما تعلن الشركة نتائجها`: what is done again and again is not told."""
    if complement.kind in CLAUSES or form.entry.act != "state" or index < SECOND:
        return False
    often = passage.words[index - SECOND].body in HABITS
    return often and passage.words[index - 1].body in WHAT
