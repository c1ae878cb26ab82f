"""The data files turned into the tables that the readers look words up in, built once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from attrs import frozen

from newsclaims.model import Approx
from newsclaims.text import fold
from newsclaims_numbers import measures
from newsclaims_numbers.calendar_tables import CalendarTables, build_calendar_tables
from newsclaims_numbers.data_files import CalendarFile, CalendarWords, DataFiles, load_data
from newsclaims_numbers.inflection import all_forms, nisbas, stem, stems, tanwin
from newsclaims_numbers.measures import Currency, Unit
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.senses import collect_senses
from newsclaims_numbers.words import Senses, Words


@frozen
class Month:
    """A month of a calendar."""

    number: int
    hijri: bool = False


@frozen(kw_only=True, eq=False)
class Lexicon:
    """Every table; single words are keyed by folded stems, phrases are tries.

    Of ``naming`` the value says whether the article is part of it, of ``idioms`` whether
    the last word may stand with it, without it or both.
    """

    words: Words
    units: Phrases[Unit]
    unit_singulars: frozenset[str]
    currencies: Phrases[Currency]
    currency_codes: frozenset[str]
    nationalities: Phrases[str]
    country_words: dict[str, tuple[str, ...]]
    territory_currency: dict[str, str]
    comparators_before: Phrases[Approx]
    comparators_after: Phrases[Approx]
    approximators: Phrases[bool]
    gapped: dict[tuple[str, str], Approx]
    months: Phrases[Month]
    months_back: Phrases[Month]
    weekdays: dict[str, int]
    relative_days: Phrases[int]
    calendar: CalendarTables
    directions: dict[str, int]
    this: frozenset[str]
    leads: dict[str, int]
    periods: Phrases[str]
    zones: Phrases[bool]
    through: frozenset[str]
    century: Phrases[bool]
    years: frozenset[str]
    seasons: frozenset[str]
    month_nouns: frozenset[str]
    month_openers: frozenset[str]
    hijri_eras: frozenset[str]
    gregorian_eras: frozenset[str]
    modifiers: frozenset[str]
    year_openers: frozenset[str]
    stop: frozenset[str]
    definite_stop: frozenset[str]
    adjectives: frozenset[str]
    members: dict[str, str]
    nouns_in_w: frozenset[str]
    nouns_in_b_or_l: frozenset[str]
    heat: frozenset[str]
    regnal: frozenset[str]
    amounts: frozenset[str]
    quake: frozenset[str]
    naming: Phrases[bool]
    names: Phrases[bool]
    idioms: Phrases[frozenset[bool]]
    phrase_words: frozenset[str]
    places: frozenset[str]
    letters: frozenset[str]
    other_letters: frozenset[str]
    people: frozenset[str]
    age_before: Phrases[bool]
    age_nouns: Phrases[bool]
    age_after: Phrases[bool]
    ranked: frozenset[str]
    ordinal_places: dict[tuple[str, bool], str]
    extents: Phrases[bool]
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
    senses = collect_senses(data)
    words = Words(
        _vocabulary(data, senses),
        senses,
        measures.opening_stems(data),
        stems(data.numbers.divided),
        data.function.not_numbers,
    )
    calendar, function, comparators = data.calendar.words, data.function, data.comparators
    relative = data.calendar.relative
    return Lexicon(
        words=words,
        units=measures.build_units(data, words),
        unit_singulars=measures.unit_singulars(data),
        currencies=measures.build_currencies(data, words),
        currency_codes=frozenset(data.cldr.territory.values()),
        nationalities=_nationalities(data, words),
        country_words=_country_words(data),
        territory_currency=data.cldr.territory,
        comparators_before=_comparators_before(data, words),
        comparators_after=_comparators_after(data, words),
        approximators=_phrases(
            (
                phrase
                for entry in comparators.comparator
                if entry.approx == "~"
                for phrase in entry.before
                if phrase[0].isalpha()
            ),
            words,
        ),
        gapped={
            (stem(verb), fold(particle)): entry.approx
            for entry in comparators.gapped
            for verb in entry.verbs
            for particle in entry.particles
        },
        months=_months(data, words, backward=False),
        months_back=_months(data, words, backward=True),
        weekdays={
            name: int(number)
            for number, names in data.calendar.weekdays.items()
            for name in stems(names)
        },
        relative_days=_relative_days(data, words),
        calendar=build_calendar_tables(data.calendar, words),
        directions={
            name: direction
            for direction, names in (
                (-1, relative.past),
                (0, relative.present),
                (1, relative.future),
            )
            for name in stems(names)
        },
        this=stems(relative.this),
        leads={
            name: direction
            for direction, names in ((-1, relative.before), (1, relative.after))
            for name in stems(names)
        },
        periods=_periods(calendar, words),
        zones=_phrases(calendar.zone, words),
        through=stems(calendar.through),
        century=_phrases(calendar.century, words),
        years=stems(calendar.year),
        seasons=stems(calendar.season),
        month_nouns=stems(calendar.month),
        month_openers=stems(calendar.month) | _month_openers(data, words),
        hijri_eras=stems(calendar.hijri_era),
        gregorian_eras=stems(calendar.gregorian_era),
        modifiers=stems(calendar.modifier),
        year_openers=stems(calendar.opener),
        stop=stems(function.stop),
        definite_stop=stems(word for word in function.stop if word.startswith("ال")),
        adjectives=stems(form for word in function.adjectives for form in (word, tanwin(word))),
        members={
            name: gender for gender, names in function.members.items() for name in stems(names)
        },
        nouns_in_w=stems(function.nouns_in_w),
        nouns_in_b_or_l=stems(function.nouns_in_b_or_l),
        heat=stems(function.heat),
        regnal=stems(function.regnal),
        amounts=stems(function.amounts),
        quake=stems(function.quake),
        naming=_naming(function.naming, words),
        names=_phrases(function.names, words),
        idioms=_idioms(function.idioms, words),
        phrase_words=_stems_in((*function.names, *function.idioms), words),
        places=stems(function.places),
        letters=stems(function.letters),
        other_letters=stems(function.other_letters),
        people=stems(function.people),
        age_before=_phrases(function.age_before, words, backward=True),
        age_nouns=_phrases(function.age_nouns, words, backward=True),
        age_after=_phrases(function.age_after, words),
        ranked=stems(function.ranked),
        ordinal_places={
            (stem(word), word.startswith("ال")): place
            for place, forms in data.ordinals.places.items()
            for word in forms
        },
        extents=_phrases(function.extents, words, backward=True),
        sports=stems(function.sports),
        changes=stems(function.changes),
        rates=_phrases(function.rates, words),
        among=_phrases(function.among, words, backward=True),
    )


def _vocabulary(data: DataFiles, senses: dict[str, Senses]) -> set[str]:
    """Return every stem that a clitic may be set aside for."""
    single = {stem(word) for phrase in _phrase_lists(data) for word in phrase.split()}
    return single | senses.keys() | {"و", "او"}


def _phrase_lists(data: DataFiles) -> Iterator[str]:
    for item in (*data.units.unit, *data.currencies.currency, *data.currencies.minor):
        yield from all_forms(item)
    for names in data.cldr.name.values():
        yield from names
    for entry in data.comparators.comparator:
        yield from (*entry.before, *entry.after)
    for gapped in data.comparators.gapped:
        yield from gapped.verbs
    yield from _calendar_phrases(data.calendar)
    function = data.function
    yield from data.numbers.divided
    for country in data.countries.country:
        yield from (*country.names, *country.hints, *nisbas(country.adjectives))
    yield from (*function.nouns_in_b_or_l, *function.adjectives)
    for members in function.members.values():
        yield from members
    yield from (*function.stop, *function.nouns_in_w, *function.people, *function.ranked)
    yield from (*function.heat, *function.regnal, *function.quake, *function.amounts)
    yield from (
        *function.extents,
        *(word for forms in data.ordinals.places.values() for word in forms),
    )
    yield from (*function.places, *function.letters)
    yield from (*function.naming, *function.names, *function.idioms)
    yield from (*function.age_before, *function.age_after, *function.age_nouns)
    yield from (*function.sports, *function.changes, *function.rates, *function.among)
    yield from (*measures.SQUARE, *measures.CUBIC, *measures.HOURLY, *measures.SECONDLY)


def _calendar_phrases(calendar: CalendarFile) -> Iterator[str]:
    for months in (calendar.gregorian, calendar.hijri, calendar.weekdays):
        for names in months.values():
            yield from names
    words = calendar.words
    yield from (*words.year, *words.season, *words.month, *words.hijri_era)
    yield from (*words.modifier, *words.opener)
    relative = calendar.relative
    yield from (*relative.days, *relative.past, *relative.present, *relative.future)
    yield from (*relative.this, *relative.before, *relative.after, *relative.now, *relative.last)
    holidays = calendar.holidays
    for names_of in (calendar.parts, calendar.stretches, calendar.day_parts):
        for names in names_of.values():
            yield from names
    for names in (*holidays.gregorian.values(), *holidays.hijri.values()):
        yield from names
    yield from (*words.through, *words.century)
    yield from (*words.morning, *words.evening, *words.zone)


def _phrases(items: Iterable[str], words: Words, *, backward: bool = False) -> Phrases[bool]:
    table: Phrases[bool] = Phrases(backward=backward)
    for item in items:
        table.add(item, value=True, words=words)
    return table


def _comparators_before(data: DataFiles, words: Words) -> Phrases[Approx]:
    table: Phrases[Approx] = Phrases(backward=True)
    for entry in data.comparators.comparator:
        for phrase in entry.before:
            marks = not phrase[0].isalpha()  # the scanner gives ">=" as two marks
            table.add(" ".join(phrase) if marks else phrase, entry.approx, words)
    return table


def _comparators_after(data: DataFiles, words: Words) -> Phrases[Approx]:
    table: Phrases[Approx] = Phrases()
    for entry in data.comparators.comparator:
        for phrase in entry.after:
            table.add(phrase, entry.approx, words)
    return table


def _months(data: DataFiles, words: Words, *, backward: bool) -> Phrases[Month]:
    table: Phrases[Month] = Phrases(backward=backward)
    for hijri, months in ((False, data.calendar.gregorian), (True, data.calendar.hijri)):
        for number, names in months.items():
            for name in names:
                table.add(name, Month(int(number), hijri), words)
    return table


def _month_openers(data: DataFiles, words: Words) -> frozenset[str]:
    """Return the first word's stem of every month's name."""
    named = (data.calendar.gregorian.values(), data.calendar.hijri.values())
    return frozenset(words.read(name.split()[0]).stem for names in chain(*named) for name in names)


def _relative_days(data: DataFiles, words: Words) -> Phrases[int]:
    table: Phrases[int] = Phrases()
    for phrase, offset in data.calendar.relative.days.items():
        table.add(phrase, offset, words)
    return table


def _periods(calendar: CalendarWords, words: Words) -> Phrases[str]:
    table: Phrases[str] = Phrases()
    for phrase in calendar.morning:
        table.add(phrase, "am", words)
    for phrase in calendar.evening:
        table.add(phrase, "pm", words)
    return table


def _naming(items: list[str], words: Words) -> Phrases[bool]:
    table: Phrases[bool] = Phrases(backward=True)
    for article in (True, False):  # the form without the article last: it wins
        for item in items:
            if item.startswith("ال") is article:
                table.add(item, article, words)
    return table


def _idioms(items: list[str], words: Words) -> Phrases[frozenset[bool]]:
    articles: dict[str, frozenset[bool]] = {}
    for item in items:
        key = " ".join(map(stem, item.split()))
        articles[key] = articles.get(key, frozenset()) | {item.split()[-1].startswith("ال")}
    table: Phrases[frozenset[bool]] = Phrases()
    for item in items:
        table.add(item, articles[" ".join(map(stem, item.split()))], words)
    return table


def _stems_in(phrases: Iterable[str], words: Words) -> frozenset[str]:
    """Return the stems of every word of *phrases*."""
    return frozenset(words.read(word).stem for phrase in phrases for word in phrase.split())


def _nationalities(data: DataFiles, words: Words) -> Phrases[str]:
    table: Phrases[str] = Phrases()
    for country in data.countries.country:
        for form in nisbas(country.adjectives):
            table.add(form, country.code, words)
    return table


def _country_words(data: DataFiles) -> dict[str, tuple[str, ...]]:
    """Return for each stem the countries that it points to."""
    table: dict[str, tuple[str, ...]] = {}
    for country in data.countries.country:
        for phrase in (*country.names, *country.hints, *nisbas(country.adjectives)):
            if " " not in phrase:
                key = stem(phrase)
                table[key] = (*table.get(key, ()), country.code)
    return table
