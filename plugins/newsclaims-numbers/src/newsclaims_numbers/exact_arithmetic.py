"""Decimal arithmetic that is exact for every number a text can hold, whatever the caller's context."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

_CONTEXT = Context(prec=120, rounding=ROUND_HALF_EVEN)
_FRACTION_PLACES = Decimal("0.0001")


def plus(left: Decimal, right: Decimal) -> Decimal:
    """Return the sum."""
    return _CONTEXT.add(left, right)


def times(left: Decimal, right: Decimal | int) -> Decimal:
    """Return the product."""
    return _CONTEXT.multiply(left, right)


def over(left: Decimal, right: Decimal | int) -> Decimal:
    """Return the quotient, to 120 digits where it does not end."""
    return _CONTEXT.divide(left, right)


def whole(value: Decimal) -> bool:
    """Return whether *value* is an integer."""
    return value == value.to_integral_value(context=_CONTEXT)


def plain(value: Decimal) -> Decimal:
    """Return *value* as it is to be shown: four decimals where it does not end, no exponent."""
    digits, exponent = value.as_tuple()[1:]
    if exponent == 0:
        return value
    if not isinstance(exponent, int) or len(digits) > _CONTEXT.prec:
        return value  # longer than any sum or quotient: as the text has it
    if len(digits) >= _CONTEXT.prec - 1 and exponent < 0:
        value = value.quantize(_FRACTION_PLACES, context=_CONTEXT)
    if whole(value) and value.adjusted() < _CONTEXT.prec:
        return value.quantize(Decimal(1), context=_CONTEXT)
    return value.normalize(_CONTEXT)
