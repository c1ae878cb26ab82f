"""Independent pronouns: whom they may stand for."""

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


PRONOUNS = {
    fold(word): pronoun
    for word, pronoun in load_toml(PACKAGE, "data/pronouns.toml", _Pronouns).pronouns.items()
}
"""The pronouns by their folded spelling."""
