"""Read what follows the hour: ``:30``, ``والنصف``, ``إلا خمس دقائق``."""

from __future__ import annotations

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words

_MINUTES, _TWO_DIGITS = 60, 2
EXCEPT = rule_words().particles.less
_COLON = (":", "٫", ".", "،", ",")
_CLOCK_PARTS = (2, 3, 4)  # half, third and quarter past


def minutes_after(context: Context, last: int, *, named: bool) -> tuple[int | None, int, bool]:
    """Read the minutes after the hour; return them, the last token and whether a colon tied them."""
    tied = _tied_minutes(context, last, named=named)
    if tied is not None:
        return *tied, True
    said = said_minutes(context, last)
    return (None, last, False) if said is None else (*said, False)


def _tied_minutes(context: Context, last: int, *, named: bool) -> tuple[int, int] | None:
    """Read ``:30`` and, after الساعة, ``.30``."""
    text = context.text
    colon, after = text.word(last + 1).fold, text.word(last + 2)
    if not (text.glued(last) and text.glued(last + 1) and after.kind == "digits"):
        return None
    if not (colon == ":" or (named and colon in _COLON)):
        return None
    if len(after.fold) != _TWO_DIGITS or int(after.fold) >= _MINUTES:
        return None
    return int(after.fold), last + 2


def said_minutes(context: Context, last: int) -> tuple[int, int] | None:
    """Read ``والنصف``, ``إلا ربعا``, ``و20 دقيقة``."""
    text = context.text
    sign, at = 1, joined(text, last + 1)
    if text.word(last + 1).fold == EXCEPT:
        sign, at = -1, last + 2
    if at is None:
        return None
    part = text.word(at).senses.part
    if part is not None and part.form == "singular" and part.over in _CLOCK_PARTS:
        return _and_minutes(context, sign * _MINUTES // part.over, at)
    count = minute_count(context, at)
    return None if count is None else (sign * count[0], count[1])


def _and_minutes(context: Context, minutes: int, last: int) -> tuple[int, int]:
    """Read ``والنصف وخمس دقائق``, ``والنصف إلا خمس دقائق``."""
    sign, at = 1, joined(context.text, last + 1)
    if context.text.word(last + 1).fold == EXCEPT:
        sign, at = -1, last + 2
    count = minute_count(context, at) if at is not None else None
    return (minutes, last) if count is None else (minutes + sign * count[0], count[1])


def minute_count(context: Context, index: int) -> tuple[int, int] | None:
    """Read a number of minutes with its unit."""
    numeral = read_numeral(context.text, index)
    if numeral is None or numeral.integer is None or not 0 <= numeral.integer < _MINUTES:
        return None
    unit = context.lexicon.units.after(context.text, numeral.last + 1)
    return (numeral.integer, unit[1]) if unit is not None and unit[0].code == "min" else None


def seconds_after(context: Context, last: int) -> str:
    """Return the ``:05`` after the minutes that end with token *last*, or nothing."""
    text = context.text
    mark, digits = text.word(last + 1), text.word(last + 2)
    tied = text.glued(last) and text.glued(last + 1) and mark.fold == ":"
    two = digits.kind == "digits" and len(digits.fold) == _TWO_DIGITS
    return f":{digits.fold}" if tied and two and int(digits.fold) < _MINUTES else ""
