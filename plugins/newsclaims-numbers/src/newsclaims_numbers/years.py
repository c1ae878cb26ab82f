"""Read years: ``عام 2016``, ``1437هـ``, ``منذ 2012``, ``موسم 2014-2015``, ``الثمانينيات``."""

from __future__ import annotations

from newsclaims.model import Calendar
from newsclaims_numbers.numerals import Numeral, read_numeral
from newsclaims_numbers.reading import Context, Reading

_FIRST, _LAST = 1500, 2100
_FIRST_BARE = 1900
_FIRST_HIJRI, _LAST_HIJRI = 1300, 1499
_DIGITS = 4
_CENTURY = 100
_TO = ("الي", "-", "–", "/", "حتي")
_BEFORE_CHRIST = ("ق . م", "قبل الميلاد")


def is_hijri(year: int) -> bool:
    """Say whether *year* is read as one of the Hijri calendar in today's news."""
    return _FIRST_HIJRI <= year <= _LAST_HIJRI


def is_year(year: int) -> bool:
    """Say whether four digits after a month are a year."""
    return is_hijri(year) or _FIRST <= year <= _LAST


def era_after(context: Context, last: int) -> tuple[int, Calendar | None]:
    """Step over ``م``, ``هـ``, ``ميلادية``; say which calendar the era names."""
    era = context.scan.word(last + 1)
    glued = context.scan.glued(last)
    if era.fold in context.lexicon.hijri_eras:
        return last + 1, "hijri"
    if era.fold in context.lexicon.gregorian_eras and (
        glued or len(era.fold) > 1 or _ends(context, last + 2)
    ):
        return last + 1, "gregorian"
    return last, None


def _ends(context: Context, index: int) -> bool:
    word = context.scan.word(index)
    return word.kind in ("mark", "break") or word.fold in ("في", "من", "على", "و", "الى")


def modifier_after(context: Context, last: int) -> int:
    """Step over ``الماضي``, ``الجاري``, ``المقبل`` after a date."""
    word = context.scan.word(last + 1)
    known = word.definite and word.stem in context.lexicon.modifiers and not word.conjunction
    return last + 1 if known else last


def read_year(context: Context, index: int) -> Reading | None:
    """Read the year at token *index*, or None."""
    numeral = read_numeral(context.scan, index)
    year = numeral.integer if numeral is not None else None
    if numeral is None or year is None or year < 1 or numeral.fraction:
        return None
    last, era = era_after(context, numeral.last)
    first = _named(context, numeral)
    run = numeral.literal.run if numeral.literal is not None else ""
    beside = first == numeral.first - 1 and not context.scan.word(numeral.last + 1).measures
    if first is not None and beside and _short(run):
        return _reading(context, first, last, numeral, _full(year), None)
    spelled = numeral.literal is None and year >= _FIRST_HIJRI
    four = len(run) == _DIGITS
    if not (four or (spelled and first is not None)):
        return None
    if era == "hijri" or (first is not None and era is None and is_hijri(year)):
        start = first if first is not None else index
        return _reading(context, start, last, numeral, year, "hijri")
    if first is not None and year <= _LAST:
        return _reading(context, first, last, numeral, year, None)
    if era == "gregorian" and year <= _LAST:
        return _reading(context, index, last, numeral, year, None)
    if four and _FIRST_BARE <= year <= _LAST and _bare(context, numeral):
        return _reading(context, index, last, numeral, year, None)
    return None


def _short(run: str) -> bool:
    return len(run) == 2  # noqa: PLR2004  عام 67


def _full(year: int) -> int:
    """Return the year that ``67`` abbreviates: of the last century from 30 on."""
    return year + (1900 if year >= 30 else 2000)  # noqa: PLR2004  the nearer century


def _reading(
    context: Context, first: int, last: int, numeral: Numeral, year: int, calendar: Calendar | None
) -> Reading:
    span = _until(context, numeral, year)
    if span is not None:
        high, last = span
        return Reading(
            first=first,
            last=modifier_after(context, last),
            number=(numeral.first, last),
            kind="date",
            low=f"{year:04}",
            high=f"{high:04}",
            calendar=calendar,
            rule="years from to",
        )
    return Reading(
        first=first,
        last=modifier_after(context, last),
        number=(numeral.first, numeral.last),
        kind="date",
        value=f"{year:04}",
        calendar=calendar,
        rule="year",
    )


def _until(context: Context, numeral: Numeral, year: int) -> tuple[int, int] | None:
    """Read the second year of ``2014-2015``, ``2014/15``, ``2010 إلى 2015``."""
    scan = context.scan
    if scan.word(numeral.last + 1).fold not in _TO:
        return None
    end = scan.word(numeral.last + 2)
    if end.kind != "digits" or len(end.fold) not in (2, _DIGITS):
        return None
    high = int(end.fold)
    if len(end.fold) == 2:  # noqa: PLR2004  2014/15
        high += year // _CENTURY * _CENTURY
        if high != year + 1:
            return None
    if not year < high <= _LAST or scan.word(numeral.last + 3).measures:
        return None
    return high, era_after(context, numeral.last + 2)[0]


def _named(context: Context, numeral: Numeral) -> int | None:
    """Return the token of ``عام``, ``سنة``, ``موسم`` before the number, or None.

    ``خلال العام المقبل 1437`` has an adjective between.
    """
    scan, lexicon = context.scan, context.lexicon
    at = numeral.first - 1
    if scan.word(at).clitic is not None and scan.glued(at):
        return None
    word = scan.word(at)
    if word.definite and word.stem in lexicon.modifiers:
        at -= 1
        word = scan.word(at)
    if at <= context.taken:
        return None
    if scan.word(at + 1).kind == "word" and word.fold.startswith(("سنوات", "اعوام")):
        return None
    known = word.stem in lexicon.years or word.stem in lexicon.seasons
    return at if known and not _counted(context, at) else None


def _counted(context: Context, index: int) -> bool:
    """Say whether the noun at *index* belongs to a number before it: ``20 عاما 2015``."""
    return context.scan.word(index - 1).kind == "digits"


def _bare(context: Context, numeral: Numeral) -> bool:
    """Say whether four digits with no noun of their own are a year: ``منذ 2012``, ``(2015)``."""
    scan, lexicon = context.scan, context.lexicon
    before, after = scan.word(numeral.first - 1), scan.word(numeral.last + 1)
    if before.clitic is not None and scan.glued(numeral.first - 1):
        listed = before.clitic.conjunction and not before.clitic.preposition
        opened = bool(before.clitic.preposition) or bool(listed and _after_year(context, numeral))
    else:
        event = scan.word(numeral.first - 2).stem in lexicon.year_openers
        opened = before.stem in lexicon.year_openers or (event and before.kind == "word")
        opened = (
            opened
            or before.fold in ("(", "/", "-", "–")
            or (before.kind == "word" and before.definite and not before.opens_number)
        )
    if after.measures or after.senses.scale is not None or after.fold in "%٪$€":
        return False
    closed = (
        after.kind != "word"
        or bool(after.conjunction or after.preposition)
        or after.stem in lexicon.stop
        or after.definite
        or not _countable(after.fold, int(numeral.value or 0))
    )
    return opened and closed


def _countable(folded: str, number: int) -> bool:
    """Say whether a bare word may be what *number* counts, by the case that the number asks.

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
