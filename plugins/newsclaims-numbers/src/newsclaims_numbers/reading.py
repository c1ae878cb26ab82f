"""What every reader is given and what it gives back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import evolve, field, frozen

from newsclaims.model import Approx, Calendar, Provenance, Quantity, QuantityKind, Span
from newsclaims_numbers.exact import plain
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan
from newsclaims_numbers.setting import Setting

Tokens = tuple[int, int]


@frozen(kw_only=True)
class Reading:
    """A quantity in tokens: every pair is a first and a last token, both included.

    The fields are those of `newsclaims.model.Quantity`.
    """

    first: int
    last: int
    number: Tokens
    kind: QuantityKind
    value: Decimal | str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    approx: Approx = "="
    unit: str | None = None
    counted: Tokens | None = None
    per: Tokens | None = None
    whole: Tokens | None = None
    calendar: Calendar | None = None
    alternatives: tuple[Decimal, ...] = ()
    unit_alternatives: tuple[str, ...] = ()
    rule: str

    def widened(self, tokens: Tokens | None) -> Reading:
        """Return the reading with its span grown to take in *tokens*."""
        if tokens is None:
            return self
        return evolve(self, first=min(self.first, tokens[0]), last=max(self.last, tokens[1]))


def written(
    tokens: Tokens,
    value: str,
    rule: str,
    *,
    kind: QuantityKind = "date",
    calendar: Calendar | None = None,
) -> Reading:
    """Return a date, time or score that is its number, *tokens*, and nothing else."""
    first, last = tokens
    return Reading(
        first=first, last=last, number=tokens, kind=kind, value=value, calendar=calendar, rule=rule
    )


@frozen(kw_only=True)
class Context:
    """One text and all that is known about it.

    Args:
        scan: its tokens.
        lexicon: the tables.
        setting: which country it is about.
        published: the day that relative dates count from.
        relative: whether dates without a number (``أمس``) are read too.
        done: what has been read so far, in text order.
    """

    scan: Scan
    lexicon: Lexicon
    setting: Setting
    published: date | None = None
    relative: bool = False
    done: list[Reading] = field(factory=list)

    @property
    def taken(self) -> int:
        """The last token that a reading has taken, -1 where there is none."""
        return self.done[-1].last if self.done else -1


def to_quantity(reading: Reading, scan: Scan) -> Quantity:
    """Return *reading* as a quantity with spans in the text."""

    def span(tokens: Tokens | None) -> Span | None:
        return None if tokens is None else scan.span(*tokens)

    outer = scan.span(reading.first, reading.last)
    return Quantity(
        outer.start,
        outer.end,
        outer.text,
        kind=reading.kind,
        number=scan.span(*reading.number),
        value=_shown(reading.value),
        low=_shown(reading.low),
        high=_shown(reading.high),
        approx=reading.approx,
        unit=reading.unit,
        counted=span(reading.counted),
        per=span(reading.per),
        whole=span(reading.whole),
        calendar=reading.calendar,
        alternatives=tuple(plain(other) for other in reading.alternatives),
        unit_alternatives=reading.unit_alternatives,
        provenance=Provenance(rule=reading.rule),
    )


def _shown(value: Decimal | str | None) -> Decimal | str | None:
    return plain(value) if isinstance(value, Decimal) else value
