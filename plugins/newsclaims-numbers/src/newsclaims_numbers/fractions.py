"""Read fractions: ``ثلثي``, ``نصف مليون``, ``ثلاثة أرباع``, ``3/4``, ``2 1/4``, ``ونصف``."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.compose import Stretch, joined, read_compound, with_scales
from newsclaims_numbers.digits import read_literal
from newsclaims_numbers.exact_arithmetic import over, plus, times
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.word_senses import Part
from newsclaims_numbers.words import Word

_EXCEPT, _ON = rule_words().particles.less, rule_words().particles.on
_HUNDRED = 100
_ROUND = (10, 100, 1000)
_LONGEST_PAIR = 6
_QUARTER = rule_words().fractions.quarter
_QUARTERS, _EIGHTHS = 4, 8
_LARGEST_NUMERATOR = 10
_OF = rule_words().particles.of
_YEARS, _THIS = rule_words().fractions.years, rule_words().fractions.quarter_openers
_PLURALS = (rule_words().inflection.plural_feminine, *rule_words().inflection.plural_masculine)


def word_fraction(text: TokenizedText, index: int) -> Numeral | None:
    """Read a bare fraction and the scale that it divides: ``نصف مليون``, ``ثلثي``."""
    word = text.word(index)
    part = word.senses.part
    if part is None or part.form == "plural":
        return None
    other = _no_part(text, index, part)
    if other is not None:
        text.rejected("fraction", index, index, word.stem, other)
        return None
    stretch = Stretch(over(Decimal(2 if part.form == "dual" else 1), part.over), index + 1)
    return _finished(text, index, stretch)


def _no_part(text: TokenizedText, index: int, part: Part) -> str | None:
    """Return what a word is that is spelled like a part, or None where it is a part."""
    word, following = text.word(index), text.word(index + 1)
    if part.weak and not _strengthened(text, index):
        return "a price or a text"
    if word.senses.cardinal is not None and not (word.damma or _fifth_of(word, following)):
        return "a whole number"
    ordinal = following.senses.ordinal is not None and not following.lasts  # ثانية is a second too
    if ordinal and following.definite == word.definite:
        return "a part by its number"  # الربع الأول names a quarter of the year
    if word.definite and following.definite and following.kind == "word" and not following.lasts:
        return "a part by its adjective"  # النصف الأخير; what is divided would make it indefinite
    quarter = word.stem == _QUARTER and word.definite and _of_year(text, index)
    return "a quarter of the year" if quarter else None


def _of_year(text: TokenizedText, index: int) -> bool:
    """Return whether ``الربع`` is one of the year: ``هذا الربع``, ``الربع من العام``."""
    later = text.word(index + 1).fold == _OF and text.word(index + 2).stem in _YEARS
    return later or text.word(index - 1).stem in _THIS


def _strengthened(text: TokenizedText, index: int) -> bool:
    """Return whether a scale, a unit of time or what has no price makes ``نص`` or ``ثمن`` a fraction."""
    following = text.word(index + 1)
    if text.word(index).definite:
        return False
    part = text.word(index).senses.part
    if part is not None and part.over == _EIGHTHS and following.divides and following.definite:
        return True  # ثمن التركة, which has no price
    scaled = following.senses.scale is not None or _is_hundred(text, index + 1)
    return scaled or (following.lasts and not following.definite)


def _fifth_of(word: Word, following: Word) -> bool:
    """Tell ``خمس الفطيرة``, a fifth, from ``خمس``, five: a singular noun with the article."""
    part = word.senses.part
    if part is None or part.form != "singular" or word.fold.endswith("ه") or word.definite:
        return False
    if following.kind != "word" or following.opens_number or following.conjunction:
        return False
    return following.definite and not following.stem.endswith(_PLURALS)


def _finished(text: TokenizedText, first: int, stretch: Stretch) -> Numeral:
    """Multiply the fraction by the hundred or the scale after it."""
    value, end, scale = stretch.value, stretch.end, 1
    if _is_hundred(text, end):
        value, end = times(value, _HUNDRED), end + 1
    scaled = with_scales(text, Stretch(value, end))
    if scaled.scale > 1:
        value, end, scale = scaled.value, scaled.end, scaled.scale
    return Numeral(
        first=first,
        last=end - 1,
        value=value,
        scale=scale,
        fraction=scale == 1,
        construct=True,
        rule="fraction",
    )


def _is_hundred(text: TokenizedText, index: int) -> bool:
    word = text.word(index)
    cardinal = word.senses.cardinal
    return (
        cardinal is not None
        and cardinal.role == "hundred"
        and not (word.conjunction or word.preposition)
    )


def fraction_of(text: TokenizedText, numeral: Numeral) -> Numeral | None:
    """Read ``ثلاثة أرباع``, ``3 أرباع المليون`` and ``1 على 3`` once the first number is read."""
    part = _part_of(text, numeral)
    if part is None:
        return None
    if text.word(numeral.last + 1).fold == _ON:
        return numeral._replace(
            last=part.end - 1,
            value=part.value,
            literal=None,
            fraction=True,
            rule="fraction",
        )
    return _finished(text, numeral.first, part)


def _part_of(text: TokenizedText, numeral: Numeral) -> Stretch | None:
    after = text.word(numeral.last + 1)
    value, part = numeral.value, after.senses.part
    if value is None or after.conjunction:
        return None
    if after.fold == _ON:
        return _on(text, numeral, value)
    if part is None or part.form != "plural" or value > _LARGEST_NUMERATOR:
        return None
    if part.over == _QUARTERS and value >= part.over:
        return None  # خمسة أرباع are five quarters of a year
    return Stretch(over(value, part.over), numeral.last + 2)


def _on(text: TokenizedText, numeral: Numeral, value: Decimal) -> Stretch | None:
    """Read ``ثلاثة على خمسة``."""
    below = read_compound(text, numeral.last + 2) if numeral.scale == 1 else None
    if below is None or below.value <= 0 or text.word(numeral.last + 2).definite:
        return None
    if text.word(below.end).kind == "word" and value != 1:
        return None  # فاز 3 على 2 من منافسيه
    return Stretch(over(value, below.value), below.end)


def and_fraction(text: TokenizedText, numeral: Numeral) -> Numeral:
    """Add ``ونصف``, ``ونصف المليون``, ``وثلاثة أرباع``; take off ``إلا ربعا``."""
    value = numeral.value
    at = joined(text, numeral.last + 1)
    sign = 1
    if at is None and text.word(numeral.last + 1).fold == _EXCEPT:
        at, sign = numeral.last + 2, -1
    if at is None or value is None or text.word(at).preposition:
        return numeral
    part = _part_at(text, at)
    if part is None:
        return numeral
    scaled = with_scales(text, part)
    if scaled.end == part.end and text.word(part.end).senses.scale is not None:
        return numeral
    scale = numeral.scale
    if scale == 1 and scaled.scale > 1:  # خمسة ونصف مليون: the scale multiplies both
        scale = scaled.scale
        total = times(plus(value, times(part.value, sign)), scale)
    else:
        amount = scaled.value if scaled.scale > 1 else times(part.value, scale)
        total = plus(value, times(amount, sign))
    return numeral._replace(
        value=total,
        scale=scale,
        last=scaled.end - 1,
        literal=None,
        construct=True,
        alternatives=(),
        rule="mixed fraction",
    )


def _part_at(text: TokenizedText, index: int) -> Stretch | None:
    """Read ``نصف``, ``ثلثي`` or ``ثلاثة أرباع`` at *index*, nothing else with it."""
    part = text.word(index).senses.part
    cardinal = text.word(index).senses.cardinal
    if part is not None and part.form != "plural" and cardinal is None:
        return Stretch(over(Decimal(2 if part.form == "dual" else 1), part.over), index + 1)
    count = read_compound(text, index)
    if count is None or count.blocks > 1:
        return None
    after = text.word(count.end)
    if after.fold == _ON:
        below = read_compound(text, count.end + 1)
        if below is None or below.value <= 0:
            return None
        return Stretch(over(count.value, below.value), below.end)
    if after.senses.part is None or after.senses.part.form != "plural" or after.conjunction:
        return None
    return Stretch(over(count.value, after.senses.part.over), count.end + 1)


def slash_fraction(text: TokenizedText, index: int) -> Numeral | None:
    """Read ``3/4``, ``2 1/4`` and ``½``; a slash between other numbers is not a fraction's."""
    word = text.word(index)
    if word.ratio is not None:
        return Numeral(first=index, last=index, value=word.ratio, fraction=True, rule="fraction")
    mixed = text.word(index + 1)
    if mixed.ratio is not None and word.kind == "digits":
        value = plus(Decimal(word.fold), mixed.ratio)
        return Numeral(first=index, last=index + 1, value=value, rule="mixed fraction")
    literal = read_literal(text, index)
    if literal is None or not literal.run:
        return None
    ratio = _ratio(text, index)
    if ratio is not None:
        value = ratio if literal.value >= 0 and literal.first == index else ratio.copy_negate()
        return Numeral(
            first=literal.first, last=index + 2, value=value, fraction=True, rule="fraction"
        )
    ratio = _ratio(text, index + 1) if text.starts_next(index) else None
    if ratio is None or ratio >= 1:
        return None
    value = plus(abs(literal.value), ratio)
    return Numeral(
        first=literal.first,
        last=index + 3,
        value=value if literal.first == index else value.copy_negate(),
        rule="mixed fraction",
    )


def _ratio(text: TokenizedText, index: int) -> Decimal | None:
    """Return the value of ``a/b`` at *index* where it reads as a fraction."""
    top, bottom = text.word(index), text.word(index + 2)
    if text.word(index + 1).fold != "/" or top.kind != "digits" or bottom.kind != "digits":
        return None
    if not (text.glued(index) and text.glued(index + 1)):
        return None
    if len(top.fold + bottom.fold) > _LONGEST_PAIR:  # no year among them
        return None
    after = text.word(index + 3)
    if (after.fold in "/-" and text.glued(index + 2)) or text.word(index - 1).fold == "/":
        return None
    numerator, denominator = int(top.fold), int(bottom.fold)
    if 0 < numerator < denominator <= _HUNDRED or denominator in _ROUND:
        return over(Decimal(numerator), denominator)
    return None
