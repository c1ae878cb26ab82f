"""A claim as one flat row of plain values, for data frames and databases."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from newsclaims.model.json_data import thaw

if TYPE_CHECKING:
    from newsclaims.model.json_data import JsonMap
    from newsclaims.model.layers import Quantity

Row: TypeAlias = dict[str, str | int | float | bool | None]
"""Column to value."""

BETWEEN = "; "
"""Stands between several values of one cell."""


def joined(values: object) -> str | None:
    """Return the strings of a tuple in one cell; None where there are none."""
    return BETWEEN.join(map(str, values)) or None if type(values) is tuple else None


def as_text(data: JsonMap) -> str | None:
    """Return a mapping of JSON values as JSON text; None where it is empty."""
    return json.dumps(thaw(data), ensure_ascii=False) if data else None


def number(quantity: Quantity) -> str:
    """Return what a quantity says in short: ``>12 km2``, ``3-5 d``, ``100-``."""
    if quantity.value is not None:
        value = _plain(quantity.value)
    elif quantity.low is not None or quantity.high is not None:
        value = f"{_plain(quantity.low)}-{_plain(quantity.high)}"
    else:
        value = "?"
    approx = "" if quantity.approx == "=" else quantity.approx
    return f"{approx}{value}{f' {quantity.unit}' if quantity.unit else ''}"


def _plain(value: Decimal | str | None) -> str:
    return format(value, "f") if isinstance(value, Decimal) else value or ""
