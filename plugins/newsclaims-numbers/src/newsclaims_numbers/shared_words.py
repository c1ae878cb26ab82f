"""The words that several rules look for, and how the words of rules are read from the file."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import Attribute, field, frozen

from newsclaims.text import fold


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """Return *words* as they are looked up."""
    return tuple(map(fold, words))


def folded_word(word: str) -> str:
    """Return *word* as it is looked up."""
    return fold(word)


def once(_: object, attribute: Attribute[tuple[str, ...]], words: tuple[str, ...]) -> None:
    """Refuse a list in which a word stands twice.

    Raises:
        ValueError: one does.
    """
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise ValueError(
            f"{attribute.name}: {'، '.join(twice)} stands twice, folded: leave one of them out"
        )


@frozen(kw_only=True)
class Agreement:
    """The endings that an adjective may have by those of its noun."""

    noun: tuple[str, ...] = field(converter=folded, validator=once)
    adjective: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class ParticleWords:
    """Words that several rules look for."""

    about: str = field(converter=folded_word)
    after: str = field(converter=folded_word)
    before: str = field(converter=folded_word)
    between: str = field(converter=folded_word)
    each: str = field(converter=folded_word)
    less: str = field(converter=folded_word)
    nil: str = field(converter=folded_word)
    of: str = field(converter=folded_word)
    on: str = field(converter=folded_word)
    either: str = field(converter=folded_word)
    to: str = field(converter=folded_word)
    within: str = field(converter=folded_word)
    above: tuple[str, ...] = field(converter=folded, validator=once)
    below: tuple[str, ...] = field(converter=folded, validator=once)
    until: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class CliticWords:
    """What is attached to a word."""

    article: str = field(converter=folded_word)
    article_after_l: str = field(converter=folded_word)
    article_after_preposition: tuple[str, ...] = field(converter=folded, validator=once)
    definite_after_conjunction: tuple[str, ...] = field(converter=folded, validator=once)
    pronouns: tuple[str, ...] = field(converter=folded, validator=once)


@frozen(kw_only=True)
class InflectionWords:
    """Endings of forms."""

    dual_nominative: str = field(converter=folded_word)
    dual_oblique: str = field(converter=folded_word)
    nisba: tuple[str, ...] = field(converter=folded, validator=once)
    plural_feminine: str = field(converter=folded_word)
    plural_masculine: tuple[str, ...] = field(converter=folded, validator=once)
    nisba_plural: tuple[str, ...] = field(converter=folded, validator=once)
    nisba_feminine: str = field(converter=folded_word)


@frozen(kw_only=True)
class WholeWords:
    """Wholes that something is a part of."""

    plain: tuple[str, ...] = field(converter=folded, validator=once)
    sums: tuple[str, ...] = field(converter=folded, validator=once)
    sides: tuple[str, ...] = field(converter=folded, validator=once)
