"""Put number words and digits together: ``ثلاثمئة وخمسة وأربعون ألفا و500``.

A compound descends strictly in magnitude, its parts joined by و; what does not fit
starts a number of its own, so that ``ثلاثين وأربعين`` is two numbers.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from newsclaims_numbers.digits import Literal, read_literal
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan
from newsclaims_numbers.words import Word

_AND = "و"
_EXCEPT = "الا"
_POINT = ("فاصله", "فاصل")
_NEGATIVE = ("سالب", "ناقص")


@frozen(kw_only=True)
class Numeral:
    """A number as composed, before anything else is bound to it.

    Args:
        first: first token.
        last: last token.
        value: exact; None for an indefinite number.
        low: at least this many, of an indefinite number.
        high: at most this many, of an indefinite number.
        alternatives: other values that the writing allows.
        literal: the digits, where the number is nothing else.
        scale: the last scale word in it, 1 where there is none.
        words: whether any of it is written in words.
        fraction: whether it is a bare fraction word: ``ثلث``.
        definite: whether its first word has the article.
        preposition: what is attached to its first word.
        rule: how it was read, for the provenance.
    """

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    literal: Literal | None = None
    scale: int = 1
    words: bool = True
    fraction: bool = False
    definite: bool = False
    preposition: str = ""
    rule: str = "cardinal"


def four_places(value: Decimal) -> Decimal:
    """Round a fraction to four decimals, as fractions in words are given."""
    rounded = round(value, 4)
    return rounded.normalize() if rounded != value.normalize() else value.normalize()


class _Sum:
    """The state of a compound: finished blocks, and the group below the next scale."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.limit: int | None = None  # the last scale: what follows must stay below it
        self.group: Decimal | None = None
        self.free = 1000  # the next part of the group must be below this
        self.unit_last = False  # the last part was 1-9 with nothing after it
        self.digits_last = False
        self.scale_last = False

    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    def add_part(self, value: int, role: str, *, joined: bool, start: bool) -> bool:
        """Take a word below a thousand; say whether it fits."""
        if role == "ten" and self.unit_last and not joined and self.group is not None:
            self.group += 10
            self.free, self.unit_last = 0, False
            return True
        if role == "hundred" and self.unit_last and not joined and self.group is not None:
            if self.group % 100 != self.group:
                return False
            self.group *= 100
            self.free, self.unit_last = 100, False
            return True
        if not (start or joined):
            return False
        if self.group is None:
            if self.limit is not None and value >= self.limit:
                return False
            self.group = Decimal(value)
        elif role == "tens" and self.unit_last and joined:
            self.group += value
            self.free, self.unit_last = 0, False
            return True
        elif joined and value < self.free and not self.unit_last:
            self.group += value
        else:
            return False
        self.unit_last = role in ("unit", "part")
        self.digits_last = self.scale_last = False
        self.free = {"hundred": 100, "hundreds": 100}.get(role, 0)
        return True

    def add_digits(self, value: Decimal, *, joined: bool, start: bool) -> bool:
        """Take a literal; after words only where it fits below them."""
        if start:
            self.group = value
        elif not joined or value != value.to_integral_value():
            return False
        elif self.group is None and self.limit is not None and value < self.limit:
            self.group = value
        elif self.group is not None and self.free and 0 < value < self.free:
            self.group += value
        else:
            return False
        self.free, self.unit_last, self.digits_last, self.scale_last = 0, False, True, False
        return True

    def add_scale(self, scale: int, *, joined: bool, start: bool, times: int = 1) -> bool:
        """Close the group with a scale word."""
        if self.group is not None and not joined and times == 1:
            block = self.group * scale
        elif self.scale_last and not joined and times == 1 and self.limit is not None:
            if self.limit > scale:
                return False
            self.total *= scale  # آلاف مليون: the scales multiply
            self.limit *= scale
            return True
        elif self.group is None and (start or joined):
            block = Decimal(scale * times)
        else:
            return False
        if self.limit is not None and block >= self.limit:
            return False
        self.total += block
        self.limit = scale
        self.group, self.free = None, 1000
        self.unit_last = self.digits_last = False
        self.scale_last = True
        return True


def read_numeral(scan: Scan, index: int, lexicon: Lexicon) -> Numeral | None:
    """Read the longest number that starts at token *index*, or None.

    Bare fractions (``ثلث``) and indefinite numbers (``مئات الآلاف``) are numbers too.
    """
    word = scan.word(index)
    vague = _vague(scan, index)
    if vague is not None:
        return vague
    fraction = _fraction(scan, index)
    if fraction is not None and word.senses.cardinal is None:
        return fraction
    found = _compound(scan, index)
    if found is None:
        return fraction
    return _parts(scan, found) or found


def _and_word(scan: Scan, index: int) -> tuple[int, Word, bool]:
    """Step over a free-standing و; return index, word and whether it is joined."""
    word = scan.word(index)
    if word.fold == _AND and word.kind == "word":
        following = scan.word(index + 1)
        return index + 1, following, True
    return index, word, word.conjunction == _AND


def _compound(scan: Scan, index: int) -> Numeral | None:
    state = _Sum()
    literal: Literal | None = None
    alternatives: tuple[Decimal, ...] = ()
    words = False
    scale = 1
    position = index
    last = index - 1
    extra: tuple[Decimal, int] | None = None
    while True:
        start = position == index
        at, word, joined = (position, scan.word(position), False) if start else _and_word(scan, position)
        senses = word.senses
        if word.preposition and not start:
            break
        if word.kind == "digits":
            found = read_literal(scan, at)
            if found is None or not state.add_digits(found.value, joined=joined, start=start):
                break
            literal = found if start else None
            alternatives = found.alternatives if start else ()
            position, last = found.last + 1, found.last
            continue
        if senses.cardinal is not None and _counts(scan, at, state, joined=joined):
            cardinal = senses.cardinal
            if not state.add_part(cardinal.value, cardinal.role, joined=joined, start=start):
                break
            if cardinal.role == "alone":
                last = at
                words = True
                break
        elif senses.scale is not None:
            times = _times(scan, at, state, joined=joined)
            if start and senses.scale.form == "plural":
                break
            if not state.add_scale(senses.scale.value, joined=joined, start=start, times=times):
                break
            scale = senses.scale.value
            alternatives = tuple(other * scale for other in alternatives)
        elif senses.part is not None and not start and joined:
            extra = _and_part(scan, at, state, scale)
            if extra is None:
                break
            value, last = extra
            if state.group is not None and state.limit is None and _scale_follows(scan, last):
                state.group = state.group + value
                position = last + 1
                words, literal, extra = True, None, None
                continue
            words = True
            literal = None
            return _finish(scan, index, last, state.value() + value, scale, alternatives)
        else:
            break
        words, literal = True, None
        position, last = at + 1, at
    if last < index:
        return None
    if words:
        if scan.word(index).senses.cardinal is not None and last == index:
            cardinal = scan.word(index).senses.cardinal
            if cardinal is not None and cardinal.role == "part":
                return None
        return _finish(scan, index, last, state.value(), scale, alternatives)
    if literal is None:
        return None
    return Numeral(
        first=literal.first,
        last=last,
        value=state.value(),
        alternatives=alternatives,
        literal=literal,
        words=False,
    )


def _finish(
    scan: Scan, first: int, last: int, value: Decimal, scale: int, alternatives: tuple[Decimal, ...]
) -> Numeral:
    opening = scan.word(first)
    if opening.kind == "digits":
        literal = read_literal(scan, first)
        if literal is not None:
            first = literal.first
    value, last = _decimals(scan, last, value) if scale == 1 else (value, last)
    return Numeral(
        first=first,
        last=last,
        value=value,
        alternatives=alternatives,
        scale=scale,
        definite=opening.definite,
        preposition=opening.preposition,
    )


def _decimals(scan: Scan, last: int, value: Decimal) -> tuple[Decimal, int]:
    """Read ``فاصلة سبعة`` after a whole number."""
    if scan.word(last + 1).stem not in _POINT:
        return value, last
    tail = _compound(scan, last + 2)
    if tail is None or tail.value is None or tail.value != tail.value.to_integral_value():
        return value, last
    return value + Decimal(f"0.{tail.value:f}"), tail.last


def _counts(scan: Scan, index: int, state: _Sum, *, joined: bool) -> bool:
    """Say whether a cardinal word counts here: أحد does only before عشر."""
    cardinal = scan.word(index).senses.cardinal
    if cardinal is None or cardinal.role != "part":
        return True
    following = scan.word(index + 1).senses.cardinal
    after_and = _and_word(scan, index + 1)
    tens = after_and[1].senses.cardinal
    del state, joined
    return (following is not None and following.role == "ten") or (
        after_and[2] and tens is not None and tens.role == "tens"
    )


def _times(scan: Scan, index: int, state: _Sum, *, joined: bool) -> int:
    """Return 2 for a dual scale word, and for ``ألفا`` where it is a construct dual.

    After 11-99 (خمسون ألفا) and with a written tanwin it is an accusative singular; a
    construct dual has its noun or a larger scale right after it (ألفا جندي).
    """
    word = scan.word(index)
    scale = word.senses.scale
    if scale is None or scale.form in ("singular", "plural"):
        return 1
    if scale.form == "dual":
        return 2
    if state.group is not None and not joined:
        return 1
    following = scan.word(index + 1)
    noun = (
        following.kind == "word"
        and not following.definite
        and not following.conjunction
        and not following.fold.startswith(("اخر", "اضاف"))
        and following.fold not in ("من", "في", "على", "الى", "عن", "و")
    )
    return 2 if noun and not word.tanwin else 1


def _scale_follows(scan: Scan, last: int) -> bool:
    following = scan.word(last + 1)
    return following.senses.scale is not None and not following.conjunction


def _and_part(scan: Scan, index: int, state: _Sum, scale: int) -> tuple[Decimal, int] | None:
    """Read ``ونصف``, ``ونصف المليون`` after a number; return what it adds and its last token."""
    part = scan.word(index).senses.part
    if part is None:
        return None
    if part.form == "plural":
        return None
    if state.digits_last and scale != 1 and state.group is not None:
        return None
    fraction = Decimal(1 if part.form != "dual" else 2) / part.over
    following = scan.word(index + 1)
    if scale > 1 and state.group is None:
        named = following.senses.scale
        if named is not None and not following.conjunction:
            return fraction * named.value, index + 1
        return fraction * scale, index
    if state.group is None:
        return None
    return fraction, index


def _fraction(scan: Scan, index: int) -> Numeral | None:
    """Read a bare fraction: ``ثلث``, ``ثلاثة أرباع``, ``نصف مليون``."""
    word = scan.word(index)
    count, at = 1, index
    part = word.senses.part
    if part is None or part.form == "plural":
        return None
    if part.form == "dual":
        count = 2
    value = Decimal(count) / part.over
    last, scale = at, 1
    following = scan.word(at + 1)
    if following.senses.scale is not None and not following.conjunction:
        scale = following.senses.scale.value
        value *= scale
        last = at + 1
    return Numeral(
        first=index,
        last=last,
        value=value if scale > 1 else four_places(value),
        scale=scale,
        fraction=scale == 1,
        definite=word.definite,
        preposition=word.preposition,
        rule="fraction",
    )


def _parts(scan: Scan, count: Numeral) -> Numeral | None:
    """Read ``ثلاثة أرباع`` and ``ثلاثة أرباع المليون`` once the count is read."""
    part = scan.word(count.last + 1).senses.part
    if part is None or part.form != "plural" or count.value is None:
        return None
    if scan.word(count.last + 1).conjunction:
        return None
    value, last, scale = count.value / part.over, count.last + 1, 1
    following = scan.word(last + 1).senses.scale
    if following is not None and not scan.word(last + 1).conjunction:
        scale, last = following.value, last + 1
    return evolve(
        count,
        last=last,
        value=value * scale if scale > 1 else four_places(value),
        scale=scale,
        literal=None,
        words=True,
        fraction=scale == 1,
        rule="fraction",
    )


def _vague(scan: Scan, index: int) -> Numeral | None:
    """Read ``عشرات``, ``مئات الآلاف``, ``بضعة آلاف``, and ``ملايين`` with no number before."""
    word = scan.word(index)
    vague = word.senses.vague
    if vague is None:
        return None
    low, high, last = vague.low, vague.high, index
    while True:
        following = scan.word(last + 1)
        if following.conjunction or following.preposition:
            break
        scale, more = following.senses.scale, following.senses.vague
        factor = scale.value if scale is not None else more.low if more is not None else None
        if factor is None:
            break
        low *= factor
        high = high * factor if high is not None else None
        last += 1
    return Numeral(
        first=index,
        last=last,
        value=None,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        scale=low,
        definite=word.definite,
        preposition=word.preposition,
        rule="vague",
    )
