"""Tell two speakers of one noun phrase from one speaker with two titles."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_actors.nouns import Named
from newsclaims_actors.words import Word


def conjuncts(words: Sequence[Word], entities: Sequence[Named]) -> list[tuple[int, int]]:
    """Cut a coordination of speakers; one speaker's two titles are not cut."""
    cuts = [0]
    for i, word in enumerate(words):
        if i and word.joined and not word.mark and _starts_speaker(words, entities, cuts[-1], i):
            cuts.append(i)
    ranges = []
    for first, last in zip(cuts, [*cuts[1:], len(words)], strict=True):
        end = last
        while end > first and words[end - 1].mark:
            end -= 1
        if end > first:
            ranges.append((first, end))
    return ranges


def _starts_speaker(words: Sequence[Word], entities: Sequence[Named], first: int, at: int) -> bool:
    """Say whether a second speaker begins at the joined word ``words[at]``."""
    left = [e for e in entities if first <= e.first < at]
    right = [e for e in entities if e.first >= at]
    begins = next((e for e in right if e.first == at), None)
    left_person = any(e.person for e in left)
    right_person = any(e.person for e in right)
    if any(e.first < at < e.last for e in entities):
        return False
    head, left_head = words[at].head, words[first].head
    personal = head is not None and head.personal
    left_personal = left_head is not None and left_head.personal
    if head is not None and head.head_class == "relation" and words[at].owned:
        return True
    if begins is not None and begins.person:
        return left_person or left_personal
    if personal and right_person:
        return left_person
    if left_personal or left_person:
        return False
    starts_left = any(e.first == first for e in left) or left_head is not None
    starts_right = begins is not None or (head is not None and (not personal or head.number == "p"))
    return starts_left and starts_right
