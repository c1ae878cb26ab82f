"""How the types of the model read in a console and in messages: short, whatever stands in them.

They are pickled here too, which is one more thing that all of them have in common.

A document may be made by hand and a plugin may return anything, so a ``repr`` may rely on no
field's type.  It must not raise either: it is what the message about a wrong field is made of.
"""

from __future__ import annotations

import reprlib
from collections.abc import Callable

from attrs import NOTHING, fields_dict

from newsclaims.model.field_values import item_of, values_of

WIDTH = 240
"""Maximum number of characters of one field's value in a ``repr``."""

OMITTED = "newsclaims.omitted"
"""In the metadata of a field: it is left out of JSON and of a ``repr`` where it has its default."""

_limits = reprlib.Repr()
_limits.maxstring = _limits.maxother = _limits.maxlong = WIDTH
_limits.maxlevel = 4


class Readable:
    """A type whose ``repr`` is the one that attrs writes, each value no longer than `WIDTH`."""

    __slots__ = ()

    def __repr__(self) -> str:
        known = fields_dict(type(self))  # type: ignore[arg-type]  # attrs classes inherit from it
        shown = ", ".join(
            f"{name}={brief(value)}"
            for name, one in known.items()
            if (value := getattr(self, name, NOTHING)) is not one.default
            or OMITTED not in one.metadata
        )
        return f"{type(self).__name__}({shown})"

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return item_of, (type(self), values_of(self))


def brief(value: object) -> str:
    """Return the ``repr`` of any value, shortened to `WIDTH`; that of `object` where it raises."""
    try:
        return cut(_limits.repr(value))
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - whatever a foreign object raises
        return cut(object.__repr__(value))


def words(value: object) -> str:
    """Return a string as it is, shortened to `WIDTH`; of anything else what `brief` returns."""
    text = text_of(value)
    return brief(value) if text is None else cut(text)


def text_of(value: object) -> str | None:
    """Return *value* as a plain string if it is one; a subclass has no part in it."""
    return str.__str__(value) if issubclass(type(value), str) else None


def part(thing: object, name: str, otherwise: object) -> object:
    """Return an attribute of *thing*, or *otherwise* where it cannot be read."""
    try:
        value: object = getattr(thing, name)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - whatever a foreign object raises
        return otherwise
    return value


def cut(text: str) -> str:
    """Return *text*, shortened to `WIDTH` characters."""
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
