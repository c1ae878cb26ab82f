"""The plugin object: a spaCy pipeline's options, and the two stages that it serves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen

from newsclaims.errors import ConfigurationError
from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Document, Mention, MentionKind, Tokenization
from newsclaims.typing import NerPlugin, TokenizerPlugin
from newsclaims_spacy.loading import Reader, load
from newsclaims_spacy.names import labels, mentions
from newsclaims_spacy.tokens import tokenization


@frozen(kw_only=True)
class Spacy(TokenizerPlugin, NerPlugin):
    """The tokens, sentences and entities of a spaCy pipeline.

    It serves the stages ``tokenizer`` and ``ner``, each only where it is named for it.  The
    pipeline is loaded at the first article and shared by all plugins of the process.

    Args:
        model: name of an installed spaCy pipeline, path of one, or ``blank:`` and a language
            code for a tokenizer without a model.
        exclude: components that are not to be loaded.
        kinds: label to kind of mention, beyond and before those of ``data/labels.toml``.
    """

    api_version: ClassVar[int] = API_VERSION
    opt_in: ClassVar[bool] = True
    requires: ClassVar[tuple[str, ...]] = ()
    uses: ClassVar[tuple[str, ...]] = ("tokens", "tokens.clitics")
    provides: ClassVar[tuple[str, ...]] = ("tokens", "sentences", "mentions")

    model: str = "blank:ar"
    exclude: tuple[str, ...] = ()
    kinds: Mapping[str, MentionKind] = field(factory=dict)

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article's text as the pipeline does."""
        return tokenization(article, self._reader().read(article.text))

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Return the entities that the pipeline finds in the article.

        Raises:
            ConfigurationError: there is no pipeline to find any.
        """
        reader = self._reader()
        if reader.blank:
            raise ConfigurationError(
                f"options.spacy.model: {self.model!r} recognizes no entities; name a pipeline "
                "that does, or choose another plugin for the stage 'ner'"
            )
        return mentions(document, reader.read(document.text), labels().kinds | dict(self.kinds))

    def _reader(self) -> Reader:
        return load(self.model, tuple(self.exclude))
