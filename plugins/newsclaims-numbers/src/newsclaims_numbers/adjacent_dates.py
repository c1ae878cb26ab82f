"""Put dates that stand side by side together: ``الأحد من الأسبوع الماضي``, ``يونيو العام المقبل``."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_WEEKDAY = "XXXX-WXX-"
_MONTH, _DAY = len("--03"), len("--03-12")
_LONGEST_GAP = 2
_LAST_DAY = 31
_BETWEEN = (*rule_words().dates.linking, "،", ",")


def united(context: Context, quantities: list[TokenQuantity]) -> list[TokenQuantity]:
    """Return *quantities* with each date and the one beside it that says it more closely in one."""
    result: list[TokenQuantity] = []
    for quantity in quantities:
        whole = _both(context, result[-1], quantity) if result else None
        if whole is None:
            result.append(quantity)
        else:
            result[-1] = whole
    return result


def _both(context: Context, left: TokenQuantity, right: TokenQuantity) -> TokenQuantity | None:
    gap = range(left.last + 1, right.first)
    if len(gap) > _LONGEST_GAP or right.kind != "date":
        return None
    if any(context.text.word(at).stem not in _BETWEEN for at in gap):
        return None
    value = _value(context, left, right)
    if value is None:
        return None
    hijri = left.calendar or right.calendar
    first, last = min(left.first, right.first), max(left.last, right.last)
    dated = right._replace(value=value, number=(first, last), calendar=hijri, counted=None)
    return dated._replace(first=first, last=last, rule="dates side by side")


def _value(context: Context, left: TokenQuantity, right: TokenQuantity) -> str | None:
    """Return the date that two quantities say together, or None."""
    one, two = left.value, right.value
    if not isinstance(two, str):
        return None
    if left.kind in ("ordinal", "cardinal"):
        return _day_of_month(context, left, right)
    if left.kind != "date" or not isinstance(one, str):
        return None
    if one.startswith(_WEEKDAY):
        return two if _is_day(two) else _in_week(two, one)
    if two.startswith(_WEEKDAY):
        return _in_week(one, two)
    year = right.rule in ("relative period", "year") and two.isdigit()
    return two + one[1:] if year and one.startswith("--") and len(one) in (_MONTH, _DAY) else None


def _is_day(value: str) -> bool:
    """Return whether *value* is a day of a month, ``2016-07-15`` or ``--07-15``."""
    return (
        value[:1] != "P"
        and "W" not in value
        and len(value.lstrip("-").split("-")[-1]) == len("15")
        and value.count("-") in (2, 3)
    )


def _day_of_month(context: Context, left: TokenQuantity, right: TokenQuantity) -> str | None:
    """Read ``السادس عشر من هذا الشهر``, ``14 الشهر المقبل``."""
    day, month = left.value, right.value
    if not isinstance(day, Decimal) or not 1 <= day <= _LAST_DAY or left.unit is not None:
        return None
    if left.counted is not None and not _is_weekday(context, left.counted[0]):
        return None
    if right.rule != "relative period" or not isinstance(month, str):
        return None
    year, _, number = month.partition("-")
    if not (year.isdigit() and number.isdigit()):
        return None
    return f"{month}-{int(day):02}"


def _is_weekday(context: Context, index: int) -> bool:
    return context.text.word(index).stem in context.lexicon.weekdays


def _in_week(week: str, weekday: str) -> str | None:
    """Return the day that ``XXXX-WXX-7`` is in ``2016-W08``."""
    year, _, number = week.partition("-W")
    if not (year.isdigit() and number.isdigit()):
        return None
    return date.fromisocalendar(int(year), int(number), int(weekday[-1])).isoformat()
