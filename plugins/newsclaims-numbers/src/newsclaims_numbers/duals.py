"""Read duals that count: ``قتيلان``, ``شهرين``, ``دولارين``; closed lists, not every dual."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.durations import compounded
from newsclaims_numbers.exact_arithmetic import over
from newsclaims_numbers.money import read_money
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.units import from_unit

_TWO = Decimal(2)


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
    found = context.lexicon.units.loose(text, index)
    if found is not None:
        unit, last = found
        measure = from_unit(context, unit, index, last)
        quantity = TokenQuantity(
            first=index,
            last=measure.last,
            number=(index, index),
            kind=measure.kind,
            value=measure.scaled(_TWO),
            unit=measure.unit,
            rule="decades" if abs(unit.factor) != 1 else "dual",
        )
        return compounded(context, quantity)
    money = read_money(context, index) if not word.preposition and not word.conjunction else None
    if money is not None:
        return TokenQuantity(
            first=index,
            last=money.last,
            number=(index, index),
            kind="money",
            value=over(_TWO, money.divisor),
            unit=money.codes[0] if money.codes else None,
            unit_alternatives=money.codes[1:],
            rule="dual",
        )
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
