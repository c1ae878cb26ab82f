"""Add what says a number without one: ``لمدة ساعة``, ``كيلومتر``, ``الصفحة الأخيرة``, ``قبل الأخير``.

It is read on request only.  A unit in the singular is one of it where a word of extent stands before
it, ``كامل`` after it, or nothing beside it.  A place in a row that no number says is an ordinal
without a value: its rule names the place, ``last``, ``last but one``, ``next``, ``previous`` or
``current``.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after, counted_before
from newsclaims_numbers.durations import one_of_unit
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_WHOLE = rule_words().implied.whole
_BUT_ONE = rule_words().particles.before
_LAST, _LAST_BUT_ONE = "last", "last but one"


def with_implied(context: Context, quantities: list[TokenQuantity]) -> list[TokenQuantity]:
    """Return *quantities* with the numbers that are implied, in text order."""
    taken = {at for quantity in quantities for at in range(quantity.first, quantity.last + 1)}
    fresh = evolve(context, done=[])  # else all before the last quantity would count as taken
    more = _implied(fresh, taken)
    return sorted((*quantities, *more), key=lambda quantity: quantity.first)


def _implied(context: Context, taken: set[int]) -> Iterator[TokenQuantity]:
    end = -1
    for index in range(len(context.text)):
        word = context.text.word(index)
        if index <= end or index in taken or word.kind != "word":
            continue
        quantity = _one(context, index) if word.measures else _place(context, index)
        if quantity is None or quantity.first <= end:
            continue
        if taken.intersection(range(quantity.first, quantity.last + 1)):
            continue
        end = quantity.last
        yield quantity


def _one(context: Context, index: int) -> TokenQuantity | None:
    """Read ``ساعة`` of ``لمدة ساعة``, ``أسبوع كامل``."""
    text = context.text
    one = one_of_unit(context, index)
    if one is None:
        return None
    after = text.word(one.last + 1)
    if after.fold in _WHOLE:
        return one.widened((one.last + 1, one.last + 1))
    noun = after.kind == "word" and (after.definite or after.opens_number)
    if noun or after.kind == "digits" or context.lexicon.months.after(text, one.last + 1):
        return None  # ساعة الصفر, شهر رمضان
    before = text.word(index - 1)
    alone = before.kind in ("mark", "break") and after.kind in ("mark", "break")
    return one if alone or context.lexicon.extents.before(text, index - 1) else None


def _place(context: Context, index: int) -> TokenQuantity | None:
    """Read ``الأخير``, ``آخر كتاب``, ``قبل الأخير``, ``التالية``."""
    text, word = context.text, context.text.word(index)
    place = context.lexicon.ordinal_places.get((word.stem, word.definite))
    if place is None:
        return None
    first = index
    if place == _LAST and word.definite and text.word(index - 1).fold == _BUT_ONE:
        first, place = index - 1, _LAST_BUT_ONE
    numeral = Numeral(first=first, last=index, value=None, definite=word.definite, construct=True)
    counted = counted_before(context, numeral) if word.definite else counted_after(context, numeral)
    if counted is None and not word.definite:
        return None  # آخر by itself is "another"
    if counted is not None and text.word(counted[1]).lasts:
        return None  # الشهر الأخير is a date
    quantity = TokenQuantity(
        first=first,
        last=index,
        number=(first, index),
        kind="ordinal",
        counted=counted,
        rule=place,
    )
    return quantity.widened(counted)._replace(counted=counted)
