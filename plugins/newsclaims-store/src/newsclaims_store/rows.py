"""The rows that a document gives, column by column: made where the document is, so that it need not be sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from attrs import field, frozen
from newsclaims_table import TABLES, rows

from newsclaims.errors import NewsclaimsError
from newsclaims.model import Article, Document
from newsclaims.model.json_data import thaw
from newsclaims.text import fold
from newsclaims_store.article_ids import content_of
from newsclaims_store.persons import called, named_in_claims, person_of, titled
from newsclaims_store.same_person import bearers_of
from newsclaims_store.sound_documents import fault_in, meta_of
from newsclaims_store.stems import SEPARATOR, DocumentStems
from newsclaims_store.telling_words import beside, counted_key, telling

Columns: TypeAlias = Mapping[str, Sequence[Any]]
"""Values of the rows of a table by column; of `PACKED` columns each is one string, see `packed`."""
PACKED: Mapping[str, frozenset[str]] = {
    "claims": frozenset({"stems", "telling"}),
    "actors": frozenset({"called", "titled"}),
    "quantities": frozenset({"stems", "beside"}),
    "articles": frozenset({"stems"}),
}
"""The columns of lists of many short strings, by table: as one string they are sent and read in a fifth of the time."""


@frozen
class ArticleRows:
    """What a store takes of a document.

    Args:
        article: id of the article.
        tables: rows of each table that belongs to an article, without the column ``key``; none where
            there is a fault.
        forms: folded spelling of each word and its stem, in turn, packed.
        fault: why the document is not stored, if it is not.
    """

    article: str
    tables: Mapping[str, Columns] = field(factory=dict)
    forms: str = ""
    fault: NewsclaimsError | None = None


def key_of(article: Article, made_by: str) -> str:
    """Return a string that is another where the same article would be stored otherwise.

    Args:
        article: all of it counts, since plugins may look at all of it.
        made_by: `newsclaims.Pipeline.fingerprint` of the pipeline.
    """
    fields = (article.id, article.title, article.language, article.published, article.publisher)
    text = json.dumps(
        [made_by, *fields, article.url, thaw(article.meta), article.text],
        sort_keys=True,
        default=str,
    )
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def rows_of(document: Document) -> ArticleRows:
    """Return what a store takes of a document, or why it takes nothing."""
    name = document.article.id
    fault = fault_in(document)
    if fault is not None:
        return ArticleRows(name, fault=fault)
    stems = DocumentStems(document)
    tables: dict[str, Columns] = {}
    for table, stable in TABLES.items():
        every = rows(document, table)
        columns = {column.name: [row[column.name] for row in every] for column in stable.columns}
        tables[table] = {**columns, **_FURTHER[table](document, stems)}
    tables["named"] = _named(document)
    tables["articles"] = _article(document.article, stems)
    return ArticleRows(name, tables, "".join(stems.forms))


def packed(strings: Iterable[str]) -> str:
    """Return strings as one, with a separator before each; one in a string becomes a space.

    Example:
        >>> packed(["قرار", "جسر"]).split(SEPARATOR)
        ['', 'قرار', 'جسر']
    """
    several = [*strings]
    whole = SEPARATOR.join(["", *several])
    if whole.count(SEPARATOR) != len(several):
        return SEPARATOR.join(["", *(one.replace(SEPARATOR, " ") for one in several)])
    return whole


def _of_claims(document: Document, stems: DocumentStems) -> Columns:
    said = [stems.inside(claim.content) for claim in document.claims]
    return {"stems": [*map(packed, said)], "telling": [packed(telling(one)) for one in said]}


def _of_actors(document: Document, stems: DocumentStems) -> Columns:  # noqa: ARG001 - as the others
    actors = document.actors
    return {
        "person": [person_of(actor.name) for actor in actors],
        "called": [packed(called(actor)) for actor in actors],
        "titled": [packed(titled(actor)) for actor in actors],
        "node": [None if one is None else one.key() for one in bearers_of(document)],
    }


def _of_quantities(document: Document, stems: DocumentStems) -> Columns:
    every = document.quantities
    return {
        "stems": [packed(stems.inside([one, one.counted])) for one in every],
        "beside": [packed(beside(document, stems, one)) for one in every],
        "counted_key": [counted_key(stems, one) for one in every],
    }


def _of_mentions(document: Document, stems: DocumentStems) -> Columns:  # noqa: ARG001 - as the others
    return {}


_FURTHER = {
    "claims": _of_claims,
    "actors": _of_actors,
    "quantities": _of_quantities,
    "mentions": _of_mentions,
}


def _named(document: Document) -> Columns:
    found = named_in_claims(document)
    columns = ("claim", "name", "kind", "person")
    values = zip(*found, strict=True) if found else ((),) * len(columns)
    named = dict(zip(columns, map(list, values), strict=True))
    return {"article": [document.article.id] * len(found), **named}


def _article(article: Article, stems: DocumentStems) -> Columns:
    return {
        "article": [article.id],
        "content": [content_of(article)],
        "title": [article.title],
        "language": [article.language],
        "published": [article.published],
        "publisher": [article.publisher],
        "publisher_folded": [fold(article.publisher or "")],
        "url": [article.url],
        "meta": [meta_of(article)],
        "text": [article.text],
        "stems": [packed(stems.all())],
    }
