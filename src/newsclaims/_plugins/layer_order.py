"""In which order plugins of one stage run, where one requires a layer that another gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from newsclaims._plugins.declarations import Anatomy
from newsclaims.errors import MissingLayerError
from newsclaims.stages import is_own_layer

T = TypeVar("T")


def in_order(chosen: Sequence[T], look: Callable[[T], tuple[str, Anatomy]]) -> list[T]:
    """Return *chosen* so that each comes after those whose layers it requires or uses.

    Where that decides nothing, the order is the one in which they were chosen.

    Args:
        chosen: plugins of one stage.
        look: returns the name and the anatomy of one.

    Raises:
        MissingLayerError: some wait for each other.
    """
    left = list(chosen)
    ordered: list[T] = []
    while left:
        missing = {layer for one in left for layer in _own(look(one)[1].provides)}
        first = next((one for one in left if missing.isdisjoint(_needs(look(one)[1]))), None)
        if first is None:
            raise MissingLayerError(_circle([look(one) for one in left]))
        left.remove(first)
        ordered.append(first)
    return ordered


def _own(layers: Sequence[str]) -> list[str]:
    return [layer for layer in layers if is_own_layer(layer)]


def _needs(anatomy: Anatomy) -> list[str]:
    return _own((*anatomy.requires, *anatomy.uses))


def _circle(stuck: Sequence[tuple[str, Anatomy]]) -> str:
    """Return how the first plugins that wait for each other do so."""
    giver = {layer: n for n, (_, anatomy) in enumerate(stuck) for layer in _own(anatomy.provides)}
    waits = [next(layer for layer in _needs(anatomy) if layer in giver) for _, anatomy in stuck]
    path = [0]
    while giver[waits[path[-1]]] not in path:
        path.append(giver[waits[path[-1]]])
    circle = path[path.index(giver[waits[path[-1]]]) :]
    chain = ", ".join(f"{stuck[n][0]!r} waits for {waits[n]!r}" for n in circle)
    if len(circle) == 1:
        return f"plugin {chain}, which it gives itself; take it from its `requires` and `uses`"
    return (
        f"plugins wait for each other's layers: {chain}; disable one of them, or take a layer from "
        "its `requires` or `uses`"
    )
