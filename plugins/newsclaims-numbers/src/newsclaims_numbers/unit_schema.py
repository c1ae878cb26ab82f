"""The schemas of the data files of units, currencies and countries."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen


@frozen(kw_only=True)
class Named:
    """What inflects like a noun: *singular* takes tanwin and dual, *symbol* nothing.

    *dual* has the duals of words of two letters, of which none are made.
    """

    singular: list[str] = field(factory=list)
    plural: list[str] = field(factory=list)
    symbol: list[str] = field(factory=list)
    dual: list[str] = field(factory=list)


@frozen(kw_only=True)
class UnitEntry(Named):
    """A unit: UCUM code, kind and how many of the code's unit it makes."""

    code: str
    kind: Literal["percent", "measure", "length", "duration"]
    factor: str = "1"


@frozen(kw_only=True)
class LengthWords:
    """What follows a length to make an area, a volume or a speed of it."""

    square: list[str]
    cubic: list[str]
    hourly: list[str]
    secondly: list[str]


@frozen(kw_only=True)
class UnitFile:
    """``units.toml``."""

    unit: list[UnitEntry]
    lengths: LengthWords


@frozen(kw_only=True)
class CurrencyEntry(Named):
    """A currency name and the countries that use it."""

    default: str | None = None
    countries: list[str] = field(factory=list)
    factor: int = 1


@frozen(kw_only=True)
class MinorEntry(Named):
    """A minor unit: how many make a major one, by country."""

    per: dict[str, int]
    default: str | None = None


@frozen(kw_only=True)
class CurrencyFile:
    """``currencies.toml``."""

    currency: list[CurrencyEntry]
    minor: list[MinorEntry]


@frozen(kw_only=True)
class CountryEntry:
    """What in a text points to a country."""

    code: str
    names: list[str] = field(factory=list)
    adjectives: list[str] = field(factory=list)
    hints: list[str] = field(factory=list)


@frozen(kw_only=True)
class CountryFile:
    """``countries.toml``."""

    country: list[CountryEntry]


@frozen(kw_only=True)
class CldrFile:
    """``cldr.toml``, generated: the currency of each territory, the names of each currency."""

    source: str
    territory: dict[str, str]
    name: dict[str, list[str]]
