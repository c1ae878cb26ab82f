"""What a plugin for each stage is to a type checker: inherit from one and mypy compares signatures.

The class says by its base for which stage it is::

    @frozen(kw_only=True)
    class Ships(NerPlugin):
        @hookimpl
        def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
            ...

The chain passes arguments by name, so their names are part of the signature.  At run time nothing
depends on them: any object whose methods bear `hookimpl` is a plugin.  A plugin for several
stages inherits from several.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias

from newsclaims.model import (
    Article,
    Attribution,
    Claim,
    Document,
    Mention,
    Quantity,
    Resolution,
    Tokenization,
)


class LanguagePlugin(Protocol):
    """Serves the stage ``language``."""

    def newsclaims_detect_language(self, *, article: Article) -> str:
        """Name the language of an article that does not say it."""
        ...


class TokenizerPlugin(Protocol):
    """Serves the stage ``tokenizer``."""

    def newsclaims_tokenize(self, *, article: Article) -> Tokenization:
        """Cut the article into tokens and sentences."""
        ...


class NerPlugin(Protocol):
    """Serves the stage ``ner``."""

    def newsclaims_recognize(self, *, document: Document) -> Sequence[Mention]:
        """Find the names of persons, organizations and places."""
        ...


class NumbersPlugin(Protocol):
    """Serves the stage ``numbers``."""

    def newsclaims_extract_quantities(self, *, document: Document) -> Sequence[Quantity]:
        """Find and read the numbers."""
        ...


class QuotesPlugin(Protocol):
    """Serves the stage ``quotes``."""

    def newsclaims_attribute(self, *, document: Document) -> Sequence[Attribution]:
        """Find who says what as far as one sentence's grammar shows it."""
        ...


class ActorsPlugin(Protocol):
    """Serves the stage ``actors``."""

    def newsclaims_resolve_actors(self, *, document: Document) -> Resolution:
        """Decide who the speakers are, through the whole article."""
        ...


class RefinePlugin(Protocol):
    """Serves the stage ``refine``."""

    def newsclaims_refine_claims(
        self, *, document: Document, claims: Sequence[Claim]
    ) -> Sequence[Claim]:
        """Change, drop or add claims."""
        ...


class AnnotatePlugin(Protocol):
    """Serves the stage ``annotate``."""

    def newsclaims_annotate(self, *, document: Document) -> Mapping[str, object]:
        """Add layers of the plugin's own."""
        ...


class TokenizerBatchPlugin(TokenizerPlugin, Protocol):
    """Serves the stage ``tokenizer``, several articles at a time too."""

    def newsclaims_tokenize_batch(
        self, *, articles: Sequence[Article]
    ) -> Sequence[Tokenization | Exception]:
        """Cut each article into tokens and sentences."""
        ...


class NerBatchPlugin(NerPlugin, Protocol):
    """Serves the stage ``ner``, several documents at a time too."""

    def newsclaims_recognize_batch(
        self, *, documents: Sequence[Document]
    ) -> Sequence[Sequence[Mention] | Exception]:
        """Find the names in each document."""
        ...


class NumbersBatchPlugin(NumbersPlugin, Protocol):
    """Serves the stage ``numbers``, several documents at a time too."""

    def newsclaims_extract_quantities_batch(
        self, *, documents: Sequence[Document]
    ) -> Sequence[Sequence[Quantity] | Exception]:
        """Find and read the numbers of each document."""
        ...


class QuotesBatchPlugin(QuotesPlugin, Protocol):
    """Serves the stage ``quotes``, several documents at a time too."""

    def newsclaims_attribute_batch(
        self, *, documents: Sequence[Document]
    ) -> Sequence[Sequence[Attribution] | Exception]:
        """Find who says what in each document."""
        ...


class ActorsBatchPlugin(ActorsPlugin, Protocol):
    """Serves the stage ``actors``, several documents at a time too."""

    def newsclaims_resolve_actors_batch(
        self, *, documents: Sequence[Document]
    ) -> Sequence[Resolution | Exception]:
        """Decide who the speakers of each document are."""
        ...


Plugin: TypeAlias = (
    LanguagePlugin
    | TokenizerPlugin
    | NerPlugin
    | NumbersPlugin
    | QuotesPlugin
    | ActorsPlugin
    | RefinePlugin
    | AnnotatePlugin
)
"""A plugin for any stage."""
