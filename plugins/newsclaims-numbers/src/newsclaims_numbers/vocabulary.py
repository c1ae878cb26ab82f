"""Every word that some table knows: what a clitic may be set aside for."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims_numbers.calendar_schema import CalendarFile
from newsclaims_numbers.data_files import DataFiles
from newsclaims_numbers.inflection import all_forms, nisbas, stem
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.word_senses import Senses


def vocabulary(data: DataFiles, senses: dict[str, Senses]) -> set[str]:
    """Return every stem that a clitic may be set aside for."""
    single = {stem(word) for phrase in _phrase_lists(data) for word in phrase.split()}
    return single | senses.keys() | {"و", rule_words().particles.either}


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
    yield from (*function.numbered, *rule_words().particles.below)
    yield from (*function.heat, *function.regnal, *function.quake, *function.amounts)
    yield from (
        *function.extents,
        *(word for forms in data.ordinals.places.values() for word in forms),
    )
    yield from (*function.deaths, *function.plurals_in_t)
    yield from (*function.places, *function.letters, *function.telephones, *function.messages)
    yield from (*function.naming, *function.names, *function.idioms)
    yield from (*function.age_before, *function.age_after, *function.age_nouns)
    yield from (*function.sports, *function.changes, *function.rates, *function.among)
    yield from (*rule_words().telephones.calls, *rule_words().ages.descent)
    yield from rule_words().ages.persons
    scores = rule_words().scores
    yield from (*scores.nouns, *scores.told)
    for tallies in scores.tallies.values():
        yield from tallies
    lengths = data.units.lengths
    yield from (*lengths.square, *lengths.cubic, *lengths.hourly, *lengths.secondly)


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
