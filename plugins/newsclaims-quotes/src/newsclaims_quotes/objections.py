"""Frames that the language has, but that other words use more often."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_accusative
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.cue_classes import CLAUSES, SAYING
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.judgements import judges
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.participles import is_of_noun, is_plural_circumstance

AILMENTS = WORDS["ailments"]
NEGATED_PAST = WORDS["negated_past"]
NEGATIONS = WORDS["negations"]
WHAT = WORDS["whats"]
PUBLISHING = WORDS["publishing"]
IDENTITY = WORDS["identity"]
GREETED = WORDS["greeted"]
ON_HIM = WORDS["on_him"]
BETWEEN = WORDS["between"]
LACK = WORDS["lack"]
ONLY = WORDS["only"]
LEARNT_FROM = WORDS["learnt_from"]
LIGHTS = WORDS["lights"]
TO = WORDS["to"]
ON = WORDS["on"]
MOUTH = WORDS["mouth"]
DOCUMENTS_BEHIND = WORDS["documents_behind"]

ALWAYS_CONTENT = WORDS["always_content"]
COURTS = WORDS["courts"]
DEMONSTRATIVES = WORDS["demonstratives"]
NEED_SUBJECT = WORDS["need_subject"]
NEVER_SPEAKERS = WORDS["never_speakers"]
UNSAID = WORDS["unsaid"]
SENTENCES = WORDS["sentences"]
TENS = WORDS["tens"]
THAT_FACT = WORDS["that_fact"]
WORTHY = WORDS["worthy"]

DAMMA = "\u064f"


def is_negated(passage: Passage, index: int) -> bool:
    """Return whether the verb at *index* is negated."""
    return index > 0 and passage.words[index - 1].body in NEGATIONS | ONLY


def passive_without_clause(
    passage: Passage, index: int, form: VerbForm, complement: Complement
) -> bool:
    """`دعي الناخبون إلى` reads like an active; only أن or the harakat show a passive."""
    written = DAMMA in passage.forms[index].text and complement.kind != "object"
    return form.passive and complement.kind not in CLAUSES and not written


def denied_topic(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`لم يشر إلى الحزب` names a topic only."""
    phrase = complement.kind in ("noun", "object")
    nobody = form.tense == "imperfect" and complement.subject is None
    surprise = nobody and form.entry.act == "evaluate"  # لا يستغرب من مثله
    return phrase and (form.entry.act == "state" or surprise) and is_negated(passage, index)


def impersonal(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`تبين أن`, `مما يشير إلى أن`: nobody speaks."""
    behind_what = index > 0 and passage.words[index - 1].body in WHAT
    needs = passage.words[index].body in NEED_SUBJECT
    subject = complement.subject
    if behind_what and "calls-so" in form.entry.traits and complement.kind == "noun":
        return True  # مما دعا الوزارة إلى التدخل
    if subject is not None:
        head = passage.words[subject[0]]
        speaks = head.title or head.head is not None or subject[0] in passage.named
        return needs and complement.kind not in CLAUSES and not speaks  # تقرر | نزع ملكيتها
    return needs or (behind_what and form.entry.act == "state")


def nobody(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`دعت الحاجة إلى`: the subject cannot speak."""
    subject = complement.subject
    return subject is not None and passage.words[subject[0]].body in NEVER_SPEAKERS


def copula(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`يعد أن`, `يعد اعترافا`, `لم تعد بحاجة إلى`: only بأن and a deed behind ب show that يعد is of وعد."""
    start = passage.words[complement.start]
    if passage.words[index - 1].body in NEGATED_PAST or is_accusative(passage.words[index + 1]):
        return True
    clause = complement.kind in ("that", "quote", "colon")
    return clause and not start.body.startswith("ب")


def arrival(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`جاء الوزير`: only `جاء في البيان أن` reports."""
    at = index + 1 + (passage.mark(index + 1) in COMMAS)  # جاء، في بيان
    following = passage.words[at]
    mouth = following.free in ON and passage.words[at + 1].body in MOUTH  # جاء على لسان الوزير
    in_document = following.free in DOCUMENTS_BEHIND or mouth
    return complement.kind not in CLAUSES or not in_document


def preposition(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`بين` without subject and أن is the preposition."""
    word = passage.words[index]
    if word.body in GREETED and index and passage.words[index - 1].body in ON_HIM:
        return True  # صلى الله عليه وسلم
    clause = complement.kind in CLAUSES and (
        complement.kind == "that" or index + 1 < complement.start
    )
    if word.body not in BETWEEN:
        return False
    first = passage.starts[index]
    again = word.conjunction and any(w.body in BETWEEN for w in passage.words[first:index])
    if again and complement.kind in ("colon", "quote"):
        return True  # بين القطاع الخاص، | وبين القطاع العام: الأجور مختلفة
    return complement.subject is None and not clause


def counted(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`30 مقترحا جمعها الوزير`: a noun that is counted; `بلغ 30 مؤكدا أن` reports."""
    if complement.kind != "object" or not index or passage.mark(index - 1):
        return False
    number = passage.forms[index - 1].kind == "number" or passage.words[index - 1].body in TENS
    return number and passage.words[index].body.endswith("ا")


def adjective(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`إصابات مؤكدة`: a participle that is no circumstance must be set off from its noun."""
    masculine = passage.words[index].body.endswith("ا")
    set_off = index == passage.starts[index] or bool(passage.mark(index - 1))
    if complement.kind in ("colon", "quote"):  # السيدة قائلة: «، مضيفين: «
        shown = complement.kind == "colon" or form.entry.cue_class in SAYING
        behind = bool(index) and (passage.mark(index - 1) in COMMAS or index - 1 in passage.closes)
        shown = shown and behind  # «...» | مضيفة «...»
        return not (masculine or shown) and "says" not in form.entry.traits
    head = passage.words[complement.start]
    if complement.kind == "noun":  # عقوبات مشددة على موسكو
        deed = head.verbal_noun or head.content_noun or head.speech_noun
        plural = is_plural_circumstance(passage, index)  # احتج العمال | متهمين المدير ب
        if masculine and not set_off and is_of_noun(passage, index, complement.start):
            return True
        return not (set_off or masculine or deed or plural)
    if complement.kind != "object":
        return False
    fact = head.body in DEMONSTRATIVES  # معتبرة | ذلك نتيجة
    content = head.verbal_noun or (head.definite and head.noun) or fact
    previous = passage.words[index - 1] if index else None
    if previous is not None and masculine:  # وأضاف معتبرا القرار؛ بيانا مدينا
        deed = head.verbal_noun and not previous.body.endswith("ا")
        set_off = set_off or previous.verb or deed
    return not (set_off and (masculine or content))


def hesitant(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`لم يتردد فلان في التأكيد أن`: with a subject it is to hesitate, without one to be rumoured."""
    return complement.subject is not None


def hidden(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`أخفى قلقه` tells nothing, `لم يخف قلقه` does, but not of whom it only describes: `الذي لم يخف`."""
    return not is_negated(passage, index) or passage.words[index - 2].relative


def plan(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`قرر أن يسافر` is a plan, `قررت المحكمة أن الشركة انتهكت` a statement."""
    start = complement.start
    if complement.kind == "noun":  # اتفقوا على ضرورة كذا
        return passage.words[start].stem not in ALWAYS_CONTENT
    bare = passage.words[start].that and not passage.words[start].pronoun
    return bare and start + 1 < len(passage.words) and passage.words[start + 1].verb


def no_court(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`قضت الإجازة بتعلم`: only courts and laws do this, and no sentence states: `قضت بسجنه`."""
    if complement.kind != "noun":
        return False
    if passage.words[complement.start].stem in SENTENCES:
        return True
    subject = complement.subject
    if subject is None:
        return form.tense == "imperfect"
    head = passage.words[subject[0]]
    return COURTS.isdisjoint({head.stem, head.body})


def awaited(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`ينتظر أن`: expected by nobody in particular; with a subject somebody waits."""
    awaited = form.tense == "imperfect" and complement.start == index + 1
    return not awaited or not passage.words[index].body.startswith("ي")


def towards(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`ذهب إلى أن`, `توصلت إلى أن`: without إلى they tell of going."""
    return complement.kind != "that" or passage.words[complement.start - 1].free not in TO


def learnt(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`علمت «البلد» أن`: a medium reports what it learnt; others only know it."""
    subject = complement.subject
    if form.tense != "perfect" or subject is None:
        return True
    if passage.words[subject[0] - 1].free in LEARNT_FROM:
        return False  # علم من مصدر مطلع أن
    return not (subject[0] in passage.opens or any(passage.words[i].media for i in range(*subject)))


def ailing(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`يشكو من آلام في الصدر`: an illness that somebody has; `يشكو من انقطاع المياه` is a complaint."""
    return complement.kind == "noun" and passage.words[complement.start].body in AILMENTS


def cause(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`مرجعة ذلك إلى الجفاف` goes with what was said before, `أرجع المدير ذلك إلى كذا` states it."""
    fact = passage.words[complement.start].body in THAT_FACT
    return complement.kind == "noun" or (fact and form.tense == "participle")


def spotlight(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`سلط التقرير الضوء على`: without the light it is no verb of speech."""
    between = range(index + 1, complement.start)
    return not any(passage.words[i].stem in LIGHTS for i in between)


def anonymous(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`طلب عدم كشف هويته`: on what condition somebody speaks, nothing that is told."""
    start = complement.start
    if form.entry.act != "call" or complement.kind not in ("object", "noun"):
        return False
    hides = passage.words[start].stem in LACK and start + 2 < len(passage.words)
    if not hides or passage.words[start + 1].stem not in UNSAID | PUBLISHING:
        return False
    return any(word.stem in IDENTITY for word in passage.words[start + 2 : start + 4])


def worthy(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`الجدير ذكره أن`, worth its mention: a verbal noun, and nobody mentions anything."""
    return index > 0 and passage.words[index - 1].body in WORTHY


def bare(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`يعتبر المهرجان الأقدم`, `أثبت قدرته`: a bare noun shows no speech with these."""
    if complement.kind != "object":
        return False
    traits = form.entry.traits
    head = passage.words[complement.start]
    if "bare-rejected" in traits:  # أثبت | احتمال أن, not قدرته
        return head.pronoun or head.stem not in ALWAYS_CONTENT
    if "judges" in traits:
        return not judges(passage, index, form, complement)
    return "hopes" in traits and (form.tense == "perfect" or complement.subject is None)
