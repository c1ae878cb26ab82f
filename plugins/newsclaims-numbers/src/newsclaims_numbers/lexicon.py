"""The data files turned into the tables that the readers look words up in, built once."""

from __future__ import annotations

from functools import cache, partial

from attrs import frozen

from newsclaims.model import Approx
from newsclaims.text import fold
from newsclaims_numbers import measures, phrase_tables
from newsclaims_numbers.calendar_tables import CalendarTables, build_calendar_tables
from newsclaims_numbers.data_files import load_data
from newsclaims_numbers.inflection import stem, stems, tanwin
from newsclaims_numbers.measures import Currency, Unit
from newsclaims_numbers.phrase_tables import Month
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.sense_tables import collect_senses
from newsclaims_numbers.spelling_memory import SpellingMemory
from newsclaims_numbers.vocabulary import vocabulary
from newsclaims_numbers.words import Words, may_have_stem

_MOST_SPELLINGS = 1 << 14


@frozen(kw_only=True, eq=False)
class Lexicon:
    """Every table; single words are keyed by folded stems, phrases are tries.

    ``thousandths`` are the currencies with a coin that is a thousandth.  Of ``naming`` the value tells whether the article is part of it, of ``idioms`` whether
    the last word may stand with it, without it or both.
    """

    words: Words
    units: Phrases[Unit]
    unit_singulars: frozenset[str]
    currencies: Phrases[Currency]
    currency_codes: frozenset[str]
    thousandths: frozenset[str]
    nationalities: Phrases[str]
    country_words: dict[str, tuple[str, ...]]
    countries_of: SpellingMemory[tuple[str, ...]]
    territory_currency: dict[str, str]
    comparators_before: Phrases[Approx]
    comparators_after: Phrases[Approx]
    approximators: Phrases[bool]
    gapped: dict[tuple[str, str], Approx]
    gapped_verbs: frozenset[str]
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
    stems_in_y: tuple[str, ...]
    superlatives: frozenset[str]
    numbered: frozenset[str]
    naming: Phrases[bool]
    telephones: frozenset[str]
    messages: frozenset[str]
    names: Phrases[bool]
    idioms: Phrases[frozenset[bool]]
    phrase_words: frozenset[str]
    places: frozenset[str]
    letters: frozenset[str]
    other_letters: frozenset[str]
    people: frozenset[str]
    deaths: frozenset[str]
    age_before: Phrases[bool]
    age_nouns: Phrases[bool]
    age_after: Phrases[bool]
    ranked: frozenset[str]
    ordinal_places: dict[tuple[str, bool], str]
    extents: Phrases[bool]
    plurals_in_t: frozenset[str]
    sports: frozenset[str]
    unanswered: Phrases[bool]
    nothing: Phrases[bool]
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
        vocabulary(data, senses),
        senses,
        measures.opening_stems(data),
        stems(data.numbers.divided),
        data.function.not_numbers,
        {
            fold(word): int(number)
            for number, tallies in rule_words().scores.tallies.items()
            for word in tallies
        },
    )
    countries = phrase_tables.country_words(data)
    calendar, function, comparators = data.calendar.words, data.function, data.comparators
    relative, article = data.calendar.relative, rule_words().clitics.article
    return Lexicon(
        words=words,
        units=measures.build_units(data, words),
        unit_singulars=measures.unit_singulars(data),
        currencies=measures.build_currencies(data, words),
        currency_codes=frozenset(data.cldr.territory.values()),
        thousandths=frozenset(
            data.cldr.territory[country]
            for entry in data.currencies.minor
            for country, per in entry.per.items()
            if per == measures.THOUSANDTH and country in data.cldr.territory
        ),
        nationalities=phrase_tables.nationalities(data, words),
        country_words=countries,
        countries_of=SpellingMemory(partial(_countries_of, words, countries), _MOST_SPELLINGS),
        territory_currency=data.cldr.territory,
        comparators_before=phrase_tables.comparators_before(data, words),
        comparators_after=phrase_tables.comparators_after(data, words),
        approximators=phrase_tables.phrase_table(
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
        gapped_verbs=stems(verb for entry in comparators.gapped for verb in entry.verbs),
        months=phrase_tables.months(data, words, backward=False),
        months_back=phrase_tables.months(data, words, backward=True),
        weekdays={
            name: int(number)
            for number, names in data.calendar.weekdays.items()
            for name in stems(names)
        },
        relative_days=phrase_tables.relative_days(data, words),
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
        periods=phrase_tables.periods(calendar, words),
        zones=phrase_tables.phrase_table(calendar.zone, words),
        through=stems(calendar.through),
        century=phrase_tables.phrase_table(calendar.century, words),
        years=stems(calendar.year),
        seasons=stems(calendar.season),
        month_nouns=stems(calendar.month),
        month_openers=stems(calendar.month) | phrase_tables.month_openers(data, words),
        hijri_eras=stems(calendar.hijri_era),
        gregorian_eras=stems(calendar.gregorian_era),
        modifiers=stems(calendar.modifier),
        year_openers=stems(calendar.opener),
        stop=stems(function.stop),
        definite_stop=stems(word for word in function.stop if word.startswith(article)),
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
        stems_in_y=tuple(map(fold, function.stems_in_y)),
        superlatives=stems(function.superlatives),
        numbered=stems(function.numbered),
        naming=phrase_tables.naming(function.naming, words),
        telephones=stems(function.telephones),
        messages=stems(function.messages),
        names=phrase_tables.phrase_table(function.names, words),
        idioms=phrase_tables.idioms(function.idioms, words),
        phrase_words=phrase_tables.stems_in((*function.names, *function.idioms), words),
        places=stems(function.places),
        letters=stems(function.letters),
        other_letters=stems(function.other_letters),
        people=stems(function.people),
        deaths=stems(function.deaths),
        age_before=phrase_tables.phrase_table(function.age_before, words, backward=True),
        age_nouns=phrase_tables.phrase_table(function.age_nouns, words, backward=True),
        age_after=phrase_tables.phrase_table(function.age_after, words),
        ranked=stems(function.ranked),
        ordinal_places={
            (stem(word), word.startswith(article)): place
            for place, forms in data.ordinals.places.items()
            for word in forms
        },
        plurals_in_t=stems(function.plurals_in_t),
        extents=phrase_tables.phrase_table(function.extents, words, backward=True),
        sports=stems(function.sports),
        unanswered=phrase_tables.phrase_table(rule_words().scores.unanswered, words),
        nothing=phrase_tables.phrase_table(rule_words().scores.nothing, words),
        changes=stems(function.changes),
        rates=phrase_tables.phrase_table(function.rates, words),
        among=phrase_tables.phrase_table(function.among, words, backward=True),
    )


def _countries_of(
    words: Words, countries: dict[str, tuple[str, ...]], surface: str
) -> tuple[str, ...]:
    """Return the countries that a word points to."""
    if not may_have_stem(surface, countries):
        return ()
    return countries.get(words.read(surface).stem, ())
