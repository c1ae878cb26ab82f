"""Write documents as one HTML page: the article with its claims marked, and a list beside it."""

from newsclaims_html.plugin import HtmlPlugin
from newsclaims_html.writer import Html

__all__ = ["Html", "HtmlPlugin"]
