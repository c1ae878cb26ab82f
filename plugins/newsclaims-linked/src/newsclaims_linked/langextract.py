"""The JSON lines of langextract, which its visualization shows; offsets in code points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, ClassVar, TextIO

from attrs import frozen

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Claim, Document, Quantity, Span


@frozen
class LangExtract(TextWriter):
    """One annotated document of langextract a line."""

    name: ClassVar[str] = "langextract"
    suffix: ClassVar[str] = ".langextract.jsonl"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    lines: ClassVar[bool] = True

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one document."""
        stream.write(json.dumps(langextract_of(document), ensure_ascii=False) + "\n")


def langextract_of(document: Document) -> dict[str, Any]:
    """Return a document as langextract's JSON data.

    The parts of a claim have one ``group_index``; what it is stands in the attributes of its contents.
    """
    found = [*_parts(document), *_numbers(document)]
    return {
        "extractions": [
            {
                "extraction_class": kind,
                "extraction_text": span.text,
                "char_interval": {"start_pos": span.start, "end_pos": span.end},
                "alignment_status": "match_exact",
                "extraction_index": number,
                "group_index": group,
                "description": None,
                "attributes": attributes or None,
            }
            for number, (kind, span, group, attributes) in enumerate(found, 1)
        ],
        "text": document.text,
        "document_id": document.article.id,
    }


_Found = tuple[str, Span, int, dict[str, str | list[str]]]


def _parts(document: Document) -> Iterator[_Found]:
    for group, claim in enumerate(document.claims):
        yield "cue", claim.cue, group, {"lemma": claim.cue.lemma}
        if claim.source is not None:
            yield "source", claim.source, group, {}
        if claim.via is not None:
            yield "via", claim.via, group, {}
        for span in claim.content:
            yield "content", span, group, _said(claim)


def _said(claim: Claim) -> dict[str, str | list[str]]:
    attributes: dict[str, str | list[str]] = {
        "claim": claim.id,
        "act": claim.act,
        "form": claim.form,
        "statement": claim.statement,
        "confidence": str(claim.confidence),
    }
    if claim.actors:
        attributes["speakers"] = [actor.name for actor in claim.actors]
    if claim.negated:
        attributes["negated"] = "true"
    return attributes


def _numbers(document: Document) -> Iterator[_Found]:
    for place, one in enumerate(document.quantities, len(document.claims)):
        yield "quantity", one, place, _value(one)


def _value(quantity: Quantity) -> dict[str, str | list[str]]:
    values = {
        "kind": quantity.kind,
        "approx": quantity.approx if quantity.approx != "=" else None,
        "value": _exact(quantity.value),
        "low": _exact(quantity.low),
        "high": _exact(quantity.high),
        "unit": quantity.unit,
    }
    return {name: value for name, value in values.items() if value}


def _exact(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value
