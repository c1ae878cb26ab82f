"""JSON data to JSON text that can be encoded as UTF-8."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

_SURROGATE = re.compile("[\ud800-\udfff]")


def encoder(indent: int | None) -> Callable[[object], str]:
    """Return what writes JSON data as text, with *indent* spaces for each level if not None."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=indent).encode
    return lambda data: escaped(encode(data))


def escaped(text: str) -> str:
    """Escape lone surrogates, which have no UTF-8."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
