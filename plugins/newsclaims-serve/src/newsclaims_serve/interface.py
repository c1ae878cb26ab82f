"""What the pages say, in the language of their reader: data, one file for each language."""

from __future__ import annotations

from functools import cache

from attrs import frozen
from newsclaims_html.interface import languages

from newsclaims.lexicon import load_toml

_PACKAGE = "newsclaims_serve"

__all__ = ["Field", "Interface", "interface", "languages", "preferred"]


@frozen
class Field:
    """One field of a question.

    Args:
        label: what it is called.
        hint: what may stand in it, for a message that something else does.
    """

    label: str
    hint: str


@frozen(kw_only=True)
class Interface:
    """The words of one language; acts and kinds are those of newsclaims-html.

    Args:
        name: of the language, in itself.
        words: headings, labels and sentences, by their names.
        fields: what may be asked, by the names of conditions.
    """

    name: str
    words: dict[str, str]
    fields: dict[str, Field]


@cache
def interface(language: str) -> Interface:
    """Return what the pages say in a language, one of `languages`."""
    return load_toml(_PACKAGE, f"interfaces/{language}.toml", Interface)


def preferred(accepted: str) -> str:
    """Return the language of the pages that a browser prefers.

    Args:
        accepted: header ``Accept-Language``.

    Returns:
        One of `languages`; Arabic where none of them is accepted.
    """
    ranked = []
    for place, part in enumerate(accepted.split(",")[:20]):
        tag, _, weight = part.partition(";")
        try:
            quality = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        ranked.append((-quality, place, tag.strip().partition("-")[0].lower()))
    return next((tag for _, _, tag in sorted(ranked) if tag in languages()), "ar")
