"""The laws that every reader keeps; a page's white space is joined, so that they are told so."""

import gzip
from html import escape

import pytest
from archives import response

from newsclaims.testing import ReaderSuite

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")


def joined(text):
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(filter(None, lines))


def page_of(article):
    if article is None:
        return b"<html><body><ul class='menu'><li><a href='/'>x</a></li></ul></body></html>"
    text = "".join(f"<p>{escape(line)}</p>" for line in article.text.splitlines())
    return f"<html><body><article>{text}</article></body></html>".encode()


class TestHtmlPage(ReaderSuite):
    plugin = web.Web
    format = web.HtmlPage

    def file_of(self, articles):
        [article] = articles
        return page_of(article)

    def expected(self, text):
        return joined(text)


class TestWebArchive(ReaderSuite):
    plugin = web.Web
    format = web.WebArchive

    def file_of(self, articles):
        return b"".join(
            response(f"https://news.example/{n}", page_of(one)) for n, one in enumerate(articles)
        )

    def expected(self, text):
        return joined(text)


class TestPackedWebArchive(TestWebArchive):
    def file_of(self, articles):
        return b"".join(
            gzip.compress(response(f"https://news.example/{n}", page_of(one)))
            for n, one in enumerate(articles)
        )


class TestFeedEntries(ReaderSuite):
    plugin = web.Web
    format = web.FeedEntries

    def file_of(self, articles):
        items = []
        for n, one in enumerate(articles):
            text = "".join(
                f"<p>{escape(line)}</p>" for line in (one.text.splitlines() if one else ())
            )
            items.append(
                f"<item><link>https://news.example/{n}</link>"
                f"<description>{escape(text)}</description></item>"
            )
        return f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()

    def expected(self, text):
        return joined(text)
