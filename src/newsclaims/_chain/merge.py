"""Merge what several plugins found in one stage, by rules that anyone can state.

* **Mentions and quantities**: the longer wins.  An item is dropped where it shares a code
  point with a longer one of another plugin, or with one of equal length that comes first: a
  kind of a plugin's own before a standard one, and then by the order of choice.
* **Attributions**: two of different plugins are the same where their cues are the same span
  and their contents overlap.  The more confident stays; at equal confidence that of the
  plugin that comes earlier.

What one plugin returned is never held against itself: nested names of one recognizer stay.
The order of choice is the pipeline's (named plugins in their order, else the stage's default,
then by name), so neither installation order nor the order of a plugin's list decides anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newsclaims.model import Attribution, Mention, Span

S = TypeVar("S", bound=Span)


def merge_spans(contributions: Sequence[Sequence[S]]) -> list[tuple[int, S]]:
    """Merge mentions or quantities.

    Args:
        contributions: what each plugin found, in the order of choice.

    Returns:
        What stays, by start and then longest first, each with its plugin's place.
    """
    found = [(place, item) for place, items in enumerate(contributions) for item in items]
    if sum(map(bool, contributions)) > 1:
        found = _longest(found)
    found.sort(key=lambda f: (f[1].start, -f[1].end))
    return found


def merge_attributions(
    contributions: Sequence[Sequence[Attribution]],
) -> list[tuple[int, Attribution]]:
    """Merge attributions.

    Args:
        contributions: what each plugin found, in the order of choice.

    Returns:
        What stays, in the order of the cues and for one cue of the contents, each with its
        plugin's place.
    """
    found = [(place, item) for place, items in enumerate(contributions) for item in items]
    return sorted(_surest(found), key=lambda f: _order(f[1]))


def _longest(found: list[tuple[int, S]]) -> list[tuple[int, S]]:
    """Keep what no longer item of another plugin overlaps."""
    found.sort(key=lambda f: (f[1].start - f[1].end, not _is_finer(f[1]), f[0], f[1].start))
    owner: dict[int, int] = {}
    kept = []
    for place, item in found:
        cells = range(item.start, item.end)
        if all(owner.get(cell, place) == place for cell in cells):
            owner.update(dict.fromkeys(cells, place))
            kept.append((place, item))
    return kept


def _is_finer(item: Span) -> bool:
    """Return whether an item is a mention of a kind that a plugin has added."""
    return type(item) is Mention and item.kind_fallback is not None


def _surest(found: list[tuple[int, Attribution]]) -> list[tuple[int, Attribution]]:
    """Keep the most confident of those that are the same."""
    found.sort(key=lambda f: (-f[1].confidence, f[0]))
    kept: dict[tuple[int, int], list[tuple[int, Attribution]]] = {}
    for place, item in found:
        rivals = kept.setdefault((item.cue.start, item.cue.end), [])
        if not any(other != place and _share(item, rival) for other, rival in rivals):
            rivals.append((place, item))
    return [one for rivals in kept.values() for one in rivals]


def _order(item: Attribution) -> tuple[int, int, list[tuple[int, int]]]:
    return item.cue.start, item.cue.end, [(span.start, span.end) for span in item.content]


def _share(one: Attribution, other: Attribution) -> bool:
    return any(a.overlaps(b) for a in one.content for b in other.content)
