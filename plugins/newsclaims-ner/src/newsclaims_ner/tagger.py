"""The sequence model: a linear chain over B-I-O labels, decoded for a whole document at once.

A conditional random field trained by ``tools/train_model.py``.  The score of a label at a
word is the sum of the weights of the features around it.  What one word adds to the
scores of its neighbours depends on the word alone, so it is summed once for each
different word and then only looked up; the best label sequences of all sentences are
found together (Viterbi), a step a word position.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from newsclaims.errors import LexiconError
from newsclaims_ner.conjunctions import TEMPLATES, Conjunctions, Ids, Range, word_outline
from newsclaims_ner.features import (
    SENTENCE_FIRST,
    SENTENCE_LAST,
    WordKey,
    context_features,
    near_features,
    word_keys,
)
from newsclaims_ner.lexicon import Lexicon, lexicon
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Words

FILE = "model.npz"
REACH = 2
"""Farthest neighbour whose features count."""
OFFSETS = range(-REACH, REACH + 1)
WORDS_KEPT = 50_000
"""Different words whose scores are kept; past that the table starts again."""
NEVER = -1e4
"""Score of a label sequence that makes no sense, such as O before I."""

Scores = NDArray[np.float32]


class Tagger:
    """A trained model with the scores of the words it has met; safe to share between threads.

    Args:
        features: every feature, its distance before it: ``-1|w=الرئيس``.
        weights: of shape (features, labels).
        labels: names of the labels, ``B-person``.
        transitions: of shape (labels, labels), from the first to the second.
        knowledge: what the features are read from.
    """

    def __init__(
        self,
        features: Sequence[str],
        weights: Scores,
        labels: Sequence[str],
        transitions: Scores,
        knowledge: Lexicon,
    ) -> None:
        self.labels = tuple(labels)
        self._context = {
            feature: weights[i] for i, feature in enumerate(features) if not _split(feature)[0]
        }
        joined = {
            feature: i
            for i, feature in enumerate(features)
            if feature.partition("=")[0] in TEMPLATES
        }
        self._conjunctions = Conjunctions(joined, weights)
        near = [(_split(feature), i) for i, feature in enumerate(features) if _split(feature)[0]]
        names = sorted({name for (_, name), _ in near})
        self._rows = {name: i for i, name in enumerate(names)}
        # of shape (word features, distances, labels): all that a word says to its neighbours
        self._weights = np.zeros((len(names), len(OFFSETS), len(labels)), np.float32)
        for (distance, name), i in near:
            self._weights[self._rows[name], REACH + int(distance)] = weights[i]
        self._transitions = transitions
        self._knowledge = knowledge
        self._spelling = spelling()
        self._lock = Lock()
        self._known: dict[WordKey, int] = {}
        self._table = np.zeros((1024, len(OFFSETS), len(labels)), np.float32)
        self._numbers = np.zeros((1024, 4), np.int64)
        outside = [label.startswith("I-") for label in labels]
        self._start = np.where(outside, NEVER, 0.0).astype(np.float32)

    def tag(self, words: Words, sentences: Sequence[Range]) -> list[str]:
        """Return the label of every token.

        Args:
            words: of the whole document.
            sentences: token ranges ``[first, last)`` in text order, covering all tokens.
        """
        if not words.forms:
            return []
        scores = self._emissions(words, sentences)
        best = self._decode(scores, sentences)
        return [self.labels[label] for label in best]

    def _emissions(self, words: Words, sentences: Sequence[Range]) -> Scores:
        """Return the score of each label at each token, without the transitions."""
        known, table, numbers = self._look_up(words)
        scores: Scores = table[known, REACH]
        sentence = np.empty(len(known), np.int32)
        for number, (first, last) in enumerate(sentences):
            sentence[first:last] = number
        for distance in range(1, min(REACH, len(known) - 1) + 1):
            same = (sentence[:-distance] == sentence[distance:])[:, None]
            # a word's row at offset o is what it adds to the word that sees it at o
            scores[distance:] += table[known[:-distance], REACH - distance] * same
            scores[:-distance] += table[known[distance:], REACH + distance] * same
        self._conjunctions.add(scores, numbers[known], sentences)
        context = self._context
        for i, features in enumerate(context_features(words, self._knowledge)):
            for feature in features:
                weights = context.get(feature)
                if weights is not None:
                    scores[i] += weights
        firsts = [first for first, _ in sentences]
        lasts = [last - 1 for _, last in sentences]
        for feature, ends in ((SENTENCE_FIRST, firsts), (SENTENCE_LAST, lasts)):
            weights = context.get(feature)
            if weights is not None:
                scores[ends] += weights
        return scores

    def _look_up(self, words: Words) -> tuple[Ids, Scores, Ids]:
        """Return each token's row in the tables of word scores and numbers, and those tables."""
        keys = word_keys(words)
        with self._lock:
            if len(self._known) + len(keys) > WORDS_KEPT:
                # new ones: other threads may still be reading the old tables
                self._known = {}
                self._table = np.zeros_like(self._table)
                self._numbers = np.zeros_like(self._numbers)
            known = self._known
            new = [key for key in dict.fromkeys(keys) if key not in known]
            if new:
                self._add(new)
            found = np.fromiter((known[key] for key in keys), np.int64, len(keys))
            return found, self._table, self._numbers

    def _add(self, keys: Sequence[WordKey]) -> None:
        """Work out the scores of words met for the first time."""
        rows = range(len(self._known), len(self._known) + len(keys))
        while rows.stop > len(self._table):
            # new arrays, never resized in place: other threads may be reading the old ones
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
            self._numbers = np.concatenate([self._numbers, np.zeros_like(self._numbers)])
        looks = self._spelling.probabilities([key[0] for key in keys])
        named = self._rows
        for row, key, look in zip(rows, keys, looks, strict=True):
            features = near_features(key, self._knowledge, look)
            used = [named[feature] for feature in features if feature in named]
            self._weights.take(used, axis=0).sum(axis=0, out=self._table[row])
            self._numbers[row] = self._conjunctions.numbers(word_outline(key, self._knowledge))
        self._known.update(zip(keys, rows, strict=True))

    def _decode(self, scores: Scores, sentences: Sequence[Range]) -> list[int]:
        """Return the best label of each token, all sentences side by side."""
        order = sorted(sentences, key=lambda s: s[0] - s[1])
        lengths = np.array([last - first for first, last in order])
        firsts = np.array([first for first, _ in order])
        here = scores[firsts] + self._start
        back = np.zeros((lengths[0], len(order), len(self.labels)), np.int8)
        finals = np.zeros(len(order), np.int64)
        for step in range(1, lengths[0] + 1):
            running = int(np.searchsorted(-lengths, -step, side="left"))
            finals[running : len(here)] = here[running:].argmax(axis=1)
            here = here[:running]
            if not running:
                break
            paths = here[:, :, None] + self._transitions
            back[step, :running] = paths.argmax(axis=1)
            here = paths.max(axis=1) + scores[firsts[:running] + step]
        best = [0] * len(scores)
        for number, (first, last) in enumerate(order):
            label = int(finals[number])
            for i in range(last - 1, first - 1, -1):
                best[i] = label
                label = int(back[i - first, number, label])
        return best


def _split(feature: str) -> tuple[str, str]:
    """Return the distance of a word's feature and the feature; no distance for a context's."""
    head, mark, name = feature.partition("|")
    return (head, name) if mark else ("", feature)


@cache
def tagger() -> Tagger:
    """Read the trained model, once.

    Raises:
        LexiconError: the model file is damaged.
    """
    path = files("newsclaims_ner").joinpath("data", FILE)
    try:
        with path.open("rb") as stream, np.load(stream) as data:
            names = bytes(data["features"]).decode().split("\n")
            weights = data["weights"].astype(np.float32) * float(data["scale"])
            labels = bytes(data["labels"]).decode().split("\n")
            transitions = data["transitions"]
    except (OSError, KeyError, ValueError) as error:
        raise LexiconError(
            f"newsclaims_ner/data/{FILE}: {error}; train it again with tools/train_model.py"
        ) from error
    return Tagger(names, weights, labels, transitions, lexicon())
