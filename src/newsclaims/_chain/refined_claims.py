"""Take over refined claims: parents, signatures, and the actors and quantities they bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError
from newsclaims.model import Actor, Claim, Document, Provenance, Quantity

I = TypeVar("I", Actor, Quantity)  # noqa: E741 - an item
Sign = Callable[[Provenance], Provenance]


def reconcile(document: Document, claims: Sequence[Claim], sign: Sign) -> Document:
    """Return *document* with the *claims* that a refiner made of its own.

    * A claim whose parent was dropped goes to the nearest ancestor that was not, or to none.
    * An actor or quantity that a claim brings along replaces that of the same id in the
      document, or is added to it.
    * A claim, actor or quantity that was there keeps its provenance; a new one is signed.

    Args:
        document: what the refiner was given.
        claims: what it returned, checked.
        sign: makes the provenance of what is new.

    Raises:
        ContractError: two claims bring along different things under one id.
    """
    before = {claim.id: claim for claim in document.claims}
    actors = _brought(document.actors, (a for c in claims for a in c.actors), sign)
    quantities = _brought(document.quantities, (q for c in claims for q in c.quantities), sign)
    parents = _parents(claims, before)
    return evolve(
        document,
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
        first = new.setdefault(item.id, item)
        if first is not item and first != item:
            raise ContractError(
                f"two claims bring along different things under the id {shown(item.id)}"
            )
    signed = {
        key: evolve(item, provenance=old[key].provenance if key in old else sign(item.provenance))
        for key, item in new.items()
        if old.get(key) is not item
    }
    return {**old, **signed}


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
