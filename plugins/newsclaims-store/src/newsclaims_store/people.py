"""Persons of a store: who they are, why, and what a user says of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsclaims import ConfigurationError
from newsclaims_store.asking import check_ends
from newsclaims_store.full_names import full_name, relation
from newsclaims_store.joining import parsed, rulings
from newsclaims_store.persons import parts_of
from newsclaims_store.same_person import verdict

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SHOWN = 12
"""Number of others from whom a person is told apart in words, at most."""

ROWS = """
    SELECT coalesce(p.key, a.node) AS key, p.why, a.node, a.name, a.roles, len(a.claims) AS claims,
           a.article, b.publisher, b.published
    FROM actors a LEFT JOIN people p USING (node) JOIN articles b USING (article)
    WHERE a.kind = 'person'"""

PERSONS = """
    , counted AS (SELECT key, name, count(*) AS n FROM rows GROUP BY ALL),
    named AS (SELECT key, list(name ORDER BY n DESC, name) AS names FROM counted GROUP BY key),
    held AS (
        SELECT key, office, count(*) AS n FROM (SELECT key, unnest(roles) AS office FROM rows)
        GROUP BY ALL),
    offices AS (SELECT key, list(office ORDER BY n DESC, office) AS offices FROM held GROUP BY key)
    SELECT r.key, any_value(n.names)[1] AS name, 'person' AS kind, any_value(n.names) AS names,
           coalesce(any_value(o.offices), []) AS offices, sum(r.claims)::BIGINT AS claims,
           count(DISTINCT r.article) AS articles, count(DISTINCT r.publisher) AS outlets,
           min(r.published) AS first, max(r.published) AS last
    FROM rows r JOIN named n USING (key) LEFT JOIN offices o USING (key) GROUP BY r.key"""


@frozen
class Spelling:
    """A name of a person.

    Args:
        name: as articles write it.
        articles: number of them.
        claims: number of claims in these.
        why: what makes it this person's; empty where nothing had to.
    """

    name: str
    articles: int
    claims: int
    why: str


@frozen
class Apart:
    """Somebody else who shares a name.

    Args:
        key: of this other person.
        name: likewise.
        why: why these are two.
    """

    key: str
    name: str
    why: str


@frozen
class Person:
    """A person joined over a corpus.

    Args:
        key: by which `Store.ask` finds the claims; it may become another when articles are added.
        name: that most articles give.
        kind: ``person``.
        names: all of them, the most frequent first.
        offices: titles and offices, the most frequent first.
        claims: number of claims.
        articles: number of articles.
        first: day of the earliest that has one.
        last: day of the latest.
        apart: persons whose names share a first or last part, and why they are others; some only.
    """

    key: str
    name: str
    kind: str
    names: tuple[Spelling, ...]
    offices: tuple[str, ...]
    claims: int
    articles: int
    first: date | None
    last: date | None
    apart: tuple[Apart, ...]


def persons(
    name: str | None,
    office: str | None,
    since: date | None,
    until: date | None,
    limit: int | None,
) -> tuple[str, dict[str, Any]]:
    """Return a question for persons as SQL, and its parameters.

    Raises:
        ConfigurationError: there is no word in a name or office.
    """
    check_ends("since", since, "until", until)
    clauses = [ROWS]
    parameters: dict[str, Any] = {"limit": limit}
    for called, words, column in (("name", name, "called"), ("office", office, "titled")):
        if words is not None:
            parts = parts_of(words)
            if not parts:
                raise ConfigurationError(f"{called} is {words!r}; it has no word")
            parameters[called] = parts
            clauses.append(
                f"coalesce(p.key, a.node) IN (SELECT coalesce(p.key, a.node) FROM actors a"  # noqa: S608 - constants
                f" LEFT JOIN people p USING (node) WHERE a.kind = 'person'"
                f" AND list_has_all(a.{column}, ${called}))"
            )
    for called, day, sign in (("since", since, ">="), ("until", until, "<=")):
        if day is not None:
            parameters[called] = day
            clauses.append(f"b.published {sign} ${called}")
    query = (
        f"WITH rows AS ({' AND '.join(clauses)}) {PERSONS} ORDER BY claims DESC, key LIMIT $limit"
    )
    return query, parameters


def person(connection: DuckDBPyConnection, key: str) -> Person:
    """Return a person by its key.

    Raises:
        ConfigurationError: nobody has it.
    """
    one = f"{ROWS} AND coalesce(p.key, a.node) = ?"
    row = connection.execute(f"WITH rows AS ({one}) {PERSONS}", [key]).fetchone()
    if row is None:
        raise ConfigurationError(
            f"there is no person {key!r}; keys may change with new articles, ask for persons again"
        )
    _, name, kind, _, held, claims, articles, _, first, last = row
    spellings = connection.execute(
        f"""SELECT name, count(DISTINCT article), sum(claims)::BIGINT, coalesce(max(why), '')
        FROM ({one}) GROUP BY name ORDER BY 2 DESC, name""",  # noqa: S608 - a constant
        [key],
    ).fetchall()
    names = tuple(Spelling(*spelling) for spelling in spellings)
    apart = tuple(_apart(connection, key))
    return Person(key, name, kind, names, tuple(held), claims, articles, first, last, apart)


def _apart(connection: DuckDBPyConnection, key: str) -> list[Apart]:
    rows = connection.execute(
        """SELECT DISTINCT b.node, b.key FROM people a
        JOIN person_keys x ON a.node = x.node JOIN person_keys y ON x.key = y.key
        JOIN people b ON y.node = b.node
        WHERE a.key = $key AND b.key <> $key AND NOT contains(x.key, '|') ORDER BY ALL""",
        {"key": key},
    ).fetchall()
    own = nodes_of(connection, "key", key)
    said = rulings(connection)
    near = sorted(
        ((max(relation(parsed(node).parts, parsed(one).parts) for one in own), node, other)
         for node, other in rows),
        key=lambda found: (-found[0], found[2], found[1]),
    )  # fmt: skip
    found: dict[str, Apart] = {}
    for _, node, other in near:
        if other not in found and len(found) < _SHOWN:
            closest = max(own, key=lambda one: relation(parsed(node).parts, parsed(one).parts))
            why = verdict(parsed(closest), parsed(node), said).why
            found[other] = Apart(other, parsed(node).name, why)
    return [*found.values()]


def explain(connection: DuckDBPyConnection, one: str, other: str) -> str:
    """Return why two names are one person or are not, a line for each two persons who have them.

    Raises:
        ConfigurationError: one of them is no name of a person in the store.
    """
    groups = []
    for name in (one, other):
        nodes = nodes_of(connection, "name", " ".join(person_parts(name)))
        if not nodes:
            raise ConfigurationError(f"{name!r} is no full name of a person in the store")
        groups.append(nodes)
    said = rulings(connection)
    lines: dict[tuple[str, str], str] = {}
    for first, its in sorted(groups[0].items()):
        for second, others in sorted(groups[1].items()):
            pair = (min(its, others), max(its, others))
            if first == second or (pair in lines and its != others):
                continue
            found = verdict(parsed(first), parsed(second), said)
            direct = (found.answer == "same") == (its == others)
            if pair not in lines or direct:
                joined = "one person" if its == others else "two persons"
                why = found.why if direct else _indirect(its == others)
                lines[pair] = f"{_told(first)} / {_told(second)}: {joined}: {why}"
    return "\n".join([*lines.values()][:_SHOWN]) or f"{one}: one name with one office"


def _indirect(joined: bool) -> str:  # noqa: FBT001 - private
    return "by others between them" if joined else "others with this name stand between them"


def _told(node: str) -> str:
    one = parsed(node)
    words = sorted({*one.offices.heads, *one.offices.words})
    year = "" if one.year is None else f", {one.year}"
    return f"{one.name} ({' '.join(words) or 'no office'}{year})"


def person_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a full name.

    Raises:
        ConfigurationError: it is no name of a person.
    """
    parts = full_name(name)
    if not parts:
        raise ConfigurationError(f"{name!r} is no name of a person; leave titles out")
    return parts


def nodes_of(connection: DuckDBPyConnection, column: str, value: str) -> dict[str, str]:
    """Return the bearers of a name, or those that a key stands for, each with its key.

    Args:
        connection: to the store.
        column: ``name`` or ``key``.
        value: of it; a name is folded.
    """
    query = f"SELECT node, key FROM people WHERE {column} = ?"  # noqa: S608 - a constant
    return dict(connection.execute(query, [value]).fetchall())
