"""Questions as SQL: each condition is a clause with parameters, never with the words asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any, Literal, TypeAlias, get_args

from attrs import define, field

from newsclaims import ConfigurationError
from newsclaims.model.vocabulary import Act
from newsclaims.text import fold
from newsclaims_store.persons import parts_of
from newsclaims_store.stems import words_of

Show: TypeAlias = Literal["claims", "timeline", "speakers", "acts", "named", "days"]

_SHOWN: Mapping[str, str] = {
    "claims": """
        SELECT s.* EXCLUDE (start) FROM said s JOIN hits h USING (article, claim)
        ORDER BY s.published DESC NULLS LAST, s.article, s.start LIMIT $limit""",
    "timeline": """
        SELECT s.published, s.speaker, s.act, s.statement, s.publisher, s.article, s.claim
        FROM said s JOIN hits h USING (article, claim)
        ORDER BY s.published NULLS LAST, s.article, s.start LIMIT $limit""",
    "speakers": """
        SELECT mode(s.name ORDER BY s.name) AS speaker, mode(s.kind ORDER BY s.kind) AS kind, count(*) AS claims,
               count(DISTINCT s.article) AS articles, min(a.published) AS first,
               max(a.published) AS last
        FROM speakers s JOIN hits h USING (article, claim) JOIN articles a USING (article)
        GROUP BY s.person ORDER BY claims DESC, speaker LIMIT $limit""",
    "acts": """
        SELECT mode(s.name ORDER BY s.name) AS speaker, c.act, count(*) AS claims
        FROM speakers s JOIN hits h USING (article, claim) JOIN claims c USING (article, claim)
        GROUP BY s.person, c.act ORDER BY claims DESC, speaker, c.act LIMIT $limit""",
    "named": """
        SELECT mode(s.name ORDER BY s.name) AS speaker, mode(n.name ORDER BY n.name) AS named, mode(n.kind ORDER BY n.kind) AS kind,
               count(*) AS claims
        FROM speakers s JOIN hits h USING (article, claim) JOIN named n USING (article, claim)
        GROUP BY s.person, n.person ORDER BY claims DESC, speaker, named LIMIT $limit""",
    "days": """
        SELECT a.published, c.act, count(*) AS claims
        FROM hits h JOIN claims c USING (article, claim) JOIN articles a USING (article)
        GROUP BY a.published, c.act ORDER BY a.published NULLS LAST, c.act LIMIT $limit""",
}

# Whoever has all the words in names and titles of an article, and everybody joined to those; or whose name stands
# behind a title that no article gives; then everybody with a longer or shorter form of these names, first and last
# part the same, but where a title has found them nobody whose own title is another; and those whose name is a shorter
# form of the one asked for.
_SPEAKER = """
    WITH asked AS (
        SELECT a.article, a.claims, a.kind, a.person, p.key, string_split(a.person, ' ') AS parts,
               contains(a.person, ' ') AS full_name,
               a.node IS NULL OR (split_part(a.node, '|', 2) = '' AND split_part(a.node, '|', 3) = '')
               AS untitled,
               list_has_all(list_concat(a.called, a.titled), $speaker) AS found,
               a.kind = 'person' AND NOT list_has_all(a.called, $speaker) AS by_title
        FROM actors a LEFT JOIN people p USING (node)),
    persons AS (
        SELECT person, any_value(parts) AS parts, bool_or(found) OR ends_with($spoken, ' ' || person)
               AS found, coalesce(bool_and(by_title) FILTER (found), false) AS by_title
        FROM asked WHERE full_name GROUP BY person),
    alike AS (
        SELECT other.person, bool_and(one.by_title) AS by_title FROM persons other JOIN persons one
        ON one.found AND one.parts[1] = other.parts[1] AND one.parts[-1] = other.parts[-1]
           AND (list_has_all(one.parts, other.parts) OR list_has_all(other.parts, one.parts))
        GROUP BY other.person)
    SELECT a.article, unnest(a.claims) FROM asked a LEFT JOIN alike USING (person)
    WHERE a.found OR a.key IN (SELECT key FROM asked WHERE found)
       OR (alike.person IS NOT NULL AND (a.untitled OR NOT alike.by_title))
       OR a.full_name AND list_has_all($speaker, a.parts) AND list_contains(a.parts, $family)
"""


def check_finite(**numbers: float | None) -> None:
    """Refuse numbers that no number in an article is, such as ``nan``.

    Args:
        numbers: by the condition that they are given for.

    Raises:
        ConfigurationError: one is not finite.
    """
    for condition, value in numbers.items():
        if value is not None and not isfinite(value):
            raise ConfigurationError(f"{condition} is {value}; it has to be a finite number")


def check_ends(least_name: str, least: Any, most_name: str, most: Any) -> None:  # noqa: ANN401 - numbers or days
    """Refuse a range that ends before it begins.

    Raises:
        ConfigurationError: it does.
    """
    if least is not None and most is not None and least > most:
        raise ConfigurationError(
            f"{least_name} is {least} and {most_name} is {most}; nothing is between, exchange them"
        )


UNIT = """(lower(unit) = lower($unit) OR list_contains(unit_alternatives, $unit)
    OR list_has_any(stems, $counted::VARCHAR[]))"""
"""Of a number that is of a unit."""


@define
class Question:
    """Gathers the conditions of a question.

    Args:
        stems_of: returns the stems of a folded word in the store.
    """

    stems_of: Callable[[str], Sequence[str]]
    clauses: list[str] = field(factory=list)
    parameters: dict[str, Any] = field(factory=dict)

    def query(self, show: str, limit: int | None) -> tuple[str, dict[str, Any]]:
        """Return the question as SQL, and its parameters.

        Args:
            show: what is shown of the claims that meet every condition.
            limit: maximum number of rows; None for all.

        Raises:
            ConfigurationError: there is nothing of this name to show.
        """
        if show not in _SHOWN:
            raise ConfigurationError(f"show is {show!r}; it is one of {', '.join(_SHOWN)}")
        if limit is not None and limit < 0:
            raise ConfigurationError(f"limit is {limit}; it is a number of rows, or None for all")
        return f"{self.hits()} {_SHOWN[show]}", {**self.parameters, "limit": limit}

    def hits(self) -> str:
        """Return the beginning of a query in SQL, with ``hits``, the claims that meet every condition."""
        where = " AND ".join(self.clauses) or "true"
        return f"""WITH hits AS MATERIALIZED (
            SELECT c.article, c.claim FROM claims c JOIN articles a USING (article)
            WHERE {where})"""  # noqa: S608 - clauses are constants of this module

    def speaker(self, name: str) -> None:
        """Ask for a person by any spelling, part of the name, or title."""
        parts = parts_of(name)
        if not parts:
            raise ConfigurationError(f"speaker is {name!r}; it has no word")
        self.parameters |= {"speaker": parts, "spoken": " ".join(parts), "family": parts[-1]}
        self.clauses.append(f"(c.article, c.claim) IN ({_SPEAKER})")

    def person(self, key: str) -> None:
        """Ask for a person by the key that all names of it have over the corpus."""
        self.parameters["person"] = key
        self.clauses.append(
            "(c.article, c.claim) IN (SELECT article, claim FROM speakers WHERE person = $person)"
        )

    def act(self, acts: str | Iterable[str]) -> None:
        """Ask for one of some acts."""
        several = [acts] if isinstance(acts, str) else [*acts]
        for act in several:
            if act not in get_args(Act):
                raise ConfigurationError(f"act is {act!r}; it is one of {', '.join(get_args(Act))}")
        self.parameters["acts"] = several
        self.clauses.append("list_contains($acts, c.act)")

    def words(self, words: str, *, article: bool = False) -> None:
        """Ask for all of some words, in any form with the same stem, in any order.

        Args:
            words: separated by white space.
            article: whether they may stand anywhere in the article, not only in what is said.
        """
        found = words_of(words)
        if not found:
            raise ConfigurationError(f"words are {words!r}; there is no word in it")
        for word in found:
            name = f"word{len(self.clauses)}"
            self.parameters[name] = [*self.stems_of(word)]
            self.clauses.append(
                f"list_has_any({'a' if article else 'c'}.stems, ${name}::VARCHAR[])"
            )

    def named(self, name: str) -> None:
        """Ask for claims in whose content a person, organization or place is named."""
        parts = parts_of(name)
        if not parts:
            raise ConfigurationError(f"named is {name!r}; it has no word")
        self.parameters["named"] = parts
        self.clauses.append(
            "(c.article, c.claim) IN (SELECT article, claim FROM named"
            " WHERE list_has_all(string_split(person, ' '), $named))"
        )

    def number(self, least: float | None, most: float | None, unit: str | None) -> None:
        """Ask for one number in what is said, by its value, both ends inclusive, and its unit."""
        check_ends("at_least", least, "at_most", most)
        clauses = []
        if least is not None:
            self.parameters["least"] = least
            clauses.append("coalesce(value_number, high_number) >= $least")
        if most is not None:
            self.parameters["most"] = most
            clauses.append("coalesce(value_number, low_number) <= $most")
        if unit is not None:
            self.parameters["unit"] = unit
            self.parameters["counted"] = [s for word in words_of(unit) for s in self.stems_of(word)]
            clauses.append(UNIT)
        inside = " AND ".join(clauses)
        self.clauses.append(
            f"(c.article, c.claim) IN (SELECT article, unnest(claims) FROM quantities WHERE {inside})"  # noqa: S608 - constants
        )

    def period(self, since: date | None, until: date | None) -> None:
        """Ask for a period, both days inclusive; articles without a day are in none."""
        check_ends("since", since, "until", until)
        if since is not None:
            self.parameters["since"] = since
            self.clauses.append("a.published >= $since")
        if until is not None:
            self.parameters["until"] = until
            self.clauses.append("a.published <= $until")

    def outlet(self, outlet: str) -> None:
        """Ask for an outlet whose name contains some words, in any spelling."""
        self.parameters["outlet"] = fold(outlet)
        self.clauses.append("contains(a.publisher_folded, $outlet)")

    def confidence(self, least: float) -> None:
        """Ask for claims of at least so much confidence."""
        self.parameters["confidence"] = least
        self.clauses.append("c.confidence >= $confidence")
