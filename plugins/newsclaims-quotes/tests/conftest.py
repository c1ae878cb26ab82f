"""A tokenizer for tests, whose input says where clitics are.

`+` stands behind an attached conjunction or preposition, `~` before an attached
pronoun; both are taken out before the text is read.  The article is found by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest
from newsclaims_quotes import Quotes

from newsclaims.model import Article, Attribution, Document, Mention, Sentence, Span, Token
from newsclaims.text import fold

PIECE = re.compile(r"\d+:\d+|[^\W_]*(?:[+~ـ\u064b-\u0652]+[^\W_]*)+|[^\W_]+|\.{2,}|[^\w\s]|_")
STOPS = ".!?؟\n"


def document(marked: str, **names: list[str]) -> Document:
    """Read *marked*; *names* are the persons, organizations and places in it."""
    text = marked.replace("+", "").replace("~", "")
    tokens: list[Token] = []
    at = 0
    for piece in PIECE.findall(marked):
        plain = piece.replace("+", "").replace("~", "")
        if not plain:
            continue
        start = text.index(plain, at)
        tokens.append(_token(piece, start, text))
        at = start + len(plain)
    mentions = tuple(
        Mention(found.start(), found.end(), name, kind=kind)
        for kind, listed in names.items()
        for name in listed
        for found in re.finditer(re.escape(name), text)
    )
    return Document(
        article=Article(text=text),
        tokens=tuple(tokens),
        sentences=tuple(_sentences(text, tokens)),
        mentions=mentions,
    )


def _token(piece: str, start: int, text: str) -> Token:
    plain = piece.replace("+", "").replace("~", "")
    end = start + len(plain)
    norm = fold(plain)
    kind = "word" if plain[0].isalpha() else "number" if plain[0].isdigit() else "punctuation"
    *before, rest = piece.split("+")
    stem, *after = rest.split("~")
    proclitics = []
    at = start
    if stem.startswith("ال") and len(stem) > 4:
        before.append("ال")
        stem = stem[2:]
    for clitic in before:
        proclitics.append(Span(at, at + len(clitic), clitic))
        at += len(clitic)
    stem_end = at + len(stem)
    enclitics = (Span(stem_end, end, text[stem_end:end]),) if after else ()
    return Token(
        start,
        end,
        plain,
        norm=norm,
        kind=kind,
        proclitics=tuple(proclitics),
        stem=Span(at, stem_end, text[at:stem_end]),
        stem_norm=fold(stem),
        enclitics=enclitics,
    )


def _sentences(text: str, tokens: list[Token]) -> list[Sentence]:
    """Cut at stops that stand outside quotation marks."""
    found: list[Sentence] = []
    start: int | None = None
    depth = 0
    for token in tokens:
        if start is None:
            start = token.start
        depth += (token.text in "«“") - (token.text in "»”")
        if (
            token.text in STOPS or text[token.end : token.end + 2].strip(" ").startswith("\n")
        ) and depth <= 0:
            found.append(Sentence(start, token.end, text[start : token.end]))
            start = None
    if start is not None:
        found.append(Sentence(start, tokens[-1].end, text[start : tokens[-1].end]))
    return found


@pytest.fixture(scope="session")
def attribute() -> Callable[..., list[Attribution]]:
    """Return what the plugin finds in a marked sentence."""

    def run(marked: str, **names: list[str]) -> list[Attribution]:
        return list(Quotes().newsclaims_attribute(document=document(marked, **names)))

    return run


@pytest.fixture(scope="session")
def only(attribute) -> Callable[..., Attribution]:
    """Return the one attribution of a marked sentence."""

    def run(marked: str, **names: list[str]) -> Attribution:
        found = attribute(marked, **names)
        assert len(found) == 1, [str(a.cue) for a in found]
        return found[0]

    return run


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """Return the reader of marked sentences."""
    return document


@pytest.fixture(scope="session")
def texts() -> Callable[[Sequence[Span]], list[str]]:
    """Return what gives the texts of spans."""
    return lambda spans: [span.text for span in spans]
