"""Bind what a number is measured in: percent, money, a measure, a stretch of time."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims.model import QuantityKind
from newsclaims_numbers.context import Context
from newsclaims_numbers.exact_arithmetic import over, times
from newsclaims_numbers.measures import Unit
from newsclaims_numbers.money import Money, read_money
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words

_BELOW, _ABOVE = rule_words().particles.below, rule_words().particles.above
_ZERO = rule_words().clitics.article + rule_words().particles.nil
_NEAR = 8
_DECADES = rule_words().decades.plural
_OF = rule_words().particles.of
_POWERS = ("2", "3")


class Measure(NamedTuple):
    """What a number is measured in.

    Args:
        first: first token of the unit.
        last: last token of the unit.
        kind: kind of the quantity.
        unit: UCUM or ISO 4217 code.
        factor: what the number is to be multiplied with.
        alternatives: further codes that the word may stand for.
        minor: whether it is a currency's minor unit.
    """

    first: int
    last: int
    kind: QuantityKind
    unit: str | None
    factor: Decimal = Decimal(1)
    alternatives: tuple[str, ...] = ()
    minor: bool = False

    def scaled(self, value: Decimal | None) -> Decimal | None:
        """Return *value* in the unit."""
        return None if value is None else times(value, self.factor)


def measure_after(context: Context, numeral: Numeral) -> Measure | None:
    """Read the unit or currency that follows *numeral*, or None.

    After a number without the article a unit has none either, so that in ``50 اليوم``
    the day is an adverb; fractions and indefinite numbers govern a definite one.
    """
    index = numeral.last + 1
    word = context.text.word(index)
    if word.fold == _OF and numeral.value is None and context.text.word(index + 1).definite:
        index, word = index + 1, context.text.word(index + 1)  # مئات الملايين من اليورو
    if word.conjunction or not (
        _governs(context, numeral) or not word.definite or word.preposition
    ):
        return None
    money = read_money(context, index)
    if money is not None:
        return from_money(money)
    measure = unit_at(context, index) or _beside_zero(context, index)
    if measure is not None and numeral.value is not None and _too_long(measure, numeral.value):
        return None
    return measure


def _too_long(measure: Measure, value: Decimal) -> bool:
    """Return whether *value* decades are contracts: ``15 عقدا``."""
    return measure.kind == "duration" and measure.factor > 1 and value > measure.factor


def _beside_zero(context: Context, index: int) -> Measure | None:
    """Read ``تحت الصفر`` and ``فوق الصفر`` after a number without degrees: a temperature."""
    sign = _sign(context, index)
    if not sign:
        return None
    factor = Decimal(sign)
    return Measure(first=index, last=index + 1, kind="measure", unit="Cel", factor=factor)


def _sign(context: Context, index: int) -> int:
    """Return -1 for ``تحت الصفر`` at *index*, 1 for ``فوق الصفر``, 0 for anything else."""
    text = context.text
    if text.word(index + 1).fold != _ZERO:
        return 0
    word = text.word(index).fold
    return -1 if word in _BELOW else int(word in _ABOVE)


def _governs(context: Context, numeral: Numeral) -> bool:
    """Return whether the unit after *numeral* may have the article: ``نصف الساعة``, ``العشر السنوات``."""
    unit = context.text.word(numeral.last + 1)
    plural = unit.stem not in context.lexicon.unit_singulars
    if unit.fold == _OF:
        return True
    return numeral.construct or (numeral.definite and plural)


def unit_at(context: Context, index: int) -> Measure | None:
    """Read the unit phrase at token *index*; a preposition belongs only to بالمئة and its kin."""
    text = context.text
    found = context.lexicon.units.after(text, index)
    if found is None:
        return None
    unit, last = found
    if text.word(index).preposition and unit.kind != "percent":
        return None
    if text.word(index).stem == _DECADES and text.word(last + 1).fold.startswith("ل"):
        return None  # خمسة عقود لمشاريع: contracts
    return from_unit(context, unit, index, last)


def measure_before(context: Context, numeral: Numeral) -> Measure | None:
    """Read a unit written before the number: ``$20``, ``%5``, ``السنوات الست``, ``دولار واحد``."""
    index = numeral.first - 1
    if index <= context.taken:
        return None
    if context.text.word(index).kind == "mark":
        return _sign_at(context, index)
    return _code_at(context, index) or _noun_at(context, index, numeral)


def _sign_at(context: Context, index: int) -> Measure | None:
    """Read ``$`` or a percent sign that touches the number."""
    money = read_money(context, index)
    if money is not None and money.last == index:
        return from_money(money)
    if not (context.text.glued(index) or _apart(context, index)):
        return None
    found = context.lexicon.units.after(context.text, index)
    if found is None or found[1] != index or found[0].kind != "percent":
        return None
    return from_unit(context, found[0], index, index)


def _apart(context: Context, index: int) -> bool:
    """Return whether one space parts a sign from the number after it, and more from the word before: ``٪ 12.5``."""
    before = context.text.word(index - 1)
    parted = context.text.starts_next(index) and not context.text.glued(index - 1)
    return parted and before.kind == "word" and not before.opens_number


def _code_at(context: Context, index: int) -> Measure | None:
    """Read ``USD 20`` and ``بالمئة 20``."""
    if context.text.word(index).fold.isascii():
        money = read_money(context, index)
        return from_money(money) if money is not None and money.last == index else None
    percent = context.lexicon.units.after(context.text, index)
    if percent is None or percent[0].kind != "percent" or percent[1] != index:
        return None
    return from_unit(context, percent[0], index, index)


def _noun_at(context: Context, index: int, numeral: Numeral) -> Measure | None:
    """Read the unit that the number follows as an adjective: ``السنوات الست``, ``دولار واحد``."""
    if numeral.literal is not None and numeral.definite and context.text.word(index).clitic:
        index -= 1  # السنوات الـ15
    word, number = context.text.word(index), context.text.word(numeral.first)
    spelled = numeral.literal is None or numeral.definite
    if not spelled or number.conjunction or numeral.preposition or word.kind != "word":
        return None
    plural = word.definite and word.stem not in context.lexicon.unit_singulars
    one = numeral.value == 1 and word.definite == numeral.definite  # اللتر الواحد
    if not (one or (plural and numeral.definite)):
        return None
    money = read_money(context, index)
    if money is not None and money.last == index:
        return from_money(money)
    found = context.lexicon.units.after(context.text, index)
    if found is None or found[1] != index:
        return None
    return from_unit(context, found[0], index, index)


def from_money(money: Money) -> Measure:
    """Return a currency phrase as what a number is measured in."""
    return Measure(
        first=money.first,
        last=money.last,
        kind="money",
        unit=money.codes[0] if money.codes else None,
        factor=over(Decimal(1), money.divisor),
        alternatives=money.codes[1:],
        minor=money.minor,
    )


def from_unit(context: Context, unit: Unit, first: int, last: int) -> Measure:
    """Return *unit*, written from token *first* to *last*, with what follows it below zero."""
    code, factor = unit.code, unit.factor
    power = context.text.word(last + 1).fold
    if unit.length and power in _POWERS and context.text.glued(last):
        code, last = code + power, last + 1
    if code in ("deg", "Cel"):
        code = _degree(context, first) if code == "deg" else code
        sign = _sign(context, last + 1)
        if sign:
            code, last, factor = "Cel", last + 2, times(factor, sign)
    return Measure(first=first, last=last, kind=unit.kind, unit=code, factor=factor)


def _degree(context: Context, index: int) -> str:
    """Tell degrees of heat and of an earthquake by the words around."""
    for at in range(max(0, index - _NEAR), index + _NEAR):
        stem = context.text.word(at).stem
        if stem in context.lexicon.heat:
            return "Cel"
        if stem in context.lexicon.quake:
            return "{Richter}"
    return "deg"
