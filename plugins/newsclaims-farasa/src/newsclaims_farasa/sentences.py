"""Put tokens together to sentences and headings.

A paragraph is a line.  A sentence ends at ``.``, ``!``, ``؟`` or ``…``, together with the closing
marks behind it, but not inside a quotation that is closed in the same paragraph, nor at the
point of an initial (``أ.``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclaims.model import Sentence
from newsclaims_farasa.scan import Scanned

_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CLOSING = {"«": "»", "“": "”", "„": "“", "‹": "›", '"': '"'}
_ENDS = frozenset(".!?؟…")
_BEHIND = frozenset('»”")]›')
_HEADING_TOKENS = 14


def split_sentences(text: str, tokens: Sequence[Scanned]) -> tuple[Sentence, ...]:
    """Return the sentences of *text*, which cover *tokens*, in text order."""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(_paragraphs(text, tokens)):
        for first, last in pairwise([0, *_ends(paragraph), len(paragraph)]):
            start, end = paragraph[first].start, paragraph[last - 1].end
            heading = last - first == len(paragraph) <= _HEADING_TOKENS and paragraph[-1].kind in (
                "word",
                "number",
            )
            sentences.append(
                Sentence(
                    start,
                    end,
                    text[start:end],
                    kind="heading" if heading else "sentence",
                    paragraph=number,
                )
            )
    return tuple(sentences)


def _paragraphs(text: str, tokens: Sequence[Scanned]) -> Iterator[Sequence[Scanned]]:
    first = 0
    for index in range(1, len(tokens)):
        left, right = tokens[index - 1].end, tokens[index].start
        if left < right and _BREAK.search(text, left, right):
            yield tokens[first:index]
            first = index
    if tokens:
        yield tokens[first:]


def _ends(paragraph: Sequence[Scanned]) -> Iterator[int]:
    """Yield the index behind each token that ends a sentence of *paragraph*."""
    closing = _closing_marks(paragraph)
    within = -1
    ended = False
    for index, token in enumerate(paragraph):
        if ended and token.text[0] in _BEHIND and closing.get(index) is None:
            continue
        if ended:
            yield index
        within = max(within, closing.get(index, -1))
        ended = index > within and _is_end(paragraph, index)


def _closing_marks(paragraph: Sequence[Scanned]) -> dict[int, int]:
    """Return for each opening quotation mark where it is closed, for those that are."""
    closed: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for index, token in enumerate(paragraph):
        mark = token.text[0]
        if opened and mark == opened[1]:
            closed[opened[0]] = index
            opened = None
        elif opened is None and mark in _CLOSING:
            opened = (index, _CLOSING[mark])
    return closed


def _is_end(paragraph: Sequence[Scanned], index: int) -> bool:
    token = paragraph[index]
    if token.kind != "punctuation" or token.text[0] not in _ENDS:
        return False
    before = paragraph[index - 1] if index else None
    initial = (
        token.text == "."
        and before is not None
        and before.kind == "word"
        and before.end - before.start == 1
        and before.end == token.start
    )
    return not initial
