"""Read ranges whose lower end is a unit by itself: ``بين طنين وخمسة``, ``من سنة إلى ثلاث سنوات``."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.duals import dual_measure
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.ranges import Ends, read_ends
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.units import Measure, from_unit

_PARTICLES = rule_words().particles
_BETWEEN, _FROM, _OR, _TO = (
    _PARTICLES.between,
    _PARTICLES.of,
    _PARTICLES.either,
    _PARTICLES.until,
)
_ONE, _TWO = Decimal(1), Decimal(2)


def dual_ends(context: Context, index: int) -> Ends | None:
    """Read the range that begins with the dual at token *index*: ``شهرين أو ثلاثة``."""
    own = dual_measure(context, index)
    return None if own is None else _from(context, _TWO, index, own)


def implied_ends(context: Context, index: int) -> Ends | None:
    """Read the range whose higher end is at token *index*, after one of a unit: ``يوم أو يومين``."""
    at = _unit_before(context, index)
    if at is None:
        return None
    text = context.text
    found = context.lexicon.units.loose(text, at)
    if found is None or found[1] != at or text.surface(at).isascii():
        return None
    return _from(context, _ONE, at, from_unit(context, found[0], at, at))


def _unit_before(context: Context, index: int) -> int | None:
    """Return the token of the unit in the singular that leads to *index*, or None."""
    text = context.text
    link, at = text.word(index - 1), index - 2
    if link.fold in _TO:
        openers: tuple[str, ...] = (_FROM,)
    elif link.fold == _OR:
        openers = ()
    elif text.word(index).conjunction:
        at, openers = index - 1, (_BETWEEN,)
    elif link.clitic is not None and link.clitic.conjunction:
        openers = (_BETWEEN,)
    else:
        return None
    word, before = text.word(at), text.word(at - 1)
    plain = word.kind == "word" and not word.definite and not word.opens_number
    if not plain or at <= context.taken or word.stem not in context.lexicon.unit_singulars:
        return None
    if openers:
        return at if before.fold in openers else None
    return None if before.kind == "digits" or before.opens_number else at


def _from(context: Context, value: Decimal, index: int, own: Measure) -> Ends | None:
    word = context.text.word(index)
    low = Numeral(
        first=index,
        last=own.last,
        value=value,
        definite=word.definite,
        preposition=word.preposition,
    )
    ends = read_ends(context, low, own)
    return None if ends is None or ends.change else ends
