"""Labelled sentences for training: ANERcorp, and the news of ANT that people have marked."""

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

KINDS = {"PERS": "person", "LOC": "place", "ORG": "organization", "MISC": "other"}
NEWS_KINDS = ("person", "organization", "place")
"""The kinds that people have marked in news, and that the plugin tells."""
GOLD_LABELS = ("O", *(f"{mark}-{kind}" for kind in sorted(NEWS_KINDS) for mark in "BI"))
"""Labels of the news that people have marked for this project."""


@frozen
class Sentence:
    """A labelled sentence.

    Args:
        words: its tokens.
        labels: one a token.
    """

    words: Words
    labels: list[str]


@frozen
class GoldSentence(Sentence):
    """A sentence that people have labelled.

    Args:
        owners: number of the corpus word that each token belongs to.
        gold: one label a corpus word.
        forms: the corpus words.
    """

    owners: list[int]
    gold: list[str]
    forms: list[str]


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
    labels = [
        gold[owner].replace("B-", "I-") if i and owners[i - 1] == owner else gold[owner]
        for i, owner in enumerate(owners)
    ]
    return GoldSentence(word_reader().read(tokens), labels, owners, gold, forms)


def articles(path: str) -> Iterator[tuple[str, str]]:
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
    sentences = []
    for identifier, text in articles(articles_path):
        if identifier not in ranges:
            continue
        first, last = ranges[identifier]
        said = dict(zip(starts[first:last], labels[first:last], strict=True))
        for part in split(text):
            numbers = [said.get(start, 0) for start, _ in part.spans]
            sentences.append(Sentence(part.words, [GOLD_LABELS[n] for n in numbers]))
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
