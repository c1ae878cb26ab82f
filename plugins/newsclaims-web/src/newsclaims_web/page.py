"""Make an article of a page: its text by trafilatura, its title, date, author, site and section."""

from __future__ import annotations

import logging
import re
from configparser import ConfigParser
from copy import copy
from functools import cache
from typing import Any

from attrs import frozen

from newsclaims import Article, ArticleError
from newsclaims_web.boxes import drop_boxes, folded, text_of
from newsclaims_web.charset import decoded
from newsclaims_web.invisible import hidden_in, shown_in
from newsclaims_web.language import language_of
from newsclaims_web.leads import mark_leads
from newsclaims_web.lines import lines
from newsclaims_web.metadata import Stated, stated_by

# What they warn of is said in the errors of articles; it is nothing for standard error.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_MOST_ATTRIBUTES = 2000
"""The parser's time grows with the square of the number of attributes of an element."""

_FEW_CONTROLS = 8
_CONTROLS = 0.01
"""Most of the characters that may be control characters, of which binary files are full."""

_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_PLACES = (".//*[@itemprop='articleBody']", ".//article", ".//main")
"""What the markup calls the article, the most exact first."""


@frozen(kw_only=True)
class Source:
    """Where a page comes from.

    Args:
        url: where it was read; None where only the page itself may say.
        charset: encoding that the server stated.
        id: of the article where neither a URL nor anything else names it.
    """

    url: str | None = None
    charset: str | None = None
    id: str = "article"


def article_of_page(data: bytes, source: Source) -> Article:
    """Return the article of a page.

    Args:
        data: bytes of the page.
        source: where it comes from.

    Raises:
        ArticleError: there is no article in it.
    """
    if not data.strip():
        raise ArticleError("is empty")
    html, charset = decoded(data, source.charset)
    tree = _tree(html)
    stated = stated_by(tree, source.url)
    text = _text(tree, stated)
    if not text:
        raise ArticleError("no article is found in the page; it may be a list, a script or empty")
    return Article(
        text=text,
        id=source.url or stated.url or source.id,
        title=stated.title,
        language=language_of(text, stated.language),
        published=stated.published,
        publisher=stated.site,
        url=source.url or stated.url,
        meta={**stated.meta, "charset": charset},
    )


def text_of_fragment(html: str) -> str:
    """Return the text of a piece of HTML, as a feed holds it: all of it but the boxes."""
    if "<" not in html and "&" not in html:
        return "\n".join(filter(None, (" ".join(line.split()) for line in html.splitlines())))
    tree = _tree(f"<html><body><div>{html}</div></body></html>")
    drop_boxes(tree)
    return "\n".join(lines(tree))


def _tree(html: str) -> Any:  # noqa: ANN401 - an element of lxml, which has no types
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html

    bare, controls = _NOT_XML.subn("", _DECLARATION.sub("", html))
    if controls > _FEW_CONTROLS + len(html) * _CONTROLS:
        raise ArticleError(
            f"is no page: {controls} of {len(html)} characters are control characters"
        )
    if any(tag[0].count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(bare)):
        raise ArticleError(f"has an element with more than {_MOST_ATTRIBUTES} attributes")
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return lxml_html.document_fromstring(bare, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"is no page: {error}") from error


def _text(tree: Any, stated: Stated) -> str:  # noqa: ANN401
    """Return the text of the article, a line for each paragraph, without the title."""
    drop_boxes(tree)
    _unnest(tree)
    mark_leads(tree)
    stand_ins = hidden_in(tree)
    text = [shown_in(line, stand_ins) for line in _body(tree, stated.url)]
    while text and stated.title and folded(text[0]) == folded(stated.title):
        del text[0]
    return "\n".join(text)


def _unnest(tree: Any) -> None:  # noqa: ANN401
    """Put a break before each paragraph in a paragraph, which is one where a tag was never closed."""
    for nested in tree.xpath(".//p//p"):
        nested.tag = "span"
        nested.addprevious(nested.makeelement("br"))


def _body(tree: Any, url: str | None) -> list[str]:  # noqa: ANN401
    """Return the lines of the article that trafilatura finds.

    Where it finds none, as in very short ones, they are those of the element that the markup calls the article.
    """
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        copy(tree),
        url=url,
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_formatting=False,
        deduplicate=False,
        with_metadata=False,
        config=_settings(),
    )
    body = [] if found is None or found.body is None else list(lines(found.body))
    if body:
        return body
    for place in _PLACES:
        elements = tree.xpath(place)
        if len(elements) == 1 and (body := list(lines(elements[0]))):
            return body
    return [text for one in tree.iter("p") if (text := text_of(one))]


@cache
def _settings() -> ConfigParser:
    """Return the settings of trafilatura, without its last resort, which makes one line of all."""
    from trafilatura.settings import use_config

    settings = ConfigParser()
    settings.read_dict(use_config())
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return settings
