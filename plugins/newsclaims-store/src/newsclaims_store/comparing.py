"""Compare what new articles say with what the store has: once for each article, through an index."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsclaims_store.disagreeing import find_disagreements
from newsclaims_store.joining import NEW
from newsclaims_store.repeating import find_repeated, group

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TOGETHER = 5000
"""Maximum number of articles that are compared in one transaction."""
_UNCOMPARED = "SELECT article FROM articles WHERE article NOT IN (SELECT article FROM compared)"

_FRESH = f"CREATE OR REPLACE TEMP TABLE fresh AS {_UNCOMPARED} ORDER BY article LIMIT {_TOGETHER}"

_TEMPORARY = ("fresh", "asked", "grown", "again", "shared", "sides", "measured")


def pending(connection: DuckDBPyConnection) -> int:
    """Return the number of articles whose persons are not joined yet, or that are not compared yet."""
    query = f"""SELECT count(*) FROM articles WHERE article IN ({_UNCOMPARED})
        OR article IN (SELECT article FROM actors WHERE node IN ({NEW}))"""  # noqa: S608 - constants
    [(count,)] = connection.execute(query).fetchall()
    return int(count)


def compare(connection: DuckDBPyConnection) -> int:
    """Compare what is not compared yet; return the number of articles.

    A run that is cut short has lost the last transaction at most, and is gone on with by the next call.
    """
    total = 0
    steps: tuple[Callable[[DuckDBPyConnection], None], ...] = (find_repeated, find_disagreements)
    while True:
        connection.begin()
        try:
            connection.execute(_FRESH)
            [(count,)] = connection.execute("SELECT count(*) FROM fresh").fetchall()
            if count:
                for step in steps:
                    step(connection)
                connection.execute("INSERT INTO compared SELECT article FROM fresh")
                group(connection)
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
        if not count:
            for table in _TEMPORARY:
                connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
            return total
        total += int(count)
