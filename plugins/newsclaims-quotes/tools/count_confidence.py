"""Count how often the claims that a reader judged were right, by rule and by evidence.

Run by hand with the default plugins installed and the ANT corpus v1.1 (Apache-2.0; one JSON object
a line with ``id`` and ``text``)::

    python tools/count_confidence.py ant.jsonl.gz

``judged.tsv`` has the verdicts.  A claim counts where the rules still make it as it was judged:
with the same cue, source and content.  The figures of ``data/confidence.toml`` are set by hand and
lean on these counts.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsclaims_arabic.passage import Passage
from newsclaims_quotes.confidence import weights
from newsclaims_quotes.evidence import evidence, views

from newsclaims import Article, Attribution, Pipeline, Span

JUDGED = Path(__file__).with_name("judged.tsv")
NOTHING = "(no evidence)"


def verdicts() -> dict[str, dict[tuple[str, ...], str]]:
    """Return the verdicts by article and by the ranges of cue, source and content."""
    found: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for line in JUDGED.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            article, _, cue, source, content, verdict = line.split("\t")
            found[article][cue, source, content] = verdict
    return found


def ranges(made: Attribution) -> tuple[str, ...]:
    """Return the ranges of an attribution as ``judged.tsv`` writes them."""

    def written(span: Span | None) -> str:
        return f"{span.start}-{span.end}" if span else "-"

    return written(made.cue), written(made.source), "+".join(map(written, made.content))


def articles(path: str, wanted: Iterable[str]) -> Iterator[Article]:
    """Yield the articles of the corpus at *path* that have one of the ids *wanted*."""
    ids = set(wanted)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["id"] in ids:
                yield Article(text=record["text"], id=record["id"])


def main() -> None:
    """Print the counts."""
    judged = verdicts()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in Pipeline().pipe(articles(sys.argv[1], judged)):
        passage = Passage(document)
        for one in views(passage, document.attributions):
            made = one.made
            verdict = judged[document.article.id].get(ranges(made))
            if verdict is not None:
                seen = evidence(one)
                for key in ("all", *(seen or [f"{made.provenance.rule} {NOTHING}"])):
                    counts[key][verdict] += 1
                counts[f"{made.provenance.rule}"][verdict] += 1
    for key in ("all", *weights().evidence, *sorted(counts.keys() - {"all", *weights().evidence})):
        print(
            f"{key:36} {counts[key].total():4}",
            *map(" {0[0]} {0[1]}".format, counts[key].most_common()),
        )


if __name__ == "__main__":
    main()
