"""Words, marks and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.model import Article, Sentence, Span, Token, Tokenization, TokenKind
from newsclaims.text import fold
from newsclaims_english.lists import words
from newsclaims_english.quotations import quotations

_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"\d+(?:[.,:/]\d+)*|[^\W_][\w{_MARKS}]*(?:['’-][^\W_][\w{_MARKS}]*)*|\S", re.UNICODE
)
_ATTACHED = re.compile(r"['’]s\Z", re.IGNORECASE)
_LINE = re.compile(r"\S(?:[^\r\n\u2028\u2029\x85]*\S)?")
_ENDS = frozenset(".!?…")
_CLOSES = frozenset("\"'”’»)]")


def tokenize(article: Article) -> Tokenization:
    """Cut an article into tokens and sentences."""
    tokens = [_token(article, *match.span()) for match in _TOKEN.finditer(article.text)]
    sentences: list[Sentence] = []
    quoted = {at for one in quotations(article.text) for at in range(one.start + 1, one.end - 1)}
    first = 0
    for paragraph, line in enumerate(_LINE.finditer(article.text)):
        last = first
        while last < len(tokens) and tokens[last].start < line.end():
            last += 1
        sentences += _sentences(article, tokens[first:last], quoted, paragraph)
        first = last
    return Tokenization(tokens=tuple(tokens), sentences=tuple(sentences))


def _token(article: Article, start: int, end: int) -> Token:
    text = article.text[start:end]
    kind: TokenKind = "punctuation" if not text[0].isalnum() else "word"
    if text[0].isdigit():
        kind = "number"
    attached = _ATTACHED.search(text)
    cut = start + attached.start() if attached and attached.start() else end
    stem = Span(start, cut, article.text[start:cut])
    return Token(
        *(start, end, text),
        norm=fold(text),
        kind=kind,
        stem=stem,
        stem_norm=fold(stem.text),
        enclitics=(article.span(cut, end),) if cut < end else (),
    )


def _sentences(
    article: Article, tokens: Sequence[Token], quoted: set[int], paragraph: int
) -> list[Sentence]:
    """Cut a line behind full stops and the like, but not inside of a quotation."""
    found: list[Sentence] = []
    first = 0
    for index, token in enumerate(tokens):
        here = tokens[index + 1] if index + 1 < len(tokens) else None
        if here is not None:
            gap = token.end < here.start
            end = _ends(tokens, index)
            if not (end and gap and not here.text[0].islower()) or token.start in quoted:
                continue
        start = tokens[first].start
        text = article.text[start : token.end]
        found.append(Sentence(start, token.end, text, paragraph=paragraph))
        first = index + 1
    return found


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a sentence may end with this token."""
    while index and tokens[index].text in _CLOSES:
        index -= 1
    if tokens[index].text not in _ENDS:
        return False
    before = tokens[index - 1] if index else None
    if tokens[index].text != "." or before is None:
        return True
    return not (before.norm in words().abbreviations or _is_initial(before.text))


def _is_initial(text: str) -> bool:
    return len(text) == 1 and text.isupper()
