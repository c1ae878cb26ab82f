"""The laws that every writer keeps: whole documents or none, offsets in code points, no time in the file."""

from html.parser import HTMLParser

import pytest

from newsclaims.testing import WriterSuite

writer = pytest.importorskip("newsclaims_html.writer", reason="newsclaims-html is not installed")
HtmlPlugin = pytest.importorskip("newsclaims_html").HtmlPlugin


class Marks(HTMLParser):
    """Where each mark begins, and its text."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.inside = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.inside = self.inside or (tag == "mark" and "data-at" in told)
        if tag == "mark" and self.inside:
            self.found.append([int(told["data-at"]), ""])

    def handle_endtag(self, tag):
        if tag == "mark":
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.found[-1][1] += data


class TestHtml(WriterSuite):
    plugin = HtmlPlugin
    format = writer.Html

    def spans_of(self, output):
        for start, text in Marks(output.decode()).found:
            yield start, start + len(text), text


class TestArabicInterface(TestHtml):
    options = {"interface": "ar", "title": "تقرير"}  # noqa: RUF012 - as the suite has it
