"""Write the page of scores and errors from annotated articles, in figures only.

usage: error_analysis.py PAGE NAME=GOLD_DIR...

Each GOLD_DIR holds ``ID.txt`` and ``ID.gold.json`` as for ``newsclaims evaluate``, and may hold
``index.json`` with the titles.  What stands before the last ``-`` of an id names the
newsroom.  The default pipeline reads the articles.  No text of them gets into PAGE, in which
only what follows its line ``<!-- generated -->`` is written anew.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from calibration import Judged, bins, calibration_error, ranking, recalibrated
from differences import Difference, differences

from newsclaims import Article, Document, Pipeline
from newsclaims.codec import dumps
from newsclaims.evaluate.annotation import Answer, read_answer, read_gold
from newsclaims.evaluate.measures import measure
from newsclaims.evaluate.names import NameMatcher
from newsclaims.evaluate.score import Scores, total

MARK = "<!-- generated -->\n"
GOLD = ".gold.json"
NEWSROOM = ("claims@0.3", "claims@0.8", "triple exact", "actor", "quantity")
COMMON = 12
THRESHOLDS = (0.0, 0.5, 0.7, 0.8, 0.9)


@frozen(kw_only=True)
class Read:
    """One annotated article, and what the pipeline makes of it."""

    newsroom: str
    scores: Scores
    differences: Sequence[Difference]


def read_set(folder: Path) -> Iterator[Read]:
    """Yield every annotated article of *folder*, in the order of the ids."""
    pipeline, names = Pipeline(), NameMatcher.for_language("ar")
    index = folder / "index.json"
    known = json.loads(index.read_text("utf-8")) if index.exists() else {}
    for path in sorted(folder.glob(f"*{GOLD}")):
        id_ = path.name.removesuffix(GOLD)
        text = path.with_name(f"{id_}.txt").read_bytes().decode("utf-8")
        article = Article(text=text, id=id_, title=known.get(id_, {}).get("title"))
        document = pipeline.analyze(article)
        gold, answer = read_gold(path), _answer(document)
        yield Read(
            newsroom=id_.rpartition("-")[0].removeprefix("saudi-") or id_,
            scores=measure(gold, answer, text, names),
            differences=differences(gold, answer, document, names),
        )


def _answer(document: Document) -> Answer:
    with TemporaryDirectory() as folder:
        path = Path(folder, "answer.json")
        path.write_text(dumps(document), "utf-8")
        return read_answer(path)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, its first column to the left and the others to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"


def scores_table(sets: dict[str, list[Read]]) -> str:
    """Return precision, recall and F1 of every measure."""
    summed = {name: total(one.scores for one in read) for name, read in sets.items()}
    measures = next(iter(summed.values()))
    return table(
        ["measure", *(f"{name}: P / R / F1" for name in sets)],
        ([m, *(_prf(scores, m) for scores in summed.values())] for m in measures),
    )


def _prf(scores: Scores, name: str) -> str:
    one = scores[name]
    return f"{one.precision:.1%} / {one.recall:.1%} / **{one.f1:.1%}**".replace("%", "")


def newsrooms_table(read: list[Read]) -> str:
    """Return the F1 of each newsroom."""
    rooms: dict[str, list[Read]] = defaultdict(list)
    for one in read:
        rooms[one.newsroom].append(one)
    rows = []
    for room, ones in sorted(rooms.items()):
        scores = total(one.scores for one in ones)
        figures = [f"{scores[m].f1 * 100:.0f}" if scores[m].gold else "–" for m in NEWSROOM]
        rows.append([room, str(len(ones)), str(scores["claims@0.3"].gold), *figures])
    return table(["newsroom", "articles", "claims", *NEWSROOM], rows)


def parts_table(
    found: Sequence[Difference], head: str, key: Callable[[Difference], str], *, missed: bool
) -> str:
    """Return for each value of *key* how many claims there are and which parts are right."""
    groups: dict[str, list[Difference]] = defaultdict(list)
    for one in found:
        if key(one):
            groups[key(one)].append(one)
    rows = []
    for name, ones in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        paired = [one for one in ones if one.paired]
        parts = [
            f"{sum(not getattr(one, part) for one in paired)}"
            for part in ("cue", "source", "content", "speakers", "act", "form")
        ]
        trusted = [] if missed else [_trust(ones)]
        lost = str(len(ones) - len(paired))
        common = Counter(error for one in ones for error in one.errors).most_common(2)
        rows.append(
            [
                name,
                str(len(ones)),
                *trusted,
                lost,
                *parts,
                "; ".join(f"{e} ({n})" for e, n in common) or "–",
            ]
        )
    measures = ["missed"] if missed else ["confidence / right", "not in gold"]
    return table(
        [
            head,
            "claims",
            *measures,
            "cue",
            "source",
            "content",
            "speakers",
            "act",
            "form",
            "commonest errors",
        ],
        rows,
    )


def _trust(ones: Sequence[Difference]) -> str:
    """Return mean confidence and share of right claims."""
    mean = sum(one.confidence for one in ones) / len(ones)
    return f"{mean:.2f} / {sum(one.right for one in ones) / len(ones):.2f}"


def confusions_table(sets: dict[str, list[Read]]) -> str:
    """Return the commonest errors of all."""
    counts = {
        name: Counter(e for one in read for d in one.differences for e in d.errors)
        for name, read in sets.items()
    }
    every = sum(counts.values(), Counter())
    ordered = sorted(every, key=lambda error: (-every[error], error))
    rows = ([e, *(str(count[e]) for count in counts.values())] for e in ordered[: 2 * COMMON])
    return table(["error", *sets], rows)


def judged(read: list[Read]) -> list[Judged]:
    """Return the claims that were given, each with whether it is right."""
    return [
        Judged(d.confidence, d.right, one.newsroom)
        for one in read
        for d in one.differences
        if d.given
    ]


def reliability_table(claims: Sequence[Judged]) -> str:
    """Return mean confidence and share of right claims by bins."""
    rows = (
        [
            f"{one.low:.2f} to {min(one.high, 1):.2f}",
            str(len(one.claims)),
            f"{one.confidence:.2f}",
            f"{one.right:.2f}",
            f"`{'█' * round(one.right * 20):20}`",
        ]
        for one in bins(claims)
    )
    return table(["confidence", "claims", "mean", "right", "right, as a bar"], rows)


def calibration_table(sets: dict[str, list[Judged]]) -> str:
    """Return the errors of the confidences, as shipped and as they would be if fitted."""
    rows = []
    for name, claims in sets.items():
        again = recalibrated(claims)
        rows.append(
            [
                name,
                str(len(claims)),
                f"{sum(one.confidence for one in claims) / len(claims):.3f}",
                f"{sum(one.right for one in claims) / len(claims):.3f}",
                f"{calibration_error(claims):.3f}",
                f"{calibration_error(again):.3f}",
                f"{ranking(claims):.2f}",
            ]
        )
    head = ["set", "claims", "mean confidence", "right", "ECE", "ECE if refitted", "ROC area"]
    return table(head, rows)


def thresholds_table(sets: dict[str, list[Judged]]) -> str:
    """Return how many claims stay, and how many of them are right, above some confidences."""
    rows = []
    for least in THRESHOLDS:
        cells = []
        for claims in sets.values():
            kept = [one for one in claims if one.confidence >= least]
            right = sum(one.right for one in kept)
            cells += [f"{len(kept) / len(claims):.0%}", f"{right / max(len(kept), 1):.1%}"]
        rows.append([f"{least:.2f}", *cells])
    head = ["at least", *(f"{name}: {what}" for name in sets for what in ("kept", "right"))]
    return table(head, rows)


def page(sets: dict[str, list[Read]]) -> str:
    """Return the generated part of the page."""
    confident = {name: judged(read) for name, read in sets.items()}
    out = ["## All measures\n\n", scores_table(sets)]
    out += ["## By newsroom\n\n"]
    for name, read in sets.items():
        out += [f"Set *{name}*, F1 in percent:\n\n", newsrooms_table(read)]
    everything = [d for read in sets.values() for one in read for d in one.differences]
    wanted = [d for d in everything if d.gold_form]
    given = [d for d in everything if d.given]
    out += [
        "## By form\n\n",
        parts_table(wanted, "form in gold", lambda d: d.gold_form, missed=True),
    ]
    out += ["## By rule\n\n", parts_table(given, "rule", lambda d: d.rule, missed=False)]
    out += ["## Commonest errors\n\n", confusions_table(sets)]
    out += ["## Confidence\n\n", calibration_table(confident)]
    for name, claims in confident.items():
        out += [f"Set *{name}*:\n\n", reliability_table(claims)]
    out += ["What a threshold costs and gains:\n\n", thresholds_table(confident)]
    return "".join(out).rstrip() + "\n"


def main() -> None:
    """Write the page."""
    target, *named = sys.argv[1:]
    if not named or not all("=" in one for one in named):
        sys.exit(__doc__)
    folders = dict(one.split("=", 1) for one in named)
    sets = {name: list(read_set(Path(folder))) for name, folder in folders.items()}
    path = Path(target)
    before, mark, _ = path.read_text("utf-8").partition(MARK)
    if not mark:
        sys.exit(f"{path}: has no line {MARK.strip()}; put one where the figures shall begin")
    path.write_text(f"{before}{MARK}\n{page(sets)}", "utf-8")


if __name__ == "__main__":
    main()
