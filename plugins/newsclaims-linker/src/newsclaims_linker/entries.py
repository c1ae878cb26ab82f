"""The user's table as it stands in its file: read and checked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from newsclaims.errors import ConfigurationError

_COLUMNS = ("id", "names", "kind")
_BETWEEN = "|"


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


def read_entries(path: str) -> tuple[Entry, ...]:
    """Return the entries of a table, a CSV or JSON file; their ids are unique.

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
    entries = tuple(_entry(where, row) for where, row in rows)
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise ConfigurationError(
                f"{path}: two rows bear the id {entry.id!r}; write all names of one entry into one row"
            )
        seen.add(entry.id)
    return entries


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
