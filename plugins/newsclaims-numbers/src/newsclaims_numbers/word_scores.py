"""Read the scores that words tell: ``بثلاثة أهداف مقابل هدف``, ``بثلاثية نظيفة``, ``بمجموعتين دون رد``."""

from __future__ import annotations

from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, TokenRange, written

_SCORES, _PARTICLES = rule_words().scores, rule_words().particles
_REACH = 12
_ONE = 1
_MOST = 199
_IN, _TO = "ب", "ل"


def score_from_word(context: Context, index: int) -> TokenQuantity | None:
    """Read the score whose first number is one word at token *index*, or None.

    ``هدف`` is one, ``هدفين`` two, ``ثلاثية`` three; alone they tell no score.
    """
    text = context.text
    word = text.word(index)
    if word.definite or not word.tally:
        return None
    last, following = index, text.word(index + 1)
    one = following.senses.cardinal
    if word.tally == _ONE and one is not None and one.value == _ONE and not following.preposition:
        last += 1  # هدف واحد مقابل
    return _against(context, (index, last), word.tally, sure=word.tally > _ONE)


def score_from_numeral(
    context: Context, numeral: Numeral, counted: TokenRange | None
) -> TokenQuantity | None:
    """Read the score that begins with *numeral*, which counts goals or sets, or is said to be a result."""
    goals = numeral.integer
    if goals is None or numeral.definite or numeral.fraction or goals > _MOST:
        return None
    if counted is None:
        if context.text.word(numeral.first - 1).stem != _SCORES.result:
            return None
    elif context.text.word(counted[0]).stem not in _SCORES.nouns or counted[0] < numeral.last:
        return None
    last = numeral.last if counted is None else counted[0]
    return _against(context, (numeral.first, last), goals, sure=True)


def _against(
    context: Context, tokens: TokenRange, goals: int, *, sure: bool
) -> TokenQuantity | None:
    """Read what the other side has after *tokens*: ``مقابل هدف``, ``لهدفين``, ``لمثله``, ``دون رد``."""
    other = _nil(context, tokens[1] + 1, goals) or _other(context, tokens[1] + 1, goals)
    if other is None:
        return None
    text, first = context.text, tokens[0]
    attached = text.word(first).preposition == _IN or (
        text.word(first - 1).clitic is not None and text.word(first - 1).stem == _IN
    )
    goal = text.word(tokens[1]).stem in _SCORES.goals or text.word(first).stem in _SCORES.goals
    if not (sure and attached and goal) and not _of_a_match(context, first, other[1]):
        return None
    return written((first, other[1]), f"{goals}-{other[0]}", "score in words", kind="score")


def _nil(context: Context, index: int, goals: int) -> tuple[int, int] | None:
    """Read ``دون رد``, ``نظيفة``, and of one goal ``وحيد``: the other side has none."""
    found = context.lexicon.unanswered.after(context.text, index)
    if found is not None:
        return 0, found[1]
    single = goals == _ONE and context.text.word(index).fold in _SCORES.single
    return (0, index) if single else None


def _other(context: Context, index: int, goals: int) -> tuple[int, int] | None:
    """Read the other side's number and its last token, or None."""
    word = context.text.word(index)
    if word.fold in _SCORES.level:
        return goals, index
    if word.conjunction:
        return None
    if word.fold in _SCORES.against:
        return _side(context, index + 1)
    return _side(context, index) if word.preposition == _TO and not word.definite else None


def _side(context: Context, index: int) -> tuple[int, int] | None:
    """Read the number of ``هدف وحيد``, ``ثلاثة أهداف``, ``اثنين``, ``لا شيء`` and its last token."""
    text = context.text
    nothing = context.lexicon.nothing.after(text, index)
    if nothing is not None:
        return 0, nothing[1]
    word = text.word(index)
    if word.tally and not word.definite:
        return word.tally, index + (text.word(index + 1).fold in _SCORES.single)
    numeral = read_numeral(text, index)
    if numeral is None or numeral.integer is None or numeral.definite or numeral.fraction:
        return None
    counted = counted_after(context, numeral)
    if counted is None:
        return numeral.integer, numeral.last
    noun = counted[0]
    return (numeral.integer, noun) if text.word(noun).stem in _SCORES.nouns else None


def _of_a_match(context: Context, first: int, last: int) -> bool:
    """Return whether the words around, the score's own aside, speak of a match."""
    text, words = context.text, context.lexicon.sports
    around = (*range(max(0, first - _REACH), first), *range(last + 1, last + 1 + _REACH))
    return any(text.word(at).stem in words for at in around)
