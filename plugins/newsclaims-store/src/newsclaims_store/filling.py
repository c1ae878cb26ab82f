"""Fill a store from documents, some at a time: those of a transaction are there all or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from newsclaims.errors import ArticleError, NewsclaimsError
from newsclaims.model import Article, Document
from newsclaims.pipeline import Pipeline
from newsclaims_store.arrow_tables import tables_of, word
from newsclaims_store.article_ids import ArticleIds, Ids
from newsclaims_store.rows import ArticleRows, key_of, rows_of
from newsclaims_store.schema import OF_ARTICLES, OF_PAIRS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TOGETHER = 512
"""Maximum number of documents of a transaction."""
_LOG = "128MB"
"""Size of the log of transactions from which on it is written into the file: each time costs, and leaves gaps."""
PATIENCE = 10.0
"""Seconds after which a transaction is closed with the next document, however few it has."""


@frozen(kw_only=True)
class Added:
    """What became of the articles of a run.

    Args:
        added: number of articles that are new in the store.
        replaced: number of those that took the place of another version.
        kept: number of those that were there as they would be now.
        failed: number of those that could not be read or analysed; they are not stored, and an earlier
            version stays.
    """

    added: int = 0
    replaced: int = 0
    kept: int = 0
    failed: int = 0


@define
class Filling:
    """One run that fills a store.

    Args:
        connection: to the store, no transaction open.
        advance: called once for each article that is stored, kept or given up.
        together: maximum number of documents of a transaction.
    """

    connection: DuckDBPyConnection
    advance: Callable[[], object]
    together: int = TOGETHER
    _known: dict[str, str] = field(init=False)
    _words: set[str] = field(init=False)
    _waiting: dict[str, tuple[ArticleRows, str]] = field(factory=dict, init=False)
    _since: float = field(factory=time.monotonic, init=False)
    _added: int = field(default=0, init=False)
    _replaced: int = field(default=0, init=False)
    _kept: int = field(default=0, init=False)
    _failed: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        # So few rows at a time are inserted with half the work by one thread
        self.connection.execute("SET threads = 1")
        self.connection.execute(f"SET wal_autocheckpoint = '{_LOG}'")
        rows = self.connection.execute("SELECT article, key FROM articles").fetchall()
        self._known = dict(rows)
        words = self.connection.execute("SELECT form, stem FROM words").fetchall()
        self._words = {word(form, stem) for form, stem in words}

    def done(self) -> Added:
        """Return what became of the articles so far."""
        return Added(
            added=self._added, replaced=self._replaced, kept=self._kept, failed=self._failed
        )

    def documents(self, documents: Iterable[Document]) -> None:
        """Store documents; each takes the place of what its article had.

        Raises:
            PluginError: a plugin failed at an article.
            ArticleError: an article could not be analysed, or comes twice with different documents.
        """
        names = ArticleIds("given", {})
        seen: dict[str, bytes] = {}
        try:
            for document in documents:
                article = names.named(document.article)
                if article is not document.article:
                    document = evolve(document, article=article)  # noqa: PLW2901 - the same, with an id
                rows = rows_of(document)
                if rows.fault is not None:
                    raise rows.fault
                digest = sha256(repr((article, rows.tables)).encode()).digest()
                if seen.setdefault(article.id, digest) != digest:
                    raise ArticleError(
                        f"article {article.id!r} comes twice with different documents; the first is"
                        " stored; add the other in a call of its own to replace it, or give its"
                        " article another id"
                    )
                if seen[article.id] is digest:
                    self._put(rows, key_of(article, ""))
                else:
                    self._keep()
        finally:
            self._end()

    def articles(  # noqa: C901, PLR0913 - the source and the faults of one stream
        self,
        articles: Iterable[Article],
        *,
        pipeline: Pipeline,
        processes: int,
        timeout: float | None,
        ids: Ids,
        on_error: Callable[[NewsclaimsError], object] | None,
    ) -> None:
        """Analyse and store what the store does not have as it would be now.

        Raises:
            NewsclaimsError: an article failed, where *on_error* is None; those before it are
                stored.
        """
        made_by = pipeline.fingerprint()
        query = "SELECT article, content FROM articles"
        names = ArticleIds(ids, dict(self.connection.execute(query).fetchall()))
        errors: list[ArticleError] = []

        def wanted() -> Iterator[tuple[Article, str]]:
            seen: dict[str, str] = {}
            for article in map(names.named, articles):
                key = key_of(article, made_by)
                before = seen.setdefault(article.id, key)
                if before is not key and before != key:
                    # Worker processes have this run in a thread; it is told where documents are taken
                    errors.append(
                        ArticleError(
                            f"article {article.id!r} comes twice with different texts or data;"
                            " the first is stored; give the other an id of its own, or have it made"
                            " (ids='distinct', --ids distinct)"
                        )
                    )
                elif before is not key or self._known.get(article.id) == key:
                    self._keep()
                else:
                    yield article, key

        def fail(error: NewsclaimsError) -> None:
            self._failed += 1
            self.advance()
            if on_error is None:
                raise error
            on_error(error)

        # Rows are made where the documents are: those never leave their processes
        stream = pipeline.pipe(
            wanted(), processes=processes, timeout=timeout, as_tuples=True, then=rows_of
        )
        try:
            with closing(stream):
                for rows, key in stream:
                    while errors:
                        fail(errors.pop(0))
                    if rows.fault is not None:
                        fail(rows.fault)
                    else:
                        self._put(rows, key)
            while errors:
                fail(errors.pop(0))
        finally:
            self._end()

    def _keep(self) -> None:
        self._kept += 1
        self.advance()

    def _put(self, rows: ArticleRows, key: str) -> None:
        self._waiting[rows.article] = rows, key
        self.advance()
        if len(self._waiting) >= self.together or time.monotonic() - self._since > PATIENCE:
            self._store()

    def _end(self) -> None:
        """Store what waits, and leave the connection as it was."""
        try:
            self._store()
        finally:
            self.connection.execute("RESET threads")
            self.connection.execute("RESET wal_autocheckpoint")

    def _store(self) -> None:
        """Store what waits in one transaction."""
        waiting, self._waiting = self._waiting, {}
        self._since = time.monotonic()
        if not waiting:
            return
        several, keys = zip(*waiting.values(), strict=True)
        tables = tables_of(several, keys, self._words)
        old = [name for name in waiting if name in self._known]
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
        self._known |= {name: key for name, (_, key) in waiting.items()}
        self._added += len(waiting) - len(old)
        self._replaced += len(old)
