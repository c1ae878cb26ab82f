"""Tell an age from a stretch of time: ``(25 عاما)``, ``لمواطنة 72 عاما``, ``عن عمر 45``."""

from __future__ import annotations

from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText

_OPENING = ("(", "،", ",", "-", "–", "[")
_CLOSING = (")", "،", ",", "-", "–", "]")
_LIFETIME = 130
_FROM, _NEAR = rule_words().particles.about, 15
_DESCENT, _PERSONS = rule_words().ages.descent, rule_words().ages.persons
_IN, _OF = rule_words().particles.within, rule_words().particles.of
_NOON, _TEN = 12, 10
_TIED = ("%", "٪", "/", ":")
_OF_A_THING = rule_words().ages.of_a_thing


def is_year_of_life(context: Context, first: int, last: int, number: int) -> bool:
    """Return whether an ordinal or a number with the article is a year of somebody's life.

    ``فتى في الرابعة عشرة``, ``وهي في الثامنة والعشرين``, ``ابن العشرين``, ``توفي في الثمانين``.

    Args:
        context: the text.
        first: its first token.
        last: its last token.
        number: its value.
    """
    text, lexicon = context.text, context.lexicon
    if number > _LIFETIME:
        return False
    if lexicon.age_after.after(text, last + 1) is not None and _lived(text, last + 1):
        return True
    return _of_a_child(text, first) or (
        text.word(first).definite
        and text.word(first - 1).fold == _IN
        and _ends(context, last + 1)
        and _of_a_person(context, first, number)
    )


def _of_a_child(text: TokenizedText, first: int) -> bool:
    """Return whether ``ابن`` stands before a number with the article: ``ابن العشرين``, ``ابن الـ17``."""
    before, clitic = text.word(first - 1), text.word(first - 1).clitic
    definite = text.word(first).definite
    if clitic is not None and text.glued(first - 1):
        before, definite = text.word(first - 2), clitic.definite
    return definite and before.stem in _DESCENT and not before.definite


def _of_a_person(context: Context, first: int, number: int) -> bool:
    """Return whether who is in the year before ``في`` is a person.

    Up to twelve it may be an hour, so that only somebody named by age or sex makes it a year.
    """
    who = context.text.word(first - 2)
    if who.kind == "word" and who.stem in context.lexicon.people:
        return True
    if number <= _NOON:
        return False
    died = number % _TEN == 0 and _dead(context, first)
    return died or (who.kind == "word" and who.stem in _PERSONS)


def _ends(context: Context, index: int) -> bool:
    """Return whether nothing at *index* can be what an ordinal or a ten before it counts or dates."""
    word, lexicon = context.text.word(index), context.lexicon
    if word.kind != "word" or word.conjunction or word.preposition:
        return word.fold not in _TIED
    return word.stem in lexicon.stop and word.fold != _OF


def _dead(context: Context, first: int) -> bool:
    """Return whether a death is told not far before *first*."""
    text = context.text
    near = range(first - 2, max(-1, first - _NEAR), -1)
    return any(text.word(at).stem in context.lexicon.deaths for at in near)


def _lived(text: TokenizedText, index: int) -> bool:
    """Tell ``من العمر`` and ``من عمره`` from the age of a thing, ``من عمر المعهد``."""
    life = text.word(index + 1)
    return life.fold != _OF_A_THING


def _at_death(context: Context, first: int) -> bool:
    """Return whether a death is told before ``عن 67 عاما``."""
    return context.text.word(first - 1).fold == _FROM and _dead(context, first)


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
    told = lexicon.age_before.before(text, first - 1) is not None
    if told or _of_a_child(text, first) or _at_death(context, first):
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
