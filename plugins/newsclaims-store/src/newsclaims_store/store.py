"""A store: one file of DuckDB with the claims of many articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from newsclaims import ConfigurationError
from newsclaims.errors import NewsclaimsError
from newsclaims.model import Article, Document
from newsclaims.pipeline import Pipeline
from newsclaims_store import corrections
from newsclaims_store.article_ids import Ids
from newsclaims_store.comparing import compare, pending
from newsclaims_store.corrections import Joined
from newsclaims_store.filling import TOGETHER, Added, Filling
from newsclaims_store.joining import join
from newsclaims_store.persons import person_of
from newsclaims_store.questions import Questions
from newsclaims_store.schema import check, make


def _nothing() -> None:
    """Pass over an article that is done."""


class Store(Questions):
    """The claims of many articles in one file, made where it is missing.

    One process at a time may write it, and none read it meanwhile; any number may read it together.
    It may be used in a ``with`` statement, which closes it.

    Args:
        path: of the file.
        read_only: whether it is only asked; the file must be there then.

    Raises:
        ConfigurationError: the file is missing, no store, of another version, or open in another process.
    """

    def __init__(self, path: str | PathLike[str], *, read_only: bool = False) -> None:
        self.path = Path(path)
        where = str(self.path)
        if read_only and not self.path.is_file():
            raise ConfigurationError(f"{where}: there is no such file; fill it first")
        # What is asked in SQL reads the store, and no other file or address
        config: dict[str, str | bool | int | float | list[str]] = {
            "enable_external_access": "false"
        }
        try:
            connection = duckdb.connect(
                where, read_only=read_only, config=config if read_only else {}
            )
        except duckdb.Error as error:
            if "lock on file" in str(error):
                note = "it is open in another process, which fills or serves it; wait for its end or stop it"
                raise ConfigurationError(f"{where}: {note}") from error
            raise ConfigurationError(f"{where}: cannot be opened as a store: {error}") from error
        super().__init__(connection)
        try:
            if read_only:
                check(self._connection, where)
            else:
                make(self._connection, where)
        except BaseException:
            self._connection.close()
            raise

    def add(
        self,
        documents: Document | Iterable[Document],
        *,
        advance: Callable[[], object] = _nothing,
    ) -> Added:
        """Store documents; each takes the place of what the store had of an article of this id.

        The same document again counts as kept, another one of the same article is a fault.

        Args:
            documents: one, or any number of them.
            advance: called for each.

        Returns:
            What became of them.

        Raises:
            ArticleError: a document is that of an article that failed, or is another one of an article that
                came before; those before it are stored.
            PluginError: likewise, where a plugin failed.
        """
        filling = Filling(self._connection, advance)
        filling.documents([documents] if isinstance(documents, Document) else documents)
        self.join()
        return filling.done()

    def read(  # noqa: PLR0913 - how the articles are worked through, in keywords
        self,
        articles: Iterable[Article],
        *,
        pipeline: Pipeline | None = None,
        processes: int = 1,
        timeout: float | None = None,
        together: int = TOGETHER,
        ids: Ids = "given",
        on_error: Callable[[NewsclaimsError], object] | None = None,
        advance: Callable[[], object] = _nothing,
    ) -> Added:
        """Analyse articles and store their documents; pass over those that would be the same.

        An article is the same where its text, all else that is known of it and the fingerprint of the
        pipeline are.  Documents are stored some at a time, each transaction whole or not at all: a run that
        is cut short, by ``kill -9`` too, is gone on with by the same call.

        Args:
            articles: any number of them.
            pipeline: analyses them; the default pipeline where None.
            processes: as for `newsclaims.Pipeline.pipe`.
            timeout: as for `newsclaims.Pipeline.pipe`.
            together: maximum number of documents of a transaction, which are analysed again where the
                run is cut short before its end.
            ids: ``given``, an article is known by its id: one with another text takes the place of that
                which the store has, and in one run it is a fault; ``distinct``, articles of one id with
                different texts, titles, publishers, days or URLs are all kept, each under an id of its
                own; ``text``, the id that is given does not count.  An article without an id is known
                by its text.
            on_error: is called with the error of an article that fails, which is then left out; None
                to raise it.
            advance: called for each article that is stored, kept or given up, perhaps in another thread.

        Returns:
            What became of them.

        Raises:
            NewsclaimsError: an article failed, where *on_error* is None.
        """
        filling = Filling(self._connection, advance, together)
        filling.articles(
            articles,
            pipeline=Pipeline() if pipeline is None else pipeline,
            processes=processes,
            timeout=timeout,
            ids=ids,
            on_error=on_error,
        )
        self.join()
        return filling.done()

    def same(self, name: str, other: str, *, later: bool = False) -> Joined:
        """Have two names be one person's, whatever their articles say.

        Args:
            name: full name without titles, or the key of a person, as `persons` gives it.
            other: another.
            later: whether a name that nobody has is noted for articles that come later; else it is a fault.

        Returns:
            Which persons they were, and whether they are one now.

        Raises:
            SeveralPersonsError: one of them is the name of several persons; the message has their keys.
            ConfigurationError: one of them is no name of a person, or nobody's.
        """
        return corrections.same(self._connection, name, other, later=later)

    def apart(
        self,
        name: str,
        other: str,
        *,
        office: str | None = None,
        other_office: str | None = None,
    ) -> None:
        """Have two names be two persons', or one name, told apart by offices.

        Args:
            name: full name without titles.
            other: another, or the same.
            office: words of a title that the first has; any where None.
            other_office: likewise; where the names are the same, any but *office*.

        Raises:
            ConfigurationError: they are one name without an office, or one is no name of a person.
        """
        corrections.apart(self._connection, name, other, office=office, other_office=other_office)

    def pending(self) -> int:
        """Return the number of articles that an unfinished run has stored and not joined or compared."""
        return pending(self._connection.cursor())

    def join(self) -> None:
        """Join the persons of new articles to those of the store, and compare what they say.

        `add` and `read` do it at their end.
        """
        join(self._connection)
        compare(self._connection)

    def alias(self, spelling: str, name: str) -> None:
        """Have questions for a spelling or title find a name, ``أبو علاء`` for ``سامي حداد``.

        Args:
            spelling: as it is asked for; an earlier name of it is forgotten.
            name: of the person, organization or place.
        """
        key = person_of(spelling)
        if not key or not person_of(name):
            raise ConfigurationError(
                f"alias {spelling!r} of {name!r}: there is no word in one of them"
            )
        connection = self._connection
        connection.begin()
        try:
            connection.execute("DELETE FROM aliases WHERE spelling = ?", [key])
            connection.execute("INSERT INTO aliases VALUES (?, ?)", [key, name])
            connection.commit()
        except BaseException:
            connection.rollback()
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
