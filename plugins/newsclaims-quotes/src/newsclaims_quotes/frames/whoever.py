"""The step over a relative clause: about whom somebody calls on or warns, or about who speaks."""

from __future__ import annotations

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

EVERY = WORDS["each"]
OF = WORDS["of"]
POINTING = WORDS["pointing"]
PLURAL = WORDS.endings("plural_verb")
PLURAL_RELATIVES = WORDS["plural_relatives"]
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


def described_speaker(search: Search) -> Outcome:
    """Step over what is told of who speaks: دعا الوزير | الذي زار المدينة إلى الحوار."""
    subject = search.subject
    if not search.word.relative or subject is None or subject[1] != search.index:
        return Move.PASS
    words = search.passage.words
    before = any(search.passage.mark(i) for i in range(*subject)) or words[search.cue].pronoun
    at = None if before else _governed(search, search.index + 2, own=True)
    if at is None:
        return Move.PASS
    clause = "that" in search.frames and any(
        word.that and not word.conjunction for word in words[at + 1 : search.limit]
    )
    return Move.PASS if clause else search.to(at)  # يؤكد الثري | الذي ولد في المدينة أنه


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
    if search.subject is None or search.subject[1] != search.index:
        return False
    head = search.passage.words[search.subject[0]].head
    one = head is not None and head.number == "s" and search.word.body in PLURAL_RELATIVES
    return (
        one or not search.word.relative
    )  # دعا الوزير | الذين غادروا, not الوزير | الذي زار المدينة


def _governed(search: Search, first: int, *, own: bool = False) -> int | None:
    """Return where what the verb governs begins: a deed behind its preposition, else what stands behind the last.

    Args:
        search: the walk.
        first: where to look from.
        own: whether a preposition right there belongs to the verb of the clause: الذي وصل | إلى باريس.
    """
    passage, last = search.passage, None
    for at in range(first, min(search.limit - 1, first + NEAR)):
        if passage.mark(at):
            break
        word, behind = passage.words[at], passage.words[at + 1]
        free = word.free in search.governed and not word.pronoun
        attached = word.preposition in search.governed and bool(word.preposition)
        if (own and at == first) or not (free or attached):
            continue
        noun, place = (behind, at + 1) if free else (word, at)
        if noun.that or noun.verbal_noun or noun.content_noun:
            return at
        if noun.noun and place not in passage.places:
            last = at
    return last
