"""Whose data an item carries: a plugin writes under its own name in ``extra``, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError
from newsclaims.model import Actor, Claim, Document, JsonMap, Mention, Quantity
from newsclaims.model.json_data import EMPTY

I = TypeVar("I", Mention, Quantity, Actor)  # noqa: E741 - an item
N = TypeVar("N", Quantity, Actor, Claim)


def owned(items: tuple[I, ...], plugin: str, what: str) -> tuple[I, ...]:
    """Return *items* that a plugin has made anew, if their ``extra`` is its own.

    Raises:
        ContractError: one carries data of another plugin.
    """
    for i, item in enumerate(items):
        if item.extra is not EMPTY:
            _must_be_own(item.extra, EMPTY, plugin, f"{what} {i}")
    return items


def owned_actors(actors: tuple[Actor, ...], document: Document, plugin: str) -> tuple[Actor, ...]:
    """Return resolved *actors* if what they carry is the resolver's, or their mentions' of before.

    Raises:
        ContractError: one carries other data.
    """
    for i, actor in enumerate(owned(actors, plugin, "actor")):
        _owned_mentions(actor.mentions, document, plugin, f"actor {i}: mention")
    return actors


def owned_claims(claims: tuple[Claim, ...], document: Document, plugin: str) -> tuple[Claim, ...]:
    """Return refined *claims*, in which a plugin has changed no data but its own.

    What a claim, an actor or a quantity of this id carried under other names, and does not any
    more, comes back.

    Raises:
        ContractError: data of another plugin is there that was not, or is other than it was.
    """
    before = {claim.id: claim.extra for claim in document.claims}
    actors = {actor.id: actor.extra for actor in document.actors}
    quantities = {quantity.id: quantity.extra for quantity in document.quantities}

    def kept(item: N, known: dict[str, JsonMap], what: str) -> N:
        extra = _with_others(item.extra, known.get(item.id, EMPTY), plugin, what)
        return item if extra is item.extra else evolve(item, extra=extra)

    def whole(claim: Claim, i: int) -> Claim:
        for actor in claim.actors:
            _owned_mentions(actor.mentions, document, plugin, f"claim {i}: mention of {actor.id}")
        mine = tuple(
            [kept(actor, actors, f"claim {i}: actor {actor.id}") for actor in claim.actors]
        )
        numbers = tuple(
            [kept(one, quantities, f"claim {i}: quantity {one.id}") for one in claim.quantities]
        )
        claim = kept(claim, before, f"claim {i}")
        if mine == claim.actors and numbers == claim.quantities:
            return claim
        return evolve(claim, actors=mine, quantities=numbers)

    return tuple([whole(claim, i) for i, claim in enumerate(claims)])


def _owned_mentions(
    mentions: Iterable[Mention], document: Document, plugin: str, what: str
) -> None:
    carrying = [(i, one) for i, one in enumerate(mentions) if one.extra is not EMPTY]
    if not carrying:
        return
    listed = (mention for actor in document.actors for mention in actor.mentions)
    before = {(one.start, one.end): one.extra for one in (*document.mentions, *listed)}
    for i, mention in carrying:
        known = before.get((mention.start, mention.end), EMPTY)
        _must_be_own(mention.extra, known, plugin, f"{what} {i}")


def _must_be_own(extra: JsonMap, known: JsonMap, plugin: str, what: str) -> None:
    """Refuse what stands under another name and did not stand there before."""
    if extra is known:
        return
    for name, value in extra.items():
        if name != plugin and (name not in known or known[name] != value):
            raise ContractError(
                f"{what}: extra has {shown(name)}, where plugin {shown(plugin)} may write nothing; "
                f"put what is its own under extra[{plugin!r}]"
            )


def _with_others(extra: JsonMap, known: JsonMap, plugin: str, what: str) -> JsonMap:
    """Return *extra* with what others have written before, which nobody but they may change."""
    _must_be_own(extra, known, plugin, what)
    missing = {name: known[name] for name in known if name != plugin and name not in extra}
    return JsonMap({**missing, **extra}) if missing else extra
