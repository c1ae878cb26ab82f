"""A plugin for every stage that changes what every article gives, wherever it is let in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import attrs

from newsclaims import (
    Actor,
    Article,
    Attribution,
    Claim,
    Cue,
    Document,
    Mention,
    Quantity,
    Resolution,
    Sentence,
    Token,
    Tokenization,
    hookimpl,
)
from newsclaims.text import fold


class StrangeTokenizer:
    """Cuts the text at white space."""

    name = "stranger-tokenizer"
    provides = ("tokens", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Return what stands between white space, and one sentence a line."""
        words = [article.span(*match.span()) for match in re.finditer(r"\S+", article.text)]
        lines = [article.span(*match.span()) for match in re.finditer(r"\S.*", article.text)]
        return Tokenization(
            tokens=tuple(
                Token(
                    word.start,
                    word.end,
                    word.text,
                    norm=fold(word.text),
                    stem=word,
                    stem_norm=fold(word.text),
                    kind="word",
                )
                for word in words
            ),
            sentences=tuple(Sentence(line.start, line.end, line.text) for line in lines),
        )


class StrangeNer:
    """Takes the first line for a person."""

    name = "stranger-ner"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> list[Mention]:
        """Return the first line."""
        line = re.search(r"\S(?:.*\S)?", document.text)
        return [Mention(*line.span(), line.group(), kind="person")] if line else []


class StrangeNumbers:
    """Takes the first word for a number."""

    name = "stranger-numbers"
    provides = ("quantities",)

    @hookimpl
    def newsclaims_extract_quantities(self, document: Document) -> list[Quantity]:
        """Return the first word."""
        word = re.search(r"\S+", document.text)
        if word is None:
            return []
        span = document.article.span(*word.span())
        number = Quantity(
            span.start, span.end, span.text, kind="cardinal", value=Decimal(7), number=span
        )
        return [number]


class StrangeQuotes:
    """Takes the first word for a cue and the last one for what is said."""

    name = "stranger-quotes"
    provides = ("attributions",)

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> list[Attribution]:
        """Return the first and the last word."""
        words = list(re.finditer(r"\S+", document.text))
        if len(words) < 2:
            return []
        cue = Cue(*words[0].span(), words[0].group(), lemma=words[0].group())
        content = (document.article.span(*words[-1].span()),)
        return [Attribution(cue=cue, content=content, form="direct", act="state", confidence=1.0)]


class StrangeActors:
    """Lets one person say everything."""

    name = "stranger-actors"
    provides = ("actors",)

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:
        """Return one speaker for all attributions."""
        if not document.attributions:
            return Resolution()
        return Resolution(
            actors=(Actor(id="stranger", name="غريب", kind="person"),),
            speakers={attribution.id: ("stranger",) for attribution in document.attributions},
        )


class StrangeRefine:
    """Trusts no claim."""

    name = "stranger-refine"

    @hookimpl
    def newsclaims_refine_claims(
        self,
        document: Document,
        claims: Sequence[Claim],
    ) -> list[Claim]:
        """Return the claims with a confidence of nothing."""
        return [attrs.evolve(claim, confidence=0.0) for claim in claims]
