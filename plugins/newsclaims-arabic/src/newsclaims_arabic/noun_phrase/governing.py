"""Participles and verbal nouns that take a preposition of their own."""

from __future__ import annotations

from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, Lists

_LISTS = Lists(PACKAGE, "governing.toml")
GOVERNING = {fold(preposition): _LISTS[preposition] for preposition in _LISTS}
"""Folded preposition to the words that take it, without their endings."""
