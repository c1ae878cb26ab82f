"""Foreign text in the page: shown, and nothing else."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

_SPECIAL = frozenset("&<>\"'\r\0")


def inert(text: str) -> str:
    r"""Return text as HTML that shows it and does nothing, between tags and in a quoted attribute.

    A carriage return becomes a reference, for a parser makes it a line feed; NUL, which HTML cannot
    hold, becomes the picture of it, ``␀``.
    """
    if _SPECIAL.isdisjoint(text):
        return text
    return escape(text).replace("\r", "&#13;").replace("\0", "\u2400")


def leads_to_the_web(url: str) -> bool:
    """Return whether an address may be a link: of the web, and nothing that runs."""
    try:
        return urlsplit(url).scheme.lower() in {"http", "https"}
    except ValueError:
        return False


def leads_within_or_to_the_web(address: str) -> bool:
    """Return whether an address is one of the web, or a path of the place where the page stands."""
    within = address.startswith("/") and not address.startswith(("//", "/\\"))
    return within or leads_to_the_web(address)
