"""Steps over nouns behind the subject: objects, and who is addressed."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.punctuation import COMMAS

from newsclaims_quotes.cue_classes import REJECTING
from newsclaims_quotes.frames.addressed import (
    before_charge,
    before_definite_deed,
    before_feast,
    before_marks,
    is_deed_asked_of,
    is_deed_behind_whole,
    is_feast,
    is_veil,
)
from newsclaims_quotes.frames.search import Complement, Move, Outcome, Search
from newsclaims_quotes.frames.told import (
    REASON,
    clause_behind,
    is_asked_for,
    is_before_clause,
    is_deed_asked_for,
)
from newsclaims_quotes.judgements import opens_judgement
from newsclaims_quotes.lists import WORDS

WHICH = WORDS["which"]
GLANCES = WORDS["glances"]
BLAME = WORDS["blame"]
BEING = WORDS["being"]
AUTHORITIES = WORDS["authorities"]
HONORIFICS = WORDS["honorifics"]
INSTITUTIONS = WORDS["institutions"]
TELLING = frozenset({"state", "admit", "allege", "predict"})
"""Acts of verbs that tell a fact."""
MOST_LOOSE = 2
SHORTEST_NOUN = 3


def feast(search: Search) -> Outcome:
    """Take a feast for what somebody felicitates on: هنأ الوزير العاملين | بعيد العمال."""
    behind = search.target is not None and search.target[1] == search.index
    return (
        search.made("noun", search.index)
        if behind and is_feast(search, search.index)
        else Move.PASS
    )


def object_or_target(search: Search) -> Outcome:
    """Read a noun phrase behind the subject or behind a participle."""
    if not (search.participle or search.preceded or search.subject is not None):
        return Move.PASS
    if search.participle and search.index == search.cue + 1 and _is_speaker(search):
        search.subject = (search.index, max(_phrase_end(search), search.index + 1))
        return search.to(search.subject[1])  # مشيراً سموه إلى
    if "draws-attention" in search.entry.traits and search.word.stem in GLANCES:
        return search.to(search.index + 1)
    if is_veil(search, search.index):
        return search.to(search.index + 1)
    return _object_or_target(search)


def _object_or_target(search: Search) -> Outcome:
    at = search.index
    reason = _reason(search)
    if reason is not None:
        search.target = (at, reason)
        return search.made("noun", reason)
    if "blames" in search.entry.traits and search.word.stem in BLAME:
        return search.made("object", at)  # حمل الشركة | مسؤولية الحريق
    directs = "directs" in search.entry.traits  # وجه فلانا | بعمل كذا
    asked = (search.target is not None or is_asked_for(search)) and not directs
    deed = asked and search.entry.act == "call" and is_deed_asked_for(search.word)
    deed = deed or (asked and _is_definite_deed_asked_for(search))
    if deed or ("object" in search.frames and _may_be_object(search)):
        return _object(search)  # مطالبا الأطراف احترام الهدنة
    if search.subject is not None and _is_own_office(search):
        search.subject, search.target = (search.subject[0], at), None
    if "target" in search.frames and search.target is None:
        end = before_charge(search, at, max(_phrase_end(search), at + 1))
        end = before_definite_deed(search, at, end)
        search.target = (at, before_marks(search, at, before_feast(search, at, end)))
        return search.to(search.target[1])
    first, end = search.subject or (at, at)
    apposed = any(search.passage.mark(i) in COMMAS for i in range(first, end))
    end += apposed and search.passage.mark(end) in COMMAS  # رئيس كذا، فلان، | حالة الطوارئ
    behind_subject = search.subject is not None and end == at
    passed = is_before_clause(search) and clause_behind(search) is None
    if "object" in search.frames and behind_subject and not passed:
        return _object(search)
    return _loose(search)


def _is_definite_deed_asked_for(search: Search) -> bool:
    """Return whether a deed with the article follows whom it is asked of: مناشدا النازحين | العودة."""
    adjoins = search.target is not None and search.target[1] == search.index
    return adjoins and search.entry.act == "call" and is_deed_behind_whole(search, search.index)


def _is_own_office(search: Search) -> bool:
    """Return whether the office behind a name is the speaker's own, for another noun follows it.

    `وصف سامر القيسي رئيس النادي | علاقة ناديه بـ`, but: `وصف سامر القيسي | رئيس النادي بـ`.
    """
    subject, target, passage = search.subject, search.target, search.passage
    if subject is None or target is None or (subject[1], search.index) != (target[0], target[1]):
        return False
    named = subject[1] - 1 in passage.person_tokens
    whom = any(index in passage.persons for index in range(*target))
    head, word = passage.words[target[0]], search.word
    office = head.title and not (head.definite or head.pronoun)
    bare = not (word.definite or word.preposition or word.free)
    return named and office and not whom and bare


def _object(search: Search) -> Outcome:
    """Take the phrase that is looked at for the object, with the deed before it: نفى | إصدار أي."""
    clause = clause_behind(search)
    if clause is not None and search.subject is not None:
        search.subject = (search.subject[0], clause)
        return search.to(clause)
    made = search.made("object", search.index)
    if search.subject is None or search.subject[1] != search.index or search.fallback is None:
        return made
    first = search.subject[0]
    head = search.passage.words[first]
    speaks = AUTHORITIES | INSTITUTIONS
    deed = search.fallback.kind == "object" and search.fallback.start == first
    return search.fallback if deed and head.stem not in speaks else made


def _loose(search: Search) -> Outcome:
    """Pass a noun phrase that is neither subject nor complement."""
    search.loose += 1
    if search.participle or search.loose > MOST_LOOSE:
        return Move.STOP
    return search.to(max(_phrase_end(search), search.index + 1))


def _is_speaker(search: Search) -> bool:
    """Return whether the subject of a participle stands behind it: مشيراً معاليه إلى، مؤكدا وزير الدفاع حرصه."""
    word, following = search.word, search.following()
    holder = word.title or (word.head is not None and word.head.personal)
    holder = holder and not word.verbal_noun  # مؤكدا الحاجة إلى
    if holder and _tells_only(search) and not (word.conjunction or word.preposition):
        return search.subject is None  # nobody is told about
    clause = following is not None and following.that and not following.conjunction
    honoured = word.stem in HONORIFICS or (holder and clause and "target" not in search.frames)
    return bool(word.pronoun and honoured and search.subject is None)


def _tells_only(search: Search) -> bool:
    """Return whether what the verb governs is never a person: مؤكدا, not شاكرا or معتبرا."""
    entry, frames = search.entry, search.frames
    persons = {"target", "always-target", "light"} & frames or "judges" in entry.traits
    tells = "that" in frames and entry.act in TELLING
    return not persons and (tells or "object" not in frames)


def _may_be_object(search: Search) -> bool:
    at, word = search.index, search.word
    joined = word.conjunction and "shows" in search.entry.traits  # كشف الوزير، أمس، ... وزيادة كذا
    if at in search.passage.persons or joined:
        return False
    content = word.verbal_noun or word.speech_noun or at in search.passage.opens
    own = word.pronoun and at == search.cue + 1 and not word.title  # المدرب أكد | شعوره
    content = content or own or is_deed_asked_of(search, word)
    content = content or (search.entry.act == "deny" and word.body in WHICH)
    accusative = (
        word.body.endswith("ا")
        and not (word.title or word.definite)
        and len(word.body) > SHORTEST_NOUN
    )
    judged = search.entry.act in REJECTING or "judges" in search.entry.traits
    return search.participle or content or accusative or judged


def _phrase_end(search: Search) -> int:
    quotation = search.passage.opens.get(search.index)
    if quotation is not None:
        return quotation.close + 1
    limits = Limits(governed=search.governed, split=True)
    return phrase_end(search.passage, search.index, search.limit, limits)


def _reason(search: Search) -> int | None:
    """Find what somebody is criticised for: هاجم الحكومة لكونها."""
    passage, at = search.passage, search.index
    if search.entry.act != "accuse" or "ل" not in search.governed:
        return None
    for j in range(at + 1, min(search.limit, at + REASON)):
        word = passage.words[j]
        if word.preposition == "ل" and word.stem in BEING:
            return j
        if passage.mark(j) in COMMAS or word.verb or word.that:
            return None
    return None


def judgement(search: Search) -> Outcome:
    """Take what something is found to be: اعتبرته | خطوة مهمة."""
    return search.made("object", search.index) if opens_judgement(search) else Move.PASS


def lone_object(search: Search) -> Complement | None:
    """Take a lone noun phrase for the object: كما ثمن العطاء المستمر، ونفى أمس الأنباء المتداولة."""
    rejects = "object" in search.frames and search.entry.act in REJECTING
    if search.subject is None or not rejects:
        return None
    passage = search.passage
    first, end = search.subject
    head = passage.words[first]
    speaks = first in passage.named or head.title or not (head.definite or head.content_noun)
    if speaks or (head.head is not None and first != search.cue + 1):
        return None
    ends = end >= search.limit or bool(passage.mark(end))
    if not ends and not passage.words[end].relative and not passage.words[end].free:
        return None
    return Complement(kind="object", start=first, via=search.via)
