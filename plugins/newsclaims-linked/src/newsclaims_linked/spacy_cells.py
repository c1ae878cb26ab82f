"""The tokens of spaCy in which a document is told, and what stands at which of them.

A token begins and ends wherever something does, so that every span is one of whole tokens: none has
to be looked for with ``char_span``, widened or left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from newsclaims.model import Document, Mention, Span

KEY = "claims"
"""Spans of cues, sources, channels and contents in ``doc.spans``, their claim as ``span.id_``."""

QUANTITIES = "quantities"
"""Spans of numbers in ``doc.spans``, their kind as label and their id as ``span.id_``."""

_ENTITIES = {"person": "PER", "organization": "ORG", "place": "LOC", "other": "MISC"}


class Placed(NamedTuple):
    """A span with the tokens that it is: ``[first, last)``."""

    first: int
    last: int
    span: Span
    label: str
    id: str


@frozen(kw_only=True)
class Cells:
    """A document as spaCy has one.

    Attributes:
        words: the tokens, white space that is no single blank between two among them.
        spaces: whether a blank follows each.
        sentences: tokens that begin a sentence; empty where sentences are not known.
        groups: the spans of each key of ``doc.spans``.
        names: the entities, none of which overlaps another.
    """

    words: list[str]
    spaces: list[bool]
    sentences: list[int]
    groups: dict[str, list[Placed]]
    names: list[Placed]

    @classmethod
    def of(cls, document: Document) -> Cells:
        """Return a document as tokens; one without tokens is cut at white space."""
        claims = [*_claim_spans(document)]
        cells = _cells(document, [span for span, _, _ in claims])
        starts = [start for start, _, _ in cells]

        def placed(found: Iterable[tuple[Span, str, str]]) -> list[Placed]:
            return [
                Placed(bisect_left(starts, one.start), bisect_left(starts, one.end), one, *rest)
                for one, *rest in found
            ]

        text, begins = document.text, {one.start for one in document.sentences}
        return cls(
            words=[text[start:end] for start, end, _ in cells],
            spaces=[space for _, _, space in cells],
            sentences=sorted({bisect_left(starts, at) for at in {0, *begins}} if begins else ()),
            groups={
                KEY: placed(claims),
                QUANTITIES: placed((one, one.kind, one.id) for one in document.quantities),
            },
            names=placed(
                (one, _ENTITIES[one.standard_kind], one.actor or "") for one in _names(document)
            ),
        )


def _claim_spans(document: Document) -> Iterator[tuple[Span, str, str]]:
    for claim in document.claims:
        yield claim.cue, "cue", claim.id
        if claim.source is not None:
            yield claim.source, "source", claim.id
        if claim.via is not None:
            yield claim.via, "via", claim.id
        yield from ((span, "content", claim.id) for span in claim.content)


def _names(document: Document) -> list[Mention]:
    """Return the mentions that overlap no longer one, since entities of spaCy do not, in text order."""
    taken: list[Mention] = []
    starts: list[int] = []
    for one in sorted(document.mentions, key=lambda one: (one.start - one.end, one.start)):
        place = bisect_left(starts, one.start)
        # those that are taken overlap none of each other: only the nearest two can overlap this
        if not any(one.overlaps(other) for other in taken[max(place - 1, 0) : place + 1]):
            taken.insert(place, one)
            starts.insert(place, one.start)
    return taken


def _cells(document: Document, spans: list[Span]) -> list[tuple[int, int, bool]]:
    """Return tokens that hold the whole text: start, end, and whether a blank follows."""
    text = document.text
    marked: list[Span] = [*spans, *document.quantities, *document.mentions, *document.sentences]
    begin, stop = {one.start for one in marked}, {one.end for one in marked}
    cuts = {0, len(text), *begin, *stop, *document.tokens.starts, *document.tokens.ends}
    for start, form in zip(document.tokens.starts, document.tokens.forms, strict=True):
        if form.proclitics or form.enclitics:
            for part in (*form.proclitics, *form.enclitics):
                cuts.update([start + edge for edge in part])
    if not document.tokens:
        blank = [character.isspace() for character in text]
        cuts.update(place for place in range(1, len(text)) if blank[place] != blank[place - 1])
    cells: list[tuple[int, int, bool]] = []
    for start, end in pairwise(sorted(cuts)):
        at = start
        if text[start] == " " and cells and start not in begin and start + 1 not in stop:
            before = cells[-1]
            if before[1] == start and not before[2]:
                cells[-1] = (before[0], before[1], True)
                at += 1
        if at < end:
            cells.append((at, end, False))
    return cells
