"""What a value or a span that comes from a plugin must be, and the error where it is not.

Of the arguments, *what* and *i* name the item in which the value stands (``mention`` 3) and
*field* the field.  All of these functions raise `ContractError`.

Types are compared with ``type(value) is str``, never with `isinstance`: a subclass can change what
a comparison, a length or a loop gives, at each look if it likes, and would live on in a document.
What passes here is made of the classes of the model and of built-in types alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from types import CoroutineType
from typing import TypeVar

from newsclaims._chain.messages import one_line, shown
from newsclaims.model import (
    FEATURES,
    MAX_DIGITS,
    Attribution,
    Claim,
    Credit,
    Cue,
    Mention,
    Quantity,
    Sentence,
    Span,
    Token,
)

T = TypeVar("T")
S = TypeVar("S", Token, Quantity, Attribution, Claim)


class ContractError(ValueError):
    """A result breaks the contract of its hook; the message says where and how."""


_SPANS = (Span, Token, Mention, Cue, Quantity, Sentence, Credit)


def judge(check: Callable[[object], T], result: object) -> T:
    """Return what *check* makes of a plugin's result.

    Raises:
        ContractError: the result breaks its contract, or cannot even be looked at.
    """
    try:
        if type(result) is not CoroutineType:
            return check(result)
        result.close()
    except (ContractError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise ContractError(f"returned what cannot be read: {one_line(error)}") from error
    raise ContractError("returned a coroutine, which nobody waits for; return its result")


def is_span(value: object) -> bool:
    """Return whether *value* is a span, be it a token or mention."""
    kind = type(value)
    return any(kind is one for one in _SPANS)


def stands(text: str, span: Span, kind: type[Span] = Span) -> bool:
    """Return whether *span* is a span and stands in *text* where it says.

    Args:
        text: of the article.
        span: what should be one.
        kind: its class in the common case; a span of another class is as good.
    """
    if type(span) is not kind and not is_span(span):
        return False
    start, end, cut = span.start, span.end, span.text
    return (
        type(start) is int
        and type(end) is int
        and type(cut) is str
        and 0 <= start < end <= len(text)
        and text[start:end] == cut
    )


def must_stand(text: str, span: Span, what: str) -> None:
    """Refuse a span that does not stand in *text*; *what* names it, ``mention 3``."""
    if not stands(text, span):
        raise ContractError(span_fault(text, span, what))


def may_stand(text: str, span: Span | None, field: str, what: str, i: int) -> None:
    """Do what `must_stand` does for a field that may be empty, of the item *what* number *i*."""
    if span is not None:
        must_stand(text, span, f"{what} {i}: {field}")


def must_be_in_order(text: str, spans: tuple[Span, ...], what: str) -> None:
    """Refuse what is no tuple of spans, spans that do not stand in *text* or out of order."""
    if type(spans) is not tuple:
        raise ContractError(f"{what}: {shown(spans)} is not a tuple")
    last = 0
    for span in spans:
        if not stands(text, span) or span.start < last:
            raise ContractError(span_fault(text, span, what, last))
        last = span.end


def span_fault(text: str, span: Span, what: str, last: int | None = None) -> str:
    """Return what is wrong with *span*, which may not begin before *last* where that is given."""
    if not is_span(span):
        return f"{what} is {shown(span)}, not a span"
    start, end = span.start, span.end
    where = f"{what} [{shown(start)}, {shown(end)}) {shown(span.text)}"
    if type(start) is not int or type(end) is not int:
        return f"{where}: offsets are not whole numbers"
    if type(span.text) is not str:
        return f"{where}: text is not a string"
    if not 0 <= start < end <= len(text):
        return f"{where} is not inside the text of {len(text)} code points"
    if text[start:end] != span.text:
        return f"{where} does not slice back: there stands {shown(text[start:end])}"
    return f"{where} begins before {last}, where the one before it ends"


def items_of(result: object, kind: type[T], what: str) -> tuple[T, ...]:
    """Return the items of a list or tuple in which all are of *kind*."""
    if type(result) is not list and type(result) is not tuple:
        raise ContractError(f"{what}: {shown(result)} is not a list or tuple")
    items = tuple(result)
    for i, item in enumerate(items):
        if type(item) is not kind:
            raise ContractError(f"{what}[{i}] is {shown(item)}, no {kind.__name__}")
    return items


def tuple_of(value: object, kind: type[T], what: str) -> tuple[T, ...]:
    """Check a field, which unlike a result must be a tuple: types are frozen all through."""
    if type(value) is not tuple:
        raise ContractError(f"{what}: {shown(value)} is not a tuple")
    return items_of(value, kind, what)


def must_be_one_of(
    value: object, allowed: Collection[object], field: str, what: str, i: int
) -> None:
    """Refuse a value that is none of those *allowed*, which are strings or whole numbers."""
    if not ((type(value) is str or type(value) is int) and value in allowed):
        names = ", ".join(sorted(map(str, allowed)))
        raise ContractError(f"{what} {i}: {field} is {shown(value)}; it is one of {names}")


def may_be_one_of(
    value: object, allowed: Collection[object], field: str, what: str, i: int
) -> None:
    """Do what `must_be_one_of` does for a field that may be empty."""
    if value is not None:
        must_be_one_of(value, allowed, field, what, i)


def must(sound: bool, field: str, value: object, what: str, i: int) -> None:  # noqa: FBT001 - a condition
    """Refuse the *value* of a field unless it is *sound*."""
    if not sound:
        raise ContractError(f"{what} {i}: {field} is {shown(value)}")


def are_features(value: object) -> bool:
    """Return whether *value* is a frozenset of names in `FEATURES`, each a plain string."""
    if type(value) is not frozenset:
        return False
    for feature in value:  # noqa: SIM110 - a generator costs more than what it does for a token
        if type(feature) is not str or feature not in FEATURES:
            return False
    return True


def is_number(value: object) -> bool:
    """Return whether *value* is a finite decimal number that can be written without an exponent."""
    if type(value) is not Decimal:
        return False
    _, digits, exponent = value.as_tuple()
    return isinstance(exponent, int) and -MAX_DIGITS <= exponent <= MAX_DIGITS - len(digits)
