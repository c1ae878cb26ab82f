"""Walk over a text once and let each reader try where a number may begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from attrs import frozen

from newsclaims.errors import ConfigurationError
from newsclaims.model import MAX_DIGITS, Quantity
from newsclaims.trace import NO_TRACE, Trace
from newsclaims_numbers.amounts import read_amount
from newsclaims_numbers.clock import read_time
from newsclaims_numbers.context import Context
from newsclaims_numbers.country_ranking import CountryRanking
from newsclaims_numbers.dates import read_date
from newsclaims_numbers.decades import read_decade
from newsclaims_numbers.exclusions import excluded
from newsclaims_numbers.identifiers import read_identifier
from newsclaims_numbers.implied import with_implied
from newsclaims_numbers.lexicon import lexicon
from newsclaims_numbers.ordinals import read_ordinal
from newsclaims_numbers.relations import related
from newsclaims_numbers.relative import with_relative
from newsclaims_numbers.scores import read_score
from newsclaims_numbers.token_quantity import TokenQuantity, to_quantity
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.word_scores import score_from_word
from newsclaims_numbers.words import Word
from newsclaims_numbers.years import read_year

READERS: tuple[Callable[[Context, int], TokenQuantity | None], ...] = (
    read_score,
    read_date,
    read_time,
    read_identifier,
    read_year,
    read_ordinal,
    read_decade,
    read_amount,
)
"""In the order in which they are tried; the first that reads something wins."""

TALLY_READERS = (score_from_word,)
"""For what may be a number in a score only: ``هدف``, ``ثلاثية``."""


def check_country(country: str | None) -> None:
    """Refuse a country of which no currency is known; None is none, and reads no table.

    Raises:
        ConfigurationError: *country* is no code of a territory with a currency.
    """
    if country is not None and country not in lexicon().territory_currency:
        raise ConfigurationError(
            f"country={country!r} is no ISO 3166 code with a currency: write KW, TN, SA ..."
        )


@frozen(kw_only=True)
class Options:
    """What may be told to the reader.

    Args:
        country: ISO 3166 code of the country whose currency a bare ``دينار`` is.
        published: the day that relative dates count from.
        relative: read dates without a number too: ``أمس``, ``الثلاثاء الماضي``.
        implied: read one of a unit and places in a row too: ``لمدة ساعة``, ``قبل الأخير``.
    """

    country: str | None = None
    published: date | None = None
    relative: bool = False
    implied: bool = False


def read(text: str, options: Options, trace: Trace = NO_TRACE) -> list[Quantity]:
    """Return the quantities of *text* in text order, none overlapping another.

    Args:
        text: any text; it is not changed, offsets count its code points.
        options: what is to be read, and how.
        trace: is told every decision.

    Raises:
        ConfigurationError: the country is no code of a territory with a currency.
        TypeError: *text* is no string.
    """
    if not isinstance(text, str):
        msg = (
            f"a text is a str, not {type(text).__name__}: decode bytes, leave out what has no text"
        )
        raise TypeError(msg)
    tables = lexicon()
    check_country(options.country)
    tokenized = TokenizedText(text, tables.words, trace)
    context = Context(
        text=tokenized,
        lexicon=tables,
        countries=CountryRanking(tokenized, tables, options.country),
        published=options.published,
        relative=options.relative,
    )
    _read_in_order(context)
    quantities = related(context, context.done)
    if options.relative:
        quantities = with_relative(context, quantities)
    if options.implied:
        quantities = with_implied(context, quantities)
    if trace.on:
        _tell_of_the_rest(context, quantities)
    return [
        to_quantity(quantity, tokenized)
        for quantity in quantities
        if _is_writable(quantity, tokenized)
    ]


def _is_writable(quantity: TokenQuantity, text: TokenizedText) -> bool:
    """Return whether the values have no more digits than a quantity may have."""
    if text.ends[quantity.last] - text.starts[quantity.first] < MAX_DIGITS // 2:
        return True  # a scale word adds fewer than two digits for each of its letters
    values = (quantity.value, quantity.low, quantity.high, *quantity.alternatives)
    if not any(isinstance(value, Decimal) and _is_too_long(value) for value in values):
        return True
    text.rejected("too many digits", quantity.first, quantity.last, "", f"over {MAX_DIGITS}")
    return False


def _is_too_long(value: Decimal) -> bool:
    return value.adjusted() >= MAX_DIGITS or int(value.as_tuple().exponent) < -MAX_DIGITS


def _read_in_order(context: Context) -> None:
    """Let the readers try at every token with which a number may begin."""
    past = -1
    for index in context.text.candidates:
        if index <= past:
            continue
        none = excluded(context, index)
        if none is not None:
            past = none
            continue
        word = context.text.word(index)
        for reader in _readers(word):
            quantity = reader(context, index)
            if quantity is not None:
                context.done.append(quantity)
                past = max(past, quantity.last)
                _tell(context, quantity)
                break
        else:
            if word.opens_number:
                note = "no rule reads it here"
                context.text.rejected("any number", index, index, word.stem, note)


def _readers(word: Word) -> tuple[Callable[[Context, int], TokenQuantity | None], ...]:
    """Return who may read what begins with *word*."""
    if not word.tally:
        return READERS
    return TALLY_READERS + READERS if word.opens_number else TALLY_READERS


def _tell(context: Context, quantity: TokenQuantity) -> None:
    text = context.text
    if text.trace.on:
        first = text.word(quantity.number[0])
        entry = first.stem if first.kind == "word" else ""
        shown = next(
            (v for v in (quantity.value, quantity.low, quantity.high) if v is not None), ""
        )
        note = f"{quantity.kind} {shown}".rstrip()
        text.accepted(quantity.rule, quantity.first, quantity.last, entry, note)


def _tell_of_the_rest(context: Context, quantities: list[TokenQuantity]) -> None:
    """Tell the trace what was read without a number, and which words are only spelled like one."""
    told = {quantity.number for quantity in context.done}
    for quantity in quantities:
        if quantity.number not in told:
            _tell(context, quantity)
    text, words = context.text, context.lexicon.words
    for index, surface in enumerate(text.surfaces):
        if words.names_no_number(surface):
            entry = "function_words.toml not_numbers"
            text.rejected("homograph", index, index, entry, "another word")
