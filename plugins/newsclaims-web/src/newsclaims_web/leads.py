"""Mark as paragraphs what stands as plain blocks between the title and the paragraphs of an article.

Many sites set the lead in a `div` or `section` and the rest in `p`; trafilatura then keeps the `p` only.
"""

from __future__ import annotations

from typing import Any

from newsclaims_web.boxes import boxes, folded, names_box, text_of

_FEWEST_WORDS = 8
"""Fewest words of a block that is a paragraph; bylines, dates and buttons have fewer."""

_LINKED = 0.4
"""Part of the characters of a block in links from which on it is a list of links."""

_MARKS = (":", "|", "-", "\u2013", "«", "»")
"""Marks between the words that lead to another article and its title."""

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    ]
)
_MARKED = frozenset({"div", "section"})
_OUTSIDE = frozenset({"aside", "button", "figcaption", "figure", "footer", "form", "nav", "table"})
_PICTURES = ("img", "picture", "video", "audio", "iframe", "amp-img")


def mark_leads(page: Any) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Turn blocks of text before the last paragraph of an article, and behind its title, into paragraphs.

    Where a page has no title in `h1`, only those among the paragraphs, or in the `article` or `main` around them, are.

    Args:
        page: the root of the tree, without boxes; it is changed.
    """
    text = _most_paragraphs(page)
    if text is None:
        return
    paragraphs = text.findall("p")
    found: list[Any] = []
    beside = 0  # of these stand before paragraphs elsewhere, whose order must stay
    title = _title_before(page, paragraphs[0])
    begun = title is None
    holder = _holder(text) if title is None else page
    branching = _branching(page)
    for element in holder.iter("*"):
        if element is title:
            begun, found, beside = True, [], 0
        elif element is paragraphs[-1]:
            break
        elif element.tag == "p" and element.getparent() is not text and text_of(element):
            beside = len(found)
        elif begun and element.tag in _MARKED and element not in branching and _is_prose(element):
            found.append(element)
    for element in found:
        element.tag = "p"
    _gather([one for one in found[beside:] if text not in one.iterancestors()], paragraphs[0])


def _gather(leads: list[Any], first: Any) -> None:  # noqa: ANN401
    """Move leads that stand outside the element of the paragraphs before the first of them."""
    for lead in leads:
        line_break = lead.makeelement("br")
        line_break.tail, lead.tail = lead.tail, None
        lead.getparent().replace(lead, line_break)
        first.addprevious(lead)


def _most_paragraphs(page: Any) -> Any:  # noqa: ANN401
    """Return the element with the most text in paragraphs of its own; None where there are none."""
    lengths: dict[Any, int] = {}
    for paragraph in page.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            lengths[parent] = lengths.get(parent, 0) + len(text_of(paragraph))
    return max(lengths, key=lambda one: lengths[one], default=None)


def _title_before(page: Any, paragraph: Any) -> Any:  # noqa: ANN401
    """Return the last `h1` before a paragraph; None where there is none."""
    title = None
    for element in page.iter("h1", "p"):
        if element is paragraph:
            break
        if element.tag == "h1":
            title = element
    return title


def _holder(text: Any) -> Any:  # noqa: ANN401
    """Return the `article` or `main` around an element, or the element itself."""
    return next(text.iterancestors("article", "main"), text)


def _branching(page: Any) -> set[Any]:  # noqa: ANN401
    """Return the elements that hold others than inline ones."""
    found: set[Any] = set()
    for element in page.iter("*"):
        if element.tag in _INLINE:
            continue
        above = element.getparent()
        while above is not None and above not in found:
            found.add(above)
            above = above.getparent()
    return found


def _is_prose(element: Any) -> bool:  # noqa: ANN401
    """Return whether a block without blocks in it is one of prose: no box, caption, byline or list of links."""
    text = text_of(element)
    if len(text.split()) < _FEWEST_WORDS or _leads_away(text):
        return False
    linked = sum(len(text_of(one)) for one in element.iter("a"))
    if linked > len(text) * _LINKED:
        return False
    if any(one.tag in _OUTSIDE or names_box(one) for one in (element, *_around(element))):
        return False
    return not _is_caption(element)


def _leads_away(text: str) -> bool:
    """Return whether a text begins as a line that leads to other articles, and a mark follows."""
    line = folded(text)
    return any(
        line.startswith(one) and line.removeprefix(one).lstrip()[:1] in _MARKS
        for one in boxes().leads
    )


def _around(element: Any) -> list[Any]:  # noqa: ANN401
    """Return the elements around a block up to the one that holds paragraphs too."""
    found = []
    for above in element.iterancestors():
        if above.find(".//p") is not None:
            break
        found.append(above)
    return found


def _is_caption(element: Any) -> bool:  # noqa: ANN401
    """Return whether a block stands with a picture in an element of their own."""
    parent = element.getparent()
    if parent.find("p") is not None or parent.find(".//h1") is not None:
        return False
    return any(parent.find(f".//{name}") is not None for name in _PICTURES) and (
        len(text_of(parent)) <= len(text_of(element)) * 2
    )
