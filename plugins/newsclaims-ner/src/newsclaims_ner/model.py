"""The trained sequence model, and the file ``data/model.bin`` that it is read from.

The file is made by ``tools/train_model.py``: a line of JSON, then compressed, line by line, the
names of features and values of traits, then their weights as `Packing` lays them out, so that
reading it is a few splits and conversions.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from typing import TypeAlias

from attrs import frozen

from newsclaims_ner.conjunctions import TEMPLATES, Vocabulary, row_number, sizes
from newsclaims_ner.packing import LARGEST, WIDTH, Packing

REACH = 2
"""Farthest neighbour whose features count."""
OFFSETS = range(-REACH, REACH + 1)

Weights: TypeAlias = Mapping[str, Sequence[int]]
"""Of each feature, the weight of each label."""


@frozen
class Model:
    """Weights in whole units; those of a feature are packed, see `newsclaims_ner.packing`.

    Args:
        labels: names of the labels, ``B-person``; ``O`` is the last.
        transitions: of every label (column) behind every other (row).
        near: for each feature of a word what it adds to the words around it: the weights at
            all `OFFSETS` in one integer, the first in the lowest fields.
        context: for each feature of a word's place what it adds to the word.
        vocabulary: the values that traits of words have in `joined`.
        joined: for each template of conjunctions its rows by their numbers, see
            `newsclaims_ner.conjunctions.Conjunctions`.
    """

    labels: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]
    near: dict[str, int]
    context: dict[str, int]
    vocabulary: Vocabulary
    joined: dict[str, dict[int, int]]


def pack_model(
    weights: Weights, labels: Sequence[str], transitions: Sequence[Sequence[float]]
) -> Model:
    """Return a model of plain weights.

    Args:
        weights: of every feature: of a word, its distance before it (``-1|w=الرئيس``), of its
            place (``BOS``), or joined (``ww=وزير_الدفاع``).
        labels: names of the labels; ``O`` is the last.
        transitions: see `Model`, in the unit of the weights.

    Raises:
        ValueError: the weights are so large that their sums might not fit.
    """
    _check_sums(weights)
    packing = Packing(len(labels) - 1)
    shift = WIDTH * packing.fields
    near: dict[str, int] = {}
    context: dict[str, int] = {}
    rows: dict[str, list[tuple[list[str], int]]] = {name: [] for name in TEMPLATES}
    traits: tuple[dict[str, None], ...] = ({}, {}, {}, {})
    for feature in sorted(weights):
        packed = packing.relative(weights[feature])
        distance, mark, name = feature.partition("|")
        template, _, values = feature.partition("=")
        if mark:
            near[name] = near.get(name, 0) + (packed << shift * (REACH + int(distance)))
        elif template in TEMPLATES:
            row = values.split("_")
            rows[template].append((row, packed))
            for (trait, _), value in zip(TEMPLATES[template], row, strict=True):
                traits[trait][value] = None
        else:
            context[feature] = packed
    forms, roles, coarse, middle = (tuple(sorted(values)) for values in traits)
    vocabulary = forms, roles, coarse, middle
    numbers = [{value: n for n, value in enumerate(values, 1)} for values in vocabulary]
    joined = {
        name: {
            row_number(
                TEMPLATES[name],
                [numbers[t][v] for (t, _), v in zip(TEMPLATES[name], row, strict=True)],
                sizes(vocabulary),
            ): packed
            for row, packed in rows[name]
        }
        for name in TEMPLATES
    }
    table = tuple(tuple(float(score) for score in row) for row in transitions)
    return Model(tuple(labels), table, near, context, vocabulary, joined)


def _check_sums(weights: Weights) -> None:
    """Raise an error if the largest weights of all kinds of features are too large together."""
    largest: dict[str, int] = {}
    for feature, row in weights.items():
        kind = feature.partition("=")[0]
        largest[kind] = max(largest.get(kind, 0), *(abs(weight - row[-1]) for weight in row))
    total = sum(largest.values())
    if total > LARGEST:
        raise ValueError(f"weights add up to {total}, more than {LARGEST}: choose a larger unit")


def write_model(model: Model) -> bytes:
    """Return *model* as a file; the same model gives the same bytes."""
    names = [*model.near, *model.context, *(v for values in model.vocabulary for v in values)]
    text = "\n".join(names).encode()
    head = {
        "labels": model.labels,
        "transitions": model.transitions,
        "near": len(model.near),
        "context": len(model.context),
        "vocabulary": [len(values) for values in model.vocabulary],
        "joined": {name: len(rows) for name, rows in model.joined.items()},
        "text": len(text),
    }
    size = _size(model.labels)
    numbers = _little(array("Q", [key for rows in model.joined.values() for key in rows]))
    single = [
        *model.context.values(),
        *(w for rows in model.joined.values() for w in rows.values()),
    ]
    body = [text, numbers.tobytes()]
    body += [
        weights.to_bytes(size * len(OFFSETS), "little", signed=True)
        for weights in model.near.values()
    ]
    body += [weights.to_bytes(size, "little", signed=True) for weights in single]
    return (
        json.dumps(head, separators=(",", ":")).encode() + b"\n" + zlib.compress(b"".join(body), 9)
    )


def read_model(data: bytes) -> Model:
    """Return the model in the file *data*.

    Raises:
        ValueError: it is damaged.
    """
    line, _, packed = data.partition(b"\n")
    try:
        head = json.loads(line)
        body = memoryview(zlib.decompress(packed))
        names = str(body[: head["text"]], "utf-8").split("\n")
        size = _size(head["labels"])
        rows = head["joined"]
        numbers = array("Q")
        end = head["text"] + numbers.itemsize * sum(rows.values())
        numbers.frombytes(body[head["text"] : end])
        near_end = end + size * len(OFFSETS) * head["near"]
        near = _integers(body[end:near_end], size * len(OFFSETS))
        single = _integers(body[near_end:], size)
        name, key = iter(names), iter(_little(numbers))
        forms, roles, coarse, middle = (
            tuple(names[start:stop])
            for start, stop in pairwise(
                accumulate(head["vocabulary"], initial=head["near"] + head["context"])
            )
        )
        return Model(
            labels=tuple(head["labels"]),
            transitions=tuple(map(tuple, head["transitions"])),
            near=dict(zip(islice(name, head["near"]), near, strict=True)),
            context=dict(
                zip(islice(name, head["context"]), islice(single, head["context"]), strict=True)
            ),
            vocabulary=(forms, roles, coarse, middle),
            joined={
                template: dict(zip(islice(key, count), islice(single, count), strict=True))
                for template, count in rows.items()
            },
        )
    except (zlib.error, struct.error, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"not a model: {error!r}") from error


def _size(labels: Sequence[str]) -> int:
    """Return the bytes of the packed weights of a feature at one distance."""
    return WIDTH * (len(labels) - 1) // 8


def _little(numbers: array[int]) -> array[int]:
    """Return *numbers*, turned from the byte order of this machine into the file's or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _integers(data: memoryview, size: int) -> Iterator[int]:
    """Yield the integers in *data*, of *size* bytes each."""
    convert = int.from_bytes
    for (part,) in struct.iter_unpack(f"{size}s", data):
        yield convert(part, "little", signed=True)
