"""The step over whom a relative clause is about, where somebody calls on or warns them."""

from __future__ import annotations

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

EVERY = WORDS["each"]
OF = WORDS["of"]
POINTING = WORDS["pointing"]
PLURAL = WORDS.endings("plural_verb")
NEAR = 25
"""What they are called to begins within so many tokens."""


def whoever(search: Search) -> Outcome:
    """Take for the target whoever does something: دعا | الذين غادروا البلاد إلى العودة, حذر | كل من يتأخر من العقوبة."""
    verb = _opening(search)
    takes = search.frames & {"target", "always-target"} and search.target is None
    if not takes or verb is None:
        return Move.PASS
    at = _governed(search, verb)
    if at is None:
        return Move.PASS
    search.target = (search.index, at)
    return search.to(at)


def _opening(search: Search) -> int | None:
    """Return where the relative clause begins: الذين |, أولئك الذين |, كل من |, من | غادروا."""
    words, at = search.passage.words, search.index
    if at + 2 >= search.limit:
        return None
    if words[at].body in POINTING and words[at + 1].relative:
        return at + 2
    if words[at].stem in EVERY and not words[at].pronoun and _is_whoever(search, at + 1):
        return at + 2
    if words[at].relative and not words[at].conjunction and _follows(search):
        return at + 1
    plural = words[at + 1].body.endswith(PLURAL)
    return at + 1 if plural and _is_whoever(search, at) and _follows(search) else None


def _is_whoever(search: Search, at: int) -> bool:
    """Return whether من stands at *at* before a verb."""
    words = search.passage.words
    whoever = words[at].free in OF and not words[at].pronoun
    return whoever and words[at + 1].verb and not words[at + 1].that


def _follows(search: Search) -> bool:
    """Return whether the clause follows the verb or who speaks, and describes neither."""
    if search.index == search.cue + 1:
        return True
    subject = search.subject
    of_it = search.word.relative  # الوزير | الذي زار المدينة
    return subject is not None and subject[1] == search.index and not of_it


def _governed(search: Search, first: int) -> int | None:
    """Return where what they are called to begins: a deed behind the preposition, else what stands behind the last."""
    words, last = search.passage.words, None
    for at in range(first, min(search.limit - 1, first + NEAR)):
        if search.passage.mark(at):
            break
        word, behind = words[at], words[at + 1]
        if word.free in search.governed and not word.pronoun:
            if behind.that or behind.verbal_noun or behind.content_noun:
                return at
            last = at
        elif word.preposition in search.governed and word.preposition and word.verbal_noun:
            return at
    return last
