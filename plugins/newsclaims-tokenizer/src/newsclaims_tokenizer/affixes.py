"""The affixes of Arabic, from ``data/affixes.toml``."""

from __future__ import annotations

from attrs import frozen

from newsclaims.lexicon import load_toml

FILE = "data/affixes.toml"


@frozen(kw_only=True)
class Affixes:
    """The file ``data/affixes.toml``.

    Args:
        article: the definite one.
        conjunctions: attached ones, one letter each.
        prepositions: likewise.
        possessives: pronouns behind a nominal.
        objects: pronouns behind a verb.
        of_us: that of the first person plural, which is a subject too.
        endings: of a nominal.
        feminine: the one of the feminine plural.
        masculine: the one of the masculine plural.
        verb_endings: of a verb.
        nisba_endings: of an adjective of relation.
        abstract: the one that abstract nouns have too.
        nisba_bases: what a noun may end in where its nisba has an ending.
    """

    article: str
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    possessives: tuple[str, ...]
    objects: tuple[str, ...]
    of_us: str
    endings: tuple[str, ...]
    feminine: str
    masculine: str
    verb_endings: tuple[str, ...]
    nisba_endings: tuple[str, ...]
    abstract: str
    nisba_bases: tuple[str, ...]


AFFIXES = load_toml("newsclaims_tokenizer", FILE, Affixes)
