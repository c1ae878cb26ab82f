"""How often each clitic attaches to each class of stem, from ``data/clitics.toml``."""

from __future__ import annotations

import math
from functools import cache

from attrs import field, frozen, validators

from newsclaims.lexicon import load_toml
from newsclaims_tokenizer.grammar import StemClass

_POSITIVE = validators.deep_mapping(
    key_validator=validators.instance_of(str), value_validator=validators.gt(0)
)


@frozen
class ClassShares:
    """Shares per 10,000 stems of one class."""

    proclitics: dict[str, float] = field(validator=_POSITIVE)
    enclitics: dict[str, float] = field(validator=_POSITIVE)


@frozen
class Shares:
    """The file ``data/clitics.toml``."""

    share: dict[StemClass, float] = field(validator=_POSITIVE)
    nominal: ClassShares
    verb: ClassShares


@cache
def clitic_costs() -> dict[tuple[StemClass, str, str], float]:
    """Return the cost of every combination of stem class, proclitics and enclitic.

    A cost is a negative natural logarithm of a share.

    Raises:
        LexiconError: the file breaks its schema.
    """
    shares = load_toml("newsclaims_tokenizer", "data/clitics.toml", Shares)
    costs: dict[tuple[StemClass, str, str], float] = {}
    tables: dict[StemClass, ClassShares] = {"nominal": shares.nominal, "verb": shares.verb}
    for name, table in tables.items():
        for proclitics, often in table.proclitics.items():
            for enclitic, frequent in table.enclitics.items():
                product = shares.share[name] * often * frequent
                costs[name, proclitics, enclitic] = -math.log(product / 1e12)
    return costs
