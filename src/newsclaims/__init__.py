"""Who said what: attributed claims from news articles, through a chain of hooks."""

from newsclaims.hookspecs import API_VERSION, hookimpl

__all__ = ["API_VERSION", "hookimpl"]
