"""Put the layers together: attributions, speakers and numbers become claims, or none do.

What is decided here follows from offsets alone, so it needs no plugin: which quantities stand in
a claim's content, which claim stands in another's, and which mentions an actor's are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import fields, fields_dict

from newsclaims.model import (
    Actor,
    Attribution,
    Claim,
    Mention,
    Quantity,
    Resolution,
    Span,
)
from newsclaims.model.field_values import changed
from newsclaims.nesting import enclosing

GAP = " … "
"""Stands between the contents of an interrupted quotation in `Claim.statement`."""

_SHARED = tuple(
    attribute.name
    for attribute in fields(Attribution)
    if attribute.name in fields_dict(Claim) and attribute.name != "statement"
)
"""What a claim takes over from its attribution as it stands."""


def assemble(
    attributions: Sequence[Attribution], quantities: Sequence[Quantity], resolution: Resolution
) -> tuple[Claim, ...]:
    """Make one claim of each attribution.

    Args:
        attributions: in the order of their cues, with ids.
        quantities: in text order.
        resolution: who the speakers are.
    """
    actors = {actor.id: actor for actor in resolution.actors}
    starts = [quantity.start for quantity in quantities]
    parents = enclosing([(a.cue, a.content) for a in attributions])
    return tuple(
        Claim(
            **{name: getattr(a, name) for name in _SHARED},
            statement=a.statement or GAP.join(span.text for span in a.content),
            actors=tuple(actors[speaker] for speaker in resolution.speakers.get(a.id, ())),
            quantities=_inside(a.content, quantities, starts),
            parent=None if parent is None else attributions[parent].id,
        )
        for a, parent in zip(attributions, parents, strict=True)
    )


def link_mentions(mentions: Sequence[Mention], actors: Sequence[Actor]) -> tuple[Mention, ...]:
    """Return the mentions, each that an actor lists too with that actor's id."""
    owners = {(m.start, m.end): actor.id for actor in reversed(actors) for m in actor.mentions}
    return tuple(
        changed(m, actor=owners[m.start, m.end]) if (m.start, m.end) in owners else m
        for m in mentions
    )


def _inside(
    content: Sequence[Span], quantities: Sequence[Quantity], starts: Sequence[int]
) -> tuple[Quantity, ...]:
    return tuple(
        quantity
        for span in content
        for quantity in quantities[bisect_left(starts, span.start) : bisect_right(starts, span.end)]
        if quantity.end <= span.end
    )
