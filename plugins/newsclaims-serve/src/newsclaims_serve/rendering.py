"""Pages of templates: whatever comes from the store or an address is shown as text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from urllib.parse import urlencode
from zlib import crc32

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from newsclaims_html.inert import leads_to_the_web
from newsclaims_html.interface import families
from newsclaims_html.interface import interface as of_html
from newsclaims_html.overview import over_time_html
from newsclaims_html.page import stylesheet
from newsclaims_html.picture import picture_of
from newsclaims_html.reading import COLOURS
from newsclaims_html.tally import Tally

from newsclaims_serve.interface import interface, languages
from newsclaims_serve.results import OfDay

_CHANGES = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_LONGEST = 1200


class Change(NamedTuple):
    """A stretch of a difference: ``same``, ``cut`` or ``added``."""

    kind: str
    text: str


def page(template: str, language: str, path: str, query: str, /, **shown: Any) -> str:  # noqa: ANN401 - what each template shows
    """Return a page as HTML.

    Args:
        template: name of its file, without the ending.
        language: of what it says.
        path: of its address behind the language, ``speaker``.
        query: of its address, as it came.
        shown: what the template shows.
    """
    ui, own = of_html(language), interface(language)

    def link(to: str, **asked: object) -> str:
        return f"/{language}/{address(to, asked)}"

    return (
        _environment()
        .get_template(f"{template}.html")
        .render(
            shown,
            language=language,
            direction=ui.direction,
            own=own,
            words=own.words,
            fields=own.fields,
            ui=ui,
            path=path,
            query=query,
            others=[
                (one, interface(one).name, of_html(one).direction)
                for one in languages()
                if one != language
            ],
            link=link,
            over_time=lambda days: over_time(days, language),
        )
    )


def address(path: str, asked: Mapping[str, object]) -> str:
    """Return a path with a query of what is not None, empty or an empty list."""
    given = {name: value for name, value in asked.items() if value not in (None, "", [])}
    return f"{path}?{urlencode(given, doseq=True)}" if given else path


def over_time(days: Iterable[OfDay], language: str) -> Markup:
    """Return the picture of how many claims there are when; nothing where all are of one day."""
    tally, family = Tally(), families()
    for one in days:
        if one.published is not None:
            kind = family.get(one.act, "state")  # type: ignore[call-overload]  # an act of a plugin's own
            tally.days.setdefault(one.published, Counter())[kind] += one.claims
    # newsclaims-html makes all foreign text in it inert
    return Markup(over_time_html(picture_of(tally), of_html(language)))  # noqa: S704


def changes(diff: str | None, statement: str) -> Sequence[Change]:
    """Return a difference, ``words [-cut-] words {+added+}``, in stretches.

    Args:
        diff: None where there is none.
        statement: what is shown then.
    """
    if diff is None:
        return [Change("same", statement)]
    found, at = [], 0
    for one in _CHANGES.finditer(diff):
        found.append(Change("same", diff[at : one.start()]))
        cut, added = one.groups()
        found.append(Change("added", added) if cut is None else Change("cut", cut))
        at = one.end()
    return [one for one in (*found, Change("same", diff[at:])) if one.text]


def colour_of(key: str) -> int:
    """Return the number of a speaker's colour, on every page the same."""
    return crc32(key.encode("utf-8", "replace")) % COLOURS


def in_short(text: str) -> str:
    """Return a text of at most 1200 characters."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def style() -> str:
    """Return the style of the pages: that of newsclaims-html, and what is theirs alone."""
    own = files("newsclaims_serve").joinpath("assets", "serve.css").read_text("utf-8")
    return f"{stylesheet()}\n{own}"


def _shown(value: object) -> object:
    """Return what a template shows of a value: nothing of None, and a picture of NUL, which HTML cannot hold."""
    if value is None:
        return ""
    return value.replace("\0", "\u2400") if isinstance(value, str) else value


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("newsclaims_serve"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "grouped": lambda number: f"{number:,}",
        "in_acts": lambda act, ui: ui.acts.get(act, act),
        "percent": lambda share: f"{round(100 * share)}%",
        "changes": changes,
        "colour": colour_of,
        "in_short": in_short,
        "is_web": lambda url: bool(url) and leads_to_the_web(url),
    }
    return made
