"""The plugin objects: with the word tokenizer alone, and with the disambiguator."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Span, Token, Tokenization
from newsclaims.text import fold
from newsclaims.typing import TokenizerPlugin
from newsclaims_camel.morphology import Disambiguator, disambiguator
from newsclaims_camel.words import Word, cut_words, group_sentences


@frozen(kw_only=True)
class Camel(TokenizerPlugin):
    """Words as ``camel_tools.tokenizers.word.simple_word_tokenize`` cuts them.

    It serves the stage ``tokenizer`` where it is named for it.  Words have no clitics.
    """

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    opt_in: ClassVar[bool] = True
    provides: ClassVar[tuple[str, ...]] = ("tokens", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article's text."""
        words = cut_words(article.text)
        return Tokenization(
            tokens=tuple(map(_whole, words)), sentences=group_sentences(article, words)
        )


@frozen(kw_only=True)
class CamelMle(TokenizerPlugin):
    """The same words, divided into clitics and stem by ``MLEDisambiguator``.

    It serves the stage ``tokenizer`` where it is named for it.  The data of the disambiguator
    must be installed; it is loaded at the first article and shared by the process.

    Args:
        model: name of a disambiguator that comes with CAMeL Tools.
    """

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    opt_in: ClassVar[bool] = True
    card: ClassVar[str] = "card_mle.toml"
    provides: ClassVar[tuple[str, ...]] = (
        "tokens",
        "tokens.clitics",
        "tokens.features",
        "sentences",
    )

    model: str = "calima-msa-r13"

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article's text and divide its words.

        Raises:
            ConfigurationError: the data of the disambiguator is not installed.
        """
        backend = disambiguator(self.model)
        words = cut_words(article.text)
        return Tokenization(
            tokens=tuple(
                _divided(word, backend) if word.kind == "word" else _whole(word) for word in words
            ),
            sentences=group_sentences(article, words),
        )


def _whole(word: Word) -> Token:
    norm = fold(word.text)
    stem = Span(word.start, word.end, word.text)
    return Token(
        word.start, word.end, word.text, norm=norm, kind=word.kind, stem=stem, stem_norm=norm
    )


def _divided(word: Word, backend: Disambiguator) -> Token:
    division = backend.divide(word.text)

    def span(place: tuple[int, int]) -> Span:
        start, end = place
        return Span(word.start + start, word.start + end, word.text[start:end])

    return Token(
        word.start,
        word.end,
        word.text,
        norm=fold(word.text),
        kind=word.kind,
        proclitics=tuple(map(span, division.proclitics)),
        stem=span(division.stem),
        stem_norm=division.stem_norm,
        enclitics=tuple(map(span, division.enclitics)),
        features=division.features,
    )
