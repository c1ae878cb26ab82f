"""Read any number: a compound, a fraction, an indefinite number; its sign and decimals."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from newsclaims_numbers.compose import Stretch, read_compound, with_scales
from newsclaims_numbers.digits import Literal, read_literal
from newsclaims_numbers.exact import over, plus, times, whole
from newsclaims_numbers.fractions import (
    and_fraction,
    fraction_of,
    slash_fraction,
    word_fraction,
)
from newsclaims_numbers.numeral import Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.scan import Scan

_POINT, _NEGATIVE = rule_words().numbers.point, rule_words().numbers.negative
_WRAPS = ("()", '""', "«»", "“”", "[]", "”“")
_LONGEST_DECIMALS = 12
_LARGEST_VAGUE = 10**30


def read_numeral(scan: Scan, index: int) -> Numeral | None:
    """Read the longest number that starts at token *index*, or None.

    Several readers ask for the same number, so the scan keeps the answers.
    """
    if index not in scan.numerals:
        scan.numerals[index] = _read(scan, index)
    return scan.numerals[index]


def _read(scan: Scan, index: int) -> Numeral | None:
    if not scan.word(index).opens_number:
        return None
    found = (
        _vague(scan, index)
        or word_fraction(scan, index)
        or slash_fraction(scan, index)
        or _compound(scan, index)
    )
    if found is None:
        return None
    return _signed(scan, _with_article(scan, found))


def unwrapped(scan: Scan, numeral: Numeral) -> Numeral:
    """Read ``(15) رحلة`` and ``"249" ألف شخص`` as if the number stood without its marks."""
    following = scan.word(numeral.last + 2)
    marks = scan.word(numeral.first - 1).fold + scan.word(numeral.last + 1).fold
    if numeral.literal is None or marks not in _WRAPS or following.kind != "word":
        return numeral
    if following.conjunction or following.preposition:
        return numeral
    literal = numeral.literal
    scaled = with_scales(scan, Stretch(literal.value, numeral.last + 2))
    return evolve(
        numeral,
        first=numeral.first - 1,
        last=scaled.end - 1 if scaled.scale > 1 else numeral.last + 1,
        value=scaled.value,
        scale=scaled.scale,
        inner=(numeral.first, scaled.end - 1 if scaled.scale > 1 else numeral.last),
    )


def _with_article(scan: Scan, numeral: Numeral) -> Numeral:
    """Say what is attached to the first word; of digits, what is glued before them."""
    word, before = scan.word(numeral.first), scan.word(numeral.first - 1)
    if word.kind != "digits":
        return evolve(numeral, definite=word.definite, preposition=word.preposition)
    if before.clitic is None or not scan.glued(numeral.first - 1):
        return numeral
    return evolve(numeral, definite=before.clitic.definite, preposition=before.clitic.preposition)


def _signed(scan: Scan, numeral: Numeral) -> Numeral:
    """Read ``سالب خمسة``, ``ناقص 3``."""
    if scan.word(numeral.first - 1).stem not in _NEGATIVE or numeral.value is None:
        return numeral
    return evolve(numeral, first=numeral.first - 1, value=numeral.value.copy_negate(), literal=None)


def _compound(scan: Scan, index: int) -> Numeral | None:
    compound = read_compound(scan, index)
    if compound is None:
        return None
    last = compound.end - 1
    literal = read_literal(scan, index)
    alone = literal if literal is not None and literal.last == last else None
    factor = compound.scale if compound.blocks == 1 else None
    numeral = Numeral(
        first=literal.first if literal is not None else index,
        last=last,
        value=compound.value,
        alternatives=_alternatives(literal, factor),
        literal=alone,
        scale=compound.scale,
    )
    return fraction_of(scan, numeral) or _decimals(scan, numeral) or and_fraction(scan, numeral)


def _alternatives(literal: Literal | None, factor: int | None) -> tuple[Decimal, ...]:
    if literal is None or factor is None:
        return ()
    return tuple(times(other, factor) for other in literal.alternatives)


def _decimals(scan: Scan, numeral: Numeral) -> Numeral | None:
    """Read ``أربعة فاصلة خمسة مليون``."""
    if scan.word(numeral.last + 1).stem not in _POINT or numeral.value is None:
        return None
    tail = read_compound(scan, numeral.last + 2)
    if tail is None or not whole(tail.value):
        return None
    value, end, scale = tail.value, tail.end, 1
    if tail.blocks == 1 and tail.scale > 1 and tail.value % tail.scale == 0:
        value, scale = over(tail.value, tail.scale), tail.scale
    digits = f"{value:f}"
    literal = read_literal(scan, numeral.last + 2)
    if literal is not None and literal.run:
        digits = literal.run
    if len(digits) > _LONGEST_DECIMALS:
        return None
    whole_part = plus(numeral.value, Decimal(f"0.{digits}"))
    return evolve(
        numeral,
        value=times(whole_part, scale),
        last=end - 1,
        scale=max(scale, numeral.scale),
        literal=None,
        rule="decimal words",
    )


def _vague(scan: Scan, index: int) -> Numeral | None:
    """Read ``عشرات``, ``مئات الآلاف``, ``بضعة آلاف``, and ``ملايين`` with no number before."""
    vague = scan.word(index).senses.vague
    if vague is None:
        return None
    low, high, last = vague.low, vague.high, index
    while low < _LARGEST_VAGUE:
        following = scan.word(last + 1)
        if following.conjunction or following.preposition:
            break
        scale, more = following.senses.scale, following.senses.vague
        factor = scale.value if scale is not None else more.low if more is not None else None
        if factor is None:
            break
        low, high = low * factor, None if high is None else high * factor
        last += 1
    return Numeral(
        first=index,
        last=last,
        value=None,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        scale=low,
        construct=True,
        rule="vague",
    )
