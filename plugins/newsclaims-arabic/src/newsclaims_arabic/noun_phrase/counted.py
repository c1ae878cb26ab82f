"""How many of whom speak: where does what is counted end? `12 نائبا | من`, `60 بالمئة | من`, `60% | من`."""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import Passage

HUNDRED = WORDS["hundred"]
IN = WORDS["in"]
OF = WORDS["of"]
PERCENT_SIGNS = frozenset({"%", "٪"})
TANWIN = "ا"


def past_counted(passage: Passage, number: int, limit: int) -> int:
    """Return the index past the number at *number* and what it counts or its per cent, at most *limit*."""
    at, words = number + 1, passage.words
    if at >= limit:
        return at
    word = words[at]
    share = word.preposition == "ب" and word.stem in HUNDRED
    if share or passage.mark(at) in PERCENT_SIGNS:
        return at + 1
    if word.free in IN and at + 1 < limit and words[at + 1].stem in HUNDRED:
        return at + 2
    while at < limit and _is_counted(passage, at):
        at += 1
    return at


def goes_on_behind_count(passage: Passage, at: int, limit: int) -> bool:
    """Return whether it is told of whom they are so many: 12 نائبا | من المعارضة."""
    return at + 1 < limit and passage.words[at].free in OF and passage.words[at + 1].noun


def _is_counted(passage: Passage, at: int) -> bool:
    """Return whether a noun or adjective in the accusative stands at *at*: نائبا، معارضا."""
    word = passage.words[at]
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    return word.noun and word.body.endswith(TANWIN) and not attached and at not in passage.named
