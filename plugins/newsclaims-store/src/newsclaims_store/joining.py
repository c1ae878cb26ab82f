"""Join the persons of a store: what is new is compared with what has a name in common with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsclaims_store.clusters import Cluster, Link, clusters
from newsclaims_store.same_person import NAMES_DIFFER, RULED, Ruling, Verdict, bearer, verdict

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CROWD = 400
"""Number of bearers from which on a key that they share is too common to compare them by."""

parsed = lru_cache(maxsize=1 << 17)(bearer)

NEW = """
    SELECT DISTINCT node FROM actors
    WHERE node IS NOT NULL AND ends_with(node, '|') AND node NOT IN (SELECT node FROM people)"""
_GONE = "SELECT node FROM people WHERE node NOT IN (SELECT node FROM actors WHERE node IS NOT NULL)"


def rulings(connection: DuckDBPyConnection) -> list[Ruling]:
    """Return what the user has said of names."""
    rows = connection.execute(
        "SELECT kind, one, office, other, other_office FROM rulings"
    ).fetchall()
    return [
        Ruling(
            kind,
            tuple(one.split()),
            frozenset(office.split()),
            tuple(other.split()),
            frozenset(other_office.split()),
        )
        for kind, one, office, other, other_office in rows
    ]


def join(connection: DuckDBPyConnection) -> int:
    """Join what is not joined yet, in one transaction; return the number of new names.

    What comes of it depends on what the store holds, and not on the order in which it came.
    """
    connection.begin()
    try:
        new = _column(connection, NEW)
        gone = _column(connection, _GONE)
        touched = {*new, *forget(connection, gone)}
        if new:
            _index(connection, new)
            _link(connection, new)
        if touched:
            _settle(connection, touched)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    return len(new)


def forget(connection: DuckDBPyConnection, gone: Sequence[str]) -> set[str]:
    """Drop names that no article has any more; return those that were linked to them or share the name."""
    if not gone:
        return set()
    near = _neighbours(connection, gone)
    for table, column in (("people", "node"), ("person_keys", "node")):
        connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?))", [gone])  # noqa: S608 - constants
    connection.execute(
        "DELETE FROM person_links WHERE one IN (SELECT unnest($1)) OR other IN (SELECT unnest($1))",
        [gone],
    )
    return near - {*gone}


def _index(connection: DuckDBPyConnection, new: Sequence[str]) -> None:
    keys = [{"key": key, "node": node} for node in new for key in parsed(node).indexed()]
    _insert(connection, "person_keys", keys)
    names = [{"node": node, "name": parsed(node).name, "key": "", "why": ""} for node in new]
    _insert(connection, "people", names)


def _link(connection: DuckDBPyConnection, new: Sequence[str]) -> None:
    said = rulings(connection)
    _insert(connection, "new_nodes", [{"node": node} for node in new])
    pairs = {
        (min(pair), max(pair))
        for pair in connection.execute(
            """WITH crowds AS (SELECT key FROM person_keys GROUP BY key HAVING count(*) > ?)
            SELECT DISTINCT n.node, b.node FROM new_nodes n
            JOIN person_keys a ON a.node = n.node JOIN person_keys b ON a.key = b.key
            WHERE a.node <> b.node
              AND (NOT contains(a.key, '|') OR a.key NOT IN (SELECT key FROM crowds))""",
            [_CROWD],
        ).fetchall()
    }
    if any(ruling.kind == "same" for ruling in said):
        pairs |= _ruled(connection, new, said)
    connection.execute("DELETE FROM new_nodes")
    links = []
    for one, other in sorted(pairs):
        found = verdict(parsed(one), parsed(other), said)
        if found.answer == "same":
            row = {"one": one, "other": other, "strength": found.strength, "why": found.why}
            links.append(row)
    _insert(connection, "person_links", links)


def _ruled(
    connection: DuckDBPyConnection, new: Sequence[str], said: Sequence[Ruling]
) -> set[tuple[str, str]]:
    """Return the pairs of which a ruling says that they are one person, whatever their names are."""
    fresh = {*new}
    pairs = set()
    for ruling in said:
        if ruling.kind == "same":
            names = [" ".join(ruling.one), " ".join(ruling.other)]
            first, second = (
                _column(connection, "SELECT node FROM people WHERE name = ?", name)
                for name in names
            )
            pairs |= {
                (min(a, b), max(a, b)) for a in first for b in second if a != b and fresh & {a, b}
            }
    return pairs


def _settle(connection: DuckDBPyConnection, touched: set[str]) -> None:
    """Take together what is linked to what was touched, and give each person its key."""
    affected = {*linked(connection, touched)}
    rows = connection.execute(
        "SELECT strength, one, other, why FROM person_links WHERE one IN (SELECT unnest(?))",
        [sorted(affected)],
    ).fetchall()
    links = [Link(*row) for row in rows]
    said = rulings(connection)
    ruled = {name for link in links if link.strength == RULED for name in (link.one, link.other)}

    @lru_cache(maxsize=1 << 18)
    def apart(one: str, other: str) -> bool:
        found: Verdict = verdict(parsed(one), parsed(other), said)
        if found.answer != "apart":
            return False
        return found.why != NAMES_DIFFER or not {one, other} & ruled

    found = [
        cluster
        for names, own in _components(affected, links)
        for cluster in clusters(names, own, apart)
    ]
    keyed = [
        {"node": node, "name": parsed(node).name, "key": key, "why": cluster.why.get(node, "")}
        for cluster, key in zip(found, _keys(found), strict=True)
        for node in cluster.members
    ]
    connection.execute("DELETE FROM people WHERE node IN (SELECT unnest(?))", [sorted(affected)])
    _insert(connection, "people", keyed)


def _components(
    names: Iterable[str], links: Sequence[Link]
) -> Iterable[tuple[list[str], list[Link]]]:
    """Yield what is linked, however far, each with its links."""
    own: dict[str, str] = {name: name for name in names}

    def root(name: str) -> str:
        while own[name] != name:
            own[name] = own[own[name]]
            name = own[name]
        return name

    for link in links:
        first, second = sorted((root(link.one), root(link.other)))
        own[second] = first
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in own:
        members[root(name)].append(name)
    of: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        of[root(link.one)].append(link)
    for first, several in members.items():
        yield several, of[first]


def _keys(found: Sequence[Cluster]) -> list[str]:
    """Return a key for each person: the name that most articles give, told apart where two have it."""
    names = [_usual(cluster) for cluster in found]
    taken = Counter(names)
    return [
        name
        if taken[name] == 1
        else f"{name}~{sha256(cluster.members[0].encode()).hexdigest()[:8]}"
        for name, cluster in zip(names, found, strict=True)
    ]


def _usual(cluster: Cluster) -> str:
    counts = Counter(parsed(node).name for node in cluster.members)
    return max(counts, key=lambda name: (" " in name, counts[name], len(name), name))


def linked(connection: DuckDBPyConnection, nodes: Iterable[str]) -> list[str]:
    """Return bearers with all that are linked to them or share a name with one of them, however far."""
    affected = {*nodes}
    frontier = affected
    while frontier:
        frontier = _neighbours(connection, sorted(frontier)) - affected
        affected = affected | frontier
    return sorted(affected)


def _neighbours(connection: DuckDBPyConnection, nodes: Sequence[str]) -> set[str]:
    """Return what is linked to bearers, and who has the same name."""
    query = """
        WITH asked AS (SELECT unnest($1) AS node)
        SELECT other FROM person_links WHERE one IN (FROM asked)
        UNION SELECT one FROM person_links WHERE other IN (FROM asked)
        UNION SELECT node FROM people
              WHERE name IN (SELECT name FROM people WHERE node IN (FROM asked))"""
    return {name for (name,) in connection.execute(query, [[*nodes]]).fetchall()}


def _insert(connection: DuckDBPyConnection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    import pyarrow as pa

    if not rows:
        return
    connection.register("new_rows", pa.Table.from_pylist([*rows]))
    connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM new_rows')  # noqa: S608 - a constant
    connection.unregister("new_rows")


def _column(connection: DuckDBPyConnection, query: str, *parameters: object) -> list[str]:
    rows = connection.execute(query, [*parameters]).fetchall()
    return sorted(str(value) for (value,) in rows)
