"""What a page states about its article: title, day, author, site, section, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from attrs import frozen

from newsclaims_web.boxes import folded, text_of

_ARTICLES = ("article", "blogposting", "reportage", "liveblogposting")
_DEEPEST = 5
_JOINTS = (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", ": ")


@frozen(kw_only=True)
class Stated:
    """What a page states.

    Args:
        title: headline, without the name of the site.
        published: day of publication, where the markup has it.
        site: name of the outlet.
        url: address that the page gives itself.
        language: BCP 47 tag in the markup.
        meta: the rest: author, section, tags, site's host, whether all of it is free.
    """

    title: str | None
    published: date | None
    site: str | None
    url: str | None
    language: str | None
    meta: Mapping[str, Any]


def stated_by(tree: Any, url: str | None = None) -> Stated:  # noqa: ANN401 - an element of lxml
    """Return what a page states about its article.

    Args:
        tree: of the page, which is left as it is.
        url: where the page was read.
    """
    from trafilatura.metadata import extract_metadata

    linked = next(_linked_data(tree), {})
    found: Any = extract_metadata(deepcopy(tree), url, _dates(), extensive=False)
    site = _name(linked.get("publisher")) or _meta(tree, "og:site_name") or found.sitename
    meta = {
        "author": _names(linked.get("author")) or found.author,
        "section": _first(linked.get("articleSection"))
        or _meta(tree, "article:section")
        or next(iter(found.categories or ()), None),
        "tags": [*dict.fromkeys(_tags(found.tags or ()))],
        "host": found.hostname,
        "free": False if str(linked.get("isAccessibleForFree")).lower() == "false" else None,
    }
    return Stated(
        title=_title(tree, linked, found.title, site),
        published=_day(linked.get("datePublished")) or _day(found.date),
        site=_text(site),
        url=_text(found.url),
        language=_text(tree.get("lang")),
        meta={name: value for name, value in meta.items() if value not in (None, "", [])},
    )


def _tags(found: Iterable[str]) -> Iterator[str]:
    for several in found:
        for tag in re.split("[,،;؛]", several):
            if one := _text(tag):
                yield one


def _dates() -> dict[str, Any]:
    """Return how htmldate looks: at what the markup states, not at any number in the text."""
    from datetime import UTC, datetime, timedelta

    tomorrow = datetime.now(UTC) + timedelta(days=1)
    return {
        "original_date": True,
        "extensive_search": False,
        "max_date": tomorrow.strftime("%Y-%m-%d"),
    }


def _title(tree: Any, linked: Mapping[str, Any], found: str | None, site: str | None) -> str | None:  # noqa: ANN401
    headings = [text for one in tree.iter("h1") if (text := text_of(one))]
    for title in (
        _text(linked.get("headline")),
        headings[0] if len(headings) == 1 else None,
        _meta(tree, "og:title"),
        _text(found),
        next((text for one in tree.iter("title") if (text := text_of(one))), None),
    ):
        if title and folded(title) != folded(site or ""):
            return _without_site(title, site)
    return None


def _without_site(title: str, site: str | None) -> str:
    """Return a title without the name of the site before or behind it."""
    for joint in _JOINTS if site else ():
        before, _, behind = title.rpartition(joint)
        if before and folded(behind) == folded(site or ""):
            return before.strip()
        before, _, behind = title.partition(joint)
        if behind and folded(before) == folded(site or ""):
            return behind.strip()
    return title


def _meta(tree: Any, name: str) -> str | None:  # noqa: ANN401
    found = tree.xpath(".//meta[@property=$name or @name=$name]/@content", name=name)
    return next(filter(None, map(_text, found)), None)


def _linked_data(tree: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401
    """Yield the articles that schema.org's JSON-LD describes; what is no JSON is left alone."""
    for script in tree.xpath(".//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(value)


def _articles(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        kinds = value.get("@type")
        names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
        if any(name.endswith(_ARTICLES) for name in names):
            yield value
        yield from _articles([value.get("@graph"), value.get("mainEntity")], depth + 1)


def _name(value: object) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> str | None:
    many = value if isinstance(value, list) else [value]
    return "; ".join(filter(None, map(_name, many))) or None


def _first(value: object) -> str | None:
    return _text(next(iter(value), None) if isinstance(value, list) else value)


def _text(value: object) -> str | None:
    """Return a string with its spaces joined; None for anything else."""
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
