"""Make a failing text as short as it fails: by lines, then by words, then by characters."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

_UNITS = (re.compile(r"[^\n]*\n|[^\n]+"), re.compile(r"\s*\S+|\s+"), re.compile(r"(?s)."))
"""Lines, words with the white space before them, characters: each set makes up the whole text."""


def minimize(text: str, fails: Callable[[str], bool], *, seconds: float = 30.0) -> str:
    """Return a part of *text* that still fails and of which no single piece can be left out.

    It is delta debugging (Zeller and Hildebrandt 2002): halves are left out first, then quarters.
    What is found when the time is over is returned as it is.

    Args:
        text: fails.
        fails: whether another text fails likewise.
        seconds: when to stop.
    """
    deadline = time.monotonic() + seconds
    for unit in _UNITS:
        text = _fewer(unit.findall(text), fails, deadline)
    return text


def _fewer(pieces: list[str], fails: Callable[[str], bool], deadline: float) -> str:
    size = max(1, len(pieces) // 2)
    while pieces and time.monotonic() < deadline:
        start, before = 0, len(pieces)
        while start < len(pieces) and time.monotonic() < deadline:
            rest = pieces[:start] + pieces[start + size :]
            if fails("".join(rest)):
                pieces = rest
            else:
                start += size
        if size == 1 and len(pieces) == before:
            break
        size = max(1, size // 2)
    return "".join(pieces)
