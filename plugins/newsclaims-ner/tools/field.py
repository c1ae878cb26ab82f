"""The conditional random field as CRFsuite trains it; `newsclaims_ner.tagger` runs it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pycrfsuite
from attrs import frozen
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
from newsclaims_ner.marks import marked
from newsclaims_ner.proposals import PROPOSED, proposal_features, propose
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Word, Words

ITERATIONS = 60
L1, L2 = 0.1, 0.05
OWN = 2
"""How often a sentence that is labelled by this project's rules counts."""
ELSEWHERE = "@"
"""Before the features of sentences that other rules of what a name is have labelled."""


def features(words: Words) -> list[list[str]]:
    """Return the features of each token, the distance before those of a neighbour."""
    knowledge = lexicon()
    seen = [_seen(word) for word in words]
    joined = conjunctions([word_outline(word, knowledge) for word in words])
    rows: list[list[str]] = [[] for _ in words]
    for i, feature in context_features(words, knowledge):
        rows[i].append(feature)
    for i, feature in proposal_features(propose(words, marked(words), knowledge), len(words)):
        rows[i].append(feature)
    for i, (row, more) in enumerate(zip(rows, joined, strict=True)):
        row.extend(more)
        for offset in (*NEAR, *FAR):
            if 0 <= i + offset < len(words):
                row.extend(seen[i + offset][offset])
    if rows:
        rows[0].append(SENTENCE_FIRST)
        rows[-1].append(SENTENCE_LAST)
    return rows


@lru_cache(maxsize=100_000)
def _seen(word: Word) -> dict[int, list[str]]:
    """Return what a word adds to those that see it, by the distance at which they do."""
    near = near_features(word, lexicon(), spelling().look(word.form))
    far = far_features(word, lexicon())
    return {
        offset: [f"{offset}|{feature}" for feature in table]
        for offsets, table in ((NEAR, near), (FAR, far))
        for offset in offsets
    }


@frozen
class Example:
    """A sentence to learn from.

    Args:
        words: its tokens.
        labels: one a token.
        own: whether it is labelled by this project's rules of what a name is.
    """

    words: Words
    labels: list[str]
    own: bool


def train(examples: Iterable[Example]) -> pycrfsuite.Tagger:
    """Return a field trained on sentences and their labels.

    What rules propose stands twice in a sentence that is labelled elsewhere, the second time marked, so that where
    its labels take no ministry for a name, this is learnt as theirs (Daume 2007, "Frustratingly easy
    domain adaptation").  Sentences of this project count `OWN` times.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
    tokens = 0
    for one in examples:
        rows = features(one.words)
        if not one.own:
            rows = [
                row + [ELSEWHERE + feature for feature in row if feature.startswith(PROPOSED)]
                for row in rows
            ]
        for _ in range(OWN if one.own else 1):
            trainer.append(rows, one.labels)
        tokens += len(one.words)
    print(f"{tokens:,} tokens to learn from", flush=True)
    trained = pycrfsuite.Tagger()
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model")
        trainer.train(str(model))
        trained.open_inmemory(model.read_bytes())
    return trained
