"""Stretches of tokens and the text spans that they make."""

from __future__ import annotations

from typing import TypeAlias

from newsclaims.model import Span
from newsclaims_quotes.reading import Reading

Phrase: TypeAlias = tuple[int, int]
"""A stretch of tokens: index of the first, index past the last."""

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"


def clipped(reading: Reading, phrase: Phrase, clitics: str) -> Span:
    """Return the span of *phrase* without those of the *clitics* that its head carries."""
    token = reading.tokens[phrase[0]]
    word = reading.words[phrase[0]]
    start = token.start
    for position, clitic in enumerate(token.proclitics):
        whole = not position and clitic.text[:1] in CONJUNCTIONS and not word.conjunction
        if whole or clitic.text[:1] not in clitics or clitic.end >= token.end:
            break
        start = clitic.end
    end = reading.tokens[phrase[1] - 1].end
    return Span(start, end, reading.text[start:end])


def phrase_span(
    reading: Reading, phrase: Phrase | None, clitics: str = CONJUNCTIONS
) -> Span | None:
    """Return the span of a speaker's noun phrase.

    A phrase that is one quotation loses its marks, a preposition written apart
    (`لـ «عكاظ»`) is left out.
    """
    if phrase is None or phrase[1] <= phrase[0]:
        return None
    first, last = phrase
    if reading.words[first].apart:
        first += 1
    quotation = reading.opens.get(first)
    if quotation is not None and quotation.close == last - 1:
        first, last = first + 1, last - 1
    return clipped(reading, (first, last), clitics) if first < last else None
