"""Passive participles that report an expectation of nobody in particular: من المتوقع أن."""

from __future__ import annotations

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Act
from newsclaims.text import fold


@frozen
class _Expected:
    """The file ``expected.toml``."""

    participles: dict[str, Act]


def _read() -> dict[str, Act]:
    """Return the participles, folded, with what they do.

    Raises:
        LexiconError: the file is missing or breaks its schema.
    """
    table = load_toml("newsclaims_quotes", "data/expected.toml", _Expected).participles
    return {fold(word): act for word, act in table.items()}


EXPECTED = _read()
"""Passive participles that report an expectation of nobody in particular, folded."""
