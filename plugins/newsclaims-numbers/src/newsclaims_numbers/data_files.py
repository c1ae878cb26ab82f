"""The schemas of the data files: what a linguist may write in them."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Approx
from newsclaims_numbers.words import Role

PACKAGE = "newsclaims_numbers"


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
class Named:
    """What inflects like a noun: *singular* takes tanwin and dual, *symbol* nothing."""

    singular: list[str] = field(factory=list)
    plural: list[str] = field(factory=list)
    symbol: list[str] = field(factory=list)


@frozen(kw_only=True)
class UnitEntry(Named):
    """A unit: UCUM code, kind and how many of the code's unit it makes."""

    code: str
    kind: Literal["percent", "measure", "length", "duration"]
    factor: str = "1"


@frozen(kw_only=True)
class UnitFile:
    """``units.toml``."""

    unit: list[UnitEntry]


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
class CalendarWords:
    """Single words that frame a date."""

    year: list[str]
    season: list[str]
    month: list[str]
    hijri_era: list[str]
    gregorian_era: list[str]
    modifier: list[str]
    opener: list[str]
    morning: list[str]
    evening: list[str]
    zone: list[str]
    through: list[str]
    century: list[str]


@frozen(kw_only=True)
class RelativeWords:
    """Words that date from the day of publication."""

    days: dict[str, int]
    past: list[str]
    present: list[str]
    future: list[str]
    this: list[str]
    before: list[str]
    after: list[str]
    now: list[str]
    last: list[str]


@frozen(kw_only=True)
class HolidayWords:
    """Feasts by month and day, ``--12-10``, of either calendar."""

    gregorian: dict[str, list[str]]
    hijri: dict[str, list[str]]


@frozen(kw_only=True)
class CalendarFile:
    """``calendar.toml``; months and weekdays by number, Monday 1."""

    gregorian: dict[str, list[str]]
    hijri: dict[str, list[str]]
    weekdays: dict[str, list[str]]
    decades: dict[str, list[str]]
    words: CalendarWords
    relative: RelativeWords
    parts: dict[str, list[str]]
    stretches: dict[str, list[str]]
    day_parts: dict[str, list[str]]
    holidays: HolidayWords


@frozen(kw_only=True)
class DualFile:
    """``duals.toml``."""

    nouns: list[str]
    sound_plural: list[str]


@frozen(kw_only=True)
class FunctionWords:
    """``function_words.toml``."""

    stop: list[str]
    adjectives: list[str]
    members: dict[Literal["m", "f"], list[str]]
    naming: list[str]
    names: list[str]
    places: list[str]
    letters: list[str]
    other_letters: list[str]
    idioms: list[str]
    people: list[str]
    age_before: list[str]
    age_nouns: list[str]
    age_after: list[str]
    ranked: list[str]
    extents: list[str]
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
