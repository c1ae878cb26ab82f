"""Put plain spans where a type of the model declares a `Span`.

A plugin may pass a token or a mention on as a source or a content, for each is a span.  What else
it knows has no place there: kept, it would make documents unequal that say the same, and be lost in
JSON.
"""

from __future__ import annotations

from functools import cache
from operator import is_
from typing import TYPE_CHECKING, TypeAlias, TypeVar, get_args

from attrs import evolve, fields, has, resolve_types

from newsclaims.model import Span

if TYPE_CHECKING:
    from attrs import AttrsInstance

T = TypeVar("T", bound="AttrsInstance")
Places: TypeAlias = "tuple[tuple[str, type[AttrsInstance]], ...]"


def with_plain_spans(items: tuple[T, ...], kind: type[T]) -> tuple[T, ...]:
    """Return items with each declared span a `Span` and nothing more; as they are where it is so.

    Args:
        items: checked, all of *kind*.
        kind: a type of the model.
    """
    places = _places(kind)
    plain = tuple([_plain(item, places) for item in items])
    return items if all(map(is_, items, plain)) else plain


def _plain(item: T, places: Places) -> T:
    changes: dict[str, object] = {}
    for name, inner in places:
        value = getattr(item, name)
        if value is None or value == () or type(value) is Span:
            continue  # nearly always
        if not isinstance(value, tuple):
            new: object = plain_span(value)
        elif inner is Span:
            new = value if {*map(type, value)} == {Span} else tuple(map(plain_span, value))
        else:
            new = with_plain_spans(value, inner)
        if new is not value:
            changes[name] = new
    return evolve(item, **changes) if changes else item  # type: ignore[misc]  # any attrs class


def plain_span(value: Span) -> Span:
    """Return a span as a `Span` and nothing more: itself where it is one."""
    return value if type(value) is Span else Span(value.start, value.end, value.text)


@cache
def _places(kind: type[AttrsInstance]) -> Places:
    """Return the fields of a type in which spans stand, at any depth, each with the type there."""
    return tuple(
        (attribute.name, inner)
        for attribute in fields(resolve_types(kind))
        for inner in get_args(attribute.type) or (attribute.type,)
        if inner is Span or (isinstance(inner, type) and has(inner) and _places(inner))
    )
