"""Tell an age from a stretch of time: ``(25 عاما)``, ``لمواطنة 72 عاما``, ``عن عمر 45``."""

from __future__ import annotations

from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText

_OPENING = ("(", "،", ",", "-", "–", "[")
_CLOSING = (")", "،", ",", "-", "–", "]")
_LIFETIME = 130
_FROM, _NEAR = rule_words().particles.about, 15
_OF_A_THING = rule_words().ages.of_a_thing


def _lived(text: TokenizedText, index: int) -> bool:
    """Tell ``من العمر`` and ``من عمره`` from the age of a thing, ``من عمر المعهد``."""
    life = text.word(index + 1)
    return life.fold != _OF_A_THING


def _at_death(context: Context, first: int) -> bool:
    """Return whether a death is told before ``عن 67 عاما``."""
    text = context.text
    near = range(first - 2, max(-1, first - _NEAR), -1)
    return text.word(first - 1).fold == _FROM and any(
        text.word(at).stem in context.lexicon.deaths for at in near
    )


def is_age(context: Context, first: int, last: int, *, number: int) -> bool:
    """Return whether the years from token *first* to *last* are somebody's age.

    Args:
        context: the text.
        first: first token, comparators included.
        last: last token, the unit included.
        number: how many years, -1 where that is not a whole number.
    """
    if number > _LIFETIME:
        return False
    text, lexicon = context.text, context.lexicon
    if lexicon.age_before.before(text, first - 1) is not None or _at_death(context, first):
        return True
    if lexicon.age_after.after(text, last + 1) is not None and _lived(text, last + 1):
        return True
    before, after = text.word(first - 1), text.word(last + 1)
    enclosed = before.fold in _OPENING and after.fold in _CLOSING
    if before.fold == "(" and text.word(first - 2).kind == "word":
        return True
    named = text.word(first - 2)
    if enclosed and named.kind == "word" and not named.conjunction:
        return number > 0
    return before.stem in lexicon.people and before.kind == "word"
