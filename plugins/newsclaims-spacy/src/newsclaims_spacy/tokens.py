"""spaCy's tokens and sentences as those of newsclaims."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclaims.model import Article, Sentence, Span, Token, Tokenization, TokenKind
from newsclaims.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SYMBOLS = frozenset("%٪‰#@&*\\")
_UNSEEN = frozenset({"Cc", "Cf"})


def tokenization(article: Article, doc: Doc) -> Tokenization:
    """Return the tokens and sentences of *doc*, which has the article's text.

    Left out are tokens of white space and of invisible characters.  A sentence ends where spaCy
    ends it, and at the end of a line.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for paragraph, places in _lines(article.text, doc):
        tokens += (_token(article.span(start, end)) for start, end in places)
        whole = article.span(places[0][0], places[-1][1])
        sentences.append(Sentence(whole.start, whole.end, whole.text, paragraph=paragraph))
    return Tokenization(tokens=tuple(tokens), sentences=tuple(sentences))


def _lines(text: str, doc: Doc) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield the tokens of each sentence, or of its part on one line, with the line's number."""
    paragraph, end = 0, 0
    for sentence in doc.sents:
        places: list[tuple[int, int]] = []
        for token in sentence:
            start = token.idx
            if token.is_space or all(unicodedata.category(c) in _UNSEEN for c in token.text):
                continue
            if end and _BREAK.search(text, end, start):
                if places:
                    yield paragraph, places
                    places = []
                paragraph += 1
            end = start + len(token)
            places.append((start, end))
        if places:
            yield paragraph, places


def _token(span: Span) -> Token:
    norm = fold(span.text)
    return Token(
        span.start,
        span.end,
        span.text,
        norm=norm,
        kind=_kind(span.text),
        stem=span,
        stem_norm=norm,
    )


def _kind(text: str) -> TokenKind:
    if text[0].isdecimal() and not any(map(str.isalpha, text)):
        return "number"
    if any(map(str.isalnum, text)):
        return "word"
    marks = all(unicodedata.category(c)[0] in "PMC" and c not in _SYMBOLS for c in text)
    return "punctuation" if marks else "symbol"
