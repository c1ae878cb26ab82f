"""Cluster the words of the ANT news corpus by the words around them.

    pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1
    python tools/build_clusters.py CORPUS.jsonl.gz

Positive pointwise mutual information of each word with the words one and two before and
behind it, its first hundred singular directions, then k-means at three sizes.  Writes
``src/newsclaims_ner/data/clusters.txt``: folded word and its cluster at each size.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.words import WordReader
from newsclaims_tokenizer import tokenize
from scipy.sparse.linalg import svds
from sklearn.cluster import MiniBatchKMeans

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"
LEAST = 4
CONTEXTS = 3000
OFFSETS = (-2, -1, 1, 2)
DIRECTIONS = 100
SIZES = (64, 256, 1000)
SMOOTHING = 0.75
"""Exponent on context counts, against the pull of rare contexts (Levy et al. 2015)."""


def articles(corpus: str) -> Iterator[list[str]]:
    """Yield each article's words, numbers as one word."""
    reader = WordReader(lexicon().is_name)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            words = reader.read(tokenize(f"{article['title']} . {article['text']}").tokens)
            yield ["#" if word.kind == "number" else word.form for word in words]


def vectors(sequences: list[list[str]], words: list[str], contexts: list[str]) -> np.ndarray:
    """Return one vector of unit length for each of *words*."""
    row = {word: i for i, word in enumerate(words)}
    column = {word: i for i, word in enumerate(contexts)}
    pairs: Counter[tuple[int, int]] = Counter()
    for sequence in sequences:
        rows = [row.get(word, -1) for word in sequence]
        columns = [column.get(word, -1) for word in sequence]
        for k, offset in enumerate(OFFSETS):
            left = rows[max(0, -offset) : len(rows) - max(0, offset)]
            right = columns[max(0, offset) : len(rows) + min(0, offset)]
            base = k * len(contexts)
            pairs.update((r, base + c) for r, c in zip(left, right, strict=True) if r >= 0 <= c)
    keys = sorted(pairs)
    i, j = np.array(keys).T
    n = np.array([pairs[key] for key in keys], dtype=np.float64)
    size = (len(words), len(OFFSETS) * len(contexts))
    by_word = np.bincount(i, n, size[0])
    by_context = np.bincount(j, n, size[1]) ** SMOOTHING
    by_context *= n.sum() / by_context.sum()
    value = np.log(n * n.sum() / (by_word[i] * by_context[j]))
    keep = value > 0
    matrix = sp.csr_matrix((value[keep], (i[keep], j[keep])), shape=size)
    left, strength, _ = svds(matrix, k=DIRECTIONS, v0=np.ones(min(size)))
    rows = left * np.sqrt(strength)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def main(corpus: str) -> None:
    """Count, cluster and write."""
    sequences = list(articles(corpus))
    counts = Counter(word for sequence in sequences for word in sequence)
    words = sorted(word for word, n in counts.items() if n >= LEAST)
    contexts = sorted(counts, key=lambda word: (-counts[word], word))[:CONTEXTS]
    points = vectors(sequences, words, contexts)
    labels = [
        MiniBatchKMeans(k, random_state=0, n_init=3, batch_size=4096, max_iter=200).fit_predict(
            points
        )
        for k in SIZES
    ]
    lines = ["\t".join([w, *(str(label[i]) for label in labels)]) for i, w in enumerate(words)]
    (DATA / "clusters.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(words):,} words")


if __name__ == "__main__":
    main(sys.argv[1])
