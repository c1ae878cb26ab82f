"""Put stretches of time together: ``3 ساعات و10 دقائق``, ``سنتين ونصف``, ``ساعة ونصف الساعة``.

The value is given in the smallest unit named.  Months and years have no fixed length
in days; there a month counts 30 days and a year 365, and the result is approximate.
"""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.exact_arithmetic import over, plus, times
from newsclaims_numbers.measures import Unit
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_SECONDS = {
    "s": 1, "min": 60, "h": 3600, "d": 86_400, "wk": 604_800, "mo": 2_592_000, "a": 31_536_000,
}  # fmt: skip
_CALENDAR = ("a", "mo")
_MONTHS = 12
_EXCEPT, _EACH = rule_words().particles.less, rule_words().particles.each
_IN_DAYS = "duration in days"  # weeks have been turned into days, so days may follow


def implied_one(context: Context, index: int) -> TokenQuantity | None:
    """Read the unit before a joined number as one of it: ``ساعة`` of ``ساعة ونصف``."""
    text = context.text
    at = index - 1 if text.word(index).conjunction == "و" else index - 2
    if joined(text, at + 1) != index or at <= context.taken:
        return None
    word, before = text.word(at), text.word(at - 1)
    if word.kind != "word" or word.definite or before.kind == "digits" or before.senses.cardinal:
        return None
    if before.senses.scale or before.senses.ordinal or before.fold == _EACH:
        return None
    found = context.lexicon.units.loose(text, at)
    if found is None or found[1] != at or word.preposition or not _singular(context, at):
        return None
    whole = one_of_unit(context, at)
    return whole if whole is not None and whole.last > at else None


def one_of_unit(context: Context, index: int) -> TokenQuantity | None:
    """Return one of the unit at token *index*, with what و adds to it; None where it is none."""
    text = context.text
    found = context.lexicon.units.loose(text, index)
    word = text.word(index)
    if found is None or word.definite or not _singular(context, index):
        return None
    unit, last = found
    if unit.kind == "percent" or text.surface(index).isascii():
        return None
    one = TokenQuantity(
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
    return context.text.word(index).stem in context.lexicon.unit_singulars


def compounded(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Add the smaller units and the fraction that و joins to *quantity*."""
    while True:
        longer = _plus_fraction(context, quantity) or _plus_unit(context, quantity)
        if longer is None:
            return quantity
        quantity = longer


def _plus_fraction(context: Context, quantity: TokenQuantity) -> TokenQuantity | None:
    """Add ``ونصف`` or take off ``إلا ربعا``, with the unit said again or not."""
    text = context.text
    sign, at = 1, joined(text, quantity.last + 1)
    if at is None and text.word(quantity.last + 1).fold == _EXCEPT:
        sign, at = -1, quantity.last + 2
    if at is None or not isinstance(quantity.value, Decimal) or text.word(at).preposition:
        return None
    part = text.word(at).senses.part
    if part is None or part.form == "plural" or text.word(at).senses.cardinal is not None:
        return None
    last = at
    unit = context.lexicon.units.after(text, at + 1)
    if unit is not None:
        if unit[0].code != quantity.unit:
            return None
        last = unit[1]
    elif text.word(at + 1).senses.scale is not None:
        return None
    fraction = over(Decimal(sign * (2 if part.form == "dual" else 1)), part.over)
    factor = unit[0].factor if unit is not None else _factor_of(quantity)
    return quantity._replace(value=plus(quantity.value, times(fraction, factor)), last=last)


def _factor_of(quantity: TokenQuantity) -> Decimal:
    """Return what a half after *quantity* is a half of: of ten years after decades."""
    if quantity.rule == "decades":
        return Decimal(10)
    return Decimal(1)


def _plus_unit(context: Context, quantity: TokenQuantity) -> TokenQuantity | None:
    """Add a smaller stretch of time: ``و10 دقائق``, ``ودقيقتين``, ``وشهر``."""
    text, start = context.text, _next_stretch(context, quantity.last + 1)
    if start is None or quantity.unit not in _SECONDS or not isinstance(quantity.value, Decimal):
        return None
    step = _stretch(
        context, start, bare=start > quantity.last + 1 or text.word(start).conjunction == "و"
    )
    if step is None:
        return None
    amount, unit, last = step
    if unit.kind != "duration" or _SECONDS[unit.code] > _SECONDS[quantity.unit]:
        return None
    if unit.code == quantity.unit and quantity.rule != _IN_DAYS:
        return None
    code, exact = _common(quantity.unit, unit.code)
    return quantity._replace(
        value=plus(
            times(quantity.value, _ratio(quantity.unit, code)),
            times(times(amount, unit.factor), _ratio(unit.code, code)),
        ),
        unit=code,
        last=last,
        number=(quantity.number[0], max(quantity.number[1], last - 1)),
        approx=quantity.approx if exact or quantity.approx != "=" else "~",
        rule=_IN_DAYS if code != unit.code else "compound duration",
    )


def _next_stretch(context: Context, index: int) -> int | None:
    """Return where the next stretch starts, after و or a comma."""
    text = context.text
    if text.word(index).fold in ("،", ","):
        start = joined(text, index + 1) or index + 1
    else:
        start = joined(text, index) or -1
    return start if start >= 0 and not text.word(start).preposition else None


def _stretch(context: Context, index: int, *, bare: bool) -> tuple[Decimal, Unit, int] | None:
    """Read a number with a unit, a dual, or a unit that stands for one of it."""
    text, units = context.text, context.lexicon.units
    word = text.word(index)
    numeral = read_numeral(text, index)
    if numeral is not None:
        found = (
            None if text.word(numeral.last + 1).conjunction else units.after(text, numeral.last + 1)
        )
        if found is None or numeral.value is None:
            return None
        return numeral.value, found[0], found[1]
    found = units.loose(text, index)
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
