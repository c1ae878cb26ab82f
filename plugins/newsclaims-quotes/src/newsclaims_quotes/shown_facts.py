"""What a verb of speech shows or says of a fact, so that nobody tells anything.

Qualities that somebody shows (`أظهر الفريق قوة`), what he bares (`كشف عن وجهه`), what is scored
(`سجل هدفين`), predicates of a fact (`كان لافتا أن`).
"""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_accusative
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import subject_before

BARED = WORDS["bared"]

ATTRIBUTING = WORDS["attributing_adverbials"]
COPULAS = WORDS["copulas"]
EVENTS = WORDS["counted_events"]
PROVEN = WORDS["proven"]
TOPICS = frozenset({"noun", "object"})
"""Complements that are no clause."""
REACH = 45
"""Such a clause has no more tokens before what is left of it."""
ITS = {"m": "ه", "f": "ا"}
"""The last letter of أن with the pronoun of the subject of a verb of either gender."""
COUNTED = 4
"""Behind what came of something its number stands within so many tokens."""
PARTED = 2
"""So many commas stand around an attribution that parts a clause."""


def shown(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`أظهر الفريق قوة`: a bare noun is told by documents, or where it is a change."""
    if complement.kind != "object":
        return False
    return not (_is_document(passage, complement) or _is_change(passage, complement))


def topic(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`موضحا أسباب التأخير`: only a topic is named; `موضحا أهمية المشروع` says something of it."""
    return complement.kind == "object" and not passage.words[complement.start].content_noun


def _is_document(passage: Passage, complement: Complement) -> bool:
    """Return whether a document shows it, which says what it holds: أظهر الاستطلاع | تراجع."""
    subject = complement.subject
    head = passage.words[subject[0]].head if subject is not None else None
    return head is not None and head.head_class == "document"


def _is_change(passage: Passage, complement: Complement) -> bool:
    """Return whether it is shown what came of something: أظهر الجهاز | ارتفاع الصادرات, not قوة كبيرة.

    Or how much of it there was: كشف المدير | تسجيل ما بين 30 و40 حالة.
    """
    start = complement.start
    head = passage.words[start]
    counted = any(form.kind == "number" for form in passage.forms[start + 1 : start + COUNTED])
    if _is_course(passage, complement):
        return True
    return (
        head.content_noun and not head.pronoun and counted and not is_accusative(head)
    )  # not انخفاضا بلغ 5


def _is_course(passage: Passage, complement: Complement) -> bool:
    """Return whether the course of something is told: | ارتفاع الصادرات، | استمرار حالات الاكتظاظ."""
    start = complement.start
    head = passage.words[start]
    following = passage.words[start + 1] if start + 1 < len(passage.words) else head
    bound = following.noun and not following.preposition  # رغبة | في
    definite = any(word.definite for word in passage.words[start + 1 : start + 3])
    return head.content_noun and not head.pronoun and bound and definite


def _observes(passage: Passage, complement: Complement) -> bool:
    """Return whether somebody observes what becomes of something: سجلت النقابة | تراجع الأجور.

    A place only has it, and of what happened it is counted: سجلت الوزارة وفاة.
    """
    subject = complement.subject
    if subject is None or not _is_course(passage, complement):
        return False
    head = passage.words[subject[0]]
    speaks = head.head is not None or head.title or subject[0] in passage.person_tokens
    return speaks and passage.words[complement.start].stem not in EVENTS


def noted(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`سجل هدفين`: of bare nouns only what somebody feels or observes is told, `سجل فخره ب`."""
    head = passage.words[complement.start]
    felt = head.pronoun and head.speech_noun
    return complement.kind == "object" and not (felt or _observes(passage, complement))


def renewed(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`جدد عقده`, `كرر خطأه`: what is renewed in words is a deed or a speech, `جدد دعمه`."""
    head, frames = passage.words[complement.start], form.entry.frames
    bare = complement.kind == "object" and "light" in frames
    return bare and not (head.speech_noun or head.verbal_noun or head.content_noun)


def bared(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`كشف الفريق عن وجهه`: what somebody shows of himself is not told."""
    head = passage.words[complement.start]
    reveals = form.entry.cue_class == "reveal" and complement.kind == "noun"
    return reveals and head.pronoun and head.stem in BARED


def predicate(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`كان لافتا أن`, `بات مؤكدا أن`: the participle says of a fact what it is."""
    if form.entry.act == "believe":
        return False  # كان مؤمنا بأن
    if index <= passage.starts[index]:
        return False
    if passage.words[index - 1].body in COPULAS:
        return True
    topic = complement.kind in TOPICS
    return topic and (ends_copula(passage, index) or _is_of_copula(passage, index))


def _is_of_copula(passage: Passage, index: int) -> bool:
    """Return whether a copula and its subject stand before, and no verb: ظل فلان | متمسكا بكذا."""
    words, low = passage.words, max(passage.starts[index], index - REACH)
    for at in range(index - 1, low - 1, -1):
        if passage.mark(at):
            return False
        if words[at].body in COPULAS and not words[at].free:
            opens = at == passage.starts[index] or passage.mark(at - 1) or words[at].conjunction
            return bool(opens)  # من كان وراءهم | مشيدا بكذا: who speaks
        if words[at].verb and not words[at - 1].relative:
            return False
    return False


def ends_copula(passage: Passage, index: int) -> bool:
    """Return whether a word is what is left of a nominal clause that an attribution parts.

    `وتبقى المنطقة، بحسب فلان، | مهددة بكذا`.
    """
    low = max(passage.starts[index], index - REACH)
    commas = [i for i in range(low, index) if passage.mark(i) in COMMAS]
    if len(commas) < PARTED or commas[-1] != index - 1:
        return False
    opens = passage.words[commas[-2] + 1]
    parted = opens.verb or opens.free or opens.body in ATTRIBUTING
    first = commas[-3] + 1 if len(commas) > PARTED else low
    copula, *clause = passage.words[first : commas[-2]]
    is_verb = copula.body in COPULAS and not copula.free
    return parted and is_verb and not any(word.verb for word in clause)


def proven(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`أكد الفريق تفوقه`, `أعلن عن نفسه`: what somebody does proves it."""
    head = passage.words[complement.start]
    return complement.kind in TOPICS and head.pronoun and head.stem in PROVEN


def proves_itself(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`أثبتت الأحزاب أنها من خصوم الحوار`: it is shown of the subject; `أثبتت الدراسة أن` is told."""
    subject, start = complement.subject, complement.start
    if complement.kind == "that" and subject is None:
        subject = subject_before(passage, index, form)
    if complement.kind != "that" or subject is None or start + 1 >= len(passage.words):
        return False
    that, head = passage.words[start], passage.words[subject[0]]
    document = head.head is not None and head.head.head_class == "document"
    own = that.body.endswith(ITS[form.gender]) if form.gender in ITS else False
    following = passage.words[start + 1]
    told = following.verb or following.particle or following.definite
    return that.pronoun and own and not document and not told
