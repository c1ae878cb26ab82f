"""Read a number written in digits: grouping, decimals, signs, the agencies' ``62ر31``."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.numeral_types import Literal
from newsclaims_numbers.tokenized_text import TokenizedText

_GROUP = 3
_YEAR_DIGITS = 4
_MOST_RUNS = 32  # so that an endless chain of digits and points is read in pieces
_MINUS = "-−–"
_AGENCY_POINT = "ر"
_RIGHT_TO_LEFT = "\u200f"
_LONGEST_ARABIC_DECIMAL = 2


def read_literal(text: TokenizedText, index: int) -> Literal | None:
    """Read the literal that starts with the digit run at token *index*, or None."""
    if text.word(index).kind != "digits":
        return None
    literal = text.literals.get(index)
    if literal is None:
        literal = _plain(text, index) or _agency(text, index) or _grouped(text, index)
        text.literals[index] = literal
    return literal


def _plain(text: TokenizedText, index: int) -> Literal | None:
    """Read digits that stand between words, as most do."""
    after = text.word(index + 1)
    if after.kind != "word" or after.fold == _AGENCY_POINT or text.word(index - 1).kind == "mark":
        return None
    run = text.word(index).fold
    return Literal(first=index, last=index, value=Decimal(run), run=run)


def _agency(text: TokenizedText, index: int) -> Literal | None:
    """Read ``62ر31``, fraction first: 31.62, as Arabic wire services print decimals.

    A right-to-left mark after the point sets the two runs in the same order on the page.
    """
    point, whole = text.word(index + 1), text.word(index + 2)
    if whole.kind != "digits" or not (point.fold == _AGENCY_POINT or _turned(text, index + 1)):
        return None
    if not (text.glued(index) and text.glued(index + 1)) or len(text.word(index).fold) > _GROUP:
        return None
    value = Decimal(f"{whole.fold}.{text.word(index).fold}")
    return Literal(first=index, last=index + 2, value=value)


def _turned(text: TokenizedText, point: int) -> bool:
    """Return whether a right-to-left mark stands between a decimal point and the next digits."""
    if text.word(point).fold not in (".", ",") or text.word(point + 2).kind == "digits":
        return False
    return _RIGHT_TO_LEFT in text.string[text.ends[point] : text.starts[point + 1]]


def _grouped(text: TokenizedText, index: int) -> Literal:
    runs: list[str] = [text.word(index).fold]
    marks: list[str] = []
    last = index
    while len(runs) < _MOST_RUNS and (step := _next_run(text, last, runs, marks)) is not None:
        mark, following = step
        marks.append(mark)
        runs.append(text.word(following).fold)
        last = following
    first = index
    others: tuple[Decimal, ...] = ()
    if not marks and _leading_point(text, index):
        first, value = index - 1, Decimal(f"0.{runs[0]}")
        marks.append(".")
    else:
        value, others = _value(runs, marks)
    if _signed(text, first):
        first -= 1
        value, others = value.copy_negate(), tuple(other.copy_negate() for other in others)
    return Literal(
        first=first, last=last, value=value, alternatives=others, run="" if marks else runs[0]
    )


def _next_run(
    text: TokenizedText, last: int, runs: list[str], marks: list[str]
) -> tuple[str, int] | None:
    """Return the mark after token *last* and the digit run that it ties to the number."""
    mark, following = text.word(last + 1), text.word(last + 2)
    if mark.kind == "mark" and following.kind == "digits":
        if not (text.glued(last) and text.glued(last + 1)):
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
        and text.starts[last + 1] == text.ends[last] + 1
    )
    return (" ", last + 1) if spaced else None


def _leading_point(text: TokenizedText, index: int) -> bool:
    """Return whether the number is written ``.77``."""
    if text.word(index - 1).fold not in (".", "٫") or not text.glued(index - 1):
        return False
    if len(text.word(index).fold) == _YEAR_DIGITS and text.word(index - 2).kind == "word":
        return False  # في .2014, where printing has moved the full stop
    return not text.glued(index - 2) or text.word(index - 2).fold in _MINUS


def _signed(text: TokenizedText, first: int) -> bool:
    """Return whether a minus sign of the number's own stands before it."""
    if text.word(first - 1).fold not in _MINUS or text.word(first - 1).kind != "mark":
        return False
    return text.glued(first - 1) and (
        not text.glued(first - 2) or text.word(first - 2).fold in ("(", "<", ">", "=")
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
