"""The JSON Schema (draft 2020-12) of what `newsclaims.codec` writes; it ships as package data."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema_text() -> str:
    """Return the schema as JSON text."""
    return files("newsclaims").joinpath("schema.json").read_text("utf-8")


def schema() -> dict[str, Any]:
    """Return the schema as JSON data."""
    data: dict[str, Any] = json.loads(schema_text())
    return data
