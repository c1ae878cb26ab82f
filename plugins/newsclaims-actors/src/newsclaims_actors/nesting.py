"""Find for each attribution the one whose content it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

from newsclaims.model import Attribution


def enclosing(attributions: Sequence[Attribution]) -> dict[str, Attribution]:
    """Map attribution ids to the attribution with the shortest content around their cue.

    Args:
        attributions: in the order of their cues.
    """
    contents = sorted(
        ((span.start, span.end, i) for i, a in enumerate(attributions) for span in a.content)
    )
    parents: dict[str, Attribution] = {}
    open_spans: list[tuple[int, int, int]] = []  # by length, shortest first
    at = 0
    for index, attribution in enumerate(attributions):
        cue = attribution.cue
        while at < len(contents) and contents[at][0] <= cue.start:
            start, end, owner = contents[at]
            heappush(open_spans, (end - start, end, owner))
            at += 1
        held = []
        while open_spans:
            length, end, owner = heappop(open_spans)
            if end <= cue.start:
                continue
            held.append((length, end, owner))
            if end >= cue.end and owner != index:
                parents[attribution.id] = attributions[owner]
                break
        for item in held:
            heappush(open_spans, item)
    return parents
