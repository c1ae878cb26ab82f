"""What a question asks for, in the names and stems that the corpus has for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from newsclaims_store.asking import Question
from newsclaims_store.offices import without_courtesies
from newsclaims_store.persons import parts_of, person_of
from newsclaims_store.stems import guessed

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Conditions:
    """Makes questions of conditions.

    Args:
        connection: to the store.
    """

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection

    def question(
        self,
        conditions: Mapping[str, Any],
        since: date | None = None,
        until: date | None = None,
    ) -> Question:
        """Return a question with the conditions that are given.

        Args:
            conditions: by the keywords of `Questions.ask`; None is no condition.
            since: first day of publication.
            until: last day of publication.

        Raises:
            ConfigurationError: a condition is none.
        """
        question = Question(self._stems_of)
        meets: dict[str, Callable[[Any], None]] = {
            "speaker": lambda name: question.speaker(self._spoken_of(name)),
            "person": question.person,
            "act": question.act,
            "words": question.words,
            "article_words": lambda words: question.words(words, article=True),
            "named": lambda name: question.named(self._alias_of(name)),
            "outlet": question.outlet,
            "confidence": question.confidence,
        }
        for name, value in conditions.items():
            if value is not None:
                meets[name](value)
        question.period(since, until)
        return question

    def _spoken_of(self, name: str) -> str:
        """Return a name as it is asked for: without courtesies, where nobody has it with them."""
        known = self._alias_of(name)
        short = without_courtesies(known)
        if short == known:
            return known
        query = "SELECT 1 FROM actors WHERE list_has_all(list_concat(called, titled), ?) LIMIT 1"
        found = self._connection.cursor().execute(query, [parts_of(known)]).fetchone()
        return known if found else self._alias_of(short)

    def _alias_of(self, name: str) -> str:
        query = "SELECT name FROM aliases WHERE spelling = ?"
        found = self._connection.cursor().execute(query, [person_of(name)]).fetchone()
        return str(found[0]) if found else name

    def _stems_of(self, word: str) -> list[str]:
        """Return the stems that the tokenizer gave a folded word; by its letters where it saw none."""
        query = "SELECT DISTINCT stem FROM words WHERE form = ?"
        found = self._connection.cursor().execute(query, [word]).fetchall()
        return sorted(stem for (stem,) in found) or sorted(guessed(word))
