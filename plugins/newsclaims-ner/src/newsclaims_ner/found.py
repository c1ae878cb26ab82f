"""What a rule has found, in token numbers."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from newsclaims.model import Gender, MentionKind


@frozen
class Found:
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
        span = range(one.first, one.last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(one)
    return sorted(kept, key=lambda one: one.first)
