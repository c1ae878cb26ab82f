"""Add the dates without a number: ``أمس``, ``الثلاثاء الماضي``, ``العام المقبل``, ``هذا الشهر``.

They are read on request only.  With the day of publication they are resolved: to a day,
``2016-03-01``, an ISO week, ``2016-W09``, a month or a year.  Without it they stay symbolic,
as in TimeML: ``-P1D`` is yesterday, ``P1Y`` next year, ``XXXX-WXX-2`` a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsclaims_numbers.adjacent_dates import united
from newsclaims_numbers.context import Context
from newsclaims_numbers.days_in_month import read_occurrence
from newsclaims_numbers.exact_arithmetic import whole
from newsclaims_numbers.feasts import read_day_part, read_feast
from newsclaims_numbers.relative_dates import (
    SYMBOL,
    clock_symbol,
    direction_after,
    in_year,
    read_period,
    shifted,
)
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_FARTHEST = 1000
_LINKED = (rule_words().particles.of, rule_words().particles.on)


def with_relative(context: Context, quantities: list[TokenQuantity]) -> list[TokenQuantity]:
    """Return *quantities*, resolved, with the dates without a number, in text order."""
    counted = list(_counted_through(context, quantities))
    taken = {at for quantity in counted for at in range(quantity.first, quantity.last + 1)}
    kept = [
        _resolved(context, quantity)
        for quantity in quantities
        if not any(at in taken for at in range(quantity.first, quantity.last + 1))
    ]
    both = sorted((*counted, *kept), key=lambda quantity: quantity.first)
    more = _between(context, both)
    return united(context, sorted((*both, *more), key=lambda quantity: quantity.first))


def _counted_through(context: Context, quantities: list[TokenQuantity]) -> Iterator[TokenQuantity]:
    """Yield the days that a month is counted through for; they win over single numbers."""
    dated = {
        quantity.last: quantity
        for quantity in quantities
        if quantity.kind == "date" and quantity.calendar is None
    }
    end = -1
    for index in range(len(context.text)):
        if index <= end:
            continue
        quantity = read_occurrence(context, index) or read_feast(context, index)
        if quantity is None:
            continue
        other = dated.get(quantity.last)
        if other is not None and _is_that_day(context, other, quantity):
            continue  # الثلاثاء الثالث من مايو 2016 was a third of May
        end = quantity.last
        yield quantity


def _is_that_day(context: Context, other: TokenQuantity, counted: TokenQuantity) -> bool:
    """Return whether *counted* is a weekday beside *other*, the day of the month that was read."""
    weekday = context.lexicon.weekdays.get(context.text.word(counted.first).stem)
    if weekday is None:
        return False
    value = other.value
    if other.first <= counted.first or not isinstance(value, str):
        return False
    try:
        return date.fromisoformat(value).isoweekday() == weekday
    except ValueError:
        return value.count("-") == len("---")  # no year: the day of the month is likelier


def _between(context: Context, quantities: list[TokenQuantity]) -> Iterator[TokenQuantity]:
    taken = {at for quantity in quantities for at in range(quantity.first, quantity.last + 1)}
    end = -1
    for index in range(len(context.text)):
        if index <= end or index in taken:
            continue
        quantity = read_period(context, index)
        quantity = quantity or read_day_part(context, index)
        if quantity is not None and quantity.last not in taken:
            end = quantity.last
            yield quantity


def _resolved(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Return a date like ``27 أفريل الماضي`` with the year that its modifier points to.

    A stretch of time after قبل, منذ or بعد becomes the date or time that it leads to.
    """
    value = quantity.value
    if quantity.kind in ("duration", "measure"):
        return _away(context, quantity) or quantity
    if quantity.kind != "date" or quantity.calendar is not None or not isinstance(value, str):
        return quantity
    steps = direction_after(context, quantity.last - 1)
    if steps is None or context.published is None or not value.startswith("--"):
        return quantity
    month, day = int(value[2:4]), value[4:]
    return quantity._replace(value=in_year(context.published, steps[0], month, day))


def _away(context: Context, quantity: TokenQuantity) -> TokenQuantity | None:
    """Read ``قبل ثلاثة أيام``, ``بعد شهرين`` as a date, ``بعد ساعتين`` as a time."""
    direction = context.lexicon.leads.get(context.text.word(quantity.first - 1).stem)
    value, unit = quantity.value, quantity.unit
    if direction is None or not isinstance(value, Decimal) or not whole(value):
        return None
    if quantity.approx != "=" or value > _FARTHEST or quantity.kind != "duration":
        return None
    if context.text.word(quantity.last + 1).stem in _LINKED:
        return None  # قبل ثلاثة أيام من الاقتراع counts from something else
    clock = unit in ("h", "min", "s")
    if unit is None or not (clock or unit in SYMBOL):
        return None
    count = direction * int(value)
    return quantity._replace(
        first=quantity.first - 1,
        kind="time" if clock else "date",
        value=clock_symbol(unit, count) if clock else shifted(context.published, unit, count),
        unit=None,
        rule="relative day",
    )
