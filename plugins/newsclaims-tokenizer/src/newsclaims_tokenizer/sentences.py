"""Put tokens together to sentences and headings.

A sentence ends with its paragraph, or at ``. ! ? ؟`` outside quotation marks and brackets.
Full stops of abbreviations, initials, list numbers and addresses end nothing; a full stop
inside a quotation ends a sentence only where the quotation closes at once and something new
begins.  An ellipsis ends a sentence where a conjunction begins the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Literal, TypeAlias

from attrs import field, frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Sentence, SentenceKind, Token
from newsclaims_tokenizer.enclosures import MARKS, QUOTATION_MARKS, enclosures, opens

ParagraphBreak: TypeAlias = Literal["line", "blank"]
LINE = "[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]"
_BREAKS: dict[ParagraphBreak, re.Pattern[str]] = {
    "line": re.compile(LINE),
    "blank": re.compile(r"\n[^\S\n]*\n|\u2029|\x0c"),
}
_CLOSERS = frozenset("»›”’)]}\"'")
_GOES_ON = frozenset("،,؛;:.…!?؟")
_HEADING_WORDS = 12
_ELLIPSIS = re.compile(r"[.…]*…[.…]*|\.{3,}")


@frozen
class Abbreviations:
    """The file ``data/abbreviations.toml``."""

    letters: frozenset[str] = field(converter=frozenset)
    words: frozenset[str] = field(converter=frozenset)


@cache
def _abbreviations() -> Abbreviations:
    return load_toml("newsclaims_tokenizer", "data/abbreviations.toml", Abbreviations)


def split_sentences(
    text: str, tokens: Sequence[Token], paragraph_break: ParagraphBreak = "line"
) -> tuple[Sentence, ...]:
    """Return the sentences that the *tokens* of *text* make up; they cover every token."""
    sentences: list[Sentence] = []
    bounds = _paragraphs(text, tokens, paragraph_break)
    for paragraph, (begin, end) in enumerate(bounds):
        ends = _ends(tokens, begin, end)
        kind: SentenceKind = "sentence"
        if len(ends) == 1 and end < len(tokens) and _is_heading(tokens[begin:end]):
            kind = "heading"
        first = begin
        for last in ends:
            start, stop = tokens[first].start, tokens[last].end
            sentences.append(
                Sentence(start, stop, text[start:stop], kind=kind, paragraph=paragraph)
            )
            first = last + 1
    return tuple(sentences)


def _paragraphs(
    text: str, tokens: Sequence[Token], paragraph_break: ParagraphBreak
) -> list[tuple[int, int]]:
    """Return the first token of every paragraph and the one after its last."""
    bounds: list[tuple[int, int]] = []
    begin = index = 0
    for match in _BREAKS[paragraph_break].finditer(text):
        at = match.start()
        while index < len(tokens) and tokens[index].start < at:
            index += 1
        if index > begin:
            bounds.append((begin, index))
            begin = index
    if begin < len(tokens):
        bounds.append((begin, len(tokens)))
    return bounds


def _ends(tokens: Sequence[Token], begin: int, end: int) -> list[int]:
    """Return the last token of every sentence of a paragraph."""
    punctuation = [i for i in range(begin, end) if tokens[i].kind == "punctuation"]
    marks = [i for i in punctuation if tokens[i].text[0] in MARKS]
    pairs = enclosures(tokens, marks)
    inside = _inside(pairs, begin, end)
    closing = {close for _, close in pairs}
    ends: list[int] = []
    words = begin  # first token of the sentence, moved on when it ends
    for index in punctuation:
        if index < words or not _is_terminal(tokens, index, begin, end):
            continue
        last = _with_closers(tokens, index, end, closing)
        if last + 1 >= end or (inside[last - begin] and last == index):
            continue
        if inside[last - begin] or not _begins(tokens, last, quoted=last > index):
            continue
        if all(tokens[i].kind == "punctuation" for i in range(words, last + 1)):
            continue
        ends.append(last)
        words = last + 1
    ends.append(end - 1)
    return ends


def _inside(pairs: Sequence[tuple[int, int]], begin: int, end: int) -> list[int]:
    """Return for every token of a paragraph how many pairs of marks enclose it."""
    steps = [0] * (end - begin + 1)
    for opening, closing in pairs:
        steps[opening + 1 - begin] += 1
        steps[closing - begin] -= 1
    return list(accumulate(steps))


def _with_closers(tokens: Sequence[Token], index: int, end: int, closing: set[int]) -> int:
    """Return the last of the closing marks that follow the full stop at *index*."""
    while index + 1 < end and index + 1 in closing and tokens[index + 1].text[0] in _CLOSERS:
        index += 1
    return index


def _is_terminal(tokens: Sequence[Token], index: int, begin: int, end: int) -> bool:
    """Say whether the mark at *index* may end a sentence."""
    text = tokens[index].norm
    if text[:1] in ("!", "?", "؟"):
        return True
    if text == ".":
        return index > begin and _is_full_stop(tokens, index, begin, end)
    return bool(_ELLIPSIS.fullmatch(text)) and _conjunction(tokens, index + 1, end)


def _is_full_stop(tokens: Sequence[Token], index: int, begin: int, end: int) -> bool:
    """Say whether the point at *index* ends a sentence rather than a part of a word."""
    before = tokens[index - 1]
    touching = before.end == tokens[index].start
    if index + 1 < end and tokens[index].end == tokens[index + 1].start:
        after = tokens[index + 1]
        if touching and before.text.isascii() and after.text.isascii() and after.text.isalnum():
            return False
        if not touching and after.kind == "number":
            return False
    if before.kind == "number" and index - 1 == begin:
        return False
    return before.kind != "word" or not touching or not _abbreviated(tokens, index, begin, end)


def _abbreviated(tokens: Sequence[Token], index: int, begin: int, end: int) -> bool:
    """Say whether the word before the full stop at *index* is an abbreviation or initial."""
    word = tokens[index - 1]
    if len(word.norm) > 1:
        known = _abbreviations()
        after = tokens[index + 1].norm if index + 1 < end else ""
        return word.norm in known.words or {word.norm, after} <= known.letters
    if index - 1 > begin and tokens[index - 2].kind == "number":
        return False
    spaced = index + 1 < end and tokens[index].end < tokens[index + 1].start
    return not (spaced and _conjunction(tokens, index + 1, end))


def _begins(tokens: Sequence[Token], last: int, *, quoted: bool) -> bool:
    """Say whether a new sentence may begin after the token at *last*."""
    after = tokens[last + 1]
    if after.kind == "punctuation" and after.text[0] in _GOES_ON:
        return False
    if after.text[0] in _CLOSERS and not opens(tokens, last + 1):
        return False
    if not quoted or tokens[last].text[0] not in QUOTATION_MARKS:
        return True
    return (
        "definite" in after.features
        or after.text[0] in QUOTATION_MARKS
        or _conjunction(tokens, last + 1, len(tokens))
    )


def _conjunction(tokens: Sequence[Token], index: int, end: int) -> bool:
    if index >= end or not tokens[index].proclitics:
        return False
    return tokens[index].proclitics[0].text[0] in "وف"


def _is_heading(tokens: Sequence[Token]) -> bool:
    """Say whether a paragraph of these tokens is a heading: short, open-ended, no new clause."""
    if tokens[-1].kind not in ("word", "number", "symbol"):
        return False
    words = [token for token in tokens if token.kind == "word"]
    if not words or len(words) > _HEADING_WORDS or tokens[0].kind == "punctuation":
        return False
    return not _conjunction(words, 0, 1) and "verb" not in words[0].features
