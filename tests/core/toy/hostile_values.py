"""Values and errors of a plugin that lies: what stands in the place of a sound value, and where."""

import asyncio
import copy
import enum
from decimal import Decimal
from functools import lru_cache, partial

import attrs

from newsclaims import Mention, Span
from newsclaims.model import JsonMap


class UnspeakableError(Exception):
    """An error that raises where it is written, asked for its place or its class."""

    def __str__(self):
        raise ValueError("no words")

    def __repr__(self):
        raise SystemExit("no words either")

    __traceback__ = property(lambda _: 1 / 0)
    __class__ = property(lambda _: 1 / 0)


class OddlyTracedError(Exception):
    __traceback__ = "nowhere"


class RamblingError(Exception):
    def __str__(self):
        return "أول\u2028ثان\x1b[31m\x00\ud800 " + "ثرثرة " * 10_000


class GoneError(BaseException):
    """Neither an `Exception` nor one of Python's own."""


def errors():
    """Return whatever a plugin may raise but an interrupt, each made anew."""
    return [
        ValueError("\n\nسطر\nوآخر"),
        KeyError(10**5000),
        OSError(2, "غير موجود", "/dev/null\n"),
        SystemExit(3),
        SystemExit(None),
        GeneratorExit(),
        asyncio.CancelledError("ألغي"),
        StopIteration([]),
        StopAsyncIteration(),
        RecursionError("عميق"),
        MemoryError(),
        BaseExceptionGroup("معا", [SystemExit(1), ValueError(2)]),
        ExceptionGroup("معا", [ValueError(2)]),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "قصير"),
        UnspeakableError(),
        OddlyTracedError("هنا"),
        RamblingError(),
        GoneError("ذهب"),
    ]


_RAISED = (ValueError, SystemExit, GeneratorExit, asyncio.CancelledError, MemoryError, GoneError)
_ASKED = (
    "__repr__", "__str__", "__format__", "__eq__", "__ne__", "__hash__", "__lt__", "__gt__",
    "__len__", "__iter__", "__bool__", "__contains__", "__getitem__", "__getattribute__",
    "__index__", "__float__", "__and__", "__le__", "__neg__", "__reduce_ex__", "__class__",
)  # fmt: skip
_ONE_BY_ONE = ("__repr__", "__eq__", "__hash__", "__len__", "__iter__", "__class__")
_LIES = {
    "__repr__": lambda _: "سطر\nوآخر\x1b" * 100,
    "__str__": lambda _: "كذب",
    "__format__": lambda _self, _how: "كذب",
    "__eq__": lambda _self, _other: True,
    "__ne__": lambda _self, _other: False,
    "__hash__": lambda _: 7,
    "__lt__": lambda _self, _other: True,
    "__len__": lambda _: 10**6,
    "__iter__": lambda _: iter(()),
    "__bool__": lambda _: False,
    "__contains__": lambda _self, _other: True,
    "__le__": lambda _self, _other: True,
}


@lru_cache
def _raising(base, *asked):
    """Return a subclass of *base* that raises where it is *asked* this, or anything."""

    def ask(error):
        def raises(_self, *_arguments, **_named):
            raise error("لا تسأل")

        return raises

    raised = zip(_ASKED, _RAISED * len(_ASKED), strict=False)
    members = {name: ask(error) for name, error in raised if not asked or name in asked}
    if "__class__" in members:
        members["__class__"] = property(members["__class__"])
    return type("Raising", (base,), members)


@lru_cache
def _lying(base, *asked):
    """Return a subclass of *base* that lies where it is *asked* this, or anything."""
    lies = {name: lie for name, lie in _LIES.items() if not asked or name in asked}
    return type("Lying", (base,), lies)


@lru_cache
def _fickle(base, field):
    looks = []

    def look(_):
        looks.append(0)
        return len(looks)

    return type("Fickle", (base,), {field: property(look)})


class _Agreeing(type):
    """Classes that are equal to every class."""

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(str)


class _Impostor(metaclass=_Agreeing):
    """Passes for another value wherever it is asked."""

    def __init__(self, other):
        self.__dict__["other"] = other

    def __getattr__(self, name):
        return getattr(self.__dict__["other"], name)

    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash(self.__dict__["other"])

    __class__ = property(lambda self: type(self.__dict__["other"]))


class _Named(type):
    """Classes without a name that could be written."""

    __name__ = property(lambda _: 1 / 0)
    __module__ = property(lambda _: 1 / 0)


class _Nameless(metaclass=_Named):
    pass


def _cyclic():
    items = []
    items.append(items)
    return items


def _deep():
    items = []
    for _ in range(100_000):
        items = [items]
    return items


_FIXED = (
    None, True, False, -1, 0, 3, 10**30, -(10**30), 10**5000, 0.5, float("nan"), float("inf"),
    -float("inf"), 2 + 3j, "", "قطار", "\x00", "\ud800", "\udc80هند", "سطر\nوآخر", "ه" * 100_000, b"x",
    (), (None,), ("قطار",), (10**5000,), [], {}, {"c1": ("a1",)}, {10**5000: 3}, set(), frozenset(),
    frozenset({"سريع"}), range(3), object(), Span, len, _cyclic(), _deep(), _Nameless(),
    Decimal("sNaN"), Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("1E+1000000"),
    Decimal("-1E-1000000"), Decimal("0E+1000000"), Decimal("1E+999999999999999999"), Decimal(12),
    Decimal("-0"), Decimal("1E+3"), ValueError("x"), UnspeakableError(), Span(0, 4, "قالت"), Span(None, 4, 3),
    Span(0, 10**5000, "قالت"), (Span(0, 4, "قالت"),), Mention(0, 4, "قالت", kind="other"),
    (Mention(0, 4, "قالت", kind="other"),),
    _raising(object)(), _lying(object)(),
)  # fmt: skip


def hostile(sound):
    """Yield what may stand in the place of a *sound* value.

    The same values for every place, and further ones that pass for this one.
    """
    yield from _FIXED
    yield _Impostor(sound)
    kind = type(sound)
    if sound is None or kind is bool:
        return
    yield _disguised(_raising(kind), sound)
    yield _disguised(_lying(kind), sound)
    for asked in _ONE_BY_ONE:
        yield _disguised(_raising(kind, asked), sound)
        if asked in _LIES:
            yield _disguised(_lying(kind, asked), sound)
    if kind is str:
        yield enum.StrEnum("Choice", {"ONE": sound}).ONE
    if attrs.has(kind):
        yield object.__new__(kind)
        for field in attrs.fields(kind):
            yield _disguised(_fickle(kind, field.name), sound)


def _disguised(kind, sound):
    """Return an object of a subclass of the class of *sound*, with what that holds."""
    base = type(sound)
    if not attrs.has(base):
        return kind(sound)
    made = object.__new__(kind)
    for field in attrs.fields(base):
        getattr(base, field.name).__set__(made, getattr(sound, field.name))
    return made


def places(thing, path=""):
    """Yield every place in a result: its path, the value there and how to put another there."""
    yield path, thing, lambda value: value
    if attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):
            inside = places(getattr(thing, field.name), f"{path}.{field.name}")
            yield from _within(inside, _put_field(thing, field))
            if field.converter:  # which a plugin can pass by
                inside = places(getattr(thing, field.name), f"{path}.{field.name} by force")
                yield from _within(inside, partial(forced, thing, field.name))
    elif isinstance(thing, tuple | list):
        for n, item in enumerate(thing):
            inside = places(item, f"{path}[{n}]")
            yield from _within(inside, _put_item(thing, n))
    elif isinstance(thing, frozenset):
        [item] = thing
        yield f"{path}{{}}", item, lambda value: frozenset({value})
    elif isinstance(thing, dict | JsonMap):
        [(key, item)] = thing.items()
        yield f"{path} key", key, lambda value: {value: item}
        yield from _within(places(item, f"{path}[{key!r}]"), lambda value: {key: value})


def _within(inside, put):
    for path, value, put_deeper in inside:
        yield path, value, lambda new, put_deeper=put_deeper: put(put_deeper(new))


def _put_field(thing, field):
    return lambda value: attrs.evolve(thing, **{field.alias: value})


def forced(thing, name, value):
    """Return a copy of *thing* with a field that no converter has seen."""
    changed = copy.copy(thing)
    object.__setattr__(changed, name, value)
    return changed


def _put_item(things, n):
    return lambda value: type(things)([*things[:n], value, *things[n + 1 :]])
