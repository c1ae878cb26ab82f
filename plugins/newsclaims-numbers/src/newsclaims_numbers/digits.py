"""Read a number written in digits: grouping, decimals, signs, the agencies' ``62ر31``."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from newsclaims_numbers.scan import Scan

_GROUP = 3
_YEAR_DIGITS = 4
_MOST_RUNS = 32  # so that an endless chain of digits and points is read in pieces
_MINUS = "-−–"
_AGENCY_POINT = "ر"
_RIGHT_TO_LEFT = "\u200f"
_LONGEST_ARABIC_DECIMAL = 2


@frozen(kw_only=True)
class Literal:
    """A number in digits.

    Args:
        first: its first token, a sign included.
        last: its last token.
        value: exact.
        alternatives: other values that the writing allows.
        run: the digits of a plain run, empty where it is grouped or has decimals.
    """

    first: int
    last: int
    value: Decimal
    alternatives: tuple[Decimal, ...] = ()
    run: str = ""


def read_literal(scan: Scan, index: int) -> Literal | None:
    """Read the literal that starts with the digit run at token *index*, or None."""
    if scan.word(index).kind != "digits":
        return None
    literal = scan.literals.get(index)
    if literal is None:
        literal = scan.literals[index] = _agency(scan, index) or _grouped(scan, index)
    return literal


def _agency(scan: Scan, index: int) -> Literal | None:
    """Read ``62ر31``, fraction first: 31.62, as Arabic wire services print decimals.

    A right-to-left mark after the point sets the two runs in the same order on the page.
    """
    point, whole = scan.word(index + 1), scan.word(index + 2)
    if whole.kind != "digits" or not (point.fold == _AGENCY_POINT or _turned(scan, index + 1)):
        return None
    if not (scan.glued(index) and scan.glued(index + 1)) or len(scan.word(index).fold) > _GROUP:
        return None
    value = Decimal(f"{whole.fold}.{scan.word(index).fold}")
    return Literal(first=index, last=index + 2, value=value)


def _turned(scan: Scan, point: int) -> bool:
    """Say whether a right-to-left mark stands between a decimal point and the next digits."""
    if scan.word(point).fold not in (".", ",") or scan.word(point + 2).kind == "digits":
        return False
    return _RIGHT_TO_LEFT in scan.text[scan.ends[point] : scan.starts[point + 1]]


def _grouped(scan: Scan, index: int) -> Literal:
    runs: list[str] = [scan.word(index).fold]
    marks: list[str] = []
    last = index
    while len(runs) < _MOST_RUNS and (step := _next_run(scan, last, runs, marks)) is not None:
        mark, following = step
        marks.append(mark)
        runs.append(scan.word(following).fold)
        last = following
    first = index
    others: tuple[Decimal, ...] = ()
    if not marks and _leading_point(scan, index):
        first, value = index - 1, Decimal(f"0.{runs[0]}")
        marks.append(".")
    else:
        value, others = _value(runs, marks)
    if _signed(scan, first):
        first -= 1
        value, others = value.copy_negate(), tuple(other.copy_negate() for other in others)
    return Literal(
        first=first, last=last, value=value, alternatives=others, run="" if marks else runs[0]
    )


def _next_run(scan: Scan, last: int, runs: list[str], marks: list[str]) -> tuple[str, int] | None:
    """Return the mark after token *last* and the digit run that it ties to the number."""
    mark, following = scan.word(last + 1), scan.word(last + 2)
    if mark.kind == "mark" and following.kind == "digits":
        if not (scan.glued(last) and scan.glued(last + 1)):
            return None
        if mark.fold in ("٫", "٬", ".", ","):
            return mark.fold, last + 2
        grouping = len(following.fold) == _GROUP and len(runs[-1]) <= _GROUP
        short = max(len(following.fold), len(runs[-1])) <= _LONGEST_ARABIC_DECIMAL and not marks
        return ("،", last + 2) if mark.fold == "،" and (grouping or short) else None
    spaced = (
        mark.kind == "digits"
        and len(mark.fold) == _GROUP
        and len(runs[0]) <= _GROUP
        and len(runs[-1]) == (_GROUP if marks else len(runs[0]))
        and not runs[0].startswith("0")
        and scan.starts[last + 1] == scan.ends[last] + 1
    )
    return (" ", last + 1) if spaced else None


def _leading_point(scan: Scan, index: int) -> bool:
    """Say whether the number is written ``.77``."""
    if scan.word(index - 1).fold not in (".", "٫") or not scan.glued(index - 1):
        return False
    if len(scan.word(index).fold) == _YEAR_DIGITS and scan.word(index - 2).kind == "word":
        return False  # في .2014, where printing has moved the full stop
    return not scan.glued(index - 2) or scan.word(index - 2).fold in _MINUS


def _signed(scan: Scan, first: int) -> bool:
    """Say whether a minus sign of the number's own stands before it."""
    if scan.word(first - 1).fold not in _MINUS or scan.word(first - 1).kind != "mark":
        return False
    return scan.glued(first - 1) and (
        not scan.glued(first - 2) or scan.word(first - 2).fold in ("(", "<", ">", "=")
    )


def _value(runs: list[str], marks: list[str]) -> tuple[Decimal, tuple[Decimal, ...]]:
    """Decide which marks group thousands and which is the decimal point.

    ``12.000`` may be either; the likelier comes first: thousands where three noughts
    follow or the mark is a comma, else decimals.
    """
    joined = Decimal("".join(runs))
    if not marks:
        return joined, ()
    *outer, last = marks
    grouped = all(len(run) == _GROUP for run in runs[1:]) and len(runs[0]) <= _GROUP
    decimal = Decimal(f"{''.join(runs[:-1])}.{runs[-1]}")
    if outer:
        mixed = last not in outer and last not in " ٬"
        return (decimal, ()) if mixed else (joined, ())
    if last in " ٬":
        return joined, ()
    if last == "٫" or not grouped or runs[0].strip("0") == "":
        return decimal, ()
    thousands = last in (",", "،") or runs[-1] == "0" * _GROUP
    return (joined, (decimal,)) if thousands else (decimal, (joined,))
