"""Quotations, cues, sources and contents in Arabic news text."""

from newsclaims_quotes.plugin import Quotes

__all__ = ["Quotes"]
