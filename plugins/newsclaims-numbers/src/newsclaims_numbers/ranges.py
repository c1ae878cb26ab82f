"""Read ranges: ``بين 20 و30 ألف``, ``من 5 إلى 7 أيام``, ``20-30``, with a shared scale and unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after
from newsclaims_numbers.duals import dual_measure
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
_ONE, _TWO = Decimal(1), Decimal(2)
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
    either = context.text.word(after).fold == _OR
    start, to = (after + 1, True) if either else _second(context, after, opener)
    apart = to and own is not None and not either and opener != _BETWEEN
    if start is None or (apart and not _lasts(context, low, own)):
        return None  # من 55 فلسا إلى 170 فلسا: each with its unit, a change
    found = _high(context, start, own, shares=either or opener == _BETWEEN)
    if found is None or (opener != _BETWEEN and found[0].definite != low.definite):
        return None
    high, shared = found
    change = to and opener == _FROM and _changes(context, low.first)
    scaled = _share_scale(low, high, falls=change)
    scaled, high, shared = _signed(scaled, high, own, shared)
    below = scaled.value is not None and scaled.value < 0 and own is None
    ordered = _ordered(scaled, high, swap=opener == _BETWEEN or below)
    if ordered is None:
        falls = change and own is None and (shared is not None or scaled is not low)
        return Ends(low=scaled, high=high, shared=shared, change=True) if falls else None
    return Ends(
        low=ordered[0],
        high=ordered[1],
        shared=shared,
        change=change or (either and not _next_to(*ordered)),
        opened=_opened(context, low.first),
    )


def _opened(context: Context, first: int) -> int | None:
    """Return the token of the بين or ما بين right before *first*, or None."""
    text, opened = context.text, first - 1
    if text.word(opened).fold != _BETWEEN:
        return None
    if text.word(opened - 1).fold == _WHAT:
        opened -= 1
    return opened if opened > context.taken else None


def _lasts(context: Context, low: Numeral, own: Measure | None) -> bool:
    """Return whether the ends are stretches of time and nothing changes from one to the other."""
    stretch = own is not None and own.kind == "duration"
    return stretch and not _changes(context, low.first)


def _high(
    context: Context, start: int, own: Measure | None, *, shares: bool
) -> tuple[Numeral, Measure | None] | None:
    """Read the second number at *start* and what it is measured in.

    Args:
        context: the text.
        start: its token.
        own: what the first is measured in by itself.
        shares: whether a bare second one is measured in the same: ``بين طنين وخمسة``.
    """
    text = context.text
    if text.word(start).clitic is not None and text.glued(start):
        start += 1  # أو الـ10
    high = read_numeral(text, start)
    if high is None:
        shared = dual_measure(context, start) if own is not None else None
        if shared is None:
            return None
        definite = text.word(start).definite
        high = Numeral(first=start, last=shared.last, value=_TWO, definite=definite)
    else:
        shared = measure_after(context, high)
        bare = shared is None and shares and not high.fraction
        if bare and own is not None and counted_after(context, high) is None:
            shared = own
    if high.first > start:
        return None
    if own is None:
        return high, shared
    shared = _common(own, shared)
    return None if shared is None else (high, shared)


def _common(own: Measure, shared: Measure | None) -> Measure | None:
    """Return what both are measured in: degrees of heat where one end says so."""
    if shared is not None and {own.unit, shared.unit} == {"deg", "Cel"}:
        return shared._replace(unit="Cel")
    alike = shared is not None and (shared.unit, shared.minor) == (own.unit, own.minor)
    return shared if alike else None


def _signed(
    low: Numeral, high: Numeral, own: Measure | None, shared: Measure | None
) -> tuple[Numeral, Numeral, Measure | None]:
    """Return the ends in one measure where theirs differ in sign or size: ``4 تحت الصفر و11 فوق الصفر``."""
    mine = own or shared
    if shared is None or mine is None or mine.factor == shared.factor > 0:
        return low, high, shared
    return (
        low._replace(value=mine.scaled(low.value)),
        high._replace(value=shared.scaled(high.value)),
        shared._replace(factor=_ONE),
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
