"""Tell speech from scare quotes and from names in quotation marks."""

from __future__ import annotations

from newsclaims_quotes.marks import Quotation
from newsclaims_quotes.reading import Reading

LONG = 4
"""From this many words on a quotation is speech; 63 % of those in guillemets in
Saudi news are names of three words or less."""


def is_speech(reading: Reading, quotation: Quotation) -> bool:
    """Say whether a quotation gives somebody's words and no name or title."""
    words = reading.quotation_words(quotation)
    if not words:
        return False
    before = quotation.open - 1
    if before >= 0:
        previous = reading.words[before]
        if (
            previous.body in reading.lexicon.name_heads
            or previous.stem in reading.lexicon.name_heads
        ):
            return len(words) > 2 * LONG
    if len(words) >= LONG:
        return not all(i in reading.named for i in words)
    inner = [reading.words[i] for i in words]
    if len(words) == 1:
        return inner[0].verb and inner[0].body[:1] in "يتنا" and words[0] not in reading.named
    if any(w.verb or w.that for w in inner):
        return True
    if any(i in reading.named for i in words):
        return False
    if all(w.definite for w in inner if not w.free):
        return False
    return not any(
        not reading.tokens[i].norm[:1].isalpha() or reading.tokens[i].norm.isascii() for i in words
    )
