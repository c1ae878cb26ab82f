"""Put the layers together: attributions, speakers and numbers become claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from newsclaims.model import Actor, Attribution, Claim, Mention, Quantity, Resolution, Span


def number_attributions(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in the order of their cues, with ids ``c1`` and up."""
    ordered = sorted(attributions, key=lambda a: (a.cue.start, a.cue.end))
    return tuple(evolve(a, id=f"c{i}") for i, a in enumerate(ordered, 1))


def number_quantities(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities in text order, with ids ``q1`` and up."""
    ordered = sorted(quantities, key=lambda q: (q.start, -q.end))
    return tuple(evolve(q, id=f"q{i}") for i, q in enumerate(ordered, 1))


def assemble(
    attributions: Sequence[Attribution], quantities: Sequence[Quantity], resolution: Resolution
) -> tuple[Claim, ...]:
    """Make one claim of each attribution."""
    actors = {actor.id: actor for actor in resolution.actors}
    parents = _parents(attributions)
    return tuple(
        _claim(attribution, actors, quantities, resolution.speakers, parents)
        for attribution in attributions
    )


def link_mentions(mentions: Sequence[Mention], actors: Sequence[Actor]) -> tuple[Mention, ...]:
    """Return the mentions, each that an actor also lists with that actor's id."""
    owner = {(m.start, m.end): actor.id for actor in actors for m in actor.mentions}
    if not owner:
        return tuple(mentions)
    return tuple(
        evolve(m, actor=owner[m.start, m.end]) if (m.start, m.end) in owner else m for m in mentions
    )


def _claim(
    attribution: Attribution,
    actors: Mapping[str, Actor],
    quantities: Sequence[Quantity],
    speakers: Mapping[str, tuple[str, ...]],
    parents: Mapping[str, str],
) -> Claim:
    content = attribution.content
    return Claim(
        id=attribution.id,
        cue=attribution.cue,
        content=content,
        statement=attribution.statement or " … ".join(span.text for span in content),
        form=attribution.form,
        act=attribution.act,
        source=attribution.source,
        via=attribution.via,
        quotes=attribution.quotes,
        negated=attribution.negated,
        actors=tuple(actors[a] for a in speakers.get(attribution.id, ())),
        quantities=tuple(q for q in quantities if any(span.covers(q) for span in content)),
        parent=parents.get(attribution.id),
        confidence=attribution.confidence,
        provenance=attribution.provenance,
    )


def _size(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _parents(attributions: Sequence[Attribution]) -> dict[str, str]:
    """Map each nested attribution to the smallest other whose content covers its cue."""
    parents: dict[str, str] = {}
    for child in attributions:
        around = [
            a
            for a in attributions
            if a is not child and any(span.covers(child.cue) for span in a.content)
        ]
        around = [a for a in around if not any(span.covers(a.cue) for span in child.content)]
        if around:
            parents[child.id] = min(around, key=lambda a: _size(a.content)).id
    return parents
