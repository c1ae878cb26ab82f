"""Read years: ``عام 2016``, ``1437هـ``, ``منذ 2012``, ``موسم 2014-2015``, ``الثمانينيات``."""

from __future__ import annotations

from typing import Literal

from newsclaims.model import Calendar
from newsclaims_numbers.context import Context
from newsclaims_numbers.eras import FIRST_HIJRI, era_after, is_hijri, modifier_after
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.words import Word
from newsclaims_numbers.year_ranges import between, until

_LAST = 2100
_FIRST_BARE = 1900
_OUR_YEARS = range(1940, 2036)  # with no word of time before them
_DIGITS, _SHORT = 4, 2
_SINCE, _COUNTED_YEARS = rule_words().dates.before_year, rule_words().dates.years_plural
_LAST_CENTURY = 30
_SPREAD, _NEAR = frozenset(rule_words().dates.spread), 8
_CENTURY = 100
_PLURAL = rule_words().inflection.plural_feminine


def read_year(context: Context, index: int) -> TokenQuantity | None:
    """Read the year at token *index*, or None."""
    numeral = read_numeral(context.text, index)
    number = numeral.integer if numeral is not None else None
    if numeral is None or number is None or number < 1 or numeral.fraction:
        return None
    noun = _named(context, numeral)
    if noun is None and len(_run(numeral)) != _DIGITS:
        return None
    beside = noun == numeral.first - 1 and context.text.word(noun).stem in context.lexicon.years
    year = _short(context, numeral, number) if beside else None
    calendar: Calendar | None = None
    if year is None:
        year, calendar = number, _calendar(context, numeral, number, named=noun is not None)
        if calendar is None and not _is_gregorian(context, numeral, number, named=noun is not None):
            return None
    first = noun if noun is not None else index
    quantity = _reading(context, numeral, year)
    opened = between(context, numeral) if quantity.low is not None else None
    return quantity._replace(first=first if opened is None else opened, calendar=calendar)


def _run(numeral: Numeral) -> str:
    return numeral.literal.run if numeral.literal is not None else ""


def _short(context: Context, numeral: Numeral, number: int) -> int | None:
    """Return the year that two digits abbreviate, ``عام 67``: of the last century from 30 on."""
    if len(_run(numeral)) != _SHORT or context.text.word(numeral.last + 1).measures:
        return None
    return number + (1900 if number >= _LAST_CENTURY else 2000)


def _calendar(
    context: Context, numeral: Numeral, year: int, *, named: bool
) -> Literal["hijri"] | None:
    """Return ``hijri`` where the era says so, or a year's noun with a year of that calendar."""
    _last, era = era_after(context, numeral.last)
    if era == "gregorian" or not (len(_run(numeral)) == _DIGITS or (named and is_hijri(year))):
        return None
    span = until(context, numeral, year)
    school_year = span is not None and span[0] == year + 1  # العام الدراسي الجديد 1436-1437
    return "hijri" if era == "hijri" or (is_hijri(year) and (named or school_year)) else None


def _is_gregorian(context: Context, numeral: Numeral, year: int, *, named: bool) -> bool:
    four = len(_run(numeral)) == _DIGITS
    if year > _LAST:
        return False
    if named:
        spelled = numeral.literal is None and year >= FIRST_HIJRI
        return four or spelled
    if not four:
        return False
    span = until(context, numeral, year)
    _last, era = era_after(context, numeral.last if span is None else span[1] - 1)
    lifetime = span is not None and _in_brackets(context, numeral, span[1])
    if span is not None and between(context, numeral) is not None:
        return (
            year in _OUR_YEARS and span[0] in _OUR_YEARS and _no_amounts(context, numeral, span[1])
        )
    season = (
        span is not None and span[0] == year + 1 and year in _OUR_YEARS
    )  # السابق عليه 2013/2014
    return (
        era == "gregorian"
        or season
        or lifetime
        or (year >= _FIRST_BARE and _bare(context, numeral))
    )


def _in_brackets(context: Context, numeral: Numeral, last: int) -> bool:
    """Return whether two years stand in brackets by themselves, as those of a life do: ``(1889-1973)``."""
    text = context.text
    return text.word(numeral.first - 1).fold == "(" and text.word(last + 1).fold == ")"


def _reading(context: Context, numeral: Numeral, year: int) -> TokenQuantity:
    span = until(context, numeral, year)
    last = era_after(context, numeral.last)[0] if span is None else span[1]
    return TokenQuantity(
        first=numeral.first,
        last=modifier_after(context, last),
        number=(numeral.first, numeral.last if span is None else last),
        kind="date",
        value=f"{year:04}" if span is None else None,
        low=None if span is None else f"{year:04}",
        high=None if span is None else f"{span[0]:04}",
        rule="year" if span is None else "years from to",
    )


def _named(context: Context, numeral: Numeral) -> int | None:
    """Return the token of ``عام``, ``سنة``, ``موسم`` before the number, or None.

    ``خلال العام المقبل 1437`` has an adjective between.
    """
    text, lexicon = context.text, context.lexicon
    at = numeral.first - 1
    if text.word(at).clitic is not None and text.glued(at):
        return None
    word, after = text.word(at), text.word(numeral.last + 1)
    if word.definite and word.stem in lexicon.modifiers:
        if after.measures or after.senses.scale is not None:
            return None  # كان يصرف العام الماضي 1000 يورو
        at -= 1
        word = text.word(at)
    if at <= context.taken:
        return None
    if text.word(at + 1).kind == "word" and word.fold.startswith(_COUNTED_YEARS):
        return None
    known = word.stem in lexicon.years or word.stem in lexicon.seasons
    return at if known and not _counted(context, at) else None


def _counted(context: Context, index: int) -> bool:
    """Return whether the noun at *index* belongs to a number before it: ``20 عاما 2015``."""
    noun = context.text.word(index)
    return context.text.word(index - 1).kind == "digits" and not noun.preposition


def _bare(context: Context, numeral: Numeral) -> bool:
    """Return whether four digits with no noun of their own are a year: ``منذ 2012``, ``(2015)``."""
    after = context.text.word(numeral.last + 1)
    if after.measures or after.senses.scale is not None or after.fold in "%٪$€":
        return False
    number = int(numeral.value or 0)
    closed = _counts_nothing(context, after, number) or _since(context, numeral, after)
    return closed and _opened(context, numeral)


def _counts_nothing(context: Context, after: Word, number: int) -> bool:
    """Return whether the word after a number cannot be what it counts."""
    return (
        after.kind != "word"
        or bool(after.conjunction or after.preposition)
        or after.stem in context.lexicon.stop
        or after.definite
        or not _countable(after.fold, number)
    )


def _no_amounts(context: Context, numeral: Numeral, last: int) -> bool:
    """Return whether two bare numbers after بين, of which the second ends with *last*, are years."""
    text, after = context.text, context.text.word(last + 1)
    if after.senses.scale is not None or after.fold in "%٪$€":
        return False
    near = range(max(0, numeral.first - _NEAR), numeral.first)
    spread = any(text.word(at).stem in _SPREAD for at in near)
    counted = after.kind == "word" and after.fold.endswith("ا") and not after.conjunction
    if spread or (counted and after.stem not in context.lexicon.stop):
        return False  # بين 1950 و2000 لاجئا
    return _counts_nothing(context, after, int(text.word(last).fold))


def _since(context: Context, numeral: Numeral, after: Word) -> bool:
    """Return whether في or منذ makes a year of digits that a verb may follow: ``في 2010 نشر``."""
    near = numeral.integer in _OUR_YEARS and not after.fold.endswith(("ا", "ه", _PLURAL))
    return near and context.text.word(numeral.first - 1).fold in _SINCE


def _opened(context: Context, numeral: Numeral) -> bool:
    """Return whether what stands before four digits lets them be a year."""
    text, openers = context.text, context.lexicon.year_openers
    before = text.word(numeral.first - 1)
    if before.fold == "." and text.glued(numeral.first - 1):
        before = text.word(numeral.first - 2)  # في .2014, where printing has moved the full stop
    if before.clitic is not None and text.glued(numeral.first - 1):
        listed = before.clitic.conjunction and not before.clitic.preposition
        return bool(before.clitic.preposition or (listed and _after_year(context, numeral)))
    if before.kind != "word":
        listed = before.fold in ("،", ",") and _after_year(context, numeral)
        return listed or before.fold in ("(", "/", "-", "–")
    event = text.word(numeral.first - 2).stem in openers  # كأس آسيا 2019
    if before.stem in openers or event or (before.definite and _no_cardinal(before)):
        return True
    amount = before.stem in context.lexicon.changes or before.stem in context.lexicon.amounts
    plain = not (before.opens_number or before.measures or before.stem in context.lexicon.stop)
    return plain and not amount and numeral.integer in _OUR_YEARS


def _no_cardinal(word: Word) -> bool:
    """Return whether a word before a year is no number itself: ``النصف الأول 2015``."""
    return not word.opens_number or word.senses.ordinal is not None


def _countable(folded: str, number: int) -> bool:
    """Return whether a bare word may be what *number* counts, by the case that the number asks.

    After 11-99 the noun is a singular accusative, شخصا or مدرسة; a conjunction or an
    imperfect's prefix makes it no noun.
    """
    if folded.startswith(("و", "ي", "ت", "ل", "ب")):
        return False
    return folded.endswith(("ا", "ه")) or number % _CENTURY <= 10  # noqa: PLR2004  there the noun is a genitive


def _after_year(context: Context, numeral: Numeral) -> bool:
    if not context.done:
        return False
    last = context.done[-1]
    return last.kind == "date" and numeral.first - last.last <= 3  # noqa: PLR2004  و between
