"""A store: one file of DuckDB with the claims of many articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from newsclaims import ConfigurationError
from newsclaims.errors import NewsclaimsError
from newsclaims.model import Article, Document
from newsclaims.pipeline import Pipeline
from newsclaims_store import people
from newsclaims_store.answer import Answer
from newsclaims_store.article_ids import Ids
from newsclaims_store.asking import Question, Show
from newsclaims_store.filling import TOGETHER, Added, Filling
from newsclaims_store.joining import join, unjoined
from newsclaims_store.people import Person
from newsclaims_store.persons import person_of
from newsclaims_store.schema import check, make
from newsclaims_store.stems import guessed


def _nothing() -> None:
    """Pass over an article that is done."""


class Store:
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
            self._connection = duckdb.connect(
                where, read_only=read_only, config=config if read_only else {}
            )
        except duckdb.Error as error:
            raise ConfigurationError(f"{where}: cannot be opened as a store: {error}") from error
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

        Args:
            documents: one, or any number of them.
            advance: called for each.

        Returns:
            What became of them.

        Raises:
            ArticleError: a document is that of an article that failed; those before it are stored.
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

    def ask(  # noqa: PLR0913 - one keyword for each condition
        self,
        *,
        speaker: str | None = None,
        person: str | None = None,
        act: str | Iterable[str] | None = None,
        words: str | None = None,
        article_words: str | None = None,
        named: str | None = None,
        number: float | None = None,
        at_least: float | None = None,
        at_most: float | None = None,
        unit: str | None = None,
        since: date | None = None,
        until: date | None = None,
        outlet: str | None = None,
        confidence: float | None = None,
        show: Show = "claims",
        limit: int | None = 100,
    ) -> Answer:
        """Return the claims that meet every condition, or who made them.

        Args:
            speaker: a person or organization, in any spelling, by a part of the name or by a title that an
                article of the store gives; a title alone stands for everybody who has it.
            person: key of a person, as `persons` gives it; nobody else is found then, whatever the name.
            act: one act or several, of which any will do.
            words: that stand in what is said, all of them in any order; each in any form with the same
                stem.
            article_words: likewise, anywhere in the article's text.
            named: a person, organization or place that is named in what is said.
            number: value of a number in what is said, or a range that has it.
            at_least: least value of one.
            at_most: largest value of one.
            unit: of that number, as ISO 4217, UCUM or ``%``; or a word of the number as it is written, its
                unit or what is counted, by its stem.
            since: first day of publication.
            until: last day of publication.
            outlet: words in the name of the publisher.
            confidence: least confidence.
            show: ``claims``, the latest first; ``timeline``, the earliest first and fewer columns;
                ``speakers``, who makes most of them; ``acts``, how often each speaker does what;
                ``named``, who is named by whom; ``days``, how many claims of each act there are on
                each day.
            limit: maximum number of rows; None for all.

        Raises:
            ConfigurationError: a condition is none.
        """
        question = Question(self._stems_of)
        if speaker is not None:
            question.speaker(self._alias_of(speaker))
        if person is not None:
            question.person(person)
        if act is not None:
            question.act(act)
        if words is not None:
            question.words(words)
        if article_words is not None:
            question.words(article_words, article=True)
        if named is not None:
            question.named(self._alias_of(named))
        if number is not None:
            at_least, at_most = number, number
        if (at_least, at_most, unit) != (None, None, None):
            question.number(at_least, at_most, unit)
        question.period(since, until)
        if outlet is not None:
            question.outlet(outlet)
        if confidence is not None:
            question.confidence(confidence)
        return Answer(*question.query(show, limit), connection=self._connection)

    def persons(
        self,
        name: str | None = None,
        *,
        office: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = 100,
    ) -> Answer:
        """Return the persons of the corpus, each with all names, who makes most claims first.

        Columns: key, name, kind, names and offices (lists, the most frequent first), claims, articles,
        outlets, first, last.

        Args:
            name: words that stand in a name of the person, in any spelling.
            office: words that stand in a title of the person.
            since: first day of publication; what is counted is of this period.
            until: last day of publication.
            limit: maximum number of rows; None for all.

        Raises:
            ConfigurationError: there is no word in a name or office.
        """
        query, parameters = people.persons(name, office, since, until, limit)
        return Answer(query, parameters, connection=self._connection)

    def person(self, key: str) -> Person:
        """Return a person: every name with what makes it this person's, and who is kept apart and why.

        Args:
            key: as `persons` gives it.

        Raises:
            ConfigurationError: nobody has it.
        """
        return people.person(self._connection, key)

    def explain(self, name: str, other: str) -> str:
        """Return why two names are one person or are not, a line for each two persons who have them.

        Args:
            name: full name without titles.
            other: another; or the same, which two persons may have.

        Raises:
            ConfigurationError: one of them is no name of a person in the store.
        """
        return people.explain(self._connection, name, other)

    def same(self, name: str, other: str) -> None:
        """Have two names be one person's, whatever their articles say.

        Args:
            name: full name without titles.
            other: another.

        Raises:
            ConfigurationError: one of them is no name of a person.
        """
        people.rule(self._connection, "same", name, other)

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
        people.rule(self._connection, "apart", name, other, office, other_office)

    def pending(self) -> int:
        """Return what an unfinished run has left to join: number of names that are new or gone."""
        return unjoined(self._connection.cursor())

    def join(self) -> None:
        """Join the persons of new articles to those that the store knows; `add` and `read` do it too."""
        join(self._connection)

    def sql(
        self, query: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> Answer:
        """Return what a query in SQL gives; the tables and views stand in the README.

        A store that was opened with ``read_only`` is not changed by it, and no other file is read.

        Args:
            query: with ``?`` for each parameter, or ``$name``.
            parameters: their values, in their order or by their names.
        """
        return Answer(query, parameters, connection=self._connection)

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

    def _alias_of(self, name: str) -> str:
        query = "SELECT name FROM aliases WHERE spelling = ?"
        found = self._connection.cursor().execute(query, [person_of(name)]).fetchone()
        return str(found[0]) if found else name

    def _stems_of(self, word: str) -> list[str]:
        """Return the stems that the tokenizer gave a folded word; by its letters where it saw none."""
        query = "SELECT DISTINCT stem FROM words WHERE form = ?"
        found = self._connection.cursor().execute(query, [word]).fetchall()
        return sorted(stem for (stem,) in found) or sorted(guessed(word))

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
