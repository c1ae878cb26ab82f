"""Read the second year of a stretch: ``2014-2015``, ``1990 إلى عام 1995``, ``بين عامي 2003 و2011``."""

from __future__ import annotations

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.eras import era_after
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words

_DIGITS, _SHORT = 4, 2
_CENTURY = 100
_LAST = 2100
_TO = (*rule_words().dates.years_until, "-", "–", "/", "ـ")
_UNTIL = rule_words().dates.years_until
_BETWEEN, _WHAT = rule_words().particles.between, rule_words().ranges.what


def until(context: Context, numeral: Numeral, year: int) -> tuple[int, int] | None:
    """Return the second year after *numeral*, which is *year*, and its last token, or None."""
    text = context.text
    start = _second(context, numeral)
    if start is None:
        return None
    end = text.word(start)
    if end.kind != "digits" or len(end.fold) not in (_SHORT, _DIGITS):
        return None
    high = int(end.fold)
    if len(end.fold) == _SHORT:
        high += year // _CENTURY * _CENTURY
        if high != year + 1:
            return None
    last, era = era_after(context, start)
    if not year < high <= _LAST or (era is None and text.word(start + 1).measures):
        return None
    return high, last


def _second(context: Context, numeral: Numeral) -> int | None:
    """Return the token of the second year, past a noun of its own: ``إلى عام 1995``, ``وعام 2011``."""
    text, at = context.text, numeral.last + 1
    if text.word(at).fold in _TO:
        at, named = at + 1, text.word(at).fold in _UNTIL
    elif between(context, numeral) is not None:
        start, word = joined(text, at), text.word(at)
        if start is None and word.clitic is not None and word.clitic.conjunction:
            start = at + 1
        if start is None:
            return None
        at, named = start, True
    else:
        return None
    noun = named and text.word(at).stem in context.lexicon.years
    return at + noun


def between(context: Context, numeral: Numeral) -> int | None:
    """Return the token of the ``بين`` or ``ما بين`` that opens a stretch of years, or None.

    A noun of years may stand between it and the number.
    """
    text, at = context.text, numeral.first - 1
    if text.word(at).stem in context.lexicon.years:
        at -= 1
    if text.word(at).fold != _BETWEEN or at <= context.taken:
        return None
    return at - 1 if text.word(at - 1).fold == _WHAT and at - 1 > context.taken else at
