"""The entries of the user's table, looked up by name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from newsclaims_linker.entries import Entry
from newsclaims_linker.names import keys, spelling

SAME, FOLDED, REDUCED = 1.0, 0.95, 0.9
"""Scores: the name as it stands in the table; but for hamzas and the like; but for articles or a title."""

_PERSON = "person"


class Table:
    """The entries by their names.

    Args:
        entries: in any order, ids unique.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_key: dict[tuple[str, ...], dict[str, Entry]] = {}
        for entry in entries:
            for name in entry.names:
                for person in (True, False):
                    for whole in islice(keys(name, person=person), 1):
                        self._by_key.setdefault(whole, {})[entry.id] = entry

    def look_up(self, name: str, kinds: Collection[str]) -> dict[str, float]:
        """Return the ids of the entries that bear *name* and may be of one of *kinds*.

        Each with its score.  Without a title, the longest name that an entry bears decides.
        """
        for key in keys(name, person=_PERSON in kinds):
            same = self._by_key.get(key, {}).values()
            fitting = [entry for entry in same if not entry.kind or entry.kind in kinds]
            if fitting:
                return {entry.id: _likeness(name, entry) for entry in fitting}
        return {}


def _likeness(name: str, entry: Entry) -> float:
    if name in entry.names:
        return SAME
    return FOLDED if spelling(name) in map(spelling, entry.names) else REDUCED
