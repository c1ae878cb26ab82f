"""Verbal nouns and other deeds that are told: أكد المدير | تعرض المركز لهجوم، طالب الوزير | معرفة الأسباب."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.noun_phrase.adjectives import is_accusative
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import like_verbal_noun

from newsclaims_quotes.frames.addressed import (
    are_called_upon,
    is_behind_adverbial,
    past_resumption,
)
from newsclaims_quotes.frames.carried_nouns import past_thanked
from newsclaims_quotes.frames.search import Complement, Move, Outcome, Search
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.speaking_nouns import is_deed

ASKED_DEEDS = WORDS["asked_deeds"]
IN = WORDS["in"]
INSTITUTIONS = WORDS["institutions"]
SOUND_PLURALS = WORDS.endings("sound_plurals")

REASON = 12
"""What a verb governs begins within so many tokens."""
OCCASION = 4
"""The same of أن behind an occasion."""


def told_deed(search: Search) -> Outcome:
    """Take for the object what is spelled like a verb: أكد المدير | تعرض المركز لهجوم."""
    if _is_deed_like_verb(search) or _is_own_deed(search):
        return search.made("object", search.index)
    return Move.PASS


def _is_deed_like_verb(search: Search) -> bool:
    """Return whether a verbal noun spelled like a verb is the object: أكد المدير | تعرض المركز ل.

    Behind an indefinite subject it would describe it: شركة | تعرض خدماتها.
    """
    word, following = search.word, search.following()
    deed = word.content_noun or (search.entry.act == "call" and is_deed_asked_for(word))
    if not (word.verb and deed) or "object" not in search.frames:
        return False
    if search.participle or word.conjunction or following is None or not following.noun:
        return False
    if search.index == past_resumption(search):  # اتصالا أكد خلاله | دعم بلاده
        return not search.form.passive and (following.definite or following.pronoun)
    if are_called_upon(search):
        return True  # أهاب بالسكان | توخي الحذر
    subject, passage = search.subject, search.passage
    if subject is None:
        return False
    last = passage.words[subject[1] - 1]
    return last.definite or last.pronoun or subject[1] - 1 in passage.named


def _is_own_deed(search: Search) -> bool:
    """Return whether who speaks tells his own deed behind when and where: أكد في الوقت نفسه | دعمه للخطة.

    Behind an indefinite noun it would describe it: في حديث | دعمه بالوثائق.
    """
    word, passage = search.word, search.passage
    if "object" not in search.frames or search.subject is not None or search.form.passive:
        return False
    own = word.content_noun and word.pronoun and not (word.conjunction or search.comma)
    last = passage.words[search.index - 1]
    return own and is_behind_adverbial(search) and (last.definite or last.pronoun)


def is_asked_for(search: Search) -> bool:
    """Return whether a bare verbal noun is all that is asked for: طالب الوزير | معرفة الأسباب.

    Else a preposition of the verb follows: دعا الوزير | إدارة النادي إلى.
    """
    at, passage = search.index, search.passage
    if "target" not in search.frames or search.subject is None:
        return False
    if search.subject[1] != at and not _is_behind_crowd(search):
        return False
    if search.word.pronoun or search.word.stem in INSTITUTIONS:
        return False
    for j in range(at + 1, min(search.limit, at + REASON)):
        word = passage.words[j]
        if passage.mark(j) in COMMAS:
            return True
        if {word.free, word.preposition} & search.governed or word.that:
            return False
    return True


def _is_behind_crowd(search: Search) -> bool:
    """Return whether only where a crowd stands comes between: طالب المتظاهرون في ساحة كذا | معرفة."""
    skipped, subject = search.skipped, search.subject
    if skipped is None or subject is None or skipped != (subject[1] + 1, search.index):
        return False
    head = search.passage.words[subject[0]]
    several = head.stem.endswith(SOUND_PLURALS) or (
        head.head is not None and (head.head.number == "p" or head.head.head_class == "group")
    )
    return head.definite and several and subject[1] == subject[0] + 1


def is_deed_asked_for(word: Word) -> bool:
    """Return whether a bare noun can be what is asked for: ممارسة الضغوط، علاج ابنه."""
    plain = word.stem in ASKED_DEEDS and not (word.definite or word.pronoun)
    return (word.content_noun or plain) and not word.conjunction


def is_before_clause(search: Search) -> bool:
    """Return whether أن comes behind what is no deed: أكدت فلانة مشرفة | مركز كذا أن."""
    at, passage = search.index, search.passage
    if "that" not in search.frames or search.word.content_noun or search.word.definite:
        return False
    for j in range(at + 1, min(search.limit, at + REASON)):
        word = passage.words[j]
        if word.that:
            return not word.conjunction and search.is_bare(j)
        if passage.mark(j) or word.verb or word.relative:
            return False
    return False


def clause_behind(search: Search) -> int | None:
    """Return where أن follows what goes on with the subject: أكد نائب رئيس لجنة ألعاب | كرة اليد أن.

    What an object can be, أهمية أن, takes أن for its own.
    """
    at, word = search.index, search.word
    if "that" not in search.frames or search.subject is None or search.subject[1] != at:
        return None
    deed = word.content_noun or word.verbal_noun or word.speech_noun or is_accusative(word)
    accusative = word.body.endswith("ا")  # أوضح سامر | شارحا بأن
    if deed or accusative or word.definite or search.participle or at in search.passage.opens:
        return None
    end = phrase_end(search.passage, at, search.limit)
    return end if end > at and _reaches_clause(search, end) else None


def _reaches_clause(search: Search, at: int) -> bool:
    """Return whether nothing but an occasion stands between *at* and أن: | في حديث له أن."""
    passage = search.passage
    occasion = at + 1 < search.limit and passage.words[at].free and passage.words[at + 1].occasion
    reach = min(search.limit, at + OCCASION) if occasion else min(search.limit, at + 1)
    for index in range(at, reach):
        word = passage.words[index]
        if word.that:
            return not word.conjunction
        if passage.mark(index) or word.verb:
            return False
    return False


def is_felt(search: Search) -> bool:
    """Return whether a feeling stands behind the verb, and no honorific: أكد | سعادته بما شاهد.

    `أكد سعادته بحضور الوزير أن` is said by His Excellency.
    """
    word, passage, at = search.word, search.passage, search.index
    feels = word.speech_noun and word.pronoun and not word.preposition
    if not feels or "object" not in search.frames or at != search.cue + 1:
        return False
    following = search.following()
    if following is None or following.preposition != "ب" or following.that:
        return False
    clause = range(at + 1, min(search.limit, at + REASON))
    ends = next((j for j in clause if passage.mark(j)), clause.stop)
    return not any(passage.words[j].that for j in range(at + 1, ends))


def is_explained(search: Search) -> bool:
    """Return whether a fact that is explained stands behind the verb: وأرجع | التفاوت في السعر إلى."""
    word, passage, at = search.word, search.passage, search.index
    following = search.following()
    fact = word.verbal_noun or like_verbal_noun(word.stem)
    fact = fact or (following is not None and following.free in IN)
    explains = "causes" in search.entry.traits and "object" in search.frames
    if not (explains and fact and word.definite) or search.subject is not None:
        return False
    if word.title or word.head is not None or at in passage.named or search.participle:
        return False
    reach = range(at + 1, min(search.limit, at + REASON))
    stops = (j for j in reach if passage.mark(j) or passage.words[j].verb)
    end = next(stops, reach.stop)
    return any(passage.words[j].free in search.governed for j in range(at + 1, end))


def is_told_deed(search: Search, end: int) -> bool:
    """Return whether what stands behind the verb is told and cannot tell: كما أكد | التطور الإيجابي."""
    word, entry = search.word, search.entry
    plain = word.definite and word.verbal_noun and search.form.tense == "perfect"
    behind = search.index == search.cue + 1 and entry.cue_class == "assert"
    return plain and behind and is_deed(search.passage, (search.index, end))


def settled(search: Search, found: Complement) -> Complement:
    """Return *found*, from what somebody is thanked for, or the object where what was read for the subject is a deed that is told.

    `أكد | حرص الحكومة على الحوار`: على belongs to the deed.
    """
    if search.entry.cue_class == "thank" and found.kind == "object":
        reason = past_thanked(search.passage, found.start, search.limit)
        return found if reason is None else evolve(found, start=reason)
    whole, subject = search.fallback, found.subject
    if found.kind != "noun" or whole is None or subject is None or whole.kind != "object":
        return found
    deed = whole.start == subject[0] and is_deed(search.passage, subject)
    return whole if deed else found
