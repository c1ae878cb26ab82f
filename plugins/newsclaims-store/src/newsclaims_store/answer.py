"""What a store answers: rows, or a table of Arrow, pandas or polars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import duckdb
from attrs import field, frozen

from newsclaims import ConfigurationError, NewsclaimsError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from duckdb import DuckDBPyConnection, DuckDBPyRelation

_AGAIN = 0.02
"""Seconds between two interrupts of what goes on."""


class TooLongError(NewsclaimsError):
    """A question took longer than it was given, and was interrupted."""


@frozen(repr=False)
class Answer:
    """The rows of an answer, worked out each time they are taken; iterating gives a dict for each.

    Args:
        query: in SQL, with ``$name`` for each parameter.
        parameters: their values.

    Example:
        ``for row in store.ask(act="deny"): print(row["speaker"], row["statement"])``
    """

    query: str
    parameters: Mapping[str, object] | Sequence[object]
    _connection: DuckDBPyConnection = field(alias="connection")

    def columns(self) -> list[str]:
        """Return the names of the columns."""
        return [column[0] for column in self._run(self._connection.cursor()).description or ()]

    def rows(self, timeout: float | None = None) -> list[dict[str, Any]]:
        """Return all rows, each a dict by column.

        Args:
            timeout: number of seconds after which the question is interrupted; None for no limit.

        Raises:
            TooLongError: it took longer.
        """
        cursor = self._connection.cursor()
        with interrupted(cursor, timeout):
            return [*self._rows(cursor)]

    def count(self) -> int:
        """Return the number of rows."""
        counting = f"SELECT count(*) FROM ({self.query})"  # noqa: S608 - the query itself
        cursor = self._connection.cursor()
        [(count,)] = cursor.execute(counting, self._values()).fetchall()
        return int(count)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return self._rows(self._connection.cursor())

    def _rows(self, cursor: DuckDBPyConnection) -> Iterator[dict[str, Any]]:
        ran = self._run(cursor)
        names = [column[0] for column in ran.description or ()]
        while several := ran.fetchmany(1000):
            for row in several:
                yield dict(zip(names, row, strict=True))

    def to_arrow(self) -> pa.Table:
        """Return the rows as a `pyarrow.Table`."""
        return self._relation().to_arrow_table()

    def to_pandas(self) -> pd.DataFrame:
        """Return the rows as a `pandas.DataFrame`.

        Raises:
            ImportError: pandas is not installed.
        """
        import pandas as pd  # noqa: F401 - DuckDB's own error would not name it

        return self._relation().df()

    def to_polars(self) -> pl.DataFrame:
        """Return the rows as a `polars.DataFrame`.

        Raises:
            ImportError: polars is not installed.
        """
        import polars as pl

        frame = pl.from_arrow(self.to_arrow())
        if not isinstance(frame, pl.DataFrame):
            raise TypeError(f"polars made a {type(frame).__name__} of a table")
        return frame

    def _relation(self) -> DuckDBPyRelation:
        found: DuckDBPyRelation | None = self._connection.cursor().sql(
            self.query, params=self._values()
        )
        if found is None:
            raise self._empty()
        return found

    def _run(self, cursor: DuckDBPyConnection) -> DuckDBPyConnection:
        # DuckDB gives None for a query of nothing, or of comments, against its own annotations
        ran: DuckDBPyConnection | None = cursor.execute(self.query, self._values())
        if ran is None:
            raise self._empty()
        return ran

    def _empty(self) -> ConfigurationError:
        return ConfigurationError(f"the query {self.query!r} is empty; write one in SQL")

    def _values(self) -> dict[str, object] | list[object]:
        given = self.parameters
        return {**given} if isinstance(given, Mapping) else [*given]

    def __repr__(self) -> str:
        return f"<Answer {' '.join(self.query.split())[:60]}>"


@contextmanager
def interrupted(cursor: DuckDBPyConnection, timeout: float | None) -> Iterator[None]:
    """Interrupt what a cursor works out when its time is over, one query or several.

    Args:
        cursor: whose queries are interrupted; those of cursors made of it are not.
        timeout: number of seconds; None for no limit.

    Raises:
        TooLongError: a query was interrupted, or there was no time.
    """
    if timeout is None:
        yield
        return
    too_long = TooLongError(
        f"the question took longer than {timeout:.3g} s and was interrupted; ask for less"
    )
    if timeout <= 0:
        raise too_long
    done = Event()
    watch = Thread(target=_watch, args=(cursor, timeout, done), daemon=True)
    watch.start()
    try:
        yield
    except duckdb.InterruptException as error:
        raise too_long from error
    finally:
        done.set()
        watch.join()  # so that it interrupts nothing that the cursor is asked later


def _watch(cursor: DuckDBPyConnection, timeout: float, done: Event) -> None:
    """Interrupt again and again: an interrupt between two queries is lost."""
    if not done.wait(timeout):
        cursor.interrupt()
        while not done.wait(_AGAIN):
            cursor.interrupt()
