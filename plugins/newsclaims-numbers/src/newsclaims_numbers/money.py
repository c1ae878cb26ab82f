"""Decide which currency a word like ``دينار`` names, and bind minor units."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from attrs import frozen

from newsclaims_numbers.lexicon import Currency, Lexicon
from newsclaims_numbers.scan import Scan


@frozen(kw_only=True)
class Money:
    """A currency phrase as read.

    Args:
        code: ISO 4217 code, None where nothing decides.
        candidates: codes that the word may stand for, where nothing decides.
        divisor: how many of the written unit make one of the currency.
        last: last token of the phrase.
    """

    code: str | None
    candidates: tuple[str, ...] = ()
    divisor: Decimal
    last: int


class Setting:
    """Which country a text is about, counted once and only where a currency asks."""

    def __init__(self, scan: Scan, lexicon: Lexicon, country: str | None) -> None:
        self._scan = scan
        self._lexicon = lexicon
        self._country = country
        self._counts: Counter[str] | None = None

    def choose(self, countries: tuple[str, ...]) -> str | None:
        """Return the likeliest of *countries*, None where the text names none of them."""
        if self._country is not None and self._country in countries:
            return self._country
        if self._counts is None:
            table = self._lexicon.country_words
            self._counts = Counter(
                code for word in self._scan.words for code in table.get(word.stem, ())
            )
        counts = self._counts
        best = max(countries, key=lambda code: counts[code], default=None)
        return best if best is not None and counts[best] else None


def read_money(scan: Scan, index: int, lexicon: Lexicon, setting: Setting) -> Money | None:
    """Read the currency phrase that starts at token *index*."""
    word = scan.word(index)
    found = None if word.conjunction else lexicon.currencies.after(scan, index)
    if found is None:
        return None
    currency, last = found
    country = None
    adjective = lexicon.nationalities.after(scan, last + 1)
    if adjective is not None and (not currency.countries or adjective[0] in currency.countries):
        country, last = adjective
    elif currency.default is None and currency.countries:
        country = setting.choose(currency.countries)
    return _resolved(currency, country, last, lexicon)


def _resolved(currency: Currency, country: str | None, last: int, lexicon: Lexicon) -> Money:
    per = dict(currency.minor)
    code = lexicon.territory_currency.get(country) if country else currency.default
    minor = per.get(country or "") or (next(iter(per.values())) if per else 1)
    candidates: tuple[str, ...] = ()
    if code is None:
        candidates = tuple(lexicon.territory_currency[c] for c in currency.countries)
    return Money(
        code=code,
        candidates=candidates,
        divisor=Decimal(minor) / currency.factor,
        last=last,
    )
