"""Numbers of one thing that differ between two articles, such as 17 and 30 dead of one fire.

Two numbers are of one thing where they have the same unit or count the same noun, stand between the same
words, and their articles tell of one event: within two days, with names in common that few articles have,
or by one speaker.  A denial disagrees with no claim that is none, and ``more than 20`` not with 25.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from newsclaims.text import fold
from newsclaims_store.telling_words import telling

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LEAST_SCORE = 0.5
"""Of a pair that is noted, from 0 to 1."""
DAYS = 2
"""Between the days of two articles of one event, at most."""
_RATIO = 3.0
"""Of two numbers, the larger by the smaller, at most; more is of two things, unless it is a power of ten,
which is a slip."""
_RARE = 60
"""Number of articles with a name that tells of an event, at most."""
_ABOUT = 0.1
"""Share by which a number that is given as approximate may be off."""
_NAMES = ("person", "organization", "place")
_PRECISE = frozenset({"money", "percent"})
"""Kinds of numbers of which an article has many, so that more words beside them have to agree."""
_BESIDE = 4
"""Number of words beside such a number that agree, at least."""
_FEWER_BESIDE = 3
"""Likewise where one person says the same, one statement's words among the other's."""

_CANDIDATES = f"""
    WITH beside AS (
        SELECT q.article, q.quantity, q.kind, q.counted_key AS key, q.value_number AS value,
               a.published AS day, unnest(q.beside) AS word
        FROM quantities q JOIN articles a USING (article)
        WHERE q.counted_key IS NOT NULL AND q.value_number > 0 AND len(q.claims) > 0
          AND a.published IS NOT NULL
          AND q.kind IN ('cardinal', 'money', 'percent', 'measure', 'duration')),
    fresh_days AS (
        SELECT b.*, b.day + unnest(range(-{DAYS}, {DAYS + 1}))::INTEGER AS near
        FROM beside b WHERE b.article IN (FROM fresh))
    SELECT least(x.article, y.article) AS one,
           CASE WHEN x.article < y.article THEN x.quantity ELSE y.quantity END AS quantity,
           greatest(x.article, y.article) AS other,
           CASE WHEN x.article < y.article THEN y.quantity ELSE x.quantity END AS other_quantity,
           list(DISTINCT y.word ORDER BY y.word) AS shared
    FROM fresh_days x JOIN beside y
      ON y.day = x.near AND y.kind = x.kind AND y.key = x.key AND y.word = x.word
    WHERE x.article <> y.article AND x.value <> y.value
      AND (greatest(x.value, y.value) <= {_RATIO} * least(x.value, y.value)
           OR abs(log10(x.value / y.value) - round(log10(x.value / y.value))) < 1e-9)
    GROUP BY ALL HAVING count(DISTINCT y.word) >= 2 ORDER BY ALL"""  # noqa: S608 - constants


@frozen
class _Number:
    kind: str
    key: str
    value: float
    approx: str
    claims: tuple[str, ...]

    def bounds(self) -> tuple[float, float]:
        """Return the least and the largest number that it may stand for."""
        off = _ABOUT * self.value if self.approx == "~" else 0.0
        least = -math.inf if self.approx.startswith("<") else self.value - off
        return least, math.inf if self.approx.startswith(">") else self.value + off

    def allows(self, other: _Number) -> bool:
        """Return whether both may stand for one number."""
        least, most = self.bounds()
        other_least, other_most = other.bounds()
        return least <= other_most and other_least <= most


@define
class _Article:
    """What is compared of an article."""

    day: Any = None
    text: str = ""
    stems: frozenset[str] = frozenset()
    numbers: dict[str, _Number] = field(factory=dict)
    names: set[str] = field(factory=set)
    speakers: dict[str, set[str]] = field(factory=lambda: defaultdict(set))
    bodies: dict[str, set[str]] = field(factory=lambda: defaultdict(set))
    claims: dict[str, frozenset[str]] = field(factory=dict)
    denials: dict[str, tuple[bool, bool]] = field(factory=dict)

    def values(self) -> set[tuple[str, str, float]]:
        """Return its numbers, with what each counts."""
        return {(one.kind, one.key, one.value) for one in self.numbers.values()}


@frozen
class _Found:
    one: str
    claim: str
    quantity: str
    other: str
    other_claim: str
    other_quantity: str
    shared: tuple[str, ...]
    score: float


def find_disagreements(connection: DuckDBPyConnection) -> None:
    """Note which numbers of the articles in ``fresh`` differ from those of other articles."""
    import pyarrow as pa

    candidates = connection.execute(_CANDIDATES).fetchall()
    if not candidates:
        return
    articles = _articles(connection, sorted({row[at] for row in candidates for at in (0, 2)}))
    rare = _rare(connection)
    found = [
        pair
        for one, quantity, other, other_quantity, shared in candidates
        if (pair := _pair((one, quantity), (other, other_quantity), shared, articles, rare))
    ]
    rows = [_row(pair, articles) for pair in _best(found) if pair.score >= LEAST_SCORE]
    if rows:
        connection.register("new_rows", pa.Table.from_pylist(rows))
        connection.execute("INSERT INTO number_pairs BY NAME SELECT * FROM new_rows")
        connection.unregister("new_rows")


def _pair(
    first: tuple[str, str],
    second: tuple[str, str],
    shared: Sequence[str],
    articles: Mapping[str, _Article],
    rare: Mapping[str, int],
) -> _Found | None:
    """Return how surely two numbers are of one thing; None where they are not."""
    one, other = articles[first[0]], articles[second[0]]
    a, b = one.numbers[first[1]], other.numbers[second[1]]
    if one.text == other.text or a.allows(b) or _also(a, other) or _also(b, one):
        return None
    said = [
        (x, y, _contained(one.claims[x], other.claims[y]))
        for x in a.claims
        for y in b.claims
        if one.denials[x] == other.denials[y]
    ]
    if not said:
        return None
    claim, other_claim, contained = max(said, key=lambda found: (found[2], found[0], found[1]))
    same = bool(one.speakers[claim] & other.speakers[other_claim])
    bodies, others = one.bodies[claim], other.bodies[other_claim]
    figures = len(one.values() & other.values())
    if a.kind in _PRECISE:
        two_bodies = bool(bodies) and bool(others) and not bodies & others
        # One person who says the same with another figure has few words beside it
        least = _FEWER_BESIDE if same and contained == 1 else _BESIDE
        if two_bodies or (len(shared) < least and figures < 5):  # noqa: PLR2004 - see `_PRECISE`
            return None
    names = [name for name in one.names & other.names if rare.get(name, 0) <= _RARE]
    alike = _contained(one.stems, other.stems)
    if not names and not same and not (one.day == other.day and alike >= 0.45):  # noqa: PLR2004 - one event
        return None
    score = (
        0.2 * min(len(shared), 3) / 3
        + 0.25 * contained
        + 0.25 * min(alike / 0.6, 1)
        + 0.2 * min(len(names), 2) / 2
        + 0.1 * min(1.0, same + figures / 2)
    )
    return _Found(*first[:1], claim, first[1], second[0], other_claim, second[1], tuple(shared), round(score, 3))  # fmt: skip


def _also(number: _Number, article: _Article) -> bool:
    """Return whether an article has a number too, or one that is it rounded."""
    return any(
        (kind, key) == (number.kind, number.key) and math.isclose(value, number.value, rel_tol=0.03)
        for kind, key, value in article.values()
    )


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)


def _best(found: Iterable[_Found]) -> list[_Found]:
    """Return the pairs in which each number is the best match of the other between their articles."""
    best: dict[tuple[str, str, str], tuple[int, float, str]] = {}
    several = [*found]
    for pair in several:
        rank = (len(pair.shared), pair.score)
        for key, partner in (
            ((pair.one, pair.quantity, pair.other), pair.other_quantity),
            ((pair.other, pair.other_quantity, pair.one), pair.quantity),
        ):
            best[key] = max(best.get(key, (0, 0.0, "")), (*rank, partner))
    return [
        pair
        for pair in several
        if best[pair.one, pair.quantity, pair.other][2] == pair.other_quantity
        and best[pair.other, pair.other_quantity, pair.one][2] == pair.quantity
    ]


def _row(pair: _Found, articles: Mapping[str, _Article]) -> dict[str, object]:
    """Return a row of ``number_pairs``, the earlier article first."""
    first = (pair.one, pair.claim, pair.quantity)
    second = (pair.other, pair.other_claim, pair.other_quantity)
    if articles[pair.other].day < articles[pair.one].day:
        first, second = second, first
    names = ("article", "claim", "quantity")
    return {
        **dict(zip(names, first, strict=True)),
        **{f"other_{name}": value for name, value in zip(names, second, strict=True)},
        "score": pair.score,
        "shared": sorted({word[1:] for word in pair.shared}),
    }


def _articles(connection: DuckDBPyConnection, ids: Sequence[str]) -> dict[str, _Article]:
    """Return what is compared of articles."""
    connection.execute("CREATE OR REPLACE TEMP TABLE asked AS SELECT unnest(?) AS article", [ids])

    def rows(query: str) -> list[tuple[Any, ...]]:
        return connection.execute(f"{query} WHERE article IN (FROM asked)").fetchall()

    found = {name: _Article() for name in ids}
    for name, day, text, stems in rows("SELECT article, published, text, stems FROM articles"):
        found[name].day, found[name].text = day, text
        found[name].stems = frozenset(telling(stems))
    for name, quantity, kind, key, value, approx, claims in rows(
        "SELECT article, quantity, kind, counted_key, value_number, approx, claims FROM quantities"
    ):
        if key is not None and value is not None:
            found[name].numbers[quantity] = _Number(kind, key, value, approx or "=", tuple(claims))
    for name, claim, words, act, negated in rows(
        "SELECT article, claim, telling, act, negated FROM claims"
    ):
        found[name].claims[claim] = frozenset(words)
        found[name].denials[claim] = (act == "deny", bool(negated))
    for name, claim, person, kind in rows("SELECT article, claim, person, kind FROM speakers"):
        (found[name].speakers if kind == "person" else found[name].bodies)[claim].add(person)
    for name, text, kind in rows("SELECT article, text, kind FROM mentions"):
        if kind in _NAMES:
            found[name].names.add(fold(text))
    return found


def _rare(connection: DuckDBPyConnection) -> dict[str, int]:
    """Return the number of articles that have each name, as far as the spelling is the same."""
    rows = connection.execute(
        "SELECT text, count(DISTINCT article) FROM mentions WHERE text IN"
        " (SELECT DISTINCT text FROM mentions WHERE article IN (FROM asked)) GROUP BY text"
    ).fetchall()
    counts: dict[str, int] = {}
    for text, count in rows:
        name = fold(text)
        counts[name] = max(counts.get(name, 0), count)
    return counts
