"""The families of mutations: each makes a text odd in one way.

A family is a function of a source of chance, a text and what inputs are made from.  It draws from
nothing else, so that a seed gives the same input again.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from fuzzing.sources import Sources

Family = Callable[[Random, str, Sources], str]

FAMILIES: dict[str, Family] = {}
"""Every family by its name; `mutations` fills it when it is imported."""

_SHARES = ((0.95, 1, 8), (0.993, 8, 150), (0.9999, 150, 3_000), (1.0, 3_000, 100_000))
"""How often a run is how long: up to which share of the draws, from and to how many."""


def family(function: Family) -> Family:
    """Enter *function* under its name."""
    FAMILIES[function.__name__] = function
    return function


def extent(chance: Random) -> int:
    """Draw the length of a run: mostly short, rarely up to 100,000."""
    share = chance.random()
    low, high = next((low, high) for most, low, high in _SHARES if share <= most)
    return round(low * (high / low) ** chance.random())


def insert(chance: Random, text: str, piece: str) -> str:
    """Put *piece* anywhere into the text, inside words too."""
    at = chance.randint(0, len(text))
    return text[:at] + piece + text[at:]


def sprinkle(chance: Random, text: str, pieces: str | tuple[str, ...]) -> str:
    """Put a few of *pieces*, drawn one by one, into the text."""
    for _ in range(chance.randint(1, 8)):
        text = insert(chance, text, chance.choice(pieces))
    return text


def between_words(chance: Random, text: str, pieces: tuple[str, ...]) -> str:
    """Put a few of *pieces* between the words of the text."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 4)):
        words.insert(chance.randint(0, len(words)), chance.choice(pieces))
    return " ".join(words)


def run(chance: Random, pieces: str | tuple[str, ...]) -> str:
    """Return one of *pieces* again and again, or a run of all of them in any order."""
    length = extent(chance)
    if chance.random() < 0.5:
        return chance.choice(pieces) * length
    return "".join(chance.choices(pieces, k=length))
