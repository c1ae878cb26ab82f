"""What a store can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from newsclaims_store import comparisons, people
from newsclaims_store.answer import Answer, interrupted
from newsclaims_store.asking import Show, check_finite
from newsclaims_store.conditions import Conditions
from newsclaims_store.people import Person
from newsclaims_store.units import unknown_unit

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Questions:
    """Asks a store; each answer is worked out when its rows are taken.

    Args:
        connection: to the store.
    """

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        self._conditions = Conditions(connection)

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
        question = self._conditions.question(
            {
                "speaker": speaker,
                "person": person,
                "act": act,
                "words": words,
                "article_words": article_words,
                "named": named,
                "outlet": outlet,
                "confidence": confidence,
            },
            since,
            until,
        )
        check_finite(number=number, at_least=at_least, at_most=at_most, confidence=confidence)
        if number is not None:
            at_least, at_most = number, number
        if (at_least, at_most, unit) != (None, None, None):
            question.number(at_least, at_most, unit)
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

    def person(self, key: str, *, timeout: float | None = None) -> Person:
        """Return a person: every name with what makes it this person's, and who is kept apart and why.

        Args:
            key: as `persons` gives it.
            timeout: number of seconds after which the question is interrupted; None for no limit.

        Raises:
            ConfigurationError: nobody has it.
            TooLongError: it took longer than *timeout*.
        """
        cursor = self._connection.cursor()
        with interrupted(cursor, timeout):
            return people.person(cursor, key)

    def explain(self, name: str, other: str, *, timeout: float | None = None) -> str:
        """Return why two names are one person or are not, a line for each two persons who have them.

        Args:
            name: full name without titles.
            other: another; or the same, which two persons may have.
            timeout: number of seconds after which the question is interrupted; None for no limit.

        Raises:
            ConfigurationError: one of them is no name of a person in the store.
            TooLongError: it took longer than *timeout*.
        """
        cursor = self._connection.cursor()
        with interrupted(cursor, timeout):
            return people.explain(cursor, name, other)

    def repeated(  # noqa: PLR0913 - one keyword for each condition
        self,
        *,
        speaker: str | None = None,
        person: str | None = None,
        words: str | None = None,
        outlet: str | None = None,
        since: date | None = None,
        until: date | None = None,
        outlets: int = 1,
        limit: int | None = 100,
    ) -> Answer:
        """Return the statements that stand in two articles or more, those of most outlets first.

        Two claims are one statement where one has four fifths of the telling words of the other, in runs; so a
        quote with a tail, or without its head, is the same.  Numbers have to agree.

        Columns: statement (the longest version), speaker, claims, articles, outlets, first, last (days of
        publication), article, claim (the earliest version).

        Args:
            speaker: of one of the versions, as for `ask`; so are the other conditions.
            person: key of who makes one of them.
            words: in one of them.
            outlet: of one of them.
            since: first day of publication of one of them.
            until: last day of publication.
            outlets: least number of publishers.
            limit: maximum number of rows; None for all.

        Raises:
            ConfigurationError: a condition is none.
        """
        question = self._conditions.question(
            {"speaker": speaker, "person": person, "words": words, "outlet": outlet}, since, until
        )
        return Answer(*comparisons.repeated(question, outlets, limit), connection=self._connection)

    def versions(
        self,
        article: str,
        claim: str,
        *,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Answer:
        """Return every claim that says what one claim says, the earliest first, this one included.

        Columns: published, publisher, speaker, act, statement, sentence, diff (the words, ``[-those cut-]``
        and ``{+those added+}`` against the longest version), cut and added (lists), contained (share of the
        telling words of the shorter that both have), article, claim.

        Args:
            article: id of the article.
            claim: id of the claim in it.
            limit: maximum number of rows; None for all.
            timeout: number of seconds after which the comparison is interrupted; None for no limit.

        Raises:
            ConfigurationError: there is no such claim.
            TooLongError: it took longer than *timeout*.
        """
        cursor = self._connection.cursor()
        with interrupted(cursor, timeout):
            found = comparisons.versions(cursor, article, claim, limit)
        return Answer(*found, connection=self._connection)

    def disagreements(  # noqa: PLR0913 - one keyword for each condition
        self,
        *,
        speaker: str | None = None,
        person: str | None = None,
        words: str | None = None,
        unit: str | None = None,
        outlet: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = 100,
    ) -> Answer:
        """Return numbers of one thing that differ between two articles, the surest first.

        They have the same unit, or count the same noun, between the same words; their articles are at most
        two days apart and have names in common that few articles have, or the same speaker.

        Columns: score (from 0.5 to 1), counted, unit, value, other_value, speaker, other_speaker, same_speaker,
        published, other_published, publisher, other_publisher, statement, other_statement, sentence,
        other_sentence, article, claim, quantity, other_article, other_claim, other_quantity, shared (stems
        beside both numbers).  The first of the two is the earlier.

        Args:
            speaker: of one of the claims, as for `ask`; so are the other conditions.
            person: key of who makes one of them.
            words: in one of them.
            unit: of a number in one of them, or a word of what it counts.
            outlet: of one of them.
            since: first day of publication of one of them.
            until: last day of publication.
            limit: maximum number of rows; None for all.

        Raises:
            ConfigurationError: a condition is none.
        """
        question = self._conditions.question(
            {"speaker": speaker, "person": person, "words": words, "outlet": outlet}, since, until
        )
        if unit is not None:
            question.number(None, None, unit)
        return Answer(*comparisons.disagreements(question, limit), connection=self._connection)

    def unknown_unit(self, unit: str) -> list[str] | None:
        """Return some units and counted nouns of the corpus, the nearest first, where none is *unit*.

        Args:
            unit: as for `ask`.

        Returns:
            None where the corpus has numbers of this unit.
        """
        question = self._conditions.question({})
        question.number(None, None, unit)
        return unknown_unit(self._connection.cursor(), question)

    def sql(self, query: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Answer:
        """Return what a query in SQL gives; the tables and views stand in the README.

        A store that was opened with ``read_only`` is not changed by it, and no other file is read.

        Args:
            query: with ``?`` for each parameter, or ``$name``.
            parameters: their values, in their order or by their names.
        """
        return Answer(query, parameters, connection=self._connection)
