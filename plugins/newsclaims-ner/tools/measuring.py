"""Exact entities: what labels mark, and how many of them are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from corpus import GoldSentence


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


def report(
    sentences: Sequence[GoldSentence], labelled: Iterable[Sequence[str]], kinds: Collection[str]
) -> None:
    """Print precision, recall and F1 of labels by token, of each of *kinds* and of them all."""
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
            told = [kind for _, _, kind in some if kind in kinds]
            counter.update(told)
            counter["all"] += len(told)
    for kind in sorted(gold):
        p, r = right[kind] / max(found[kind], 1), right[kind] / gold[kind]
        print(f"{kind:13} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / (p + r or 1):5.1f}")
