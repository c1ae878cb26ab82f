"""Document to JSON."""

from __future__ import annotations

import json
from typing import Any

from newsclaims.model import Document, Provenance, Quantity, Span

SCHEMA_VERSION = 1


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def _spans(spans: tuple[Span, ...]) -> list[Any]:
    return [_span(s) for s in spans]


def _text(value: object) -> str | None:
    return None if value is None else format(value, "f") if not isinstance(value, str) else value


def _provenance(p: Provenance) -> dict[str, str]:
    return {
        "plugin": p.plugin,
        "distribution": p.distribution,
        "version": p.version,
        "rule": p.rule,
    }


def _quantity(q: Quantity) -> dict[str, Any]:
    return {
        "id": q.id,
        **(_span(q) or {}),
        "kind": q.kind,
        "value": _text(q.value),
        "low": _text(q.low),
        "high": _text(q.high),
        "approx": q.approx,
        "unit": q.unit,
        "counted": _span(q.counted),
        "calendar": q.calendar,
        "provenance": _provenance(q.provenance),
    }


def to_dict(document: Document, *, full: bool = False) -> dict[str, Any]:
    """Return *document* as JSON data."""
    a = document.article
    return {
        "schema_version": SCHEMA_VERSION,
        "article": {
            "id": a.id,
            "title": a.title,
            "text": a.text,
            "language": a.language,
            "published": a.published.isoformat() if a.published else None,
            "publisher": a.publisher,
            "url": a.url,
            "credits": [{**(_span(c) or {}), "name": c.name} for c in document.credits],
        },
        "actors": [
            {
                "id": x.id,
                "name": x.name,
                "kind": x.kind,
                "roles": list(x.roles),
                "mentions": [{**(_span(m) or {}), "form": m.form} for m in x.mentions],
            }
            for x in document.actors
        ],
        "claims": [
            {
                "id": c.id,
                "cue": {**(_span(c.cue) or {}), "lemma": c.cue.lemma},
                "source": _span(c.source),
                "via": _span(c.via),
                "content": _spans(c.content),
                "quotes": _spans(c.quotes),
                "statement": c.statement,
                "form": c.form,
                "act": c.act,
                "negated": c.negated,
                "actors": [x.id for x in c.actors],
                "parent": c.parent,
                "quantities": [q.id for q in c.quantities],
                "confidence": c.confidence,
                "provenance": _provenance(c.provenance),
            }
            for c in document.claims
        ],
        "quantities": [_quantity(q) for q in document.quantities],
        "diagnostics": [],
    }


def dumps(document: Document, *, full: bool = False, indent: int | None = None) -> str:
    """Return *document* as JSON text."""
    return json.dumps(to_dict(document, full=full), ensure_ascii=False, indent=indent)
