"""What a user says of persons: two names are one person's, or two persons'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from newsclaims import ConfigurationError
from newsclaims_store.joining import forget, join, linked, parsed
from newsclaims_store.offices import offices
from newsclaims_store.people import PERSONS, ROWS, nodes_of, person_parts

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class SeveralPersonsError(ConfigurationError):
    """A name that is corrected is that of several persons of the store."""


@frozen
class Meant:
    """A person that a name or key of a correction means.

    Args:
        key: before the correction.
        name: that most articles give.
        offices: titles and offices, the most frequent first.
        claims: number of claims.
    """

    key: str
    name: str
    offices: tuple[str, ...]
    claims: int

    def __str__(self) -> str:
        held = ", ".join(self.offices) or "no office"
        return f"{self.name} ({held}; {self.claims} claims; key {self.key!r})"


@frozen
class Joined:
    """What became of two names that were said to be one person's.

    Args:
        persons: whom the names meant; one where they were one person before.
        one_person: whether they are one now; where False, others of their names or offices contradict.
    """

    persons: tuple[Meant, ...]
    one_person: bool


def same(connection: DuckDBPyConnection, name: str, other: str, *, later: bool = False) -> Joined:
    """Note that two names or keys are one person's, and join them anew.

    Args:
        connection: to the store.
        name: full name, or a key.
        other: likewise.
        later: whether a name that nobody has is noted for articles that come later.

    Raises:
        SeveralPersonsError: one of them is the name of several persons.
        ConfigurationError: one of them is no name of a person, or nobody's.
    """
    sides = [_side(connection, one, later=later) for one in (name, other)]
    keys = list(dict.fromkeys(key for side in sides for key in side.keys))
    persons = meant(connection, keys)
    _rule(connection, "same", sides[0].row, sides[1].row, (name, other))
    now = [
        {key for node in side.nodes for key in nodes_of(connection, "node", node).values()}
        for side in sides
    ]
    return Joined(tuple(persons), one_person=not all(now) or bool(now[0] & now[1]))


@frozen
class _Side:
    """One of the two that a correction is of: name and office as they are noted, and whom they mean."""

    row: tuple[str, str]
    nodes: tuple[str, ...]
    keys: tuple[str, ...]


def _side(connection: DuckDBPyConnection, given: str, *, later: bool) -> _Side:
    nodes = nodes_of(connection, "key", given.strip())
    if nodes:
        return _by_key(connection, given.strip())
    name = " ".join(person_parts(given.partition("~")[0]))
    nodes = nodes_of(connection, "name", name)
    if not nodes and (not later or "~" in given):
        raise ConfigurationError(
            f"nobody in the store is called {given!r} or has this key;"
            " `newsclaims-store persons` prints names and keys"
        )
    keys = sorted({*nodes.values()})
    if "~" in given or len(keys) > 1:
        several = "; ".join(map(str, meant(connection, keys)))
        raise SeveralPersonsError(
            f"{given!r} is the name of several persons, or no key any more: {several};"
            " give the key of the one that is meant"
        )
    return _Side((name, ""), tuple(nodes), tuple(keys))


def _by_key(connection: DuckDBPyConnection, key: str) -> _Side:
    """Return a person by its key: by the name alone, or by what only its offices have."""
    name = key.partition("~")[0]
    of_name = nodes_of(connection, "name", name)
    own = tuple(node for node, its in of_name.items() if its == key)
    others = [node for node in of_name if node not in own]
    if not others:
        return _Side((name, ""), own, (key,))
    telling = _words(own) - _words(others)
    if not telling:
        several = "; ".join(map(str, meant(connection, sorted({*of_name.values()}))))
        raise SeveralPersonsError(
            f"no office tells the person {key!r} from others of this name: {several}"
        )
    return _Side((name, " ".join(sorted(telling))), own, (key,))


def _words(nodes: Iterable[str]) -> set[str]:
    held = [parsed(node).offices for node in nodes]
    return {word for one in held for word in (*one.words, *one.heads)}


def meant(connection: DuckDBPyConnection, keys: Sequence[str]) -> list[Meant]:
    """Return persons by their keys, who makes most claims first."""
    rows = connection.execute(
        f"""WITH found AS (WITH rows AS ({ROWS} AND p.key IN (SELECT unnest($keys))) {PERSONS})
        SELECT key, name, offices, claims FROM found ORDER BY claims DESC, key""",  # noqa: S608 - constants
        {"keys": [*keys]},
    ).fetchall()
    return [Meant(key, name, tuple(held), claims) for key, name, held, claims in rows]


def apart(
    connection: DuckDBPyConnection,
    name: str,
    other: str,
    *,
    office: str | None = None,
    other_office: str | None = None,
) -> None:
    """Note that two names are two persons', and join them anew.

    Raises:
        ConfigurationError: it says nothing that can be told of persons.
    """
    first, second = (
        (" ".join(person_parts(one)), " ".join(_office(held)))
        for one, held in ((name, office), (other, other_office))
    )
    _rule(connection, "apart", first, second, (name, other))


def _rule(
    connection: DuckDBPyConnection,
    kind: str,
    first: tuple[str, str],
    second: tuple[str, str],
    given: tuple[str, str],
) -> None:
    if first == second:
        raise ConfigurationError(
            f"{given[0]!r} and {given[1]!r} are one name; say with an office which person each is"
        )
    connection.begin()
    try:
        for names in ((*first, *second), (*second, *first)):  # an earlier one, in either order
            connection.execute(
                "DELETE FROM rulings WHERE (one, office, other, other_office) = (?, ?, ?, ?)", names
            )
        connection.execute("INSERT INTO rulings VALUES (?, ?, ?, ?, ?)", [kind, *first, *second])
        of_names = [
            node for name, _ in (first, second) for node in nodes_of(connection, "name", name)
        ]
        forget(connection, linked(connection, of_names))
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    join(connection)


def _office(office: str | None) -> Sequence[str]:
    if office is None or not office.strip():
        return ()
    found = offices([office])
    words = sorted(found.words or found.heads)
    if not words:
        raise ConfigurationError(f"office is {office!r}; it has no word that tells persons apart")
    return words
