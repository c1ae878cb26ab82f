"""Questions for what is said again, and for numbers that disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclaims import ConfigurationError
from newsclaims_store.asking import Question
from newsclaims_store.word_diff import diff

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

REPEATED = """
    SELECT arg_max(c.statement, (len(c.statement), c.statement)) AS statement, mode(c.speaker ORDER BY c.speaker) AS speaker,
           count(*) AS claims, count(DISTINCT c.article) AS articles,
           count(DISTINCT a.publisher) AS outlets, min(a.published) AS first,
           max(a.published) AS last,
           arg_min(c.article, (coalesce(a.published, DATE '9999-12-31'), c.article, c.start)) AS article,
           arg_min(c.claim, (coalesce(a.published, DATE '9999-12-31'), c.article, c.start)) AS claim
    FROM statements s JOIN claims c USING (article, claim) JOIN articles a USING (article)"""

DISAGREEING = """
    SELECT n.score, q.counted, q.unit, coalesce(q.value, q.text) AS value,
           coalesce(r.value, r.text) AS other_value, c.speaker, d.speaker AS other_speaker,
           c.speaker IS NOT NULL AND c.speaker = d.speaker AS same_speaker, a.published,
           b.published AS other_published, a.publisher, b.publisher AS other_publisher, c.statement,
           d.statement AS other_statement, c.sentence, d.sentence AS other_sentence, n.article,
           n.claim, n.quantity, n.other_article, n.other_claim, n.other_quantity, n.shared
    FROM number_pairs n
    JOIN claims c ON c.article = n.article AND c.claim = n.claim
    JOIN claims d ON d.article = n.other_article AND d.claim = n.other_claim
    JOIN articles a ON a.article = n.article JOIN articles b ON b.article = n.other_article
    JOIN quantities q ON q.article = n.article AND q.quantity = n.quantity
    JOIN quantities r ON r.article = n.other_article AND r.quantity = n.other_quantity"""

_VERSIONS = """
    SELECT a.published, a.publisher, c.speaker, c.act, c.statement, c.sentence, c.article, c.claim,
           c.telling
    FROM claims c JOIN articles a USING (article)
    WHERE (c.article, c.claim) IN (
        SELECT article, claim FROM statements
        WHERE root IN (SELECT root FROM statements WHERE article = $article AND claim = $claim))
       OR (c.article = $article AND c.claim = $claim)
    ORDER BY a.published NULLS LAST, c.article, c.start"""

_TYPES = {"published": "DATE", "cut": "VARCHAR[]", "added": "VARCHAR[]", "contained": "DOUBLE"}
_COLUMNS = ("published", "publisher", "speaker", "act", "statement", "sentence", "diff", "cut", "added", "contained", "article", "claim")  # fmt: skip


def repeated(question: Question, outlets: int, limit: int | None) -> tuple[str, dict[str, Any]]:
    """Return a question for statements that stand in two articles or more, as SQL, and its parameters.

    Args:
        question: conditions that one of the claims meets.
        outlets: least number of publishers.
        limit: maximum number of rows; None for all.
    """
    return (
        f"""{question.hits()} {REPEATED}
        WHERE s.root IN (SELECT root FROM statements JOIN hits USING (article, claim))
        GROUP BY s.root HAVING count(DISTINCT c.article) > 1 AND count(DISTINCT a.publisher) >= $outlets
        ORDER BY outlets DESC, articles DESC, len(arg_max(c.statement, len(c.statement))) DESC,
                 article, claim LIMIT $limit""",  # noqa: S608 - constants
        {**question.parameters, "outlets": outlets, "limit": limit},
    )


def disagreements(question: Question, limit: int | None) -> tuple[str, dict[str, Any]]:
    """Return a question for numbers that disagree as SQL, and its parameters.

    Args:
        question: conditions that one of the two claims meets.
        limit: maximum number of rows; None for all.
    """
    return (
        f"""{question.hits()} {DISAGREEING}
        WHERE (n.article, n.claim) IN (FROM hits) OR (n.other_article, n.other_claim) IN (FROM hits)
        ORDER BY n.score DESC, n.article, n.quantity, n.other_article LIMIT $limit""",
        {**question.parameters, "limit": limit},
    )


def versions(
    connection: DuckDBPyConnection, article: str, claim: str, limit: int | None
) -> tuple[str, dict[str, Any]]:
    """Return the versions of a claim as SQL, and its parameters, which are what was compared.

    Raises:
        ConfigurationError: there is no such claim.
    """
    cursor = connection.execute(_VERSIONS, {"article": article, "claim": claim})
    names = [column[0] for column in cursor.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    if not rows:
        raise ConfigurationError(f"there is no claim {claim!r} of an article {article!r}")
    longest = max(rows, key=lambda row: (len(row["statement"] or ""), row["article"], row["claim"]))
    for row in rows:
        found = diff(longest["statement"] or "", row["statement"] or "")
        words, others = {*row["telling"]}, {*longest["telling"]}
        row |= {"diff": found.text, "cut": [*found.cut], "added": [*found.added]}
        row["contained"] = round(len(words & others) / (min(len(words), len(others)) or 1), 3)
    selected = ", ".join(
        f"unnest(${name}::{_TYPES.get(name, 'VARCHAR')}[]) AS {name}" for name in _COLUMNS
    )
    rows = rows[:limit]
    return f"SELECT {selected}", {name: [row[name] for row in rows] for name in _COLUMNS}
