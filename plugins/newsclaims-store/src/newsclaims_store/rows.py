"""The rows that documents give, as tables of Arrow, which DuckDB takes in at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsclaims_table import TABLES, rows, to_arrow
from newsclaims_table.tables import TableName

from newsclaims.model import Article, Document
from newsclaims.model.json_data import thaw
from newsclaims.text import fold
from newsclaims_store.article_ids import content_of
from newsclaims_store.persons import called, named_in_claims, person_of, titled
from newsclaims_store.same_person import bearers_of
from newsclaims_store.stems import DocumentStems
from newsclaims_store.telling_words import beside, counted_key, telling

if TYPE_CHECKING:
    import pyarrow as pa

_STRINGS = frozenset({"person", "node", "counted_key"})


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


def tables_of(
    documents: Sequence[Document], keys: Sequence[str], known: set[tuple[str, str]]
) -> dict[str, pa.Table]:
    """Return the rows of documents for each table.

    Args:
        documents: each of another article.
        keys: what `key_of` says of each.
        known: spellings with their stems that the store has; those that are new are put in.
    """
    import pyarrow as pa

    strings = pa.list_(pa.string())
    stems = [DocumentStems(document) for document in documents]
    tables: dict[str, pa.Table] = {name: _stable(documents, name) for name in TABLES}
    further: dict[str, dict[str, list[Any]]] = {
        "claims": {"stems": [], "telling": []},
        "actors": {"person": [], "called": [], "titled": [], "node": []},
        "quantities": {"stems": [], "beside": [], "counted_key": []},
    }
    named: list[dict[str, Any]] = []
    for document, its in zip(documents, stems, strict=True):
        said = [its.inside(claim.content) for claim in document.claims]
        further["claims"]["stems"] += said
        further["claims"]["telling"] += map(telling, said)
        further["actors"]["node"] += [
            None if one is None else one.key() for one in bearers_of(document)
        ]
        for actor in document.actors:
            further["actors"]["person"].append(person_of(actor.name))
            further["actors"]["called"].append(called(actor))
            further["actors"]["titled"].append(titled(actor))
        further["quantities"]["stems"] += [
            its.inside([one, one.counted]) for one in document.quantities
        ]
        further["quantities"]["beside"] += [
            beside(document, its, one) for one in document.quantities
        ]
        further["quantities"]["counted_key"] += [
            counted_key(its, one) for one in document.quantities
        ]
        named += [
            {
                "article": document.article.id,
                "claim": claim,
                "name": name,
                "kind": kind,
                "person": person,
            }
            for claim, name, kind, person in named_in_claims(document)
        ]
    for table, columns in further.items():
        for name, values in columns.items():
            kind = pa.string() if name in _STRINGS else strings
            tables[table] = tables[table].append_column(name, pa.array(values, kind))
    tables["named"] = pa.Table.from_pylist(
        named, pa.schema([(n, pa.string()) for n in ("article", "claim", "name", "kind", "person")])
    )
    tables["articles"] = _articles(documents, keys, [its.all() for its in stems])
    new = {pair for its in stems for pair in its.forms} - known
    known |= new
    forms = [{"form": form, "stem": stem} for form, stem in sorted(new)]
    tables["words"] = pa.Table.from_pylist(
        forms, pa.schema([("form", pa.string()), ("stem", pa.string())])
    )
    return tables


def _stable(documents: Sequence[Document], name: TableName) -> pa.Table:
    """Return what `to_arrow` returns, in one piece instead of one for each document."""
    import pyarrow as pa

    every = [row for document in documents for row in rows(document, name)]
    return pa.Table.from_pylist(every, schema=to_arrow([], name).schema)


def _articles(
    documents: Sequence[Document], keys: Sequence[str], stems: Sequence[list[str]]
) -> pa.Table:
    import pyarrow as pa

    articles = [document.article for document in documents]
    text = pa.string()
    columns: dict[str, tuple[list[Any], Any]] = {
        "article": ([one.id for one in articles], text),
        "key": ([*keys], text),
        "content": ([content_of(one) for one in articles], text),
        "title": ([one.title for one in articles], text),
        "language": ([one.language for one in articles], text),
        "published": ([one.published for one in articles], pa.date32()),
        "publisher": ([one.publisher for one in articles], text),
        "publisher_folded": ([fold(one.publisher or "") for one in articles], text),
        "url": ([one.url for one in articles], text),
        "meta": ([json.dumps(thaw(one.meta), ensure_ascii=False) for one in articles], text),
        "text": ([one.text for one in articles], text),
        "stems": ([*stems], pa.list_(text)),
    }
    return pa.table({name: pa.array(*given) for name, given in columns.items()})
