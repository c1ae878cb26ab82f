"""The tables and views of a store, made where they are missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsclaims_table import (
    TABLES,  # a library to this, as `newsclaims-arabic` is: columns and types
)

from newsclaims import ConfigurationError
from newsclaims_store.comparisons import DISAGREEING, REPEATED
from newsclaims_store.people import PERSONS, ROWS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

VERSION = 2
"""Of the tables; a store of another version is refused."""

_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "strings": "VARCHAR[]",
    "integers": "BIGINT[]",
}

FURTHER: Mapping[str, Mapping[str, str]] = {
    "claims": {"stems": "VARCHAR[]", "telling": "VARCHAR[]"},
    "actors": {
        "person": "VARCHAR",
        "called": "VARCHAR[]",
        "titled": "VARCHAR[]",
        "node": "VARCHAR",
    },
    "quantities": {"stems": "VARCHAR[]", "beside": "VARCHAR[]", "counted_key": "VARCHAR"},
    "mentions": {},
}
"""Columns behind those of `newsclaims_table`, by which rows are found."""

_PAIR = {
    "article": "VARCHAR",
    "claim": "VARCHAR",
    "other_article": "VARCHAR",
    "other_claim": "VARCHAR",
}

_OWN: Mapping[str, Mapping[str, str]] = {
    "articles": {
        "article": "VARCHAR",
        "key": "VARCHAR",
        "content": "VARCHAR",
        "title": "VARCHAR",
        "language": "VARCHAR",
        "published": "DATE",
        "publisher": "VARCHAR",
        "publisher_folded": "VARCHAR",
        "url": "VARCHAR",
        "meta": "VARCHAR",
        "text": "VARCHAR",
        "stems": "VARCHAR[]",
    },
    "named": {
        "article": "VARCHAR",
        "claim": "VARCHAR",
        "name": "VARCHAR",
        "kind": "VARCHAR",
        "person": "VARCHAR",
    },
    "words": {"form": "VARCHAR", "stem": "VARCHAR"},
    "aliases": {"spelling": "VARCHAR", "name": "VARCHAR"},
    "people": {"node": "VARCHAR", "name": "VARCHAR", "key": "VARCHAR", "why": "VARCHAR"},
    "person_keys": {"key": "VARCHAR", "node": "VARCHAR"},
    "person_links": {"one": "VARCHAR", "other": "VARCHAR", "strength": "INTEGER", "why": "VARCHAR"},
    "new_nodes": {"node": "VARCHAR"},
    "compared": {"article": "VARCHAR"},
    "shingles": {"article": "VARCHAR", "claim": "VARCHAR", "hash": "UBIGINT"},
    "alike": {**_PAIR, "contained": "DOUBLE"},
    "statements": {"article": "VARCHAR", "claim": "VARCHAR", "root": "VARCHAR"},
    "number_pairs": {
        **_PAIR,
        "quantity": "VARCHAR",
        "other_quantity": "VARCHAR",
        "score": "DOUBLE",
        "shared": "VARCHAR[]",
    },
    "rulings": {
        "kind": "VARCHAR",
        "one": "VARCHAR",
        "office": "VARCHAR",
        "other": "VARCHAR",
        "other_office": "VARCHAR",
    },
}

OF_ARTICLES = ("articles", *TABLES, "named", "compared", "shingles", "statements")
"""The tables whose rows belong to an article."""
OF_PAIRS = ("alike", "number_pairs")
"""The tables whose rows belong to two articles, ``article`` and ``other_article``."""

VIEWS: Mapping[str, str] = {
    "said": """
        SELECT a.published, a.publisher, c.speaker, c.act, c.negated, c.statement, c.numbers,
               c.confidence, c.cue, c.form, c.sentence, a.title, a.url, c.article, c.claim, c.start
        FROM claims c JOIN articles a USING (article)""",
    "speakers": """
        SELECT a.article, unnest(a.claims) AS claim, a.actor, a.name,
               coalesce(p.key, a.node, a.person) AS person, a.kind, a.roles
        FROM actors a LEFT JOIN people p USING (node)""",
    "repeated": f"{REPEATED} GROUP BY s.root HAVING count(DISTINCT c.article) > 1",
    "disagreeing": DISAGREEING,
    "persons": f"WITH rows AS ({ROWS}) {PERSONS}",
    "numbers": """
        SELECT q.article, unnest(q.claims) AS claim, q.quantity, q.text, q.kind, q.value, q.low,
               q.high, q.value_number, q.low_number, q.high_number, q.approx, q.unit, q.counted
        FROM quantities q""",
    "acts": """
        SELECT s.person, mode(s.name ORDER BY s.name) AS name, c.act, count(*) AS claims
        FROM speakers s JOIN claims c USING (article, claim) GROUP BY s.person, c.act""",
    "top_speakers": """
        SELECT s.person, mode(s.name ORDER BY s.name) AS name, mode(s.kind ORDER BY s.kind) AS kind, count(*) AS claims,
               count(DISTINCT s.article) AS articles, min(a.published) AS first,
               max(a.published) AS last
        FROM speakers s JOIN articles a USING (article) GROUP BY s.person""",
    "named_by": """
        SELECT s.person AS speaker_person, mode(s.name ORDER BY s.name) AS speaker, n.person, mode(n.name ORDER BY n.name) AS name,
               mode(n.kind ORDER BY n.kind) AS kind, count(*) AS claims
        FROM speakers s JOIN named n USING (article, claim) GROUP BY s.person, n.person""",
}
"""What `Store.sql` may build upon; columns keep their name and meaning."""


def columns_of(table: str) -> Mapping[str, str]:
    """Return the columns of a table of the store with their types in SQL."""
    if table in _OWN:
        return _OWN[table]
    stable = next(one for one in TABLES.values() if one.name == table)
    return {**{column.name: _TYPES[column.kind] for column in stable.columns}, **FURTHER[table]}


def make(connection: DuckDBPyConnection, where: str) -> None:
    """Make the tables and views that are missing, all or none.

    Args:
        connection: to a file that may be written.
        where: the file's name, for errors.

    Raises:
        ConfigurationError: the file is no store, or one of another version.
    """
    connection.begin()
    try:
        tables = _tables(connection)
        if tables:
            check(connection, where)
        else:
            connection.execute("CREATE TABLE store (version INTEGER)")
            connection.execute("INSERT INTO store VALUES (?)", [VERSION])
        for table in (*TABLES, *_OWN):
            columns = columns_of(table)
            if table not in tables:
                listed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
                connection.execute(f'CREATE TABLE "{table}" ({listed})')
                continue
            for name, kind in columns.items():
                if name not in tables[table]:  # what a newer newsclaims-table has put behind
                    connection.execute(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kind}')
        for name, query in VIEWS.items():
            connection.execute(f"CREATE OR REPLACE VIEW {name} AS {query}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def check(connection: DuckDBPyConnection, where: str) -> None:
    """Refuse a file that is no store of this version.

    Raises:
        ConfigurationError: it is not.
    """
    if "store" not in _tables(connection):
        raise ConfigurationError(
            f"{where}: is a database, but no store of newsclaims; give --to another name"
        )
    [(version,)] = connection.execute("SELECT version FROM store").fetchall()
    if version != VERSION:
        raise ConfigurationError(
            f"{where}: is a store of version {version}, and this newsclaims-store reads version"
            f" {VERSION}; fill a new one"
        )


def _tables(connection: DuckDBPyConnection) -> dict[str, set[str]]:
    """Return the columns of each table."""
    query = """SELECT table_name, list(column_name) FROM duckdb_columns()
        JOIN duckdb_tables() USING (table_oid, table_name) WHERE NOT duckdb_tables.internal GROUP BY ALL"""
    return {table: {*columns} for table, columns in connection.execute(query).fetchall()}
