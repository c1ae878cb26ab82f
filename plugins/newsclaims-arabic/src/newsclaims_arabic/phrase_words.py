"""The words that bound a noun phrase: what must stand in ``data/phrases.toml``.

What each list is for is told beside it in the file.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from attrs import fields, frozen

from newsclaims.lexicon import load_toml
from newsclaims.text import fold

PACKAGE = "newsclaims_arabic"
Lists = TypeVar("Lists", frozenset[str], dict[str, frozenset[str]])


@frozen(kw_only=True)
class PhraseWords:
    """The file ``phrases.toml``, or the same in folded spelling."""

    adverbials: frozenset[str]
    ascribing: frozenset[str]
    audiences: frozenset[str]
    bynames: frozenset[str]
    correspondents: frozenset[str]
    documents: frozenset[str]
    glances: frozenset[str]
    inner: frozenset[str]
    last_and_next: frozenset[str]
    marks_of_identity: frozenset[str]
    objective: frozenset[str]
    partitives: frozenset[str]
    periods: frozenset[str]
    pointing: frozenset[str]
    spokesmen: frozenset[str]
    times_told: frozenset[str]
    wholes: frozenset[str]
    governing: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def phrase_words() -> PhraseWords:
    """Return the lists in folded spelling, read at the first call.

    Raises:
        LexiconError: the file is missing or breaks its schema.
    """
    words = load_toml(PACKAGE, "data/phrases.toml", PhraseWords)
    return PhraseWords(
        **{each.name: _folded(getattr(words, each.name)) for each in fields(PhraseWords)}
    )


def _folded(lists: Lists) -> Lists:
    if isinstance(lists, dict):
        return {fold(word): _folded(listed) for word, listed in lists.items()}
    return frozenset(map(fold, lists))
