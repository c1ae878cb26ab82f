"""What is known of an article, as plain values beside its text, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from newsclaims.errors import DocumentError
from newsclaims.model import Article, JsonMap
from newsclaims.model.json_data import thaw

_TEXTS = ("title", "publisher", "url")


def fields_of(article: Article) -> dict[str, Any]:
    """Return what is known of an article as JSON data, its text left out.

    Its values are strings, and under ``meta`` `Article.meta` where that is not empty.
    """
    fields: dict[str, Any] = {"article": article.id, "language": article.language}
    if article.published is not None:
        fields["published"] = article.published.isoformat()
    for name in _TEXTS:
        if value := getattr(article, name):
            fields[name] = value
    if article.meta:
        fields["meta"] = thaw(article.meta)
    return fields


def article_of(text: object, fields: Mapping[str, object], *, id: str, language: str) -> Article:  # noqa: A002 - the field's name
    """Return an article.

    Args:
        text: of the article.
        fields: as `fields_of` returns them; what is unknown there is passed over.
        id: of the article where *fields* has none.
        language: BCP 47 tag, likewise.

    Raises:
        DocumentError: there is no text, the day of publication is none, or ``meta`` has what is no
            JSON value, such as NaN.
    """
    id = str(known) if (known := fields.get("article")) else id  # noqa: A001 - the field's name
    if not isinstance(text, str) or not text:
        raise DocumentError(f"article {id!r}: has no text")
    said = {name: value for name in _TEXTS if isinstance(value := fields.get(name), str)}
    published = fields.get("published")
    try:
        day = date.fromisoformat(published) if isinstance(published, str) else None
    except ValueError as error:
        raise DocumentError(f"article {id!r}: published is no day: {published!r:.40}") from error
    tongue = fields.get("language")
    return Article(
        text=text,
        id=id,
        language=tongue if isinstance(tongue, str) and tongue else language,
        published=day,
        title=said.get("title"),
        publisher=said.get("publisher"),
        url=said.get("url"),
        meta=_meta(fields.get("meta"), id),
    )


def _meta(value: object, id: str) -> JsonMap:  # noqa: A002 - the field's name
    """Return what `Article.meta` was; empty where others have something else by this name."""
    if not isinstance(value, dict):
        return JsonMap()
    try:
        return JsonMap(value, where="meta")
    except ValueError as error:
        raise DocumentError(f"article {id!r}: {error}") from error
