"""Tables of phrases, built from the data files: comparators, months, names, nationalities."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from attrs import frozen

from newsclaims.model import Approx
from newsclaims_numbers.calendar_schema import CalendarWords
from newsclaims_numbers.data_files import DataFiles
from newsclaims_numbers.inflection import nisbas, stem
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.words import Words


@frozen
class Month:
    """A month of a calendar."""

    number: int
    hijri: bool = False


def phrase_table(items: Iterable[str], words: Words, *, backward: bool = False) -> Phrases[bool]:
    """Return a set of phrases, found by their last word where it is walked *backward*."""
    table: Phrases[bool] = Phrases(backward=backward)
    for item in items:
        table.add(item, value=True, words=words)
    return table


def comparators_before(data: DataFiles, words: Words) -> Phrases[Approx]:
    """Return the relations by the phrases that stand before a number."""
    table: Phrases[Approx] = Phrases(backward=True)
    for entry in data.comparators.comparator:
        for phrase in entry.before:
            marks = not phrase[0].isalpha()  # ">=" is two tokens
            table.add(" ".join(phrase) if marks else phrase, entry.approx, words)
    return table


def comparators_after(data: DataFiles, words: Words) -> Phrases[Approx]:
    """Return the relations by the phrases that follow a quantity."""
    table: Phrases[Approx] = Phrases()
    for entry in data.comparators.comparator:
        for phrase in entry.after:
            table.add(phrase, entry.approx, words)
    return table


def months(data: DataFiles, words: Words, *, backward: bool) -> Phrases[Month]:
    """Return the months of both calendars by name."""
    table: Phrases[Month] = Phrases(backward=backward)
    for hijri, months in ((False, data.calendar.gregorian), (True, data.calendar.hijri)):
        for number, names in months.items():
            for name in names:
                table.add(name, Month(int(number), hijri), words)
    return table


def month_openers(data: DataFiles, words: Words) -> frozenset[str]:
    """Return the first word's stem of every month's name."""
    named = (data.calendar.gregorian.values(), data.calendar.hijri.values())
    return frozenset(words.read(name.split()[0]).stem for names in chain(*named) for name in names)


def relative_days(data: DataFiles, words: Words) -> Phrases[int]:
    """Return the distance from today, in days, of ``أمس`` and its kin."""
    table: Phrases[int] = Phrases()
    for phrase, offset in data.calendar.relative.days.items():
        table.add(phrase, offset, words)
    return table


def periods(calendar: CalendarWords, words: Words) -> Phrases[str]:
    """Return the parts of the day: ``am`` or ``pm``."""
    table: Phrases[str] = Phrases()
    for phrase in calendar.morning:
        table.add(phrase, "am", words)
    for phrase in calendar.evening:
        table.add(phrase, "pm", words)
    return table


def naming(items: list[str], words: Words) -> Phrases[bool]:
    """Return the words whose number is a name, with whether the article is part of them."""
    table: Phrases[bool] = Phrases(backward=True)
    for article in (True, False):  # the form without the article last: it wins
        for item in items:
            if item.startswith(rule_words().clitics.article) is article:
                table.add(item, article, words)
    return table


def idioms(items: list[str], words: Words) -> Phrases[frozenset[bool]]:
    """Return the idioms, each with the articles that its last word may have."""
    articles: dict[str, frozenset[bool]] = {}
    for item in items:
        key = " ".join(map(stem, item.split()))
        articles[key] = articles.get(key, frozenset()) | {
            item.split()[-1].startswith(rule_words().clitics.article)
        }
    table: Phrases[frozenset[bool]] = Phrases()
    for item in items:
        table.add(item, articles[" ".join(map(stem, item.split()))], words)
    return table


def stems_in(phrases: Iterable[str], words: Words) -> frozenset[str]:
    """Return the stems of every word of *phrases*."""
    return frozenset(words.read(word).stem for phrase in phrases for word in phrase.split())


def nationalities(data: DataFiles, words: Words) -> Phrases[str]:
    """Return the countries by adjective of nationality."""
    table: Phrases[str] = Phrases()
    for country in data.countries.country:
        for form in nisbas(country.adjectives):
            table.add(form, country.code, words)
    return table


def country_words(data: DataFiles) -> dict[str, tuple[str, ...]]:
    """Return for each stem the countries that it points to."""
    table: dict[str, tuple[str, ...]] = {}
    for country in data.countries.country:
        for phrase in (*country.names, *country.hints, *nisbas(country.adjectives)):
            if " " not in phrase:
                key = stem(phrase)
                table[key] = (*table.get(key, ()), country.code)
    return table
