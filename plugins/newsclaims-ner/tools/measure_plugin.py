"""Measure the mentions of the whole plugin, lists and rules included.

    python tools/measure_plugin.py --marked FOLDER             # whole articles, this project's rules
    python tools/measure_plugin.py --corpus TEST.txt           # ANERcorp, sentence by sentence
    python tools/measure_plugin.py --corpus TEST.txt --without-composed

FOLDER holds ``ID.txt``, the text, and ``ID.json``, a list of mentions with ``start`` and ``end`` (code points,
half-open), ``kind`` (``person``, ``organization``, ``place``) and, where that is open to doubt, a true
``optional``.  No such folder is part of this repository.

Prints precision, recall and F1 of each kind: exact, and lenient, where
a mention of the right kind that overlaps one not yet found counts.  Optional mentions neither help nor harm.
``--without-composed`` leaves out what that rule finds too: ANERcorp tags no ministry, and most of it are some.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from corpus import read_gold
from measuring import entities

from newsclaims import Pipeline

KINDS = ("person", "organization", "place")


@frozen
class Mark:
    """A mention.

    Args:
        start: its first code point.
        end: one past its last.
        kind: what it names.
        optional: whether it is open to doubt.
    """

    start: int
    end: int
    kind: str
    optional: bool


@frozen
class Case:
    """A text and its mentions.

    Args:
        text: an article or a sentence.
        marks: its mentions.
        words: begin and end of each word that marks consist of, where they hold whole words:
            of what the plugin finds the edges are moved to those of words then.
    """

    text: str
    marks: list[Mark]
    words: list[tuple[int, int]]


def marked_cases(folder: Path) -> Iterator[Case]:
    """Yield the marked articles of *folder*."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text("utf-8")
        marks = [_trimmed(mark, text) for mark in read_marks(path)]
        yield Case(text, marks, [])


def read_marks(path: Path) -> list[Mark]:
    """Return the mentions of one article, in text order."""
    rows = json.loads(path.read_text("utf-8"))
    marks = [Mark(r["start"], r["end"], r["kind"], r.get("optional", False)) for r in rows]
    return sorted(marks, key=lambda mark: mark.start)


def _trimmed(mark: Mark, text: str) -> Mark:
    """Return *mark* without the ل that stands for ال behind another: للجيش is ل + (ا)لجيش."""
    start = mark.start
    shorter = start > 0 and text[start - 1 : start + 1] == "لل"
    return Mark(start + shorter, mark.end, mark.kind, mark.optional)


def corpus_cases(path: str) -> Iterator[Case]:
    """Yield the sentences of a corpus file."""
    for one in read_gold(path):
        forms = one.forms
        starts = [0]
        for form in forms:
            starts.append(starts[-1] + len(form) + 1)
        words = [(start, start + len(form)) for start, form in zip(starts, forms, strict=False)]
        marks = [
            Mark(words[first][0], words[last - 1][1], kind, optional=False)
            for first, last, kind in sorted(entities(one.gold))
            if kind in KINDS
        ]
        text = " ".join(forms)
        yield Case(text, [_trimmed(mark, text) for mark in marks], words)


class Tally:
    """Counts of mentions wanted, found and right."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, wanted: Sequence[Mark], found: Sequence[Mark]) -> None:
        """Count what was wanted and found in one text."""
        optional = [mark for mark in wanted if mark.optional]
        needed = {mark for mark in wanted if not mark.optional}
        given = {mark for mark in found if mark in needed or not _touches_any(mark, optional)}
        exact = needed & given
        open_marks = sorted(needed - exact, key=lambda mark: mark.start)
        lenient = [*exact]
        for mark in sorted(given - exact, key=lambda mark: mark.start):
            match = next((o for o in open_marks if o.kind == mark.kind and _touch(o, mark)), None)
            if match is not None:
                open_marks.remove(match)
                lenient.append(mark)
        for what, marks in (
            ("wanted", needed),
            ("found", given),
            ("exact", exact),
            ("lenient", lenient),
        ):
            self.counts.update((what, mark.kind) for mark in marks)

    def report(self) -> None:
        """Print the figures."""
        for how in ("exact", "lenient"):
            for kind in (*KINDS, "all"):
                of = KINDS if kind == "all" else (kind,)
                right, found, wanted = (
                    sum(self.counts[what, one] for one in of) for what in (how, "found", "wanted")
                )
                p, r = right / max(found, 1), right / max(wanted, 1)
                f = 200 * p * r / (p + r or 1)
                print(f"{how:8} {kind:13} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {f:5.1f}")


def _touch(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _touches_any(mark: Mark, others: Sequence[Mark]) -> bool:
    return any(_touch(mark, other) for other in others)


def _whole_words(start: int, end: int, words: Sequence[tuple[int, int]]) -> tuple[int, int]:
    inside = [word for word in words if word[0] < end and start < word[1]]
    return (inside[0][0], inside[-1][1]) if inside else (start, end)


def main() -> None:
    """Analyze and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path)
    parser.add_argument("--corpus")
    parser.add_argument("--without-composed", action="store_true")
    arguments = parser.parse_args()
    cases = marked_cases(arguments.marked) if arguments.marked else corpus_cases(arguments.corpus)
    pipeline, tally = Pipeline(), Tally()
    for case in cases:
        found = []
        for mention in pipeline.analyze(case.text).mentions:
            left_out = arguments.without_composed and mention.provenance.rule == "composed"
            if mention.form == "name" and mention.kind in KINDS and not left_out:
                edges = _whole_words(mention.start, mention.end, case.words)
                mark = Mark(*edges, mention.kind, optional=False)
                found.append(_trimmed(mark, case.text))
        tally.add(case.marks, found)
    tally.report()


if __name__ == "__main__":
    main()
