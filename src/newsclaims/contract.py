"""What a value or a span that comes from a plugin must be, and the error where it is not.

Of the arguments, *what* and *i* name the item in which the value stands (``mention`` 3) and
*field* the field.  All of these functions raise `ContractError`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from newsclaims.model import Span

T = TypeVar("T")


class ContractError(ValueError):
    """A result breaks the contract of its hook; the message says where and how."""


_WIDTH = 80
"""How much of a broken value a message shows."""


def stands(text: str, span: object) -> bool:
    """Say whether *span* is a span and stands in *text* where it says."""
    return (
        isinstance(span, Span)
        and type(span.start) is int
        and type(span.end) is int
        and 0 <= span.start < span.end
        and text[span.start : span.end] == span.text
    )


def must_stand(text: str, span: Span, what: str) -> None:
    """Refuse a span that does not stand in *text*; *what* names it, ``mention 3``."""
    if not stands(text, span):
        raise ContractError(span_fault(text, span, what))


def may_stand(text: str, span: Span | None, field: str, what: str, i: int) -> None:
    """Do what `must_stand` does for a field that may be empty, of the item *what* number *i*."""
    if span is not None and not stands(text, span):
        raise ContractError(span_fault(text, span, f"{what} {i}: {field}"))


def must_be_in_order(text: str, spans: Iterable[Span], what: str) -> None:
    """Refuse spans that do not stand in *text*, or not one behind the other."""
    last = 0
    for span in spans:
        if not stands(text, span) or span.start < last:
            raise ContractError(span_fault(text, span, what, last))
        last = span.end


def span_fault(text: str, span: object, what: str, last: int = 0) -> str:
    """Say what is wrong with *span*, which may not begin before *last*."""
    if not isinstance(span, Span):
        return f"{what} is {shown(span)}, not a span"
    start, end = span.start, span.end
    where = f"{what} [{start!r}, {end!r}) {shown(span.text)}"
    if type(start) is not int or type(end) is not int:
        return f"{where}: offsets are not whole numbers"
    if not 0 <= start < end <= len(text):
        return f"{where} is not inside the text of {len(text)} code points"
    if text[start:end] != span.text:
        return f"{where} does not slice back: there stands {shown(text[start:end])}"
    return f"{where} begins before {last}, where the one before it ends"


def items_of(result: object, kind: type[T], what: str) -> tuple[T, ...]:
    """Return the items of a list or tuple in which all are of *kind*."""
    if not isinstance(result, list | tuple):
        raise ContractError(f"{what}: {shown(result)} is not a list or tuple")
    for i, item in enumerate(result):
        if not isinstance(item, kind):
            raise ContractError(f"{what}[{i}] is {shown(item)}, no {kind.__name__}")
    return tuple(result)


def tuple_of(value: object, kind: type[T], what: str) -> tuple[T, ...]:
    """Check a field, which unlike a result must be a tuple: types are frozen all through."""
    if not isinstance(value, tuple):
        raise ContractError(f"{what}: {shown(value)} is not a tuple")
    return items_of(value, kind, what)


def must_be_one_of(
    value: object, allowed: Collection[object], field: str, what: str, i: int
) -> None:
    """Refuse a value that is none of those *allowed*."""
    if type(value) not in (str, int) or value not in allowed:
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


def shown(value: object) -> str:
    """Write a broken value for a message, no longer than it needs."""
    whole = repr(value)
    return whole if len(whole) <= _WIDTH else f"{whole[:_WIDTH]}…"
