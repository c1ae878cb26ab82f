"""Read times of the day: ``الساعة 19:30``, ``الثامنة والنصف مساء``, ``10 صباحا``.

Values are ISO 8601 times as far as written: ``T19:30``, ``T08``.
"""

from __future__ import annotations

from newsclaims_numbers.compose import joined
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import read_rank
from newsclaims_numbers.reading import Context, Reading

_HOURS, _MINUTES, _NOON = 24, 60, 12
_EXCEPT = "الا"
_COLON = (":", "٫", ".", "،")
_OF = ("من", "في", "بعد", "قبل")
_TWO_DIGITS = 2


def read_time(context: Context, index: int) -> Reading | None:
    """Read the time whose hour stands at token *index*, or None."""
    scan, lexicon = context.scan, context.lexicon
    military = _four_digits(context, index)
    if military is not None:
        return military
    hour = _hour(context, index)
    if hour is None:
        return None
    value, last = hour
    named = _clock_noun(context, index)
    minutes, last, colon = _minutes(context, last, named=named is not None)
    period = lexicon.periods.after(scan, last + 1)
    if period is None and scan.word(last + 1).fold in _OF:
        period = lexicon.periods.after(scan, last + 2)
        loose = scan.word(last + 1).fold in ("من", "بعد")
        if period is not None and not (loose or scan.word(last + 2).definite):
            period = None
    ordinal = scan.word(index).senses.ordinal is not None
    if period is not None and named is None and not colon and len(scan.word(period[1]).fold) == 1:
        return None  # 3 م may be metres
    if (
        named is None
        and not (period is not None and (ordinal or _hourly(context, index)))
        and not colon
    ):
        return None
    if colon and named is None and period is None and not _open_colon(context, index, last):
        return None
    if period is not None:
        value, last = _shifted(value, period[0]), period[1]
    zone = lexicon.zones.after(scan, last + 1)
    if zone is not None:
        last = zone[1]
    first = named if named is not None else index
    return Reading(
        first=first,
        last=last,
        number=(
            index,
            hour[1] if minutes is None else max(hour[1], last if period is None else hour[1]),
        ),
        kind="time",
        value=f"T{value:02}" if minutes is None else f"T{_clock(value, minutes)}",
        rule="clock time",
    )


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
        if len(word.fold) > _TWO_DIGITS or int(word.fold) > _HOURS:
            return None
        return int(word.fold), index
    rank = read_rank(scan, index)
    if rank is not None and rank.definite and 1 <= rank.value <= _NOON:
        return int(rank.value), rank.last
    if _clock_noun(context, index) is None:
        return None
    if word.senses.cardinal is not None and (numeral := read_numeral(scan, index)) is not None:
        hour = word.senses.cardinal.value
        if numeral.integer is not None and 1 <= numeral.integer <= _NOON:
            return numeral.integer, numeral.last
        return (hour, index) if 1 <= hour <= _NOON else None
    return None


def _clock_noun(context: Context, index: int) -> int | None:
    """Return the token of ``الساعة`` before the hour, or None."""
    scan = context.scan
    at = index - 1
    if scan.word(at).clitic is not None and scan.glued(at):
        at -= 1
    word = scan.word(at)
    return at if word.stem == "ساعه" and word.definite and at > context.taken else None


def _hourly(context: Context, index: int) -> bool:
    """Say whether bare digits before ``مساء`` are an hour and count nothing."""
    word = context.scan.word(index)
    return word.kind == "digits" and 1 <= int(word.fold) <= _NOON


def _minutes(context: Context, last: int, *, named: bool) -> tuple[int | None, int, bool]:
    """Read the minutes after the hour; return them, the last token and whether a colon tied them."""
    scan = context.scan
    colon = scan.word(last + 1).fold
    after = scan.word(last + 2)
    tied = scan.glued(last) and scan.glued(last + 1)
    if (colon == ":" or (named and colon in _COLON)) and tied and after.kind == "digits":
        if len(after.fold) == _TWO_DIGITS and int(after.fold) < _MINUTES:
            if scan.word(last + 3).fold == ":" and scan.word(last + 4).kind == "digits":
                return int(after.fold), last + 4, True
            return int(after.fold), last + 2, True
        return None, last, False
    sign, at = 1, joined(scan, last + 1)
    if scan.word(last + 1).fold == _EXCEPT:
        sign, at = -1, last + 2
    if at is None:
        return None, last, False
    part = scan.word(at).senses.part
    if part is not None and part.form == "singular" and part.over <= 4:  # noqa: PLR2004  half, third, quarter
        return _and_five(context, sign * _MINUTES // part.over, at)
    numeral = read_numeral(scan, at)
    unit = context.lexicon.units.after(scan, numeral.last + 1) if numeral is not None else None
    if numeral is None or numeral.integer is None or unit is None or unit[0].code != "min":
        return None, last, False
    return (
        (sign * numeral.integer, unit[1], False)
        if numeral.integer < _MINUTES
        else (None, last, False)
    )


def _and_five(context: Context, minutes: int, last: int) -> tuple[int, int, bool]:
    """Read ``والنصف وخمس دقائق``, ``والنصف إلا خمس دقائق``."""
    scan = context.scan
    sign, at = 1, joined(scan, last + 1)
    if scan.word(last + 1).fold == _EXCEPT:
        sign, at = -1, last + 2
    numeral = read_numeral(scan, at) if at is not None else None
    if numeral is None or numeral.integer is None or numeral.integer >= _MINUTES:
        return minutes, last, False
    unit = context.lexicon.units.after(scan, numeral.last + 1)
    if unit is None or unit[0].code != "min":
        return minutes, last, False
    return minutes + sign * numeral.integer, unit[1], False


def _open_colon(context: Context, index: int, last: int) -> bool:
    """Tell ``10:30``, a time, from a verse or a ratio: nothing else glued to it."""
    scan = context.scan
    return (
        not scan.glued(last)
        or scan.word(last + 1).fold in "،.)؛؟ "
        or scan.word(index - 1).fold == "("
    )


def _shifted(hour: int, period: str) -> int:
    """Return the hour of 24 that *hour* is in the part of the day."""
    if period == "pm" and hour < _NOON:
        return hour + _NOON
    if period == "am" and hour == _NOON:
        return 0
    return hour
