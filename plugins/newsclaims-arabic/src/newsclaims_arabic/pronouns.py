"""Pronouns of the third person: whom they may stand for."""

from __future__ import annotations

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE


@frozen(kw_only=True)
class Pronoun:
    """A line of ``pronouns.toml``."""

    gender: Gender | None = None
    number: Number


@frozen
class _Pronouns:
    """The file ``pronouns.toml``."""

    pronouns: dict[str, Pronoun]
    attached: dict[str, Pronoun]


_DATA = load_toml(PACKAGE, "data/pronouns.toml", _Pronouns)
PRONOUNS = {fold(word): pronoun for word, pronoun in _DATA.pronouns.items()}
"""The independent pronouns by their folded spelling."""
ATTACHED = {fold(word): pronoun for word, pronoun in _DATA.attached.items()}
"""The attached pronouns by their folded spelling."""
