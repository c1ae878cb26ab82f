"""Read web pages, web archives and feeds as articles; nothing is fetched."""

from newsclaims_web.plugin import FeedEntries, HtmlPage, Web, WebArchive

__all__ = ["FeedEntries", "HtmlPage", "Web", "WebArchive"]
