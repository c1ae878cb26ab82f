"""Make an article of a page: its text by trafilatura, its title, date, author, site and section."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen

from newsclaims import Article, ArticleError
from newsclaims_web.boxes import drop_boxes, folded
from newsclaims_web.charset import decoded
from newsclaims_web.invisible import hidden_in, shown_in
from newsclaims_web.language import language_of
from newsclaims_web.lines import lines
from newsclaims_web.metadata import Stated, stated_by

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


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
    from lxml import etree
    from lxml import html as lxml_html

    bare = _NOT_XML.sub("", _DECLARATION.sub("", html))
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return lxml_html.document_fromstring(bare, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"is no page: {error}") from error


def _text(tree: Any, stated: Stated) -> str:  # noqa: ANN401
    """Return the text of the article, a line for each paragraph, without the title."""
    from trafilatura import bare_extraction

    drop_boxes(tree)
    stand_ins = hidden_in(tree)
    found: Any = bare_extraction(
        tree,
        url=stated.url,
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_formatting=False,
        deduplicate=False,
        with_metadata=False,
    )
    if found is None or found.body is None:
        return ""
    text = [shown_in(line, stand_ins) for line in lines(found.body)]
    while text and stated.title and folded(text[0]) == folded(stated.title):
        del text[0]
    return "\n".join(text)
