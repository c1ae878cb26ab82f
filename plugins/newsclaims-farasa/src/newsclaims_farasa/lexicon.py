"""The data files: what segments are, how letters are sent, what tags name."""

from __future__ import annotations

from functools import cache

from attrs import field, frozen, validators

from newsclaims.lexicon import load_toml
from newsclaims.model import FEATURES, MentionKind

PACKAGE = "newsclaims_farasa"

_FEATURES = validators.deep_mapping(
    key_validator=validators.instance_of(str),
    value_validator=validators.deep_iterable(validators.in_(FEATURES)),
)


@frozen(kw_only=True)
class SegmentFeatures:
    """The table ``features`` of ``data/affixes.toml``: segment to features."""

    proclitics: dict[str, frozenset[str]] = field(validator=_FEATURES)
    endings: dict[str, frozenset[str]] = field(validator=_FEATURES)


@frozen(kw_only=True)
class Affixes:
    """The file ``data/affixes.toml``."""

    proclitics: frozenset[str]
    prepositions: frozenset[str]
    enclitics: frozenset[str]
    endings: frozenset[str]
    restored: dict[str, str]
    features: SegmentFeatures


@frozen(kw_only=True)
class SentLetters:
    """The file ``data/letters.toml``."""

    never_sent: frozenset[str]
    sent_as: dict[str, str]


@frozen(kw_only=True)
class Tags:
    """The file ``data/tags.toml``."""

    outside: str
    kinds: dict[str, MentionKind]


@cache
def affixes() -> Affixes:
    """Return what the segments of a word are, in Farasa's spelling.

    Raises:
        LexiconError: the file breaks its schema.
    """
    return load_toml(PACKAGE, "data/affixes.toml", Affixes)


@cache
def _sent() -> SentLetters:
    return load_toml(PACKAGE, "data/letters.toml", SentLetters)


@cache
def sent_letters() -> dict[int, str]:
    """Return the letters that Farasa does not know, as a table for `str.translate`.

    Raises:
        LexiconError: the file breaks its schema.
    """
    return str.maketrans(_sent().sent_as)


@cache
def never_sent() -> frozenset[str]:
    """Return the punctuation that Farasa takes for letters.

    Raises:
        LexiconError: the file breaks its schema.
    """
    return _sent().never_sent


@cache
def tags() -> Tags:
    """Return what the tags name.

    Raises:
        LexiconError: the file breaks its schema.
    """
    return load_toml(PACKAGE, "data/tags.toml", Tags)
