"""Pipeline: choose the plugins, run the chain, put the layers together."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from attrs import evolve

from newsclaims.assemble import assemble, link_mentions, number_attributions, number_quantities
from newsclaims.model import Article, Document, Provenance, Resolution


class Pipeline:
    """A first, thin chain over every installed plugin."""

    def __init__(self) -> None:
        self._plugins: list[tuple[str, Provenance, object]] = []
        for entry in sorted(entry_points(group="newsclaims"), key=lambda e: e.name):
            try:
                plugin = entry.load()()
            except Exception as error:  # noqa: BLE001 - a foreign import may raise anything
                warnings.warn(f"plugin {entry.name} is broken: {error!r}", stacklevel=2)
                continue
            distribution = entry.dist.name if entry.dist else ""
            version = entry.dist.version if entry.dist else ""
            stamp = Provenance(plugin=entry.name, distribution=distribution, version=version)
            self._plugins.append((entry.name, stamp, plugin))

    def _calls(self, hook: str) -> list[tuple[Provenance, Callable[..., Any]]]:
        return [(s, getattr(p, hook)) for _, s, p in self._plugins if hasattr(p, hook)]

    def _collect(self, hook: str, document: Document) -> list[Any]:
        return [
            evolve(item, provenance=evolve(stamp, rule=item.provenance.rule))
            for stamp, call in self._calls(hook)
            for item in call(document=document)
        ]

    def analyze(self, article: Article | str) -> Document:
        """Run the chain on *article*."""
        if isinstance(article, str):
            article = Article(text=article)
        document = Document(article=article)
        if not article.text.strip():
            return document
        for _, call in self._calls("newsclaims_tokenize")[:1]:
            cut = call(article=article)
            document = evolve(document, tokens=cut.tokens, sentences=cut.sentences)
        mentions = self._collect("newsclaims_recognize", document)
        mentions.sort(key=lambda m: (m.start, -m.end))
        quantities = number_quantities(self._collect("newsclaims_extract_quantities", document))
        document = evolve(document, mentions=tuple(mentions), quantities=quantities)
        attributions = number_attributions(self._collect("newsclaims_attribute", document))
        document = evolve(document, attributions=attributions)
        resolution = Resolution()
        for _, call in self._calls("newsclaims_resolve_actors")[:1]:
            resolution = call(document=document)
        return evolve(
            document,
            mentions=link_mentions(document.mentions, resolution.actors),
            actors=resolution.actors,
            credits=resolution.credits,
            claims=assemble(attributions, quantities, resolution),
        )
