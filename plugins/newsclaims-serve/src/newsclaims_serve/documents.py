"""An article of the store as the document that it was, as far as tables keep it: for its page.

Tables keep no tokens, no evidence and nothing of how a speaker was found; all spans, speakers and
numbers of the claims are there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, get_args

from newsclaims.model import (
    Actor,
    Article,
    Claim,
    Cue,
    Document,
    Mention,
    Provenance,
    Quantity,
    Span,
)
from newsclaims.model.vocabulary import TEXTUAL, Act, ActorKind, MentionKind
from newsclaims_serve.corpus import Asking
from newsclaims_serve.faults import NotThereError

Row = Mapping[str, Any]
_ARTICLE = "SELECT * EXCLUDE (stems) FROM articles WHERE article = ?"
_CLAIMS = (
    "SELECT * EXCLUDE (stems) FROM claims WHERE article = ? ORDER BY start, length(claim), claim"
)
_ACTORS = "SELECT * FROM actors WHERE article = ?"
_MENTIONS = 'SELECT * FROM mentions WHERE article = ? ORDER BY start, "end"'
_QUANTITIES = "SELECT * EXCLUDE (stems) FROM quantities WHERE article = ? ORDER BY start"


def document_of(asking: Asking, id_: str) -> Document:
    """Return an article with its claims.

    Args:
        asking: of the store.
        id_: of the article.

    Raises:
        NotThereError: the store has no such article.
        OutOfTimeError: there was no time.
    """
    articles = asking.rows(asking.store.sql(_ARTICLE, [id_]))
    if not articles:
        raise NotThereError("article", id_)
    article = _article(articles[0])
    claims, actors, mentions, quantities = (
        asking.rows(asking.store.sql(query, [id_]))
        for query in (_CLAIMS, _ACTORS, _MENTIONS, _QUANTITIES)
    )
    of_actor: dict[str, list[Mention]] = {}
    for row in mentions:
        if row["actor"]:
            of_actor.setdefault(row["actor"], []).append(_mention(row))
    known = {row["actor"]: _actor(row, of_actor.get(row["actor"], [])) for row in actors}
    numbers = {row["quantity"]: _quantity(row, article) for row in quantities}
    return Document(
        article=article,
        quantities=tuple(numbers.values()),
        actors=tuple(known.values()),
        claims=tuple(_claim(row, article, known, numbers) for row in claims),
    )


def _article(row: Row) -> Article:
    return Article(
        id=row["article"],
        text=row["text"],
        title=row["title"],
        language=row["language"],
        published=row["published"],
        publisher=row["publisher"],
        url=row["url"],
        meta=json.loads(row["meta"] or "{}"),
    )


def _claim(
    row: Row, article: Article, actors: Mapping[str, Actor], numbers: Mapping[str, Quantity]
) -> Claim:
    return Claim(
        id=row["claim"],
        statement=row["statement"],
        cue=Cue(row["start"], row["end"], row["cue"], lemma=row["lemma"] or row["cue"]),
        content=tuple(
            article.span(start, end)
            for start, end in zip(row["content_starts"], row["content_ends"], strict=True)
        ),
        source=_span(article, row, "source"),
        via=_span(article, row, "via"),
        form=row["form"],
        act=row["act"],
        act_fallback=None if row["act"] in get_args(Act) else "state",
        negated=row["negated"],
        actors=tuple(actors[one] for one in row["actors"] if one in actors),
        quantities=tuple(numbers[one] for one in row["quantities"] if one in numbers),
        parent=row["parent"],
        confidence=row["confidence"],
        provenance=_provenance(row),
    )


def _actor(row: Row, mentions: list[Mention]) -> Actor:
    return Actor(
        id=row["actor"],
        name=row["name"],
        kind=row["kind"],
        kind_fallback=None if row["kind"] in get_args(ActorKind) else "unnamed",
        roles=tuple(row["roles"]),
        mentions=tuple(mentions),
        provenance=_provenance(row),
    )


def _mention(row: Row) -> Mention:
    return Mention(
        row["start"],
        row["end"],
        row["text"],
        kind=row["kind"],
        kind_fallback=None if row["kind"] in get_args(MentionKind) else "other",
        form=row["form"],
        gender=row["gender"],
        actor=row["actor"],
        provenance=_provenance(row),
    )


def _quantity(row: Row, article: Article) -> Quantity:
    def exact(name: str) -> Decimal | str | None:
        value: str | None = row[name]
        return value if value is None or row["kind"] in TEXTUAL else Decimal(value)

    return Quantity(
        row["start"],
        row["end"],
        row["text"],
        id=row["quantity"],
        kind=row["kind"],
        number=article.span(row["number_start"], row["number_end"]),
        value=exact("value"),
        low=exact("low"),
        high=exact("high"),
        approx=row["approx"],
        unit=row["unit"],
        unit_alternatives=tuple(row["unit_alternatives"]),
        counted=_span(article, row, "counted"),
        calendar=row["calendar"],
        alternatives=tuple(map(Decimal, row["alternatives"])),
        provenance=_provenance(row),
    )


def _span(article: Article, row: Row, name: str) -> Span | None:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return None if start is None or end is None else article.span(start, end)


def _provenance(row: Row) -> Provenance:
    return Provenance(plugin=row["plugin"] or "", rule=row["rule"] or "")
