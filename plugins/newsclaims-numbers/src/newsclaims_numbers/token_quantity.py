"""What every reader is given and what it gives back."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims.model import Approx, Calendar, Provenance, Quantity, QuantityKind
from newsclaims_numbers.exact_arithmetic import plain
from newsclaims_numbers.tokenized_text import TokenizedText

TokenRange = tuple[int, int]


class TokenQuantity(NamedTuple):
    """A quantity in tokens: every pair is a first and a last token, both included.

    The fields are those of `newsclaims.model.Quantity`.
    """

    first: int
    last: int
    number: TokenRange
    kind: QuantityKind
    rule: str
    value: Decimal | str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    approx: Approx = "="
    unit: str | None = None
    counted: TokenRange | None = None
    per: TokenRange | None = None
    whole: TokenRange | None = None
    calendar: Calendar | None = None
    alternatives: tuple[Decimal, ...] = ()
    unit_alternatives: tuple[str, ...] = ()

    def widened(self, tokens: TokenRange | None) -> TokenQuantity:
        """Return the quantity with its span grown to take in *tokens*."""
        if tokens is None:
            return self
        return self._replace(first=min(self.first, tokens[0]), last=max(self.last, tokens[1]))


def written(
    tokens: TokenRange,
    value: str,
    rule: str,
    *,
    kind: QuantityKind = "date",
    calendar: Calendar | None = None,
) -> TokenQuantity:
    """Return a date, time or score that is its number, *tokens*, and nothing else."""
    first, last = tokens
    return TokenQuantity(
        first=first, last=last, number=tokens, kind=kind, value=value, calendar=calendar, rule=rule
    )


def to_quantity(quantity: TokenQuantity, text: TokenizedText) -> Quantity:
    """Return *quantity* as a quantity with spans in the text."""
    counted, per, whole = quantity.counted, quantity.per, quantity.whole
    others = quantity.alternatives
    outer = text.span(quantity.first, quantity.last)
    alone = quantity.number == (quantity.first, quantity.last)
    return Quantity(
        outer.start,
        outer.end,
        outer.text,
        kind=quantity.kind,
        number=outer if alone else text.span(*quantity.number),
        value=_shown(quantity.value),
        low=_shown(quantity.low) if quantity.low is not None else None,
        high=_shown(quantity.high) if quantity.high is not None else None,
        approx=quantity.approx,
        unit=quantity.unit,
        counted=None if counted is None else text.span(*counted),
        per=None if per is None else text.span(*per),
        whole=None if whole is None else text.span(*whole),
        calendar=quantity.calendar,
        alternatives=tuple(map(plain, others)) if others else (),
        unit_alternatives=quantity.unit_alternatives,
        provenance=Provenance(rule=quantity.rule),
    )


def _shown(value: Decimal | str | None) -> Decimal | str | None:
    return plain(value) if isinstance(value, Decimal) else value
