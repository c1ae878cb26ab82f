"""Steps over marks that part nothing: slashes, per cent signs, quotation marks without partner."""

from __future__ import annotations

from newsclaims_quotes.frames.scan import Move, Outcome, Scan
from newsclaims_quotes.marks import family

SYMBOLS = frozenset("/%٪&#@+*")


def stray(scan: Scan) -> Outcome:
    """Skip a symbol, or a quotation mark that belongs to no quotation: أبريل/نيسان، تويتر”."""
    at, reading = scan.index, scan.reading
    mark = reading.mark(at)
    alone = bool(family(mark)) and at not in reading.opens
    if mark == "/" and at + 1 < scan.limit and reading.words[at + 1].body in reading.lexicon.months:
        return scan.to(at + 2)
    return scan.to(at + 1) if mark in SYMBOLS or alone else Move.PASS
