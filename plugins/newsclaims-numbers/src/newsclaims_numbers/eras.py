"""Tell the calendar of a year by its size and by the era after it, and step over ``الماضي``."""

from __future__ import annotations

from newsclaims.model import Calendar
from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words

FIRST_HIJRI, _LAST_HIJRI = 1300, 1499
_FIRST, _LAST = 1500, 2100
_AFTER_ERA = (rule_words().particles.within, rule_words().particles.of, "و")


def is_hijri(year: int) -> bool:
    """Return whether *year* is read as one of the Hijri calendar in today's news."""
    return FIRST_HIJRI <= year <= _LAST_HIJRI


def is_year(year: int) -> bool:
    """Return whether four digits after a month are a year."""
    return is_hijri(year) or _FIRST <= year <= _LAST


def era_after(context: Context, last: int, *, dated: bool = False) -> tuple[int, Calendar | None]:
    """Step over ``م``, ``هـ``, ``ميلادية``; say which calendar the era names.

    After a month and its year (*dated*) a lone letter is an era whatever follows.
    """
    era = context.text.word(last + 1)
    glued = context.text.glued(last)
    if era.fold in context.lexicon.hijri_eras:
        return last + 1, "hijri"
    if era.fold in context.lexicon.gregorian_eras and (
        dated or glued or len(era.fold) > 1 or _ends(context, last + 2)
    ):
        return last + 1, "gregorian"
    return last, None


def _ends(context: Context, index: int) -> bool:
    word = context.text.word(index)
    return word.kind in ("mark", "break") or word.fold in _AFTER_ERA


def modifier_after(context: Context, last: int) -> int:
    """Step over ``الماضي``, ``الجاري``, ``المقبل`` after a date."""
    word = context.text.word(last + 1)
    known = word.definite and word.stem in context.lexicon.modifiers and not word.conjunction
    return last + 1 if known else last
