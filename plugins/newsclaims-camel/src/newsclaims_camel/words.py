"""Words and marks as CAMeL Tools cuts them, with their places, and sentences of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.errors import ConfigurationError
from newsclaims.model import Article, Sentence, TokenKind

_NUMBER = re.compile(r"(?<!\d)\d++(?>(?:[.,٫٬/:]\d++)+)")
_ENDLESS = re.compile(r"\S{500}(?=\S)")
"""More than is ever written without white space."""
_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ENDS = frozenset(".!?؟…")
_CLOSING = frozenset("»”’\"')]")
_SYMBOLS = frozenset("%٪‰#@&*\\")
_UNSEEN = frozenset({"Cc", "Cf"})


class Word(NamedTuple):
    """A word, number, mark or symbol: where it stands and what kind it is of."""

    start: int
    end: int
    text: str
    kind: TokenKind


def cut_words(text: str) -> list[Word]:
    """Cut *text* with ``simple_word_tokenize``.

    Two things are changed: a number with its decimal mark is one token again, as the chain has
    it, and invisible characters at the edge of a word stand outside of it.

    Raises:
        ConfigurationError: this version of CAMeL Tools changes the text.
    """
    from camel_tools.tokenizers.word import (  # type: ignore[import-untyped]
        simple_word_tokenize,
    )

    places: list[tuple[int, int]] = []
    numbers = [match.span() for match in _NUMBER.finditer(text)][::-1]
    end = 0
    # Its time is quadratic where nothing is white space, so what is endless is cut before.
    cuts = [0, *(match.end() for match in _ENDLESS.finditer(text)), len(text)]
    forms = (form for a, b in pairwise(cuts) for form in simple_word_tokenize(text[a:b]))
    for form in forms:
        start = _skipped(text, end)
        if not text.startswith(form, start):
            raise ConfigurationError(
                f"simple_word_tokenize returned {form!r} where {text[start : start + 20]!r} stands; "
                "use a version of camel-tools that keeps the text"
            )
        end = start + len(form)
        while numbers and numbers[-1][1] <= start:
            numbers.pop()
        if numbers and places and numbers[-1][0] <= places[-1][1] == start:
            places[-1] = places[-1][0], end
        else:
            places.append((start, end))
    seen = (_seen(text, start, end) for start, end in places)
    return [Word(a, b, text[a:b], _kind(text[a:b])) for a, b in seen if a < b]


def _skipped(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def _seen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place without the invisible characters at its edges."""
    while start < end and unicodedata.category(text[start]) in _UNSEEN:
        start += 1
    while start < end and unicodedata.category(text[end - 1]) in _UNSEEN:
        end -= 1
    return start, end


def _kind(text: str) -> TokenKind:
    if text[0].isdecimal() and not any(map(str.isalpha, text)):
        return "number"
    if any(map(str.isalnum, text)):
        return "word"
    marks = all(unicodedata.category(c)[0] in "PMC" and c not in _SYMBOLS for c in text)
    return "punctuation" if marks else "symbol"


def group_sentences(article: Article, words: Sequence[Word]) -> tuple[Sentence, ...]:
    """Put words together to sentences; CAMeL Tools knows none.

    A sentence ends behind its mark and the closing marks that follow, and with the line; not at
    the point of an initial (``أ.``).
    """
    return tuple(
        Sentence(start, end, article.text[start:end], paragraph=paragraph)
        for paragraph, start, end in _sentences(article.text, words)
    )


def _sentences(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    paragraph, first, ended = 0, 0, False
    for index, word in enumerate(words):
        line = index > 0 and _BREAK.search(text, words[index - 1].end, word.start)
        if line or (ended and word.text not in _CLOSING and word.text not in _ENDS):
            yield paragraph, words[first].start, words[index - 1].end
            first, ended = index, False
        paragraph += bool(line)
        ended = (word.text in _ENDS and not _initial(words, index)) or (ended and index > first)
    if words:
        yield paragraph, words[first].start, words[-1].end


def _initial(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1] if index else None
    return (
        before is not None
        and words[index].text == "."
        and before.kind == "word"
        and before.end - before.start == 1
        and before.end == words[index].start
    )
