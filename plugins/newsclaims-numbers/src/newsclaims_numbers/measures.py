"""The tables of units and currencies, with every form in which they are written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from attrs import frozen

from newsclaims_numbers.data_files import DataFiles
from newsclaims_numbers.inflection import all_forms, inflected, stem, stems, tanwin
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.unit_schema import LengthWords, Named, UnitEntry
from newsclaims_numbers.words import Words

THOUSANDTH = 1000


@frozen
class Unit:
    """What a unit phrase stands for; *factor* of it make the written one.

    A *length* has powers, ``كم2``.
    """

    code: str
    kind: Literal["percent", "measure", "duration"]
    factor: Decimal = Decimal(1)
    length: bool = False


@frozen
class Currency:
    """What a currency phrase stands for.

    Args:
        default: ISO 4217 code where no country decides.
        countries: countries whose currency is so named.
        factor: how many of the currency it makes.
        minor: for a minor unit, how many make a major one by country.
    """

    default: str | None
    countries: tuple[str, ...]
    factor: int = 1
    minor: tuple[tuple[str, int], ...] = ()


def build_units(data: DataFiles, words: Words) -> Phrases[Unit]:
    """Return the units by phrase, with the areas, volumes and speeds that lengths make."""
    units: Phrases[Unit] = Phrases()
    for entry in data.units.unit:
        kind = "measure" if entry.kind == "length" else entry.kind
        for form in all_forms(entry):
            length = entry.kind == "length"
            units.add(form, Unit(entry.code, kind, Decimal(entry.factor), length), words)
            for phrase, code in _derived(entry, form, data.units.lengths):
                units.add(phrase, Unit(code, kind), words)
    return units


def _derived(entry: UnitEntry, form: str, lengths: LengthWords) -> Iterator[tuple[str, str]]:
    if entry.kind != "length":
        return
    for adjectives, power in ((lengths.square, "2"), (lengths.cubic, "3")):
        for adjective in adjectives:
            yield f"{form} {adjective}", entry.code + power
    for phrases, per in ((lengths.hourly, "h"), (lengths.secondly, "s")):
        for phrase in phrases:
            yield f"{form} {phrase}", f"{entry.code}/{per}"


def unit_singulars(data: DataFiles) -> frozenset[str]:
    """Return the stems of units in the singular, tanwin or not."""
    single = [form for unit in data.units.unit for form in unit.singular if " " not in form]
    return frozenset(stem(form) for form in (*single, *map(tanwin, single)))


def build_currencies(data: DataFiles, words: Words) -> Phrases[Currency]:
    """Return the currencies and their minor units by phrase."""
    currencies: Phrases[Currency] = Phrases()
    for code, names in data.cldr.name.items():
        for form in inflected(Named(singular=names)):
            currencies.add(form, Currency(code, ()), words)
    for entry in data.currencies.currency:
        value = Currency(entry.default, tuple(entry.countries), entry.factor)
        for form in all_forms(entry):
            currencies.add(form, value, words)
    for minor in data.currencies.minor:
        value = Currency(minor.default, tuple(minor.per), minor=tuple(minor.per.items()))
        for form in all_forms(minor):
            currencies.add(form, value, words)
    return currencies


def opening_stems(data: DataFiles) -> dict[str, bool]:
    """Return the stems with which a unit or currency opens; true for units of time.

    A function word opens none: of ``في المئة`` that would be ``في``.
    """
    named: list[Named] = [*data.currencies.currency, *data.currencies.minor, *data.units.unit]
    stop = stems(data.function.stop)
    return {
        first: isinstance(item, UnitEntry) and item.kind == "duration"
        for item in named
        for form in all_forms(item)
        if (first := stem(form.split()[0])) not in stop or " " not in form
    }
