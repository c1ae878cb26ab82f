"""Numbers in Arabic news text: values, units, comparators, dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsclaims_numbers.hijri import Conversion, to_gregorian
from newsclaims_numbers.plugin import Numbers

if TYPE_CHECKING:
    from newsclaims.model import Quantity

__all__ = ["Conversion", "Numbers", "find", "to_gregorian"]


def find(
    text: str,
    *,
    country: str | None = None,
    published: date | None = None,
    relative: bool = False,
    implied: bool = False,
) -> list[Quantity]:
    """Return every number of *text*, in text order, without a pipeline.

    Args:
        text: any text; offsets count its code points.
        country: ISO 3166 code of the country whose currency a bare ``دينار`` is.
        published: the day that relative dates count from.
        relative: read dates without a number too: ``أمس``, ``الثلاثاء الماضي``; without
            *published* their values stay symbolic, ``-P1D``.
        implied: read what says a number without one too: ``لمدة ساعة`` is one hour; ``قبل الأخير`` is
            an ordinal without a value, whose provenance names the place, ``last but one``.

    Raises:
        ConfigurationError: *country* is no code of a territory with a currency.
        TypeError: *text* is no string.
    """
    from newsclaims_numbers.reader import Options, read

    options = Options(country=country, published=published, relative=relative, implied=implied)
    return read(text, options)
