"""Who said what: attributed claims from news articles, through a chain of hooks."""

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Document

__all__ = ["API_VERSION", "analyze", "hookimpl"]


def analyze(article: Article | str) -> Document:
    """Run the default pipeline on *article*."""
    from newsclaims.pipeline import Pipeline

    return Pipeline().analyze(article)
