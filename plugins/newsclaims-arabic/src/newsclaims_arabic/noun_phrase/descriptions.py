"""Where the shortest description that stands on its own ends within a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.governing import GOVERNING
from newsclaims_arabic.noun_phrase.segments import ON_BEHALF, ONE_OF, Named
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation, without, without_ending

LABELS = WORDS.endings("labels")
SUPERLATIVE = WORDS.endings("superlative")
SOUND_PLURALS = WORDS.endings("sound_plurals")

BRANDS = WORDS["brands"]
BEFORE_OCCASIONS = WORDS["back_pointing"] | WORDS["first"]
CIRCUMSTANCES = WORDS["circumstances"]
DAYS = WORDS["days"]
PEOPLES = WORDS["peoples_in_broken_plural"]
OF = WORDS["of"]
WITH_OWN_PREPOSITION = WORDS["with_own_preposition"]

_FEMININE = "ه"
_LEAST = 2  # words without which «اللجنة المكلفة» tells nobody which committee
_SUPERLATIVE = 4  # letters of «أكبر»
_BY_ITSELF = frozenset({"document", "media"})
_INSTITUTIONS = frozenset({"organization", "media"})


def description_end(words: Sequence[PlacedWord], entities: Sequence[Named]) -> int:
    """Return where the description that *words* begin with ends.

    What only says when or where somebody spoke is cut off, and so is what a participle,
    an apposition or another part of the clause adds to a noun that is already definite.
    """
    if len(words) > 1 and _is_text(words[0]) and words[1].key.isdigit():
        return _LEAST  # «المادة (27) من اللائحة»
    end = _medium_end(words) or _definite_end(words, entities)
    covered = {i for e in entities for i in range(e.first, e.last)}
    closed = False
    for i, word in enumerate(words[:end]):
        judged = i - 1 in covered and word.key in BRANDS  # تنظيم كذا | الإرهابي
        if i and i not in covered and (judged or _ends_before(words, i, closed=closed)):
            # «تقرير صدر أمس»: a text without article, described by a verb and its time
            return i if closed or not _is_text(words[0]) else 1
        closed = closed or word.definite or word.owned or i in covered
    return end


def _medium_end(words: Sequence[PlacedWord]) -> int:
    """Return where a medium with a name of its own ends, 0 for what is none.

    The country is no part of its name: ``صحيفة نورديس | الفنلندية``, but ``الصحيفة الفنلندية``,
    ``وكالة الأنباء الفنلندية``.
    """
    head, *name = words
    if head.head is None or head.head.head_class != "media" or head.definite:
        return 0
    end = next((i for i, word in enumerate(name, 1) if word.definite), 0)
    national = end > 1 and is_relation(words[end].key) and not words[end].joined
    return end if national and not any(w.preposition or w.governed for w in words[:end]) else 0


def _ends_before(words: Sequence[PlacedWord], at: int, *, closed: bool) -> bool:
    """Return whether a description does not hold ``words[at]``; *closed* once it is definite."""
    word = words[at]
    if word.owned and word.key == "ل" and _is_text(words[0]):
        return True  # «تقرير لها»
    if word.preposition:
        own, before = GOVERNING.get(word.key, frozenset()), words[at - 1].key
        takes = before in own or without_ending(before) in own
        if takes and at + 1 < len(words) and words[at + 1].definite:
            return False  # المشاركون في المؤتمر
        return word.key in CIRCUMSTANCES or _opens_occasion(words, at, closed=closed)
    if word.governed.startswith("ل") and _is_addressed(words, at, closed=closed):
        return True
    if word.definite:
        timed = word.key in DAYS and (closed or _is_text(words[0]))
        return timed or (closed and _is_modifier(words, at))
    # «السعودية إحدى الدول»، «شركة كذا أكبر منتج»
    return word.adverb or (closed and (word.key in ONE_OF or _is_superlative(words, at)))


def _is_superlative(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` says what an institution is the most of: ``أكبر منتج للورق``."""
    word, head = words[at], words[0].head
    institution = head is not None and head.head_class in _INSTITUTIONS
    plain = not (word.definite or word.owned or word.governed or word.joined)
    shape = len(word.key) == _SUPERLATIVE and word.key.startswith(SUPERLATIVE)
    return institution and plain and shape and at + 1 < len(words)


def _is_modifier(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` is a participle that goes on with a phrase of its own."""
    if not _is_participle(words[at]):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    governs = _is_text(words[0]) if following is None else _opens_phrase(following)
    return governs and (at >= _LEAST or _stands_by_itself(words[0]))


def _is_participle(word: PlacedWord) -> bool:
    """Return whether *word* is a participle of the data, in any gender and number."""
    known = WITH_OWN_PREPOSITION
    return word.key in known or without(word.key, SOUND_PLURALS) in known


def _opens_occasion(words: Sequence[PlacedWord], at: int, *, closed: bool) -> bool:
    """Return whether the preposition ``words[at]`` tells at which occasion something was said."""
    if at + 1 == len(words) or words[at].key in OF:
        return False  # القريبون من الدراسة
    head, following = words[0].head, words[at + 1]
    if following.key in BEFORE_OCCASIONS and at + _LEAST < len(words):
        following = words[at + _LEAST]  # «في ذات البلاغ»
    institution = head is not None and head.head_class in _INSTITUTIONS
    return _is_occasion(following, closed=closed) or (institution and _is_text(following))


def _is_occasion(word: PlacedWord, *, closed: bool) -> bool:
    """Return whether *word* after a preposition is when something was said: ``في بيان لها``."""
    return word.occasion or (closed and word.owned and word.head is None and not word.personal)


def _opens_phrase(word: PlacedWord) -> bool:
    """Return whether *word* is what a participle governs: ``من``, ``للأمم``, ``مؤخرا في``."""
    return bool(word.preposition or word.governed or word.adverb)


def _is_text(word: PlacedWord) -> bool:
    return word.head is not None and word.head.head_class == "document"


def _is_addressed(words: Sequence[PlacedWord], at: int, *, closed: bool) -> bool:
    """Return whether ``words[at]``, behind ل, is whom a speaker speaks to, not what it belongs to.

    ``مصدر أمني لوكالة كذا``, ``الوزارة لموظفيها``, but ``مصدر تابع للوزارة``.
    """
    first, before = words[0], words[at - 1]
    unnamed = first.head is not None and first.head.head_class == "unnamed"
    belongs = before.key in WITH_OWN_PREPOSITION
    return words[at].owned if closed else unnamed and not belongs


def _stands_by_itself(word: PlacedWord) -> bool:
    return word.head is not None and word.head.head_class in _BY_ITSELF


def _definite_end(words: Sequence[PlacedWord], entities: Sequence[Named]) -> int:
    """Return where a noun with article and its adjectives end, all of *words* for other nouns.

    After ``التقرير`` only definite adjectives and phrases with a preposition belong to it;
    what else follows, ``التقرير الجيش``, ``الصحيفة نقلا``, ``البائعون مشكلة``, is another part
    of the clause.
    """
    plural = words[0].key.endswith(SOUND_PLURALS)
    if not words[0].definite or (words[0].head is None and not plural):
        return len(words)
    covered = {i for e in entities for i in range(e.first, e.last)}
    for i, word in enumerate(words[1:], 1):
        if word.preposition or word.governed or word.key in ON_BEHALF or i in covered:
            return len(words)
        noun = word.definite and word.head is not None and not is_relation(word.key)
        noun = noun and word.key not in PEOPLES  # المسؤولون الروس
        other = _is_of_other_gender(words[0], word)
        if (noun and not word.personal) or other or _is_bare(word):
            return i
    return len(words)


def _is_of_other_gender(noun: PlacedWord, word: PlacedWord) -> bool:
    """Return whether a feminine *word* cannot be the adjective of one masculine *noun*.

    ``المجلس | العملية``: it is what the council speaks of.
    """
    head = noun.head
    body = head is not None and head.head_class == "organization"
    one = head is not None and head.gender == "m" and head.number == "s"
    return body and one and word.definite and word.key.endswith(_FEMININE)


def _is_bare(word: PlacedWord) -> bool:
    """Return whether *word* has neither article nor pronoun and is no number or label."""
    return not (word.definite or word.owned or word.key.isascii() or word.key.startswith(LABELS))
