"""Read the month of a date: its name, its double after a slash, its number, its year."""

from __future__ import annotations

from attrs import frozen

from newsclaims.model import Calendar
from newsclaims_numbers.context import Context
from newsclaims_numbers.eras import era_after, is_hijri, is_year, modifier_after
from newsclaims_numbers.hijri import hijri_year
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import read_rank
from newsclaims_numbers.phrase_tables import Month
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.tokenized_text import TokenizedText

_MONTHS = 12
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_FIRST_OLD = 1000
_FROM = rule_words().particles.of
OPENING = (_FROM, "/", "-", rule_words().particles.within)


@frozen(kw_only=True)
class MonthPhrase:
    """A month, its year if written, and the index after them."""

    month: Month
    end: int  # index after it
    year: int | None = None

    @property
    def calendar(self) -> Calendar | None:
        """The calendar that the month is of, None for the Gregorian."""
        return "hijri" if self.month.hijri else None

    def value(self, day: int | None) -> str:
        """Return the ISO date as far as known: ``2016-07-15``, ``--07``."""
        year = self.year
        if year and self.month.hijri and not is_hijri(year):
            year = hijri_year(year, self.month.number)  # رمضان 2019
        head = f"{year:04}" if year else "-"
        tail = "" if day is None else f"-{day:02}"
        return f"{head}-{self.month.number:02}{tail}"


def month_after(context: Context, index: int) -> MonthPhrase | None:
    """Read ``من شهر``, a month name, its double after a slash, and the year."""
    text, lexicon = context.text, context.lexicon
    if text.word(index).fold in OPENING:
        index += 1
    if text.word(index).stem in lexicon.month_nouns and not text.word(index).conjunction:
        index += 1
        numbered = _numbered(context, index)
        if numbered is not None:
            year, last = year_after(context, numbered[1])
            return MonthPhrase(month=Month(numbered[0]), end=last + 1, year=year)
    word = text.word(index)
    if word.conjunction or word.preposition:
        return None
    found = lexicon.months.after(text, index)
    if found is None:
        return None
    month, last = found
    last = _double(context, last, month)
    year, last = year_after(context, last)
    return MonthPhrase(month=month, end=last + 1, year=year)


def _double(context: Context, last: int, month: Month) -> int:
    """Step over the second name of ``تموز/يوليو`` or ``نيسان (أبريل)``."""
    text = context.text
    if text.word(last + 1).fold not in ("/", "-", "(", "\\"):
        beside = context.lexicon.months.after(text, last + 1)
        return beside[1] if beside is not None and beside[0] == month else last
    double = context.lexicon.months.after(text, last + 2)
    if double is None or double[0].hijri != month.hijri:
        return last
    closing = text.word(double[1] + 1).fold == ")"
    return double[1] + closing


def year_after(context: Context, last: int) -> tuple[int | None, int]:
    """Read ``2016``, ``من عام 2016``, ``، 2016``, ``/2016`` after a month."""
    text, lexicon = context.text, context.lexicon
    at = last + 1
    if text.word(at).fold in (_FROM, "/", "،", ",", "-"):
        at += 1
    if text.word(at).stem in lexicon.years and not text.word(at).conjunction:
        at += 1
    if _is_year_at(context, at):
        numeral = read_numeral(text, at)
        if numeral is not None and numeral.literal is not None and numeral.literal.run:
            return int(text.word(at).fold), era_after(context, at, dated=True)[0]
    if text.word(at - 1).stem in lexicon.years:
        spelled = read_numeral(text, at)
        if spelled is not None and spelled.integer is not None and is_year(spelled.integer):
            return spelled.integer, spelled.last
    return None, last


def before_year(text: TokenizedText, index: int) -> bool:
    """Return whether a comma without a space parts a day from four digits: ``June 18,2015``."""
    day, comma, year = text.word(index), text.word(index + 1), text.word(index + 2)
    digits = day.kind == "digits" and year.kind == "digits" and len(day.fold) <= _DAY_DIGITS
    return digits and comma.fold in (",", "،") and len(year.fold) == _YEAR_DIGITS


def _is_year_at(context: Context, index: int) -> bool:
    """Return whether four digits after a month are a year; of the old ones only where nothing is counted."""
    word, after = context.text.word(index), context.text.word(index + 1)
    if word.kind != "digits" or len(word.fold) != _YEAR_DIGITS:
        return False
    closed = after.kind in ("mark", "break") and after.fold not in "%٪$€"
    return is_year(int(word.fold)) or (int(word.fold) >= _FIRST_OLD and closed)


def month_and_year(context: Context, index: int) -> TokenQuantity | None:
    """Read ``أبريل 2014``, ``مايو من عام 1994`` from the year at token *index*."""
    text, lexicon = context.text, context.lexicon
    word = text.word(index)
    if word.kind != "digits" or len(word.fold) != _YEAR_DIGITS or not is_year(int(word.fold)):
        return None
    numeral = read_numeral(text, index)
    if numeral is None or numeral.literal is None or not numeral.literal.run:
        return None
    at = index - 1
    if text.word(at).stem in lexicon.years:
        at -= 1
    if text.word(at).fold in (_FROM, "/", "،", "-"):
        at -= 1
    if text.word(at).fold == ")":
        at -= 1
    found = lexicon.months_back.before(text, at)
    if found is None:
        return None
    month, first = found
    marked = text.word(first - 1).fold in ("/", "-", "(")
    double = lexicon.months_back.before(text, first - 2 if marked else first - 1)
    if double is not None and (marked or double[0] == month):
        first = double[1]  # كانون الأول/ديسمبر, ديسمبر كانون الأول
    if first <= context.taken:
        return None
    last, _calendar = era_after(context, numeral.last, dated=True)
    phrase = MonthPhrase(month=month, end=last + 1, year=int(word.fold))
    return TokenQuantity(
        first=first,
        last=last,
        number=(index, numeral.last),
        kind="date",
        value=phrase.value(None),
        calendar=phrase.calendar,
        rule="month and year",
    )


def _numbered(context: Context, index: int) -> tuple[int, int] | None:
    """Read the number of ``شهر 9``, ``شهر تسعة``, ``الشهر التاسع`` at token *index*."""
    text = context.text
    rank = read_rank(text, index)
    if rank is not None:
        fits = rank.definite and text.word(index - 1).definite and 1 <= rank.value <= _MONTHS
        return (int(rank.value), rank.last) if fits else None
    numeral = read_numeral(text, index)
    if numeral is None or numeral.integer is None or not 1 <= numeral.integer <= _MONTHS:
        return None
    if numeral.fraction or numeral.scale > 1 or text.word(index - 1).definite:
        return None
    if numeral.integer == 1 and numeral.literal is None:
        return None  # شهر واحد is one month
    return numeral.integer, numeral.last


def numbered_month(context: Context, index: int) -> TokenQuantity | None:
    """Read ``شهر 9``, ``شهر 10 2021`` from the number at token *index*."""
    text = context.text
    noun, before = text.word(index - 1), text.word(index - 2)
    if noun.stem not in context.lexicon.month_nouns or noun.conjunction or noun.definite:
        return None
    if index - 1 <= context.taken or before.opens_number or noun.senses.dual is not None:
        return None
    found = _numbered(context, index)
    if found is None:
        return None
    following = text.word(found[1] + 1)
    if following.measures or following.fold in OPENING[1:3]:
        return None
    year, last = year_after(context, found[1])
    phrase = MonthPhrase(month=Month(found[0]), end=last + 1, year=year)
    return TokenQuantity(
        first=index - 1,
        last=modifier_after(context, last),
        number=(index, found[1]),
        kind="date",
        value=phrase.value(None),
        rule="numbered month",
    )
