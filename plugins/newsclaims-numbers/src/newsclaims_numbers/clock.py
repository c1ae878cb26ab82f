"""Read times of the day: ``الساعة 19:30``, ``الثامنة والنصف مساء``, ``10 صباحا``.

Values are ISO 8601 times as far as written: ``T19:30``, ``T08``.
"""

from __future__ import annotations

from attrs import frozen

from newsclaims_numbers.compose import joined
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import Rank, read_rank
from newsclaims_numbers.reading import Context, Reading

_HOURS, _MINUTES, _NOON = 24, 60, 12
_EXCEPT = "الا"
_COLON = (":", "٫", ".", "،")
_OF = ("من", "في")
_OPENERS = ("من", "بين")
_TO = ("الي", "حتي", "لغايه")
_CLOSING = ("،", ".", ")", "؛", "؟")
_TWO_DIGITS = 2
_CLOCK_PARTS = (2, 3, 4)  # half, third and quarter past


def read_time(context: Context, index: int) -> Reading | None:
    """Read the time whose hour stands at token *index*, or None."""
    return _four_digits(context, index) or _from_to(context, index) or _hour_first(context, index)


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
        hour = self.hour if period is None else _shifted(self.hour, period, before_noon=early)
        return f"T{hour:02}" if self.minutes is None else f"T{_clock(hour, self.minutes)}"


def _from_to(context: Context, index: int) -> Reading | None:
    """Read two times after من or بين, of which one is named or has a part of the day."""
    noun = _clock_noun(context, index)
    if context.scan.word((index if noun is None else noun) - 1).stem not in _OPENERS:
        return None
    low = _end(context, index)
    if low is None:
        return None
    at = _second(context, low)
    high = _end(context, at) if at is not None else None
    if high is None or not (low.named or high.named or low.period or high.period):
        return None
    if not (low.named or high.named) and context.scan.word(high.last).fold in ("م", "ص"):
        return None
    starts = low.period or (high.period if low.hour % _NOON < high.hour else None)
    ends = high.period or (low.period if low.hour % _NOON < high.hour else None)
    return Reading(
        first=low.first,
        last=high.last,
        number=(index, high.last),
        kind="time",
        low=low.value(starts),
        high=high.value(ends),
        rule="times from to",
    )


def _end(context: Context, index: int) -> _End | None:
    hour = _hour(context, index) or _spoken_hour(context, index)
    if hour is None:
        return None
    noun = _clock_noun(context, index)
    minutes, last, _colon = _minutes(context, hour[1], named=noun is not None)
    period = _period(context, last)
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
    word = context.scan.word(index)
    cardinal = word.senses.cardinal
    known = cardinal is not None and word.definite and cardinal.role == "unit"
    return (cardinal.value, index) if cardinal is not None and known else None


def _second(context: Context, low: _End) -> int | None:
    """Return the token of the second hour, after إلى or an attached ل, or after بين و."""
    scan = context.scan
    at = low.last + 1
    word = scan.word(at)
    attached = word.preposition == "ل" or word.conjunction == "و"
    if (word.stem in _TO and word.kind == "word") or (
        word.clitic is not None and word.clitic.preposition == "ل"
    ):
        at += 1
    elif not attached:
        return None
    if scan.word(at).stem == "ساعه":
        at += 1
    return at


def _hour_first(context: Context, index: int) -> Reading | None:
    hour = _hour(context, index)
    if hour is None:
        return None
    value, number_end = hour
    noun = _clock_noun(context, index)
    minutes, last, colon = _minutes(context, number_end, named=noun is not None)
    seconds = _seconds(context, last) if colon else ""
    if seconds:
        last += 2
    period = _period(context, last)
    opening = _period_before(context, index if noun is None else noun) if period is None else None
    ordinal = context.scan.word(index).senses.ordinal is not None
    if noun is None and not (
        _open_colon(context, index, last)
        if colon
        else _hourly(context, index, period) or (ordinal and minutes is not None)
    ):
        return None
    number = (index, max(number_end, last))
    if period is not None:
        value, last = _shifted(value, period[0], before_noon=(minutes or 0) < 0), period[1]
    elif opening is not None:
        value = _shifted(value, opening[0], before_noon=False)
    first = index if noun is None else noun
    zone = context.lexicon.zones.after(context.scan, last + 1)
    return Reading(
        first=first if opening is None else opening[1],
        last=last if zone is None else zone[1],
        number=number,
        kind="time",
        value=f"T{value:02}" if minutes is None else f"T{_clock(value, minutes)}{seconds}",
        rule="clock time",
    )


def _seconds(context: Context, last: int) -> str:
    """Return the ``:05`` after the minutes that end with token *last*, or nothing."""
    scan = context.scan
    mark, digits = scan.word(last + 1), scan.word(last + 2)
    tied = scan.glued(last) and scan.glued(last + 1) and mark.fold == ":"
    two = digits.kind == "digits" and len(digits.fold) == _TWO_DIGITS
    return f":{digits.fold}" if tied and two and int(digits.fold) < _MINUTES else ""


def _period_before(context: Context, first: int) -> tuple[str, int] | None:
    """Read the part of the day before the time: ``بعد الظهر الساعة 7``."""
    for start in (first - 2, first - 1):
        period = context.lexicon.periods.after(context.scan, start)
        if period is not None and period[1] == first - 1 and start > context.taken:
            whole = start == first - 2 or context.scan.word(start).definite
            return (period[0], start) if whole else None
    return None


def _period(context: Context, last: int) -> tuple[str, int] | None:
    """Read the part of the day after the hour: ``مساء``, ``من مساء اليوم``, ``في الصباح``."""
    scan, periods = context.scan, context.lexicon.periods
    period = periods.after(scan, last + 1)
    if period is not None or scan.word(last + 1).fold not in _OF:
        return period
    period = periods.after(scan, last + 2)
    if period is not None and (scan.word(last + 1).fold == "من" or scan.word(last + 2).definite):
        return period
    return None


def _four_digits(context: Context, index: int) -> Reading | None:
    """Read ``الساعة 1500 بتوقيت غرينتش``."""
    digits, named = context.scan.word(index), _clock_noun(context, index)
    if named is None or digits.kind != "digits" or len(digits.fold) != 2 * _TWO_DIGITS:
        return None
    hour, minutes = int(digits.fold[:2]), int(digits.fold[2:])
    if hour > _HOURS or minutes >= _MINUTES:
        return None
    zone = context.lexicon.zones.after(context.scan, index + 1)
    return Reading(
        first=named,
        last=zone[1] if zone is not None else index,
        number=(index, index),
        kind="time",
        value=f"T{_clock(hour, minutes)}",
        rule="clock time",
    )


def _clock(hour: int, minutes: int) -> str:
    if minutes < 0:
        hour, minutes = (hour - 1) % _HOURS, minutes + _MINUTES
    return f"{hour:02}:{minutes:02}"


def _hour(context: Context, index: int) -> tuple[int, int] | None:
    """Read an hour in digits or as an ordinal: ``19``, ``الثامنة``, ``الثانية عشرة``."""
    scan = context.scan
    word = scan.word(index)
    if word.kind == "digits":
        fits = len(word.fold) <= _TWO_DIGITS and int(word.fold) <= _HOURS
        return (int(word.fold), index) if fits else None
    rank = read_rank(scan, index)
    if rank is not None and _ranks_hour(context, rank):
        if 1 <= rank.value <= _NOON:
            return int(rank.value), rank.last
        if _minute_count(context, rank.last) is not None and word.senses.ordinal is not None:
            return word.senses.ordinal.value, index  # الرابعة وأربعون دقيقة is no 44th
        return None
    return _cardinal_hour(context, index) if _clock_noun(context, index) is not None else None


def _ranks_hour(context: Context, rank: Rank) -> bool:
    """Say whether an ordinal may be an hour: feminine, and no other noun's adjective."""
    word, before = context.scan.word(rank.first), context.scan.word(rank.first - 1)
    feminine = word.stem.endswith("ه") or word.stem == "اولي"
    adjective = before.definite and before.stem.endswith(("ه", "ات"))
    hour = _clock_noun(context, rank.first) is not None
    return rank.definite and feminine and (hour or not adjective)


def _cardinal_hour(context: Context, index: int) -> tuple[int, int] | None:
    """Read ``الساعة خمسة``; of ``خمسة وعشرين`` the hour is the first word."""
    numeral, cardinal = read_numeral(context.scan, index), context.scan.word(index).senses.cardinal
    if numeral is None or cardinal is None:
        return None
    if numeral.integer is not None and 1 <= numeral.integer <= _NOON:
        return numeral.integer, numeral.last
    return (cardinal.value, index) if 1 <= cardinal.value <= _NOON else None


def _clock_noun(context: Context, index: int) -> int | None:
    """Return the token of ``الساعة`` before the hour, or None."""
    scan = context.scan
    at = index - 1
    if scan.word(at).clitic is not None and scan.glued(at):
        at -= 1
    word = scan.word(at)
    return at if word.stem == "ساعه" and word.definite and at > context.taken else None


def _hourly(context: Context, index: int, period: tuple[str, int] | None) -> bool:
    """Say whether a part of the day makes an hour of a number: ``10 صباحا``, ``الثامنة مساء``.

    A single letter does not: ``3 م`` may be metres.
    """
    if period is None or len(context.scan.word(period[1]).fold) == 1:
        return False
    word = context.scan.word(index)
    return word.senses.ordinal is not None or (
        word.kind == "digits" and 0 < int(word.fold) <= _NOON
    )


def _minutes(context: Context, last: int, *, named: bool) -> tuple[int | None, int, bool]:
    """Read the minutes after the hour; return them, the last token and whether a colon tied them."""
    tied = _tied_minutes(context, last, named=named)
    if tied is not None:
        return *tied, True
    said = _said_minutes(context, last)
    return (None, last, False) if said is None else (*said, False)


def _tied_minutes(context: Context, last: int, *, named: bool) -> tuple[int, int] | None:
    """Read ``:30`` and, after الساعة, ``.30``."""
    scan = context.scan
    colon, after = scan.word(last + 1).fold, scan.word(last + 2)
    if not (scan.glued(last) and scan.glued(last + 1) and after.kind == "digits"):
        return None
    if not (colon == ":" or (named and colon in _COLON)):
        return None
    if len(after.fold) != _TWO_DIGITS or int(after.fold) >= _MINUTES:
        return None
    return int(after.fold), last + 2


def _said_minutes(context: Context, last: int) -> tuple[int, int] | None:
    """Read ``والنصف``, ``إلا ربعا``, ``و20 دقيقة``."""
    scan = context.scan
    sign, at = 1, joined(scan, last + 1)
    if scan.word(last + 1).fold == _EXCEPT:
        sign, at = -1, last + 2
    if at is None:
        return None
    part = scan.word(at).senses.part
    if part is not None and part.form == "singular" and part.over in _CLOCK_PARTS:
        return _and_minutes(context, sign * _MINUTES // part.over, at)
    count = _minute_count(context, at)
    return None if count is None else (sign * count[0], count[1])


def _and_minutes(context: Context, minutes: int, last: int) -> tuple[int, int]:
    """Read ``والنصف وخمس دقائق``, ``والنصف إلا خمس دقائق``."""
    sign, at = 1, joined(context.scan, last + 1)
    if context.scan.word(last + 1).fold == _EXCEPT:
        sign, at = -1, last + 2
    count = _minute_count(context, at) if at is not None else None
    return (minutes, last) if count is None else (minutes + sign * count[0], count[1])


def _minute_count(context: Context, index: int) -> tuple[int, int] | None:
    """Read a number of minutes with its unit."""
    numeral = read_numeral(context.scan, index)
    if numeral is None or numeral.integer is None or not 0 <= numeral.integer < _MINUTES:
        return None
    unit = context.lexicon.units.after(context.scan, numeral.last + 1)
    return (numeral.integer, unit[1]) if unit is not None and unit[0].code == "min" else None


def _open_colon(context: Context, index: int, last: int) -> bool:
    """Tell ``10:30``, a time, from a verse or a ratio, to which more is glued."""
    scan = context.scan
    closed = scan.word(last + 1).fold in _CLOSING or scan.word(index - 1).fold == "("
    return closed or not scan.glued(last)


def _shifted(hour: int, period: str, *, before_noon: bool) -> int:
    """Return the hour of 24 that *hour* is in the part of the day.

    Minutes to twelve in the morning (*before_noon*) are of noon.
    """
    if period == "pm" and hour < _NOON:
        return hour + _NOON
    if period == "am" and hour == _NOON and not before_noon:
        return 0
    return hour
