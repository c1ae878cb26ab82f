"""The text of a tree as lines, one for each block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_BLOCKS = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "br",
        "cell",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "item",
        "lb",
        "li",
        "list",
        "main",
        "ol",
        "p",
        "pre",
        "quote",
        "row",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
    )
)
"""Elements that begin and end a line: those of HTML, and those that trafilatura makes of them."""

_SILENT = frozenset({"head", "script", "style", "title"})
"""Elements of HTML without text of the page; `head` of trafilatura is a heading, and is no child of `html`."""


def lines(root: Any) -> Iterator[str]:  # noqa: ANN401 - an element of lxml, which has no types
    """Yield the lines of a tree that hold text, their spaces joined."""
    pieces: list[str] = []
    for piece in _pieces(root):
        if piece is not None:
            pieces.append(piece)
            continue
        if line := " ".join("".join(pieces).split()):
            yield line
        pieces = []


def _pieces(root: Any) -> Iterator[str | None]:  # noqa: ANN401
    """Yield texts in the order of the page, and None where a line ends."""
    from lxml import etree  # type: ignore[import-untyped]

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        is_block = element.tag in _BLOCKS or element is root
        if is_block:
            yield None
        if event == "start":
            if element.text and not _is_silent(element):
                yield element.text
        elif element.tail and element is not root:
            yield element.tail
    yield None


def _is_silent(element: Any) -> bool:  # noqa: ANN401
    if element.tag not in _SILENT:
        return False
    parent = element.getparent()
    return element.tag != "head" or (parent is not None and parent.tag == "html")
