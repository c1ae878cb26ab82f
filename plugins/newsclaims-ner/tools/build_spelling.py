"""Train ``src/newsclaims_ner/data/spelling.bin`` on the gazetteers and the words of the news.

    pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1
    python tools/build_spelling.py

Prints the share of words that five-fold cross-validation classes rightly.
"""

from __future__ import annotations

from math import log
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from newsclaims_ner.sources import Sources, read_sources
from newsclaims_ner.spelling import BUCKETS, FILE, SCALE, letter_ngrams
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_predict

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"
LEAST = 8
SHORTEST = 3


def examples(lexicon: Sources) -> list[tuple[str, int, float]]:
    """Return words with their class and weight."""
    found = []
    for word, given in lexicon.given.items():
        seen = given + lexicon.family[word]
        if lexicon.ordinary.get(word, 0) <= 2 * seen:
            found.append((word, 0, 1 + log(seen)))
    words = {part for place in lexicon.places for part in place.split()}
    places = {
        word
        for word in words
        if len(word) >= SHORTEST
        and word not in lexicon.given
        and lexicon.ordinary.get(word, 0) < 2 * LEAST
    }
    found += [(word, 1, 1.0) for word in places]
    found += [
        (word, 2, 1 + log(count / LEAST))
        for word, count in lexicon.ordinary.items()
        if count >= LEAST and word not in lexicon.given and word not in places
        and word not in lexicon.single
    ]  # fmt: skip
    return sorted(found)


def vectors(words: list[str]) -> sp.csr_matrix:
    """Return the n-gram counts of *words*, each row of length one."""
    grams = [letter_ngrams(word) for word in words]
    rows = np.repeat(np.arange(len(words)), [len(g) for g in grams])
    columns = np.concatenate(grams)
    values = np.repeat([len(g) ** -0.5 for g in grams], [len(g) for g in grams])
    return sp.csr_matrix((values, (rows, columns)), shape=(len(words), BUCKETS))


def main() -> None:
    """Train, cross-validate and write."""
    found = examples(read_sources())
    x = vectors([word for word, _, _ in found])
    y = np.array([kind for _, kind, _ in found])
    weight = np.array([w for _, _, w in found])
    model = SGDClassifier(loss="log_loss", alpha=3e-6, max_iter=30, tol=None, random_state=0)
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    right = (cross_val_predict(model, x, y, cv=folds) == y).mean()
    model.fit(x, y, sample_weight=weight)
    table = np.vstack([model.coef_.T, model.intercept_]) * SCALE
    (DATA / FILE).write_bytes(np.clip(np.rint(table), -127, 127).astype(np.int8).tobytes())
    print(f"{len(found):,} words, {right:.3f} right")


if __name__ == "__main__":
    main()
