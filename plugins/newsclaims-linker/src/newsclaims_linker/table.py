"""The user's table: read, checked, and looked up by name."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from attrs import frozen

from newsclaims.errors import ConfigurationError
from newsclaims_linker.names import keys, spelling

SAME, FOLDED, REDUCED = 1.0, 0.95, 0.9
"""Scores: the name as it stands in the table; but for hamzas and the like; but for articles or a title."""

_COLUMNS = ("id", "names", "kind")
_BETWEEN = "|"
_PERSON = "person"


@frozen(kw_only=True)
class Entry:
    """One row of the table.

    Args:
        id: as it goes into `EntityLink.id`.
        names: every name that it goes by.
        kind: kind of the actors that it may be; empty for any.
    """

    id: str
    names: tuple[str, ...]
    kind: str = ""


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


def read_table(path: str) -> Table:
    """Read a table from a CSV or JSON file.

    Raises:
        ConfigurationError: it cannot be read, or a row of it is wrong; the message names both.
    """
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"options.linker.table: {path}: cannot be read: {error}; name a CSV or JSON file in UTF-8"
        ) from error
    rows = _json_rows(path, text) if path.lower().endswith(".json") else _csv_rows(path, text)
    entries = [_entry(where, row) for where, row in rows]
    ids = [entry.id for entry in entries]
    for n, one in enumerate(ids):
        if one in ids[:n]:
            raise ConfigurationError(
                f"{path}: two rows bear the id {one!r}; write all names of one entry into one row"
            )
    return Table(entries)


def _csv_rows(path: str, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    missing = [column for column in _COLUMNS[:2] if column not in (reader.fieldnames or ())]
    if missing:
        raise ConfigurationError(
            f"{path}: there is no column {missing[0]!r}; its first line names the columns "
            f"{','.join(_COLUMNS)}, with {_BETWEEN!r} between several names"
        )
    try:
        for row in reader:
            names = [name.strip() for name in (row["names"] or "").split(_BETWEEN)]
            yield (
                f"{path}: line {reader.line_num}",
                {"id": row["id"], "names": [*filter(None, names)], "kind": row.get("kind") or ""},
            )
    except csv.Error as error:
        raise ConfigurationError(f"{path}: line {reader.line_num}: not CSV: {error}") from error


def _json_rows(path: str, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path}: not JSON: {error}") from error
    if not isinstance(rows, list):
        raise ConfigurationError(f"{path}: not a list of objects with {', '.join(_COLUMNS)}")
    for n, row in enumerate(rows):
        if not isinstance(row, dict):
            raise ConfigurationError(f"{path}: [{n}] is {row!r:.60}, not an object")
        yield f"{path}: [{n}]", row


def _entry(where: str, row: Mapping[str, object]) -> Entry:
    key, names, kind = (row.get(column, "") for column in _COLUMNS)
    if further := sorted(set(map(str, row)) - {*_COLUMNS}):
        raise ConfigurationError(
            f"{where}: unknown key {further[0]!r}; there are {', '.join(_COLUMNS)}"
        )
    if not (isinstance(key, str) and key):
        raise ConfigurationError(f"{where}: id is {key!r:.60}, not a name")
    if not (isinstance(names, list) and names and all(isinstance(n, str) and n for n in names)):
        raise ConfigurationError(f"{where}: names is {names!r:.60}, not a list of names")
    if not isinstance(kind, str):
        raise ConfigurationError(f"{where}: kind is {kind!r:.60}, not a string")
    return Entry(id=key, names=tuple(names), kind=kind)
