"""All families: whoever imports this room finds them in `FAMILIES`."""

from __future__ import annotations

from fuzzing import characters, figures, layout, wording
from fuzzing.families import FAMILIES

ROOMS = (characters, figures, layout, wording)

__all__ = ["FAMILIES", "ROOMS"]
