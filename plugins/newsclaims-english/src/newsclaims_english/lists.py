"""The words of the pack: lists and reporting verbs, read once from the data files."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model.vocabulary import Act, Commitment

Frame: TypeAlias = Literal["that", "bare", "speech", "to", "object"]
Tense: TypeAlias = Literal["base", "third", "past", "participle"]


@frozen(kw_only=True)
class Words:
    """The data file ``words.toml``, which explains each list."""

    titles: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    organizations: frozenset[str]
    locatives: frozenset[str]
    calendar: frozenset[str]
    starters: frozenset[str]
    abbreviations: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]


@frozen(kw_only=True)
class Verb:
    """A verb of ``verbs.toml``, which explains the fields."""

    act: Act
    frames: frozenset[Frame]
    past: str = ""
    double: bool = False
    commitment: Commitment = "neutral"


@frozen
class _Verbs:
    verbs: dict[str, Verb]


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the lists."""
    return load_toml("newsclaims_english", "data/words.toml", Words)


@lru_cache(maxsize=1)
def verb_forms() -> dict[str, tuple[str, Verb, Tense]]:
    """Return base form, verb and tense of each inflected form."""
    verbs = load_toml("newsclaims_english", "data/verbs.toml", _Verbs).verbs
    forms: dict[str, tuple[str, Verb, Tense]] = {}
    for base, verb in verbs.items():
        stem = base + base[-1] if verb.double else base
        soft = base.endswith("y") and base[-2] not in "aeiou"
        third = (
            f"{base[:-1]}ies" if soft else base + "es" * _hisses(base) + "s" * (not _hisses(base))
        )
        past = f"{base[:-1]}ied" if soft else f"{stem.removesuffix('e')}ed"
        silent = base.endswith("e") and not base.endswith("ee")
        participle = f"{base[:-1] if silent else stem}ing"
        forms[base] = (base, verb, "base")
        forms[third] = (base, verb, "third")
        forms[participle] = (base, verb, "participle")
        forms[verb.past or past] = (base, verb, "past")
    return forms


def _hisses(base: str) -> bool:
    return base.endswith(("s", "sh", "ch", "x", "z"))


def gender(spelling: str) -> Literal["m", "f"] | None:
    """Return the gender that a title, pronoun or given name tells."""
    if spelling in words().masculine:
        return "m"
    return "f" if spelling in words().feminine else None
