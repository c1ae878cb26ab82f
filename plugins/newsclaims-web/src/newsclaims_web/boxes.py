"""Drop what stands in a page and is not the article: bars, boxes, captions, comments.

What is dropped is data, `data/boxes.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from attrs import frozen

_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAK = re.compile(r"[\s_-]+")
_SHORT = 200
"""Most characters of a line with a link that leads to other articles."""

_LINE = 80
"""Most characters of a box of one line."""

_MUCH = 0.4
"""Part of the text of a page from which on an element is no box, however it is called."""

_LINKED = 0.8
"""Part of the characters of a menu that are in links."""

_KEPT = frozenset({"html", "body", "main", "article", "head"})
_BLOCKS = frozenset(
    {"div", "p", "li", "section", "table", "blockquote", "h2", "h3", "h4", "h5", "h6"}
)
_LINES = _BLOCKS | {"aside", "figure", "figcaption", "footer", "form", "nav", "ol", "ul"}
_INLINE = frozenset({"strong", "b", "span", "em", "a", "u", "font"})
_HEART = ".//h1 | .//article | .//*[@itemprop='articleBody']"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_COMMENTS = frozenset({"comment", "comments", "disqus", "respond"})


@frozen
class Boxes:
    """What names a box.

    Args:
        elements: names of elements that are never text.
        words: words of `class` and `id`.
        line_words: words of `class` and `id` that name a box of one line.
        not_names: words after which another is no name.
        pairs: two such words beside each other.
        leads: folded beginnings of lines that lead to other articles.
    """

    elements: frozenset[str]
    words: frozenset[str]
    line_words: frozenset[str]
    not_names: frozenset[str]
    pairs: frozenset[str]
    leads: tuple[str, ...]


@cache
def boxes() -> Boxes:
    """Return the data."""
    text = files(__package__).joinpath("data", "boxes.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Boxes(
        frozenset(data["elements"]),
        frozenset(data["words"]),
        frozenset(data["line_words"]),
        frozenset(data["not_names"]),
        frozenset(data["pairs"]),
        tuple(map(folded, data["leads"])),
    )


def folded(text: str) -> str:
    """Return a text without vowel signs, hamza, letter case and spaces that are too many."""
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in apart if not unicodedata.combining(c) and c != "\u0640")
    return " ".join(bare.casefold().split())


def drop_boxes(page: Any) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Take boxes out of the tree of a page; text that follows an element stays.

    Args:
        page: the root of the tree; it is changed.
    """
    known = boxes()
    whole = _prose(page)
    for element in list(page.iter("*")):
        if _is_gone(element, page) or element.tag in _KEPT or element.tag == "script":
            continue
        words = _named(element, known)
        is_box = bool(words) or element.tag in known.elements or _is_hidden(element)
        if is_box and not _is_heart(element, whole, comments=bool(words & _COMMENTS)):
            drop(element)
    for element in list(page.iter("figure", "video", "audio")):
        if not text_of(element):
            drop(element)
    _drop_leads(page, known)
    _drop_menus(page)


def drop(element: Any) -> None:  # noqa: ANN401 - an element of lxml
    """Take an element out of its tree; the text behind it stays, in a new line if it was in one."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag not in _LINES:
        element.drop_tree()
        return
    line_break = element.makeelement("br")
    line_break.tail = element.tail
    parent.replace(element, line_break)


def text_of(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    """Return the text in an element, its spaces joined."""
    return " ".join("".join(element.itertext()).split())


def _is_gone(element: Any, page: Any) -> bool:  # noqa: ANN401
    """Return whether an element was dropped, itself or one around it."""
    while element is not None and element is not page:
        element = element.getparent()
    return element is None


def names_box(element: Any) -> bool:  # noqa: ANN401 - an element of lxml
    """Return whether the class or id of an element has a word for a box, however long its text is."""
    return bool(_words(element, boxes()))


def _named(element: Any, known: Boxes) -> set[str]:  # noqa: ANN401
    """Return the words in the class and id of an element that name a box of its length."""
    found = _words(element, known)
    if found & known.line_words and len(text_of(element)) > _LINE:
        found -= known.line_words
    return found


def _words(element: Any, known: Boxes) -> set[str]:  # noqa: ANN401
    found: set[str] = set()
    names = (element.get("class") or "").split()
    if element.tag not in _HEADINGS:  # whose id is an anchor, made of anything
        names.append(element.get("id") or "")
    for name in names:
        # What follows two hyphens says how an element looks, not what it is.
        words = [word.lower() for word in _BREAK.split(_CASE.sub("-", name.split("--")[0])) if word]
        if known.not_names.isdisjoint(words):
            found |= (known.words | known.line_words) & set(words)
            found |= known.pairs & {"-".join(pair) for pair in pairwise(words)}
    return found


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    return bool(_HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def _is_heart(element: Any, whole: _Prose, *, comments: bool) -> bool:  # noqa: ANN401
    """Return whether an element that is named like a box holds the article."""
    if element.xpath(_HEART):
        return True
    return not comments and whole.has_much_in(element)


@frozen
class _Prose:
    """How much text a page has outside links.

    Args:
        characters: of it.
        where: the path to it: in paragraphs, where the page has some, else anywhere.
    """

    characters: int
    where: str

    def has_much_in(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether a large part of it is in an element."""
        if not self.characters or len(text_of(element)) <= _SHORT:
            return False
        return _characters(element, self.where) > self.characters * _MUCH


def _prose(page: Any) -> _Prose:  # noqa: ANN401
    there = _characters(page, _IN_PARAGRAPHS)
    if there > _SHORT:
        return _Prose(there, _IN_PARAGRAPHS)
    return _Prose(_characters(page, _ANYWHERE), _ANYWHERE)


def _characters(element: Any, where: str) -> int:  # noqa: ANN401
    return sum(len(text.strip()) for text in element.xpath(where))


_ANYWHERE = ".//text()[not(ancestor::a or ancestor::script or ancestor::style)]"
_IN_PARAGRAPHS = ".//text()[ancestor::p and not(ancestor::a)]"


def _drop_leads(page: Any, known: Boxes) -> None:  # noqa: ANN401
    """Drop lines that lead to other articles, and the lists of links below them."""
    for element in list(page.iter(*_BLOCKS, *_INLINE)):
        if _is_gone(element, page):
            continue
        text = text_of(element)
        if not 0 < len(text) <= _SHORT:
            continue
        line = folded(text)
        lead = next((one for one in known.leads if line.startswith(one)), None)
        if lead is None:
            continue
        alone = not line.removeprefix(lead).strip(" :.…-|»«!<>")
        if element.tag in _INLINE and not alone:
            continue
        if alone:
            for other in list(_links_below(element)):
                drop(other)
            drop(element)
        elif element.find(".//a") is not None and not element.xpath(_HEART):
            drop(element)


def _links_below(heading: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the elements behind a heading that hold nothing but links."""
    while heading.tag in _INLINE and _is_only_child(heading):
        heading = heading.getparent()
    for other in heading.itersiblings():
        if not isinstance(other.tag, str):
            continue
        if not _is_links(other):
            return
        yield other


def _drop_menus(page: Any) -> None:  # noqa: ANN401
    """Drop cells, lists and divisions that hold nothing but links."""
    for element in list(page.iter("table", "td", "ul", "ol", "div")):
        if not _is_gone(element, page) and _is_links(element) and not element.xpath(_HEART):
            drop(element)


def _is_links(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is a link, or holds links and next to no other text."""
    links = [element] if element.tag == "a" else element.xpath(".//a[@href]")
    linked = sum(len(text_of(one)) for one in links)
    return linked > 0 and linked >= len(text_of(element)) * _LINKED


def _is_only_child(element: Any) -> bool:  # noqa: ANN401
    parent = element.getparent()
    return parent is not None and text_of(parent) == text_of(element) and parent.tag not in _KEPT
