"""Read the hour and its part of the day: ``الثامنة``, ``19``, ``من مساء``."""

from __future__ import annotations

from newsclaims_numbers.clock_minutes import minute_count
from newsclaims_numbers.context import Context
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.ordinals import Rank, read_rank
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.words import Word

_HOURS, _NOON, _TWO_DIGITS = 24, 12, 2
_FROM = rule_words().particles.of
OF = (_FROM, rule_words().particles.within)
_HOUR = rule_words().clock.hour
_FIRST = rule_words().ordinals.first_feminine
_PLURAL = rule_words().inflection.plural_feminine


def hour_at(context: Context, index: int) -> tuple[int, int] | None:
    """Read an hour in digits or as an ordinal: ``19``, ``الثامنة``, ``الثانية عشرة``."""
    text = context.text
    word = text.word(index)
    if word.kind == "digits":
        fits = len(word.fold) <= _TWO_DIGITS and int(word.fold) <= _HOURS
        return (int(word.fold), index) if fits else None
    rank = read_rank(text, index)
    if rank is not None and _ranks_hour(context, rank):
        if 1 <= rank.value <= _NOON:
            return int(rank.value), rank.last
        if minute_count(context, rank.last) is not None and word.senses.ordinal is not None:
            return word.senses.ordinal.value, index  # الرابعة وأربعون دقيقة is no 44th
        return None
    return _cardinal_hour(context, index) if clock_noun(context, index) is not None else None


def _ranks_hour(context: Context, rank: Rank) -> bool:
    """Return whether an ordinal may be an hour: feminine, and no other noun's adjective."""
    word, before = context.text.word(rank.first), context.text.word(rank.first - 1)
    adjective = before.definite and before.stem.endswith(("ه", _PLURAL))
    hour = clock_noun(context, rank.first) is not None
    return may_rank_hour(word) and (hour or not adjective)


def may_rank_hour(word: Word) -> bool:
    """Return whether an ordinal has the article and is feminine, as ``ساعة`` is."""
    return word.definite and (word.stem.endswith("ه") or word.stem == _FIRST)


def _cardinal_hour(context: Context, index: int) -> tuple[int, int] | None:
    """Read ``الساعة خمسة``; of ``خمسة وعشرين`` the hour is the first word."""
    numeral, cardinal = read_numeral(context.text, index), context.text.word(index).senses.cardinal
    if numeral is None or cardinal is None:
        return None
    if numeral.integer is not None and 1 <= numeral.integer <= _NOON:
        return numeral.integer, numeral.last
    return (cardinal.value, index) if 1 <= cardinal.value <= _NOON else None


def clock_noun(context: Context, index: int) -> int | None:
    """Return the token of ``الساعة`` before the hour, or None."""
    text = context.text
    at = index - 1
    if text.word(at).clitic is not None and text.glued(at):
        at -= 1
    word = text.word(at)
    return at if word.stem == _HOUR and word.definite and at > context.taken else None


def period_after(context: Context, last: int) -> tuple[str, int] | None:
    """Read the part of the day after the hour: ``مساء``, ``من مساء اليوم``, ``في الصباح``."""
    text, periods = context.text, context.lexicon.periods
    period = periods.after(text, last + 1)
    if period is not None or text.word(last + 1).fold not in OF:
        return period
    period = periods.after(text, last + 2)
    if period is not None and (text.word(last + 1).fold == _FROM or text.word(last + 2).definite):
        return period
    return None


def period_before(context: Context, first: int) -> tuple[str, int] | None:
    """Read the part of the day before the time: ``بعد الظهر الساعة 7``."""
    for start in (first - 2, first - 1):
        period = context.lexicon.periods.after(context.text, start)
        if period is not None and period[1] == first - 1 and start > context.taken:
            whole = start == first - 2 or context.text.word(start).definite
            return (period[0], start) if whole else None
    return None


def shifted(hour: int, period: str, *, before_noon: bool) -> int:
    """Return the hour of 24 that *hour* is in the part of the day.

    Minutes to twelve in the morning (*before_noon*) are of noon.
    """
    if period == "pm" and hour < _NOON:
        return hour + _NOON
    if period == "am" and hour == _NOON and not before_noon:
        return 0
    return hour
