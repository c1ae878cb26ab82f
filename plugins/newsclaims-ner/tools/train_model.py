"""Train the sequence model ``src/newsclaims_ner/data/model.npz`` on ANERcorp.

    pip install numpy==2.4.6 python-crfsuite==0.9.12
    python tools/train_model.py TRAIN.txt                 # train on all, write the model
    python tools/train_model.py TRAIN.txt --held-out      # train on 5/6, measure on the last 1/6
    python tools/train_model.py TRAIN.txt --test TEST.txt # measure the model that is written

A file holds a word and its label a line, a blank line between sentences (ANERcorp in the
split of the CAMeL Lab, CC BY-SA 4.0).  Training is L-BFGS with elastic net, without
random numbers; the same data, packages and tokenizer give the same bytes.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from bisect import bisect_right
from collections import Counter
from pathlib import Path

import numpy as np
import pycrfsuite
from attrs import frozen
from newsclaims_ner.features import (
    FAR,
    NEAR,
    SENTENCE_FIRST,
    SENTENCE_LAST,
    context_features,
    far_features,
    near_features,
    word_keys,
)
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.spelling import spelling
from newsclaims_ner.tagger import NEVER, Tagger
from newsclaims_ner.words import Words, read_words
from newsclaims_tokenizer import tokenize

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"
KINDS = {"PERS": "person", "LOC": "place", "ORG": "organization", "MISC": "other"}
ITERATIONS = 100
L1, L2 = 0.1, 0.05
SMALLEST = 0.02
"""Weights nearer to zero are dropped."""
SCALE = 1 / 16


@frozen
class Example:
    """A sentence of the corpus as the tagger sees it.

    Args:
        words: its tokens.
        labels: one a token.
        owners: number of the corpus word that each token belongs to.
        gold: one label a corpus word.
    """

    words: Words
    labels: list[str]
    owners: list[int]
    gold: list[str]


def read(path: str) -> list[Example]:
    """Read a corpus file."""
    blocks = Path(path).read_text("utf-8").strip().split("\n\n")
    examples = []
    for block in blocks:
        pairs = [line.rsplit(" ", 1) for line in block.splitlines() if line.strip()]
        if pairs:
            examples.append(example([w for w, _ in pairs], [rename(t) for _, t in pairs]))
    return examples


def rename(tag: str) -> str:
    """Return a corpus label with the project's name for its kind."""
    return tag if tag == "O" else tag[:2] + KINDS[tag[2:]]


def example(forms: list[str], gold: list[str]) -> Example:
    """Return the sentence cut into tokens, each with its word's label."""
    starts = [0]
    for form in forms:
        starts.append(starts[-1] + len(form) + 1)
    tokens = tokenize(" ".join(forms)).tokens
    owners = [bisect_right(starts, token.start) - 1 for token in tokens]
    labels: list[str] = []
    for i, owner in enumerate(owners):
        again = i > 0 and owners[i - 1] == owner
        labels.append(gold[owner].replace("B-", "I-") if again else gold[owner])
    return Example(read_words(tokens, lexicon().is_name), labels, owners, gold)


def features(words: Words) -> list[list[str]]:
    """Return the features of each token, the distance before those of a neighbour."""
    knowledge, letters = lexicon(), spelling()
    keys = word_keys(words)
    near = [near_features(key, knowledge, letters) for key in keys]
    far = [far_features(key, knowledge) for key in keys]
    rows = context_features(words, knowledge)
    for i, row in enumerate(rows):
        for offsets, table in ((NEAR, near), (FAR, far)):
            for offset in offsets:
                if 0 <= i + offset < len(keys):
                    row += [f"{offset}|{feature}" for feature in table[i + offset]]
    if rows:
        rows[0].append(SENTENCE_FIRST)
        rows[-1].append(SENTENCE_LAST)
    return rows


def train(examples: list[Example], model: str) -> None:
    """Train with CRFsuite."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
    for one in examples:
        trainer.append(features(one.words), one.labels)
    trainer.train(model)


def export(model: str) -> dict[str, np.ndarray]:
    """Return the trained weights as arrays."""
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    info = tagger.info()
    labels = sorted(tagger.labels())
    column = {label: i for i, label in enumerate(labels)}
    weights: dict[str, np.ndarray] = {}
    for (feature, label), weight in info.state_features.items():
        if abs(weight) >= SMALLEST:
            weights.setdefault(feature, np.zeros(len(labels)))[column[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for i, first in enumerate(labels):
        for j, second in enumerate(labels):
            sense = not second.startswith("I-") or first[2:] == second[2:]
            weight = info.transitions.get((first, second), 0.0)
            transitions[i, j] = weight if sense else NEVER
    names = sorted(weights)
    table = np.stack([weights[name] for name in names])
    scale = max(SCALE / 2, float(np.abs(table).max()) / 127)
    return {
        "features": np.frombuffer("\n".join(names).encode(), np.uint8),
        "weights": np.rint(table / scale).astype(np.int8),
        "scale": np.float32(scale),
        "labels": np.frombuffer("\n".join(labels).encode(), np.uint8),
        "transitions": transitions,
    }


def entities(labels: list[str]) -> set[tuple[int, int, str]]:
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


def measure(examples: list[Example], arrays: dict[str, np.ndarray]) -> None:
    """Print precision, recall and F1 over exact entities, by kind and in all."""
    tagger = Tagger(
        bytes(arrays["features"]).decode().split("\n"),
        arrays["weights"].astype(np.float32) * float(arrays["scale"]),
        bytes(arrays["labels"]).decode().split("\n"),
        arrays["transitions"],
        lexicon(),
    )
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    spent = -time.process_time()
    tagged = [tagger.tag(one.words, [(0, len(one.words))]) for one in examples]
    spent += time.process_time()
    for one, labels in zip(examples, tagged, strict=True):
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
    tokens = sum(len(one.words) for one in examples)
    print(f"{tokens:,} tokens, {tokens / spent:,.0f} a second (sentence by sentence)")


def main() -> None:
    """Train, write or measure, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train")
    parser.add_argument("--held-out", type=int, nargs="?", const=5, metavar="SIXTH")
    parser.add_argument("--test", metavar="FILE")
    arguments = parser.parse_args()
    if arguments.test:
        measure(read(arguments.test), dict(np.load(DATA / "model.npz")))
        return
    examples = read(arguments.train)
    measured: list[Example] = []
    if arguments.held_out is not None:
        size = len(examples)
        first, last = size * arguments.held_out // 6, size * (arguments.held_out + 1) // 6
        measured, examples = examples[first:last], examples[:first] + examples[last:]
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder, "model"))
        train(examples, model)
        arrays = export(model)
    if measured:
        measure(measured, arrays)
        return
    np.savez_compressed(DATA / "model.npz", **arrays)
    print(f"{len(arrays['weights']):,} features")


if __name__ == "__main__":
    main()
