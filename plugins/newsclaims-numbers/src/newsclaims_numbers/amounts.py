"""Read amounts: a number with its unit, currency or counted noun, its range and its relation."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.ages import is_age, is_year_of_life
from newsclaims_numbers.comparators import compared
from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after, counted_before, is_noun
from newsclaims_numbers.duals import read_dual
from newsclaims_numbers.durations import compounded, implied_one
from newsclaims_numbers.exact_arithmetic import plus, times, whole
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.numerals import read_numeral, unwrapped
from newsclaims_numbers.ranges import Ends, read_ends
from newsclaims_numbers.ratios import one_of_every, ratio_of
from newsclaims_numbers.relations import rated
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.unit_ranges import dual_ends, implied_ends
from newsclaims_numbers.units import Measure, measure_after, measure_before
from newsclaims_numbers.word_scores import score_from_numeral

_PARTICLES, _ENDINGS = rule_words().particles, rule_words().inflection
_SHARE = rule_words().amounts.share
_OF = _PARTICLES.of
_TWO = 2
_RATE = 10
_DUAL = (_ENDINGS.dual_nominative, _ENDINGS.dual_oblique)
_RATIO = (_PARTICLES.to, _PARTICLES.on, ":", "/", "-", "–")


def read_amount(context: Context, index: int) -> TokenQuantity | None:
    """Read the amount whose number starts at token *index*, or None."""
    quantity = (
        one_of_every(context, index)
        or (implied_one(context, index) if implied_ends(context, index) is None else None)
        or _counted_or_measured(context, index)
    )
    if quantity is None:
        return None
    return rated(context, ratio_of(context, _aged(context, compared(context, quantity))))


def _counted_or_measured(context: Context, index: int) -> TokenQuantity | None:
    numeral = read_numeral(context.text, index)
    implied = implied_ends(context, index)
    if implied is None and numeral is None:
        implied = dual_ends(context, index)
    if implied is not None:
        return _range(context, implied)
    if numeral is None:
        return read_dual(context, index)
    own = measure_after(context, numeral)
    plain, ends = numeral, read_ends(context, numeral, own)
    if ends is not None and ends.change and own is not None:
        ends = None  # 3 أيام أو 7 أيام: two facts
    if ends is not None and not ends.change:
        return _range(context, ends)
    if ends is not None and ends.low.value != numeral.value:
        numeral = numeral._replace(value=ends.low.value, alternatives=())  # من 5 إلى 7 ملايين
    wrapped = unwrapped(context.text, numeral)
    if wrapped is not numeral and _bound(context, wrapped):
        numeral = wrapped
    measure = own if numeral is plain else measure_after(context, numeral)
    measure = measure or measure_before(context, numeral)
    if measure is None and ends is not None and ends.shared is not None:
        quantity = _measured(numeral, ends.shared)
        return quantity._replace(first=numeral.first, last=numeral.last)
    if measure is not None:
        numeral = _grouped(context, numeral, measure)
        return _extended(context, _measured(numeral, measure), measure)
    return _cardinal(context, numeral)


def _bound(context: Context, numeral: Numeral) -> bool:
    """Return whether a scale, a unit or a noun belongs to *numeral*."""
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
    return numeral._replace(value=others[0], alternatives=(numeral.value, *others[1:]))


def _measured(numeral: Numeral, measure: Measure) -> TokenQuantity:
    decades = measure.kind == "duration" and measure.factor != 1
    return TokenQuantity(
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


def _extended(context: Context, quantity: TokenQuantity, measure: Measure) -> TokenQuantity:
    """Add minor currency and smaller units: ``20 دولارا و43 سنتا``, ``مليار دولار ونصف``."""
    if quantity.kind in ("duration", "measure"):
        return compounded(context, quantity)
    if quantity.kind != "money" or measure.minor or not isinstance(quantity.value, Decimal):
        return quantity
    start = joined(context.text, quantity.last + 1)
    following = context.text.word(quantity.last + 1)
    if start is None and following.clitic is not None and following.clitic.conjunction == "و":
        start = quantity.last + 2
    minor = read_numeral(context.text, start) if start is not None else None
    coins = measure_after(context, minor) if minor is not None else None
    if minor is None or coins is None or not coins.minor or minor.value is None:
        return quantity
    known = {quantity.unit, *quantity.unit_alternatives}
    unit = next((code for code in (coins.unit, *coins.alternatives) if code in known), None)
    if unit is None:
        return quantity
    amount = coins.scaled(minor.value)
    return quantity._replace(
        value=plus(quantity.value, amount) if amount is not None else quantity.value,
        unit=unit,
        unit_alternatives=(),
        last=coins.last,
        number=(quantity.number[0], minor.last),
        rule="major and minor",
    )


def _range(context: Context, ends: Ends) -> TokenQuantity:
    low, high = ends.low, ends.high
    quantity = TokenQuantity(
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
    if measure is None and counted is None and context.text.word(high.last + 1).fold == ")":
        closed = high._replace(last=high.last + 1)  # (10 - 15) دقيقة
        measure, counted = measure_after(context, closed), counted_after(context, closed)
    if measure is None:
        return quantity.widened(counted)._replace(counted=counted)
    return quantity._replace(
        first=min(quantity.first, measure.first),
        last=max(high.last, measure.last),
        kind=measure.kind,
        low=measure.scaled(low.value),
        high=measure.scaled(high.value),
        unit=measure.unit,
        unit_alternatives=measure.alternatives,
    )


def _cardinal(context: Context, numeral: Numeral) -> TokenQuantity:
    counted = counted_before(context, numeral, head=True) if numeral.definite else None
    if counted is None and numeral.value == 1 and not numeral.definite:
        counted = _one_of(context, numeral)
    if counted is None and numeral.value == _TWO and not numeral.definite:
        counted = _pair_of(context, numeral)
    if counted is None:
        counted = counted_after(context, numeral)
        score = score_from_numeral(context, numeral, counted)
        if score is not None:
            return score
        numeral = _in_thousands(numeral, counts=counted is not None)
    if _is_share(context, numeral, counts=counted is not None):
        return _share(numeral)
    quantity = TokenQuantity(
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
    return quantity.widened(counted)


def _is_share(context: Context, numeral: Numeral, *, counts: bool) -> bool:
    """Return whether ``نسبة`` before a number alone makes it a percentage: ``بنسبة 15 مقارنة``."""
    text = context.text
    before, after = text.word(numeral.first - 1), text.word(numeral.last + 1)
    if before.stem not in _SHARE or numeral.value is None or numeral.scale > 1 or numeral.fraction:
        return False
    if after.fold == _OF:
        return not text.word(numeral.last + 2).opens_number
    return not counts and after.fold not in _RATIO


def _share(numeral: Numeral) -> TokenQuantity:
    return TokenQuantity(
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
    return numeral._replace(value=others[0], alternatives=(numeral.value, *others[1:]))


def _one_of(context: Context, numeral: Numeral) -> tuple[int, int] | None:
    """Return the noun of ``شخص واحد``."""
    at = numeral.first - 1
    word = context.text.word(at)
    plain = is_noun(context, word) and not word.definite
    feminine = context.text.word(numeral.first).marbuta
    if plain and word.marbuta and not feminine:
        return None  # وحدة واحد: no noun of its own
    return (at, at) if plain and at > context.taken and numeral.literal is None else None


def _pair_of(context: Context, numeral: Numeral) -> tuple[int, int] | None:
    """Return the dual that ``اثنين`` stresses: ``سببين اثنين``."""
    at = numeral.first - 1
    word = context.text.word(at)
    dual = word.fold.endswith(_DUAL) and is_noun(context, word) and not word.definite
    beside = numeral.literal is None and not context.text.word(numeral.first).conjunction
    return (at, at) if dual and beside and at > context.taken else None


def _aged(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Make years an age where the words around say so."""
    value = quantity.value
    number = int(value) if isinstance(value, Decimal) and whole(value) and value < 10**6 else -1
    if quantity.kind == "duration" and quantity.unit in ("a", "mo", "d", "wk"):
        limit = context.text.word(quantity.first).stem in _PARTICLES.below
        below = limit and quantity.unit == "a" and quantity.approx == "<"
        if below or is_age(context, quantity.first, quantity.last, number=number):
            return quantity._replace(kind="age")
        return quantity
    if quantity.kind != "cardinal" or number < 1:
        return quantity
    if is_year_of_life(context, *quantity.number, number):
        return quantity._replace(last=quantity.number[1], kind="age", unit="a", counted=None)
    named = context.lexicon.age_nouns.before(context.text, quantity.first - 1) is not None
    return quantity._replace(kind="age", unit="a") if named and not quantity.counted else quantity
