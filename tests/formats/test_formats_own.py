"""The core's own formats keep the laws that those of plugins keep."""

import json
from types import MappingProxyType

from newsclaims._formats.own_readers import JsonArticles, JsonLinesArticles, TextArticle
from newsclaims._formats.own_writers import Json, JsonLines
from newsclaims.cli.table_writer import Table
from newsclaims.testing import ReaderSuite, WriterSuite


def as_json(article):
    return {"id": article.id, "text": article.text} if article else {"id": "bad"}


def spans_in(data):
    if isinstance(data, dict):
        if data.keys() >= {"start", "end", "text"}:
            yield data["start"], data["end"], data["text"]
        for value in data.values():
            yield from spans_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from spans_in(value)


class TestTextArticle(ReaderSuite):
    format = TextArticle

    def file_of(self, articles):
        [article] = articles
        return article.text.encode()


class TestTextWithTitle(TestTextArticle):
    options = MappingProxyType({"title_line": True})

    def file_of(self, articles):
        return b"title\n" + super().file_of(articles)


class TestJsonArticles(ReaderSuite):
    format = JsonArticles

    def file_of(self, articles):
        return json.dumps([as_json(one) for one in articles], ensure_ascii=False).encode()


class TestJsonLinesArticles(ReaderSuite):
    format = JsonLinesArticles

    def file_of(self, articles):
        lines = (json.dumps(as_json(one), ensure_ascii=False) + "\n" for one in articles)
        return "".join(lines).encode()


class TestJson(WriterSuite):
    format = Json

    def spans_of(self, output):
        return spans_in(json.loads(output))


class TestFullJson(TestJson):
    options = MappingProxyType({"full": True})


class TestJsonLines(TestJson):
    format = JsonLines


class TestTable(WriterSuite):
    format = Table
    expected_failures = MappingProxyType(
        {"lone_surrogates_survive_or_are_refused": "people are shown U+FFFD for half a character"}
    )
