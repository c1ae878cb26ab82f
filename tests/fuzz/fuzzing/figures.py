"""Families that put numbers into a text."""

from __future__ import annotations

from random import Random

from fuzzing import alphabets
from fuzzing.families import between_words, extent, family, insert, run, sprinkle
from fuzzing.sources import Sources

_SIGNS = ("+", "-", "−", "±", "~", "#", "$", "€", "№", "")
_BETWEEN = (
    ".",
    ",",
    "٫",
    "٬",
    "،",
    "/",
    "-",
    "–",
    ":",
    " ",
    "\u00a0",
    "'",
    "×",
    "^",
    "e",
    "E",
    "x",
    "_",
    "\u200f",
    "",
)


def _digits(chance: Random, length: int) -> str:
    return "".join(chance.choices(chance.choice(alphabets.DIGITS), k=length))


def _short(chance: Random) -> str:
    return _digits(chance, chance.randint(1, 5))


@family
def long_numbers(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, f" {_digits(chance, extent(chance))} ")


@family
def long_decimals(chance: Random, text: str, _: Sources) -> str:
    comma = chance.choice((".", ",", "٫", "،"))
    return insert(chance, text, f" {_short(chance)}{comma}{_digits(chance, extent(chance))} ")


@family
def grouped_numbers(chance: Random, text: str, _: Sources) -> str:
    """Put numbers that are cut into groups, and groups of the wrong size."""
    comma = chance.choice(_BETWEEN)
    size = chance.choice((1, 2, 3, 3, 3, 4))
    groups = (_digits(chance, size) for _ in range(extent(chance)))
    return insert(chance, text, f" {comma.join(groups)} ")


@family
def exponents(chance: Random, text: str, _: Sources) -> str:
    power = _digits(chance, min(extent(chance), 20))
    return insert(
        chance, text, f" {_short(chance)}{chance.choice('eE^')}{chance.choice(_SIGNS)}{power} "
    )


@family
def mixed_digits(chance: Random, text: str, _: Sources) -> str:
    """Put numbers whose digits are of several scripts."""
    every = "".join(alphabets.DIGITS) + alphabets.NUMERIC
    return sprinkle(chance, text, tuple("".join(chance.choices(every, k=4)) for _ in range(4)))


@family
def numeric_runs(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, run(chance, alphabets.NUMERIC))


@family
def figures(chance: Random, text: str, _: Sources) -> str:
    """Put what looks like dates, ranges, scores, telephones and sums."""
    made = []
    for _ in range(4):
        parts = [_short(chance) for _ in range(chance.randint(1, 5))]
        made.append(chance.choice(_SIGNS) + chance.choice(_BETWEEN).join(parts))
    return between_words(chance, text, tuple(made))


@family
def number_words(chance: Random, text: str, sources: Sources) -> str:
    """Put number words with و before some, digits and units, one behind the other."""
    length = min(extent(chance), 3_000)
    words = []
    for word in chance.choices(sources.numbers, k=length):
        drawn = _short(chance) if chance.random() < 0.2 else word
        words.append("و" + drawn if chance.random() < 0.3 else drawn)
    return between_words(chance, text, (" ".join(words),))
