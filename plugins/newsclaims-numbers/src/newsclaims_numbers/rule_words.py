"""The words that the rules look for around a number: the schema of ``rule_words.toml``.

A rule's module takes its own words when it is imported, which is when the first article comes.
"""

from __future__ import annotations

from functools import cache

from attrs import field, frozen

from newsclaims.lexicon import load_toml
from newsclaims_numbers.shared_words import (
    Agreement,
    CliticWords,
    InflectionWords,
    ParticleWords,
    WholeWords,
    folded,
    folded_word,
    once,
)

PACKAGE, FILE = "newsclaims_numbers", "data/rule_words.toml"


@frozen(kw_only=True)
class AgeWords:
    """What the rules of ages look for."""

    descent: tuple[str, ...] = field(converter=folded, validator=once)
    persons: tuple[str, ...] = field(converter=folded, validator=once)
    of_a_thing: str = field(converter=folded_word)


@frozen(kw_only=True)
class AmountWords:
    """What the rules of amounts look for."""

    share: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class ClockWords:
    """What the rules of clock look for."""

    hour: str = field(converter=folded_word)
    time_of: str = field(converter=folded_word)


@frozen(kw_only=True)
class ComparatorWords:
    """What the rules of comparators look for."""

    negations: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class CompoundWords:
    """What the rules of compounds look for."""

    no_construct: tuple[str, ...] = field(converter=folded, validator=once)
    no_construct_beginnings: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class CountedWords:
    """What the rules of counted look for."""

    clitic_beginnings: tuple[str, ...] = field(converter=folded, validator=once)
    endings: tuple[str, ...] = field(converter=folded, validator=once)
    no_adjective_beginnings: tuple[str, ...] = field(converter=folded, validator=once)
    verb_beginnings: tuple[str, ...] = field(converter=folded, validator=once)
    verb_plural: str = field(converter=folded_word)
    verb_ending: str = field(converter=folded_word)
    participle_ending: str = field(converter=folded_word)
    others: tuple[str, ...] = field(converter=folded, validator=once)
    adjective_of_plural: tuple[str, ...] = field(converter=folded, validator=once)
    adjective_of_singular: tuple[str, ...] = field(converter=folded, validator=once)
    adjective_of_possessed: tuple[str, ...] = field(converter=folded, validator=once)
    agreement: list[Agreement]


@frozen(kw_only=True)
class DateWords:
    """What the rules of dates look for."""

    days: tuple[str, ...] = field(converter=folded, validator=once)
    day_nouns: tuple[str, ...] = field(converter=folded, validator=once)
    day: str = field(converter=folded_word)
    week: str = field(converter=folded_word)
    linking: tuple[str, ...] = field(converter=folded, validator=once)
    before_year: tuple[str, ...] = field(converter=folded, validator=once)
    years_plural: tuple[str, ...] = field(converter=folded, validator=once)
    spread: tuple[str, ...] = field(converter=folded, validator=once)
    years_until: tuple[str, ...] = field(converter=folded, validator=once)
    named_day_endings: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class DecadeWords:
    """What the rules of decades look for."""

    plural: str = field(converter=folded_word)


@frozen(kw_only=True)
class ExclusionWords:
    """What the rules of exclusions look for."""

    thousand: str = field(converter=folded_word)
    seven: str = field(converter=folded_word)


@frozen(kw_only=True)
class FractionWords:
    """What the rules of fractions look for."""

    quarter: str = field(converter=folded_word)
    years: tuple[str, ...] = field(converter=folded, validator=once)
    quarter_openers: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class IdentifierWords:
    """What the rules of identifiers look for."""

    count: str = field(converter=folded_word)


@frozen(kw_only=True)
class ImpliedWords:
    """What the rules of implied look for."""

    whole: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class NumberRuleWords:
    """What the rules of numbers look for."""

    point: tuple[str, ...] = field(converter=folded, validator=once)
    negative: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class OrdinalWords:
    """What the rules of ordinals look for."""

    again: str = field(converter=folded_word)
    first_feminine: str = field(converter=folded_word)
    adverb_ending: str = field(converter=folded_word)


@frozen(kw_only=True)
class RangeWords:
    """What the rules of ranges look for."""

    what: str = field(converter=folded_word)


@frozen(kw_only=True)
class RelationWords:
    """What the rules of relations look for."""

    each: tuple[str, ...] = field(converter=folded, validator=once)
    same: tuple[str, ...] = field(converter=folded, validator=once)
    order: tuple[str, ...] = field(converter=folded, validator=once)
    only: str = field(converter=folded_word)
    elided: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class ScoreWords:
    """What the rules of scores look for; *tallies* are words that are a side's number by themselves."""

    result: str = field(converter=folded_word)
    told: tuple[str, ...] = field(converter=folded, validator=once)
    points: tuple[str, ...] = field(converter=folded, validator=once)
    at: tuple[str, ...] = field(converter=folded, validator=once)
    against: tuple[str, ...] = field(converter=folded, validator=once)
    level: tuple[str, ...] = field(converter=folded, validator=once)
    goals: tuple[str, ...] = field(converter=folded, validator=once)
    nouns: tuple[str, ...] = field(converter=folded, validator=once)
    unanswered: list[str]
    single: tuple[str, ...] = field(converter=folded, validator=once)
    nothing: list[str]
    tallies: dict[str, list[str]]


@frozen(kw_only=True)
class TelephoneWords:
    """What the rules of telephones look for."""

    calls: tuple[str, ...] = field(converter=folded, validator=once)
    lines: tuple[str, ...] = field(converter=folded, validator=once)
    extension: tuple[str, ...] = field(converter=folded, validator=once)


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
