"""The values of a frozen item by place: for its pickle, and for another item with some of them new.

attrs does both by name and in Python: it asks for each field, puts it into a dict and takes it out
again.  A document holds a hundred items, each signed once more when it is taken over and pickled
where worker processes read, so that it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any, NamedTuple, TypeVar

from attrs import fields

T = TypeVar("T")


class _Layout(NamedTuple):
    """The fields of a class, in their order.

    Args:
        read: returns the values of all, as a tuple.
        setters: what sets each in an item that refuses to be changed.
        by_name: the same.
    """

    read: Callable[[object], Any]
    setters: tuple[Callable[[Any, Any], None], ...]
    by_name: dict[str, Callable[[Any, Any], None]]


class _Layouts(dict[Any, _Layout]):
    """The layout of each class, made when it is first asked for."""

    def __missing__(self, kind: Any) -> _Layout:  # noqa: ANN401 - an attrs class
        names = [one.name for one in fields(kind)]
        read = attrgetter(*names) if len(names) > 1 else partial(_read, names)
        by_name = {name: _setter(kind, name) for name in names}
        layout = self[kind] = _Layout(read, tuple(by_name.values()), by_name)
        return layout


_LAYOUTS = _Layouts()


def values_of(item: object) -> tuple[object, ...]:
    """Return the values of all fields of an attrs item, in the order of the fields."""
    values: tuple[object, ...] = _LAYOUTS[type(item)].read(item)
    return values


def item_of(kind: type[T], values: Sequence[object]) -> T:
    """Return the item of a class with these values of its fields, which nothing converts or checks.

    Raises:
        ValueError: there are more fields or fewer.
    """
    item = object.__new__(kind)
    for put, value in zip(_LAYOUTS[kind].setters, values, strict=True):
        put(item, value)
    return item


def changed(item: T, **values: object) -> T:
    """Return an item like *item* with other *values* of some fields, which nothing converts or checks.

    Raises:
        KeyError: it has no such field.
    """
    kind = type(item)
    read, setters, by_name = _LAYOUTS[kind]
    made = object.__new__(kind)
    for put, value in zip(setters, read(item), strict=True):
        put(made, value)
    for name, value in values.items():
        by_name[name](made, value)
    return made


def _read(names: Sequence[str], item: object) -> tuple[object, ...]:
    return tuple([getattr(item, name) for name in names])


def _setter(kind: type, name: str) -> Callable[[Any, Any], None]:
    slot = getattr(kind, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return partial(_set, name)  # a class of somebody else, without slots


def _set(name: str, item: object, value: object) -> None:
    object.__setattr__(item, name, value)
