"""The plugin object and the function that does its work."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, get_args

from attrs import field, frozen, validators

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Span, Token, Tokenization
from newsclaims.text import fold
from newsclaims_tokenizer.clitics import Analysis, analyze
from newsclaims_tokenizer.scan import scan
from newsclaims_tokenizer.sentences import ParagraphBreak, split_sentences

_REPEATED = 3
"""Times that an article must have a word for its division to be told from that."""


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
    tokens: list[Token] = []
    unsure: list[int] = []
    for kind, start, end in scan(text):
        form = text[start:end]
        if kind == "word":
            analysis = analyze(form)
            if analysis.rivals:
                unsure.append(len(tokens))
            tokens.append(_word(form, start, analysis))
        else:
            norm = fold(form)
            stem = Span(start, end, form)
            tokens.append(Token(start, end, form, norm=norm, kind=kind, stem=stem, stem_norm=norm))
    if unsure:
        _reconsider(tokens, unsure)
    return Tokenization(
        tokens=tuple(tokens), sentences=split_sentences(text, tokens, paragraph_break)
    )


def _word(form: str, start: int, analysis: Analysis) -> Token:
    left, right = analysis.stem
    end = start + len(form)
    return Token(
        start,
        end,
        form,
        norm=analysis.norm,
        kind="word" if analysis.norm else "punctuation",
        proclitics=tuple([Span(start + a, start + b, form[a:b]) for a, b in analysis.proclitics]),
        stem=Span(start + left, start + right, form[left:right]),
        stem_norm=analysis.stem_norm,
        enclitics=(Span(start + right, end, form[right:]),) if analysis.enclitic else (),
        features=analysis.features,
    )


def _reconsider(tokens: list[Token], unsure: list[int]) -> None:
    """Let the article decide where the statistics hardly do.

    Of several divisions the one whose stem most other words of the article have is taken.
    Where no other word has any of them, and the word is repeated, it is undivided: a name is
    not mentioned again and again with the same conjunction or preposition and never without.
    """
    forms_of: dict[str, set[str]] = {}
    for token in tokens:
        if token.kind == "word":
            forms_of.setdefault(token.stem_norm, set()).add(token.norm)
    seen = Counter(tokens[index].norm for index in unsure)
    for index in unsure:
        token = tokens[index]
        best = analyze(token.text)
        candidates = (best, *best.rivals)
        support = [len(forms_of.get(one.stem_norm, set()) - {token.norm}) for one in candidates]
        chosen = candidates[support.index(max(support))]
        repeated = seen[token.norm] >= _REPEATED and "definite" not in best.features
        if not any(support) and repeated:
            chosen = next((one for one in candidates if not one.divided), best)
        if chosen is not best:
            tokens[index] = _word(token.text, token.start, chosen)


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
