"""Read times of the day: ``الساعة 19:30``, ``الثامنة والنصف مساء``, ``10 صباحا``.

Values are ISO 8601 times as far as written: ``T19:30``, ``T08``.
"""

from __future__ import annotations

from attrs import frozen

from newsclaims_numbers.clock_hours import (
    OF,
    clock_noun,
    hour_at,
    may_rank_hour,
    period_after,
    period_before,
    shifted,
)
from newsclaims_numbers.clock_minutes import EXCEPT, minutes_after, said_minutes, seconds_after
from newsclaims_numbers.compose import AND
from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_HOURS, _MINUTES, _NOON, _TWO_DIGITS = 24, 60, 12, 2
_OPENERS = (rule_words().particles.of, rule_words().particles.between)
_TIME_OF, _HOUR = rule_words().clock.time_of, rule_words().clock.hour
_LEADS = (_HOUR, *_OPENERS)
_TO = rule_words().particles.until
_POINTS = (",", "،", ".")
_CLOSING = ("،", ".", ")", "؛", "؟")


def read_time(context: Context, index: int) -> TokenQuantity | None:
    """Read the time whose hour stands at token *index*, or None."""
    if not _may_be_time(context, index):
        return None
    return _four_digits(context, index) or _from_to(context, index) or _hour_first(context, index)


def _may_be_time(context: Context, index: int) -> bool:
    """Return whether a word of time may stand beside the number: most numbers are soon done with."""
    text, lexicon = context.text, context.lexicon
    word, before, after = (text.word(index), text.word(index - 1), text.word(index + 1))
    if before.clitic is not None or before.stem in _LEADS:
        return True
    if word.kind == "digits":
        part = text.word(index + 2) if after.fold in OF else after
        said = after.conjunction != "" or after.fold in (":", AND, EXCEPT)
        said = said or (after.fold in _POINTS and _zoned(context, index))
        return said or lexicon.periods.opens_with(part)
    return word.senses.ordinal is not None and may_rank_hour(word)


@frozen(kw_only=True)
class _End:
    """One end of ``من الساعة الثالثة إلى الخامسة مساء``."""

    first: int
    last: int
    hour: int
    minutes: int | None
    period: str | None
    named: bool

    def value(self, period: str | None) -> str:
        early = (self.minutes or 0) < 0
        hour = self.hour if period is None else shifted(self.hour, period, before_noon=early)
        return f"T{hour:02}" if self.minutes is None else f"T{_clock(hour, self.minutes)}"


def _from_to(context: Context, index: int) -> TokenQuantity | None:
    """Read two times after من or بين, of which one is named or has a part of the day."""
    noun = clock_noun(context, index)
    if context.text.word((index if noun is None else noun) - 1).stem not in _OPENERS:
        return None
    low = _end(context, index)
    if low is None:
        return None
    at = _second(context, low)
    high = _end(context, at) if at is not None else None
    if high is None or not (low.named or high.named or low.period or high.period):
        return None
    if not (low.named or high.named) and context.text.word(high.last).fold in ("م", "ص"):
        return None
    starts = low.period or (high.period if low.hour % _NOON < high.hour else None)
    ends = high.period or (low.period if low.hour % _NOON < high.hour else None)
    return TokenQuantity(
        first=low.first,
        last=high.last,
        number=(index, high.last),
        kind="time",
        low=low.value(starts),
        high=high.value(ends),
        rule="times from to",
    )


def _end(context: Context, index: int) -> _End | None:
    hour = hour_at(context, index) or _spoken_hour(context, index)
    if hour is None:
        return None
    noun = clock_noun(context, index)
    minutes, last, _colon = minutes_after(context, hour[1], named=noun is not None)
    period = period_after(context, last)
    return _End(
        first=index if noun is None else noun,
        last=last if period is None else period[1],
        hour=hour[0],
        minutes=minutes,
        period=None if period is None else period[0],
        named=noun is not None,
    )


def _spoken_hour(context: Context, index: int) -> tuple[int, int] | None:
    """Read ``الخمسة``, an hour in speech."""
    word = context.text.word(index)
    cardinal = word.senses.cardinal
    known = cardinal is not None and word.definite and cardinal.role == "unit"
    return (cardinal.value, index) if cardinal is not None and known else None


def _second(context: Context, low: _End) -> int | None:
    """Return the token of the second hour, after إلى or an attached ل, or after بين و."""
    text = context.text
    at = low.last + 1
    word = text.word(at)
    attached = word.preposition == "ل" or word.conjunction == "و"
    if (word.stem in _TO and word.kind == "word") or (
        word.clitic is not None and word.clitic.preposition == "ل"
    ):
        at += 1
    elif not attached:
        return None
    if text.word(at).stem == _HOUR:
        at += 1
    return at


def _hour_first(context: Context, index: int) -> TokenQuantity | None:
    hour = hour_at(context, index)
    if hour is None:
        return None
    value, number_end = hour
    noun = clock_noun(context, index)
    pointed = noun is not None or _zoned(context, number_end)
    minutes, last, colon = minutes_after(context, number_end, named=pointed)
    seconds = seconds_after(context, last) if colon else ""
    if seconds:
        last += 2
    period = period_after(context, last)
    opening = period_before(context, index if noun is None else noun) if period is None else None
    ordinal = context.text.word(index).senses.ordinal is not None
    if noun is None and not (
        (_open_colon(context, index, last) or period is not None)
        if colon
        else _hourly(context, index, period)
        or (ordinal and (minutes is not None or _in_zone(context, last)))
    ):
        return None
    if period is not None and minutes is None:
        said = said_minutes(context, period[1])  # السابعة صباحا و23 دقيقة
        minutes, period = (None, period) if said is None else (said[0], (period[0], said[1]))
    number = (index, max(number_end, last))
    if period is not None:
        value, last = shifted(value, period[0], before_noon=(minutes or 0) < 0), period[1]
    elif opening is not None:
        value = shifted(value, opening[0], before_noon=False)
    first = index if noun is None else noun
    zone = context.lexicon.zones.after(context.text, last + 1)
    return TokenQuantity(
        first=first if opening is None else opening[1],
        last=last if zone is None else zone[1],
        number=number,
        kind="time",
        value=f"T{value:02}" if minutes is None else f"T{_clock(value, minutes)}{seconds}",
        rule="clock time",
    )


def _four_digits(context: Context, index: int) -> TokenQuantity | None:
    """Read ``الساعة 1500 بتوقيت غرينتش``."""
    digits, named = context.text.word(index), clock_noun(context, index)
    if named is None or digits.kind != "digits" or len(digits.fold) != 2 * _TWO_DIGITS:
        return None
    hour, minutes = int(digits.fold[:2]), int(digits.fold[2:])
    if hour > _HOURS or minutes >= _MINUTES:
        return None
    zone = context.lexicon.zones.after(context.text, index + 1)
    return TokenQuantity(
        first=named,
        last=zone[1] if zone is not None else index,
        number=(index, index),
        kind="time",
        value=f"T{_clock(hour, minutes)}",
        rule="clock time",
    )


def _zoned(context: Context, index: int) -> bool:
    """Return whether a zone follows the two numbers of which the first stands at *index*: ``18,25 ت غ``."""
    return context.lexicon.zones.after(context.text, index + 3) is not None


def _in_zone(context: Context, last: int) -> bool:
    """Return whether ``بتوقيت`` with a place follows the hour."""
    return context.text.word(last + 1).fold == _TIME_OF


def _hourly(context: Context, index: int, period: tuple[str, int] | None) -> bool:
    """Return whether a part of the day makes an hour of a number: ``10 صباحا``, ``الثامنة مساء``.

    A single letter does not: ``3 م`` may be metres.
    """
    if period is None or len(context.text.word(period[1]).fold) == 1:
        return False
    word = context.text.word(index)
    return word.senses.ordinal is not None or (
        word.kind == "digits" and 0 < int(word.fold) <= _NOON
    )


def _open_colon(context: Context, index: int, last: int) -> bool:
    """Tell ``10:30``, a time, from a verse or a ratio, to which more is glued."""
    text = context.text
    closed = text.word(last + 1).fold in _CLOSING or text.word(index - 1).fold == "("
    return closed or not text.glued(last)


def _clock(hour: int, minutes: int) -> str:
    if minutes < 0:
        hour, minutes = (hour - 1) % _HOURS, minutes + _MINUTES
    return f"{hour:02}:{minutes:02}"
