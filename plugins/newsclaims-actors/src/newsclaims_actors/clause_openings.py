"""Where a clause begins behind what opens its sentence: `من جانبه`, `وفي ختام اللقاء،`, a dateline."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_arabic.noun_phrase.words import PlacedWord

from newsclaims_actors.lists import WORDS

_COMPLEMENTIZERS = WORDS["content_openers"]
_OPENERS = WORDS["clause_openers"]
TURNS = WORDS["turns"]
_OPENING = 10
_NOTED = 3
_DATELINE = 8


def after_opening(words: Sequence[PlacedWord]) -> int:
    """Return where the clause begins behind an adverbial: ``من جانبه``, ``وفي ختام اللقاء،``.

    What the journalist only notes, ``يشار إلى أن``, is such an opening too, and so is a
    dateline.
    """
    dateline = next((i for i, w in enumerate(words[:_DATELINE]) if w.text == ":"), -1)
    if dateline > 0:
        return dateline + 1
    if words and words[0].key in _OPENERS:
        return 1 + after_opening(words[1:])  # «كما زار الوزير»
    if len(words) > 1 and words[0].preposition and words[1].word.that:
        return 2  # «رغم أن فلانا»
    if words and words[0].governed and words[0].owned and words[0].key in TURNS:
        return 2 if len(words) > 1 and words[1].mark else 1  # «بدوره رد فلان»
    if words and (words[0].preposition or words[0].governed or _opens_time(words)):
        return _after_adverbial(words)
    noted = next((i for i, w in enumerate(words[:_NOTED]) if w.key in _COMPLEMENTIZERS), -1)
    return noted + 1


def _opens_time(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* begin with when something was done: ``صباح إعلان النتائج``."""
    if len(words) == 1:
        return False
    time, deed = words[:2]
    bare = time.adverb and not (time.definite or time.indefinite or time.key.endswith("ا"))
    return bare and not deed.definite and deed.word.verbal_noun


def _after_adverbial(words: Sequence[PlacedWord]) -> int:
    """Return where the adverbial that *words* begin with ends: at a mark, a verb, ``من جانبه``."""
    for i, word in enumerate(words[:_OPENING]):
        if word.mark:
            return i + 1
        if word.relative:
            return next((j + 1 for j, w in enumerate(words) if w.mark), len(words))
        if i > 1 and word.verb and not (word.definite or word.governed):
            return i
        if i > 1 and _may_open_clause(words, i):
            return i
        alone = i + 1 == len(words) or not words[i + 1].preposition
        if word.owned and i == 1 and alone:
            return i + 2 if len(words) > i + 1 and words[i + 1].mark else i + 1
    return len(words)


def _may_open_clause(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]``, no known verb, is one before its subject: ``دافع وزير المالية``."""
    word, before = words[at], words[at - 1]
    bare = not (word.definite or word.governed or word.joined or word.owned or word.indefinite)
    subject = words[at + 1] if at + 1 < len(words) else None
    return (
        before.definite
        and bare
        and not (word.preposition or word.particle)
        and word.head is None
        and subject is not None
        and subject.personal
        and not (subject.governed or subject.joined)
    )
