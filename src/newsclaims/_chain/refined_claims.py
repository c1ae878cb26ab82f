"""Take over refined claims: parents, signatures, and the actors and quantities they bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError
from newsclaims.model import Actor, Claim, Document, Mention, Provenance, Quantity

I = TypeVar("I", Actor, Quantity)  # noqa: E741 - an item
Sign = Callable[[Provenance], Provenance]


def reconcile(document: Document, claims: Sequence[Claim], sign: Sign) -> Document:
    """Return *document* with the *claims* that a refiner made of its own.

    * A claim whose parent was dropped goes to the nearest ancestor that was not, or to none.
    * An actor or quantity that a claim brings along replaces that of the same id in the
      document, in every claim of it, or is added to it.  One change is enough: a claim that still has
      the old one takes over the new one.
    * A changed actor's mentions are its own: they bear its id, and no other actor lists them.
    * The id of an actor stays: one that was there and comes back under another is refused.
    * A claim, actor or quantity that was there keeps its provenance; a new one is signed.

    Args:
        document: what the refiner was given.
        claims: what it returned, checked.
        sign: makes the provenance of what is new.

    Raises:
        ContractError: two claims bring along different changes under one id, or an actor comes back
            under another.
    """
    before = {claim.id: claim for claim in document.claims}
    actors = _brought(document.actors, (a for c in claims for a in c.actors), sign)
    quantities = _brought(document.quantities, (q for c in claims for q in c.quantities), sign)
    parents = _parents(claims, before)
    _refuse_renamed(document.actors, actors.values())
    mentions = document.mentions
    changed = {a.id: a for a in actors.values() if a not in document.actors}
    if changed:
        actors = _with_own_mentions(actors, changed, document, sign)
        mentions = _relinked(mentions, document.actors, actors)
    return evolve(
        document,
        mentions=mentions,
        actors=tuple(actors.values()),
        quantities=tuple(sorted(quantities.values(), key=lambda q: (q.start, -q.end))),
        claims=tuple(
            evolve(
                claim,
                actors=tuple(actors[actor.id] for actor in claim.actors),
                quantities=tuple(quantities[quantity.id] for quantity in claim.quantities),
                parent=parents[claim.id],
                provenance=before[claim.id].provenance
                if claim.id in before
                else sign(claim.provenance),
            )
            for claim in claims
        ),
    )


def _brought(known: Iterable[I], brought: Iterable[I], sign: Sign) -> dict[str, I]:
    """Return the items by id: the known ones, overlaid with those that the claims bring."""
    old = {item.id: item for item in known}
    new: dict[str, I] = {}
    for item in brought:
        if item == old.get(item.id):
            continue  # as it was: another claim may change it
        first = new.setdefault(item.id, item)
        if first != item:
            raise ContractError(
                f"two claims bring along different things under the id {shown(item.id)}"
            )
    signed = {
        key: evolve(item, provenance=old[key].provenance if key in old else sign(item.provenance))
        for key, item in new.items()
    }
    return {**old, **signed}


def _refuse_renamed(before: Iterable[Actor], after: Iterable[Actor]) -> None:
    """Refuse an actor that was there and has got another id."""
    known = {_who(actor): actor.id for actor in reversed([*before])}
    ids = {actor.id for actor in before}
    for actor in after:
        old = known.get(_who(actor))
        if actor.id not in ids and old is not None:
            raise ContractError(
                f"actor {shown(actor.id)} is {shown(old)} ({actor.name}) under another id; the id of "
                "an actor stays, and that of a knowledge base goes into Actor.link"
            )


def _who(actor: Actor) -> tuple[object, ...]:
    return actor.name, *((mention.start, mention.end) for mention in actor.mentions)


def _with_own_mentions(
    actors: Mapping[str, Actor], changed: Mapping[str, Actor], document: Document, sign: Sign
) -> dict[str, Actor]:
    """Return the actors, the mentions of those *changed* their own, signed and nobody else's."""
    taken = {(m.start, m.end) for a in changed.values() for m in a.mentions}
    listed = (m for a in document.actors for m in a.mentions)
    signatures = {(m.start, m.end): m.provenance for m in (*document.mentions, *listed)}

    def own(mention: Mention, actor: str) -> Mention:
        place = mention.start, mention.end
        signature = signatures[place] if place in signatures else sign(mention.provenance)
        if mention.actor == actor and mention.provenance == signature:
            return mention
        return evolve(mention, actor=actor, provenance=signature)

    def with_own(actor: Actor) -> Actor:
        if actor.id in changed:
            return evolve(actor, mentions=tuple(own(m, actor.id) for m in actor.mentions))
        left = tuple(m for m in actor.mentions if (m.start, m.end) not in taken)
        return actor if left == actor.mentions else evolve(actor, mentions=left)

    return {key: with_own(actor) for key, actor in actors.items()}


def _relinked(
    mentions: Iterable[Mention], before: Iterable[Actor], after: Mapping[str, Actor]
) -> tuple[Mention, ...]:
    """Return the document's mentions, each with the id of the actor that lists it now."""
    listed = {(m.start, m.end) for actor in before for m in actor.mentions}
    owners = {(m.start, m.end): a.id for a in reversed([*after.values()]) for m in a.mentions}

    def owner(mention: Mention) -> str | None:
        place = mention.start, mention.end
        return owners.get(place, None if place in listed else mention.actor)

    return tuple(m if m.actor == owner(m) else evolve(m, actor=owner(m)) for m in mentions)


def _parents(claims: Iterable[Claim], before: Mapping[str, Claim]) -> dict[str, str | None]:
    """Return the parent of each claim: its own, or the nearest ancestor that is still there."""
    present = {claim.id: claim for claim in claims}
    parents: dict[str, str | None] = {}
    for claim in present.values():
        parent = claim.parent
        seen = {claim.id}
        while parent is not None and parent not in present and parent not in seen:
            seen.add(parent)
            parent = before[parent].parent if parent in before else None
        parents[claim.id] = None if parent in seen else parent
    return parents
