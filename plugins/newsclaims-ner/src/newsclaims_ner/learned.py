"""Names that the sequence model finds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newsclaims.model import Document, MentionKind
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.tagger import tagger
from newsclaims_ner.words import Words

KINDS: dict[str, MentionKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}
"""The model's own fourth kind, coins and creeds and products, is not news to anybody."""


def find_learned(document: Document, words: Words, lexicon: Lexicon) -> list[Found]:
    """Return the names that the model sees, none overlapping another."""
    labels = tagger().tag(words, sentence_ranges(document))
    found = []
    first = 0
    for i in range(1, len(labels) + 1):
        inside = i < len(labels) and labels[i].startswith("I-")
        if inside and not _splits(i, labels[i], words):
            continue
        kind = KINDS.get(labels[first][2:])
        single = i - first == 1
        if kind is not None and not (single and words.forms[first] in lexicon.no_name):
            start = _without_titles(first, i, kind, words, lexicon)
            found.append(Found(start, i, kind, "model"))
        first = i
    return found


def sentence_ranges(document: Document) -> Sequence[tuple[int, int]]:
    """Return the token range of each sentence; together they cover all tokens."""
    starts = [token.start for token in document.tokens]
    cuts = [bisect_left(starts, sentence.start) for sentence in document.sentences]
    edges = sorted({0, *cuts, len(starts)})
    return list(pairwise(edges))


def _splits(i: int, label: str, words: Words) -> bool:
    """Say whether token *i* begins a second person: ``أحمد سالم وعلي منصور`` are two."""
    return label == "I-person" and words.prefixes[i] != ""


def _without_titles(first: int, last: int, kind: str, words: Words, lexicon: Lexicon) -> int:
    """Return where a person's name begins behind the titles that the model took in."""
    if kind == "person":
        while first < last - 1 and (
            words.forms[first] in lexicon.titles and words.forms[first] not in lexicon.given
        ):
            first += 1
    return first
