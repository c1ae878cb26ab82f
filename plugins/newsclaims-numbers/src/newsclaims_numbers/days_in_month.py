"""Read days that a month is counted through for: ``أول ثلاثاء من أكتوبر``, ``آخر يوم من الشهر``.

Also parts of a month, ``منتصف آذار``, ``أواخر شهر مارس``.  A year that is not written is that
of the day of publication; without it the value is symbolic, ``XXXX-10-WXX-2-#1``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from attrs import frozen

from newsclaims.model import Calendar
from newsclaims_numbers.context import Context
from newsclaims_numbers.months import MonthPhrase, month_after
from newsclaims_numbers.ordinals import read_rank
from newsclaims_numbers.relative_dates import read_period
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, written

_LAST = -1
_MOST = 5
_WEEK = 7
_DAY_NOUN, _WEEK_NOUN = rule_words().dates.day, rule_words().dates.week
_IN = (rule_words().particles.of, rule_words().particles.within)
_LONG_YEAR = 2000  # any leap year


@frozen
class _Month:
    year: int | None
    number: int
    last: int
    hijri: bool = False


def read_occurrence(context: Context, index: int) -> TokenQuantity | None:
    """Read the day, week or part of a month at token *index*."""
    return _ranked(context, index) or _part(context, index)


def _ranked(context: Context, index: int) -> TokenQuantity | None:
    """Read ``ثاني أربعاء من`` and ``الأربعاء الثاني من`` with the month."""
    text = context.text
    first = _rank(context, index)
    at = index if first is None else first[1] + 1
    if (first is not None and text.word(at).stem == _DAY_NOUN) or (
        first is None and text.word(at).stem == _DAY_NOUN
    ):
        at += text.word(at + 1).stem in context.lexicon.weekdays
    what = _kind(context, at)
    rank = first if first is not None else _rank(context, at + 1) if what is not None else None
    if rank is None or what is None or (first is None and not text.word(at).definite):
        return None
    month = _month(context, max(at, rank[1]) + 1)
    if month is None or month.hijri:
        return None
    year = month.year
    if year is None and context.published is not None:
        year = context.published.year
    if year is None:
        nth = "last" if rank[0] == _LAST else rank[0]
        symbol = {"day": "", "week": "-WXX"}.get(what, f"-WXX-{what}")
        value = f"XXXX-{month.number:02}{symbol}-#{nth}"
    else:
        dated = _dated(year, month.number, what, rank[0])
        if dated is None:
            return None
        value = dated
    return written((index, month.last), value, "day of a month")


def _rank(context: Context, index: int) -> tuple[int, int] | None:
    """Read ``ثالث``, ``الثالث``, ``آخر`` at token *index*; -1 is the last."""
    if context.text.word(index).stem in context.lexicon.calendar.last:
        return _LAST, index
    rank = read_rank(context.text, index)
    if rank is None or not 1 <= rank.value <= _MOST:
        return None
    return int(rank.value), rank.last


def _kind(context: Context, index: int) -> str | None:
    """Return ``day``, ``week`` or the weekday's number as a string."""
    stem = context.text.word(index).stem
    weekday = context.lexicon.weekdays.get(stem)
    if weekday is not None:
        return str(weekday)
    return {_DAY_NOUN: "day", _WEEK_NOUN: "week"}.get(stem)


def _month(context: Context, index: int) -> _Month | None:
    """Read the month after من, في or an attached ب, named, numbered or relative, and its year."""
    text = context.text
    linked = text.word(index).fold in _IN
    at = index + 1 if linked else index
    if not linked and text.word(at).preposition != "ب":
        return None
    return _named_month(context, at) or _relative_month(context, at)


def _named_month(context: Context, index: int) -> _Month | None:
    phrase = month_after(context, index) or _with_b(context, index)
    if phrase is None:
        return None
    year, last = phrase.year, phrase.end - 1
    if year is None:
        year, last = _year_beside(context, last)
    return _Month(year, phrase.month.number, last, phrase.month.hijri)


def _with_b(context: Context, index: int) -> MonthPhrase | None:
    """Read ``بأيلول``, ``بشهر عشرة``: the preposition is attached."""
    word = context.text.word(index)
    if word.preposition != "ب" or word.stem in context.lexicon.month_nouns:
        return None
    found = context.lexicon.months.loose(context.text, index)
    return None if found is None else MonthPhrase(month=found[0], end=found[1] + 1)


def _year_beside(context: Context, last: int) -> tuple[int | None, int]:
    """Read ``في سنة 2014``, ``لعام 2014``, ``العام المقبل`` after the month."""
    text = context.text
    at = last + 2 if text.word(last + 1).fold in _IN else last + 1
    digits = text.word(at + 1)
    if text.word(at).stem in context.lexicon.years and digits.kind == "digits":
        return (int(digits.fold), at + 1) if len(digits.fold) == len("2014") else (None, last)
    period = read_period(context, at)
    if period is not None and isinstance(period.value, str) and period.value.isdigit():
        return int(period.value), period.last
    return None, last


def _relative_month(context: Context, index: int) -> _Month | None:
    """Read ``الشهر القادم``, ``هذا الشهر`` with the day of publication."""
    period = read_period(context, index)
    if period is None or not isinstance(period.value, str) or period.rule != "relative period":
        return None
    year, _, month = period.value.partition("-")
    if not (year.isdigit() and month.isdigit()):
        return None
    return _Month(int(year), int(month), period.last)


def _dated(year: int, month: int, what: str, rank: int) -> str | None:
    """Return the day, or the ISO week, that *rank* says; weeks count when whole."""
    length = monthrange(year, month)[1]
    if what == "day":
        return date(year, month, length if rank == _LAST else rank).isoformat()
    weekday = (1 if rank != _LAST else _WEEK) if what == "week" else int(what)
    start = date(year, month, 1)
    day = 1 + (weekday - start.isoweekday()) % _WEEK
    day += _WEEK * ((length - day) // _WEEK if rank == _LAST else rank - 1)
    if day > length:
        return None
    found = start + timedelta(day - 1)
    if what != "week":
        return found.isoformat()
    iso = found.isocalendar()
    return f"{iso[0]:04}-W{iso[1]:02}"


def _part(context: Context, index: int) -> TokenQuantity | None:
    """Read ``منتصف آذار``, ``أواخر شهر مارس``, ``نهاية الشهر الجاري``."""
    tables, stem = context.lexicon.calendar, context.text.word(index).stem
    if stem not in tables.parts and stem not in tables.stretches:
        return None
    linked = index + 1 + (context.text.word(index + 1).fold in _IN)
    month = _named_month(context, linked) or _relative_month(context, linked)
    if month is None:
        return None
    year = month.year if month.year is not None or month.hijri else _year(context)
    head = f"{year:04}-{month.number:02}" if year is not None else f"--{month.number:02}"
    calendar: Calendar | None = "hijri" if month.hijri else None
    quantity = written((index, month.last), head, "part of a month")
    if stem in tables.parts:
        day = tables.parts[stem]
        value = f"{head}-{day:02}" if day else head
        return quantity._replace(value=value, approx="~", calendar=calendar)
    low, high = tables.stretches[stem]
    if not high:
        high = monthrange(year or _LONG_YEAR, month.number)[1]
    return quantity._replace(
        value=None,
        low=f"{head}-{low:02}",
        high=f"{head}-{high:02}",
        calendar=calendar,
    )


def _year(context: Context) -> int | None:
    return None if context.published is None else context.published.year
