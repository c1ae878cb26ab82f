"""The plugin object and the function that does its work."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Span, Token, Tokenization
from newsclaims.text import fold
from newsclaims_tokenizer.clitics import analyze
from newsclaims_tokenizer.scan import scan
from newsclaims_tokenizer.sentences import split_sentences


def tokenize(text: str) -> Tokenization:
    """Cut *text* into tokens and sentences.

    Example:
        >>> [token.text for token in tokenize("قال الوزير: «نعم».").tokens]
        ['قال', 'الوزير', ':', '«', 'نعم', '»', '.']
    """
    tokens: list[Token] = []
    for kind, start, end in scan(text):
        form = text[start:end]
        if kind != "word":
            norm = fold(form)
            stem = Span(start, end, form)
            tokens.append(Token(start, end, form, norm=norm, kind=kind, stem=stem, stem_norm=norm))
            continue
        analysis = analyze(form)
        left, right = analysis.stem
        proclitics: list[Span] = []
        at = 0
        for cut in analysis.cuts:
            proclitics.append(Span(start + at, start + cut, form[at:cut]))
            at = cut
        tokens.append(
            Token(
                start,
                end,
                form,
                norm=analysis.norm,
                kind="word" if analysis.norm else "punctuation",
                proclitics=tuple(proclitics),
                stem=Span(start + left, start + right, form[left:right]),
                stem_norm=analysis.stem_norm,
                enclitics=(Span(start + right, end, form[right:]),) if analysis.enclitic else (),
                features=analysis.features,
            )
        )
    return Tokenization(tokens=tuple(tokens), sentences=split_sentences(text, tokens))


@frozen(kw_only=True)
class Tokenizer:
    """Words, sentences and clitics of Arabic news text."""

    api_version: ClassVar[int] = API_VERSION
    requires: ClassVar[tuple[str, ...]] = ()
    provides: ClassVar[tuple[str, ...]] = (
        "tokens",
        "tokens.clitics",
        "tokens.features",
        "sentences",
    )

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article's text."""
        return tokenize(article.text)
