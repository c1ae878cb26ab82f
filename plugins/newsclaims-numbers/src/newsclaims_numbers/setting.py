"""Which country a text is about: what decides a bare ``ليرة`` or ``دينار``."""

from __future__ import annotations

from collections import Counter

from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan

_REACH = 60


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

    def rank(self, countries: tuple[str, ...], index: int) -> tuple[str, ...]:
        """Return *countries*, the likeliest first; only one where the text leaves no doubt.

        The one named last before token *index* comes first, then the most named.
        """
        if self._country is not None and self._country in countries:
            return (self._country,)
        table = self._lexicon.country_words
        if self._counts is None:
            self._counts = Counter(
                code for word in self._scan.words for code in table.get(word.stem, ())
            )
        counts = self._counts
        named = [code for code in countries if counts[code]]
        if len(named) == 1:
            return tuple(named)
        near = self._nearest(named, index)
        return tuple(sorted(countries, key=lambda code: (code not in near, -counts[code])))

    def _nearest(self, codes: list[str], index: int) -> tuple[str, ...]:
        table = self._lexicon.country_words
        for at in range(index - 1, max(-1, index - _REACH), -1):
            here = table.get(self._scan.word(at).stem, ())
            if any(code in codes for code in here):
                return here
        return ()
