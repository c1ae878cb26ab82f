"""Build typed objects from plain data, strictly: a number is no text, a text no list."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import has
from cattrs import Converter, transform_error
from cattrs.cols import list_structure_factory
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError

_NAMES = {str: "a string", int: "a whole number", bool: "true or false", float: "a number"}
_WHOLE = re.compile(r"-?[0-9]+\Z")
_SEQUENCES = (list, tuple, set, frozenset)


class WrongTypeError(TypeError):
    """A value is of another type than it must be; the message says which."""


def strict_converter() -> Converter:
    """Return a converter that takes each basic type only for what it is.

    Where cattrs alone would turn ``3`` into ``"3"``, ``"no"`` into True and ``"abc"``
    into ``["a", "b", "c"]``, this one raises.  A key that a class has no field for is
    an error too.
    """
    converter = Converter(
        forbid_extra_keys=True, structure_fallback_factory=lambda kind: _other(kind, converter)
    )
    for basic in _NAMES:
        converter.register_structure_hook(basic, _exactly)
    converter.register_structure_hook_func(_is_literal, _one_of)
    converter.register_structure_hook_factory(_is_sequence, _sequence)
    converter.register_structure_hook_factory(_is_table_by_number, _table_by_number)
    converter.register_structure_hook_factory(has, _record)
    return converter


def faults(error: BaseException) -> str:
    """Return what a converter found wrong, in one line, each fault with the path to the value."""
    found = []
    for fault in transform_error(error, "", format_exception=_describe):
        what, _, path = fault.rpartition(" @ ")
        found.append(f"{path.removeprefix('.')}: {what}" if path else what)
    return "; ".join(found)


def _exactly(value: object, basic: type) -> object:
    if isinstance(value, bool) and basic is not bool:
        fits = False
    else:
        fits = isinstance(value, int | float if basic is float else basic)
    if not fits:
        raise _expected(_NAMES[basic], value)
    return float(value) if basic is float else value  # type: ignore[arg-type]


def _is_literal(kind: Any) -> bool:  # noqa: ANN401 - any type expression
    return get_origin(kind) is Literal


def _one_of(value: object, kind: Any) -> object:  # noqa: ANN401
    """Take a value of a Literal; True is not 1 and 1.0 is no whole number."""
    allowed = get_args(kind)
    if not any(type(value) is type(one) and value == one for one in allowed):
        shown = (value[:60] or "''") if isinstance(value, str) else reprlib.repr(value)
        raise WrongTypeError(f"{shown} is not one of {list(allowed)!r}")
    return value


def _is_sequence(kind: Any) -> bool:  # noqa: ANN401 - any type expression
    return (get_origin(kind) or kind) in _SEQUENCES


def _sequence(kind: Any, converter: Converter) -> Callable[[object, Any], object]:  # noqa: ANN401
    origin = get_origin(kind) or kind
    items = [item for item in get_args(kind) if item is not Ellipsis] or [Any]
    item_list: Any = list[items[0]]  # type: ignore[valid-type]
    structure: Callable[[object, Any], list[Any]] = list_structure_factory(item_list, converter)

    def hook(value: object, _: Any) -> object:  # noqa: ANN401
        if not isinstance(value, _SEQUENCES):
            raise _expected("a list", value)
        built = structure(value, list)
        return built if origin is list else origin(built)

    return hook


def _is_table_by_number(kind: Any) -> bool:  # noqa: ANN401 - any type expression
    return get_origin(kind) is dict and get_args(kind)[0] is int


def _table_by_number(kind: Any, converter: Converter) -> Callable[[object, Any], object]:  # noqa: ANN401
    """Read the keys of a table as numbers: TOML and JSON can only write them as strings."""
    structure: Callable[..., object] = converter.gen_structure_mapping(kind)

    def hook(value: object, _: Any) -> object:  # noqa: ANN401
        if isinstance(value, Mapping):
            value = {int(key) if _WHOLE.match(str(key)) else key: value[key] for key in value}
        return structure(value, kind)

    return hook


def _record(kind: type, converter: Converter) -> Callable[[object, Any], object]:
    return record_hook(kind, converter.gen_structure_attrs_fromdict(kind))


def record_hook(
    kind: type, structure: Callable[[Mapping[str, object], Any], object]
) -> Callable[[object, Any], object]:
    """Return a hook that builds a *kind* of an object with *structure*, and takes one as it is."""

    def hook(value: object, _: Any) -> object:  # noqa: ANN401
        if isinstance(value, kind):
            return value
        if not isinstance(value, Mapping):
            raise _expected("an object", value)
        return structure(value, kind)

    return hook


def _other(kind: Any, converter: Converter) -> Callable[[object, Any], object]:  # noqa: ANN401
    """Handle what cattrs has no rule for: unions of basic types, and classes by instance."""
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()

    def hook(value: object, _: Any) -> object:  # noqa: ANN401
        for member in members:
            try:
                return converter.structure(value, member)
            except (TypeError, ValueError, BaseValidationError):
                continue
        if members or (isinstance(kind, type) and not isinstance(value, kind)):
            raise _expected(getattr(kind, "__name__", str(kind)), value)
        return value

    return hook


def _expected(what: str, value: object) -> WrongTypeError:
    return WrongTypeError(f"expected {what}, not {reprlib.repr(value)}")


def _describe(error: BaseException, _: Any) -> str:  # noqa: ANN401
    if isinstance(error, WrongTypeError):
        return str(error)
    if isinstance(error, KeyError):
        return "is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown key {', '.join(map(repr, sorted(error.extra_fields)))}"
    if isinstance(error, BaseValidationError):
        return error.message
    if isinstance(error, AttributeError):  # cattrs asks a mapping for its items
        return "expected an object"
    return str(error).replace("not in literal typing.Literal", "is not one of ")
