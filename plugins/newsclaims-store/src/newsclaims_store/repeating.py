"""Statements that stand in several articles: one contains most of the words of the other, in runs.

Runs of three telling stems are the index, so a quote with a tail, or with its head cut off, is found by what
is left; how alike two are is measured by containment, of the shorter in the longer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims_store.telling_words import NEGATIONS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LEAST_WORDS = 6
"""Number of telling stems of a statement that is looked for elsewhere, at least."""
MANY_WORDS = 10
"""Number from which on some words may differ between two speakers."""
CONTAINED = 0.8
"""Share of the stems of the shorter that the longer has too, at least."""
RUNS = 0.5
"""Share of the runs of three of the shorter that the longer has too, at least."""
_CROWD = 100
"""Number of claims from which on a run is a formula by which nothing is looked for."""
_DAYS = 30
"""Days after which only the same words, all of them in runs, are the same statement: ``the fog stays
dense`` of another month is another fog."""

_SHINGLES = f"""
    INSERT INTO shingles
    SELECT DISTINCT article, claim,
           md5_number_lower(concat_ws(' ', w[i], w[i + 1], w[i + 2])) AS hash
    FROM (SELECT c.article, c.claim, c.telling AS w, unnest(range(1, len(c.telling) - 1)) AS i
          FROM claims c WHERE c.article IN (FROM fresh) AND len(c.telling) >= {LEAST_WORDS})"""  # noqa: S608 - constants

# What was found by a run before it was a formula is measured anew without it, so that it does not count when
# an article came.
_GROWN = f"""
    CREATE OR REPLACE TEMP TABLE grown AS
    SELECT hash FROM shingles WHERE hash IN (SELECT hash FROM shingles WHERE article IN (FROM fresh))
    GROUP BY hash HAVING count(*) > {_CROWD}
      AND count(*) FILTER (article NOT IN (FROM fresh)) BETWEEN 1 AND {_CROWD}"""  # noqa: S608 - constants

_AGAIN = """
    CREATE OR REPLACE TEMP TABLE again AS
    SELECT DISTINCT x.article, x.claim, x.other_article, x.other_claim
    FROM shingles a JOIN alike x USING (article, claim)
    JOIN shingles b ON b.article = x.other_article AND b.claim = x.other_claim AND b.hash = a.hash
    WHERE a.hash IN (FROM grown)"""

_FORGOTTEN = """
    DELETE FROM alike WHERE (article, claim, other_article, other_claim) IN
        (SELECT (article, claim, other_article, other_claim) FROM again)"""

# Each step is a table, so that the next is planned for as many rows as there are.  In one query the conditions on
# two claims were taken for a join of all claims with all: a minute for 2,000 articles instead of a tenth of a second.
_SHARED = f"""
    CREATE OR REPLACE TEMP TABLE shared AS
    WITH of_fresh AS (SELECT * FROM shingles WHERE article IN (FROM fresh)),
    crowds AS (
        SELECT hash FROM shingles WHERE hash IN (SELECT hash FROM of_fresh)
        GROUP BY hash HAVING count(*) > {_CROWD})
    SELECT least(a.article, b.article) AS article,
           CASE WHEN a.article < b.article THEN a.claim ELSE b.claim END AS claim,
           greatest(a.article, b.article) AS other_article,
           CASE WHEN a.article < b.article THEN b.claim ELSE a.claim END AS other_claim,
           count(DISTINCT hash) AS runs
    FROM of_fresh a JOIN shingles b USING (hash)
    WHERE a.article <> b.article AND hash NOT IN (FROM crowds) GROUP BY ALL"""  # noqa: S608 - constants

_SHARED_STILL = f"""
    INSERT INTO shared
    WITH runs AS (
        SELECT x.*, a.hash FROM again x JOIN shingles a USING (article, claim)
        JOIN shingles b ON b.article = x.other_article AND b.claim = x.other_claim AND b.hash = a.hash),
    crowds AS (
        SELECT hash FROM shingles WHERE hash IN (SELECT hash FROM runs)
        GROUP BY hash HAVING count(*) > {_CROWD})
    SELECT article, claim, other_article, other_claim, count(DISTINCT hash) FROM runs
    WHERE hash NOT IN (FROM crowds) GROUP BY ALL"""  # noqa: S608 - constants

_SIDES = f"""
    CREATE OR REPLACE TEMP TABLE sides AS
    WITH wanted AS (
        SELECT article, claim FROM shared UNION SELECT other_article, other_claim FROM shared),
    of_articles AS (SELECT DISTINCT article FROM wanted),
    figures AS (
        SELECT article, claim, list(DISTINCT value) AS figures
        FROM (SELECT article, unnest(claims) AS claim, value FROM quantities
              WHERE kind <> 'ordinal' AND value IS NOT NULL AND article IN (FROM of_articles))
        GROUP BY ALL),
    names AS (
        SELECT article, claim, list(DISTINCT person) AS names FROM named
        WHERE article IN (FROM of_articles) GROUP BY ALL),
    said_by AS (
        SELECT article, claim, list(DISTINCT person) AS persons FROM speakers
        WHERE article IN (FROM of_articles) GROUP BY ALL)
    SELECT c.article, c.claim, c.telling, c.negated, c.act IS NOT DISTINCT FROM 'deny' AS denied,
           list_sort(list_intersect(c.stems, {[*NEGATIONS]})) AS negations, a.published, f.figures,
           coalesce(n.names, []) AS names, s.persons
    FROM wanted JOIN claims c USING (article, claim) JOIN articles a USING (article)
    LEFT JOIN figures f USING (article, claim) LEFT JOIN names n USING (article, claim)
    LEFT JOIN said_by s USING (article, claim)"""  # noqa: S608 - constants

_MEASURED = """
    CREATE OR REPLACE TEMP TABLE measured AS
    SELECT s.*, struct_pack(f := a.figures, n := a.negated, d := a.denied, w := a.negations) AS one,
           struct_pack(f := b.figures, n := b.negated, d := b.denied, w := b.negations) AS other,
           list_has_any(a.persons, b.persons) AS one_speaker,
           len(list_intersect(a.telling, b.telling)) AS common,
           least(len(a.telling), len(b.telling)) AS short,
           abs(date_diff('day', a.published, b.published)) AS days,
           list_has_all(a.names, b.names) OR list_has_all(b.names, a.names) AS names_agree
    FROM shared s JOIN sides a USING (article, claim)
    JOIN sides b ON b.article = s.other_article AND b.claim = s.other_claim"""

# A statement with another figure is not the same statement, nor is its negation or denial, and one of another country neither, where each
# names somebody or something that the other does not.
_ALIKE = f"""
    INSERT INTO alike
    SELECT article, claim, other_article, other_claim, common / short AS contained FROM measured
    WHERE common >= {CONTAINED} * short AND runs >= {RUNS} * (short - 2)
      AND (names_agree OR common = short)
      AND (one_speaker OR common = short OR short >= {MANY_WORDS})
      AND (days IS NULL OR days <= {_DAYS} OR (common = short AND runs = short - 2))
      AND (one.f IS NULL OR other.f IS NULL
           OR list_has_all(one.f, other.f) OR list_has_all(other.f, one.f))
      AND one.n IS NOT DISTINCT FROM other.n AND one.d = other.d AND one.w = other.w"""  # noqa: S608 - constants


def find_repeated(connection: DuckDBPyConnection) -> None:
    """Note which claims of the articles in ``fresh`` say what another claim says."""
    for step in (
        _SHINGLES,
        _GROWN,
        _AGAIN,
        _FORGOTTEN,
        _SHARED,
        _SHARED_STILL,
        _SIDES,
        _MEASURED,
        _ALIKE,
    ):
        connection.execute(step)


def group(connection: DuckDBPyConnection) -> None:
    """Give the same name to all claims that are alike, however many claims are between them.

    It reads all pairs, which are few beside the claims, and writes them anew.
    """
    import pyarrow as pa

    pairs = connection.execute(
        "SELECT article, claim, other_article, other_claim FROM alike"
    ).fetchall()
    links = (((a, b), (c, d)) for a, b, c, d in pairs)
    rows = [
        {"article": article, "claim": claim, "root": " ".join(root)}
        for (article, claim), root in _roots(links).items()
    ]
    connection.execute("DELETE FROM statements")
    if rows:
        connection.register("new_rows", pa.Table.from_pylist(rows))
        connection.execute("INSERT INTO statements BY NAME SELECT * FROM new_rows")
        connection.unregister("new_rows")


Claim = tuple[str, str]


def _roots(links: Iterable[tuple[Claim, Claim]]) -> dict[Claim, Claim]:
    """Return the first in order of all that each is linked to."""
    own: dict[Claim, Claim] = {}

    def root(one: Claim) -> Claim:
        while own.setdefault(one, one) != one:
            own[one] = own[own[one]]
            one = own[one]
        return one

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        own[second] = first
    return {one: root(one) for one in [*own]}
