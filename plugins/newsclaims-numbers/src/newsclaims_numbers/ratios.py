"""Read so many of every so many: ``سبعة من كل عشرة``, ``امرأة من كل ثلاث نساء``.

The value is written as a fraction is, ``7/10``, and not reduced.
"""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after
from newsclaims_numbers.exact_arithmetic import whole
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, TokenRange
from newsclaims_numbers.units import measure_after

_PARTICLES = rule_words().particles
_OF, _EACH, _BETWEEN = _PARTICLES.of, _PARTICLES.each, _PARTICLES.between
_RULE = "so many of every"
_WEAK = dict.fromkeys(
    map(ord, ("ا", "و", "ي", "ه"))
)  # letters that a broken plural may add or drop
_SHORTEST_ROOT = 2


def ratio_of(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Return *quantity* with the ``من كل عشرة`` after it as a ratio, or as it is.

    Args:
        context: the text.
        quantity: what has been read, a comparator included.
    """
    text, at = context.text, quantity.last + 1
    if text.word(at).fold != _OF or quantity.kind != "cardinal":
        return quantity
    if text.word(at + 1).fold == _BETWEEN:
        at += 1
    value = quantity.value
    if text.word(at + 1).fold != _EACH or not isinstance(value, Decimal) or not whole(value):
        return quantity
    every = _every(context, at + 2)
    if every is None or not 0 < value < every[0] or text.word(quantity.first - 1).fold == _EACH:
        return quantity
    first, number = quantity.first, quantity.number[0]
    if value == 1 and first < number and not _same_noun(context, first, every[2]):
        first = number  # دخن واحد من كل أربعة رجال: a verb
    return _ratio(first, number, int(value), every)._replace(approx=quantity.approx)


def one_of_every(context: Context, index: int) -> TokenQuantity | None:
    """Read ``امرأة من كل ثلاث نساء`` from the number at token *index*: one of three.

    The noun before must name what is counted, or a person.
    """
    text, at = context.text, index - 2
    if text.word(index - 1).fold != _EACH:
        return None
    if text.word(at).fold == _BETWEEN:
        at -= 1
    noun = text.word(at - 1)
    if text.word(at).fold != _OF or at - 1 <= context.taken:
        return None
    if noun.kind != "word" or noun.opens_number or noun.definite or noun.preposition:
        return None
    every = _every(context, index)
    if every is None or every[0] < 2 or not _same_noun(context, at - 1, every[2]):  # noqa: PLR2004
        return None
    return _ratio(at - 1, at - 1, 1, every)


_Every = tuple[int, int, TokenRange | None]


def _every(context: Context, index: int) -> _Every | None:
    """Return the number at *index*, its last token and what it counts; None for a measure."""
    numeral = read_numeral(context.text, index)
    if numeral is None or numeral.integer is None or numeral.definite or numeral.fraction:
        return None
    if numeral.first != index or measure_after(context, numeral) is not None:
        return None
    return numeral.integer, numeral.last, _counted(context, numeral)


def _counted(context: Context, numeral: Numeral) -> TokenRange | None:
    """Return what is counted; of ``من`` after the number nothing is part of the ratio."""
    if context.text.word(numeral.last + 1).fold == _OF:
        return None
    return counted_after(context, numeral)


def _ratio(first: int, number: int, part: int, every: _Every) -> TokenQuantity:
    whole_, last, counted = every
    return TokenQuantity(
        first=first,
        last=last if counted is None else counted[1],
        number=(number, last),
        kind="ratio",
        value=f"{part}/{whole_}",
        counted=counted,
        rule=_RULE,
    )


def _same_noun(context: Context, index: int, counted: TokenRange | None) -> bool:
    """Return whether the noun at *index* is a person or the singular of what is counted."""
    noun = context.text.word(index)
    if noun.stem in context.lexicon.people:
        return True
    if counted is None:
        return False
    one, many = (word.stem.translate(_WEAK) for word in (noun, context.text.word(counted[0])))
    return len(one) >= _SHORTEST_ROOT and (many.startswith(one) or one == many)
