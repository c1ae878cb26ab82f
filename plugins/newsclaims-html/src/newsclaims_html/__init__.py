"""Write documents as one HTML page: the article with its claims marked, and a list beside it.

The writer itself, `newsclaims_html.writer.Html`, is imported where a page is written, so that
every other start of newsclaims does without it.
"""

from newsclaims_html.plugin import HtmlPlugin

__all__ = ["HtmlPlugin"]
