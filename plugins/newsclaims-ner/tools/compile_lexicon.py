"""Compile the lists in ``src/newsclaims_ner/data`` to ``lexicon.bin``, which an analysis reads.

    python tools/compile_lexicon.py

To be run after every change to one of the lists; a test fails where it was not.  Until then the
plugin notices by a checksum that the lists have changed, and reads them instead.
"""

from __future__ import annotations

from pathlib import Path

from newsclaims_ner.compiling import compile_lists
from newsclaims_ner.fingerprint import fingerprint
from newsclaims_ner.lexicon import FILE
from newsclaims_ner.sources import read_sources

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"


def main() -> None:
    """Write the file."""
    body = compile_lists(read_sources(), looks=True)
    (DATA / FILE).write_bytes(b"%d\n" % fingerprint() + body)
    print(f"{len(body):,} bytes")


if __name__ == "__main__":
    main()
