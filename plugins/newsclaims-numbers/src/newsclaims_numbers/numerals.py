"""Read any number: a compound, a fraction, an indefinite number; its sign and decimals."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from newsclaims_numbers.compose import Part as Stretch
from newsclaims_numbers.compose import joined, read_compound, with_scales
from newsclaims_numbers.digits import Literal, read_literal
from newsclaims_numbers.exact import over, plus, times, whole
from newsclaims_numbers.scan import Scan

_POINT = ("فاصله", "فاصل")
_NEGATIVE = ("سالب", "ناقص")
_EXCEPT = "الا"
_ON = "علي"
_WRAPS = ("()", '""', "«»", "“”", "[]", "”“")
_LARGEST_SLASHED = 100
_LONGEST_DECIMALS = 12


@frozen(kw_only=True)
class Numeral:
    """A number as read, before anything else is bound to it.

    Args:
        first: first token.
        last: last token.
        value: exact; None for an indefinite number.
        low: at least this many, of an indefinite number.
        high: at most this many, of an indefinite number.
        alternatives: other values that the writing allows.
        literal: the digits, where the number is nothing else.
        scale: the last scale word in it, 1 where there is none.
        fraction: whether it is a fraction and nothing else: ``ثلث``.
        construct: whether the noun after it may have the article: ``نصف الساعة``.
        definite: whether its first word has the article.
        preposition: what is attached to its first word.
        rule: how it was read, for the provenance.
        inner: the number itself where brackets or quotation marks stand around it.
    """

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    literal: Literal | None = None
    scale: int = 1
    fraction: bool = False
    construct: bool = False
    definite: bool = False
    preposition: str = ""
    rule: str = "cardinal"
    inner: tuple[int, int] | None = None

    @property
    def tokens(self) -> tuple[int, int]:
        """First and last token of the number itself."""
        return self.inner or (self.first, self.last)

    @property
    def integer(self) -> int | None:
        """The value where it is a whole number below ten thousand million."""
        if self.value is None or self.value.adjusted() >= 10 or not whole(self.value):  # noqa: PLR2004
            return None
        return int(self.value)


def read_numeral(scan: Scan, index: int) -> Numeral | None:
    """Read the longest number that starts at token *index*, or None."""
    found = (
        _vague(scan, index)
        or _word_fraction(scan, index)
        or _slash_fraction(scan, index)
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
    return _fraction_of(scan, numeral) or _decimals(scan, numeral) or _and_fraction(scan, numeral)


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


def _and_fraction(scan: Scan, numeral: Numeral) -> Numeral:
    """Add ``ونصف``, ``ونصف المليون``, ``وثلاثة أرباع``; take off ``إلا ربعا``."""
    value = numeral.value
    at = joined(scan, numeral.last + 1)
    sign = 1
    if at is None and scan.word(numeral.last + 1).fold == _EXCEPT:
        at, sign = numeral.last + 2, -1
    if at is None or value is None or scan.word(at).preposition:
        return numeral
    part = _part(scan, at)
    if part is None:
        return numeral
    scaled = with_scales(scan, part)
    if scaled.end > part.end and numeral.scale == 1 and scaled.scale > 1:
        # خمسة ونصف مليون: the scale multiplies both
        mixed = times(plus(value, times(part.value, sign)), scaled.scale)
        return evolve(
            numeral, value=mixed, last=scaled.end - 1, scale=scaled.scale, literal=None,
            rule="mixed fraction",
        )  # fmt: skip
    if scan.word(part.end).senses.scale is not None and scaled.end == part.end:
        return numeral
    amount = scaled.value if scaled.end > part.end else times(part.value, numeral.scale)
    return evolve(
        numeral,
        value=plus(value, times(amount, sign)),
        last=max(part.end, scaled.end) - 1,
        literal=None,
        construct=True,
        alternatives=(),
        rule="mixed fraction",
    )


def _part(scan: Scan, index: int) -> Stretch | None:
    """Read ``نصف``, ``ثلثي`` or ``ثلاثة أرباع`` at *index*, nothing else with it."""
    part = scan.word(index).senses.part
    cardinal = scan.word(index).senses.cardinal
    if part is not None and part.form != "plural" and cardinal is None:
        return Stretch(over(Decimal(2 if part.form == "dual" else 1), part.over), index + 1)
    count = read_compound(scan, index)
    if count is None or count.blocks > 1:
        return None
    after = scan.word(count.end)
    if after.fold == _ON:
        below = read_compound(scan, count.end + 1)
        return (
            None
            if below is None or below.value <= 0
            else Stretch(over(count.value, below.value), below.end)
        )
    if after.senses.part is None or after.senses.part.form != "plural" or after.conjunction:
        return None
    return Stretch(over(count.value, after.senses.part.over), count.end + 1)


def _word_fraction(scan: Scan, index: int) -> Numeral | None:
    """Read a bare fraction and the scale that it divides: ``نصف مليون``, ``ثلثي``."""
    word = scan.word(index)
    part = word.senses.part
    if part is None or part.form == "plural":
        return None
    following = scan.word(index + 1)
    scaled = following.senses.scale is not None or _hundred(scan, index + 1)
    if word.senses.cardinal is not None and not _fifth_of(scan, index):
        return None
    if part.weak and (
        word.definite or not (scaled or (following.lasts and not following.definite))
    ):
        return None
    if following.senses.ordinal is not None and following.definite == word.definite:
        return None  # الربع الأول names a quarter of the year
    stretch = Stretch(over(Decimal(2 if part.form == "dual" else 1), part.over), index + 1)
    return _finished_fraction(scan, index, stretch)


def _finished_fraction(scan: Scan, first: int, stretch: Stretch) -> Numeral:
    end, scale = stretch.end, 1
    value = stretch.value
    if _hundred(scan, end):
        value, end = times(value, 100), end + 1
    scaled = with_scales(scan, Stretch(value, end))
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


def _hundred(scan: Scan, index: int) -> bool:
    word = scan.word(index)
    cardinal = word.senses.cardinal
    return (
        cardinal is not None
        and cardinal.role == "hundred"
        and not (word.conjunction or word.preposition)
    )


def _fifth_of(scan: Scan, index: int) -> bool:
    """Tell ``خمس الفطيرة``, a fifth, from ``خمس``, five: a singular noun with the article."""
    word, following = scan.word(index), scan.word(index + 1)
    part = word.senses.part
    return (
        part is not None
        and part.form == "singular"
        and not word.fold.endswith("ه")
        and not word.definite
        and following.kind == "word"
        and following.definite
        and not following.opens_number
        and not following.conjunction
        and not following.stem.endswith(("ات", "ين", "ون"))
    )


def _fraction_of(scan: Scan, numeral: Numeral) -> Numeral | None:
    """Read ``ثلاثة أرباع``, ``3 أرباع المليون`` and ``1 على 3`` once the first number is read."""
    if numeral.value is None:
        return None
    after = scan.word(numeral.last + 1)
    part = after.senses.part
    if part is not None and part.form == "plural" and not after.conjunction:
        if numeral.value >= part.over:
            return None  # خمسة أرباع are five quarters of a year
        stretch = Stretch(over(numeral.value, part.over), numeral.last + 2)
        found = _finished_fraction(scan, numeral.first, stretch)
        return evolve(found, construct=True)
    if after.fold == _ON and numeral.scale == 1:
        below = read_compound(scan, numeral.last + 2)
        word = scan.word(numeral.last + 2)
        noun = below is not None and scan.word(below.end).kind == "word"
        if below is None or below.value <= 0 or word.definite or (noun and numeral.value != 1):
            return None
        return evolve(
            numeral,
            last=below.end - 1,
            value=over(numeral.value, below.value),
            literal=None,
            fraction=True,
            rule="fraction",
        )
    return None


def _slash_fraction(scan: Scan, index: int) -> Numeral | None:
    """Read ``3/4``, ``2 1/4`` and ``½``; a slash between other numbers is not a fraction's."""
    word = scan.word(index)
    if word.ratio is not None:
        return Numeral(first=index, last=index, value=word.ratio, fraction=True, rule="fraction")
    mixed = scan.word(index + 1)
    if mixed.ratio is not None and word.kind == "digits":
        value = plus(Decimal(word.fold), mixed.ratio)
        return Numeral(first=index, last=index + 1, value=value, rule="mixed fraction")
    literal = read_literal(scan, index)
    if literal is None or not literal.run:
        return None
    ratio = _ratio(scan, index)
    if ratio is not None:
        value = ratio if literal.value >= 0 and literal.first == index else ratio.copy_negate()
        return Numeral(
            first=literal.first, last=index + 2, value=value, fraction=True, rule="fraction"
        )
    ratio = _ratio(scan, index + 1) if scan.starts_next(index) else None
    if ratio is None or ratio >= 1:
        return None
    value = plus(abs(literal.value), ratio)
    return Numeral(
        first=literal.first,
        last=index + 3,
        value=value if literal.first == index else value.copy_negate(),
        rule="mixed fraction",
    )


def _ratio(scan: Scan, index: int) -> Decimal | None:
    """Return the value of ``a/b`` at *index* where it reads as a fraction."""
    top, bottom = scan.word(index), scan.word(index + 2)
    if scan.word(index + 1).fold != "/" or top.kind != "digits" or bottom.kind != "digits":
        return None
    if not (scan.glued(index) and scan.glued(index + 1)) or len(top.fold + bottom.fold) > 6:  # noqa: PLR2004  no year among them
        return None
    after = scan.word(index + 3)
    if (after.fold in "/-" and scan.glued(index + 2)) or scan.word(index - 1).fold == "/":
        return None
    numerator, denominator = int(top.fold), int(bottom.fold)
    round_bottom = denominator in (10, _LARGEST_SLASHED, 1000)
    proper = 0 < numerator < denominator <= _LARGEST_SLASHED
    return (
        over(Decimal(numerator), denominator) if denominator and (proper or round_bottom) else None
    )


def _vague(scan: Scan, index: int) -> Numeral | None:
    """Read ``عشرات``, ``مئات الآلاف``, ``بضعة آلاف``, and ``ملايين`` with no number before."""
    vague = scan.word(index).senses.vague
    if vague is None:
        return None
    low, high, last = vague.low, vague.high, index
    while low < 10**30:
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
