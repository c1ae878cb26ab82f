"""Which listed sports clubs are clubs wherever they stand, and which by context only."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from newsclaims_ner.grammar import ARTICLE, SOUNDS

LONG = 5
"""Letters of a club of one word that is believed wherever it stands."""


def told_clubs(
    clubs: Iterable[str],
    ordinary: Mapping[str, int],
    others: Container[str],
    words: Container[str],
) -> dict[str, bool]:
    """Return the clubs, each with whether it is one wherever it stands.

    Args:
        clubs: their folded names.
        ordinary: words of the news with how often each was counted.
        others: names of other kinds.
        words: ordinary words, and clubs that a person has listed as by context.
    """
    told = {}
    for name in clubs:
        if name in words or (" " in name and name in others):
            continue
        known = name in ordinary or name in others or name.startswith(ARTICLE)
        foreign = len(name) >= LONG and SOUNDS.isdisjoint(name)
        told[name] = " " in name or (foreign and not known)
    return told
