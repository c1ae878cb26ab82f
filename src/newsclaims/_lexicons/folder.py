"""Which folder newsclaims keeps what it can make anew in."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

VARIABLE = "NEWSCLAIMS_CACHE"
"""Environment variable that names another folder; where it is empty nothing is kept."""


def cache_folder() -> Path | None:
    """Return the folder, which need not be there; None where nothing is to be kept."""
    return _folder(os.environ.get(VARIABLE))


@cache
def _folder(said: str | None) -> Path | None:
    if said is not None:
        return Path(said) if said else None
    try:
        home = Path.home()
    except RuntimeError:  # this user has none
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "newsclaims"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "newsclaims"
    said = os.environ.get("XDG_CACHE_HOME", "")
    # The specification has relative paths ignored.
    return (Path(said) if Path(said).is_absolute() else home / ".cache") / "newsclaims"
