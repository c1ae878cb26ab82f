"""The language of a page: what it states, unless its letters say otherwise."""

from __future__ import annotations

_ARABIC_SCRIPT = frozenset({"ar", "az", "ckb", "fa", "ks", "ku", "ps", "sd", "ug", "ur"})
"""Languages that are written in Arabic letters."""


def language_of(text: str, stated: str | None) -> str:
    """Return the BCP 47 tag of a text.

    Templates state ``en`` on pages in Arabic; a statement that the letters contradict counts for nothing.

    Args:
        text: of the article.
        stated: in the markup; None where nothing is.
    """
    letters = sum(c.isalpha() for c in text)
    arabic = sum("\u0600" <= c <= "\u06ff" for c in text if c.isalpha())
    tag = (stated or "").replace("_", "-").strip()
    in_arabic_script = tag.split("-")[0].lower() in _ARABIC_SCRIPT
    if arabic * 2 > letters:
        return tag if in_arabic_script else "ar"
    return tag if tag and not in_arabic_script else "und"
