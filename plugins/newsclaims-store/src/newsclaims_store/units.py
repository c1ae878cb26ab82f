"""Which units and counted nouns a corpus has, for a question that names one it has not."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from newsclaims.text import fold
from newsclaims_store.asking import UNIT, Question

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SHOWN = 8
"""Number of units that are named instead, at most."""

_NAMES = """
    SELECT name FROM (
        SELECT unit AS name, 0 AS rank FROM quantities UNION ALL SELECT counted, 1 FROM quantities)
    WHERE name IS NOT NULL GROUP BY name ORDER BY min(rank), count(*) DESC, name"""


def unknown_unit(connection: DuckDBPyConnection, question: Question) -> list[str] | None:
    """Return units of the corpus, the nearest first, where none is that of a question; else None.

    Args:
        connection: to the store.
        question: with the condition of a unit.
    """
    parameters = {name: question.parameters[name] for name in ("unit", "counted")}
    query = f"SELECT count(*) FROM quantities WHERE {UNIT}"  # noqa: S608 - a constant
    [(count,)] = connection.execute(query, parameters).fetchall()
    if count:
        return None
    names = [str(name) for (name,) in connection.execute(_NAMES).fetchall()]
    by_letters = {fold(name).lower(): name for name in reversed(names)}
    near = get_close_matches(fold(parameters["unit"]).lower(), by_letters, _SHOWN)
    return list(dict.fromkeys([*(by_letters[one] for one in near), *names]))[:_SHOWN]
