"""Read single dates without a number: ``أمس``, ``الثلاثاء الماضي``, ``العام المقبل``, ``بعد شهر``."""

from __future__ import annotations

from datetime import date, timedelta

from newsclaims.model import Calendar
from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, written

SYMBOL = {"d": "D", "wk": "W", "mo": "M", "a": "Y"}
_CLOCK = {"h": "H", "min": "M", "s": "S"}
_MONTHS = 12
_WEEK = 7
_EACH = rule_words().particles.each
_LINKED = (rule_words().particles.of, rule_words().particles.on)
_NAMED_DAY = rule_words().dates.named_day_endings


def direction_after(context: Context, last: int) -> tuple[int, int] | None:
    """Read what points from today after token *last*: ``الماضي`` -1, ``بعد المقبل`` 2.

    Returns:
        How many steps, and the last token.
    """
    text, directions = context.text, context.lexicon.directions
    word = text.word(last + 1)
    if word.conjunction or word.preposition:
        return None
    if word.definite:
        steps = directions.get(word.stem)
        return None if steps is None else (steps, last + 1)
    beyond = context.lexicon.leads.get(word.stem)
    steps = directions.get(text.word(last + 2).stem) if text.word(last + 2).definite else None
    return (2 * beyond, last + 2) if beyond is not None and beyond == steps else None


def read_period(context: Context, index: int) -> TokenQuantity | None:
    """Read the day, weekday, period or month without a number at token *index*."""
    return (
        _now(context, index)
        or _day(context, index)
        or _weekday(context, index)
        or _period(context, index)
        or _one_away(context, index)
        or _month(context, index)
    )


def _now(context: Context, index: int) -> TokenQuantity | None:
    found = context.lexicon.calendar.now.loose(context.text, index)
    if found is None:
        return None
    return written((index, found[1]), "PRESENT_REF", "now", kind="time")


def _day(context: Context, index: int) -> TokenQuantity | None:
    """Read ``أمس``, ``بعد غد``; not the day of ``اليوم الوطني`` or ``اليوم الثالث``."""
    found = context.lexicon.relative_days.loose(context.text, index)
    if found is None:
        return None
    offset, last = found
    following = context.text.word(last + 1)
    if offset == 0:
        if not context.text.word(index).definite:
            return None  # يوم is a day, اليوم today
        steps = direction_after(context, last)
        if steps is not None:
            value = shifted(context.published, "d", steps[0])
            return written((index, steps[1]), value, "relative day")
        ranked = following.senses.ordinal is not None or following.stem.endswith(_NAMED_DAY)
        if following.definite and not following.preposition and ranked:
            return None
    elif direction_after(context, last) is not None:
        return None
    return written((index, last), shifted(context.published, "d", offset), "relative day")


def _weekday(context: Context, index: int) -> TokenQuantity | None:
    """Read a weekday; with the day of publication a modifier says which."""
    text, weekdays = context.text, context.lexicon.weekdays
    said = text.word(index).stem in context.lexicon.this and text.word(index + 1).definite
    at = index + 1 if said else index
    weekday = weekdays.get(text.word(at).stem)
    if weekday is None or not (text.word(at).definite or text.word(at - 1).fold == _EACH):
        return None
    steps = (0, at) if said else direction_after(context, at)
    symbol = f"XXXX-WXX-{weekday}"
    if steps is None:
        return written((index, at), symbol, "weekday")
    published, (count, last) = context.published, steps
    if published is None or (count == 0 and not said):
        return written((index, last), symbol, "weekday")
    ahead = (weekday - published.isoweekday()) % _WEEK
    days = ahead
    if count > 0:
        days = (ahead or _WEEK) + _WEEK * (count - 1)
    elif count < 0:
        days = ahead - _WEEK * -count
    return written((index, last), (published + timedelta(days)).isoformat(), "weekday")


def _period(context: Context, index: int) -> TokenQuantity | None:
    """Read ``العام الماضي``, ``هذا الأسبوع``, ``الساعة المقبلة``, ``العام الهجري المقبل``."""
    text = context.text
    said = text.word(index).stem in context.lexicon.this
    at = index + 1 if said else index
    word = text.word(at)
    if not word.definite or not word.lasts or (said and word.conjunction):
        return None
    found = context.lexicon.units.loose(text, at)
    if found is None or found[1] != at or found[0].factor != 1:
        return None
    code = found[0].code
    end = at + 1 if code == "a" and text.word(at + 1).stem in context.lexicon.hijri_eras else at
    steps = (0, end) if said else direction_after(context, end)
    if steps is None:
        return None
    if end > at:
        return _hijri_year(context, index, steps)
    return _stepped(context, (index, steps[1]), code, steps[0], "relative period")


def _hijri_year(context: Context, index: int, steps: tuple[int, int]) -> TokenQuantity:
    count, last = steps
    value = shifted(None, "a", count)
    if context.published is not None:
        value = f"{_hijri_month(context.published)[0] + count:04}"
    return written((index, last), value, "relative period", calendar="hijri")


def _hijri_month(day: date) -> tuple[int, int]:
    from hijridate import Gregorian

    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    return hijri.year, hijri.month


def _stepped(
    context: Context, tokens: tuple[int, int], code: str, count: int, rule: str
) -> TokenQuantity | None:
    """Return the date, or for hours and minutes the time, *count* units from now."""
    first, last = tokens
    if code in SYMBOL:
        return written((first, last), shifted(context.published, code, count), rule)
    if code in _CLOCK:
        return written((first, last), clock_symbol(code, count), rule, kind="time")
    return None


def clock_symbol(code: str, count: int) -> str:
    """Return the symbol of *count* hours, minutes or seconds from now: ``-PT5H``."""
    return f"{'-' if count < 0 else ''}PT{abs(count)}{_CLOCK[code]}"


def _one_away(context: Context, index: int) -> TokenQuantity | None:
    """Read ``بعد شهر``, ``قبل أسبوع``; not ``بعد عام من``, which counts from something else."""
    text = context.text
    direction = context.lexicon.leads.get(text.word(index).stem)
    word, following = text.word(index + 1), text.word(index + 2)
    if direction is None or word.definite or not word.lasts or word.preposition:
        return None
    if word.conjunction or word.senses.dual is not None or following.opens_number:
        return None
    if following.stem in _LINKED or word.stem not in context.lexicon.unit_singulars:
        return None
    found = context.lexicon.units.after(text, index + 1)
    if found is None or found[1] != index + 1 or found[0].factor != 1:
        return None
    return _stepped(context, (index, index + 1), found[0].code, direction, "relative day")


def _month(context: Context, index: int) -> TokenQuantity | None:
    """Read ``فبراير الماضي``, ``شهر ديسمبر``, ``في شباط`` and ``شعبان المقبل``."""
    text, lexicon = context.text, context.lexicon
    noun = text.word(index).stem in lexicon.month_nouns and text.word(index).senses.dual is None
    found = lexicon.months.loose(text, index + 1 if noun else index)
    if found is None:
        return None
    month, last = found
    steps = direction_after(context, last)
    if steps is None and not (noun or _alone(context, index, last)):
        return None
    calendar: Calendar | None = "hijri" if month.hijri else None
    if steps is None:
        bare = written((index, last), f"--{month.number:02}", "month")
        return bare._replace(calendar=calendar)
    value = in_year(context.published, steps[0], month.number, "", hijri=month.hijri)
    quantity = written((index, steps[1]), value, "relative month")
    return quantity._replace(calendar=calendar)


def _alone(context: Context, first: int, last: int) -> bool:
    """Return whether a month's name can be no other word: after a word of time, or by itself."""
    text = context.text
    before, following = text.word(first - 1), text.word(last + 1)
    timed = before.stem in context.lexicon.year_openers or following.stem in context.lexicon.years
    return timed or before.kind == following.kind == "break"


def in_year(
    published: date | None, direction: int, month: int, day: str, *, hijri: bool = False
) -> str:
    """Return a month, with its day, in the nearest year that the direction allows."""
    if published is None:
        return f"--{month:02}{day}"
    year, now = _hijri_month(published) if hijri else (published.year, published.month)
    today = f"-{published.day:02}" if day else ""
    if direction < 0:
        year += direction + (0 if (month, day) >= (now, today) else 1)
    if direction > 0:
        year += direction - (0 if (month, day) <= (now, today) else 1)
    return f"{year:04}-{month:02}{day}"


def shifted(published: date | None, code: str, offset: int) -> str:
    """Return the day, week, month or year that is *offset* away from the publication's."""
    if published is None:
        return f"{'-' if offset < 0 else ''}P{abs(offset)}{SYMBOL[code]}"
    if code == "d":
        return (published + timedelta(offset)).isoformat()
    if code == "wk":
        year, week, _day = (published + timedelta(_WEEK * offset)).isocalendar()
        return f"{year:04}-W{week:02}"
    if code == "a":
        return f"{published.year + offset:04}"
    months = published.year * _MONTHS + published.month - 1 + offset
    return f"{months // _MONTHS:04}-{months % _MONTHS + 1:02}"
