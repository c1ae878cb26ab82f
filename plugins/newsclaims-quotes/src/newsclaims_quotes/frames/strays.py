"""Steps over marks that part nothing: slashes, per cent signs, quotation marks without partner."""

from __future__ import annotations

from newsclaims_arabic.quotations import family

from newsclaims_quotes.frames.scan import Move, Outcome, Scan
from newsclaims_quotes.lists import WORDS

MONTHS = WORDS["months"]

SYMBOLS = frozenset("/%٪&#@+*")


def stray(scan: Scan) -> Outcome:
    """Skip a symbol, or a quotation mark that belongs to no quotation: أبريل/نيسان، تويتر”."""
    at, passage = scan.index, scan.passage
    mark = passage.mark(at)
    alone = bool(family(mark)) and at not in passage.opens
    if mark == "/" and at + 1 < scan.limit and passage.words[at + 1].body in MONTHS:
        return scan.to(at + 2)
    return scan.to(at + 1) if mark in SYMBOLS or alone else Move.PASS
