"""Read the scores of matches: ``2-1``, ``بنتيجة 3-0``, ``(1-1)``."""

from __future__ import annotations

from typing import Literal

from newsclaims_numbers.clock_hours import clock_noun
from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, written
from newsclaims_numbers.tokenized_text import TokenizedText

_DASHES = ("-", "–", "−", ":")
_NIL, _RESULT = rule_words().particles.nil, rule_words().scores.result
_BESIDE = frozenset((*_DASHES, "/", _NIL))
_SCORE: Literal["score"] = "score"
_REACH = 12
_MOST_GOALS = 20
_MOST_POINTS = 199
_LONGEST_PAIR = 6
_MINUTE_DIGITS, _HOURS, _MINUTES = 2, 24, 60
_LEAD, _NEAR = 20, 5
_RESULTS, _POINTS, _AT = (
    frozenset(rule_words().scores.told),
    frozenset(rule_words().scores.points),
    rule_words().scores.at,
)


def read_score(context: Context, index: int) -> TokenQuantity | None:
    """Read the score whose first number is at token *index*, or None.

    A small pair in which the first is not the smaller cannot be a range; any other
    pair is a score where the words around speak of a match.
    """
    if context.text.word(index + 1).fold not in _BESIDE:
        return None
    return _with_nil(context.text, index) or _pair(context, index)


def _pair(context: Context, index: int) -> TokenQuantity | None:
    text = context.text
    left, dash, right = text.word(index), text.word(index + 1), text.word(index + 2)
    if left.kind != "digits" or right.kind != "digits":
        return None
    said = text.word(index - 1).stem == _RESULT
    if dash.fold not in _DASHES and not (said and dash.fold == "/"):
        return None
    lopsided = text.glued(index) != text.glued(index + 1)
    if lopsided or len(left.fold + right.fold) > _LONGEST_PAIR or _bound(context, index):
        return None
    home, away = int(left.fold), int(right.fold)
    if clock_noun(context, index) is not None or (dash.fold == ":" and _is_clock(context, index)):
        return None
    falling = home >= away and max(home, away) <= _MOST_GOALS and dash.fold != ":"
    if max(home, away) > _MOST_POINTS or not (falling or _sports(context, index)):
        return None
    return written((index, index + 2), f"{home}-{away}", _SCORE, kind=_SCORE)


def _with_nil(text: TokenizedText, index: int) -> TokenQuantity | None:
    """Read ``3-صفر``, ``صفر - 2``, and ``-3صفر`` as right-to-left printing mangles it."""
    left = text.word(index)
    if left.fold == _NIL and text.word(index + 1).fold in _DASHES:
        away = text.word(index + 2)
        if away.kind != "digits" or len(away.fold) > 2:  # noqa: PLR2004  goals
            return None
        return written((index, index + 2), f"0-{int(away.fold)}", _SCORE, kind=_SCORE)
    if left.kind != "digits" or len(left.fold) > 2:  # noqa: PLR2004  goals
        return None
    dash = text.word(index + 1).fold in _DASHES
    first, last = (index, index + 2) if dash else (index - 1, index + 1)
    mangled = text.word(first).fold in _DASHES and text.glued(first) and text.glued(index)
    if text.word(last).fold != _NIL or not (dash or mangled):
        return None
    return written((first, last), f"{int(left.fold)}-0", _SCORE, kind=_SCORE)


def _bound(context: Context, index: int) -> bool:
    """Return whether a unit, a month or a noun after the pair makes it something else."""
    following = context.text.word(index + 3)
    return (
        following.fold in _DASHES
        or following.measures
        or following.fold in "%٪"
        or following.senses.scale is not None
        or context.lexicon.months.after(context.text, index + 3) is not None
    )


def _is_clock(context: Context, index: int) -> bool:
    """Tell ``14:30``, a time, from ``30:28``, a score of a game with many points.

    A score has no nought before a digit; what a word of the day stands beside is a time, and so
    is what no word of a result stands before, or what is won by more than such games are.
    """
    text = context.text
    left, right = text.word(index).fold, text.word(index + 2).fold
    home, away = int(left), int(right)
    if len(right) != _MINUTE_DIGITS or home > _HOURS or away >= _MINUTES:
        return False
    if "0" in (left[0], right[0]) and max(home, away) > 0:
        return True
    if text.word(index - 1).stem in _RESULTS:
        return context.done != [] and _after_time(context, index)
    if _of_the_day(context, index) or _after_time(context, index) or abs(home - away) > _LEAD:
        return True
    told = (text.word(at).stem in _RESULTS for at in range(max(0, index - _NEAR), index))
    played = (text.word(at).stem in _POINTS for at in range(max(0, index - _REACH), index + _REACH))
    return not (any(told) or any(played))


def _of_the_day(context: Context, index: int) -> bool:
    """Return whether a part of the day, a zone or a day stands beside the pair: ``غدا 20:45``."""
    text, lexicon = context.text, context.lexicon
    before, after = text.word(index - 1), index + 3
    if lexicon.periods.after(text, after) or lexicon.zones.after(text, after):
        return True
    day = lexicon.relative_days.after(text, index - 1)
    return (
        before.fold in _AT
        or before.stem in lexicon.weekdays
        or (day is not None and day[1] == index - 1)
    )


def _after_time(context: Context, index: int) -> bool:
    """Return whether a time has been read not far before."""
    last = context.done[-1] if context.done else None
    return last is not None and last.kind == "time" and index - last.last <= _REACH


def _sports(context: Context, index: int) -> bool:
    words, text = context.lexicon.sports, context.text
    return any(
        text.word(at).stem in words for at in range(max(0, index - _REACH), index + 3 + _REACH)
    )
