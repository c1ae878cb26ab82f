"""Read ordinals: ``الثالثة عشرة``, ``الخامس والعشرون``, ``أول رئيس``, ``القرن الـ21``."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsclaims_numbers.ages import is_year_of_life
from newsclaims_numbers.compose import joined, read_compound
from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after, counted_before
from newsclaims_numbers.digits import read_literal
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.words import Word

_AFTER, _OF = rule_words().particles.after, rule_words().particles.of
_TATWEEL = "ـ"
_AGAIN, _FIRST_OF_HER = rule_words().ordinals.again, rule_words().ordinals.first_feminine
_ADVERB = rule_words().ordinals.adverb_ending
_FIRST = 1
_FIRST_TENS = 20


class Rank(NamedTuple):
    """An ordinal's tokens and value."""

    first: int
    last: int
    value: Decimal
    definite: bool


def read_ordinal(context: Context, index: int) -> TokenQuantity | None:
    """Read the ordinal that starts at token *index* with what it ranks, or None."""
    text = context.text
    if text.word(index).kind == "digits":
        rank = _digit_rank(context, index)
    else:
        rank = read_rank(text, index) or _large_rank(text, index) or _tens_rank(context, index)
    if rank is None:
        return None
    if text.word(rank.first - 1).stem in context.lexicon.regnal:
        text.rejected(
            "ordinal", rank.first - 1, rank.last, "function_words.toml regnal", "a ruler's name"
        )
        return None  # محمد السادس is a name
    numeral = Numeral(
        first=rank.first,
        last=rank.last,
        value=rank.value,
        definite=rank.definite,
        preposition=text.word(rank.first).preposition,
    )
    counted = None
    if rank.definite:
        counted = counted_before(context, numeral)
        if counted is None and _after_count(context, rank):
            text.rejected("ordinal", rank.first, rank.last, "", "describes what was counted")
            return None
    elif rank.last == rank.first:
        counted = _ranked_noun(context, rank, numeral)
        if counted is None and not _stands_alone(text, rank):
            text.rejected("ordinal", rank.first, rank.last, "", "ranks nothing")
            return None
    digits = text.word(rank.last).kind == "digits"
    quantity = TokenQuantity(
        first=rank.first,
        last=rank.last,
        number=(rank.last if digits else rank.first, rank.last),
        kind="ordinal",
        value=rank.value,
        counted=counted,
        rule="ordinal",
    )
    if counted is None and _is_year_of_life(context, rank):
        return quantity._replace(kind="age", unit="a", rule="year of a life")
    return quantity.widened(counted)


def _is_year_of_life(context: Context, rank: Rank) -> bool:
    """Tell the age of ``في الخامسة والعشرين من عمره``, ``في سن الثامنة عشرة`` from a rank."""
    lexicon, text = context.lexicon, context.text
    feminine = text.word(rank.first).stem.endswith(("ه", _FIRST_OF_HER))
    if feminine and is_year_of_life(context, rank.first, rank.last, int(rank.value)):
        return True
    return rank.definite and lexicon.age_nouns.before(text, rank.first - 1) is not None


def read_rank(text: TokenizedText, index: int) -> Rank | None:
    """Read the words of an ordinal: ``الحادي عشر``, ``الثاني بعد المئة``."""
    word = text.word(index)
    sense = word.senses.ordinal
    if sense is None:
        return None
    value, last = Decimal(sense.value), index
    following = text.word(index + 1)
    ten = following.senses.cardinal
    start = joined(text, index + 1)
    tens = text.word(start).senses.cardinal if start is not None else None
    teen = sense.part or sense.value > _FIRST
    if (
        teen
        and ten is not None
        and ten.role == "ten"
        and not following.conjunction
        and not following.preposition
    ):
        value, last = value + ten.value, index + 1
    elif start is not None and tens is not None and tens.role == "tens":
        value, last = value + tens.value, start
    elif sense.part or _adverb(word.fold, definite=word.definite):
        text.rejected("ordinal", index, index, word.stem, "numbers a point of a list, or is part")
        return None
    value, last = _after_hundred(text, value, last)
    return Rank(first=index, last=last, value=value, definite=word.definite)


def _after_hundred(text: TokenizedText, value: Decimal, last: int) -> tuple[Decimal, int]:
    if text.word(last + 1).fold != _AFTER or not text.word(last + 2).definite:
        return value, last
    rest = read_compound(text, last + 2)
    if rest is None or text.word(last + 2).kind == "digits" or rest.value <= value:
        return value, last
    return value + rest.value, rest.end - 1


def _large_rank(text: TokenizedText, index: int) -> Rank | None:
    """Read ``المئة والخامسة والعشرون``: a definite cardinal with an ordinal joined to it."""
    word = text.word(index)
    if not word.definite or word.kind != "word":
        return None
    compound = read_compound(text, index)
    if compound is None:
        return None
    start = joined(text, compound.end)
    rank = read_rank(text, start) if start is not None else None
    if rank is not None and rank.definite and rank.value < 100 <= compound.value:  # noqa: PLR2004  what it joins
        return Rank(first=index, last=rank.last, value=compound.value + rank.value, definite=True)
    value, last = _after_hundred(text, compound.value, compound.end - 1)
    if last >= compound.end:
        return Rank(first=index, last=last, value=value, definite=True)
    return None


def _tens_rank(context: Context, index: int) -> Rank | None:
    """Read ``القرن العشرين``, ``الذكرى الخمسين``: from 20 on cardinals with the article rank.

    They do after a noun in the singular; after a plural they count, ``الدول العشرون``.
    """
    text = context.text
    word, noun = text.word(index), text.word(index - 1)
    if not word.definite or word.preposition or word.conjunction or word.kind != "word":
        return None
    singular = noun.stem in context.lexicon.ranked or noun.stem in context.lexicon.unit_singulars
    if not (noun.definite and singular) or word.senses.cardinal is None:
        return None
    compound = read_compound(text, index)
    if compound is None or compound.value < _FIRST_TENS:
        return None
    return Rank(first=index, last=compound.end - 1, value=compound.value, definite=True)


def _digit_rank(context: Context, index: int) -> Rank | None:
    """Read ``القرن الـ21``: digits with the article after a noun that is one of a row."""
    text = context.text
    literal = read_literal(text, index)
    if literal is None or not literal.run:
        return None
    before, bracket = text.word(index - 1), text.word(index - 1).fold == "("
    noun = text.word(index - 2) if bracket else before
    if noun.stem in context.lexicon.numbered and noun.definite and len(literal.run) < 4:  # noqa: PLR2004  no year
        return _with_added_time(text, index, literal.value)
    clitic = before.clitic
    if clitic is None or not clitic.definite or clitic.preposition:
        return None
    if not (text.glued(index - 1) or text.surface(index - 1).endswith(_TATWEEL)):
        return None
    ranked, following = text.word(index - 2), text.word(index + 1).stem
    adverb = following.endswith(_ADVERB) and ranked.stem in context.lexicon.ranked  # الـ14 عالميا
    counts = following.endswith("ا") and not adverb  # الـ15 ضيفا
    if counts or not _is_ranked(context, ranked):
        return None
    return Rank(first=index - 1, last=index, value=literal.value, definite=True)


def _with_added_time(text: TokenizedText, index: int, value: Decimal) -> Rank:
    """Read ``الدقيقة 90+3``: its value is the regular minute, the larger number."""
    plus, added = text.word(index + 1), text.word(index + 2)
    tied = (
        plus.fold == "+" and added.kind == "digits" and text.glued(index) and text.glued(index + 1)
    )
    if not tied or len(added.fold) >= 4:  # noqa: PLR2004  no minute
        return Rank(first=index, last=index, value=value, definite=True)
    return Rank(first=index, last=index + 2, value=max(value, Decimal(added.fold)), definite=True)


def _is_ranked(context: Context, noun: Word) -> bool:
    """Return whether ordinals rank what *noun* names: a singular, as ة or a nisba after it shows."""
    if noun.stem in context.lexicon.plurals_in_t:
        return False
    ranked = noun.stem in context.lexicon.ranked or noun.stem.endswith(("ه", "ي"))
    return noun.kind == "word" and noun.definite and ranked


def _after_count(context: Context, rank: Rank) -> bool:
    """Return whether the ordinal is the adjective of what was counted: ``11 شهرا الأولى``."""
    if not context.done or context.taken != rank.first - 1:
        return False
    plain = not context.text.word(rank.first).conjunction
    return plain and context.done[-1].kind in ("cardinal", "duration")


def _ranked_noun(context: Context, rank: Rank, numeral: Numeral) -> tuple[int, int] | None:
    """Return what an ordinal without the article ranks: ``فقرة رابعة``, ``رابع فقرة``."""
    word = context.text.word(rank.first)
    if word.stem.endswith("ه"):
        return _adjective_of(context, rank)
    adjective = _adjective_of(context, rank) if word.stem == _FIRST_OF_HER else None
    first = rank.value == 1 and not context.text.word(rank.last + 1).lasts  # أول الشهر is its start
    return adjective or counted_after(context, numeral._replace(construct=first))


def _adjective_of(context: Context, rank: Rank) -> tuple[int, int] | None:
    """Return the noun that a feminine ordinal without the article follows: ``فقرة رابعة``."""
    at = rank.first - 1
    noun = context.text.word(at)
    agrees = noun.kind == "word" and noun.stem.endswith("ه") and not noun.definite
    return (at, at) if agrees and at > context.taken and not noun.opens_number else None


def _adverb(folded: str, *, definite: bool) -> bool:
    """Return whether it is ``أولا، ثانيا``: an enumerator, not a rank."""
    return not definite and folded.endswith("ا")


def _stands_alone(text: TokenizedText, rank: Rank) -> bool:
    """Return whether an indefinite ordinal without its noun still ranks: ``أول من``, a line's end."""
    if text.word(rank.first).stem == _AGAIN:
        return False
    following = text.word(rank.last + 1)
    return following.kind in ("mark", "break") or (following.fold == _OF and rank.value == _FIRST)
