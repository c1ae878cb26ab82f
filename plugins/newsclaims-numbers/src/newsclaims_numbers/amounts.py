"""Read amounts: a number with its unit, currency or counted noun, its range and its relation."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from newsclaims_numbers.ages import is_age
from newsclaims_numbers.comparators import compared
from newsclaims_numbers.compose import joined
from newsclaims_numbers.counted import counted_after, counted_before, is_noun
from newsclaims_numbers.duals import read_dual
from newsclaims_numbers.durations import compounded, implied_one
from newsclaims_numbers.exact import plus, times, whole
from newsclaims_numbers.numeral import Numeral
from newsclaims_numbers.numerals import read_numeral, unwrapped
from newsclaims_numbers.ranges import Ends, read_ends
from newsclaims_numbers.reading import Context, Reading
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.structure import rated
from newsclaims_numbers.units import Measure, measure_after, measure_before

_PARTICLES, _ENDINGS = rule_words().particles, rule_words().inflection
_SHARE = rule_words().amounts.share
_OF = _PARTICLES.of
_TWO = 2
_RATE = 10
_DUAL = (_ENDINGS.dual_nominative, _ENDINGS.dual_oblique)
_RATIO = (_PARTICLES.to, _PARTICLES.on, ":", "/", "-", "–")


def read_amount(context: Context, index: int) -> Reading | None:
    """Read the amount whose number starts at token *index*, or None."""
    reading = implied_one(context, index) or _counted_or_measured(context, index)
    if reading is None:
        return None
    return rated(context, _aged(context, compared(context, reading)))


def _counted_or_measured(context: Context, index: int) -> Reading | None:
    numeral = read_numeral(context.scan, index)
    if numeral is None:
        return read_dual(context, index)
    ends = read_ends(context, numeral)
    if ends is not None and not ends.change:
        return _range(context, ends)
    if ends is not None and ends.low.value != numeral.value:
        numeral = evolve(numeral, value=ends.low.value, alternatives=())  # من 5 إلى 7 ملايين
    wrapped = unwrapped(context.scan, numeral)
    if wrapped is not numeral and _bound(context, wrapped):
        numeral = wrapped
    measure = measure_after(context, numeral) or measure_before(context, numeral)
    if measure is None and ends is not None and ends.shared is not None:
        reading = _measured(numeral, ends.shared)
        return evolve(reading, first=numeral.first, last=numeral.last)
    if measure is not None:
        numeral = _grouped(context, numeral, measure)
        return _extended(context, _measured(numeral, measure), measure)
    return _cardinal(context, numeral)


def _bound(context: Context, numeral: Numeral) -> bool:
    """Say whether a scale, a unit or a noun belongs to *numeral*."""
    measured = numeral.scale > 1 or measure_after(context, numeral) is not None
    return measured or counted_after(context, numeral) is not None


def _grouped(context: Context, numeral: Numeral, measure: Measure) -> Numeral:
    """Read ``10.500 دولار`` as thousands: a third decimal that is nought would not be written."""
    others = numeral.alternatives
    if measure.kind != "money" or not others or numeral.value is None or numeral.scale > 1:
        return numeral
    sign = measure.first < numeral.first  # $20.500 is written as in English
    if sign or {measure.unit, *measure.alternatives} & context.lexicon.thousandths:
        return numeral
    cents = not times(numeral.value, 100) % 1 and not whole(numeral.value)
    if numeral.value < _RATE or not cents:  # 1.120 may be a rate of exchange
        return numeral
    return evolve(numeral, value=others[0], alternatives=(numeral.value, *others[1:]))


def _measured(numeral: Numeral, measure: Measure) -> Reading:
    decades = measure.kind == "duration" and measure.factor != 1
    return Reading(
        first=min(numeral.first, measure.first),
        last=max(numeral.last, measure.last),
        number=numeral.tokens,
        kind=measure.kind,
        value=measure.scaled(numeral.value),
        low=measure.scaled(numeral.low),
        high=measure.scaled(numeral.high),
        approx="=" if numeral.value is not None else "~",
        unit=measure.unit,
        alternatives=tuple(times(other, measure.factor) for other in numeral.alternatives),
        unit_alternatives=measure.alternatives,
        rule="decades" if decades else numeral.rule if numeral.value is None else measure.kind,
    )


def _extended(context: Context, reading: Reading, measure: Measure) -> Reading:
    """Add minor currency and smaller units: ``20 دولارا و43 سنتا``, ``مليار دولار ونصف``."""
    if reading.kind in ("duration", "measure"):
        return compounded(context, reading)
    if reading.kind != "money" or measure.minor or not isinstance(reading.value, Decimal):
        return reading
    start = joined(context.scan, reading.last + 1)
    following = context.scan.word(reading.last + 1)
    if start is None and following.clitic is not None and following.clitic.conjunction == "و":
        start = reading.last + 2
    minor = read_numeral(context.scan, start) if start is not None else None
    coins = measure_after(context, minor) if minor is not None else None
    if minor is None or coins is None or not coins.minor or minor.value is None:
        return reading
    known = {reading.unit, *reading.unit_alternatives}
    unit = next((code for code in (coins.unit, *coins.alternatives) if code in known), None)
    if unit is None:
        return reading
    amount = coins.scaled(minor.value)
    return evolve(
        reading,
        value=plus(reading.value, amount) if amount is not None else reading.value,
        unit=unit,
        unit_alternatives=(),
        last=coins.last,
        number=(reading.number[0], minor.last),
        rule="major and minor",
    )


def _range(context: Context, ends: Ends) -> Reading:
    low, high = ends.low, ends.high
    reading = Reading(
        first=ends.opened if ends.opened is not None else low.first,
        last=high.last,
        number=(low.first, high.last),
        kind="cardinal",
        low=low.value,
        high=high.value,
        rule="range",
    )
    measure = ends.shared or measure_before(context, low)
    counted = counted_after(context, high) if measure is None else None
    if measure is None and counted is None and context.scan.word(high.last + 1).fold == ")":
        closed = evolve(high, last=high.last + 1)  # (10 - 15) دقيقة
        measure, counted = measure_after(context, closed), counted_after(context, closed)
    if measure is None:
        return evolve(reading.widened(counted), counted=counted)
    return evolve(
        reading,
        first=min(reading.first, measure.first),
        last=max(high.last, measure.last),
        kind=measure.kind,
        low=measure.scaled(low.value),
        high=measure.scaled(high.value),
        unit=measure.unit,
        unit_alternatives=measure.alternatives,
    )


def _cardinal(context: Context, numeral: Numeral) -> Reading:
    counted = counted_before(context, numeral, head=True) if numeral.definite else None
    if counted is None and numeral.value == 1 and not numeral.definite:
        counted = _one_of(context, numeral)
    if counted is None and numeral.value == _TWO and not numeral.definite:
        counted = _pair_of(context, numeral)
    if counted is None:
        counted = counted_after(context, numeral)
        numeral = _in_thousands(numeral, counts=counted is not None)
    if _is_share(context, numeral, counts=counted is not None):
        return _share(numeral)
    reading = Reading(
        first=numeral.first,
        last=numeral.last,
        number=numeral.tokens,
        kind="cardinal",
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        approx="=" if numeral.value is not None else "~",
        counted=counted,
        alternatives=numeral.alternatives,
        rule=numeral.rule,
    )
    return reading.widened(counted)


def _is_share(context: Context, numeral: Numeral, *, counts: bool) -> bool:
    """Say whether ``نسبة`` before a number alone makes it a percentage: ``بنسبة 15 مقارنة``."""
    scan = context.scan
    before, after = scan.word(numeral.first - 1), scan.word(numeral.last + 1)
    if before.stem not in _SHARE or numeral.value is None or numeral.scale > 1 or numeral.fraction:
        return False
    if after.fold == _OF:
        return not scan.word(numeral.last + 2).opens_number
    return not counts and after.fold not in _RATIO


def _share(numeral: Numeral) -> Reading:
    return Reading(
        first=numeral.first,
        last=numeral.last,
        number=numeral.tokens,
        kind="percent",
        value=numeral.value,
        unit="%",
        alternatives=numeral.alternatives,
        rule="share",
    )


def _in_thousands(numeral: Numeral, *, counts: bool) -> Numeral:
    """Read ``18.410 متدربا`` as thousands: what is counted comes whole."""
    others = numeral.alternatives
    if not counts or not others or numeral.value is None or whole(numeral.value):
        return numeral
    return evolve(numeral, value=others[0], alternatives=(numeral.value, *others[1:]))


def _one_of(context: Context, numeral: Numeral) -> tuple[int, int] | None:
    """Return the noun of ``شخص واحد``."""
    at = numeral.first - 1
    word = context.scan.word(at)
    plain = is_noun(context, word) and not word.definite
    feminine = context.scan.word(numeral.first).marbuta
    if plain and word.marbuta and not feminine:
        return None  # وحدة واحد: no noun of its own
    return (at, at) if plain and at > context.taken and numeral.literal is None else None


def _pair_of(context: Context, numeral: Numeral) -> tuple[int, int] | None:
    """Return the dual that ``اثنين`` stresses: ``سببين اثنين``."""
    at = numeral.first - 1
    word = context.scan.word(at)
    dual = word.fold.endswith(_DUAL) and is_noun(context, word) and not word.definite
    beside = numeral.literal is None and not context.scan.word(numeral.first).conjunction
    return (at, at) if dual and beside and at > context.taken else None


def _aged(context: Context, reading: Reading) -> Reading:
    """Make years an age where the words around say so."""
    value = reading.value
    number = int(value) if isinstance(value, Decimal) and whole(value) and value < 10**6 else -1
    if reading.kind == "duration" and reading.unit in ("a", "mo", "d", "wk"):
        limit = context.scan.word(reading.first).stem in _PARTICLES.below
        if limit and reading.unit == "a" and reading.approx == "<":
            return evolve(reading, kind="age")
        if is_age(context, reading.first, reading.last, number=number):
            return evolve(reading, kind="age")
        return reading
    if reading.kind != "cardinal" or reading.counted is not None or number < 1:
        return reading
    if context.lexicon.age_nouns.before(context.scan, reading.first - 1) is not None:
        return evolve(reading, kind="age", unit="a")
    return reading
