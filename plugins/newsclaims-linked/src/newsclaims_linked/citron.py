"""The JSON of Citron, the BBC's quote extraction: one article a file, offsets in code points."""

from __future__ import annotations

import json
from typing import Any, ClassVar, TextIO

from attrs import frozen

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Actor, Claim, Document, Span


@frozen
class Citron(TextWriter):
    """Citron's annotation format, one article a file."""

    name: ClassVar[str] = "citron"
    suffix: ClassVar[str] = ".citron.json"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    one_each: ClassVar[bool] = True

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the quotes of one document."""
        json.dump(citron_of(document), stream, ensure_ascii=False, indent=1)
        stream.write("\n")


def citron_of(document: Document) -> dict[str, Any]:
    """Return a document as Citron's JSON data.

    The coreferences of a quote are where its speakers are first named; the groups are all mentions of
    each actor that is mentioned more than once.
    """
    return {
        "text": document.text,
        "quotes": [_quote(claim) for claim in document.claims],
        "coreference_groups": [
            [_span(mention) for mention in actor.mentions]
            for actor in document.actors
            if len(actor.mentions) > 1
        ],
    }


def _quote(claim: Claim) -> dict[str, Any]:
    named = [one for one in map(_first_name, claim.actors) if one is not None]
    return {
        "id": claim.id,
        "cue": _span(claim.cue),
        "sources": [_span(claim.source)] if claim.source else [],
        "contents": [_span(span) for span in claim.content],
        "coreferences": [
            _span(one) for one in named if claim.source is None or not claim.source.covers(one)
        ],
        "confidence": claim.confidence,
    }


def _first_name(actor: Actor) -> Span | None:
    return next((one for one in actor.mentions if one.form == "name"), None)


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
