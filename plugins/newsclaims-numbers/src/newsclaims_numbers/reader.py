"""Walk over a text once and let each reader try where a number may begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsclaims.errors import ConfigurationError
from newsclaims.model import Quantity
from newsclaims_numbers.amounts import read_amount
from newsclaims_numbers.clock import read_time
from newsclaims_numbers.context import Context
from newsclaims_numbers.country_ranking import CountryRanking
from newsclaims_numbers.dates import read_date
from newsclaims_numbers.decades import read_decade
from newsclaims_numbers.exclusions import excluded
from newsclaims_numbers.identifiers import read_identifier
from newsclaims_numbers.implied import with_implied
from newsclaims_numbers.lexicon import lexicon
from newsclaims_numbers.ordinals import read_ordinal
from newsclaims_numbers.relations import related
from newsclaims_numbers.relative import with_relative
from newsclaims_numbers.scores import read_score
from newsclaims_numbers.token_quantity import TokenQuantity, to_quantity
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.years import read_year

READERS: tuple[Callable[[Context, int], TokenQuantity | None], ...] = (
    read_score,
    read_date,
    read_time,
    read_identifier,
    read_year,
    read_ordinal,
    read_decade,
    read_amount,
)
"""In the order in which they are tried; the first that reads something wins."""


def check_country(country: str | None) -> None:
    """Refuse a country of which no currency is known; None is none, and reads no table.

    Raises:
        ConfigurationError: *country* is no code of a territory with a currency.
    """
    if country is not None and country not in lexicon().territory_currency:
        raise ConfigurationError(
            f"country={country!r} is no ISO 3166 code with a currency: write KW, TN, SA ..."
        )


def read(
    text: str,
    *,
    country: str | None = None,
    published: date | None = None,
    relative: bool = False,
    implied: bool = False,
) -> list[Quantity]:
    """Return the quantities of *text* in text order, none overlapping another.

    Args:
        text: any text; it is not changed, offsets count its code points.
        country: ISO 3166 code of the country whose currency a bare ``دينار`` is.
        published: the day that relative dates count from.
        relative: read dates without a number too: ``أمس``, ``الثلاثاء الماضي``.
        implied: read one of a unit and places in a row too: ``لمدة ساعة``, ``قبل الأخير``.

    Raises:
        ConfigurationError: *country* is no code of a territory with a currency.
        TypeError: *text* is no string.
    """
    if not isinstance(text, str):
        msg = (
            f"a text is a str, not {type(text).__name__}: decode bytes, leave out what has no text"
        )
        raise TypeError(msg)
    tables = lexicon()
    check_country(country)
    tokenized = TokenizedText(text, tables.words)
    context = Context(
        text=tokenized,
        lexicon=tables,
        countries=CountryRanking(tokenized, tables, country),
        published=published,
        relative=relative,
    )
    past = -1
    for index in tokenized.candidates:
        if index <= past:
            continue
        none = excluded(context, index)
        if none is not None:
            past = none
            continue
        for reader in READERS:
            quantity = reader(context, index)
            if quantity is not None:
                context.done.append(quantity)
                past = max(past, quantity.last)
                break
    quantities = related(context, context.done)
    if relative:
        quantities = with_relative(context, quantities)
    if implied:
        quantities = with_implied(context, quantities)
    return [to_quantity(quantity, tokenized) for quantity in quantities]
