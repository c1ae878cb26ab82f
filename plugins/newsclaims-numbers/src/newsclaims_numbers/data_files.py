"""Load the data files; the schemas of those that no other module has."""

from __future__ import annotations

from typing import Literal

from attrs import asdict, frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Approx
from newsclaims_numbers.calendar_schema import CalendarFile
from newsclaims_numbers.number_schema import DialectWords, DualFile, NumberWords, OrdinalWords
from newsclaims_numbers.unit_schema import CldrFile, CountryFile, CurrencyFile, UnitFile

PACKAGE = "newsclaims_numbers"


@frozen(kw_only=True)
class ComparatorEntry:
    """The phrases for one relation."""

    approx: Approx
    before: list[str]
    after: list[str]


@frozen(kw_only=True)
class GappedEntry:
    """Verbs whose subject may stand between them and *particle* or the number."""

    approx: Approx
    verbs: list[str]
    particles: list[str]


@frozen(kw_only=True)
class ComparatorFile:
    """``comparators.toml``."""

    comparator: list[ComparatorEntry]
    gapped: list[GappedEntry]


@frozen(kw_only=True)
class FunctionWords:
    """``function_words.toml``; no list may name a word twice."""

    stop: list[str]
    adjectives: list[str]
    members: dict[Literal["m", "f"], list[str]]
    stems_in_y: list[str]
    superlatives: list[str]
    numbered: list[str]
    naming: list[str]
    telephones: list[str]
    messages: list[str]
    names: list[str]
    places: list[str]
    letters: list[str]
    other_letters: list[str]
    idioms: list[str]
    people: list[str]
    deaths: list[str]
    age_before: list[str]
    age_nouns: list[str]
    age_after: list[str]
    ranked: list[str]
    extents: list[str]
    plurals_in_t: list[str]
    sports: list[str]
    changes: list[str]
    rates: list[str]
    among: list[str]
    not_numbers: list[str]
    nouns_in_w: list[str]
    nouns_in_b_or_l: list[str]
    heat: list[str]
    regnal: list[str]
    amounts: list[str]
    quake: list[str]

    def __attrs_post_init__(self) -> None:
        """Refuse a list in which a word stands twice."""
        for name, words in asdict(self).items():
            twice = sorted(
                {word for word in words if isinstance(words, list) and words.count(word) > 1}
            )
            if twice:
                raise ValueError(f"{name}: {'، '.join(twice)} stands twice: leave one of them out")


@frozen(kw_only=True)
class DataFiles:
    """Every data file of the plugin, read and checked."""

    numbers: NumberWords
    ordinals: OrdinalWords
    dialect: DialectWords
    units: UnitFile
    currencies: CurrencyFile
    countries: CountryFile
    cldr: CldrFile
    comparators: ComparatorFile
    calendar: CalendarFile
    duals: DualFile
    function: FunctionWords


def load_data() -> DataFiles:
    """Read the data files.

    Raises:
        LexiconError: one of them breaks its schema; the message names file and key.
    """
    return DataFiles(
        numbers=load_toml(PACKAGE, "data/number_words.toml", NumberWords),
        ordinals=load_toml(PACKAGE, "data/ordinals.toml", OrdinalWords),
        dialect=load_toml(PACKAGE, "data/dialect_words.toml", DialectWords),
        units=load_toml(PACKAGE, "data/units.toml", UnitFile),
        currencies=load_toml(PACKAGE, "data/currencies.toml", CurrencyFile),
        countries=load_toml(PACKAGE, "data/countries.toml", CountryFile),
        cldr=load_toml(PACKAGE, "data/cldr.toml", CldrFile),
        comparators=load_toml(PACKAGE, "data/comparators.toml", ComparatorFile),
        calendar=load_toml(PACKAGE, "data/calendar.toml", CalendarFile),
        duals=load_toml(PACKAGE, "data/duals.toml", DualFile),
        function=load_toml(PACKAGE, "data/function_words.toml", FunctionWords),
    )
