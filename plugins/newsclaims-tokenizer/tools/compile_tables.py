"""Compile the lists in ``src/newsclaims_tokenizer/data`` to ``tables.bin``, which an analysis reads.

    python tools/compile_tables.py

To be run after every change to one of the lists; a test fails where it was not.  Until then the
plugin notices by a checksum that the lists have changed, and reads them instead.
"""

from __future__ import annotations

from pathlib import Path

from newsclaims_tokenizer.compiling import compile_tables
from newsclaims_tokenizer.tables import FILE, fingerprint

DATA = Path(__file__).parents[1] / "src" / "newsclaims_tokenizer" / "data"


def main() -> None:
    """Write the file."""
    body = compile_tables()
    (DATA / FILE).write_bytes(b"%d\n" % fingerprint() + body)
    print(f"{len(body):,} bytes")


if __name__ == "__main__":
    main()
