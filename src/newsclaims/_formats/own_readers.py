"""The formats that the core itself reads, through the seam that plugins use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from attrs import frozen

from newsclaims._input.article_files import read_stream
from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.formats import Reader, Record


@frozen(kw_only=True)
class TextArticle(Reader):
    """Plain text in UTF-8, one article a file.

    Args:
        title_line: whether the first line is the title.
        max_bytes: refuse a text that is longer.
    """

    name: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt",)
    media_types: ClassVar[tuple[str, ...]] = ("text/plain",)
    single: ClassVar[bool] = True
    streaming: ClassVar[bool] = False

    title_line: bool = False
    max_bytes: int = MAX_BYTES

    def read(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield the article."""
        return read_stream(
            stream, name, format="text", title_line=self.title_line, max_bytes=self.max_bytes
        )


@frozen(kw_only=True)
class JsonArticles(Reader):
    """A JSON object, or a list of them.

    Args:
        max_bytes: refuse a file that is longer.
    """

    name: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    media_types: ClassVar[tuple[str, ...]] = ("application/json",)
    streaming: ClassVar[bool] = False

    max_bytes: int = MAX_BYTES

    def read(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield the articles."""
        return read_stream(stream, name, format="json", max_bytes=self.max_bytes)


@frozen(kw_only=True)
class JsonLinesArticles(Reader):
    """A JSON object a line.

    Args:
        max_bytes: refuse a line that is longer.
    """

    name: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")
    media_types: ClassVar[tuple[str, ...]] = ("application/jsonl", "application/x-ndjson")

    max_bytes: int = MAX_BYTES

    def read(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield the articles, each as soon as its line is read."""
        return read_stream(stream, name, format="jsonl", max_bytes=self.max_bytes)
