"""What the page says, in the language of its reader: data, one file for each language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model.vocabulary import Act, ActorKind, Form, Subject
from newsclaims.trace import Verdict

_PACKAGE = "newsclaims_html"
_FOLDER = "interfaces"

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages that are written from right to left, after CLDR 47 (``characterOrder``)."""


@frozen(kw_only=True)
class Interface:
    """The words of one language; the keys are those of the closed vocabularies of the model.

    Args:
        direction: ``rtl`` or ``ltr``.
        words: headings, labels and sentences, by their names.
        evidence: what names of evidence mean, as far as they are known; others are shown as they are.
    """

    direction: str
    words: dict[str, str]
    acts: dict[Act, str]
    forms: dict[Form, str]
    families: dict[str, str]
    kinds: dict[ActorKind, str]
    subjects: dict[Subject, str]
    verdicts: dict[Verdict, str]
    evidence: dict[str, str]


@frozen
class _Families:
    families: dict[str, tuple[Act, ...]]


@cache
def interface(language: str) -> Interface:
    """Return what the page says in a language, one of `languages`."""
    return load_toml(_PACKAGE, f"{_FOLDER}/{language}.toml", Interface)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that the page can be in."""
    names = (entry.name for entry in files(_PACKAGE).joinpath(_FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def families() -> dict[Act, str]:
    """Return the family of each act, in the order in which they are shown."""
    found = load_toml(_PACKAGE, "acts.toml", _Families).families
    return {act: family for family, acts in found.items() for act in acts}


def direction_of(language: str) -> str:
    """Return ``rtl``, ``ltr`` or, of a language that is not known, ``auto``.

    Args:
        language: BCP 47 tag of a text.
    """
    primary = language.partition("-")[0].lower()
    if primary in {"", "und"}:
        return "auto"
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"
