"""Compile the lists that people edit; see ``tools/compile_tables.py``."""

from __future__ import annotations

import json
import math
import zlib

from newsclaims_tokenizer.abbreviations import abbreviations
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.shares import clitic_costs


def compile_tables() -> bytes:
    """Return what `newsclaims_tokenizer.tables.read_tables` reads, made of the lists.

    Raises:
        LexiconError: a list is missing or breaks its schema.
    """
    closed = closed_words()
    kinds: dict[tuple[tuple[int, ...], int, tuple[str, ...]], int] = {}
    divisions = bytes(
        kinds.setdefault((one.cuts, one.end, tuple(sorted(one.features))), len(kinds))
        for one in closed.values()
    )
    known = abbreviations()
    head = {
        "divisions": list(kinds),
        "shares": [[*clitics, math.exp(-cost)] for clitics, cost in clitic_costs().items()],
        "letters": sorted(known.letters),
        "words": sorted(known.words),
    }
    parts = [
        json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode(),
        " ".join(closed).encode(),
        " ".join([one.stem for one in closed.values()]).encode(),
        divisions,
    ]
    return zlib.compress(b"\n".join(parts), 9)
