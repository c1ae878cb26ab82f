"""Write the rows of articles into a store: those of a transaction are there all or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from attrs import define, field

from newsclaims_store.arrow_tables import tables_of, word
from newsclaims_store.rows import ArticleRows
from newsclaims_store.schema import OF_ARTICLES, OF_PAIRS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LOG = "128MB"
"""Size of the log of transactions from which on it is written into the file: each time costs, and leaves gaps."""


@define
class Transactions:
    """Writes in a thread of its own, one transaction at a time, so that worker processes are fed meanwhile.

    Args:
        connection: to the store, no transaction open; nobody else uses it until `end`.

    Attributes:
        known: id to key of the articles that the store has.
        added: number of articles that were new.
        replaced: number of those that took the place of another version.
    """

    connection: DuckDBPyConnection
    known: dict[str, str] = field(init=False)
    added: int = field(default=0, init=False)
    replaced: int = field(default=0, init=False)
    _words: set[str] = field(init=False)
    _thread: ThreadPoolExecutor = field(init=False)
    _under_way: Future[None] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        # So few rows at a time are inserted with half the work by one thread
        self.connection.execute("SET threads = 1")
        self.connection.execute(f"SET wal_autocheckpoint = '{_LOG}'")
        rows = self.connection.execute("SELECT article, key FROM articles").fetchall()
        self.known = dict(rows)
        words = self.connection.execute("SELECT form, stem FROM words").fetchall()
        self._words = {word(form, stem) for form, stem in words}
        self._thread = ThreadPoolExecutor(1, "newsclaims-store")

    def write(self, several: Mapping[str, tuple[ArticleRows, str]]) -> None:
        """Have rows written once the transaction before is done.

        Args:
            several: by id of the article, its rows and its key.

        Raises:
            Exception: what the transaction before raised, of which nothing is stored then.
        """
        self._wait()
        if several:
            self._under_way = self._thread.submit(self._write, several)

    def end(self) -> None:
        """Wait for the last transaction, and leave the connection as it was.

        Raises:
            Exception: what the last transaction raised.
        """
        try:
            self._wait()
        finally:
            self._thread.shutdown()
            self.connection.execute("RESET threads")
            self.connection.execute("RESET wal_autocheckpoint")

    def _wait(self) -> None:
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.result()

    def _write(self, waiting: Mapping[str, tuple[ArticleRows, str]]) -> None:
        several, keys = zip(*waiting.values(), strict=True)
        tables = tables_of(several, keys, self._words)
        old = [name for name in waiting if name in self.known]
        self.connection.begin()
        try:
            for table in OF_ARTICLES if old else ():
                self.connection.execute(
                    f'DELETE FROM "{table}" WHERE article IN (SELECT unnest(?))',  # noqa: S608 - a constant
                    [old],
                )
            for table in OF_PAIRS if old else ():
                self.connection.execute(
                    f"DELETE FROM {table} WHERE article IN (SELECT unnest($1))"  # noqa: S608 - a constant
                    " OR other_article IN (SELECT unnest($1))",
                    [old],
                )
            for name, rows in tables.items():
                self.connection.register("new_rows", rows)
                self.connection.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM new_rows')  # noqa: S608 - a constant
                self.connection.unregister("new_rows")
            self.connection.commit()
        except BaseException:
            self.connection.rollback()
            raise
        self.known |= {name: key for name, (_, key) in waiting.items()}
        self.added += len(waiting) - len(old)
        self.replaced += len(old)
