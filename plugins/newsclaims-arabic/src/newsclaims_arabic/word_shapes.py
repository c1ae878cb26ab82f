"""What the shape of a word tells where no lexicon has it: adjective, participle, verbal noun.

Stems are folded: without article and clitics, hamzas on bare alif, teh marbuta as heh.
"""

from __future__ import annotations

import re

from attrs import asdict, frozen

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims_arabic.lists import PACKAGE, WORDS

SHORTEST = 3
SHORTEST_DUAL = 6
"""Shorter ones with that ending are participles in the accusative: ملفتا."""
FEMININES = WORDS.endings("feminines")
NISBA = WORDS.endings("nisba")
INFLECTED = WORDS.endings("inflected")
DUAL_CONSTRUCT = WORDS.endings("dual_construct")
SHORT_ADJECTIVES = WORDS["short_adjectives"]


@frozen
class _Shapes:
    """The file ``shapes.toml``."""

    adjective: str
    verbal_noun: str
    participle: str
    broken_plural: str


def _compiled(name: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(rf"(?:{pattern})\Z")
    except re.error as error:
        raise LexiconError(f"{PACKAGE}/data/shapes.toml: {name}: {error}: {pattern}") from error


_SHAPES = {
    name: _compiled(name, pattern)
    for name, pattern in asdict(load_toml(PACKAGE, "data/shapes.toml", _Shapes)).items()
}


def without(stem: str, endings: tuple[str, ...]) -> str:
    """Return *stem* without the first of *endings* that it has."""
    for ending in endings:
        if stem.endswith(ending):
            return stem.removesuffix(ending)
    return stem


def without_ending(stem: str) -> str:
    """Return *stem* without the ending of feminine, dual or sound plural."""
    for ending in INFLECTED:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST:
            return stem.removesuffix(ending)
    return stem


def is_relation(stem: str) -> bool:
    """Return whether a word looks like an adjective of relation: أمني، رسمية."""
    return stem.endswith(NISBA)


def like_adjective(stem: str) -> bool:
    """Return whether *stem* has the shape of an adjective."""
    bare = without_ending(stem)
    return bare in SHORT_ADJECTIVES or bool(_SHAPES["adjective"].match(bare))


def like_participle(stem: str) -> bool:
    """Return whether *stem* has the shape of a participle and is no adjective of relation."""
    spellings = (stem, without_ending(stem))
    return any(_SHAPES["participle"].match(each) and not each.endswith("ي") for each in spellings)


def like_verbal_noun(stem: str) -> bool:
    """Return whether *stem* has the shape of a derived verbal noun."""
    return bool(_SHAPES["verbal_noun"].match(stem))


def like_dual(body: str) -> bool:
    """Return whether *body* may be the dual of a feminine in the construct: منظمتا كذا وكذا."""
    return body.endswith(DUAL_CONSTRUCT) and len(body) >= SHORTEST_DUAL


def feminine(stem: str) -> bool:
    """Return whether *stem* agrees like a feminine, as far as its shape shows."""
    plural = not stem.endswith("ي") and bool(_SHAPES["broken_plural"].match(stem))
    return plural or stem.endswith(FEMININES)
