"""The plugin objects: one for each stage, so that each can be swapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Attribution, Document, Mention, Resolution, Tokenization
from newsclaims.typing import ActorsPlugin, NerPlugin, QuotesPlugin, TokenizerPlugin
from newsclaims_english.attributions import attributions
from newsclaims_english.names import names
from newsclaims_english.resolution import resolve
from newsclaims_english.tokens import tokenize


class _English:
    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("en",)


class EnglishTokenizer(_English, TokenizerPlugin):
    """Words, marks and sentences of English text."""

    provides: ClassVar[tuple[str, ...]] = ("tokens", "tokens.clitics", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article into tokens and sentences."""
        return tokenize(article)


class EnglishNer(_English, NerPlugin):
    """Names in English text, known by their capitals."""

    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Return the names in the document."""
        return names(document)


class EnglishQuotes(_English, QuotesPlugin):
    """Who says what in English text, as far as one sentence shows it."""

    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return the acts of reporting in the document."""
        return attributions(document)


class EnglishActors(_English, ActorsPlugin):
    """Who the speakers of English text are."""

    requires: ClassVar[tuple[str, ...]] = ("attributions",)
    uses: ClassVar[tuple[str, ...]] = ("mentions",)

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:
        """Return the speakers of the document."""
        return resolve(document)
