"""Convert Hijri dates: by the Umm al-Qura calendar, outside its tables by the tabular one."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

_EPOCH = date(622, 7, 19).toordinal()  # 1 Muharram 1, proleptic Gregorian (civil reckoning)
_OFFSET, _RATIO = 622, 33 / 32  # a Hijri year begins in the Gregorian one so far on, or the next
_CYCLE = 30
_MONTHS = 12
_FIELDS = 3


@frozen(kw_only=True)
class Conversion:
    """The Gregorian days that a Hijri date covers.

    Args:
        first: its first day.
        last: its last day; of a full date the same day.
        tabular: whether it lies outside the Umm al-Qura tables (1343 to 1500), so that the
            arithmetical calendar was used, which may be off by a day or two.
    """

    first: date
    last: date
    tabular: bool


def to_gregorian(value: str) -> Conversion:
    """Convert the value of a quantity whose calendar is ``hijri``.

    Args:
        value: ``1437-09-12``, ``1437-09`` or ``1437``.

    Raises:
        ValueError: it has no year, or is no date of the calendar.
    """
    try:
        fields = [int(part) for part in value.split("-")]
    except ValueError:
        raise ValueError(
            f"{value!r} is not a Hijri date with a year: YYYY, YYYY-MM or YYYY-MM-DD"
        ) from None
    if not 1 <= len(fields) <= _FIELDS or fields[0] < 1:
        raise ValueError(f"{value!r} is not a Hijri date with a year: YYYY, YYYY-MM or YYYY-MM-DD")
    year = fields[0]
    month = fields[1] if len(fields) > 1 else None
    day = fields[_FIELDS - 1] if len(fields) == _FIELDS else None
    if month is not None and not 1 <= month <= _MONTHS:
        raise ValueError(f"{value!r}: there is no month {month}")
    start, tabular = _month_start(year, month or 1)
    following, beyond = _month_start(*_next_month(year, month or _MONTHS))
    if day is None:
        return Conversion(first=start, last=following - timedelta(1), tabular=tabular or beyond)
    this = start + timedelta(day - 1)
    if day < 1 or this >= following:
        raise ValueError(f"{value!r}: the month has no day {day}")
    return Conversion(first=this, last=this, tabular=tabular)


def hijri_year(gregorian: int, month: int, day: int = 1) -> int:
    """Return the Hijri year whose *month* and *day* fall into the year *gregorian*, the earlier of two.

    Raises:
        ValueError: the month never has that day.
    """
    near = int((gregorian - _OFFSET) * _RATIO)
    years = range(max(near - 1, 1), near + 3)
    tail = f"{month:02}-{day:02}"
    return next(year for year in years if to_gregorian(f"{year:04}-{tail}").first.year == gregorian)


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == _MONTHS else (year, month + 1)


def _month_start(year: int, month: int) -> tuple[date, bool]:
    """Return the first day of a month and whether the tabular calendar gave it."""
    from hijridate import Hijri

    try:
        day = Hijri(year, month, 1).to_gregorian()
        return date(day.year, day.month, day.day), False
    except OverflowError:
        leaps = (11 * year + 3) // _CYCLE  # the civil tabular calendar, leap years 2, 5, 7, 10 ...
        days = (year - 1) * 354 + leaps + (59 * (month - 1) + 1) // 2
        return date.fromordinal(_EPOCH + days), True
