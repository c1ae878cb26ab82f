"""The plugin object and the function that does its work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, get_args

from attrs import field, frozen, validators

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Span, Token, Tokenization
from newsclaims_tokenizer.article import reconsider
from newsclaims_tokenizer.form_table import FORMS
from newsclaims_tokenizer.forms import Form
from newsclaims_tokenizer.scan import scan
from newsclaims_tokenizer.sentences import ParagraphBreak, split_sentences


def tokenize(text: str, *, paragraph_break: ParagraphBreak = "line") -> Tokenization:
    """Cut *text* into tokens and sentences.

    Args:
        text: an article's body, untouched.
        paragraph_break: what ends a paragraph, and with it a sentence: the end of a
            ``line``, or a ``blank`` line where a text's lines are wrapped.

    Returns:
        Tokens that cover everything but white space and sentences that cover the tokens,
        both in text order, with code point offsets into *text*.

    Example:
        >>> [token.text for token in tokenize("قال الوزير: «نعم».").tokens]
        ['قال', 'الوزير', ':', '«', 'نعم', '»', '.']
    """
    starts, texts = scan(text)
    forms = list(map(FORMS.__getitem__, texts))
    reconsider(forms)
    return Tokenization(
        tokens=_tokens(forms, starts),
        sentences=split_sentences(text, forms, starts, paragraph_break),
    )


def _tokens(forms: Sequence[Form], starts: Sequence[int]) -> tuple[Token, ...]:
    """Return the tokens of *forms*, each of which begins at its place in *starts*."""
    return tuple(map(_token, forms, starts))


def _token(form: Form, start: int) -> Token:
    text = form.text
    end = start + len(text)
    if not form.divided:
        stem = Span(start, end, text)
        return Token(
            start,
            end,
            text,
            norm=form.norm,
            kind=form.kind,
            stem=stem,
            stem_norm=form.stem_norm,
            features=form.features,
        )
    left, right = form.stem
    return Token(
        start,
        end,
        text,
        norm=form.norm,
        kind=form.kind,
        proclitics=tuple([Span(start + a, start + b, text[a:b]) for a, b in form.proclitics]),
        stem=Span(start + left, start + right, text[left:right]),
        stem_norm=form.stem_norm,
        enclitics=(Span(start + right, end, text[right:]),) if form.enclitic else (),
        features=form.features,
    )


@frozen(kw_only=True)
class Tokenizer:
    """Words, sentences and clitics of Arabic news text.

    Args:
        paragraph_break: what ends a paragraph, and with it a sentence: the end of a
            ``line``, or a ``blank`` line where a text's lines are wrapped.
    """

    paragraph_break: ParagraphBreak = field(
        default="line", validator=validators.in_(get_args(ParagraphBreak))
    )

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
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
        return tokenize(article.text, paragraph_break=self.paragraph_break)
