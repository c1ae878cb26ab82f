"""Count the words of the ANT news corpus into ``src/newsclaims_ner/data/words.txt``.

Each line: folded word, times seen, times right behind a word for a place (مدينة، ولاية),
times right behind a well-known given name.  The last two tell names from ordinary words.

    python tools/build_words.py CORPUS.jsonl.gz

CORPUS holds one JSON object a line with the article in ``text``: ANT corpus v1.1, Apache-2.0.
Needs the tokenizer plugin.  The same corpus and tokenizer give the same bytes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from newsclaims_ner.sources import columns
from newsclaims_ner.words import WordReader
from newsclaims_tokenizer import tokenize

from newsclaims.text import fold

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"
LEAST = 8
PLACE_WORDS = frozenset(
    map(
        fold,
        [
            "مدينة",
            "ولاية",
            "محافظة",
            "معتمدية",
            "بلدية",
            "قرية",
            "مطار",
            "ميناء",
            "جهة",
            "ضاحية",
            "إقليم",
            "عاصمة",
        ],
    )
)
GIVEN = 3
"""How often a word must have been a given name to be evidence for the word behind it."""


def main(corpus: str) -> None:
    """Count and write."""
    counts: Counter[str] = Counter()
    as_place: Counter[str] = Counter()
    as_name: Counter[str] = Counter()
    names, given_times, _ = columns("names.txt", 3)
    given = {name for name, n in zip(names, given_times, strict=True) if int(n) >= GIVEN}
    reader = WordReader(lambda _: False)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            before = ""
            for word in reader.read(tokenize(json.loads(line)["text"]).tokens):
                form = word.form
                if word.kind == "word":
                    counts[form] += 1
                    if not word.prefix:
                        as_place[form] += before in PLACE_WORDS
                        as_name[form] += before in given
                before = form
    kept = sorted((w, n) for w, n in counts.items() if n >= LEAST and len(w) > 1)
    (DATA / "words.txt").write_text(
        "".join(f"{w}\t{n}\t{as_place[w]}\t{as_name[w]}\n" for w, n in kept), "utf-8"
    )
    print(f"{sum(counts.values()):,} words, {len(kept):,} kept")


if __name__ == "__main__":
    main(sys.argv[1])
