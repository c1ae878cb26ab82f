"""Read calendar dates: ``27 أفريل الماضي``, ``15 تموز/يوليو 2016``, ``عام 2016``, ``1437هـ``."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from newsclaims.model import Calendar
from newsclaims_numbers.compose import Numeral
from newsclaims_numbers.lexicon import Lexicon, Month
from newsclaims_numbers.scan import Scan

_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1700, 2100
_FIRST_HIJRI, _LAST_HIJRI = 1300, 1500
_YEAR_DIGITS = 4
_RANGE = ("الى", "حتي", "-", "–", "و")


@frozen(kw_only=True)
class DateReading:
    """A date as read: tokens, ISO 8601 value or ends, calendar."""

    first: int
    last: int
    value: str | None
    low: str | None = None
    high: str | None = None
    calendar: Calendar | None = None
    rule: str = "date"


def read_date(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> DateReading | None:
    """Read the date that *numeral* is the day or the year of, or None."""
    return (
        _slashed(scan, numeral)
        or _day_month(scan, numeral, lexicon)
        or _month_year(scan, numeral, lexicon)
        or _year(scan, numeral, lexicon)
    )


def _plain(numeral: Numeral) -> int | None:
    """Return the value of a plain run of digits or of a small number in words."""
    if numeral.value is None or numeral.value != numeral.value.to_integral_value():
        return None
    if numeral.literal is not None and not numeral.literal.digits:
        return None
    return int(numeral.value)


def _slashed(scan: Scan, numeral: Numeral) -> DateReading | None:
    """Read ``2015-03-12``, ``12/3/2015`` and ``1436/9/12``."""
    at = numeral.last
    marks = (scan.word(at + 1).fold, scan.word(at + 3).fold)
    if numeral.literal is None or marks[0] not in "/-." or marks[0] != marks[1]:
        return None
    if not all(scan.glued(at + step) for step in range(4)):
        return None
    fields = [scan.word(at + step) for step in (0, 2, 4)]
    if any(f.kind != "digits" or len(f.fold) > _YEAR_DIGITS for f in fields):
        return None
    numbers = [int(f.fold) for f in fields]
    if numbers[0] > _LAST_DAY:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12 >= day:  # noqa: PLR2004  months of a year
            day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= _LAST_DAY):  # noqa: PLR2004  months of a year
        return None
    hijri = _FIRST_HIJRI <= year <= _LAST_HIJRI
    return DateReading(
        first=numeral.first,
        last=at + 4,
        value=f"{year:04}-{month:02}-{day:02}",
        calendar="hijri" if hijri else None,
        rule="slashed date",
    )


def _day_month(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> DateReading | None:
    day = _plain(numeral)
    if day is None or not 1 <= day <= _LAST_DAY:
        return None
    first, last = numeral.first, numeral.last
    at, second = last + 1, None
    if scan.word(at).key in _RANGE or scan.word(at).conjunction == "و":
        step = at if scan.word(at).kind == "digits" else at + 1
        end = scan.word(step)
        if end.kind == "digits" and len(end.fold) <= 2 and 1 <= int(end.fold) <= _LAST_DAY:  # noqa: PLR2004
            second, at = int(end.fold), step + 1
    found = _month(scan, at, lexicon)
    if found is None:
        return None
    month, last = found
    if second is not None and scan.word(numeral.last + 1).key == "و":
        return DateReading(
            first=first,
            last=numeral.last,
            value=f"--{month.number:02}-{day:02}",
            calendar=_calendar(month),
        )
    year, last = _trailing_year(scan, last, lexicon)
    last = _modifier(scan, last, lexicon)
    head = f"{year:04}" if year else "-"
    value = f"{head}-{month.number:02}-{day:02}"
    return DateReading(
        first=_day_noun(scan, first, lexicon),
        last=last,
        value=None if second else value,
        low=value if second else None,
        high=f"{head}-{month.number:02}-{second:02}" if second else None,
        calendar=_calendar(month),
    )


def _day_noun(scan: Scan, first: int, lexicon: Lexicon) -> int:
    del scan, lexicon
    return first


def _calendar(month: Month) -> Calendar | None:
    return "hijri" if month.hijri else None


def _month(scan: Scan, index: int, lexicon: Lexicon) -> tuple[Month, int] | None:
    """Read a month name, with ``من``, ``شهر`` before it and its double after a slash."""
    if scan.word(index).fold in ("من", "/"):
        index += 1
    if scan.word(index).stem in lexicon.month_nouns:
        index += 1
    found = lexicon.months.after(scan, index)
    if found is None or scan.word(index).conjunction or scan.word(index).preposition:
        return None
    month, last = found
    if scan.word(last + 1).fold in ("/", "-", "("):
        double = lexicon.months.after(scan, last + 2)
        if double is not None and double[0].hijri == month.hijri:
            last = double[1]
            if scan.word(last + 1).fold == ")":
                last += 1
    return month, last


def _trailing_year(scan: Scan, last: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """Read ``2016``, ``من عام 2016``, ``، 2016``, ``/2016`` after a month."""
    at = last + 1
    if scan.word(at).fold in ("من", "/", "،", ",", "لسنه", "لعام"):
        at += 1
    if scan.word(at).stem in lexicon.years:
        at += 1
    word = scan.word(at)
    if word.kind == "digits" and len(word.fold) == _YEAR_DIGITS and not _decimal(scan, at):
        year = int(word.fold)
        if _FIRST_HIJRI <= year <= _LAST_HIJRI or _FIRST_YEAR <= year <= _LAST_YEAR:
            return year, _era(scan, at, lexicon)[0]
    return None, last


def _decimal(scan: Scan, index: int) -> bool:
    return (
        scan.glued(index)
        and scan.glued(index + 1)
        and scan.word(index + 1).fold in ".,"
        and scan.word(index + 2).kind == "digits"
    )


def _era(scan: Scan, last: int, lexicon: Lexicon) -> tuple[int, Calendar | None]:
    """Step over ``م`` or ``هـ``; say which calendar it names."""
    era = scan.word(last + 1)
    if era.fold in lexicon.hijri_eras:
        return last + 1, "hijri"
    if era.fold in lexicon.gregorian_eras:
        return last + 1, "gregorian"
    return last, None


def _modifier(scan: Scan, last: int, lexicon: Lexicon) -> int:
    word = scan.word(last + 1)
    return last + 1 if word.definite and word.stem in lexicon.modifiers else last


def _month_year(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> DateReading | None:
    year = _plain(numeral)
    if year is None or numeral.literal is None or numeral.literal.digits != _YEAR_DIGITS:
        return None
    at = numeral.first - 1
    if scan.word(at).stem in lexicon.years:
        at -= 1
    if scan.word(at).fold in ("من", "/"):
        at -= 1
    found = lexicon.months_back.before(scan, at)
    if found is None:
        return None
    month, first = found
    before = scan.word(first - 1)
    if before.fold in "/-" and before.kind == "mark":
        double = lexicon.months_back.before(scan, first - 2)
        if double is not None:
            first = double[1]
    last, _era_calendar = _era(scan, numeral.last, lexicon)
    return DateReading(
        first=first,
        last=last,
        value=f"{year:04}-{month.number:02}",
        calendar=_calendar(month),
        rule="month and year",
    )


def _year(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> DateReading | None:
    year = _plain(numeral)
    if year is None:
        return None
    literal = numeral.literal
    before = scan.word(numeral.first - 1)
    first, named = numeral.first, False
    if before.stem in lexicon.years or before.stem in lexicon.seasons:
        first, named = numeral.first - 1, True
    elif (
        before.definite
        and before.stem in lexicon.modifiers
        and scan.word(numeral.first - 2).stem in lexicon.years
    ):
        first, named = numeral.first - 2, True
    four = literal is not None and literal.digits == _YEAR_DIGITS
    last, calendar = _era(scan, numeral.last, lexicon)
    if calendar == "hijri" and four and _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return _whole_year(first, last, year, "hijri", "hijri year")
    if named and (four or (numeral.words and year >= _FIRST_YEAR)):
        hijri = calendar != "gregorian" and _FIRST_HIJRI <= year <= _LAST_HIJRI
        if hijri or 1 <= year <= _LAST_YEAR:
            last = _modifier(scan, last, lexicon)
            return _whole_year(first, last, year, "hijri" if hijri else None, "year")
    if not four or not 1900 <= year <= _LAST_YEAR:  # noqa: PLR2004  bare years of our time
        return None
    if calendar == "gregorian":
        return _whole_year(first, last, year, None, "year")
    return _bare_year(scan, numeral, year, lexicon)


def _whole_year(
    first: int, last: int, year: int, calendar: Calendar | None, rule: str
) -> DateReading:
    return DateReading(
        first=first, last=last, value=f"{year:04}", calendar=calendar, rule=rule
    )


def _bare_year(scan: Scan, numeral: Numeral, year: int, lexicon: Lexicon) -> DateReading | None:
    before, after = scan.word(numeral.first - 1), scan.word(numeral.last + 1)
    opened = before.stem in lexicon.year_openers or before.fold in ("(", "و", "-", "/")
    closed = (
        after.kind != "word"
        or after.conjunction
        or after.preposition
        or after.stem in lexicon.stop
        or (after.definite and after.stem in lexicon.modifiers)
        or after.definite
    )
    if scan.glued(numeral.last) and after.fold in "%٪":
        return None
    if opened and closed:
        return _whole_year(numeral.first, numeral.last, year, None, "bare year")
    return None


def as_decimal(year: str) -> Decimal:
    """Return a year as a number, for comparing ends of a range."""
    return Decimal(year)
