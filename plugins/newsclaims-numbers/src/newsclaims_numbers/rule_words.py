"""The words that the rules look for around a number: the schema of ``rule_words.toml``.

A rule's module takes its own words when it is imported, which is when the first article comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import Attribute, field, frozen

from newsclaims.lexicon import load_toml
from newsclaims.text import fold

PACKAGE, FILE = "newsclaims_numbers", "data/rule_words.toml"


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _folded_word(word: str) -> str:
    return fold(word)


def _once(_: object, attribute: Attribute[tuple[str, ...]], words: tuple[str, ...]) -> None:
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise ValueError(
            f"{attribute.name}: {'، '.join(twice)} stands twice, folded: leave one of them out"
        )


@frozen(kw_only=True)
class Agreement:
    """The endings that an adjective may have by those of its noun."""

    noun: tuple[str, ...] = field(converter=_folded, validator=_once)
    adjective: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class ParticleWords:
    """Words that several rules look for."""

    about: str = field(converter=_folded_word)
    after: str = field(converter=_folded_word)
    before: str = field(converter=_folded_word)
    between: str = field(converter=_folded_word)
    each: str = field(converter=_folded_word)
    less: str = field(converter=_folded_word)
    nil: str = field(converter=_folded_word)
    of: str = field(converter=_folded_word)
    on: str = field(converter=_folded_word)
    either: str = field(converter=_folded_word)
    to: str = field(converter=_folded_word)
    within: str = field(converter=_folded_word)
    above: tuple[str, ...] = field(converter=_folded, validator=_once)
    below: tuple[str, ...] = field(converter=_folded, validator=_once)
    until: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class CliticWords:
    """What is attached to a word."""

    article: str = field(converter=_folded_word)
    article_after_l: str = field(converter=_folded_word)
    article_after_preposition: tuple[str, ...] = field(converter=_folded, validator=_once)
    definite_after_conjunction: tuple[str, ...] = field(converter=_folded, validator=_once)
    pronouns: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class InflectionWords:
    """Endings of forms."""

    dual_nominative: str = field(converter=_folded_word)
    dual_oblique: str = field(converter=_folded_word)
    nisba: tuple[str, ...] = field(converter=_folded, validator=_once)
    plural_feminine: str = field(converter=_folded_word)
    plural_masculine: tuple[str, ...] = field(converter=_folded, validator=_once)
    nisba_plural: tuple[str, ...] = field(converter=_folded, validator=_once)
    nisba_feminine: str = field(converter=_folded_word)


@frozen(kw_only=True)
class WholeWords:
    """Wholes that something is a part of."""

    plain: tuple[str, ...] = field(converter=_folded, validator=_once)
    sums: tuple[str, ...] = field(converter=_folded, validator=_once)
    sides: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class AgeWords:
    """What the rules of ages look for."""

    descent: tuple[str, ...] = field(converter=_folded, validator=_once)
    persons: tuple[str, ...] = field(converter=_folded, validator=_once)
    of_a_thing: str = field(converter=_folded_word)


@frozen(kw_only=True)
class AmountWords:
    """What the rules of amounts look for."""

    share: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class ClockWords:
    """What the rules of clock look for."""

    hour: str = field(converter=_folded_word)
    time_of: str = field(converter=_folded_word)


@frozen(kw_only=True)
class ComparatorWords:
    """What the rules of comparators look for."""

    negations: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class CompoundWords:
    """What the rules of compounds look for."""

    no_construct: tuple[str, ...] = field(converter=_folded, validator=_once)
    no_construct_beginnings: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class CountedWords:
    """What the rules of counted look for."""

    clitic_beginnings: tuple[str, ...] = field(converter=_folded, validator=_once)
    endings: tuple[str, ...] = field(converter=_folded, validator=_once)
    no_adjective_beginnings: tuple[str, ...] = field(converter=_folded, validator=_once)
    verb_beginnings: tuple[str, ...] = field(converter=_folded, validator=_once)
    verb_plural: str = field(converter=_folded_word)
    verb_ending: str = field(converter=_folded_word)
    participle_ending: str = field(converter=_folded_word)
    others: tuple[str, ...] = field(converter=_folded, validator=_once)
    adjective_of_plural: tuple[str, ...] = field(converter=_folded, validator=_once)
    adjective_of_singular: tuple[str, ...] = field(converter=_folded, validator=_once)
    adjective_of_possessed: tuple[str, ...] = field(converter=_folded, validator=_once)
    agreement: list[Agreement]


@frozen(kw_only=True)
class DateWords:
    """What the rules of dates look for."""

    days: tuple[str, ...] = field(converter=_folded, validator=_once)
    day_nouns: tuple[str, ...] = field(converter=_folded, validator=_once)
    day: str = field(converter=_folded_word)
    week: str = field(converter=_folded_word)
    linking: tuple[str, ...] = field(converter=_folded, validator=_once)
    before_year: tuple[str, ...] = field(converter=_folded, validator=_once)
    years_plural: tuple[str, ...] = field(converter=_folded, validator=_once)
    spread: tuple[str, ...] = field(converter=_folded, validator=_once)
    years_until: tuple[str, ...] = field(converter=_folded, validator=_once)
    named_day_endings: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class DecadeWords:
    """What the rules of decades look for."""

    plural: str = field(converter=_folded_word)


@frozen(kw_only=True)
class ExclusionWords:
    """What the rules of exclusions look for."""

    thousand: str = field(converter=_folded_word)
    seven: str = field(converter=_folded_word)


@frozen(kw_only=True)
class FractionWords:
    """What the rules of fractions look for."""

    quarter: str = field(converter=_folded_word)
    years: tuple[str, ...] = field(converter=_folded, validator=_once)
    quarter_openers: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class IdentifierWords:
    """What the rules of identifiers look for."""

    count: str = field(converter=_folded_word)


@frozen(kw_only=True)
class ImpliedWords:
    """What the rules of implied look for."""

    whole: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class NumberRuleWords:
    """What the rules of numbers look for."""

    point: tuple[str, ...] = field(converter=_folded, validator=_once)
    negative: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class OrdinalWords:
    """What the rules of ordinals look for."""

    again: str = field(converter=_folded_word)
    first_feminine: str = field(converter=_folded_word)
    adverb_ending: str = field(converter=_folded_word)


@frozen(kw_only=True)
class RangeWords:
    """What the rules of ranges look for."""

    what: str = field(converter=_folded_word)


@frozen(kw_only=True)
class RelationWords:
    """What the rules of relations look for."""

    each: tuple[str, ...] = field(converter=_folded, validator=_once)
    same: tuple[str, ...] = field(converter=_folded, validator=_once)
    order: tuple[str, ...] = field(converter=_folded, validator=_once)
    only: str = field(converter=_folded_word)
    elided: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class ScoreWords:
    """What the rules of scores look for; *tallies* are words that are a side's number by themselves."""

    result: str = field(converter=_folded_word)
    told: tuple[str, ...] = field(converter=_folded, validator=_once)
    points: tuple[str, ...] = field(converter=_folded, validator=_once)
    at: tuple[str, ...] = field(converter=_folded, validator=_once)
    against: tuple[str, ...] = field(converter=_folded, validator=_once)
    level: tuple[str, ...] = field(converter=_folded, validator=_once)
    goals: tuple[str, ...] = field(converter=_folded, validator=_once)
    nouns: tuple[str, ...] = field(converter=_folded, validator=_once)
    unanswered: list[str]
    single: tuple[str, ...] = field(converter=_folded, validator=_once)
    nothing: list[str]
    tallies: dict[str, list[str]]


@frozen(kw_only=True)
class TelephoneWords:
    """What the rules of telephones look for."""

    calls: tuple[str, ...] = field(converter=_folded, validator=_once)
    lines: tuple[str, ...] = field(converter=_folded, validator=_once)
    extension: tuple[str, ...] = field(converter=_folded, validator=_once)


@frozen(kw_only=True)
class RuleWords:
    """``rule_words.toml``: a table for each room of rules, named after it."""

    particles: ParticleWords
    clitics: CliticWords
    inflection: InflectionWords
    wholes: WholeWords
    ages: AgeWords
    amounts: AmountWords
    clock: ClockWords
    comparators: ComparatorWords
    compounds: CompoundWords
    counted: CountedWords
    dates: DateWords
    decades: DecadeWords
    exclusions: ExclusionWords
    fractions: FractionWords
    identifiers: IdentifierWords
    implied: ImpliedWords
    numbers: NumberRuleWords
    ordinals: OrdinalWords
    ranges: RangeWords
    relations: RelationWords
    scores: ScoreWords
    telephones: TelephoneWords


@cache
def rule_words() -> RuleWords:
    """Return the words of the rules, read once.

    Raises:
        LexiconError: the file breaks its schema; the message names file and key.
    """
    return load_toml(PACKAGE, FILE, RuleWords)
