"""What a word's stem may mean to a reader of numbers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Role: TypeAlias = Literal["unit", "ten", "tens", "teen", "hundred", "hundreds", "alone", "part"]
Form: TypeAlias = Literal["singular", "accusative", "dual", "plural"]


@frozen
class Cardinal:
    """A number below a thousand and its place in a compound."""

    value: int
    role: Role


@frozen
class Scale:
    """A thousand and upwards; *form* tells ``ألف`` from ``ألفين``."""

    value: int
    form: Form


@frozen
class Vague:
    """An indefinite number word: ``عشرات`` is at least 10."""

    low: int
    high: int | None = None


@frozen
class Part:
    """A fraction word: ``ربع`` is one over 4, ``أرباع`` wants a number before it."""

    over: int
    form: Form
    possessed: bool = False  # ثلثاها: a pronoun stands for the whole
    weak: bool = False  # ثمن is a price, نص a text, unless a scale or a unit follows


@frozen
class Ordinal:
    """An ordinal word; *part* counts only inside a compound: ``حادي``."""

    value: int
    part: bool = False


@frozen
class Dual:
    """A dual that counts; *counts* is false for units, which their own tables read."""

    counts: bool = True


@frozen
class Decade:
    """A decade by its number, ``ثمانينيات`` is 80; None for ``عقود``, decades in general."""

    value: int | None


@frozen(kw_only=True, cache_hash=True)
class Senses:
    """All that a stem may mean as a number; most number words mean one thing."""

    cardinal: Cardinal | None = None
    scale: Scale | None = None
    vague: Vague | None = None
    part: Part | None = None
    ordinal: Ordinal | None = None
    dual: Dual | None = None
    decade: Decade | None = None


NO_SENSES = Senses()
