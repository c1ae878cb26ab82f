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
from newsclaims_store.article_ids import ArticleIds, Ids
from newsclaims_store.rows import ArticleRows, key_of, rows_of
from newsclaims_store.transactions import Transactions

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TOGETHER = 512
"""Maximum number of documents of a transaction."""
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
    _transactions: Transactions = field(init=False)
    _waiting: dict[str, tuple[ArticleRows, str]] = field(factory=dict, init=False)
    _since: float = field(factory=time.monotonic, init=False)
    _kept: int = field(default=0, init=False)
    _failed: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._transactions = Transactions(self.connection)

    def done(self) -> Added:
        """Return what became of the articles so far."""
        stored = self._transactions
        return Added(
            added=stored.added, replaced=stored.replaced, kept=self._kept, failed=self._failed
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
                elif before is not key or self._transactions.known.get(article.id) == key:
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

    def _store(self) -> None:
        """Have what waits stored in one transaction."""
        waiting, self._waiting = self._waiting, {}
        self._since = time.monotonic()
        self._transactions.write(waiting)

    def _end(self) -> None:
        """Store what waits, and leave the connection as it was."""
        try:
            self._store()
        finally:
            self._transactions.end()
