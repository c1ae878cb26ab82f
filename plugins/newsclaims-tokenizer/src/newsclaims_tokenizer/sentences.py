"""Put tokens together to sentences and headings (first version)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.model import Sentence, Token

_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_OPEN = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_ENDS = frozenset(".!?؟")
_HEADING_WORDS = 14


def split_sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Return the sentences that *tokens* of *text* make up."""
    sentences: list[Sentence] = []
    first = 0
    for paragraph, (begin, end) in enumerate(_paragraphs(text, tokens)):
        quoted = _quoted(tokens, begin, end)
        first = begin
        for index in range(begin, end):
            if index + 1 < end and (quoted[index - begin] or not _ends(tokens, index)):
                continue
            if index + 1 < end and tokens[index + 1].text in "»”":
                continue
            start, stop = tokens[first].start, tokens[index].end
            heading = (
                first == begin
                and index + 1 == end
                and end - begin <= _HEADING_WORDS
                and tokens[index].kind == "word"
            )
            sentences.append(
                Sentence(
                    start,
                    stop,
                    text[start:stop],
                    kind="heading" if heading else "sentence",
                    paragraph=paragraph,
                )
            )
            first = index + 1
    return tuple(sentences)


def _paragraphs(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    paragraphs: list[tuple[int, int]] = []
    begin = 0
    for index in range(1, len(tokens)):
        left, right = tokens[index - 1].end, tokens[index].start
        if left != right and _BREAK.search(text, left, right):
            paragraphs.append((begin, index))
            begin = index
    if tokens:
        paragraphs.append((begin, len(tokens)))
    return paragraphs


def _quoted(tokens: Sequence[Token], begin: int, end: int) -> list[bool]:
    """Say for every token of a paragraph whether it stands inside a closed quotation."""
    quoted = [False] * (end - begin)
    opened: tuple[int, str] | None = None
    for index in range(begin, end):
        mark = tokens[index].norm
        if opened and mark == opened[1]:
            for inner in range(opened[0], index):
                quoted[inner - begin] = True
            opened = None
        elif mark in _OPEN:
            opened = (index, _OPEN[mark])
        elif mark == '"' and not opened:
            opened = (index, '"')
    return quoted


def _ends(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    mark = token.norm
    if token.kind != "punctuation":
        return False
    if mark[:1] in "!?؟" and mark:
        return True
    if mark != ".":
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1]
    initial = before is not None and before.kind == "word" and len(before.norm) == 1
    touching = before is not None and before.end == token.start
    return not (initial and touching) and after.kind != "symbol"
