"""The JSON document as types: what differs from the model, and how each is converted.

Most of a document is written as the model has it.  Three things differ: an article carries its
credits, a claim names its actors and quantities by id, and a document says its schema version.
The short form leaves out what `LEFT_OUT` lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from attrs import evolve, field, frozen
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from newsclaims.model import (
    TEXTUAL,
    Act,
    Actor,
    Attribution,
    Credit,
    Cue,
    Diagnostic,
    Form,
    Mention,
    Provenance,
    Quantity,
    Sentence,
    Span,
    Token,
)
from newsclaims.structuring import WrongTypeError, strict_converter


@frozen(kw_only=True)
class ArticleRecord:
    """An article with the credits found in it."""

    id: str
    title: str | None = None
    text: str
    language: str = "ar"
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    credits: tuple[Credit, ...] = ()


@frozen(kw_only=True)
class ClaimRecord:
    """A claim with its actors and quantities by id."""

    id: str
    cue: Cue
    source: Span | None = None
    via: Span | None = None
    content: tuple[Span, ...]
    quotes: tuple[Span, ...] = ()
    statement: str
    form: Form
    act: Act
    negated: bool = False
    actors: tuple[str, ...] = ()
    parent: str | None = None
    quantities: tuple[str, ...] = ()
    confidence: float = 1.0
    provenance: Provenance = field(factory=Provenance)


@frozen(kw_only=True)
class DocumentRecord:
    """A document; the layers from `tokens` on are in the full form only."""

    schema_version: Literal[1] = 1
    article: ArticleRecord
    actors: tuple[Actor, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()


LEFT_OUT: dict[type, tuple[str, ...]] = {
    Actor: ("provenance",),
    Cue: ("cue_class", "commitment"),
    DocumentRecord: ("tokens", "sentences", "mentions", "attributions"),
    Mention: ("kind", "gender", "actor", "provenance"),
    Quantity: ("number", "unit_alternatives", "per", "whole", "alternatives"),
}
"""What the short form leaves out."""

_PLAIN_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")


@lru_cache(maxsize=2)
def writer(*, full: bool) -> Converter:
    """Return the converter from records to JSON data."""
    converter = Converter()
    converter.register_unstructure_hook(Decimal, _plain)
    converter.register_unstructure_hook(date, _day)
    converter.register_unstructure_hook_func(_is_exact, _exact)
    converter.register_unstructure_hook_func(lambda kind: kind == frozenset[str], sorted)
    if not full:
        converter.register_unstructure_hook_factory(LEFT_OUT.__contains__, _short)
    return converter


def _short(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    omitted = {name: override(omit=True) for name in LEFT_OUT[kind]}
    return make_dict_unstructure_fn(kind, converter, **omitted)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def reader() -> Converter:
    """Return the converter from JSON data to records, of the short and the full form."""
    converter = strict_converter()
    converter.register_structure_hook(date, _read_day)
    converter.register_structure_hook(Decimal, _read_decimal)
    converter.register_structure_hook_func(_is_exact, _read_exact)
    _complete(converter, Mention, lambda _: {"kind": "other"})
    _complete(converter, Quantity, lambda data: {"number": _span_of(data)})
    build = converter.get_structure_hook(Quantity)
    converter.register_structure_hook(Quantity, lambda data, kind: _numeric(build(data, kind)))
    return converter


def _complete(
    converter: Converter, kind: type, missing: Callable[[Mapping[str, object]], dict[str, object]]
) -> None:
    """Let *kind* be read from the short form, which lacks fields that the model requires."""
    build = converter.get_structure_hook(kind)

    def hook(data: object, _: type) -> object:
        if isinstance(data, Mapping):
            data = {**missing(data), **data}
        return build(data, kind)

    converter.register_structure_hook(kind, hook)


def _span_of(data: Mapping[str, object]) -> dict[str, object]:
    return {key: data[key] for key in ("start", "end", "text") if key in data}


def _numeric(quantity: Quantity) -> Quantity:
    """Read the values as numbers, but of the kinds whose values are strings."""
    if quantity.kind in TEXTUAL:
        return quantity
    return evolve(
        quantity,
        value=_number(quantity.value),
        low=_number(quantity.low),
        high=_number(quantity.high),
    )


def _number(value: Decimal | str | None) -> Decimal | str | None:
    return Decimal(value) if isinstance(value, str) and _PLAIN_DECIMAL.match(value) else value


def _is_exact(kind: object) -> bool:
    return kind == Decimal | str | None


def _exact(value: Decimal | str | None) -> str | None:
    return _plain(value) if isinstance(value, Decimal) else value


def _plain(value: Decimal) -> str:
    """Write a number without an exponent."""
    return format(value, "f")


def _day(value: date) -> str:
    return date(value.year, value.month, value.day).isoformat()


def _read_exact(value: object, _: Any) -> str | None:  # noqa: ANN401 - any type expression
    if value is not None and not isinstance(value, str):
        raise WrongTypeError(f"expected a decimal number as a string, not {value!r}")
    return value


def _read_decimal(value: object, _: type) -> Decimal:
    if not isinstance(value, str) or not _PLAIN_DECIMAL.match(value):
        raise WrongTypeError(f"expected a decimal number as a string, not {value!r}")
    return Decimal(value)


def _read_day(value: object, _: type) -> date:
    """Read an ISO 8601 date, or the date of a date and time."""
    if isinstance(value, str):
        for read in (date.fromisoformat, _day_of_datetime):
            try:
                return read(value)
            except ValueError:
                continue
    raise WrongTypeError(f"expected an ISO 8601 date, not {value!r}")


def _day_of_datetime(value: str) -> date:
    return datetime.fromisoformat(value).date()
