"""Pack marked articles of ANT to ``tools/gold.npz``, the labels of their tokens without any text.

    pip install numpy==2.4.6
    python tools/pack_gold.py FOLDER ANT.jsonl.gz

FOLDER holds the marked articles as ``measure_plugin.py --marked`` reads them, each ``ID.txt`` the title of an article of
ANT, a new line and its text.  Which articles of ANT these are is found by their text.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
from corpus import GOLD_LABELS, articles, split
from measure_plugin import Mark, read_marks

GOLD = Path(__file__).parent / "gold.npz"
NUMBER = {label: i for i, label in enumerate(GOLD_LABELS)}
QUOTED = re.compile(r"""(?P<head>[^"«»“”]+)["«“”](?P<name>[^"«»“”]+)["»”“]?$""")
STATION = re.compile("(?:ال)?جوهرة")


def unquoted(mark: Mark, text: str) -> Mark:
    """Return an organization without the noun before its quotation marks: شركة "غوغل".

    Annotators differ in this; what this project calls a name is what stands in the marks.  The station's
    name goes on in them: جوهرة "أف أم".
    """
    match = QUOTED.match(text[mark.start : mark.end])
    if mark.kind != "organization" or match is None or STATION.match(match["head"]):
        return mark
    start = mark.start + match.start("name")
    return Mark(start, start + len(match["name"]), mark.kind, mark.optional)


def labels(text: str, marks: list[Mark]) -> list[tuple[int, int]]:
    """Return start and label of each token that a mark touches."""
    found = []
    spans = [span for part in split(text) for span in part.spans]
    for mark in marks:
        tag = "B"
        for start, end in spans:
            if start < mark.end and mark.start < end:
                found.append((start, NUMBER[f"{tag}-{mark.kind}"]))
                tag = "I"
    return sorted(dict(reversed(found)).items())


def main() -> None:
    """Read the folder that the command line names, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles")
    arguments = parser.parse_args()
    wanted = {
        path.with_suffix(".txt").read_text("utf-8"): path
        for path in arguments.folder.glob("*.json")
    }
    identifiers, counts, rows = [], [], []
    for identifier, text in articles(arguments.articles):
        path = wanted.pop(text, None)
        if path is not None:
            marks = [unquoted(mark, text) for mark in read_marks(path)]
            found = labels(text, marks)
            identifiers.append(identifier)
            counts.append(len(found))
            rows += found
    if wanted:
        names = ", ".join(sorted(path.stem for path in wanted.values()))
        raise SystemExit(
            f"{arguments.folder}: no article of {arguments.articles} has the text of {names}"
        )
    starts, numbers = zip(*rows, strict=True)
    np.savez_compressed(
        GOLD,
        articles=np.array(identifiers),
        counts=np.array(counts, np.uint16),
        starts=np.array(starts, np.uint16),
        labels=np.array(numbers, np.uint8),
    )
    print(f"{len(identifiers):,} articles, {len(rows):,} tokens in names")


if __name__ == "__main__":
    main()
