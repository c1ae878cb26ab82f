"""Make articles of the entries of a feed, RSS or Atom, read by feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from newsclaims import Article, ArticleError
from newsclaims_web.boxes import folded
from newsclaims_web.charset import decoded, stated_in
from newsclaims_web.language import language_of
from newsclaims_web.page import text_of_fragment

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(\[.*?\])?[^>]*>", re.DOTALL)


def entries(data: bytes) -> Iterator[Article | ArticleError]:
    """Yield an article for each entry of a feed, or why there is none.

    Args:
        data: the feed.

    Raises:
        ArticleError: it is no feed, or holds no entry.
    """
    import feedparser  # type: ignore[import-untyped]

    if not data.strip():
        raise ArticleError("is empty")
    text, _ = decoded(data, stated_in(data))
    # Encoded anew, so that what the feed declares of itself counts no more; entities of its own
    # are no part of RSS or Atom, and can grow without end.
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text), count=1)
    feed: Any = feedparser.parse(
        BytesIO(text.encode()),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=True,
        resolve_relative_uris=False,
    )
    if not feed.entries:
        reason = f": {feed.bozo_exception}" if feed.get("bozo") else ""
        raise ArticleError(f"is no feed with entries{reason}")
    for entry in feed.entries:
        try:
            yield _article(entry, feed.feed)
        except ArticleError as error:
            yield error
    if feed.get("bozo"):
        message = f"the feed is broken, and what stands behind the fault may be missing: {feed.bozo_exception}"
        yield ArticleError(message)


def _article(entry: Any, feed: Any) -> Article:  # noqa: ANN401 - dicts of feedparser
    title = _line(entry.get("title"))
    whole = [one.get("value", "") for one in entry.get("content", ())]
    summary = entry.get("summary", "")
    text = max((text_of_fragment(one) for one in [*whole, summary] if one), key=len, default="")
    lines = text.split("\n")
    if title and folded(lines[0]) == folded(title):
        text = "\n".join(lines[1:])
    if not text:
        raise ArticleError(f"entry {title or entry.get('link') or entry.get('id')!r} has no text")
    url = entry.get("link") or None
    site = feed.get("title")
    meta = {
        "author": _line(entry.get("author")),
        "section": next((one.term for one in entry.get("tags", ()) if one.get("term")), None),
        "tags": [one.term for one in entry.get("tags", ()) if one.get("term")][1:],
        "summary": True if not whole else None,
    }
    return Article(
        text=text,
        id=url or entry.get("id") or "article",
        title=title,
        language=language_of(text, feed.get("language")),
        published=_day(entry),
        publisher=_line(site),
        url=url,
        meta={name: value for name, value in meta.items() if value not in (None, "", [])},
    )


def _line(html: str | None) -> str | None:
    return (" ".join(text_of_fragment(html).split()) or None) if html else None


def _day(entry: Any) -> date | None:  # noqa: ANN401
    """Return the day of publication where it was published, as the feed states it."""
    stated = entry.get("published") or entry.get("updated") or ""
    try:
        return date.fromisoformat(stated.strip()[:10])
    except ValueError:
        pass
    parsed = _rfc822(stated)
    if parsed is not None:
        return parsed
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    return date(*when[:3]) if when else None


def _rfc822(stated: str) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(stated).date()
    except (ValueError, TypeError):
        return None
