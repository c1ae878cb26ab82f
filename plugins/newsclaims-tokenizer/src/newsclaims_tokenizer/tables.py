"""The lists that people edit, compiled: ``data/tables.bin``, or the lists where one is newer.

``closed.toml``, ``clitics.toml`` and ``abbreviations.toml`` are the sources, and
``tools/compile_tables.py`` makes the file of them, which is read in a tenth of the time.  Where one of
them was edited since, all are read instead, which gives the same.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.errors import LexiconError

if TYPE_CHECKING:
    from newsclaims_tokenizer.grammar import StemClass

FILE = "tables.bin"
SOURCES = ("affixes.toml", "closed.toml", "clitics.toml", "abbreviations.toml")


class Entry(NamedTuple):
    """The division of a closed-class word, in letters.

    Args:
        cuts: where each proclitic ends, the last where the stem begins.
        end: where the stem ends.
        stem: the stem as written alone.
        features: hints for the token.
    """

    cuts: tuple[int, ...]
    end: int
    stem: str
    features: frozenset[str]


class Tables(NamedTuple):
    """What the lists say.

    Args:
        closed: of every written form of a closed-class word the number of its entry.
        shares: how often every combination of stem class, proclitics and enclitic attaches, as a
            probability.
        letters: names of letters, which a full stop between two of them abbreviates.
        abbreviations: words whose full stop ends no sentence.
    """

    closed: dict[str, int]
    shares: dict[tuple[StemClass, str, str], float]
    letters: frozenset[str]
    abbreviations: frozenset[str]
    stems: Sequence[str]
    divisions: Sequence[int]
    kinds: Sequence[tuple[tuple[int, ...], int, frozenset[str]]]

    def entry(self, number: int) -> Entry:
        """Return the entry of that number."""
        cuts, end, features = self.kinds[self.divisions[number]]
        return Entry(cuts, end, self.stems[number], features)


@cache
def tables() -> Tables:
    """Read the compiled lists, once, or the lists themselves where one of them is newer.

    Raises:
        LexiconError: a list is missing or breaks its schema.
    """
    try:
        data = files("newsclaims_tokenizer").joinpath("data", FILE).read_bytes()
    except FileNotFoundError:
        data = b""
    made_of, _, body = data.partition(b"\n")
    if made_of != b"%d" % fingerprint():
        from newsclaims_tokenizer.compiling import compile_tables

        body = compile_tables()
    return read_tables(body)


def read_tables(body: bytes) -> Tables:
    """Return the tables that `newsclaims_tokenizer.compiling.compile_tables` wrote."""
    head, forms, stems, divisions = zlib.decompress(body).split(b"\n", 3)
    known = json.loads(head)
    numbers = array("B", divisions)
    shares: dict[tuple[StemClass, str, str], float] = {
        (name, proclitics, enclitic): share for name, proclitics, enclitic, share in known["shares"]
    }
    names = forms.decode().split(" ")
    return Tables(
        closed=dict(zip(names, range(len(names)), strict=True)),
        shares=shares,
        letters=frozenset(known["letters"]),
        abbreviations=frozenset(known["words"]),
        stems=stems.decode().split(" "),
        divisions=numbers,
        kinds=[(tuple(cuts), end, frozenset(hints)) for cuts, end, hints in known["divisions"]],
    )


def fingerprint() -> int:
    """Return a number that changes with any byte of the `SOURCES`.

    Raises:
        LexiconError: a file is missing.
    """
    number = 0
    for name in SOURCES:
        try:
            data = files("newsclaims_tokenizer").joinpath("data", name).read_bytes()
        except OSError as error:
            raise LexiconError(
                f"newsclaims_tokenizer/data/{name}: cannot be read: {error}"
            ) from error
        number = zlib.crc32(data, zlib.crc32(b"%d " % len(data), number))
    return number
