"""Check the layers that plugins add to a document: their names, and that they are JSON."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError, tuple_of
from newsclaims.model import JsonMap, Layer, Provenance
from newsclaims.model.json_data import freeze
from newsclaims.stages import is_own_layer


def check_annotation(result: object, provided: Collection[str] | None = None) -> dict[str, Any]:
    """Return the layers that a plugin returned, by name, their values frozen.

    Args:
        result: what it returned.
        provided: the layers that it says it gives; None where nothing says.

    Raises:
        ContractError: a layer is missing or another's, or its value is no JSON.
    """
    if type(result) is not dict and type(result) is not JsonMap:
        raise ContractError(f"returned {shown(result)}, not a dict of layers by name")
    found: dict[str, Any] = {}
    for name, value in result.items():
        sound = type(name) is str and (is_own_layer(name) if provided is None else name in provided)
        if not sound:
            named = "" if provided is None else f"; `provides` names {', '.join(sorted(provided))}"
            raise ContractError(f"layers: {shown(name)} is none that it gives{named}")
        try:
            found[name] = freeze(value, name)
        except ValueError as error:
            raise ContractError(f"layer {error}") from error
    for name in sorted({*(provided or ())} - {*found}):
        raise ContractError(
            f"layers: {name!r} is missing, which `provides` names; "
            "give None where there is nothing to say"
        )
    return found


def check_layers(layers: object) -> None:
    """Check layers as they stand in a document.

    Raises:
        ContractError: one is broken, or two bear one name.
    """
    names: set[str] = set()
    for i, layer in enumerate(tuple_of(layers, Layer, "layers")):
        if not is_own_layer(layer.name) or layer.name in names:
            raise ContractError(f"layer {i}: name is {shown(layer.name)}, not one of its own")
        names.add(layer.name)
        if type(layer.provenance) is not Provenance:
            raise ContractError(f"layer {i}: provenance is {shown(layer.provenance)}")
