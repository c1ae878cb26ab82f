"""Warnings about articles on standard error: what many articles share is counted, not repeated."""

from __future__ import annotations

from collections import Counter

from newsclaims.cli.faults import complain

SHOWN = 3
"""Number of articles for which the same warning is printed."""


class RepeatedWarnings:
    """Print the warnings about articles, each text for the first few of them."""

    def __init__(self) -> None:
        self._articles: Counter[str] = Counter()

    def warn(self, where: str, message: str) -> None:
        """Print a warning about the article from *where*, unless it was printed often enough."""
        self._articles[message] += 1
        if self._articles[message] <= SHOWN:
            complain(f"{where}: {message}")

    def count_rest(self) -> None:
        """Print, for each warning, the number of articles for which it was not printed."""
        for message, articles in self._articles.items():
            if (rest := articles - SHOWN) > 0:
                complain(f"{rest} more article{'s' * (rest > 1)}: {message}")
