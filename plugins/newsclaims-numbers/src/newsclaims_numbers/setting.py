"""Which country a text is about: what decides a bare ``ليرة`` or ``دينار``."""

from __future__ import annotations

from collections import Counter

from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan


class Setting:
    """Counts the countries that a text names, once and only where a currency asks.

    Args:
        scan: the text.
        lexicon: the tables.
        country: ISO 3166 code that decides before the text does.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, country: str | None) -> None:
        self._scan = scan
        self._lexicon = lexicon
        self._country = country
        self._counts: Counter[str] | None = None

    def rank(self, countries: tuple[str, ...]) -> tuple[str, ...]:
        """Return *countries*, the most named first; equals keep their order."""
        if self._country is not None and self._country in countries:
            return (self._country,)
        if self._counts is None:
            table = self._lexicon.country_words
            self._counts = Counter(
                code for word in self._scan.words for code in table.get(word.stem, ())
            )
        counts = self._counts
        ranked = sorted(countries, key=lambda code: -counts[code])
        if ranked and counts[ranked[0]] and not (len(ranked) > 1 and counts[ranked[1]]):
            return (ranked[0],)
        return tuple(ranked)
