"""The content as a reader would repeat it."""

from __future__ import annotations

from newsclaims_arabic.quotations import DOUBLE, GUILLEMETS, SINGLE
from newsclaims_arabic.typography import without_markup

from newsclaims.text import fold
from newsclaims_quotes.lists import WORDS

_COMPLEMENTIZERS = WORDS["stated_complementizers"]

_RESUMED = frozenset(
    that + pronoun for that in _COMPLEMENTIZERS for pronoun in WORDS["stated_pronouns"]
)
_MARKS = "".join(GUILLEMETS | DOUBLE | SINGLE)


def statement(contents: list[str]) -> str:
    """Join the contents without complementizer and outer quotation marks."""
    joined = " … ".join(without_markup(part).strip() for part in contents)
    first, _, rest = joined.partition(" ")
    if (rest and fold(first) in _COMPLEMENTIZERS) or (rest and _with_pronoun(fold(first))):
        joined = rest.lstrip()
    return _unmarked(joined)


def _with_pronoun(first: str) -> bool:
    """Return whether *first* is أنه or بأنها, whose pronoun a verb or noun behind it repeats."""
    return first in _RESUMED


def _unmarked(text: str) -> str:
    inner = text.strip()
    if len(inner) > len("«»") and inner[0] in _MARKS and inner[-1] in _MARKS:
        middle = inner[1:-1]
        if not any(mark in middle for mark in _MARKS):
            return middle.strip()
    return inner
