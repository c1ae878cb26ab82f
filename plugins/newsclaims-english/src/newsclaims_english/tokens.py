"""Words, marks, quotations and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.model import Article, Sentence, Span, Token, Tokenization
from newsclaims.text import fold
from newsclaims_english.lists import words

_WORD = r"[^\W_][\w\u0300-\u036f]*"
_TOKEN = re.compile(rf"\d+(?:[.,:/]\d+)*|{_WORD}(?:['’-]{_WORD})*|\S")
_LINE = re.compile(r"\S(?:[^\r\n\u2028\u2029\x85]*\S)?")
_PAIRS = {"“": "”", "«": "»", "„": "”", '"': '"', "'": "'", "‘": "’"}
_MARK = re.compile("[“”«»„\"'‘’\r\n\u2028]")
_LEAST = 3
_END = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\Z")


def tokenize(article: Article) -> Tokenization:
    """Cut an article into tokens and sentences."""
    tokens = [_token(article, *match.span()) for match in _TOKEN.finditer(article.text)]
    quoted = {at for one in quotations(article.text) for at in range(one.start + 1, one.end - 1)}
    sentences: list[Sentence] = []
    first = last = 0
    for paragraph, line in enumerate(_LINE.finditer(article.text)):
        while last < len(tokens) and tokens[last].start < line.end():
            last += 1
            if last == len(tokens) or tokens[last].start >= line.end() or (
                tokens[last - 1].start not in quoted and _ends(article.text, tokens, last)
            ):  # fmt: skip
                span = article.span(tokens[first].start, tokens[last - 1].end)
                sentences.append(Sentence(span.start, span.end, span.text, paragraph=paragraph))
                first = last
    return Tokenization(tokens=tuple(tokens), sentences=tuple(sentences))


def quotations(text: str) -> list[Span]:
    """Return the outermost quotations with their marks, in text order.

    A straight mark opens before a word and closes behind one; an apostrophe in a word is none.
    """
    found: list[Span] = []
    start, opener = -1, ""
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        opens = not (after.isspace() or (mark in "\"'‘" and (before.isalnum() or before in ".,!?")))
        if mark in "\r\n\u2028":
            opener = ""
        elif mark in "'’" and before.isalnum() and after.isalnum():
            continue
        elif opener and mark == _PAIRS[opener]:
            if (mark not in "\"'" or not before.isspace()) and at + 1 - start >= _LEAST:
                found.append(Span(start, at + 1, text[start : at + 1]))
                opener = ""
        elif mark in _PAIRS and opens and (not opener or (opener in "'‘" and mark in '"“')):
            start, opener = at, mark  # what seemed to open before was an apostrophe
    return found


def _token(article: Article, start: int, end: int) -> Token:
    text = article.text[start:end]
    attached = text[-2:].lower() in {"'s", "’s"} and len(text) > len("'s")
    stem = article.span(start, end - len("'s") * attached)
    return Token(
        *(start, end, text),
        norm=fold(text),
        kind="number" if text[0].isdigit() else "word" if text[0].isalnum() else "punctuation",
        stem=stem,
        stem_norm=fold(stem.text),
        enclitics=(article.span(stem.end, end),) if attached else (),
    )


def _ends(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Return whether a sentence ends before the token *index*."""
    before, here = tokens[index - 1], tokens[index]
    if here.text[0].islower() or before.end == here.start:
        return False
    if not _END.search(text[max(before.end - 3, 0) : before.end]):
        return False
    word = tokens[index - 2] if before.text == "." and index > 1 else before
    initial = len(word.text) == 1 and word.text.isupper()
    return not initial and word.norm not in words("abbreviations")
