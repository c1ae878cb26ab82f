"""Add the dates without a number: ``أمس``, ``الثلاثاء الماضي``, ``العام المقبل``, ``هذا الشهر``.

They are read on request only.  With the day of publication they are resolved: to a day,
``2016-03-01``, an ISO week, ``2016-W09``, a month or a year.  Without it they stay symbolic,
as in TimeML: ``-P1D`` is yesterday, ``P1Y`` next year, ``XXXX-WXX-2`` a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve

from newsclaims_numbers.exact import whole
from newsclaims_numbers.feasts import read_day_part, read_feast
from newsclaims_numbers.neighbours import united
from newsclaims_numbers.occurrences import read_occurrence
from newsclaims_numbers.periods import (
    SYMBOL,
    clock_symbol,
    direction_after,
    in_year,
    read_period,
    shifted,
)
from newsclaims_numbers.reading import Context, Reading
from newsclaims_numbers.rule_words import rule_words

_FARTHEST = 1000
_LINKED = (rule_words().particles.of, rule_words().particles.on)


def with_relative(context: Context, readings: list[Reading]) -> list[Reading]:
    """Return *readings*, resolved, with the dates without a number, in text order."""
    counted = list(_counted_through(context, readings))
    taken = {at for reading in counted for at in range(reading.first, reading.last + 1)}
    kept = [
        _resolved(context, reading)
        for reading in readings
        if not any(at in taken for at in range(reading.first, reading.last + 1))
    ]
    both = sorted((*counted, *kept), key=lambda reading: reading.first)
    more = _between(context, both)
    return united(context, sorted((*both, *more), key=lambda reading: reading.first))


def _counted_through(context: Context, readings: list[Reading]) -> Iterator[Reading]:
    """Yield the days that a month is counted through for; they win over single numbers."""
    dated = {
        reading.last: reading
        for reading in readings
        if reading.kind == "date" and reading.calendar is None
    }
    end = -1
    for index in range(len(context.scan.words)):
        if index <= end:
            continue
        reading = read_occurrence(context, index) or read_feast(context, index)
        if reading is None:
            continue
        other = dated.get(reading.last)
        if other is not None and _is_that_day(context, other, reading):
            continue  # الثلاثاء الثالث من مايو 2016 was a third of May
        end = reading.last
        yield reading


def _is_that_day(context: Context, other: Reading, counted: Reading) -> bool:
    """Say whether *counted* is a weekday beside *other*, the day of the month that was read."""
    weekday = context.lexicon.weekdays.get(context.scan.word(counted.first).stem)
    if weekday is None:
        return False
    value = other.value
    if other.first <= counted.first or not isinstance(value, str):
        return False
    try:
        return date.fromisoformat(value).isoweekday() == weekday
    except ValueError:
        return value.count("-") == len("---")  # no year: the day of the month is likelier


def _between(context: Context, readings: list[Reading]) -> Iterator[Reading]:
    taken = {at for reading in readings for at in range(reading.first, reading.last + 1)}
    end = -1
    for index in range(len(context.scan.words)):
        if index <= end or index in taken:
            continue
        reading = read_period(context, index)
        reading = reading or read_day_part(context, index)
        if reading is not None and reading.last not in taken:
            end = reading.last
            yield reading


def _resolved(context: Context, reading: Reading) -> Reading:
    """Return a date like ``27 أفريل الماضي`` with the year that its modifier points to.

    A stretch of time after قبل, منذ or بعد becomes the date or time that it leads to.
    """
    value = reading.value
    if reading.kind in ("duration", "measure"):
        return _away(context, reading) or reading
    if reading.kind != "date" or reading.calendar is not None or not isinstance(value, str):
        return reading
    steps = direction_after(context, reading.last - 1)
    if steps is None or context.published is None or not value.startswith("--"):
        return reading
    month, day = int(value[2:4]), value[4:]
    return evolve(reading, value=in_year(context.published, steps[0], month, day))


def _away(context: Context, reading: Reading) -> Reading | None:
    """Read ``قبل ثلاثة أيام``, ``بعد شهرين`` as a date, ``بعد ساعتين`` as a time."""
    direction = context.lexicon.leads.get(context.scan.word(reading.first - 1).stem)
    value, unit = reading.value, reading.unit
    if direction is None or not isinstance(value, Decimal) or not whole(value):
        return None
    if reading.approx != "=" or value > _FARTHEST or reading.kind != "duration":
        return None
    if context.scan.word(reading.last + 1).stem in _LINKED:
        return None  # قبل ثلاثة أيام من الاقتراع counts from something else
    clock = unit in ("h", "min", "s")
    if unit is None or not (clock or unit in SYMBOL):
        return None
    count = direction * int(value)
    return evolve(
        reading,
        first=reading.first - 1,
        kind="time" if clock else "date",
        value=clock_symbol(unit, count) if clock else shifted(context.published, unit, count),
        unit=None,
        rule="relative day",
    )
