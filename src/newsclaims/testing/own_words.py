"""Kinds and acts of somebody's own in the place of the standard ones, to see what a plugin makes of them."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve, fields, has

from newsclaims.model import Actor, Attribution, Claim, Document, Mention

R = TypeVar("R", Attribution, Claim)

PREFIX = "suite:"
"""Stands before the standard word that a word stands for."""


def with_own_words(document: Document) -> Document:
    """Return *document* with a word of somebody's own for each kind and act, and its fallback."""
    return evolve(
        document,
        mentions=tuple(map(_own_kind, document.mentions)),
        attributions=tuple(map(_own_act, document.attributions)),
        actors=tuple(map(_own_actor, document.actors)),
        claims=tuple(
            evolve(_own_act(claim), actors=tuple(map(_own_actor, claim.actors)))
            for claim in document.claims
        ),
    )


def without_own_words(thing: object) -> object:
    """Return a result with the standard words again, at any depth."""
    kind: type[object] = type(thing)
    if has(kind):
        changes = {one.name: without_own_words(getattr(thing, one.name)) for one in fields(kind)}
        for name in ("kind", "act"):
            word = changes.get(name)
            if isinstance(word, str) and word.startswith(PREFIX):
                changes |= {name: word.removeprefix(PREFIX), f"{name}_fallback": None}
        same = all(getattr(thing, name) is value for name, value in changes.items())
        return thing if same else evolve(thing, **changes)  # type: ignore[misc]  # any attrs class
    if type(thing) is list or type(thing) is tuple:
        items = [without_own_words(item) for item in thing]
        return items if type(thing) is list else tuple(items)
    if type(thing) is dict:
        return {key: without_own_words(value) for key, value in thing.items()}
    return thing


def _own_kind(mention: Mention) -> Mention:
    fallback = mention.standard_kind
    return evolve(mention, kind=f"{PREFIX}{fallback}", kind_fallback=fallback)


def _own_actor(actor: Actor) -> Actor:
    fallback = actor.standard_kind
    mentions = tuple(map(_own_kind, actor.mentions))
    return evolve(actor, kind=f"{PREFIX}{fallback}", kind_fallback=fallback, mentions=mentions)


def _own_act(item: R) -> R:
    fallback = item.standard_act
    return evolve(item, act=f"{PREFIX}{fallback}", act_fallback=fallback)
