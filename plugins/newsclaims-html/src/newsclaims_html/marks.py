"""The text of an article cut at every place where a marked span begins or ends.

Spans of claims lie in one another and across one another, which elements of HTML cannot.  So the
text is cut at every boundary, and each piece knows all the spans that it is part of: put together,
the pieces of a span are its text.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from newsclaims.errors import DocumentError
from newsclaims.model import Document, Span

Role: TypeAlias = Literal["content", "source", "via", "cue", "number"]

DEEPEST = 24
"""Maximum number of spans that one piece names, the innermost: it bounds the size of the page."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|\Z)")


class Mark(NamedTuple):
    """One span of one claim; the order of marks is that from the outermost to the innermost.

    Args:
        rank: minus its length, so that the outermost comes first; what is short lies inside.
        claim: place of the claim in `Document.claims`.
        role: what the span is in the claim.
    """

    rank: int
    claim: int
    role: Role


class Piece(NamedTuple):
    """A stretch of text without a boundary inside.

    Args:
        start: its first code point.
        text: what stands there.
        marks: the spans that it is part of, the outermost first.
        names: ids of the actors whom it names.
    """

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    names: tuple[str, ...] = ()


def lines_of(document: Document) -> Iterator[list[Piece]]:
    """Yield the lines of the text, each with its line end, as pieces that together are the text.

    Args:
        document: whose claims are marked, and the names of those who make them.

    Raises:
        DocumentError: a span of a claim does not stand in the text.
    """
    text = document.text
    opening, closing = _boundaries(document)
    cuts = sorted({*opening, *closing})
    place, active, names = 0, list[Mark](), list[str]()
    for line in _LINE.finditer(text):
        at, end = line.span()
        pieces = []
        while at < end:
            while place < len(cuts) and cuts[place] <= at:
                cut = cuts[place]
                for mark in closing.get(cut, ()):
                    _discard(mark, active, names)
                for mark in opening.get(cut, ()):
                    _add(mark, active, names)
                place += 1
            stop = min(end, cuts[place]) if place < len(cuts) else end
            told = tuple(dict.fromkeys(names)) if names else ()
            pieces.append(Piece(at, text[at:stop], tuple(active[-DEEPEST:]), told))
            at = stop
        if pieces:
            yield pieces


def _boundaries(
    document: Document,
) -> tuple[dict[int, list[Mark | str]], dict[int, list[Mark | str]]]:
    """Return what begins and what ends at each offset: spans of claims, and names of actors."""
    opening: dict[int, list[Mark | str]] = defaultdict(list)
    closing: dict[int, list[Mark | str]] = defaultdict(list)
    speakers = {}

    def put(span: Span, what: Mark | str) -> None:
        if not 0 <= span.start < span.end <= len(document.text):
            raise DocumentError(
                f"article {document.article.id!r}: [{span.start}, {span.end}) is no span of its "
                f"text of {len(document.text)} code points; make the document anew"
            )
        opening[span.start].append(what)
        closing[span.end].append(what)

    for number, claim in enumerate(document.claims):
        spans: list[tuple[Role, Span | None]] = [
            *(("content", span) for span in claim.content),
            ("source", claim.source),
            ("via", claim.via),
            ("cue", claim.cue),
            *(("number", quantity) for quantity in claim.quantities),
        ]
        for role, span in spans:
            if span is not None:
                put(span, Mark(span.start - span.end, number, role))
        speakers.update({actor.id: actor for actor in claim.actors})
    for id_, actor in speakers.items():
        for mention in actor.mentions:
            put(mention, id_)
    return opening, closing


def _add(what: Mark | str, active: list[Mark], names: list[str]) -> None:
    if isinstance(what, str):
        names.append(what)
    else:
        insort(active, what)


def _discard(what: Mark | str, active: list[Mark], names: list[str]) -> None:
    if isinstance(what, str):
        names.remove(what)
    else:
        active.remove(what)
