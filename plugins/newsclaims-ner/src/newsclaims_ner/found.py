"""What a rule has found, in token numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsclaims.model import Gender, MentionKind


class Found(NamedTuple):
    """A name over the tokens ``[first, last)``.

    Args:
        first: its first token.
        last: one past its last token.
        kind: what it names.
        rule: which rule found it.
        gender: of a person, where known.
    """

    first: int
    last: int
    kind: MentionKind
    rule: str
    gender: Gender | None = None


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep of overlapping finds the one listed first; return the rest in text order."""
    taken: set[int] = set()
    kept = []
    for one in found:
        first, last = one.first, one.last
        if last - first == 1:
            if first not in taken:
                taken.add(first)
                kept.append(one)
        elif taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            kept.append(one)
    return sorted(kept)
