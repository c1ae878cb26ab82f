"""Put number words and digits together: ``ثلاثمئة وخمسة وأربعون ألفا و500``.

The grammar, in the order of the text::

    compound := block (و block)*             each below the scale of the one before,
                                             or مئة ألف وألف, مئتا مليون ومليونان; digits
                                             also without و, 162 ألف 548
    block    := [group] scale* | group
    group    := digits | hundreds [و below] | below
    hundreds := مئتان | ثلاثمئة | [unit | tens | digits] مئة
    below    := unit | tens | ten | unit عشر | unit و tens

A compound descends strictly in magnitude; what does not fit starts a number of its
own, so that ``ثلاثين وأربعين`` is two numbers.  Every function takes the index of a
token and returns what it read with the index after it, or None.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims_numbers.digits import read_literal
from newsclaims_numbers.exact_arithmetic import plus, times, whole
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.words import Word

AND = "و"
_HUNDRED = 100
_THOUSAND = 1000
_LARGEST = Decimal(10) ** 36
_GROUP = 3  # digits
_NO_CONSTRUCT = rule_words().compounds.no_construct
_NO_CONSTRUCT_BEGINNINGS = rule_words().compounds.no_construct_beginnings


class Stretch(NamedTuple):
    """A stretch of a number: its value and the index after it."""

    value: Decimal
    end: int
    scale: int = 1


class Compound(NamedTuple):
    """A whole compound.

    Args:
        value: its value.
        end: index after it.
        scale: its last scale, 1 where it ends below a thousand.
        blocks: how many scales it descends through.
    """

    value: Decimal
    end: int
    scale: int
    blocks: int


def joined(text: TokenizedText, index: int) -> int | None:
    """Return the index of the word that و joins to what ends before *index*, or None."""
    word = text.word(index)
    if word.kind != "word":
        return None
    if word.fold == AND:
        return index + 1 if text.word(index + 1).kind in ("word", "digits") else None
    return index if word.conjunction == AND else None


def read_compound(text: TokenizedText, index: int) -> Compound | None:
    """Read the longest compound that starts at token *index*."""
    digits = text.word(index).kind == "digits"
    block = (None if digits else _ascending(text, index)) or _block(text, index)
    if block is None:
        return None
    value, end, scale, blocks = block.value, block.end, block.scale, 1
    count = block.value
    while scale > 1:
        start = joined(text, end)
        if start is None:
            start = _juxtaposed(text, index, end, scale)
        if (
            start is None
            or text.word(start).preposition
            or text.word(start).definite != text.word(index).definite
        ):
            break
        following = _block(text, start)
        if following is None or not whole(following.value):
            break
        if following.value >= scale and not _one_more(text, start, count, following, scale):
            break
        value, end, scale = plus(value, following.value), following.end, following.scale
        count = following.value
        blocks += 1
    return Compound(value=value, end=end, scale=scale, blocks=blocks)


def _juxtaposed(text: TokenizedText, index: int, end: int, scale: int) -> int | None:
    """Return where digits go on without و: ``162 ألف 548 سيارة``, ``3 ملايين 450 ألف``, or None.

    After thousands three digits must follow and be the last of them, after more a scale.
    """
    rest, after = text.word(end), text.word(end + 1)
    digits = text.word(index).kind == rest.kind == "digits" and text.starts_next(end - 1)
    if not digits or len(rest.fold) > _GROUP or rest.fold.startswith("0"):
        return None
    if scale == _THOUSAND:
        last = len(rest.fold) == _GROUP and after.kind == "word" and after.senses.scale is None
        return end if last and not (after.conjunction or after.preposition) else None
    lower = after.senses.scale
    return end if lower is not None and lower.value * _THOUSAND == scale else None


def _one_more(
    text: TokenizedText, index: int, count: Decimal, following: Stretch, scale: int
) -> bool:
    """Return whether a scale is said once more, for 1 or 2 above hundreds: ``مئة ألف وألفان``."""
    if following.scale != scale or following.end != index + 1:
        return False
    return text.word(index).senses.scale is not None and count % (_HUNDRED * scale) == 0


def _block(text: TokenizedText, index: int) -> Stretch | None:
    """Read a group with its scales, or a scale by itself: ``عشرون ألف``, ``ألفا``."""
    group = _group(text, index)
    if group is None:
        return _bare_scale(text, index)
    return with_scales(text, group)


def with_scales(text: TokenizedText, group: Stretch) -> Stretch:
    """Multiply *group* by the scale words that follow it: ``6 آلاف مليون``."""
    value, end, scale = group.value, group.end, group.scale
    while (step := _scale(text, end)) is not None:
        if value >= _LARGEST or step < scale:
            break
        value, end, scale = times(value, step), end + 1, step
    return Stretch(value, end, scale)


def _scale(text: TokenizedText, index: int) -> int | None:
    """Return the scale that multiplies what stands before it."""
    word = text.word(index)
    scale = word.senses.scale
    if scale is None or scale.form == "dual" or word.conjunction or word.preposition:
        return None
    return scale.value


def _bare_scale(text: TokenizedText, index: int) -> Stretch | None:
    """Read ``ألف``, ``ألفين`` or a construct ``ألفا`` with no number before it."""
    word = text.word(index)
    scale = word.senses.scale
    if scale is None or scale.form == "plural":
        return None
    dual = scale.form == "dual" or (scale.form == "accusative" and _is_construct(text, index))
    return with_scales(
        text, Stretch(Decimal(scale.value * (2 if dual else 1)), index + 1, scale.value)
    )


def _is_construct(text: TokenizedText, index: int) -> bool:
    """Return whether ``ألفا`` is a construct dual: its bare noun stands right after it.

    A written tanwin, an adjective like آخرين or anything but a noun make it singular.
    """
    following = text.word(index + 1)
    return (
        not text.word(index).tanwin
        and following.kind == "word"
        and not following.definite
        and not following.conjunction
        and not following.preposition
        and not following.stem.startswith(_NO_CONSTRUCT_BEGINNINGS)
        and following.fold not in _NO_CONSTRUCT
    )


def _group(text: TokenizedText, index: int) -> Stretch | None:
    """Read a number below a thousand in words, or digits."""
    if text.word(index).kind == "digits":
        return _digit_group(text, index)
    below = _below(text, index)
    if below is not None and below.value < _HUNDRED:
        hundred = _hundred_word(text, below.end)
        if hundred:
            return _with_below(text, Stretch(times(below.value, _HUNDRED), below.end + 1))
        return below
    cardinal = text.word(index).senses.cardinal
    if cardinal is None:
        return None
    if cardinal.role in ("hundred", "hundreds"):
        return _with_below(text, Stretch(Decimal(cardinal.value), index + 1))
    return (
        Stretch(Decimal(cardinal.value), index + 1) if cardinal.role in ("alone", "teen") else None
    )


def _digit_group(text: TokenizedText, index: int) -> Stretch | None:
    literal = read_literal(text, index)
    if literal is None:
        return None
    end = literal.last + 1
    if _hundred_word(text, end):
        return _with_below(text, Stretch(times(literal.value, _HUNDRED), end + 1))
    return Stretch(literal.value, end)


def _hundred_word(text: TokenizedText, index: int) -> bool:
    """Return whether مئة or مئات stands at *index* and multiplies what is before it."""
    word = text.word(index)
    cardinal, vague = word.senses.cardinal, word.senses.vague
    if word.conjunction or word.preposition or word.definite:
        return False
    return (cardinal is not None and cardinal.role == "hundred") or (
        vague is not None and vague.low == _HUNDRED
    )


def _with_below(text: TokenizedText, hundreds: Stretch) -> Stretch:
    """Add what و joins to the hundreds: ``مئة وخمسة وعشرون``, ``مئة و20``."""
    start = joined(text, hundreds.end)
    if start is None or text.word(start).preposition:
        return hundreds
    if text.word(start).kind == "digits":
        literal = read_literal(text, start)
        if literal is None or not 0 < literal.value < _HUNDRED or not whole(literal.value):
            return hundreds
        return Stretch(plus(hundreds.value, literal.value), literal.last + 1)
    below = _below(text, start)
    if below is None or _hundred_word(text, below.end):
        return hundreds
    return Stretch(plus(hundreds.value, below.value), below.end)


def _below(text: TokenizedText, index: int) -> Stretch | None:
    """Read a number below a hundred in words."""
    cardinal = text.word(index).senses.cardinal
    if cardinal is None:
        return None
    if cardinal.role in ("tens", "ten", "teen"):
        return Stretch(Decimal(cardinal.value), index + 1)
    if cardinal.role not in ("unit", "part"):
        return None
    following = text.word(index + 1)
    ten = following.senses.cardinal
    if ten is not None and ten.role == "ten" and _plain(following):
        return Stretch(Decimal(cardinal.value + 10), index + 2)
    start = joined(text, index + 1)
    tens = text.word(start).senses.cardinal if start is not None else None
    if (
        start is not None
        and tens is not None
        and tens.role == "tens"
        and _plain_number(text, start)
    ):
        return Stretch(Decimal(cardinal.value + tens.value), start + 1)
    return Stretch(Decimal(cardinal.value), index + 1) if cardinal.role == "unit" else None


def _plain_number(text: TokenizedText, index: int) -> bool:
    return not text.word(index).preposition


def _plain(word: Word) -> bool:
    return not (word.conjunction or word.preposition)


def _ascending(text: TokenizedText, index: int) -> Stretch | None:
    """Read the old order of years, ones first: ``ست وثمانين وتسعمئة وألف``."""
    below = _below(text, index)
    if below is None:
        return None
    value, end = below.value, below.end
    start = joined(text, end)
    cardinal = text.word(start).senses.cardinal if start is not None else None
    if start is not None and cardinal is not None and cardinal.role in ("hundred", "hundreds"):
        value, end = plus(value, Decimal(cardinal.value)), start + 1
        start = joined(text, end)
    scale = text.word(start).senses.scale if start is not None else None
    if start is None or scale is None or scale.value != _THOUSAND or scale.form == "plural":
        return None
    thousands = 2 * _THOUSAND if scale.form == "dual" else _THOUSAND
    if end == below.end or _scale(text, start + 1) is not None:
        return None
    return Stretch(plus(value, Decimal(thousands)), start + 1)
