"""Data of other people that travels with an article or an item: JSON values, frozen.

What stands in `Article.meta`, in the field ``extra`` of an item and in a `Layer` is checked and
frozen where it is put there, so that it can be written, hashed, pickled and shared by threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from typing import Any, Final, NoReturn

from newsclaims.model.readable import OMITTED, brief

DEEPEST = 64
"""Maximum number of lists and objects that stand in each other."""

_LONGEST_PATH = 100
"""Characters of the path in an error."""

_MOST_BITS = 4096
"""Bits of a whole number: longer ones are refused by readers of JSON, Python's among them."""


class JsonMap(Mapping[str, Any]):
    """An immutable mapping of strings to JSON values: a dict that can be hashed.

    A value is None, a bool, an int, a finite float, a str, a tuple of values (of lists and tuples)
    or a `JsonMap` (of dicts).  It is equal to every mapping of the same JSON, a plain dict too.

    Args:
        data: a dict or `JsonMap` of JSON values.
        where: names it in errors.

    Raises:
        ValueError: something in it is no JSON value; the message has the path to it.

    Example:
        >>> data = JsonMap({"tags": ["نفط", "موانئ"], "score": 0.5})
        >>> data["tags"]
        ('نفط', 'موانئ')
        >>> data == {"tags": ["نفط", "موانئ"], "score": 0.5}
        True
        >>> JsonMap({"tags": {"a", "b"}})
        Traceback (most recent call last):
        ValueError: data['tags'] is a set, no JSON value; ...
    """

    __slots__ = ("_hash", "_items")

    _items: dict[str, Any]
    _hash: int

    def __init__(self, data: Mapping[str, Any] | None = None, *, where: str = "data") -> None:
        items = {} if data is None else _items_of(data, where, ())
        object.__setattr__(self, "_items", items)
        object.__setattr__(self, "_hash", hash(frozenset(items.items())))

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a JSON value
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if isinstance(other, JsonMap):
            return self._items == other._items
        if not isinstance(other, Mapping):
            return NotImplemented
        try:
            return self._items == _items_of(dict(other), "data", ())
        except ValueError:
            return False

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name}: a JsonMap cannot be changed; put another in its place")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name}: a JsonMap cannot be changed; put another in its place")

    def __repr__(self) -> str:
        return f"JsonMap({thaw(self)!r})"

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], JsonMap], tuple[dict[str, Any]]]:
        return _rebuilt, (self._items,)


def freeze(value: object, where: str = "data") -> Any:  # noqa: ANN401 - a JSON value
    """Return a JSON value with its lists as tuples and its dicts as `JsonMap`.

    Args:
        value: what `json.loads` makes of a text, or frozen already.
        where: names it in errors.

    Raises:
        ValueError: something in it is no JSON value; the message has the path to it.
    """
    return _frozen(value, where, ())


def thaw(value: object) -> Any:  # noqa: ANN401 - a JSON value
    """Return what `freeze` made as `json.loads` would: lists and dicts."""
    if type(value) is JsonMap:
        return {key: thaw(inner) for key, inner in value.items()}
    if type(value) is tuple:
        return [thaw(inner) for inner in value]
    return value


def as_meta(value: Mapping[str, Any]) -> JsonMap:
    """Convert what is given for the field ``meta``."""
    return _converted(value, "meta")


def as_extra(value: Mapping[str, Any]) -> JsonMap:
    """Convert what is given for a field ``extra``."""
    return value if type(value) is JsonMap else _converted(value, "extra")


def as_value(value: object) -> Any:  # noqa: ANN401 - a JSON value
    """Convert what is given for a field ``value``."""
    return freeze(value, "value")


def _converted(value: Mapping[str, Any], field: str) -> JsonMap:
    if type(value) is JsonMap:
        return value
    return JsonMap(value, where=field) or EMPTY


EMPTY: Final = JsonMap()
"""The mapping of who has nothing to say."""

WHERE_EMPTY_OMITTED: Final = {OMITTED: True}
"""Metadata of a field that stands in JSON and in a ``repr`` only where it says something."""


def _rebuilt(items: dict[str, Any]) -> JsonMap:
    return JsonMap(items) if items else EMPTY


def _items_of(data: object, where: str, inside: tuple[int, ...]) -> dict[str, Any]:
    if type(data) is JsonMap:
        return data._items  # noqa: SLF001 - of our own class
    if type(data) is not dict:
        _refuse(where, data, "it must be a dict of JSON values")
    inside = _deeper(data, where, inside)
    items = {}
    for key, value in data.items():
        if type(key) is not str:
            raise ValueError(
                f"{_shortened(where)} has the key {brief(key)}, and a key of JSON is a string"
            )
        items[key] = _frozen(value, f"{where}[{brief(key)}]", inside)
    return items


def _frozen(value: object, where: str, inside: tuple[int, ...]) -> Any:  # noqa: ANN401
    kind = type(value)
    if value is None or kind is str or kind is bool:
        return value
    if kind is int or kind is float:
        return _number(value, where)
    if kind is list or kind is tuple:
        inside = _deeper(value, where, inside)
        items: Any = value
        return tuple([_frozen(one, f"{where}[{n}]", inside) for n, one in enumerate(items)])
    if kind is dict:
        items = _items_of(value, where, inside)
        made = object.__new__(JsonMap)
        object.__setattr__(made, "_items", items)
        object.__setattr__(made, "_hash", hash(frozenset(items.items())))
        return made
    if kind is JsonMap:
        _height(value, where, len(inside))
        return value
    return _refuse(where, value, "values are None, bool, int, float, str, lists and dicts of these")


def _deeper(value: object, where: str, inside: tuple[int, ...]) -> tuple[int, ...]:
    """Return *inside* with one container more, unless there are too many or it holds itself."""
    if id(value) in inside:
        raise ValueError(f"{_shortened(where)} holds itself, which JSON cannot say")
    if len(inside) >= DEEPEST:
        raise ValueError(f"{_shortened(where)} is nested deeper than {DEEPEST} levels")
    return (*inside, id(value))


def _height(value: object, where: str, depth: int) -> None:
    """Refuse what is frozen already where it would stand too deep."""
    if type(value) is not JsonMap and type(value) is not tuple:
        return
    if depth >= DEEPEST:
        raise ValueError(f"{_shortened(where)} is nested deeper than {DEEPEST} levels")
    for inner in value.values() if type(value) is JsonMap else value:
        _height(inner, where, depth + 1)


def _number(value: Any, where: str) -> int | float:  # noqa: ANN401 - an int or float
    if type(value) is float and not isfinite(value):
        raise ValueError(
            f"{_shortened(where)} is {value}, which JSON has no number for; None may do"
        )
    if type(value) is int and value.bit_length() > _MOST_BITS:
        raise ValueError(
            f"{_shortened(where)} is a number too long for readers of JSON; write a string"
        )
    number: int | float = value
    return number


def _shortened(where: str) -> str:
    """Return a path whose middle is left out where it is long."""
    return where if len(where) <= _LONGEST_PATH else f"{where[:40]}…{where[-40:]}"


def _refuse(where: str, value: object, hint: str) -> NoReturn:
    kind = type(value)
    for plain in (str, bool, int, float, dict, list):
        if issubclass(kind, plain) and kind is not plain:
            name = plain.__name__
            raise ValueError(
                f"{where} is a {_name(kind)}, no plain {name}; write {name}(...) of it"
            )
    raise ValueError(f"{_shortened(where)} is a {_name(kind)}, no JSON value; {hint}")


def _name(kind: type) -> str:
    return brief(type.__dict__["__name__"].__get__(kind)).strip("'")
