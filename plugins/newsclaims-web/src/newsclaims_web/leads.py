"""Mark as paragraphs what stands as plain blocks between the title and the paragraphs of an article.

Many sites set the lead in a `div` or `section` and the rest in `p`; trafilatura then keeps the `p` only.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    outline = _Outline(page)
    inside = set(text.iter("*"))
    for element in holder.iter("*"):
        if element is title:
            begun, found, beside = True, [], 0
        elif element is paragraphs[-1]:
            break
        elif element.tag == "p" and element.getparent() is not text and text_of(element):
            beside = len(found)
        elif begun and outline.is_prose(element):
            found.append(element)
    for element in found:
        element.tag = "p"
    _gather([one for one in found[beside:] if one not in inside], paragraphs[0])


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


class _Outline:
    """What the elements of a page hold, looked up once each, so that the time grows with the page only."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        self.branching = _above(one for one in page.iter("*") if one.tag not in _INLINE)
        self.with_paragraphs = _above(page.iter("p"))
        self.with_title = _above(page.iter("h1"))
        self.with_pictures = _above(page.iter(*_PICTURES))
        self.boxed: dict[Any, bool] = {}
        self.lengths: dict[Any, int] = {}

    def is_prose(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element is a block of prose: no box, caption, byline or list of links."""
        if element.tag not in _MARKED or element in self.branching:
            return False
        text = text_of(element)
        if len(text.split()) < _FEWEST_WORDS or _leads_away(text):
            return False
        linked = sum(len(text_of(one)) for one in element.iter("a"))
        if linked > len(text) * _LINKED:
            return False
        return not self.is_boxed(element) and not self.is_caption(element.getparent(), len(text))

    def is_boxed(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element, or one around it that holds no paragraphs, is named like a box."""
        path = []
        boxed = False
        while element is not None and element not in self.with_paragraphs:
            if element in self.boxed:
                boxed = self.boxed[element]
                break
            path.append(element)
            element = element.getparent()
        for one in reversed(path):
            boxed = self.boxed[one] = boxed or one.tag in _OUTSIDE or names_box(one)
        return boxed

    def is_caption(self, parent: Any, length: int) -> bool:  # noqa: ANN401
        """Return whether a block of *length* characters stands with a picture in a *parent* of their own."""
        if parent in self.with_paragraphs or parent in self.with_title:
            return False
        if parent not in self.with_pictures:
            return False
        if parent not in self.lengths:
            self.lengths[parent] = len(text_of(parent))
        return self.lengths[parent] <= length * 2


def _above(elements: Iterable[Any]) -> set[Any]:
    """Return the elements around some."""
    found: set[Any] = set()
    for element in elements:
        above = element.getparent()
        while above is not None and above not in found:
            found.add(above)
            above = above.getparent()
    return found


def _leads_away(text: str) -> bool:
    """Return whether a text begins as a line that leads to other articles, and a mark follows."""
    line = folded(text)
    return any(
        line.startswith(one) and line.removeprefix(one).lstrip()[:1] in _MARKS
        for one in boxes().leads
    )
