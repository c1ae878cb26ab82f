"""Stretches of tokens and the text spans that they make."""

from __future__ import annotations

from typing import TypeAlias

from newsclaims.model import Span
from newsclaims_arabic.passage import Passage

Stretch: TypeAlias = tuple[int, int]
"""A stretch of tokens: index of the first, index past the last."""

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")


def clipped(passage: Passage, phrase: Stretch, clitics: tuple[str, ...]) -> Span:
    """Return the span of *phrase* without those of the *clitics* that its head carries."""
    head = phrase[0]
    form, word = passage.forms[head], passage.words[head]
    start = origin = passage.token_starts[head]
    for position, (first, last) in enumerate(form.proclitics):
        clitic = form.text[first : first + 1]
        whole = not position and clitic in CONJUNCTIONS and not word.conjunction
        if whole or clitic not in clitics or origin + last >= passage.token_ends[head]:
            break
        start = origin + last
    end = passage.token_ends[phrase[1] - 1]
    return Span(start, end, passage.text[start:end])


def phrase_span(
    passage: Passage, phrase: Stretch | None, clitics: tuple[str, ...] = CONJUNCTIONS
) -> Span | None:
    """Return the span of a speaker's noun phrase.

    A phrase that is one quotation loses its marks, a preposition written apart
    (`لـ «عكاظ»`) is left out.
    """
    if phrase is None or phrase[1] <= phrase[0]:
        return None
    first, last = phrase
    if passage.words[first].apart:
        first += 1
    quotation = passage.opens.get(first)
    if quotation is not None and quotation.close == last - 1:
        first, last = first + 1, last - 1
    return clipped(passage, (first, last), clitics) if first < last else None
