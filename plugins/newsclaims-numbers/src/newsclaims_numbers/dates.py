"""Read calendar dates: ``27 أفريل الماضي``, ``15 تموز/يوليو 2016``, ``2015-03-12``.

Values are ISO 8601 as far as written: ``2016-07-15``, ``--04-27``, ``2014-04``.
"""

from __future__ import annotations

from newsclaims.model import Calendar
from newsclaims_numbers.compose import AND, joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.eras import era_after, is_hijri, is_year, modifier_after
from newsclaims_numbers.months import (
    OPENING,
    MonthPhrase,
    before_year,
    month_after,
    month_and_year,
    numbered_month,
    year_after,
)
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import read_rank
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, TokenRange, written

_LAST_DAY = 31
_MONTHS = 12
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_TO = (*rule_words().particles.until, "-", "–")
_BETWEEN = rule_words().particles.between
_LONGEST_LIST, _REACH = 5, 20
_DATE_MARKS = ("/", "-", ".", "\\")
_DAYS, _DAY_NOUNS = rule_words().dates.days, rule_words().dates.day_nouns
_ALWAYS = (24, 7)
_SUFFIXES = ("st", "nd", "rd", "th")  # 3rd October


def read_date(context: Context, index: int) -> TokenQuantity | None:
    """Read the date whose day, or whose year after a month, stands at token *index*."""
    text = context.text
    if text.word(index).kind == "digits" and text.word(index + 1).fold in _DATE_MARKS:
        written_in_digits = (
            _slashed(context, index)
            or _month_slash_year(context, index)
            or _day_slash_month(context, index)
        )
        if written_in_digits is not None:
            return written_in_digits
    lexicon, before = context.lexicon, text.word(index - 1)
    return (
        _day_first(context, index)
        or month_and_year(context, index)
        or (lexicon.months_back.opens_with(before) and _month_first(context, index))
        or (before.stem in lexicon.month_nouns and numbered_month(context, index))
        or None
    )


def _month_slash_year(context: Context, index: int) -> TokenQuantity | None:
    """Read ``9/2021``."""
    text = context.text
    month, year = text.word(index), text.word(index + 2)
    if month.kind != "digits" or year.kind != "digits" or text.word(index + 1).fold != "/":
        return None
    if not (text.glued(index) and text.glued(index + 1)) or text.word(index + 3).fold == "/":
        return None
    if len(year.fold) != _YEAR_DIGITS or len(month.fold) > _DAY_DIGITS:
        return None
    if context.lexicon.naming.before(text, index - 1) is not None:
        return None  # المنشور رقم 9/2021
    if not (1 <= int(month.fold) <= _MONTHS and is_year(int(year.fold))):
        return None
    value = f"{int(year.fold):04}-{int(month.fold):02}"
    calendar: Calendar | None = "hijri" if is_hijri(int(year.fold)) else None
    return written((index, index + 2), value, "month and year", calendar=calendar)


def _slashed(context: Context, index: int) -> TokenQuantity | None:
    """Read ``2015-03-12``, ``12/3/2015``, ``1436/9/12``."""
    text = context.text
    mark = text.word(index + 1).fold
    if mark not in _DATE_MARKS or text.word(index + 3).fold != mark:
        return None
    fields = [text.word(index + step) for step in (0, 2, 4)]
    if any(f.kind != "digits" or len(f.fold) > _YEAR_DIGITS for f in fields):
        return None
    if text.word(index + 5).fold == "/" or not _close(context, index, mark):
        return None
    value = _iso([f.fold for f in fields])
    if value is None:
        return None
    last, calendar = era_after(context, index + 4)
    year = int(value[:4])
    hijri: Calendar | None = "hijri" if calendar != "gregorian" and is_hijri(year) else None
    quantity = written((index, index + 4), value, "numeric date", calendar=hijri)
    return quantity.widened((index, last))


def _day_slash_month(context: Context, index: int) -> TokenQuantity | None:
    """Read ``21/9``, ``04/12``, and after a weekday or يوم ``6/8`` too; ``24/7`` is no date."""
    text = context.text
    day, month = text.word(index), text.word(index + 2)
    if day.kind != "digits" or month.kind != "digits" or text.word(index + 1).fold != "/":
        return None
    if not (text.glued(index) and text.glued(index + 1)) or text.word(index + 3).fold in "/%":
        return None
    if text.word(index - 1).fold == "/" or max(len(day.fold), len(month.fold)) > _DAY_DIGITS:
        return None
    if context.lexicon.naming.before(text, index - 1) is not None:
        return None  # القانون 08/31
    numbers = int(day.fold), int(month.fold)
    before = text.word(index - 1)
    dated = before.stem in context.lexicon.weekdays or before.stem in _DAY_NOUNS
    clear = "0" in (day.fold[0], month.fold[0]) or (numbers[0] > _MONTHS and numbers != _ALWAYS)
    if numbers[1] > _MONTHS >= numbers[0]:
        numbers = numbers[1], numbers[0]
    if not (clear or dated) or not (1 <= numbers[0] <= _LAST_DAY and 1 <= numbers[1] <= _MONTHS):
        return None
    return written((index, index + 2), f"--{numbers[1]:02}-{numbers[0]:02}", "day and month")


def _month_first(context: Context, index: int) -> TokenQuantity | None:
    """Read ``يوليو 13``, ``يوليو 13-15``, ``يناير الثاني والعشرين، 2018`` from the day."""
    text = context.text
    name = context.lexicon.months_back.before(text, index - 1)
    start = _day(context, index) if name is not None and name[1] > context.taken else None
    if name is None or start is None or start[1][0] != index:
        return None
    day, tokens = start
    end = _day(context, tokens[1] + 2) if text.word(tokens[1] + 1).fold in _TO else None
    last = tokens[1] if end is None else end[1][1]
    year, dated = year_after(context, last)
    if text.word(last + 1).kind == "word" and year is None:
        return None
    phrase = MonthPhrase(month=name[0], end=dated + 1, year=year)
    low = phrase.value(day)
    return TokenQuantity(
        first=name[1],
        last=dated,
        number=(index, last),
        kind="date",
        value=low if end is None else None,
        low=None if end is None else low,
        high=None if end is None else phrase.value(end[0]),
        calendar=phrase.calendar,
        rule="day and month" if end is None else "days from to",
    )


def _close(context: Context, index: int, mark: str) -> bool:
    """Return whether the fields touch; with slashes and a whole year a space may stand between."""
    text = context.text
    if all(text.glued(index + step) for step in range(4)):
        return True
    year = _YEAR_DIGITS in (len(text.word(index).fold), len(text.word(index + 4).fold))
    gaps = (text.starts[index + step + 1] - text.ends[index + step] for step in range(4))
    return mark == "/" and year and all(gap <= 1 for gap in gaps)


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


def _day(context: Context, index: int) -> tuple[int, TokenRange] | None:
    """Read a day of the month: ``27``, ``الـ27``, ``الخامس عشر``, ``ثلاثين``."""
    text = context.text
    rank = read_rank(text, index) if text.word(index).senses.ordinal is not None else None
    if rank is not None:
        day = int(rank.value)
        return (day, (rank.first, rank.last)) if 1 <= day <= _LAST_DAY else None
    if before_year(text, index):
        day = int(text.word(index).fold)
        return (day, (index, index)) if 1 <= day <= _LAST_DAY else None
    numeral = read_numeral(text, index)
    day_number = numeral.integer if numeral is not None else None
    if numeral is None or day_number is None or not 1 <= day_number <= _LAST_DAY:
        return None
    if numeral.literal is not None and len(numeral.literal.run) > _DAY_DIGITS:
        return None
    if numeral.fraction or (numeral.literal is None and numeral.scale > 1):
        return None
    suffixed = text.word(numeral.last + 1).fold in _SUFFIXES and text.glued(numeral.last)
    return day_number, (index, numeral.last + suffixed)


def _day_first(context: Context, index: int) -> TokenQuantity | None:
    text = context.text
    start = _day(context, index)
    if start is None:
        return None
    day, tokens = start
    if not _goes_on(context, tokens[1] + 1):
        return None
    month = month_after(context, tokens[1] + 1)
    first = tokens[0]
    if month is not None:
        return _dated(context, first, tokens, month, day)
    last_day = _last_day(context, tokens[1] + 1, listed=text.word(index - 1).stem in _DAYS)
    if last_day is None or last_day[0] <= day:
        return None
    end, end_token, month = last_day
    until = text.word(tokens[1] + 1)
    to = until.fold in _TO or until.stem in _TO or text.word(index - 1).stem == _BETWEEN
    if not to:  # 12 و13 مايو: two days, the month said once
        return TokenQuantity(
            first=first,
            last=tokens[1],
            number=tokens,
            kind="date",
            value=month.value(day),
            calendar=month.calendar,
            rule="day of a list",
        )
    return TokenQuantity(
        first=first,
        last=modifier_after(context, month.end - 1),
        number=(first, end_token),
        kind="date",
        low=month.value(day),
        high=month.value(end),
        calendar=month.calendar,
        rule="days from to",
    )


def _goes_on(context: Context, index: int) -> bool:
    """Return whether a month or another day may follow a day: most small numbers are soon done with."""
    word = context.text.word(index)
    return (
        word.stem in context.lexicon.month_openers
        or word.fold in OPENING
        or word.conjunction != ""
        or word.stem in _TO
        or word.fold in ("،", ",", AND)
        or context.lexicon.months.opens_with(word)
    )


def _last_day(context: Context, index: int, *, listed: bool) -> tuple[int, int, MonthPhrase] | None:
    """Read on from a day without a month to the one that has it: ``12 و13 و14 يوليو``.

    Returns:
        That day, its last token and the month, or None.
    """
    text = context.text
    for step_number in range(_LONGEST_LIST):
        word = text.word(index)
        step = joined(text, index)
        to = (word.stem if word.conjunction == "و" else word.fold) in _TO
        if to or (listed and word.fold in ("،", ",")):
            step = index + 1
        if step is None or (step_number == 0 and not _month_near(context, index)):
            return None
        end = _day(context, step)
        if end is None:
            return None
        month = month_after(context, end[1][1] + 1)
        if month is not None:
            return end[0], end[1][1], month
        if to:
            return None  # إلى leads to the last day
        index = end[1][1] + 1
    return None


def _month_near(context: Context, index: int) -> bool:
    """Return whether a month is named soon after token *index*: most days in a row are none."""
    text, months = context.text, context.lexicon.month_openers
    return any(text.word(at).stem in months for at in range(index, index + _REACH))


def _dated(
    context: Context, first: int, tokens: TokenRange, month: MonthPhrase, day: int
) -> TokenQuantity:
    return TokenQuantity(
        first=first,
        last=modifier_after(context, month.end - 1),
        number=tokens,
        kind="date",
        value=month.value(day),
        calendar=month.calendar,
        rule="day and month",
    )
