"""The words of the pack: lists and reporting verbs, read once from the data files."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model.vocabulary import Act, Commitment, Gender

Frame: TypeAlias = Literal["that", "bare", "speech", "to", "object"]


@frozen(kw_only=True)
class Verb:
    """A verb of ``verbs.toml``, which explains the fields."""

    act: Act
    frames: frozenset[Frame] = frozenset()
    past: str = ""
    double: bool = False
    commitment: Commitment = "neutral"


@cache
def words(*names: str) -> frozenset[str]:
    """Return the words of one list of ``words.toml``, or of several together."""
    lists = load_toml(
        "newsclaims_english", "data/words.toml", dict[str, dict[str, frozenset[str]]]
    )["lists"]
    return frozenset().union(*(lists[name] for name in names))


@cache
def verb_forms() -> dict[str, tuple[str, Verb]]:
    """Return base form and verb of each inflected form."""
    verbs = load_toml("newsclaims_english", "data/verbs.toml", dict[str, dict[str, Verb]])["verbs"]
    forms: dict[str, tuple[str, Verb]] = {}
    for base, verb in verbs.items():
        stem = base + base[-1] * verb.double
        cut = base[:-1] if base.endswith("e") and not base.endswith("ee") else stem
        soft = f"{base[:-1]}i" if base.endswith("y") and base[-2] not in "aeiou" else ""
        hisses = base.endswith(("s", "sh", "ch", "x", "z"))
        third = f"{soft or base}{'es' if soft or hisses else 's'}"
        past = verb.past or (f"{base}d" if base.endswith("e") else f"{soft or stem}ed")
        forms |= dict.fromkeys((base, third, past, f"{cut}ing"), (base, verb))
    return forms


def is_plural(noun: str) -> bool:
    """Return whether a noun names several people."""
    return noun.endswith("s") or noun in {"police", "people"}


def gender(word: str) -> Gender | None:
    """Return the gender that a title, pronoun or given name tells."""
    return "m" if word in words("masculine") else "f" if word in words("feminine") else None
