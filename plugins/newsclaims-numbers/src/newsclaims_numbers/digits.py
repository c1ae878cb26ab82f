"""Read a number written in digits: grouping, decimals, signs, the agency's ``62ر31``."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from newsclaims_numbers.scan import Scan

_GROUP = 3
_ALWAYS_DECIMAL = "٫"
_ALWAYS_GROUP = "٬"
_EITHER = ".,"
_ARABIC_COMMA = "،"
_MINUS = "-−–"
_AGENCY_POINT = "ر"


@frozen(kw_only=True)
class Literal:
    """A number in digits.

    Args:
        first: its first token, a sign included.
        last: its last token.
        value: exact.
        alternatives: other values that the writing allows.
        digits: how many digits a plain run has, 0 where it is grouped or has decimals.
    """

    first: int
    last: int
    value: Decimal
    alternatives: tuple[Decimal, ...] = ()
    digits: int = 0


def read_literal(scan: Scan, index: int) -> Literal | None:
    """Read the literal that starts with the digit run or point at *index*."""
    word = scan.word(index)
    if word.kind != "digits":
        return None
    agency = _agency(scan, index)
    if agency is not None:
        return agency
    runs, marks, last = _runs(scan, index)
    first = _with_sign(scan, index)
    value, alternatives = _value(runs, marks)
    if first < index:
        value, alternatives = -value, tuple(-other for other in alternatives)
    return Literal(
        first=first,
        last=last,
        value=value,
        alternatives=alternatives,
        digits=len(runs[0]) if not marks else 0,
    )


def _agency(scan: Scan, index: int) -> Literal | None:
    """Read ``62ر31``, fraction first: 31.62 (Arabic wire services of the 1990s and since)."""
    point = scan.word(index + 1)
    if not (scan.glued(index) and scan.glued(index + 1) and point.fold == _AGENCY_POINT):
        return None
    whole = scan.word(index + 2)
    if whole.kind != "digits" or len(scan.word(index).fold) > _GROUP:
        return None
    value = Decimal(f"{whole.fold}.{scan.word(index).fold}")
    return Literal(first=index, last=index + 2, value=value)


def _runs(scan: Scan, index: int) -> tuple[list[str], list[str], int]:
    """Collect digit runs and the marks between them."""
    runs, marks, last = [scan.word(index).fold], [], index
    while True:
        mark = scan.word(last + 1)
        if (
            scan.glued(last)
            and scan.glued(last + 1)
            and mark.fold in (_ALWAYS_DECIMAL, _ALWAYS_GROUP, ".", ",", _ARABIC_COMMA)
            and scan.word(last + 2).kind == "digits"
        ):
            following = scan.word(last + 2).fold
            if mark.fold == _ARABIC_COMMA and (len(following) > 2 or len(runs[-1]) > 2):
                break
            marks.append(mark.fold)
            runs.append(following)
            last += 2
        elif (
            mark.kind == "digits"
            and len(mark.fold) == _GROUP
            and not (marks and marks[-1] != " ")
            and len(runs[0]) <= _GROUP
            and scan.starts[last + 1] == scan.ends[last] + 1
            and runs[0] != "0"
        ):
            marks.append(" ")
            runs.append(mark.fold)
            last += 1
        else:
            return runs, marks, last
    return runs, marks, last


def _with_sign(scan: Scan, index: int) -> int:
    """Return the index of a sign before the literal, else *index*."""
    sign = scan.word(index - 1)
    if sign.fold in _MINUS and scan.glued(index - 1):
        before = scan.word(index - 2)
        if not scan.glued(index - 2) or before.fold in "(":
            return index - 1 if before.kind != "digits" else index
    return index


def _value(runs: list[str], marks: list[str]) -> tuple[Decimal, tuple[Decimal, ...]]:
    """Decide which marks group thousands and which is the decimal point."""
    joined = "".join(runs)
    if not marks:
        return Decimal(joined), ()
    grouped = all(len(run) == _GROUP for run in runs[1:]) and len(runs[0]) <= _GROUP
    head_ok = grouped and runs[0] not in ("0", "00", "000")
    if len(marks) == 1:
        decimal = Decimal(f"{runs[0]}.{runs[1]}")
        mark = marks[0]
        if mark in (_ALWAYS_GROUP, " ") and grouped:
            return Decimal(joined), ()
        if mark == _ALWAYS_DECIMAL or not head_ok:
            return decimal, ()
        return Decimal(joined), (decimal,)
    *outer, last = marks
    body = all(len(run) == _GROUP for run in runs[1:-1])
    if body and last not in outer and len(set(outer)) == 1:
        return Decimal(f"{''.join(runs[:-1])}.{runs[-1]}"), ()
    if head_ok:
        return Decimal(joined), ()
    return Decimal(joined), ()
