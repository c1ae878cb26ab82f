"""Exact entities: what labels mark, and how many of them are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from corpus import LABELS, GoldSentence
from newsclaims_ner.decoding import NEVER
from numpy.typing import NDArray

TRANSITIONS = np.array(
    [
        [NEVER if second[0] == "I" and first[1:] != second[1:] else 0.0 for second in LABELS]
        for first in LABELS
    ],
    np.float32,
)
"""Nothing but what makes no sense: I behind O or behind another kind."""


def best_labels(scores: NDArray[np.float32]) -> list[str]:
    """Return the best sequence of labels that makes sense, from scores (tokens, labels)."""
    here = scores[0] + [NEVER if label[0] == "I" else 0.0 for label in LABELS]
    back = []
    for row in scores[1:]:
        paths = here[:, None] + TRANSITIONS
        back.append(paths.argmax(axis=0))
        here = paths.max(axis=0) + row
    best = [int(here.argmax())]
    for row in reversed(back):
        best.append(int(row[best[-1]]))
    return [LABELS[label] for label in reversed(best)]


def entities(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the entities that *labels* mark: first word, one past the last, kind."""
    found = set()
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and (label[:2] != "I-" or label[2:] != kind):
            found.add((start, i, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]
    return found


def report(sentences: Sequence[GoldSentence], labelled: Iterable[Sequence[str]]) -> None:
    """Print precision, recall and F1 of labels by token, by kind and in all."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one, labels in zip(sentences, labelled, strict=True):
        by_word = ["O"] * len(one.gold)
        for owner, label in zip(one.owners, labels, strict=True):
            if by_word[owner] == "O":
                by_word[owner] = label
        truth, guess = entities(one.gold), entities(by_word)
        for counter, some in ((gold, truth), (found, guess), (right, truth & guess)):
            counter.update(kind for _, _, kind in some)
            counter["all"] += len(some)
    for kind in sorted(gold):
        p, r = right[kind] / max(found[kind], 1), right[kind] / gold[kind]
        print(f"{kind:13} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / (p + r or 1):5.1f}")
