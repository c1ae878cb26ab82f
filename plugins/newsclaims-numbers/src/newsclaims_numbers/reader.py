"""Walk over a scan and bind every number to what belongs to it."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from newsclaims.model import Approx, Provenance, Quantity, QuantityKind, Span
from newsclaims_numbers.comparators import comparator_after, comparator_before
from newsclaims_numbers.compose import Numeral, read_numeral
from newsclaims_numbers.counted import counted_after, counted_before
from newsclaims_numbers.dates import DateReading, read_date
from newsclaims_numbers.lexicon import Lexicon, lexicon
from newsclaims_numbers.money import Setting, read_money
from newsclaims_numbers.ordinals import OrdinalReading, read_ordinal
from newsclaims_numbers.scan import Scan

_AND = "و"


@frozen(kw_only=True)
class _Reader:
    """One text being read."""

    scan: Scan
    lexicon: Lexicon
    setting: Setting
    found: list[Quantity] = field(factory=list)

    def run(self) -> list[Quantity]:
        """Read from left to right; what a quantity has taken is not read again."""
        scan, taken = self.scan, -1
        for index in scan.candidates:
            if index <= taken:
                continue
            skip = self._excluded(index)
            if skip is not None:
                taken = skip
                continue
            last = self._read(index)
            taken = max(taken, last)
        return self.found

    def _excluded(self, index: int) -> int | None:
        """Return the last token of an idiom or name around *index* that is no number."""
        for back in (0, 1, 2):
            for table in (self.lexicon.idioms, self.lexicon.names):
                found = table.after(self.scan, index - back)
                if found is not None and found[1] >= index:
                    return found[1]
        return None

    def _read(self, index: int) -> int:
        """Read what starts at *index*; return the last token taken, or -1."""
        scan, lexicon = self.scan, self.lexicon
        ordinal = read_ordinal(scan, index, lexicon)
        if ordinal is not None:
            return self._ordinal(ordinal)
        numeral = read_numeral(scan, index, lexicon)
        if numeral is None:
            if scan.word(index).senses.dual is not None:
                return self._dual(index)
            return -1
        date = read_date(scan, numeral, lexicon)
        if date is not None:
            return self._date(date, numeral)
        return self._measure(numeral)

    def _add(
        self,
        first: int,
        last: int,
        *,
        kind: QuantityKind,
        number: tuple[int, int],
        value: Decimal | str | None,
        low: Decimal | str | None = None,
        high: Decimal | str | None = None,
        approx: Approx = "=",
        unit: str | None = None,
        counted: tuple[int, int] | None = None,
        alternatives: tuple[Decimal, ...] = (),
        rule: str,
    ) -> int:
        scan = self.scan
        whole = scan.span(first, last)
        phrase: Span | None = scan.span(*counted) if counted is not None else None
        self.found.append(
            Quantity(
                whole.start,
                whole.end,
                whole.text,
                kind=kind,
                number=scan.span(*number),
                value=value,
                low=low,
                high=high,
                approx=approx,
                unit=unit,
                counted=phrase,
                alternatives=alternatives,
                provenance=Provenance(rule=rule),
            )
        )
        return last

    def _ordinal(self, ordinal: OrdinalReading) -> int:
        scan = self.scan
        first, last = ordinal.first, ordinal.last
        counted: tuple[int, int] | None = None
        numeral = Numeral(first=first, last=last, value=Decimal(ordinal.value), definite=ordinal.definite)
        counted = counted_before(scan, numeral, self.lexicon) if ordinal.definite else None
        if counted is None and not ordinal.definite and ordinal.bare:
            counted = counted_after(scan, numeral, self.lexicon)
            if counted is None:
                return -1
        if counted is not None:
            first, last = min(first, counted[0]), max(last, counted[1])
        return self._add(
            first,
            last,
            kind="ordinal",
            number=(ordinal.first, ordinal.last),
            value=Decimal(ordinal.value),
            counted=counted,
            rule="ordinal",
        )

    def _dual(self, index: int) -> int:
        word = self.scan.word(index)
        dual = word.senses.dual
        if dual is None or dual.unit == "currency" or word.definite and dual.unit is None:
            return -1
        kind: QuantityKind = "cardinal"
        if dual.unit is not None:
            found = self.lexicon.units.after(self.scan, index)
            kind = "duration" if found is not None and found[0].kind == "duration" else "measure"
        return self._add(
            index,
            index,
            kind=kind,
            number=(index, index),
            value=Decimal(2),
            unit=dual.unit,
            counted=None if dual.unit else (index, index),
            rule="dual",
        )

    def _date(self, date: DateReading, numeral: Numeral) -> int:
        scan = self.scan
        span = scan.span(date.first, date.last)
        self.found.append(
            Quantity(
                span.start,
                span.end,
                span.text,
                kind="date",
                number=scan.span(numeral.first, numeral.last),
                value=date.value,
                low=date.low,
                high=date.high,
                calendar=date.calendar,
                provenance=Provenance(rule=date.rule),
            )
        )
        return date.last

    def _measure(self, numeral: Numeral) -> int:
        """Bind unit, currency or counted noun, then the comparator around it all."""
        scan, lexicon = self.scan, self.lexicon
        first, last = numeral.first, numeral.last
        value, low, high = numeral.value, numeral.low, numeral.high
        kind: QuantityKind = "cardinal"
        unit: str | None = None
        counted: tuple[int, int] | None = None
        rule = numeral.rule
        money = self._money(numeral)
        if money is not None:
            kind, unit, divisor, first, last = money
            value = value / divisor if value is not None else None
            low = low / divisor if low is not None else None
            rule = "money"
        else:
            bound = None if scan.word(last + 1).conjunction else lexicon.units.after(scan, last + 1)
            if bound is not None and (bound[0].kind == "percent" or not scan.word(last + 1).preposition):
                found, last = bound
                unit, kind = found.code, found.kind  # type: ignore[assignment]
                value = value * found.factor if value is not None else None
                low = low * found.factor if low is not None else None
                high = high * found.factor if high is not None else None
                rule = kind
            else:
                counted = counted_after(scan, numeral, lexicon)
                if counted is None or (numeral.definite and not scan.word(counted[0]).definite):
                    counted = counted_before(scan, numeral, lexicon) or counted
                if counted is not None:
                    first, last = min(first, counted[0]), max(last, counted[1])
        approx, first = comparator_before(scan, first, lexicon)
        after = comparator_after(scan, last, lexicon)
        if after is not None:
            approx, last = after
        if value is None and approx == "=":
            approx = "~"
        return self._add(
            first,
            last,
            kind=kind,
            number=(numeral.first, numeral.last),
            value=value,
            low=low,
            high=high,
            approx=approx,
            unit=unit,
            counted=counted,
            alternatives=numeral.alternatives,
            rule=rule,
        )

    def _money(
        self, numeral: Numeral
    ) -> tuple[QuantityKind, str | None, Decimal, int, int] | None:
        scan = self.scan
        found = read_money(scan, numeral.last + 1, self.lexicon, self.setting)
        if found is not None:
            return "money", found.code, found.divisor, numeral.first, found.last
        sign = numeral.first - 1
        if scan.word(sign).kind == "mark":
            before = read_money(scan, sign, self.lexicon, self.setting)
            if before is not None and before.last == sign:
                return "money", before.code, before.divisor, sign, numeral.last
        return None


def read(text: str, *, country: str | None = None) -> list[Quantity]:
    """Return the quantities of *text* in text order.

    Args:
        text: any text; it is not changed, offsets count its code points.
        country: ISO 3166 code of the country whose currency a bare ``دينار`` is.
    """
    tables = lexicon()
    scan = Scan(text, tables.words)
    reader = _Reader(scan=scan, lexicon=tables, setting=Setting(scan, tables, country))
    return reader.run()
