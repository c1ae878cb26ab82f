"""Read decades: ``الثمانينيات``, ``في الستينات من عمره``, ``منذ عقود``."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.token_quantity import TokenQuantity

_YEARS = 10
_CENTURY = 19


def read_decade(context: Context, index: int) -> TokenQuantity | None:
    """Read the decade at token *index*, or None.

    ``الثمانينيات`` is a date, ``198X`` in the notation of ISO 8601-2 for a digit left open;
    of somebody's life it is an age from 80 to 89.  ``منذ عقود`` is at least two decades.
    """
    decade = context.text.word(index).senses.decade
    if decade is None:
        return None
    if decade.value is None:
        return _decades(context, index)
    if context.lexicon.age_after.after(context.text, index + 1) is not None:
        return TokenQuantity(
            first=index,
            last=index,
            number=(index, index),
            kind="age",
            low=Decimal(decade.value),
            high=Decimal(decade.value + _YEARS - 1),
            unit="a",
            rule="decade of a life",
        )
    century = context.lexicon.century.after(context.text, index + 1)
    return TokenQuantity(
        first=index,
        last=index if century is None else century[1],
        number=(index, index),
        kind="date",
        value=f"{_CENTURY}{decade.value // _YEARS}X",
        rule="decade",
    )


def _decades(context: Context, index: int) -> TokenQuantity | None:
    word, before = context.text.word(index), context.text.word(index - 1)
    through = word.preposition == "ل" or before.stem in context.lexicon.through
    if not through or word.definite or context.text.word(index + 1).definite:
        context.text.rejected("decades", index, index, word.stem, "contracts, or of something")
        return None
    return TokenQuantity(
        first=index,
        last=index,
        number=(index, index),
        kind="duration",
        low=Decimal(2 * _YEARS),
        approx="~",
        unit="a",
        rule="decades",
    )
