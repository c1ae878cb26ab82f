"""The plugin object and the function that does its work."""

from __future__ import annotations

from typing import ClassVar, get_args

from attrs import field, frozen, validators

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Tokenization, Tokens
from newsclaims.trace import current_trace
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
    from newsclaims_tokenizer.article import reconsider  # what they import reads the lists
    from newsclaims_tokenizer.form_table import FORMS

    starts, texts = scan(text)
    forms = list(map(FORMS.__getitem__, texts))
    trace = current_trace()
    first = forms.copy() if trace.on else []
    reconsider(forms)
    tokens = Tokens(forms, starts)
    if trace.on:
        from newsclaims_tokenizer.telling import tell_divisions

        tell_divisions(trace, first, tokens)
    return Tokenization(
        tokens=tokens, sentences=split_sentences(text, forms, starts, paragraph_break)
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
