"""Read any number: a compound, a fraction, an indefinite number; its sign and decimals."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.compose import AND, Stretch, read_compound, with_scales
from newsclaims_numbers.digits import read_literal
from newsclaims_numbers.exact_arithmetic import over, plus, times, whole
from newsclaims_numbers.fractions import (
    and_fraction,
    fraction_of,
    slash_fraction,
    word_fraction,
)
from newsclaims_numbers.numeral_types import Literal, Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.word_senses import NO_SENSES

_POINT, _NEGATIVE = rule_words().numbers.point, rule_words().numbers.negative
_LINKS = (AND, rule_words().particles.on, rule_words().particles.less)
_WRAPS = ("()", '""', "«»", "“”", "[]", "”“")
_LONGEST_DECIMALS = 12
_LARGEST_VAGUE = 10**30


def read_numeral(text: TokenizedText, index: int) -> Numeral | None:
    """Read the longest number that starts at token *index*, or None.

    Several readers ask for the same number, so the text keeps the answers.
    """
    if index not in text.numerals:
        text.numerals[index] = _read(text, index)
    return text.numerals[index]


def _read(text: TokenizedText, index: int) -> Numeral | None:
    word = text.word(index)
    if not word.opens_number:
        return None
    if word.kind == "digits" or word.ratio is not None:
        found = _digits(text, index) or slash_fraction(text, index) or _compound(text, index)
    else:
        found = _vague(text, index) or word_fraction(text, index) or _compound(text, index)
    if found is None:
        return None
    return _signed(text, _with_article(text, found))


def _digits(text: TokenizedText, index: int) -> Numeral | None:
    """Read plain digits before a word that cannot be part of the number, as most are."""
    literal, after = read_literal(text, index), text.word(index + 1)
    if literal is None or not literal.run or after.kind != "word":
        return None
    ends = after.senses is NO_SENSES and after.ratio is None and not after.conjunction
    if not ends or after.fold in _LINKS or after.stem in _POINT:
        return None
    return Numeral(first=literal.first, last=index, value=literal.value, literal=literal)


def unwrapped(text: TokenizedText, numeral: Numeral) -> Numeral:
    """Read ``(15) رحلة`` and ``"249" ألف شخص`` as if the number stood without its marks."""
    if numeral.literal is None or text.word(numeral.last + 1).kind != "mark":
        return numeral
    following = text.word(numeral.last + 2)
    marks = text.word(numeral.first - 1).fold + text.word(numeral.last + 1).fold
    if marks not in _WRAPS or following.kind != "word":
        return numeral
    if following.conjunction or following.preposition:
        return numeral
    literal = numeral.literal
    scaled = with_scales(text, Stretch(literal.value, numeral.last + 2))
    return numeral._replace(
        first=numeral.first - 1,
        last=scaled.end - 1 if scaled.scale > 1 else numeral.last + 1,
        value=scaled.value,
        scale=scaled.scale,
        inner=(numeral.first, scaled.end - 1 if scaled.scale > 1 else numeral.last),
    )


def _with_article(text: TokenizedText, numeral: Numeral) -> Numeral:
    """Say what is attached to the first word; of digits, what is glued before them."""
    word, before = text.word(numeral.first), text.word(numeral.first - 1)
    if word.kind != "digits":
        if not (word.definite or word.preposition):
            return numeral
        return numeral._replace(definite=word.definite, preposition=word.preposition)
    if before.clitic is None or not text.glued(numeral.first - 1):
        return numeral
    return numeral._replace(definite=before.clitic.definite, preposition=before.clitic.preposition)


def _signed(text: TokenizedText, numeral: Numeral) -> Numeral:
    """Read ``سالب خمسة``, ``ناقص 3``."""
    if text.word(numeral.first - 1).stem not in _NEGATIVE or numeral.value is None:
        return numeral
    return numeral._replace(
        first=numeral.first - 1, value=numeral.value.copy_negate(), literal=None
    )


def _compound(text: TokenizedText, index: int) -> Numeral | None:
    compound = read_compound(text, index)
    if compound is None:
        return None
    last = compound.end - 1
    literal = read_literal(text, index)
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
    return fraction_of(text, numeral) or _decimals(text, numeral) or and_fraction(text, numeral)


def _alternatives(literal: Literal | None, factor: int | None) -> tuple[Decimal, ...]:
    if literal is None or factor is None:
        return ()
    return tuple(times(other, factor) for other in literal.alternatives)


def _decimals(text: TokenizedText, numeral: Numeral) -> Numeral | None:
    """Read ``أربعة فاصلة خمسة مليون``."""
    if text.word(numeral.last + 1).stem not in _POINT or numeral.value is None:
        return None
    tail = read_compound(text, numeral.last + 2)
    if tail is None or not whole(tail.value):
        return None
    value, end, scale = tail.value, tail.end, 1
    if tail.blocks == 1 and tail.scale > 1 and tail.value % tail.scale == 0:
        value, scale = over(tail.value, tail.scale), tail.scale
    digits = f"{value:f}"
    literal = read_literal(text, numeral.last + 2)
    if literal is not None and literal.run:
        digits = literal.run
    if len(digits) > _LONGEST_DECIMALS:
        return None
    whole_part = plus(numeral.value, Decimal(f"0.{digits}"))
    return numeral._replace(
        value=times(whole_part, scale),
        last=end - 1,
        scale=max(scale, numeral.scale),
        literal=None,
        rule="decimal words",
    )


def _vague(text: TokenizedText, index: int) -> Numeral | None:
    """Read ``عشرات``, ``مئات الآلاف``, ``بضعة آلاف``, and ``ملايين`` with no number before."""
    vague = text.word(index).senses.vague
    if vague is None:
        return None
    low, high, last = vague.low, vague.high, index
    while low < _LARGEST_VAGUE:
        following = text.word(last + 1)
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
