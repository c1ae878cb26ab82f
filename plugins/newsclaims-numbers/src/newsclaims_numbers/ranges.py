"""Read ranges: ``بين 20 و30 ألف``, ``من 5 إلى 7 أيام``, ``20-30``, with a shared scale and unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.exact_arithmetic import over, times
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.units import Measure, measure_after

_PARTICLES = rule_words().particles
_BETWEEN, _FROM, _OR = _PARTICLES.between, _PARTICLES.of, _PARTICLES.either
_TO = _PARTICLES.until
_WHAT = rule_words().ranges.what
_DASHES = ("-", "–", "—", "~")
_REACH = 10
_FALL = Decimal(10)  # what falls further is said with a scale of its own


class Ends(NamedTuple):
    """The two ends of a range, the scale given to both.

    Args:
        low: the first number.
        high: the second number.
        shared: what the second is measured in, where the first has no unit of its own.
        change: whether the two are facts of their own: a change from one to the other, or أو,
            but for two that follow each other, ``5 أو 6``.
        opened: the token of the بين or ما بين right before the first number, part of the range.
    """

    low: Numeral
    high: Numeral
    shared: Measure | None
    change: bool
    opened: int | None = None


def read_ends(context: Context, low: Numeral, own: Measure | None) -> Ends | None:
    """Read the second end after *low*, or None where it is a number by itself.

    Args:
        context: the text.
        low: the first number.
        own: what it is measured in by itself.
    """
    if low.value is None:
        return None
    after = (own.last if own is not None else low.last) + 1
    opener = _opener(context, low)
    either = context.text.word(after).fold == _OR and own is None
    start, to = (after + 1, True) if either else _second(context, after, opener)
    if start is None or (to and own is not None and opener != _BETWEEN):
        return None  # من 55 فلسا إلى 170 فلسا: each with its unit, a change
    if context.text.word(start).clitic is not None and context.text.glued(start):
        start += 1  # أو الـ10
    high = read_numeral(context.text, start)
    apart = high is not None and opener != _BETWEEN and high.definite != low.definite
    if high is None or high.first > start or apart:
        return None
    shared = measure_after(context, high)
    change = to and opener == _FROM and _changes(context, low.first)
    scaled = _share_scale(low, high, falls=change)
    ordered = _ordered(scaled, high, swap=opener == _BETWEEN)
    if ordered is None:
        falls = change and own is None and (shared is not None or scaled is not low)
        return Ends(low=scaled, high=high, shared=shared, change=True) if falls else None
    if own is not None and (shared is None or shared.unit != own.unit):
        return None
    next_to = either and _next_to(*ordered)
    change = change or (either and not next_to)
    opened = low.first - 1 if context.text.word(low.first - 1).fold == _BETWEEN else None
    if opened is not None and context.text.word(opened - 1).fold == _WHAT:
        opened -= 1
    return Ends(
        low=ordered[0],
        high=ordered[1],
        shared=shared,
        change=change,
        opened=opened if opened is not None and opened > context.taken else None,
    )


def _next_to(low: Numeral, high: Numeral) -> bool:
    """Return whether أو joins neighbours, ``14 أو 15 مليون``, or counts one noun, ``الـ8 أو الـ10``."""
    if low.value is None or high.value is None:
        return False
    return low.definite or over(high.value - low.value, high.scale) == 1


def _ordered(low: Numeral, high: Numeral, *, swap: bool) -> tuple[Numeral, Numeral] | None:
    """Return the ends with the lower first; after بين they may come the other way round."""
    if low.value is None or high.value is None or low.value == high.value:
        return None
    if low.value < high.value:
        return low, high
    return (high._replace(first=low.first), low._replace(last=high.last)) if swap else None


def _opener(context: Context, low: Numeral) -> str:
    """Return ``بين`` or ``من`` where it opens the range, past an approximator."""
    text, first = context.text, low.first
    found = context.lexicon.comparators_before.before(text, first - 1)
    if found is not None and found[0] == "~":
        first = found[1]
    if text.word(first - 1).clitic is not None and text.glued(first - 1):
        first -= 1
    return text.word(first - 1).stem


def _second(context: Context, index: int, opener: str) -> tuple[int | None, bool]:
    """Return the index of the second number, and whether إلى leads to it."""
    text = context.text
    word = text.word(index)
    if opener == _BETWEEN:
        start = joined(text, index)
        if start is None and word.clitic is not None and word.clitic.conjunction:
            start = index + 1
        if start is not None:
            over_approx = context.lexicon.approximators.after(text, start)
            return (over_approx[1] + 1 if over_approx is not None else start), False
    if word.fold in _TO:
        return index + 1, True
    if opener == _FROM and (word.preposition == "ل" and word.opens_number):
        return index, True
    if opener == _FROM and word.clitic is not None and word.clitic.preposition == "ل":
        return index + 1, True
    if word.fold in _DASHES and text.word(index + 2).fold not in _DASHES:
        both = text.word(index + 1).kind == "digits" and text.glued(index) == text.glued(index - 1)
        return (index + 1, False) if both else (None, False)
    return None, False


def _share_scale(low: Numeral, high: Numeral, *, falls: bool) -> Numeral:
    """Give *low* the scale of ``20 و30 ألف`` where it has none and is the smaller of the two.

    In a change (*falls*) it may be the larger too: ``من 12 إلى 9 مليارات``.
    """
    if low.scale > 1 or high.scale == 1 or high.value is None or low.value is None:
        return low
    limit = over(high.value, high.scale)
    if falls and limit > 1:
        limit = times(limit, _FALL)
    if low.value >= limit or low.fraction:
        return low
    return low._replace(value=times(low.value, Decimal(high.scale)), alternatives=(), literal=None)


def _changes(context: Context, first: int) -> bool:
    """Return whether a verb of rising or falling stands before: then both ends are facts."""
    text = context.text
    for at in range(first - 1, max(-1, first - _REACH), -1):
        word = text.word(at)
        if word.kind == "break" or word.fold in ".؛":
            return False
        if word.stem in context.lexicon.changes:
            return True
    return False
