"""Numbers as they are read, in digits or words, before anything else is bound to them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

_LONGEST_INTEGER = 10


class Literal(NamedTuple):
    """A number in digits.

    Args:
        first: its first token, a sign included.
        last: its last token.
        value: exact.
        alternatives: other values that the writing allows.
        run: the digits of a plain run, empty where it is grouped or has decimals.
    """

    first: int
    last: int
    value: Decimal
    alternatives: tuple[Decimal, ...] = ()
    run: str = ""


class Numeral(NamedTuple):
    """A number as read, before anything else is bound to it.

    Args:
        first: first token.
        last: last token.
        value: exact; None for an indefinite number.
        low: at least this many, of an indefinite number.
        high: at most this many, of an indefinite number.
        alternatives: other values that the writing allows.
        literal: the digits, where the number is nothing else.
        scale: the last scale word in it, 1 where there is none.
        fraction: whether it is a fraction and nothing else: ``ثلث``.
        construct: whether the noun after it may have the article: ``نصف الساعة``.
        definite: whether its first word has the article.
        preposition: what is attached to its first word.
        rule: how it was read, for the provenance.
        inner: the number itself where brackets or quotation marks stand around it.
    """

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    literal: Literal | None = None
    scale: int = 1
    fraction: bool = False
    construct: bool = False
    definite: bool = False
    preposition: str = ""
    rule: str = "cardinal"
    inner: tuple[int, int] | None = None

    @property
    def tokens(self) -> tuple[int, int]:
        """First and last token of the number itself."""
        return self.inner or (self.first, self.last)

    @property
    def integer(self) -> int | None:
        """The value where it is a whole number below ten thousand million."""
        if self.value is None or self.value.adjusted() >= _LONGEST_INTEGER:
            return None
        number = int(self.value)
        return number if number == self.value else None
