"""Read dates without a number: ``أمس``, ``الثلاثاء الماضي``, ``العام المقبل``, ``هذا الشهر``.

They are read on request only.  With the day of publication they are resolved: to a day,
``2016-03-01``, an ISO week, ``2016-W09``, a month or a year.  Without it they stay symbolic,
as in TimeML: ``-P1D`` is yesterday, ``P1Y`` next year, ``XXXX-WXX-2`` a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from attrs import evolve

from newsclaims_numbers.exact import whole
from newsclaims_numbers.reading import Context, Reading

_SYMBOL = {"d": "D", "wk": "W", "mo": "M", "a": "Y"}
_MONTHS = 12
_WEEK = 7
_FARTHEST = 1000


def read_relative(context: Context) -> Iterator[Reading]:
    """Yield the dates without a number that no reading of *context* has taken, in text order."""
    taken = {at for reading in context.done for at in range(reading.first, reading.last + 1)}
    end = -1
    for index in range(len(context.scan.words)):
        if index <= end or index in taken:
            continue
        reading = _days(context, index) or _weekday(context, index)
        reading = reading or _period(context, index) or _month(context, index)
        if reading is not None and reading.last not in taken:
            end = reading.last
            yield reading


def _reading(first: int, last: int, value: str, rule: str) -> Reading:
    return Reading(
        first=first, last=last, number=(first, last), kind="date", value=value, rule=rule
    )


def _days(context: Context, index: int) -> Reading | None:
    """Read ``أمس``, ``بعد غد``."""
    found = context.lexicon.relative_days.loose(context.scan, index)
    if found is None:
        return None
    offset, last = found
    if offset == 0 and not context.scan.word(index).definite:
        return None  # يوم is a day, اليوم today
    if _direction(context, last) is not None:
        return None
    return _reading(index, last, _shifted(context.published, "d", offset), "relative day")


def _direction(context: Context, last: int) -> int | None:
    """Return where the modifier after token *last* points: -1, 0 or 1."""
    word = context.scan.word(last + 1)
    if not word.definite or word.conjunction or word.preposition:
        return None
    return context.lexicon.directions.get(word.stem)


def _weekday(context: Context, index: int) -> Reading | None:
    """Read a weekday; with the day of publication a modifier says which."""
    word = context.scan.word(index)
    weekday = context.lexicon.weekdays.get(word.stem)
    if weekday is None or not word.definite:
        return None
    direction = _direction(context, index)
    symbol = f"XXXX-WXX-{weekday}"
    if direction is None:
        return _reading(index, index, symbol, "weekday")
    published = context.published
    if published is None or direction == 0:
        return _reading(index, index + 1, symbol, "weekday")
    ahead = (weekday - published.isoweekday()) % _WEEK
    days = ahead or _WEEK if direction > 0 else ahead - _WEEK
    value = (published + timedelta(days)).isoformat()
    return _reading(index, index + 1, value, "weekday")


def _period(context: Context, index: int) -> Reading | None:
    """Read ``العام الماضي``, ``هذا الأسبوع``."""
    scan = context.scan
    said = scan.word(index).stem in context.lexicon.this
    at = index + 1 if said else index
    word = scan.word(at)
    if not word.definite or not word.lasts or (said and word.conjunction):
        return None
    found = context.lexicon.units.loose(scan, at)
    if found is None or found[1] != at or found[0].code not in _SYMBOL or found[0].factor != 1:
        return None
    direction = 0 if said else _direction(context, at)
    if direction is None:
        return None
    value = _shifted(context.published, found[0].code, direction)
    return _reading(index, at if said else at + 1, value, "relative period")


def _month(context: Context, index: int) -> Reading | None:
    """Read ``فبراير الماضي`` and, symbolic, a month by itself."""
    found = context.lexicon.months.loose(context.scan, index)
    if found is None or found[0].hijri:
        return None
    month, last = found
    direction = _direction(context, last)
    if direction is None:
        return None
    return _reading(
        index, last + 1, _in_year(context.published, direction, month.number, ""), "relative month"
    )


def resolved(context: Context, reading: Reading) -> Reading:
    """Return a date like ``27 أفريل الماضي`` with the year that its modifier points to.

    A stretch of time after قبل, منذ or بعد becomes the date that it leads to.
    """
    value = reading.value
    if reading.kind == "duration":
        return _away(context, reading) or reading
    if reading.kind != "date" or reading.calendar is not None or not isinstance(value, str):
        return reading
    direction = _direction(context, reading.last - 1)
    if direction is None or context.published is None or not value.startswith("--"):
        return reading
    month, day = int(value[2:4]), value[4:]
    return evolve(reading, value=_in_year(context.published, direction, month, day))


def _away(context: Context, reading: Reading) -> Reading | None:
    """Read ``قبل ثلاثة أيام``, ``بعد شهرين`` as a date."""
    direction = context.lexicon.leads.get(context.scan.word(reading.first - 1).stem)
    value, unit = reading.value, reading.unit
    if (
        direction is None
        or unit not in _SYMBOL
        or not isinstance(value, Decimal)
        or not whole(value)
    ):
        return None
    if reading.approx != "=" or value > _FARTHEST:
        return None
    shifted = _shifted(context.published, unit, direction * int(value))
    return evolve(
        reading, first=reading.first - 1, kind="date", value=shifted, unit=None, rule="relative day"
    )


def _in_year(published: date | None, direction: int, month: int, day: str) -> str:
    """Return a month, with its day, in the nearest year that the direction allows."""
    if published is None:
        return f"--{month:02}{day}"
    year = published.year
    if direction < 0 and (month, day) >= (published.month, f"-{published.day:02}" if day else ""):
        year -= 1
    if direction > 0 and (month, day) <= (published.month, f"-{published.day:02}" if day else ""):
        year += 1
    return f"{year:04}-{month:02}{day}"


def _shifted(published: date | None, code: str, offset: int) -> str:
    """Return the day, week, month or year that is *offset* away from the publication's."""
    if published is None:
        return f"{'-' if offset < 0 else ''}P{abs(offset)}{_SYMBOL[code]}"
    if code == "d":
        return (published + timedelta(offset)).isoformat()
    if code == "wk":
        year, week, _day = (published + timedelta(_WEEK * offset)).isocalendar()
        return f"{year:04}-W{week:02}"
    if code == "a":
        return f"{published.year + offset:04}"
    months = published.year * _MONTHS + published.month - 1 + offset
    return f"{months // _MONTHS:04}-{months % _MONTHS + 1:02}"
