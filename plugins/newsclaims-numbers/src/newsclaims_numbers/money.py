"""Read a currency: its name or sign, the adjective that decides it, its minor units."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims_numbers.context import Context
from newsclaims_numbers.exact_arithmetic import over
from newsclaims_numbers.measures import Currency

_CODE_LENGTH = 3


class Money(NamedTuple):
    """A currency phrase as read.

    Args:
        first: its first token.
        last: its last token.
        codes: ISO 4217 codes that it may stand for, the likeliest first; empty where unknown.
        divisor: how many of the written unit make one of the currency.
        minor: whether it names a minor unit.
    """

    first: int
    last: int
    codes: tuple[str, ...]
    divisor: Decimal
    minor: bool


def read_money(context: Context, index: int) -> Money | None:
    """Read the currency phrase that starts at token *index*, or None."""
    text, lexicon = context.text, context.lexicon
    word = text.word(index)
    if word.conjunction or word.preposition:
        return None
    if len(word.fold) == _CODE_LENGTH and word.fold.isascii():
        code = text.surface(index)
        if code in lexicon.currency_codes:
            return Money(first=index, last=index, codes=(code,), divisor=Decimal(1), minor=False)
    found = lexicon.currencies.after(text, index)
    if found is None:
        return None
    currency, last = found
    adjective = lexicon.nationalities.after(text, last + 1)
    if adjective is not None and (not currency.countries or adjective[0] in currency.countries):
        country, last = adjective
        return _money(context, currency, (country,), index, last)
    if currency.default is not None:
        return Money(
            first=index,
            last=last,
            codes=(currency.default,),
            divisor=_divisor(currency, None),
            minor=bool(currency.minor),
        )
    return _money(context, currency, context.countries.rank(currency.countries, index), index, last)


def _money(
    context: Context, currency: Currency, countries: tuple[str, ...], first: int, last: int
) -> Money:
    table = context.lexicon.territory_currency
    return Money(
        first=first,
        last=last,
        codes=tuple(dict.fromkeys(table[country] for country in countries)),
        divisor=_divisor(currency, countries[0]),
        minor=bool(currency.minor),
    )


def _divisor(currency: Currency, country: str | None) -> Decimal:
    per = dict(currency.minor)
    minor = per.get(country or "") or (next(iter(per.values())) if per else 1)
    return over(Decimal(minor), currency.factor)
