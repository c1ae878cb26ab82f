"""What a plugin can be told: the options of its class, with their types and defaults."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, Factory, fields, frozen, has, resolve_types

_BASIC: dict[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "true or false",
    Decimal: "decimal string",
    NoneType: "nothing",
    None: "any",
    tuple: "list",
    list: "list",
    dict: "table",
}


@frozen(kw_only=True)
class Option:
    """An option of a plugin.

    Args:
        name: what it is called in `Pipeline`'s options and in TOML.
        type: what it takes, in words.
        default: what it is where nothing is said, as JSON text; empty where it must be given.
    """

    name: str
    type: str
    default: str

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return not self.default


def options_of(target: object) -> tuple[Option, ...]:
    """Return the options of a plugin class in their order; objects and modules have none."""
    if not isinstance(target, type):
        return ()
    if has(target):
        with suppress(NameError):  # an annotation that only a type checker can resolve
            resolve_types(target)
        return tuple(
            Option(name=a.alias, type=_in_words(a.type), default=_default(a.default))
            for a in fields(target)
            if a.init
        )
    if "__init__" not in {name for kind in target.__mro__[:-1] for name in vars(kind)}:
        return ()
    return tuple(
        Option(
            name=parameter.name,
            type=_in_words(
                None if parameter.annotation is parameter.empty else parameter.annotation
            ),
            default="" if parameter.default is parameter.empty else _json(parameter.default),
        )
        for parameter in [*inspect.signature(target).parameters.values()]
        if parameter.kind in {parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY}
    )


def takes_any_option(target: type) -> bool:
    """Return whether the class takes options under names that it does not state."""
    parameters = inspect.signature(target).parameters.values()
    return any(one.kind is one.VAR_KEYWORD for one in parameters)


def _in_words(kind: Any) -> str:  # noqa: ANN401 - any type expression
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is None:
        name = kind if isinstance(kind, str) else getattr(kind, "__name__", str(kind))
        return _BASIC.get(kind, name)
    if origin is Literal:
        return " or ".join(map(_json, arguments))
    if origin in (Union, UnionType):
        return " or ".join(_in_words(one) for one in arguments)
    of = (
        f" of {_in_words(arguments[-1 if issubclass(origin, Mapping) else 0])}" if arguments else ""
    )
    return f"{'table' if issubclass(origin, Mapping) else 'list'}{of}"


def _default(default: object) -> str:
    if default is NOTHING:
        return ""
    if isinstance(default, Factory):  # type: ignore[arg-type]
        return "made anew" if default.takes_self else _json(default.factory())  # type: ignore[attr-defined]
    return _json(default)


def _json(value: object) -> str:
    if isinstance(value, set | frozenset):
        value = sorted(value, key=repr)
    return json.dumps(value, ensure_ascii=False, default=str)
