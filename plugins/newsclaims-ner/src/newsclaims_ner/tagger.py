"""The sequence model: a linear chain over B-I-O labels, decoded for a whole document at once.

A conditional random field trained by ``tools/train_model.py``.  The score of a label at a
word is the sum of the weights of the features around it.  What one word adds to the
scores of its neighbours depends on the word alone, so it is summed once for each
different word and then only looked up.  Scores are whole numbers, those of all labels
in one integer (`newsclaims_ner.packing`), relative to that of ``O``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from operator import add
from struct import Struct
from typing import TypeAlias

from newsclaims.caching import Generations
from newsclaims.errors import LexiconError
from newsclaims_ner.conjunctions import Conjunctions, Numbers, Range
from newsclaims_ner.decoding import Chain
from newsclaims_ner.features import (
    SENTENCE_FIRST,
    SENTENCE_LAST,
    context_features,
)
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon, lexicon
from newsclaims_ner.model import OFFSETS, REACH, Model, read_model
from newsclaims_ner.packing import HALF, LARGEST, WIDTH
from newsclaims_ner.proposals import proposal_features
from newsclaims_ner.spelling import spelling
from newsclaims_ner.word_scores import WordScores
from newsclaims_ner.words import Word, Words

KEPT = 50_000
"""Words of one generation; see `newsclaims.caching`."""

FILE = "model.bin"
DOUBT = 60
"""Score by which a proposal may be worse than none for the model to leave it to the rule."""

_integer = int.from_bytes

Seen: TypeAlias = tuple[int, int, int, int, int, int, int, int, int]
"""What a word adds to those that see it two and one words back, to itself, and to those that
see it one and two words ahead; and its `Numbers`."""


class Tagger:
    """A trained model with the scores of the words it has met; safe to share between threads.

    Args:
        model: the trained weights.
        knowledge: what the features are read from.
    """

    def __init__(self, model: Model, knowledge: Lexicon) -> None:
        self._labels = model.labels
        self._context = model.context
        self._conjunctions = Conjunctions(model.vocabulary, model.joined)
        self._chain = Chain(model.labels, model.transitions)
        self._knowledge = knowledge
        self._seen: Generations[Word, Seen] = Generations(self._see, limit=KEPT)
        packing = self._chain.packing
        self._size = WIDTH * packing.fields // 8
        self._parts = Struct(f"{self._size}s" * len(OFFSETS)).unpack
        raised = packing.pack([HALF] * (packing.fields * len(OFFSETS)))
        self._scores = WordScores(model.near, knowledge, spelling(), raised)
        impossible = packing.pack([-LARGEST] * packing.fields)
        edge = (0, 0, impossible, 0, 0, *self._conjunctions.edge)
        self._between: list[Seen] = [edge] * REACH

    def tag(
        self, words: Words, sentences: Sequence[Range], proposals: Sequence[Found] = ()
    ) -> list[str]:
        """Return the label of every token; the arguments are `read`'s."""
        labels = ["O"] * len(words)
        for i, label in self.read(words, sentences, proposals)[0].items():
            labels[i] = label
        return labels

    def read(
        self, words: Words, sentences: Sequence[Range], proposals: Sequence[Found] = ()
    ) -> tuple[dict[int, str], list[Found]]:
        """Return the labels of the tokens that have another than O, and the proposals that come near to it.

        Args:
            words: of the whole document.
            sentences: token ranges ``[first, last)`` in text order, covering all tokens.
            proposals: what rules take for names, see `newsclaims_ner.proposals`.
        """
        if not words:
            return {}, []
        scores, places, edges = self._score(words, sentences, proposals)
        best = self._chain.decode(scores, *edges)
        tokens = {place: i for i, place in enumerate(places)} if best else {}
        labels = {tokens[place]: self._labels[label] for place, label in best.items()}
        near = [
            one
            for one in proposals
            if labels.keys().isdisjoint(range(one.first, one.last))
            and self._chain.gain(
                [scores[place] for place in places[one.first : one.last]],
                self._labels.index(f"B-{one.kind}"),
                self._labels.index(f"I-{one.kind}"),
            )
            > -DOUBT
        ]
        return labels, near

    def scores(
        self, words: Words, sentences: Sequence[Range], proposals: Sequence[Found] = ()
    ) -> list[dict[str, int]]:
        """Return for every token by how much each label scores more than O, the labels around it aside.

        The arguments are `read`'s.
        """
        if not words:
            return []
        scores, places, _ = self._score(words, sentences, proposals)
        unpack, labels = self._chain.packing.unpack, self._labels[:-1]
        return [dict(zip(labels, unpack(scores[place]), strict=True)) for place in places]

    def _score(
        self, words: Words, sentences: Sequence[Range], proposals: Sequence[Found] = ()
    ) -> tuple[list[int], list[int], tuple[set[int], set[int]]]:
        """Return the packed scores, the places of the tokens among them, and the sentences' edges."""
        seen = list(map(self._seen.__getitem__, words))
        rows = self._between.copy()
        places: list[int] = []  # of each token, among the rows behind the first edge
        firsts: set[int] = set()
        lasts: set[int] = set()
        for first, last in sentences:
            at = len(rows) - REACH
            places += range(at, at + last - first)
            firsts.add(at)
            lasts.add(at + last - first - 1)
            rows += seen[first:last]
            rows += self._between
        back2, back1, own, ahead1, ahead2, *numbers = zip(*rows, strict=True)
        forms, roles, coarse, middle = numbers
        around = map(add, map(add, back2, back1[1:]), map(add, ahead1[3:], ahead2[4:]))
        joined = map(add, own[2:], self._conjunctions.weigh(forms, roles, coarse, middle))
        scores = list(map(add, around, joined))
        self._add_context(scores, words, places, (firsts, lasts))
        context = self._context
        for i, feature in proposal_features(proposals, len(words)):
            if feature in context:
                scores[places[i]] += context[feature]
        return scores, places, (firsts, lasts)

    def _add_context(
        self,
        scores: list[int],
        words: Words,
        places: list[int],
        edges: tuple[set[int], set[int]],
    ) -> None:
        """Add to *scores* what the places of words weigh."""
        context = self._context
        for i, feature in context_features(words, self._knowledge):
            scores[places[i]] += context.get(feature, 0)
        for feature, ends in zip((SENTENCE_FIRST, SENTENCE_LAST), edges, strict=True):
            weight = context.get(feature)
            if weight:
                for place in ends:
                    scores[place] += weight

    def _see(self, word: Word) -> Seen:
        """Work out what a word adds to the scores around it."""
        size, offsets = self._size, self._chain.packing.offsets
        fields = self._scores.of(word).to_bytes(size * len(OFFSETS), "little")
        back2, back1, own, ahead1, ahead2 = [
            _integer(part, "little") - offsets for part in self._parts(fields)
        ]
        numbers: Numbers = self._conjunctions.numbers_of(word, self._knowledge.facts[word.form])
        return (back2, back1, own, ahead1, ahead2, *numbers)


@cache
def tagger() -> Tagger:
    """Read the trained model, once.

    Raises:
        LexiconError: the model file is damaged.
    """
    try:
        model = read_model(files("newsclaims_ner").joinpath("data", FILE).read_bytes())
    except (OSError, ValueError) as error:
        raise LexiconError(
            f"newsclaims_ner/data/{FILE}: {error}; train it again with tools/train_model.py"
        ) from error
    return Tagger(model, lexicon())
