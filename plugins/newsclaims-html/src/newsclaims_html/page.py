"""The parts of the page: templates, style and script in one file that asks nobody for anything."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsclaims_html.interface import direction_of

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_PACKAGE = "newsclaims_html"


@cache
def asset(name: str) -> str:
    """Return a file of the folder ``assets``, without white space at its ends."""
    return files(_PACKAGE).joinpath("assets", name).read_text("utf-8").strip()


@cache
def content_security_policy() -> str:
    """Return the policy of the page: its own style and script by their hashes, and nothing else."""
    style, script = (_hash(asset(name)) for name in ("report.css", "report.js"))
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


@cache
def template(name: str) -> Template:
    """Return a template; what it is given is escaped, and what it misses is an error."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_without_nul,
    )
    environment.globals.update(
        asset=asset, policy=content_security_policy, direction_of=direction_of, linked=linked
    )
    return environment


def linked(url: str | None) -> bool:
    """Return whether an address may be a link: of the web, and nothing that runs."""
    try:
        return url is not None and urlsplit(url).scheme.lower() in {"http", "https"}
    except ValueError:
        return False


def _without_nul(value: object) -> object:
    """Return *value*; of a string with NUL, which HTML cannot hold, with the picture of it."""
    if isinstance(value, str) and "\0" in value:
        return value.replace("\0", "\u2400")
    return value


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
