"""Write what is foreign into a message: one printable line of bounded length, whatever it is.

A value that a plugin returned and an error that it raised are the plugin's code too: to look at
them may raise anything.  Nothing here raises but `KeyboardInterrupt`.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

LONGEST = 1000
"""Most characters of a message; those that are not printable count as one."""

_WIDTH = 80
"""Most characters of a broken value in a message."""

_PLAIN = (str, int, float, Decimal, tuple, list, dict, frozenset)

# Asked of the class `type` itself, because a metaclass can give any answer in its place.
_NAME: Callable[[type], str] = type.__dict__["__name__"].__get__


def printable(text: str) -> str:
    """Return *text* fit for one line of a message: what is not printable is escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def line(text: str, width: int = LONGEST) -> str:
    """Return the first *width* characters of *text* on one line, what is not printable escaped."""
    return printable(text if len(text) <= width else f"{text[:width]}…")


def class_name(thing: object) -> str:
    """Return the name of the class of *thing*."""
    return line(str.__str__(_NAME(type(thing))), _WIDTH)


def shown(value: object) -> str:
    """Return a broken value as a message shows it: the beginning of its `repr`.

    A subclass of a built-in type is named, since it often looks like the type itself.
    """
    whole = line(_asked(repr, value), _WIDTH)
    kind = type(value)
    if kind is bool or any(kind is plain for plain in _PLAIN):
        return whole
    bases = [plain.__name__ for plain in _PLAIN if issubclass(kind, plain)]
    return f"{whole} (a {class_name(value)}, no plain {bases[0]})" if bases else whole


def said(error: BaseException) -> str:
    """Return what an error says, on one line."""
    return line(" ".join(_asked(str, error).split()))


def one_line(error: BaseException) -> str:
    """Return the type of a foreign error and what it says, to stand in a message of ours.

    Its lines are joined by a space each, because the cause often stands in a later one.
    """
    lines = filter(None, map(str.strip, _asked(str, error).split("\n")))
    text = line(" ".join(lines))
    return f"{class_name(error)}: {text}" if text else class_name(error)


def _asked(write: Callable[[object], str], thing: object) -> str:
    """Return what `repr` or `str` gives, as a plain string, or a note that it raises."""
    try:
        return str.__str__(write(thing))
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - foreign code, which the result tells of
        return f"<{class_name(thing)} that cannot be shown>"
