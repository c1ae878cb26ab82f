"""The conditional random field as CRFsuite trains it; `newsclaims_ner.tagger` runs it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite
from corpus import LABELS
from newsclaims_ner.conjunctions import conjunctions, word_outline
from newsclaims_ner.features import (
    FAR,
    NEAR,
    SENTENCE_FIRST,
    SENTENCE_LAST,
    context_features,
    far_features,
    near_features,
)
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Words
from numpy.typing import NDArray

ITERATIONS = 80
L1, L2 = 0.1, 0.05


def features(words: Words) -> list[list[str]]:
    """Return the features of each token, the distance before those of a neighbour."""
    knowledge = lexicon()
    look = spelling().look
    near = [near_features(word, knowledge, look(word.form)) for word in words]
    far = [far_features(word, knowledge) for word in words]
    joined = conjunctions([word_outline(word, knowledge) for word in words])
    rows: list[list[str]] = [[] for _ in words]
    for i, feature in context_features(words, knowledge):
        rows[i].append(feature)
    for i, (row, more) in enumerate(zip(rows, joined, strict=True)):
        row.extend(more)
        for offsets, table in ((NEAR, near), (FAR, far)):
            for offset in offsets:
                if 0 <= i + offset < len(words):
                    row += [f"{offset}|{feature}" for feature in table[i + offset]]
    if rows:
        rows[0].append(SENTENCE_FIRST)
        rows[-1].append(SENTENCE_LAST)
    return rows


def train(examples: Iterable[tuple[Words, list[str]]]) -> pycrfsuite.Tagger:
    """Return a field trained on sentences and their labels."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
    tokens = 0
    for words, labels in examples:
        trainer.append(features(words), labels)
        tokens += len(words)
    print(f"{tokens:,} tokens to learn from", flush=True)
    trained = pycrfsuite.Tagger()
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model")
        trainer.train(str(model))
        trained.open_inmemory(model.read_bytes())
    return trained


def likely(field: pycrfsuite.Tagger, words: Words) -> NDArray[np.float32]:
    """Return how likely each of `LABELS` is at each token of a sentence."""
    field.set(features(words))
    tokens = range(len(words))
    return np.array([[field.marginal(label, i) for label in LABELS] for i in tokens], np.float32)
