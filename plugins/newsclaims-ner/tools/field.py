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
    word_keys,
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
    keys = word_keys(words)
    looks = spelling().probabilities(words.forms)
    near = [near_features(key, knowledge, look) for key, look in zip(keys, looks, strict=True)]
    far = [far_features(key, knowledge) for key in keys]
    joined = conjunctions([word_outline(key, knowledge) for key in keys])
    rows = context_features(words, knowledge)
    for i, (row, more) in enumerate(zip(rows, joined, strict=True)):
        row.extend(more)
        for offsets, table in ((NEAR, near), (FAR, far)):
            for offset in offsets:
                if 0 <= i + offset < len(keys):
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
