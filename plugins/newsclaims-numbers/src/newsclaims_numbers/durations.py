"""Put stretches of time together: ``3 ساعات و10 دقائق``, ``سنتين ونصف``, ``ساعة ونصف الساعة``.

The value is given in the smallest unit named.  Months and years have no fixed length
in days; there a month counts 30 days and a year 365, and the result is approximate.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from newsclaims_numbers.compose import joined
from newsclaims_numbers.exact import over, plus, times
from newsclaims_numbers.measures import Unit
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.reading import Context, Reading
from newsclaims_numbers.rule_words import rule_words

_SECONDS = {
    "s": 1, "min": 60, "h": 3600, "d": 86_400, "wk": 604_800, "mo": 2_592_000, "a": 31_536_000,
}  # fmt: skip
_CALENDAR = ("a", "mo")
_MONTHS = 12
_EXCEPT, _EACH = rule_words().particles.less, rule_words().particles.each
_IN_DAYS = "duration in days"  # weeks have been turned into days, so days may follow


def implied_one(context: Context, index: int) -> Reading | None:
    """Read the unit before a joined number as one of it: ``ساعة`` of ``ساعة ونصف``."""
    scan = context.scan
    at = index - 1 if scan.word(index).conjunction == "و" else index - 2
    if joined(scan, at + 1) != index or at <= context.taken:
        return None
    word, before = scan.word(at), scan.word(at - 1)
    if word.kind != "word" or word.definite or before.kind == "digits" or before.senses.cardinal:
        return None
    if before.senses.scale or before.senses.ordinal or before.fold == _EACH:
        return None
    found = context.lexicon.units.loose(scan, at)
    if found is None or found[1] != at or word.preposition or not _singular(context, at):
        return None
    whole = one_of_unit(context, at)
    return whole if whole is not None and whole.last > at else None


def one_of_unit(context: Context, index: int) -> Reading | None:
    """Return one of the unit at token *index*, with what و adds to it; None where it is none."""
    scan = context.scan
    found = context.lexicon.units.loose(scan, index)
    word = scan.word(index)
    if found is None or word.definite or not _singular(context, index):
        return None
    unit, last = found
    if unit.kind == "percent" or scan.surface(index).isascii():
        return None
    one = Reading(
        first=index,
        last=last,
        number=(index, last),
        kind=unit.kind,
        value=unit.factor,
        unit=unit.code,
        rule="implied one",
    )
    return compounded(context, one)


def _singular(context: Context, index: int) -> bool:
    return context.scan.word(index).stem in context.lexicon.unit_singulars


def compounded(context: Context, reading: Reading) -> Reading:
    """Add the smaller units and the fraction that و joins to *reading*."""
    while True:
        longer = _plus_fraction(context, reading) or _plus_unit(context, reading)
        if longer is None:
            return reading
        reading = longer


def _plus_fraction(context: Context, reading: Reading) -> Reading | None:
    """Add ``ونصف`` or take off ``إلا ربعا``, with the unit said again or not."""
    scan = context.scan
    sign, at = 1, joined(scan, reading.last + 1)
    if at is None and scan.word(reading.last + 1).fold == _EXCEPT:
        sign, at = -1, reading.last + 2
    if at is None or not isinstance(reading.value, Decimal) or scan.word(at).preposition:
        return None
    part = scan.word(at).senses.part
    if part is None or part.form == "plural" or scan.word(at).senses.cardinal is not None:
        return None
    last = at
    unit = context.lexicon.units.after(scan, at + 1)
    if unit is not None:
        if unit[0].code != reading.unit:
            return None
        last = unit[1]
    elif scan.word(at + 1).senses.scale is not None:
        return None
    fraction = over(Decimal(sign * (2 if part.form == "dual" else 1)), part.over)
    factor = unit[0].factor if unit is not None else _factor_of(reading)
    return evolve(reading, value=plus(reading.value, times(fraction, factor)), last=last)


def _factor_of(reading: Reading) -> Decimal:
    """Return what a half after *reading* is a half of: of ten years after decades."""
    if reading.rule == "decades":
        return Decimal(10)
    return Decimal(1)


def _plus_unit(context: Context, reading: Reading) -> Reading | None:
    """Add a smaller stretch of time: ``و10 دقائق``, ``ودقيقتين``, ``وشهر``."""
    scan, start = context.scan, _next_stretch(context, reading.last + 1)
    if start is None or reading.unit not in _SECONDS or not isinstance(reading.value, Decimal):
        return None
    step = _stretch(
        context, start, bare=start > reading.last + 1 or scan.word(start).conjunction == "و"
    )
    if step is None:
        return None
    amount, unit, last = step
    if unit.kind != "duration" or _SECONDS[unit.code] > _SECONDS[reading.unit]:
        return None
    if unit.code == reading.unit and reading.rule != _IN_DAYS:
        return None
    code, exact = _common(reading.unit, unit.code)
    return evolve(
        reading,
        value=plus(
            times(reading.value, _ratio(reading.unit, code)),
            times(times(amount, unit.factor), _ratio(unit.code, code)),
        ),
        unit=code,
        last=last,
        number=(reading.number[0], max(reading.number[1], last - 1)),
        approx=reading.approx if exact or reading.approx != "=" else "~",
        rule=_IN_DAYS if code != unit.code else "compound duration",
    )


def _next_stretch(context: Context, index: int) -> int | None:
    """Return where the next stretch starts, after و or a comma."""
    scan = context.scan
    if scan.word(index).fold in ("،", ","):
        start = joined(scan, index + 1) or index + 1
    else:
        start = joined(scan, index) or -1
    return start if start >= 0 and not scan.word(start).preposition else None


def _stretch(context: Context, index: int, *, bare: bool) -> tuple[Decimal, Unit, int] | None:
    """Read a number with a unit, a dual, or a unit that stands for one of it."""
    scan, units = context.scan, context.lexicon.units
    word = scan.word(index)
    numeral = read_numeral(scan, index)
    if numeral is not None:
        found = (
            None if scan.word(numeral.last + 1).conjunction else units.after(scan, numeral.last + 1)
        )
        if found is None or numeral.value is None:
            return None
        return numeral.value, found[0], found[1]
    found = units.loose(scan, index)
    if found is None or word.definite:
        return None
    if word.senses.dual is not None:
        return Decimal(2), found[0], found[1]
    if bare and _singular(context, index):
        return Decimal(1), found[0], found[1]
    return None


def _common(larger: str, smaller: str) -> tuple[str, bool]:
    """Return the unit that the sum is given in, and whether the sum is exact.

    Months and weeks meet in days, since neither is a whole number of the other.
    """
    if larger not in _CALENDAR:
        return smaller, True
    if smaller in _CALENDAR:
        return smaller, True
    return ("d" if smaller == "wk" else smaller), False


def _ratio(larger: str, smaller: str) -> Decimal:
    """Return how many of *smaller* make one of *larger*."""
    if (larger, smaller) == _CALENDAR:
        return Decimal(_MONTHS)
    return over(Decimal(_SECONDS[larger]), _SECONDS[smaller])
