"""The tables: which columns each has, in which order, and how a document fills them.

A column keeps its name, type and meaning in every version of this distribution with the same first
two numbers; new columns come behind those that there are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from attrs import frozen

from newsclaims import ConfigurationError
from newsclaims.model import Actor, Document, Mention, Quantity, Span

ColumnKind: TypeAlias = Literal[
    "string", "integer", "number", "boolean", "date", "strings", "integers"
]
TableName: TypeAlias = Literal["claims", "actors", "quantities", "mentions"]
Row: TypeAlias = dict[str, Any]
"""Column to value: a str, int, float, bool, date, list of these, or None."""


@frozen
class Column:
    """One column of a table.

    Args:
        name: stable.
        kind: type of its values; ``strings`` and ``integers`` are lists.
        in_csv: whether CSV has it too.
    """

    name: str
    kind: ColumnKind = "string"
    in_csv: bool = True


@frozen
class Table:
    """One table.

    Args:
        name: what it is a table of.
        columns: in their order.
        of: yields the rows of a document; each has a value for every column.
    """

    name: TableName
    columns: tuple[Column, ...]
    of: Callable[[Document], Iterator[Row]]


def rows(document: Document, table: TableName = "claims") -> list[Row]:
    """Return the rows of a document in a table.

    Args:
        document: any document; in one that was read from the short form of JSON some cells are None.
        table: name of the table.

    Raises:
        ConfigurationError: there is no such table.
    """
    return [*table_of(table).of(document)]


def table_of(name: str) -> Table:
    """Return a table by its name.

    Raises:
        ConfigurationError: there is no such table.
    """
    for table in TABLES.values():
        if table.name == name:
            return table
    raise ConfigurationError(f"there is no table {name!r}; there are {', '.join(TABLES)}")


def _claims(document: Document) -> Iterator[Row]:
    published = document.article.published
    for claim, row in zip(document.claims, document.to_records(), strict=True):
        content = claim.content
        meta = row.pop("article_meta")
        yield {
            **row,
            "published": published,
            "speakers": [actor.name for actor in claim.actors],
            "actors": [actor.id for actor in claim.actors],
            "source_start": _start(claim.source),
            "source_end": _end(claim.source),
            "via_start": _start(claim.via),
            "via_end": _end(claim.via),
            "contents": [span.text for span in content],
            "content_starts": [span.start for span in content],
            "content_ends": [span.end for span in content],
            "quantities": [quantity.id for quantity in claim.quantities],
            "meta": meta,
        }


def _actors(document: Document) -> Iterator[Row]:
    for actor in document.actors:
        link = actor.link
        first = min(actor.mentions, key=lambda one: one.start, default=None)
        yield {
            "article": document.article.id,
            "actor": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "roles": [*actor.roles],
            "link_source": link.source if link else None,
            "link_id": link.id if link else None,
            "link_score": float(link.score) if link else None,
            "mentions": len(actor.mentions),
            "claims": [claim.id for claim in document.claims if actor.id in _ids(claim.actors)],
            "start": _start(first),
            "end": _end(first),
            "plugin": actor.provenance.plugin,
            "rule": actor.provenance.rule,
        }


def _quantities(document: Document) -> Iterator[Row]:
    claims: dict[str, list[str]] = {}
    for claim in document.claims:
        for quantity in claim.quantities:
            claims.setdefault(quantity.id, []).append(claim.id)
    for one in document.quantities:
        yield {
            "article": document.article.id,
            "quantity": one.id,
            "text": one.text,
            "start": one.start,
            "end": one.end,
            "kind": one.kind,
            **_exact(one),
            "approx": one.approx,
            "unit": one.unit,
            "unit_alternatives": [*one.unit_alternatives],
            "calendar": one.calendar,
            "number": one.number.text,
            "number_start": one.number.start,
            "number_end": one.number.end,
            "counted": one.counted.text if one.counted else None,
            "counted_start": _start(one.counted),
            "counted_end": _end(one.counted),
            "per": one.per.text if one.per else None,
            "whole": one.whole.text if one.whole else None,
            "claims": claims.get(one.id, []),
            "plugin": one.provenance.plugin,
            "rule": one.provenance.rule,
        }


def _exact(quantity: Quantity) -> Row:
    return {
        "value": _plain(quantity.value),
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "value_number": _double(quantity.value),
        "low_number": _double(quantity.low),
        "high_number": _double(quantity.high),
        "alternatives": [format(value, "f") for value in quantity.alternatives],
    }


def _mentions(document: Document) -> Iterator[Row]:
    """Yield what actors are called, and the names that belong to no actor, in text order."""
    names = {actor.id: actor.name for actor in document.actors}
    every: dict[tuple[int, int, str | None], Mention] = {}
    for actor in document.actors:
        every.update({(one.start, one.end, actor.id): one for one in actor.mentions})
    taken = {(start, end) for start, end, _ in every}
    for one in document.mentions:
        if (one.start, one.end) not in taken:
            every[one.start, one.end, one.actor] = one
    for (start, end, owner), one in sorted(every.items(), key=lambda item: item[0][:2]):
        yield {
            "article": document.article.id,
            "text": one.text,
            "start": start,
            "end": end,
            "kind": one.kind,
            "form": one.form,
            "gender": one.gender,
            "actor": owner,
            "actor_name": names.get(owner) if owner else None,
            "plugin": one.provenance.plugin,
            "rule": one.provenance.rule,
        }


def _ids(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.id for actor in actors]


def _start(span: Span | None) -> int | None:
    return span.start if span is not None else None


def _end(span: Span | None) -> int | None:
    return span.end if span is not None else None


def _plain(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value


def _double(value: Decimal | str | None) -> float | None:
    """Return the nearest double; None for what is no number, or too large for one."""
    if not isinstance(value, Decimal):
        return None
    double = float(value)
    return double if math.isfinite(double) else None


def _columns(*names: str, **kinds: ColumnKind) -> tuple[Column, ...]:
    return tuple(Column(name, kinds.get(name, "string"), name != "speakers") for name in names)


TABLES: Mapping[TableName, Table] = {
    table.name: table
    for table in (
        Table(
            "claims",
            _columns(
                *("article", "title", "published", "publisher", "url", "sentence", "claim"),
                *("speaker", "speakers", "actors", "speaker_kind", "speaker_link"),
                *("source", "source_start", "source_end", "via", "via_start", "via_end"),
                *("cue", "lemma", "start", "end", "act", "form", "negated", "statement"),
                *("contents", "content_starts", "content_ends", "content_start", "content_end"),
                *("numbers", "number_texts", "quantities", "parent", "confidence"),
                *("plugin", "rule", "meta"),
                published="date",
                speakers="strings",
                actors="strings",
                source_start="integer",
                source_end="integer",
                via_start="integer",
                via_end="integer",
                start="integer",
                end="integer",
                negated="boolean",
                contents="strings",
                content_starts="integers",
                content_ends="integers",
                content_start="integer",
                content_end="integer",
                quantities="strings",
                confidence="number",
            ),
            _claims,
        ),
        Table(
            "actors",
            _columns(
                *("article", "actor", "name", "kind", "roles"),
                *("link_source", "link_id", "link_score"),
                *("mentions", "claims", "start", "end", "plugin", "rule"),
                roles="strings",
                link_score="number",
                mentions="integer",
                claims="strings",
                start="integer",
                end="integer",
            ),
            _actors,
        ),
        Table(
            "quantities",
            _columns(
                *("article", "quantity", "text", "start", "end", "kind"),
                *("value", "low", "high", "value_number", "low_number", "high_number"),
                *("alternatives", "approx", "unit", "unit_alternatives", "calendar"),
                *("number", "number_start", "number_end"),
                *("counted", "counted_start", "counted_end", "per", "whole"),
                *("claims", "plugin", "rule"),
                start="integer",
                end="integer",
                value_number="number",
                low_number="number",
                high_number="number",
                alternatives="strings",
                unit_alternatives="strings",
                number_start="integer",
                number_end="integer",
                counted_start="integer",
                counted_end="integer",
                claims="strings",
            ),
            _quantities,
        ),
        Table(
            "mentions",
            _columns(
                *("article", "text", "start", "end", "kind", "form", "gender"),
                *("actor", "actor_name", "plugin", "rule"),
                start="integer",
                end="integer",
            ),
            _mentions,
        ),
    )
}
"""Every table by its name."""
