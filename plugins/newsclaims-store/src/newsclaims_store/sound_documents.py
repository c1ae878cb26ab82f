"""Which documents a store refuses: of articles that failed, and what no database holds."""

from __future__ import annotations

import json

from newsclaims.errors import ArticleError, NewsclaimsError, PluginError
from newsclaims.model import Article, Document
from newsclaims.model.json_data import thaw


def fault_in(document: Document) -> NewsclaimsError | None:
    """Return why a document cannot be stored; None where it can.

    Returns:
        A `PluginError` where a plugin failed at it, an `ArticleError` where it could not be analysed or has
        half a character.
    """
    article = document.article
    for one in document.diagnostics:
        if one.level == "error":
            where = f"article {article.id!r}: "
            message = one.message if one.message.startswith("article ") else where + one.message
            return (PluginError if one.plugin else ArticleError)(message)
    parts = {
        name: getattr(article, name)
        for name in ("id", "text", "title", "language", "publisher", "url")
    }
    for name, value in {**parts, "meta": meta_of(article)}.items():
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            return ArticleError(
                f"article {article.id!r}: {name} has a lone surrogate at {error.start}, which no"
                " database holds; take it out"
            )
    return None


def meta_of(article: Article) -> str:
    """Return the further data of an article as JSON."""
    return json.dumps(thaw(article.meta), ensure_ascii=False) if article.meta else "{}"
