"""Read duals that count: ``قتيلان``, ``شهرين``, ``دولارين``; closed lists, not every dual."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.durations import compounded
from newsclaims_numbers.money import read_money
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.units import Measure, from_money, from_unit
from newsclaims_numbers.words import Word

_TWO = Decimal(2)
_YEAR_DIGITS = 4
_SHORT = 4  # letters: a dual that is spelled like another noun
_OF = rule_words().particles.of


def read_dual(context: Context, index: int) -> TokenQuantity | None:
    """Read the dual at token *index*, or None where it only names two known things."""
    text = context.text
    word = text.word(index)
    dual = word.senses.dual
    following = text.word(index + 1)
    if dual is None or (word.definite and following.definite and following.senses.ordinal):
        if dual is not None:
            text.rejected("dual", index, index, word.stem, "two that ordinals tell apart")
        return None  # القرنين الأول والثالث
    if word.definite and word.stem in context.lexicon.years and _years(following):
        return None  # العامين 2003 و2011
    measure = dual_measure(context, index)
    if measure is not None and len(word.stem) <= _SHORT and following.fold != _OF:
        text.rejected("dual", index, index, word.stem, "another word")
        return None  # طنين في الأذن
    if measure is not None:
        decades = measure.kind == "duration" and abs(measure.factor) != 1
        quantity = TokenQuantity(
            first=index,
            last=measure.last,
            number=(index, index),
            kind=measure.kind,
            value=measure.scaled(_TWO),
            unit=measure.unit,
            unit_alternatives=measure.alternatives,
            rule="decades" if decades else "dual",
        )
        return quantity if measure.kind == "money" else compounded(context, quantity)
    if word.definite or not dual.counts:
        text.rejected("dual", index, index, word.stem, "two that are known already")
        return None
    two = following.senses.cardinal  # مواطنان اثنان
    stressed = two is not None and two.value == _TWO and two.role == "unit"
    plain = not (following.definite or following.conjunction or following.preposition)
    return TokenQuantity(
        first=index,
        last=index + (stressed and plain),
        number=(index, index),
        kind="cardinal",
        value=_TWO,
        counted=(index, index),
        rule="dual",
    )


def _years(following: Word) -> bool:
    return following.kind == "digits" and len(following.fold) == _YEAR_DIGITS


def dual_measure(context: Context, index: int) -> Measure | None:
    """Return the unit or currency whose dual stands at token *index*, or None."""
    word = context.text.word(index)
    if word.senses.dual is None:
        return None
    found = context.lexicon.units.loose(context.text, index)
    if found is not None:
        return from_unit(context, found[0], index, found[1])
    money = read_money(context, index) if not (word.preposition or word.conjunction) else None
    return None if money is None else from_money(money)
