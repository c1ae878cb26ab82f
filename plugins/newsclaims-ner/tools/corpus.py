"""Labelled sentences for training: ANERcorp, and the news of ANT as the teacher labels it."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from attrs import frozen
from newsclaims_ner.marks import word_reader
from newsclaims_ner.words import Words
from newsclaims_tokenizer import tokenize
from numpy.typing import NDArray

KINDS = {"PERS": "person", "LOC": "place", "ORG": "organization", "MISC": "other"}
LABELS = ("O", *(f"{mark}-{kind}" for kind in sorted(KINDS.values()) for mark in "BI"))
GOLD_LABELS = tuple(label for label in LABELS if not label.endswith("-other"))
"""Labels of the news that people have marked for this project."""
NUMBER = {label: i for i, label in enumerate(LABELS)}


@frozen
class Sentence:
    """A sentence with how likely each label is at each token.

    Args:
        words: its tokens.
        targets: of shape (tokens, labels), each row adding up to one.
    """

    words: Words
    targets: NDArray[np.float32]


@frozen
class GoldSentence(Sentence):
    """A sentence that people have labelled.

    Args:
        raw: its tokens as they are written.
        owners: number of the corpus word that each token belongs to.
        gold: one label a corpus word.
        forms: the corpus words.
    """

    raw: list[str]
    owners: list[int]
    gold: list[str]
    forms: list[str]


def labels_of(sentence: Sentence) -> list[str]:
    """Return the likeliest label of each token."""
    return [LABELS[number] for number in sentence.targets.argmax(axis=1)]


def read_gold(path: str) -> list[GoldSentence]:
    """Read a corpus file: a word and its label a line, a blank line between sentences."""
    sentences = []
    for block in Path(path).read_text("utf-8").strip().split("\n\n"):
        pairs = [line.rsplit(" ", 1) for line in block.splitlines() if line.strip()]
        if pairs:
            sentences.append(_gold([w for w, _ in pairs], [_renamed(t) for _, t in pairs]))
    return sentences


def _renamed(tag: str) -> str:
    return tag if tag == "O" else tag[:2] + KINDS[tag[2:]]


def _gold(forms: list[str], gold: list[str]) -> GoldSentence:
    """Return the sentence cut into tokens, each with its word's label."""
    starts = [0]
    for form in forms:
        starts.append(starts[-1] + len(form) + 1)
    text = " ".join(forms)
    tokens = tokenize(text).tokens
    owners = [bisect_right(starts, token.start) - 1 for token in tokens]
    targets = np.zeros((len(tokens), len(LABELS)), np.float32)
    for i, owner in enumerate(owners):
        again = i > 0 and owners[i - 1] == owner
        label = gold[owner].replace("B-", "I-") if again else gold[owner]
        targets[i, NUMBER[label]] = 1
    raw = [text[token.start : token.end] for token in tokens]
    return GoldSentence(word_reader().read(tokens), targets, raw, owners, gold, forms)


def articles(path: str) -> Iterator[tuple[str, str]]:
    """Yield identifier and text of each article of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield str(article["id"]), article["text"]


def marked_articles(path: str) -> Iterator[tuple[str, str]]:
    """Yield identifier and title and text, a line end between them, of each article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield str(article["id"]), f"{article.get('title') or ''}\n{article['text']}"


def read_marked(articles_path: str, labels_path: Path) -> list[Sentence]:
    """Read the sentences of the news that people have marked.

    Args:
        articles_path: the articles.
        labels_path: what ``pack_gold.py`` wrote about them.  A token that it does not mention is in
            no name.
    """
    with np.load(labels_path) as data:
        edges = np.concatenate([[0], np.cumsum(data["counts"], dtype=np.int64)])
        ranges = dict(zip(data["articles"].tolist(), pairwise(edges.tolist()), strict=True))
        starts, labels = data["starts"].tolist(), data["labels"].tolist()
    row = np.eye(len(LABELS), dtype=np.float32)
    sentences = []
    for identifier, text in marked_articles(articles_path):
        if identifier not in ranges:
            continue
        first, last = ranges[identifier]
        said = dict(zip(starts[first:last], labels[first:last], strict=True))
        for part in split(text):
            numbers = [NUMBER[GOLD_LABELS[said.get(start, 0)]] for start, _ in part.spans]
            sentences.append(Sentence(part.words, row[numbers]))
    return sentences


def read_silver(articles_path: str, labels_path: Path) -> list[Sentence]:
    """Read the sentences that the teacher has labelled.

    Args:
        articles_path: the articles.
        labels_path: what ``train_teacher.py`` wrote about them.  A token that it does not
            mention is surely no name; one is known by where it starts, so that a change to the
            tokenizer spoils few of them.
    """
    with np.load(labels_path) as data:
        edges = np.concatenate([[0], np.cumsum(data["counts"], dtype=np.int64)])
        ranges = dict(zip(data["articles"].tolist(), pairwise(edges.tolist()), strict=True))
        starts, likely = data["starts"], data["probabilities"].astype(np.float32)
    likely /= likely.sum(axis=1, keepdims=True)
    outside = np.eye(len(LABELS), dtype=np.float32)[NUMBER["O"]]
    sentences = []
    for identifier, text in articles(articles_path):
        if identifier not in ranges:
            continue
        first, last = ranges[identifier]
        said = dict(zip(starts[first:last].tolist(), likely[first:last], strict=True))
        for part in split(text):
            targets = np.stack([said.get(start, outside) for start, _ in part.spans])
            sentences.append(Sentence(part.words, targets))
    return sentences


@frozen
class Part:
    """A sentence of an article.

    Args:
        words: its tokens.
        spans: where each begins and ends in the article.
    """

    words: Words
    spans: list[tuple[int, int]]


def split(text: str) -> Iterator[Part]:
    """Yield the sentences of an article."""
    tokenization = tokenize(text)
    tokens = tokenization.tokens
    words = word_reader().read(tokens)
    begins = [token.start for token in tokens]
    cuts = {0, len(tokens), *(bisect_left(begins, one.start) for one in tokenization.sentences)}
    for i, j in pairwise(sorted(cuts)):
        yield Part(words[i:j], [(token.start, token.end) for token in tokens[i:j]])
