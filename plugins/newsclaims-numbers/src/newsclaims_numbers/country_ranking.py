"""Which country a text is about: what decides a bare ``ليرة`` or ``دينار``."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.tokenized_text import TokenizedText

_REACH = 60


class CountryRanking:
    """Counts the countries that a text names, once and only where a currency asks.

    Args:
        text: the text.
        lexicon: the tables.
        country: ISO 3166 code that decides before the text does.
    """

    def __init__(self, text: TokenizedText, lexicon: Lexicon, country: str | None) -> None:
        self._text = text
        self._lexicon = lexicon
        self._country = country
        self._counts: Counter[str] | None = None

    def rank(self, countries: tuple[str, ...], index: int) -> tuple[str, ...]:
        """Return *countries*, the likeliest first; only one where the text leaves no doubt.

        The one named last before token *index* comes first, then the most named.
        """
        if self._country is not None and self._country in countries:
            return (self._country,)
        if self._counts is None:
            named_by = map(self._lexicon.countries_of.__getitem__, self._text.surfaces)
            self._counts = Counter(chain.from_iterable(named_by))
        counts = self._counts
        named = [code for code in countries if counts[code]]
        if len(named) == 1:
            return tuple(named)
        near = self._nearest(named, index)
        return tuple(sorted(countries, key=lambda code: (code not in near, -counts[code])))

    def _nearest(self, codes: list[str], index: int) -> tuple[str, ...]:
        countries_of, surfaces = self._lexicon.countries_of, self._text.surfaces
        for at in range(index - 1, max(-1, index - _REACH), -1):
            here = countries_of[surfaces[at]]
            if any(code in codes for code in here):
                return here
        return ()
