"""Whether the compiled lexicon is made of the lists as they are now."""

from __future__ import annotations

from importlib.resources import files
from zlib import crc32

from newsclaims.errors import LexiconError

LISTS = (
    "titles.toml",
    "organizations.toml",
    "known.toml",
    "given.toml",
    "latin.toml",
    "sport.toml",
    "clubs.txt",
    "names.txt",
    "words.txt",
    "nationalities.txt",
    "places.txt",
    "clusters.txt",
    "spelling.bin",
)
"""The files in ``data`` that it is made of."""


def fingerprint() -> int:
    """Return a number that changes with any byte of the `LISTS`.

    Raises:
        LexiconError: a file is missing.
    """
    number = 0
    for name in LISTS:
        try:
            data = files("newsclaims_ner").joinpath("data", name).read_bytes()
        except OSError as error:
            raise LexiconError(f"newsclaims_ner/data/{name}: cannot be read: {error}") from error
        number = crc32(data, crc32(b"%d " % len(data), number))
    return number
