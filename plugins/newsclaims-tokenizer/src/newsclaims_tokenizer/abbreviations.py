"""Abbreviations whose full stop ends no sentence, from ``data/abbreviations.toml``."""

from __future__ import annotations

from attrs import field, frozen

from newsclaims.lexicon import load_toml


@frozen
class Abbreviations:
    """The file ``data/abbreviations.toml``."""

    letters: frozenset[str] = field(converter=frozenset)
    words: frozenset[str] = field(converter=frozenset)


def abbreviations() -> Abbreviations:
    """Return what the file holds.

    Raises:
        LexiconError: it breaks its schema.
    """
    return load_toml("newsclaims_tokenizer", "data/abbreviations.toml", Abbreviations)
