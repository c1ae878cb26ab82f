"""Give every token of a document the label of its first sub-word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from threading import Lock
from typing import Any

from attrs import field, frozen

from newsclaims.model import Document
from newsclaims_transformers.backends import Backend

_SURROGATE = re.compile("[\ud800-\udfff]")
OUTSIDE = "O"


@frozen(kw_only=True)
class Tagger:
    """A loaded model.  Threads that share it take turns, since fast tokenizers keep state.

    Args:
        tokenizer: a fast tokenizer of transformers.
        backend: what runs the model.
        labels: number to label.
        length: how many sub-words it takes at once.
    """

    tokenizer: Any
    backend: Backend
    labels: Mapping[int, str]
    length: int
    _lock: Lock = field(init=False, factory=Lock)

    def tag(self, documents: Sequence[Document], batch_size: int) -> list[list[str]]:
        """Return a label for each token of each document, ``O`` where no sub-word stands for it.

        Sentences of all documents are read in batches of like length; one that is too long is
        read in parts.

        Args:
            documents: with tokens and sentences.
            batch_size: how many sentences are read at once.
        """
        with self._lock:
            parts = [self._parts(one) if one.sentences else [] for one in documents]
            found = iter(self._classified([*chain.from_iterable(parts)], batch_size))
        return [
            self._labels(document, here, [next(found) for _ in here])
            for document, here in zip(documents, parts, strict=True)
        ]

    def _labels(
        self, document: Document, parts: Sequence[Mapping[str, Any]], found: Sequence[list[int]]
    ) -> list[str]:
        """Return a label for each token of *document*, from the labels of its sub-words."""
        labels: dict[int, str] = {}
        places = _token_places(document)
        for part, numbers in zip(parts, found, strict=True):
            for (start, end), number in zip(part["places"], numbers, strict=False):
                # Some tokenizers count the space before a word to its first sub-word.
                token = next((one for one in places[start:end] if one is not None), None)
                if token is not None:
                    labels.setdefault(token, self.labels.get(number, OUTSIDE))
        return [labels.get(index, OUTSIDE) for index in range(len(document.tokens))]

    def _parts(self, document: Document) -> list[dict[str, Any]]:
        """Return the sub-words of each sentence, in text order, with their places in the text."""
        encoded = self.tokenizer(
            [_SURROGATE.sub("\ufffd", sentence.text) for sentence in document.sentences],
            truncation=True,
            max_length=self.length,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
        )
        sentences = encoded.pop("overflow_to_sample_mapping")
        offsets = encoded.pop("offset_mapping")
        parts = []
        for index, (sentence, places) in enumerate(zip(sentences, offsets, strict=True)):
            at = document.sentences[sentence].start
            parts.append(
                {
                    "places": [(at + a, at + b) if a < b else (0, 0) for a, b in places],
                    "inputs": {name: values[index] for name, values in encoded.items()},
                }
            )
        return parts

    def _classified(self, parts: Sequence[Mapping[str, Any]], batch_size: int) -> list[list[int]]:
        """Return the labels' numbers for the sub-words of each part."""
        found: list[list[int]] = [[] for _ in parts]
        order = sorted(range(len(parts)), key=lambda i: len(parts[i]["places"]))
        for first in range(0, len(order), batch_size):
            batch = order[first : first + batch_size]
            inputs = self.tokenizer.pad(
                [parts[index]["inputs"] for index in batch],
                padding_side="right",
                return_tensors="np",
            )
            for index, numbers in zip(batch, self.backend.classify(dict(inputs)), strict=True):
                found[index] = numbers
        return found


def _token_places(document: Document) -> list[int | None]:
    """Return for each code point the index of the token that stands there."""
    places: list[int | None] = [None] * len(document.text)
    for index, token in enumerate(document.tokens):
        places[token.start : token.end] = [index] * (token.end - token.start)
    return places
