"""Tie quantities to each other and to what they are for: rates, parts of a whole, shared nouns."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.exact_arithmetic import times
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, TokenRange
from newsclaims_numbers.tokenized_text import TokenizedText

_RELATIONS, _WHOLES = rule_words().relations, rule_words().wholes
_FROM = rule_words().particles.of
_OF_WHOLE = (*_WHOLES.plain, *_WHOLES.sums)
_EACH, _SAME = _RELATIONS.each, _RELATIONS.same
_NEAR = 3
_REACH = 25
_TO = _RELATIONS.elided
_MILLION = 10**6
_ON, _ORDER = rule_words().particles.on, _RELATIONS.order
_LONGEST_JOINT = 2
_LONGEST_OF = 2


def rated(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Return *quantity* with what it is per: ``يوميا``, ``للبرميل``, ``لكل 100 ألف نسمة``."""
    text = context.text
    at = quantity.last + 1
    if text.word(at).fold == _RELATIONS.only:
        at += 1
    found = context.lexicon.rates.after(text, at)
    if found is not None and _is_rate(context, at, found[1]):
        return quantity._replace(per=(at, found[1]))
    if text.word(at).key in _EACH and not text.word(at).conjunction:
        return quantity._replace(per=(at, _each(text, at)))
    return quantity


def _is_rate(context: Context, first: int, last: int) -> bool:
    """Tell ``في السنة`` from ``في السنة 2015`` and from the date ``17 بالشهر ذاته``."""
    text = context.text
    following = text.word(last + 1)
    if following.stem in context.lexicon.modifiers or following.fold in _SAME:
        return False
    if following.kind == "digits" and text.word(last).stem in context.lexicon.years:
        return False
    return text.word(first).kind == "word" and (first == last or text.word(last).definite)


def _each(text: TokenizedText, index: int) -> int:
    """Return the last token of ``لكل شخص``, ``لكل 100 ألف نسمة``."""
    last = index
    while last - index < _NEAR + 1:
        following = text.word(last + 1)
        if (
            following.kind not in ("word", "digits")
            or following.conjunction
            or following.preposition
        ):
            break
        last += 1
        if following.kind == "word" and not following.opens_number:
            break
    return last


def related(context: Context, quantities: list[TokenQuantity]) -> list[TokenQuantity]:
    """Return *quantities* with the wholes that they are parts of: ``10 من 12``, ``بينهم 3 أطفال``."""
    result = list(quantities)
    for position in range(1, len(result)):
        earlier, later = result[position - 1], result[position]
        later = result[position] = _elided(context, result, position)
        earlier = result[position - 1] = _respective(context, earlier, later)
        if earlier.kind not in ("cardinal", "percent") or later.kind != "cardinal":
            continue
        if _listed(context.text, earlier, later):
            result[position] = later._replace(whole=earlier.whole)
        elif _of(context.text, earlier, later):
            counted = earlier.counted or later.counted
            result[position - 1] = earlier._replace(whole=_tokens(later), counted=counted)
        elif earlier.kind == "cardinal" and _among(context, earlier, later):
            result[position] = later._replace(whole=_tokens(earlier))
    return result


def _respective(context: Context, earlier: TokenQuantity, later: TokenQuantity) -> TokenQuantity:
    """Give the 50 of ``50 و56 مليون يورو على التوالي`` the scale and the unit of the second."""
    text = context.text
    if earlier.kind != "cardinal" or earlier.counted is not None or earlier.per is not None:
        return earlier
    if joined(text, earlier.last + 1) is None or later.number[0] - earlier.last > _LONGEST_JOINT:
        return earlier
    respective = any(
        text.word(at).fold == _ON and text.word(at + 1).fold in _ORDER
        for at in range(later.last + 1, later.last + 1 + _NEAR)
    )
    low, high = (read_numeral(text, one.number[0]) for one in (earlier, later))
    if not respective or low is None or high is None or not isinstance(earlier.value, Decimal):
        return earlier
    return earlier._replace(
        kind=later.kind,
        value=times(earlier.value, high.scale if low.scale == 1 else 1),
        unit=later.unit,
        unit_alternatives=later.unit_alternatives,
        alternatives=(),
        rule="respectively",
    )


def _elided(context: Context, quantities: list[TokenQuantity], position: int) -> TokenQuantity:
    """Give ``إلى 65 مليارا`` and ``الـ600 مليون`` the currency of the amount before them."""
    quantity, text = quantities[position], context.text
    if quantity.kind != "cardinal" or quantity.counted is not None or quantity.per is not None:
        return quantity
    scale = text.word(quantity.last).senses.scale
    linked = text.word(quantity.first - 1).fold in _TO or text.word(quantity.first).definite
    clitic = text.word(quantity.first - 1).clitic
    linked = linked or (clitic is not None and clitic.definite)
    if scale is None or scale.value < _MILLION or not linked:
        return quantity
    for earlier in reversed(quantities[max(0, position - _NEAR) : position]):
        if earlier.kind == "money" and _same_sentence(context, earlier.last, quantity.first):
            unit, others = earlier.unit, earlier.unit_alternatives
            return quantity._replace(
                kind="money", unit=unit, unit_alternatives=others, rule="elided currency"
            )
    return quantity


def _same_sentence(context: Context, last: int, first: int) -> bool:
    """Return whether no sentence ends between the tokens *last* and *first*."""
    text = context.text
    return first - last <= _REACH and all(
        text.word(at).fold not in (".", "؛") and text.word(at).kind != "break"
        for at in range(last + 1, first)
    )


def _tokens(quantity: TokenQuantity) -> TokenRange:
    return quantity.first, quantity.last


def _listed(text: TokenizedText, earlier: TokenQuantity, later: TokenQuantity) -> bool:
    """Return whether و joins *later* to a part of the same whole: ``بينهم 4 أطفال و3 نساء``."""
    if earlier.whole is None or earlier.whole[0] > earlier.first:
        return False
    conjunction = text.word(earlier.last + 1).clitic
    apart = conjunction is not None and conjunction.conjunction != ""
    return later.first == earlier.last + 1 + apart and (
        apart or text.word(later.first).conjunction != ""
    )


def _of(text: TokenizedText, earlier: TokenQuantity, later: TokenQuantity) -> bool:
    """Return whether ``من``, ``من أصل``, ``من كل`` alone stands between the two."""
    first, length = earlier.last + 1, later.first - earlier.last - 1
    if not 1 <= length <= _LONGEST_OF or text.word(first).fold != _FROM:
        return False
    apart = earlier.counted is not None and later.counted is not None  # 100 جامعة من 20 بلدا
    return not apart if length == 1 else text.word(first + 1).fold in _OF_WHOLE


def _among(context: Context, earlier: TokenQuantity, later: TokenQuantity) -> bool:
    """Return whether ``بينهم``, ``بما فيها`` leads from the whole to *later*, its part."""
    found = context.lexicon.among.before(context.text, later.first - 1)
    if found is None or found[1] <= earlier.last:
        return False
    return _same_sentence(context, earlier.last, found[1])
