"""Words by which statements, and the numbers in them, are told apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen
from newsclaims_arabic.relations import bare

from newsclaims.lexicon import load_toml
from newsclaims.model import Document, Quantity, Span
from newsclaims.text import fold
from newsclaims_store.stems import DocumentStems, without_ending

_LEAST = 3
"""Number of letters of a stem that tells anything."""
REACH = 5
"""Number of words on each side of a number that say what it counts, at most."""
_LEFT, _RIGHT = "<", ">"


@frozen
class _Words:
    """``words.toml``."""

    common: list[str]
    beside_numbers: list[str]
    negations: list[str]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        stem for word in words for stem in (fold(word), without_ending(bare(fold(word))))
    )


_LISTS = load_toml("newsclaims_store", "data/words.toml", _Words)
COMMON = _stems(_LISTS.common)
NEGATIONS = tuple(_LISTS.negations)
_BESIDE = COMMON | _stems(_LISTS.beside_numbers)


def telling(stems: Iterable[str]) -> list[str]:
    """Return the stems that tell statements apart: no function words, no numbers."""
    return [stem for stem in stems if _tells(stem)]


@lru_cache(maxsize=1 << 16)
def _tells(stem: str) -> bool:
    return len(stem) >= _LEAST and stem not in COMMON and not _numeric(stem)


def _numeric(stem: str) -> bool:
    return any(letter.isdigit() for letter in stem)


def beside(document: Document, stems: DocumentStems, quantity: Quantity) -> list[str]:
    """Return what stands beside a number in its sentence: stems, with ``<`` if before and ``>`` if behind.

    Args:
        document: with the quantity.
        stems: of the document.
        quantity: the number with its unit or what it counts.
    """
    place = bisect_right(document.sentences, quantity.start, key=lambda one: one.start) - 1
    if place < 0:
        return []
    sentence = document.sentences[place]
    counted = counted_key(stems, quantity)
    before = stems.inside([Span(sentence.start, max(quantity.start, sentence.start), "")])
    behind = stems.inside([Span(min(quantity.end, sentence.end), sentence.end, "")])
    return [
        *(_LEFT + stem for stem in before[-REACH:] if _says(stem) and stem != counted),
        *(_RIGHT + stem for stem in behind[:REACH] if _says(stem) and stem != counted),
    ]


@lru_cache(maxsize=1 << 16)
def _says(stem: str) -> bool:
    return len(stem) >= _LEAST and stem not in _BESIDE and not _numeric(stem)


def counted_key(stems: DocumentStems, quantity: Quantity) -> str | None:
    """Return what two numbers have in common that may be of one thing: unit, or the noun counted."""
    if quantity.unit is not None:
        return quantity.unit
    counted = stems.inside([quantity.counted])
    return counted[0] if counted else None
