"""W3C Web Annotations: one for each claim, in an annotation page, as JSON-LD.

Offsets count code points, as the recommendation says (section 4.2.5).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar, TextIO

from attrs import define, field

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Claim, Document, Span
from newsclaims_linked.iris import actor_iri, article_iri, claim_iri

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"role": "urn:newsclaims:role"})
"""That of the recommendation, and what a target is in the claim: cue, source, via or content."""

_AROUND = 32
"""Code points before and behind a quotation, by which it is found again in a changed text."""

_GENERATOR = {
    "id": "https://pypi.org/project/newsclaims/",
    "type": "Software",
    "name": "newsclaims",
}


@define(kw_only=True)
class WebAnnotation(TextWriter):
    """One page of W3C Web Annotations, with a target for each part of a claim.

    Args:
        id: IRI of the page.
    """

    name: ClassVar[str] = "web-annotation"
    suffix: ClassVar[str] = ".jsonld"
    offsets: ClassVar[OffsetUnit | None] = "code points"

    id: str = "urn:newsclaims:page"
    _written: int = field(default=0, init=False)

    def begin(self, stream: TextIO) -> None:
        """Open the page."""
        head = {"@context": CONTEXT, "id": self.id, "type": "AnnotationPage", "items": []}
        stream.write(json.dumps(head, ensure_ascii=False).removesuffix("]}"))

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the annotations of one document."""
        written = 0
        for annotation in annotations_of(document):
            comma = "," if self._written + written else ""
            stream.write(f"{comma}\n{json.dumps(annotation, ensure_ascii=False)}")
            written += 1
        self._written += written

    def end(self, stream: TextIO) -> None:
        """Close the page."""
        stream.write("\n]}\n")


def annotations_of(document: Document) -> Iterator[dict[str, Any]]:
    """Yield the annotation of each claim, without its context."""
    for claim in document.claims:
        yield {
            "id": claim_iri(document.article, claim),
            "type": "Annotation",
            "motivation": "describing",
            "generator": _GENERATOR,
            "body": [*_bodies(document, claim)],
            "target": [
                _target(document, span, role)
                for role, spans in (
                    ("cue", [claim.cue]),
                    ("source", [claim.source]),
                    ("via", [claim.via]),
                    ("content", claim.content),
                )
                for span in spans
                if span is not None
            ],
        }


def _bodies(document: Document, claim: Claim) -> Iterator[dict[str, Any]]:
    yield {
        "type": "TextualBody",
        "purpose": "describing",
        "value": claim.statement,
        "format": "text/plain",
        "language": document.article.language,
        "textDirection": "auto",
    }
    for actor in claim.actors:
        named = {"type": "TextualBody", "purpose": "identifying", "value": actor.name}
        yield named
        if entry := actor_iri(actor):
            yield {"type": "SpecificResource", "purpose": "identifying", "source": entry}
    tags = [f"act:{claim.act}", f"form:{claim.form}", *(["negated"] if claim.negated else [])]
    yield from ({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags)


def _target(document: Document, span: Span, role: str) -> dict[str, Any]:
    text = document.text
    return {
        "type": "SpecificResource",
        "source": article_iri(document.article),
        "role": role,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(span.start - _AROUND, 0) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
        ],
    }
