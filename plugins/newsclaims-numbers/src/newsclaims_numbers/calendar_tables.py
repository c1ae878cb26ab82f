"""The tables of dates without a number: parts of months and days, feasts, now."""

from __future__ import annotations

from attrs import frozen

from newsclaims_numbers.calendar_schema import CalendarFile
from newsclaims_numbers.inflection import stems
from newsclaims_numbers.phrases import Phrases
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.words import Words


@frozen
class Feast:
    """A feast's month and day, ``--12-10``, and whether they are Hijri."""

    value: str
    hijri: bool


@frozen(kw_only=True, eq=False)
class CalendarTables:
    """Words are keyed by folded stems, phrases are tries.

    Args:
        now: ``الآن``.
        last: ``آخر``, ``الأخير``.
        parts: the day that a part of a month begins with; 0 for its end.
        stretches: the first and last day of ``أوائل``, ``أواخر``; 0 for the month's last.
        day_parts: TimeML's symbol, and whether the word needs its article.
        feasts: feasts of both calendars.
    """

    now: Phrases[bool]
    last: frozenset[str]
    parts: dict[str, int]
    stretches: dict[str, tuple[int, int]]
    day_parts: Phrases[tuple[str, bool]]
    feasts: Phrases[Feast]


def build_calendar_tables(calendar: CalendarFile, words: Words) -> CalendarTables:
    """Return the tables of *calendar*."""
    now: Phrases[bool] = Phrases()
    for phrase in calendar.relative.now:
        now.add(phrase, value=True, words=words)
    day_parts: Phrases[tuple[str, bool]] = Phrases()
    for symbol, names in calendar.day_parts.items():
        for name in names:
            day_parts.add(name, (symbol, name.startswith(rule_words().clitics.article)), words)
    feasts: Phrases[Feast] = Phrases()
    for hijri, table in (
        (False, calendar.holidays.gregorian),
        (True, calendar.holidays.hijri),
    ):
        for value, names in table.items():
            for name in names:
                feasts.add(name, Feast(value, hijri), words)
    return CalendarTables(
        now=now,
        last=stems(calendar.relative.last),
        parts={name: int(day) for day, names in calendar.parts.items() for name in stems(names)},
        stretches={
            name: _days(days) for days, names in calendar.stretches.items() for name in stems(names)
        },
        day_parts=day_parts,
        feasts=feasts,
    )


def _days(written: str) -> tuple[int, int]:
    first, last = written.split("-")
    return int(first), int(last)
