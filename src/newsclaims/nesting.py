"""Which statement stands in which: found by offsets alone."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import groupby

from newsclaims.model import Span


def enclosing(statements: Sequence[tuple[Span, Sequence[Span]]]) -> list[int | None]:
    """Return for each statement the index of the one whose content its cue stands in.

    A cue stands in a content where one span of the content covers it, first and last code point
    included.  Of several contents that cover it, the shortest decides; of contents of one length
    that of the later cue, then the one listed first.  A parent's content is longer than its
    child's, or as long and its cue earlier, so there are no cycles and no statement is its own
    parent.

    The work grows as the number of statements does, however deep they nest.

    Args:
        statements: the cue and the content of each statement, in any order.

    Returns:
        As many entries as there are statements; None where no content covers the cue.

    Example:
        >>> said = (Span(0, 3, "قال"), [Span(4, 18, "إن هند نفت ذلك")])
        >>> denied = (Span(11, 14, "نفت"), [Span(15, 18, "ذلك")])
        >>> enclosing([said, denied])
        [None, 0]
    """
    cues = [cue for cue, _ in statements]
    ranks = [(sum([s.end - s.start for s in content]), -cue.start) for cue, content in statements]
    parents: list[int | None] = [None] * len(statements)
    orphans: list[tuple[int, int]] = []  # cue and index of those of lower rank, in text order
    for _, alike in groupby(sorted(range(len(ranks)), key=ranks.__getitem__), ranks.__getitem__):
        members = list(alike)  # none of them the parent of another
        for parent in members:
            for span in statements[parent][1]:
                first, last = bisect_left(orphans, (span.start,)), bisect_left(orphans, (span.end,))
                left = []
                for start, child in orphans[first:last]:
                    if cues[child].end <= span.end:
                        parents[child] = parent
                    else:
                        left.append((start, child))
                orphans[first:last] = left
        for member in members:
            insort(orphans, (cues[member].start, member))
    return parents
