"""The plugin and the three formats that it registers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, ClassVar

from attrs import frozen

from newsclaims import Article, ArticleError, hookimpl
from newsclaims.formats import Reader, Record
from newsclaims_web.page import Source, article_of_page

_MAX_PAGE = 10_000_000


@frozen(kw_only=True)
class HtmlPage(Reader):
    """A web page, one article a file.

    Args:
        url: of the page, where the page itself does not say it.
        max_page_bytes: refuse a page that is longer.
    """

    name: ClassVar[str] = "html"
    suffixes: ClassVar[tuple[str, ...]] = (".html", ".htm", ".xhtml", ".shtml")
    media_types: ClassVar[tuple[str, ...]] = ("text/html", "application/xhtml+xml")
    single: ClassVar[bool] = True
    streaming: ClassVar[bool] = False

    url: str = ""
    max_page_bytes: int = _MAX_PAGE

    def read(self, stream: BinaryIO, name: str) -> Iterator[Article | ArticleError]:
        """Yield the article of the page."""
        data = stream.read(self.max_page_bytes + 1)
        if len(data) > self.max_page_bytes:
            yield ArticleError(f"is longer than {self.max_page_bytes} bytes (max_page_bytes)")
            return
        yield article_or_error(data, Source(url=self.url or None, id=_called(name)))


@frozen(kw_only=True)
class WebArchive(Reader):
    """The pages of a web archive: what a server answered with 200 and called HTML.

    Args:
        max_page_bytes: a longer page is an error.
    """

    name: ClassVar[str] = "warc"
    suffixes: ClassVar[tuple[str, ...]] = (".warc", ".warc.gz")
    media_types: ClassVar[tuple[str, ...]] = ("application/warc",)

    max_page_bytes: int = _MAX_PAGE

    def read(self, stream: BinaryIO, name: str) -> Iterator[Record]:
        """Yield the article of each page as it comes."""
        from newsclaims_web.archive import Fault, pages

        for found in pages(stream, max_page_bytes=self.max_page_bytes):
            outcome: Article | ArticleError
            if isinstance(found, Fault):
                where, outcome = f"{name}: {found.where}", found.error
            else:
                where = f"{name}: {found.url}"
                source = Source(url=found.url or None, charset=found.charset)
                outcome = article_or_error(found.data, source)
            if isinstance(outcome, ArticleError):
                outcome = ArticleError(f"{where}: {outcome}")
            yield Record(where, outcome, 0)


@frozen(kw_only=True)
class FeedEntries(Reader):
    """The entries of an RSS or Atom feed.

    Args:
        max_feed_bytes: refuse a feed that is longer.
    """

    name: ClassVar[str] = "feed"
    suffixes: ClassVar[tuple[str, ...]] = (".rss", ".atom")
    media_types: ClassVar[tuple[str, ...]] = ("application/rss+xml", "application/atom+xml")
    streaming: ClassVar[bool] = False

    max_feed_bytes: int = 50_000_000

    def read(
        self,
        stream: BinaryIO,
        name: str,  # noqa: ARG002 - entries are called after their addresses
    ) -> Iterator[Article | ArticleError]:
        """Yield an article for each entry."""
        from newsclaims_web.feed import entries

        data = stream.read(self.max_feed_bytes + 1)
        if len(data) > self.max_feed_bytes:
            raise ArticleError(f"is longer than {self.max_feed_bytes} bytes (max_feed_bytes)")
        yield from entries(data)


class Web:
    """Registers the formats ``html``, ``warc`` and ``feed``."""

    name = "web"

    @hookimpl
    def newsclaims_register_readers(self) -> Sequence[type[Reader]]:
        """Name the formats."""
        return [HtmlPage, WebArchive, FeedEntries]


def article_or_error(data: bytes, source: Source) -> Article | ArticleError:
    """Return the article of a page, or why there is none."""
    try:
        return article_of_page(data, source)
    except ArticleError as error:
        return error
    except Exception as error:  # noqa: BLE001 - what odd markup does to libraries costs its article
        return ArticleError(f"cannot be read as a page: {type(error).__name__}: {error}")


def _called(name: str) -> str:
    """Return what an article is called after its file; ``index`` after its folder."""
    path = Path(name)
    if path.stem.lower() in ("index", "default") and path.parent.name:
        return path.parent.name
    return path.stem or name
