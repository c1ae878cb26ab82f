"""Read calendar dates: ``27 أفريل الماضي``, ``15 تموز/يوليو 2016``, ``2015-03-12``.

Values are ISO 8601 as far as written: ``2016-07-15``, ``--04-27``, ``2014-04``.
"""

from __future__ import annotations

from attrs import frozen

from newsclaims.model import Calendar
from newsclaims_numbers.compose import joined
from newsclaims_numbers.lexicon import Month
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import read_rank
from newsclaims_numbers.reading import Context, Reading, Tokens
from newsclaims_numbers.years import era_after, is_hijri, is_year, modifier_after

_LAST_DAY = 31
_MONTHS = 12
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_TO = ("الي", "حتي", "-", "–", "لغايه")
_FROM = "من"
_BETWEEN = "بين"
_LONGEST_LIST = 5
_DAYS = ("يومي", "ايام")


@frozen(kw_only=True)
class _MonthPhrase:
    month: Month
    end: int  # index after it
    year: int | None = None

    @property
    def calendar(self) -> Calendar | None:
        return "hijri" if self.month.hijri else None

    def value(self, day: int | None) -> str:
        head = f"{self.year:04}" if self.year else "-"
        tail = "" if day is None else f"-{day:02}"
        return f"{head}-{self.month.number:02}{tail}"


def read_date(context: Context, index: int) -> Reading | None:
    """Read the date whose day, or whose year after a month, stands at token *index*."""
    return (
        _slashed(context, index)
        or _month_slash_year(context, index)
        or _day_first(context, index)
        or _month_and_year(context, index)
    )


def _month_slash_year(context: Context, index: int) -> Reading | None:
    """Read ``9/2021``."""
    scan = context.scan
    month, year = scan.word(index), scan.word(index + 2)
    if month.kind != "digits" or year.kind != "digits" or scan.word(index + 1).fold != "/":
        return None
    if not (scan.glued(index) and scan.glued(index + 1)) or scan.word(index + 3).fold == "/":
        return None
    if len(year.fold) != _YEAR_DIGITS or len(month.fold) > _DAY_DIGITS:
        return None
    if not (1 <= int(month.fold) <= _MONTHS and is_year(int(year.fold))):
        return None
    return Reading(
        first=index,
        last=index + 2,
        number=(index, index + 2),
        kind="date",
        value=f"{int(year.fold):04}-{int(month.fold):02}",
        calendar="hijri" if is_hijri(int(year.fold)) else None,
        rule="month and year",
    )


def _slashed(context: Context, index: int) -> Reading | None:
    """Read ``2015-03-12``, ``12/3/2015``, ``1436/9/12``."""
    scan = context.scan
    fields = [scan.word(index + step) for step in (0, 2, 4)]
    marks = {scan.word(index + step).fold for step in (1, 3)}
    if len(marks) > 1 or not marks <= {"/", "-", ".", "\\"}:
        return None
    if any(f.kind != "digits" or len(f.fold) > _YEAR_DIGITS for f in fields):
        return None
    if scan.word(index + 5).fold == "/" or not _close(context, index, marks):
        return None
    value = _iso([f.fold for f in fields])
    if value is None:
        return None
    last, calendar = era_after(context, index + 4)
    year = int(value[:4])
    return Reading(
        first=index,
        last=last,
        number=(index, index + 4),
        kind="date",
        value=value,
        calendar="hijri" if calendar != "gregorian" and is_hijri(year) else None,
        rule="numeric date",
    )


def _close(context: Context, index: int, marks: set[str]) -> bool:
    """Say whether the fields touch; with slashes and a whole year a space may stand between."""
    scan = context.scan
    if all(scan.glued(index + step) for step in range(4)):
        return True
    year = _YEAR_DIGITS in (len(scan.word(index).fold), len(scan.word(index + 4).fold))
    gaps = (scan.starts[index + step + 1] - scan.ends[index + step] for step in range(4))
    return marks == {"/"} and year and all(gap <= 1 for gap in gaps)


def _iso(fields: list[str]) -> str | None:
    """Return the ISO date of three fields in either order, or None."""
    lengths = [len(f) for f in fields]
    numbers = [int(f) for f in fields]
    if lengths[0] == _YEAR_DIGITS:
        year, month, day = numbers
    elif lengths[2] in (_DAY_DIGITS, _YEAR_DIGITS):
        day, month, year = numbers
        if lengths[2] == _DAY_DIGITS:  # a year without its century
            year += 2000 if year < 50 else 1900  # noqa: PLR2004  the nearer century
    else:
        return None
    if month > _MONTHS >= day:
        day, month = month, day
    if not (1 <= month <= _MONTHS and 1 <= day <= _LAST_DAY):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _day(context: Context, index: int) -> tuple[int, Tokens] | None:
    """Read a day of the month: ``27``, ``الـ27``, ``الخامس عشر``, ``ثلاثين``."""
    scan = context.scan
    rank = read_rank(scan, index)
    if rank is not None:
        day = int(rank.value)
        return (day, (rank.first, rank.last)) if 1 <= day <= _LAST_DAY else None
    numeral = read_numeral(scan, index)
    day_number = numeral.integer if numeral is not None else None
    if numeral is None or day_number is None or not 1 <= day_number <= _LAST_DAY:
        return None
    if numeral.literal is not None and len(numeral.literal.run) > _DAY_DIGITS:
        return None
    if numeral.fraction or (numeral.literal is None and numeral.scale > 1):
        return None
    return day_number, (index, numeral.last)


def _day_first(context: Context, index: int) -> Reading | None:
    scan = context.scan
    start = _day(context, index)
    if start is None:
        return None
    day, tokens = start
    month = _month(context, tokens[1] + 1)
    first = tokens[0]
    if month is not None:
        return _dated(context, first, tokens, month, day)
    last_day = _last_day(context, tokens[1] + 1, listed=scan.word(index - 1).stem in _DAYS)
    if last_day is None or last_day[0] <= day:
        return None
    end, end_token, month = last_day
    to = scan.word(tokens[1] + 1).fold in _TO or scan.word(index - 1).stem == _BETWEEN
    if not to:  # 12 و13 مايو: two days, the month said once
        return Reading(
            first=first,
            last=tokens[1],
            number=tokens,
            kind="date",
            value=month.value(day),
            calendar=month.calendar,
            rule="day of a list",
        )
    return Reading(
        first=first,
        last=modifier_after(context, month.end - 1),
        number=(first, end_token),
        kind="date",
        low=month.value(day),
        high=month.value(end),
        calendar=month.calendar,
        rule="days from to",
    )


def _last_day(
    context: Context, index: int, *, listed: bool
) -> tuple[int, int, _MonthPhrase] | None:
    """Read on from a day without a month to the one that has it: ``12 و13 و14 يوليو``.

    Returns:
        That day, its last token and the month, or None.
    """
    scan = context.scan
    for _step in range(_LONGEST_LIST):
        word = scan.word(index)
        step = joined(scan, index)
        if word.fold in _TO or (listed and word.fold in ("،", ",")):
            step = index + 1
        end = _day(context, step) if step is not None else None
        if end is None:
            return None
        month = _month(context, end[1][1] + 1)
        if month is not None:
            return end[0], end[1][1], month
        index = end[1][1] + 1
    return None


def _dated(context: Context, first: int, tokens: Tokens, month: _MonthPhrase, day: int) -> Reading:
    return Reading(
        first=first,
        last=modifier_after(context, month.end - 1),
        number=tokens,
        kind="date",
        value=month.value(day),
        calendar=month.calendar,
        rule="day and month",
    )


def _month(context: Context, index: int) -> _MonthPhrase | None:
    """Read ``من شهر``, a month name, its double after a slash, and the year."""
    scan, lexicon = context.scan, context.lexicon
    if scan.word(index).fold in (_FROM, "/", "-", "في"):
        index += 1
    if scan.word(index).stem in lexicon.month_nouns and not scan.word(index).conjunction:
        index += 1
    word = scan.word(index)
    if word.conjunction or word.preposition:
        return None
    found = lexicon.months.after(scan, index)
    if found is None:
        return None
    month, last = found
    last = _double(context, last, month)
    year, last = _year_after(context, last)
    return _MonthPhrase(month=month, end=last + 1, year=year)


def _double(context: Context, last: int, month: Month) -> int:
    """Step over the second name of ``تموز/يوليو`` or ``نيسان (أبريل)``."""
    scan = context.scan
    if scan.word(last + 1).fold not in ("/", "-", "(", "\\"):
        beside = context.lexicon.months.after(scan, last + 1)
        return beside[1] if beside is not None and beside[0] == month else last
    double = context.lexicon.months.after(scan, last + 2)
    if double is None or double[0].hijri != month.hijri:
        return last
    closing = scan.word(double[1] + 1).fold == ")"
    return double[1] + closing


def _year_after(context: Context, last: int) -> tuple[int | None, int]:
    """Read ``2016``, ``من عام 2016``, ``، 2016``, ``/2016`` after a month."""
    scan, lexicon = context.scan, context.lexicon
    at = last + 1
    if scan.word(at).fold in (_FROM, "/", "،", ",", "-"):
        at += 1
    if scan.word(at).stem in lexicon.years and not scan.word(at).conjunction:
        at += 1
    word = scan.word(at)
    if word.kind == "digits" and len(word.fold) == _YEAR_DIGITS and is_year(int(word.fold)):
        numeral = read_numeral(scan, at)
        if numeral is not None and numeral.literal is not None and numeral.literal.run:
            return int(word.fold), era_after(context, at)[0]
    if scan.word(at - 1).stem in lexicon.years:
        spelled = read_numeral(scan, at)
        if spelled is not None and spelled.integer is not None and is_year(spelled.integer):
            return spelled.integer, spelled.last
    return None, last


def _month_and_year(context: Context, index: int) -> Reading | None:
    """Read ``أبريل 2014``, ``مايو من عام 1994`` from the year at token *index*."""
    scan, lexicon = context.scan, context.lexicon
    word = scan.word(index)
    if word.kind != "digits" or len(word.fold) != _YEAR_DIGITS or not is_year(int(word.fold)):
        return None
    numeral = read_numeral(scan, index)
    if numeral is None or numeral.literal is None or not numeral.literal.run:
        return None
    at = index - 1
    if scan.word(at).stem in lexicon.years:
        at -= 1
    if scan.word(at).fold in (_FROM, "/", "،", "-"):
        at -= 1
    if scan.word(at).fold == ")":
        at -= 1
    found = lexicon.months_back.before(scan, at)
    if found is None:
        return None
    month, first = found
    if scan.word(first - 1).fold in ("/", "-", "("):
        double = lexicon.months_back.before(scan, first - 2)
        first = double[1] if double is not None else first
    if first <= context.taken:
        return None
    last, _calendar = era_after(context, numeral.last)
    phrase = _MonthPhrase(month=month, end=last + 1, year=int(word.fold))
    return Reading(
        first=first,
        last=last,
        number=(index, numeral.last),
        kind="date",
        value=phrase.value(None),
        calendar=phrase.calendar,
        rule="month and year",
    )
