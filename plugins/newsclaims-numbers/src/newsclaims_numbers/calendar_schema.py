"""The schema of the data file of dates and times."""

from __future__ import annotations

from attrs import frozen


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
