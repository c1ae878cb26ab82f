"""The JSON document as types: what differs from the model, and how each is converted.

Everything is written as the model has it, field by field, so that what is added to a type of the
model is in the JSON too.  Three things differ: an article carries its credits, a claim names its
actors and quantities by id, and a document says its schema version and its form.  The short form
leaves out what `LEFT_OUT` lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Literal, TypeAlias, cast, get_args

from attrs import evolve, fields, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from newsclaims._json.strict_conversion import WrongTypeError, record_hook, strict_converter
from newsclaims.model import (
    TEXTUAL,
    Actor,
    AnyAct,
    AnyActorKind,
    AnyMentionKind,
    Article,
    Attribution,
    Claim,
    Credit,
    Cue,
    Document,
    JsonMap,
    Layer,
    Mention,
    Quantity,
    Token,
    Tokens,
    is_own_word,
)
from newsclaims.model.json_data import freeze, thaw
from newsclaims.model.readable import OMITTED

DocumentForm: TypeAlias = Literal["short", "full"]


@frozen(kw_only=True, repr=False)
class ArticleRecord(Article):
    """An article with the credits found in it."""

    credits: tuple[Credit, ...] = ()


@frozen(kw_only=True, repr=False)
class DocumentRecord(Document):
    """A document that says how it is written; its credits stand in its article."""

    schema_version: Literal[1] = 1
    form: DocumentForm = "short"
    article: ArticleRecord


KEYS: dict[type, tuple[str, ...]] = {
    ArticleRecord: ("id", "title"),
    Claim: (
        *(
            "id",
            "cue",
            "source",
            "via",
            "content",
            "quotes",
            "statement",
            "form",
            "act",
            "act_fallback",
        ),
        *("negated", "actors", "parent", "quantities"),
    ),
    DocumentRecord: (
        *("schema_version", "form", "article"),
        *("actors", "claims", "quantities", "diagnostics"),
    ),
}
"""What stands first in an object; the other fields follow in the order of the model."""

LEFT_OUT: dict[type, tuple[str, ...]] = {
    Actor: ("provenance",),
    Claim: ("evidence",),
    Cue: ("cue_class", "commitment"),
    DocumentRecord: ("tokens", "sentences", "mentions", "attributions"),
    Mention: ("kind", "kind_fallback", "gender", "actor", "provenance"),
    Quantity: ("number", "unit_alternatives", "per", "whole", "alternatives"),
}
"""What the short form leaves out."""

WITH_EXTRA = (Mention, Quantity, Actor, Claim)
"""Types that carry data of plugins."""

_MOVED: dict[type, tuple[str, ...]] = {DocumentRecord: ("credits",)}
"""Fields that stand elsewhere."""

_BY_ID = ("actors", "quantities")
"""Fields of a claim that JSON has by id."""

_PLAIN_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")


@cache
def optional(kind: type) -> frozenset[str]:
    """Return the fields of a *kind* that are left out where they have nothing to say."""
    return frozenset(a.name for a in fields(kind) if OMITTED in a.metadata)


def keys(kind: type, *, full: bool) -> tuple[str, ...]:
    """Return the keys of the JSON object that a *kind* is written as, in their order."""
    first = KEYS.get(kind, ())
    absent = {*first, *_MOVED.get(kind, ())}
    names = (*first, *(a.name for a in fields(kind) if a.name not in absent))
    left_out = () if full else LEFT_OUT.get(kind, ())
    return tuple(name for name in names if name not in left_out)


@lru_cache(maxsize=2)
def writer(*, full: bool) -> Converter:
    """Return the converter from records to JSON data."""
    converter = Converter()
    converter.register_unstructure_hook(Decimal, _plain)
    converter.register_unstructure_hook(date, _day)
    converter.register_unstructure_hook_func(_is_exact, _exact)
    converter.register_unstructure_hook_func(lambda kind: kind == frozenset[str], sorted)
    converter.register_unstructure_hook(
        Tokens, lambda tokens: [converter.unstructure(token, Token) for token in tokens]
    )

    def hook(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
        return _written(kind, converter, full=full)

    converter.register_unstructure_hook(JsonMap, thaw)
    special = {*KEYS, *WITH_EXTRA, Attribution, Layer, *([] if full else LEFT_OUT)}
    converter.register_unstructure_hook_factory(special.__contains__, hook)
    return converter


def _written(kind: type, converter: Converter, *, full: bool) -> Callable[[Any], dict[str, Any]]:
    order = keys(kind, full=full)
    overrides = {a.name: override(omit=True) for a in fields(kind) if a.name not in order}
    sometimes = optional(kind)
    overrides |= {name: override(omit_if_default=True) for name in sometimes if name in order}
    if kind is Claim:
        overrides |= {name: override(unstruct_hook=_ids) for name in _BY_ID}
    if kind is Layer:
        overrides["value"] = override(unstruct_hook=thaw)
    write: Callable[[Any], dict[str, Any]]
    write = make_dict_unstructure_fn(kind, converter, **overrides)  # type: ignore[arg-type]

    def in_order(thing: object) -> dict[str, Any]:
        data = write(thing)
        return {key: data[key] for key in order if key in data or key not in sometimes}

    return in_order


def _ids(items: Iterable[Actor | Quantity]) -> list[str]:
    return [item.id for item in items]


@lru_cache(maxsize=2)
def reader(*, full: bool) -> Converter:
    """Return the converter from JSON data to records.

    A claim comes out of it with ids in the place of its actors and quantities: see `ids_in`.

    Args:
        full: whether to ask for what only the short form may lack.
    """
    converter = strict_converter()
    converter.register_structure_hook(date, _read_day)
    converter.register_structure_hook(Decimal, _read_decimal)
    converter.register_structure_hook_func(_is_exact, _read_exact)
    converter.register_structure_hook_factory(_is_open, _read_open)
    converter.register_structure_hook(Tokens, _read_tokens(converter))
    converter.register_structure_hook(JsonMap, _read_json)
    if not full:
        _complete(converter, Mention, lambda _: {"kind": "other"})
        _complete(converter, Quantity, lambda data: {"number": _span_of(data)})
    build = converter.get_structure_hook(Quantity)
    converter.register_structure_hook(Quantity, lambda data, kind: _numeric(build(data, kind)))
    for kind, overrides in (
        (Claim, {name: override(struct_hook=_read_ids(converter)) for name in _BY_ID}),
        (DocumentRecord, {"credits": override(omit=True)}),
    ):
        read = make_dict_structure_fn(kind, converter, **overrides)  # type: ignore[arg-type]
        converter.register_structure_hook(kind, record_hook(kind, read))
    return converter


def _read_tokens(converter: Converter) -> Callable[[object, object], Tokens]:
    def hook(data: object, _: object) -> Tokens:
        try:
            return Tokens.of(converter.structure(data, tuple[Token, ...]))
        except ValueError as error:
            raise WrongTypeError(str(error)) from error

    return hook


def _read_ids(converter: Converter) -> Callable[[object, object], tuple[str, ...]]:
    return lambda data, _: converter.structure(data, tuple[str, ...])


def ids_in(claim: Claim, name: str) -> tuple[str, ...]:
    """Return the ids that stand in the field *name* of a claim that `reader` made."""
    return cast("tuple[str, ...]", getattr(claim, name))


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


def _is_open(kind: object) -> bool:
    """Return whether *kind* is a vocabulary that plugins may add to."""
    return any(kind == one for one in (AnyMentionKind, AnyActorKind, AnyAct))


def _read_open(kind: Any, converter: Converter) -> Callable[[object, object], object]:  # noqa: ANN401
    standard, _ = get_args(kind)
    return lambda value, _: value if is_own_word(value) else converter.structure(value, standard)


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


def _read_json(value: object, _: type) -> JsonMap:
    if isinstance(value, JsonMap):
        return value
    if type(value) is not dict:
        raise WrongTypeError(f"expected an object, not {value!r:.60}")
    try:
        return cast("JsonMap", freeze(value, "it"))
    except ValueError as error:
        raise WrongTypeError(str(error)) from error


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
