"""The data files turned into the tables that the readers look words up in, built once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from newsclaims.model import Approx
from newsclaims.text import fold
from newsclaims_numbers.data_files import (
    CalendarWords,
    DataFiles,
    Named,
    NumberWords,
    UnitEntry,
    load_data,
)
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.words import (
    NO_SENSES,
    Cardinal,
    Dual,
    Ordinal,
    Part,
    Role,
    Scale,
    Senses,
    Vague,
    Words,
)

_CLITICS = ("", "ب", "ك")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما")
_SQUARE = ("مربع", "مربعا", "مربعة")
_CUBIC = ("مكعب", "مكعبا", "مكعبة")
_HOURLY = ("في الساعة", "بالساعة", "/ ساعة", "/ س", "/ الساعة")
_SECONDLY = ("في الثانية", "/ ثانية", "/ ث", "بالثانية")


@frozen
class Unit:
    """What a unit phrase stands for; *factor* of it make the written one."""

    code: str
    kind: Literal["percent", "measure", "duration"]
    factor: Decimal = Decimal(1)


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


@frozen
class Month:
    """A month of a calendar."""

    number: int
    hijri: bool = False


@frozen(kw_only=True, eq=False)
class Lexicon:
    """Every table, keyed by folded stems."""

    words: Words
    units: Phrases[Unit]
    currencies: Phrases[Currency]
    nationalities: Phrases[str]
    country_words: dict[str, tuple[str, ...]]
    territory_currency: dict[str, str]
    currency_codes: frozenset[str]
    unit_singulars: frozenset[str]
    comparators_before: Phrases[Approx]
    comparators_after: Phrases[Approx]
    gapped: dict[tuple[str, str], Approx]
    approximators: Phrases[bool]
    months: Phrases[Month]
    months_back: Phrases[Month]
    weekdays: dict[str, int]
    years: frozenset[str]
    seasons: frozenset[str]
    month_nouns: frozenset[str]
    day_nouns: frozenset[str]
    hijri_eras: frozenset[str]
    gregorian_eras: frozenset[str]
    modifiers: frozenset[str]
    year_openers: frozenset[str]
    periods: Phrases[str]
    zones: Phrases[bool]
    stop: frozenset[str]
    naming: Phrases[bool]
    names: Phrases[bool]
    idioms: Phrases[bool]
    people: frozenset[str]
    age_before: Phrases[bool]
    age_nouns: Phrases[bool]
    age_after: Phrases[bool]
    ranked: frozenset[str]
    nouns_in_w: frozenset[str]
    sports: frozenset[str]
    changes: frozenset[str]
    rates: Phrases[bool]
    among: Phrases[bool]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, built at first use.

    Raises:
        LexiconError: a data file breaks its schema.
    """
    data = load_data()
    senses = _senses(data)
    words = Words(
        _vocabulary(data, senses), senses, _measure_stems(data), data.function.not_numbers
    )

    def phrases(items: Iterable[str], *, backward: bool = False) -> Phrases[bool]:
        table: Phrases[bool] = Phrases(backward=backward)
        for item in items:
            table.add(item, True, words)  # noqa: FBT003  a set of phrases
        return table

    before: Phrases[Approx] = Phrases(backward=True)
    after: Phrases[Approx] = Phrases()
    for comparator in data.comparators.comparator:
        for phrase in comparator.before:
            before.add(_spaced(phrase), comparator.approx, words)
        for phrase in comparator.after:
            after.add(phrase, comparator.approx, words)
    months: Phrases[Month] = Phrases()
    months_back: Phrases[Month] = Phrases(backward=True)
    for hijri, table in ((False, data.calendar.gregorian), (True, data.calendar.hijri)):
        for number, names in table.items():
            for name in names:
                months.add(name, Month(int(number), hijri), words)
                months_back.add(name, Month(int(number), hijri), words)
    calendar, function = data.calendar.words, data.function
    return Lexicon(
        words=words,
        units=_units(data, words),
        currencies=_currencies(data, words),
        nationalities=_nationalities(data, words),
        country_words=_country_words(data),
        territory_currency=data.territories.currency,
        currency_codes=frozenset(data.territories.currency.values()),
        unit_singulars=frozenset(
            _stem(phrase)
            for unit in data.units.unit
            for phrase in unit.singular
            if " " not in phrase
        )
        | frozenset(
            _stem(_tanwin(phrase))
            for unit in data.units.unit
            for phrase in unit.singular
            if " " not in phrase
        ),
        comparators_before=before,
        comparators_after=after,
        gapped={
            (_stem(verb), fold(particle)): entry.approx
            for entry in data.comparators.gapped
            for verb in entry.verbs
            for particle in entry.particles
        },
        approximators=phrases(
            phrase
            for comparator in data.comparators.comparator
            if comparator.approx == "~"
            for phrase in comparator.before
            if phrase[0].isalpha()
        ),
        months=months,
        months_back=months_back,
        weekdays={
            stem: int(number)
            for number, names in data.calendar.weekdays.items()
            for stem in _stems(names)
        },
        years=_stems(calendar.year),
        seasons=_stems(calendar.season),
        month_nouns=_stems(calendar.month),
        day_nouns=_stems(calendar.day),
        hijri_eras=_stems(calendar.hijri_era),
        gregorian_eras=_stems(calendar.gregorian_era),
        modifiers=_stems(calendar.modifier),
        year_openers=_stems(calendar.opener),
        periods=_periods(calendar, words),
        zones=phrases(calendar.zone),
        stop=_stems(function.stop),
        naming=_naming(function.naming, words),
        names=phrases(function.names),
        idioms=_idioms(function.idioms, words),
        people=_stems(function.people),
        age_before=phrases(function.age_before, backward=True),
        age_nouns=phrases(function.age_nouns, backward=True),
        age_after=phrases(function.age_after),
        ranked=_stems(function.ranked),
        nouns_in_w=_stems(function.nouns_in_w),
        sports=_stems(function.sports),
        changes=_stems(function.changes),
        rates=phrases(function.rates),
        among=phrases(function.among, backward=True),
    )


def _spaced(phrase: str) -> str:
    """Set apart marks that the scanner gives as tokens of their own."""
    return " ".join(phrase) if not phrase[0].isalpha() and len(phrase) > 1 else phrase


def _stem(word: str) -> str:
    """Return the folded stem of a lexicon word: what is left without its article."""
    if word.startswith("ال") and len(word) > len("الـ"):
        return fold(word)[2:]
    if word.startswith("لل") and len(word) > len("لل") + 1:
        return fold(word)[2:]
    for clitic in _CLITICS:
        if clitic and word.startswith(clitic + "ال"):
            return fold(word)[3:]
    return fold(word)


def _stems(items: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_stem, items))


def _tanwin(noun: str) -> str:
    return noun if noun.endswith(("ة", "ا", "ى")) else noun + "ا"


def _duals(noun: str) -> tuple[str, str]:
    base = fold(noun[:-1] + "ت" if noun.endswith("ة") else noun)
    return base + "ان", base + "ين"


def _inflected(named: Named) -> Iterator[str]:
    """Yield every written form but the dual; adjectives take the noun's tanwin."""
    for phrase in named.singular:
        yield phrase
        head, *rest = phrase.split()
        yield " ".join((_tanwin(head), *rest))
        if rest:
            yield " ".join((_tanwin(head), *map(_tanwin, rest)))
    yield from named.plural
    yield from named.symbol


def _dual_phrases(named: Named) -> Iterator[str]:
    for phrase in named.singular:
        head, *rest = phrase.split()
        if len(fold(head)) > len("كم"):
            for dual in _duals(head):
                yield " ".join((dual, *rest))


def _vocabulary(data: DataFiles, senses: dict[str, Senses]) -> set[str]:
    phrases: list[str] = []
    named: list[Named] = [*data.units.unit, *data.currencies.currency, *data.currencies.minor]
    for item in named:
        phrases += _inflected(item)
        phrases += _dual_phrases(item)
    for comparator in data.comparators.comparator:
        phrases += comparator.before + comparator.after
    for months in (data.calendar.gregorian, data.calendar.hijri, data.calendar.weekdays):
        phrases += (name for names in months.values() for name in names)
    calendar, function = data.calendar.words, data.function
    phrases += calendar.year + calendar.season + calendar.month + calendar.day
    phrases += calendar.hijri_era + calendar.modifier + calendar.opener
    for country in data.countries.country:
        phrases += country.names + country.hints + list(_nisbas(country.adjectives))
    phrases += function.naming + function.names + function.idioms + function.people
    phrases += function.age_before + function.age_after + function.age_nouns + function.ranked
    phrases += function.nouns_in_w
    phrases += function.sports + function.changes + function.rates + function.among
    phrases += calendar.morning + calendar.evening + calendar.zone
    phrases += [verb for entry in data.comparators.gapped for verb in entry.verbs]
    phrases += [*_SQUARE, *_CUBIC, *_HOURLY, *_SECONDLY]
    stems = {_stem(word) for phrase in phrases for word in phrase.split()}
    stems |= _stems(function.stop)
    return stems | senses.keys() | {"و", "او"}


def _senses(data: DataFiles) -> dict[str, Senses]:
    senses: dict[str, Senses] = {}

    def add(form: str, sense: Senses) -> None:
        stem = fold(form)
        old = senses.get(stem, NO_SENSES)
        new = {name: value for name, value in _given(sense) if getattr(old, name) is None}
        senses[stem] = evolve(old, **new)  # type: ignore[arg-type]

    _number_senses(data.numbers, add)
    for ordinal in data.ordinals.ordinal:
        for form in ordinal.forms:
            add(form, Senses(ordinal=Ordinal(ordinal.value, ordinal.part)))
    for value, forms in data.dialect.cardinal.items():
        for form in forms:
            add(form, Senses(cardinal=Cardinal(int(value), _role(int(value)))))
    for value, forms in data.dialect.ordinal.items():
        for form in forms:
            add(form, Senses(ordinal=Ordinal(int(value))))
    for unit in data.units.unit:
        if unit.kind != "percent":
            for phrase in _dual_phrases(unit):
                if " " not in phrase:
                    add(phrase, Senses(dual=Dual(counts=False)))
    for noun in data.duals.nouns:
        for dual in _duals(noun):
            add(dual, Senses(dual=Dual()))
    for noun in data.duals.sound_plural:
        add(_duals(noun)[0], Senses(dual=Dual()))
    for named in (*data.currencies.currency, *data.currencies.minor):
        for phrase in _dual_phrases(named):
            if " " not in phrase:
                add(phrase, Senses(dual=Dual(counts=False)))
    return senses


def _role(value: int) -> Role:
    """Return the place in a compound of a number below a thousand."""
    if value < 10:  # noqa: PLR2004  ones
        return "unit"
    if value < 20:  # noqa: PLR2004  teens
        return "teen"
    return "tens" if value < 100 else "hundreds"  # noqa: PLR2004  tens


def _given(sense: Senses) -> Iterator[tuple[str, object]]:
    for name in ("cardinal", "scale", "vague", "part", "ordinal", "dual"):
        value = getattr(sense, name)
        if value is not None:
            yield name, value


def _number_senses(numbers: NumberWords, add) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for entry in numbers.word:
        for form in entry.forms:
            add(form, Senses(cardinal=Cardinal(entry.value, entry.role)))
    hundreds = [form for entry in numbers.word if entry.role == "hundred" for form in entry.forms]
    for value, stems in numbers.hundreds.items():
        for stem in stems:
            for hundred in hundreds:
                add(stem + hundred, Senses(cardinal=Cardinal(int(value) * 100, "hundreds")))
    for scale in numbers.scale:
        value = int(scale.value)
        for form in scale.singular:
            add(form, Senses(scale=Scale(value, "singular")))
        for form in scale.accusative:
            add(form, Senses(scale=Scale(value, "accusative")))
        for form in scale.dual:
            add(form, Senses(scale=Scale(value, "dual")))
        for form in scale.plural:
            add(form, Senses(scale=Scale(value, "plural")))
    for vague in numbers.vague:
        for form in vague.forms:
            add(form, Senses(vague=Vague(vague.low, vague.high)))
    for part in numbers.fraction:
        for form in part.singular:
            for written in (form, *(form + pronoun for pronoun in _PRONOUNS)):
                add(written, Senses(part=Part(part.over, "singular")))
        for form in part.weak:
            add(form, Senses(part=Part(part.over, "singular", weak=True)))
        for form in part.dual:
            for written in (form, *(form + pronoun for pronoun in _PRONOUNS)):
                add(written, Senses(part=Part(part.over, "dual")))
        for form in part.plural:
            add(form, Senses(part=Part(part.over, "plural")))


def _units(data: DataFiles, words: Words) -> Phrases[Unit]:
    units: Phrases[Unit] = Phrases()
    for entry in data.units.unit:
        kind = "measure" if entry.kind == "length" else entry.kind
        factor = Decimal(entry.factor)
        forms = [*_inflected(entry), *_dual_phrases(entry)]
        for form in forms:
            units.add(form, Unit(entry.code, kind, factor), words)
            for phrase, code in _derived(entry, form):
                units.add(phrase, Unit(code, kind), words)
    return units


def _derived(entry: UnitEntry, form: str) -> Iterator[tuple[str, str]]:
    """Yield the area, volume and speed that a length makes."""
    if entry.kind != "length":
        return
    for adjectives, power in ((_SQUARE, "2"), (_CUBIC, "3")):
        for adjective in adjectives:
            yield f"{form} {adjective}", entry.code + power
    for phrases, per in ((_HOURLY, "h"), (_SECONDLY, "s")):
        for phrase in phrases:
            yield f"{form} {phrase}", f"{entry.code}/{per}"


def _measure_stems(data: DataFiles) -> dict[str, bool]:
    """Return the stems with which units and currencies open; true for units of time."""
    named: list[Named] = [*data.currencies.currency, *data.currencies.minor, *data.units.unit]
    stop = _stems(data.function.stop)
    return {
        stem: isinstance(item, UnitEntry) and item.kind == "duration"
        for item in named
        for form in (*_inflected(item), *_dual_phrases(item))
        if (stem := _stem(form.split()[0])) not in stop or " " not in form
    }


def _naming(items: Iterable[str], words: Words) -> Phrases[bool]:
    """Return the naming words; true for those that name only with the article."""
    table: Phrases[bool] = Phrases(backward=True)
    for item in sorted(items, reverse=True):  # the form without the article last: it wins
        table.add(item, item.startswith("ال"), words)
    return table


def _idioms(items: Iterable[str], words: Words) -> Phrases[bool]:
    """Return the idioms; the value says whether the last word must have the article."""
    table: Phrases[bool] = Phrases()
    for item in items:
        table.add(item, item.split()[-1].startswith("ال"), words)
    return table


def _periods(calendar: CalendarWords, words: Words) -> Phrases[str]:
    periods: Phrases[str] = Phrases()
    for phrase in calendar.morning:
        periods.add(phrase, "am", words)
    for phrase in calendar.evening:
        periods.add(phrase, "pm", words)
    return periods


def _currencies(data: DataFiles, words: Words) -> Phrases[Currency]:
    currencies: Phrases[Currency] = Phrases()
    for entry in data.currencies.currency:
        value = Currency(entry.default, tuple(entry.countries), entry.factor)
        for form in (*_inflected(entry), *_dual_phrases(entry)):
            currencies.add(form, value, words)
    for minor in data.currencies.minor:
        value = Currency(minor.default, tuple(minor.per), minor=tuple(minor.per.items()))
        for form in (*_inflected(minor), *_dual_phrases(minor)):
            currencies.add(form, value, words)
    return currencies


def _nisbas(adjectives: Iterable[str]) -> Iterator[str]:
    """Yield the forms of nationality adjectives, two-word ones in agreement."""
    for adjective in adjectives:
        parts = adjective.split()
        for ending in ("", "ا", "ة", "ان", "ين", "تين"):
            yield " ".join(part + ending for part in parts)


def _nationalities(data: DataFiles, words: Words) -> Phrases[str]:
    table: Phrases[str] = Phrases()
    for country in data.countries.country:
        for form in _nisbas(country.adjectives):
            table.add(form, country.code, words)
    return table


def _country_words(data: DataFiles) -> dict[str, tuple[str, ...]]:
    """Return for each stem the countries that it points to."""
    table: dict[str, tuple[str, ...]] = {}
    for country in data.countries.country:
        for phrase in (*country.names, *country.hints, *_nisbas(country.adjectives)):
            if " " not in phrase:
                stem = _stem(phrase)
                table[stem] = (*table.get(stem, ()), country.code)
    return table
