"""The schemas of the data files of number words: what a linguist may write in them."""

from __future__ import annotations

from attrs import field, frozen

from newsclaims_numbers.word_senses import Role


@frozen(kw_only=True)
class WordEntry:
    """Words for one number below a thousand."""

    value: int
    role: Role
    forms: list[str]


@frozen(kw_only=True)
class ScaleEntry:
    """A dozen or a power of a thousand; *value* is a string because TOML has no big integers."""

    value: str
    singular: list[str]
    accusative: list[str]
    dual: list[str]
    plural: list[str]


@frozen(kw_only=True)
class VagueEntry:
    """Indefinite number words."""

    low: int
    forms: list[str]
    high: int | None = None


@frozen(kw_only=True)
class FractionEntry:
    """The words for one over a number."""

    over: int
    singular: list[str]
    dual: list[str]
    plural: list[str]
    weak: list[str] = field(factory=list)


@frozen(kw_only=True)
class NumberWords:
    """``number_words.toml``."""

    word: list[WordEntry]
    hundreds: dict[str, list[str]]
    scale: list[ScaleEntry]
    vague: list[VagueEntry]
    fraction: list[FractionEntry]
    divided: list[str]


@frozen(kw_only=True)
class OrdinalEntry:
    """The forms of one ordinal."""

    value: int
    forms: list[str]
    part: bool = False


@frozen(kw_only=True)
class OrdinalWords:
    """``ordinals.toml``; *places* are the places in a row that no number says."""

    ordinal: list[OrdinalEntry]
    places: dict[str, list[str]]


@frozen(kw_only=True)
class DialectWords:
    """``dialect_words.toml``: spoken forms by value."""

    cardinal: dict[str, list[str]]
    ordinal: dict[str, list[str]]


@frozen(kw_only=True)
class DualFile:
    """``duals.toml``."""

    nouns: list[str]
    sound_plural: list[str]
