"""Train the sequence model ``src/newsclaims_ner/data/model.bin``.

    pip install numpy==2.4.6 python-crfsuite==0.9.12
    python tools/train_model.py TRAIN.txt ANT.jsonl.gz                 # train on all, write the model
    python tools/train_model.py TRAIN.txt ANT.jsonl.gz --held-out      # without some articles and sentences: measure
    python tools/train_model.py TRAIN.txt ANT.jsonl.gz --test TEST.txt # measure the written model

TRAIN.txt and TEST.txt hold a word and its label a line, a blank line between sentences
(ANERcorp in the split of the CAMeL Lab, CC BY-SA 4.0); ANT.jsonl.gz are the news whose names people have
marked: ``gold.npz`` says where, see ``pack_gold.py``.  Training is L-BFGS with elastic net, without
random numbers; the same data, packages and tokenizer give the same bytes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
from corpus import NEWS_KINDS, GoldSentence, Sentence, read_gold, read_marked
from field import ELSEWHERE, Example, train
from measuring import report
from newsclaims_ner.decoding import NEVER
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.marks import marked
from newsclaims_ner.model import Model, pack_model, read_model, write_model
from newsclaims_ner.proposals import propose
from newsclaims_ner.tagger import FILE, Tagger

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"
MARKED = Path(__file__).parent / "gold.npz"
HELD_OUT = 6
"""One in so many sentences, the last ones, is held out."""
LEAST = 3
"""Units of the weights by which a feature must tell one label from another to be kept."""
SCALE = 1 / 16


def examples(corpus: Iterable[Sentence], marked: Iterable[Sentence]) -> Iterator[Example]:
    """Yield what to learn from; *corpus* goes by other rules of what a name is."""
    for one in corpus:
        labels = ["O" if label.endswith("-other") else label for label in one.labels]
        yield Example(one.words, labels, own=False)
    for one in marked:
        yield Example(one.words, one.labels, own=True)


def export(field: pycrfsuite.Tagger) -> Model:
    """Return the trained weights, rounded."""
    info = field.info()
    labels = sorted(field.labels())
    column = {label: i for i, label in enumerate(labels)}
    weights: dict[str, np.ndarray] = {}
    for (feature, label), weight in info.state_features.items():
        if not feature.startswith(ELSEWHERE):
            weights.setdefault(feature, np.zeros(len(labels)))[column[label]] = weight
    scale = np.float32(max(SCALE / 2, max(np.abs(row).max() for row in weights.values()) / 127))
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for i, first in enumerate(labels):
        for j, second in enumerate(labels):
            sense = not second.startswith("I-") or first[2:] == second[2:]
            weight = info.transitions.get((first, second), 0.0)
            transitions[i, j] = weight if sense else NEVER
    rounded = {name: np.rint(row / scale).astype(int) for name, row in weights.items()}
    return pack_model(
        {name: row.tolist() for name, row in rounded.items() if np.ptp(row) >= LEAST},
        labels,
        (transitions.astype(float) / float(scale)).tolist(),
    )


def measure(sentences: Sequence[GoldSentence], model: Model) -> None:
    """Print how good and how fast the model is, sentence by sentence."""
    tagger = Tagger(model, lexicon())
    spent = -time.process_time()
    found = [
        tagger.tag(
            one.words, [(0, len(one.words))], propose(one.words, marked(one.words), lexicon())
        )
        for one in sentences
    ]
    spent += time.process_time()
    report(sentences, found, NEWS_KINDS)
    tokens = sum(len(one.words) for one in sentences)
    print(f"{tokens:,} tokens, {tokens / spent:,.0f} a second", flush=True)


def main() -> None:
    """Train, write or measure, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train")
    parser.add_argument("articles")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--test", metavar="FILE")
    arguments = parser.parse_args()
    if arguments.test:
        measure(read_gold(arguments.test), read_model((DATA / FILE).read_bytes()))
        return
    gold = read_gold(arguments.train)
    kept = len(gold) * (HELD_OUT - 1) // HELD_OUT if arguments.held_out else len(gold)
    model = export(train(examples(gold[:kept], read_marked(arguments.articles, MARKED))))
    if arguments.held_out:
        measure(gold[kept:], model)
        return
    (DATA / FILE).write_bytes(write_model(model))
    print(f"{len(model.near):,} features of words")


if __name__ == "__main__":
    main()
