"""What stands before and behind the articles: head, filters, foot, style and script in one file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import Any

from newsclaims_html.inert import inert
from newsclaims_html.interface import Interface

_PACKAGE = "newsclaims_html"


@cache
def content_security_policy() -> str:
    """Return the policy of the page: its own style and script by their hashes, and nothing else."""
    style, script = (_hash(_asset(name)) for name in ("report.css", "report.js"))
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{style}'",
            f"script-src '{script}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def stylesheet() -> str:
    """Return the style of the page, for pages that are to look like it."""
    return _asset("report.css")


def beginning(title: str, language: str, ui: Interface, *, single: bool, home: str = "") -> str:
    """Return the page up to its first article.

    Args:
        title: of the page.
        language: that of *ui*.
        ui: headings and labels.
        single: whether there is one article, whose headline is then that of the page.
        home: address that the line above the headline leads to; empty for none.
    """
    words = _inert_words(ui)
    if home:
        words["kicker"] = f'<a href="{inert(home)}">{words["kicker"]}</a>'
    jump = f'<label class="pick"><span>{words["go_to"]}</span> <select name="article"></select></label>'
    return Template(_asset("begin.html") + "\n").substitute(
        words,
        language=inert(language),
        direction=inert(ui.direction),
        policy=content_security_policy(),
        style=_asset("report.css"),
        title=inert(title),
        kind="single" if single else "several",
        heading="" if single else f'<h1 dir="auto">{inert(title)}</h1>',
        jump="" if single else jump,
        acts=_pills("act", ui.acts),
        forms=_pills("form", ui.forms),
    )


def ending(ui: Interface) -> str:
    """Return the page behind its last article and the overview."""
    return Template(_asset("end.html") + "\n").substitute(
        _inert_words(ui), script=_asset("report.js")
    )


def _inert_words(ui: Interface) -> dict[str, str]:
    return {name: inert(text) for name, text in ui.words.items()}


def _pills(name: str, labels: Mapping[Any, str]) -> str:
    return "".join(
        f'<label class="pill"><input type="checkbox" name="{name}" value="{value}">'
        f"<span>{inert(label)}</span></label>"
        for value, label in labels.items()
    )


@cache
def _asset(name: str) -> str:
    """Return a file of the folder ``assets``, without white space at its ends."""
    return files(_PACKAGE).joinpath("assets", name).read_text("utf-8").strip()


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
