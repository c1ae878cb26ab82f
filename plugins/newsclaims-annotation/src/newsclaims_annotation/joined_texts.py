"""Several texts in one, as an annotator can read and write them: ``سالم | هند``."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"(?:\\.|[^|\\]|\\\Z)+", re.DOTALL)
_SIGNS = str.maketrans({"\\": "\\\\", "|": "\\|"})


def joined(texts: Iterable[str]) -> str:
    r"""Return texts in one, with ``|`` between them; one that holds a bar has ``\|`` there."""
    return " | ".join(text.translate(_SIGNS) for text in texts)


def parted(text: str) -> tuple[str, ...]:
    """Return the texts that `joined` has joined, without white space around them; no empty ones."""
    parts = (part.strip() for part in _PART.findall(text))
    return tuple(re.sub(r"\\(.)", r"\1", part) for part in parts if part)
