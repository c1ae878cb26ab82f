"""Bind what relates a number to the true one: ``أكثر من``, ``نحو``, ``على الأقل``."""

from __future__ import annotations

from newsclaims.model import Approx
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan


def comparator_before(scan: Scan, first: int, lexicon: Lexicon) -> tuple[Approx, int]:
    """Return the relation said before token *first*, and where the phrase begins.

    Two phrases in a row (``أكثر من نحو``) give the outer one.
    """
    approx: Approx = "="
    while True:
        found = lexicon.comparators_before.before(scan, first - 1)
        if found is None:
            return approx, first
        approx, first = found


def comparator_after(scan: Scan, last: int, lexicon: Lexicon) -> tuple[Approx, int] | None:
    """Return the relation said after token *last* and where the phrase ends, or None."""
    found = lexicon.comparators_after.after(scan, last + 1)
    return found
