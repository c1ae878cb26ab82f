"""Documents to JSON and back, articles from JSON.

`dumps` writes schema version 1, which `newsclaims schema` prints, in one of two forms, and its
key ``form`` says in which:

* ``short``, the default, is what most readers want: who said what, with which numbers.
* ``full`` (``full=True``) is complete: reading it back gives an equal document.

The short form leaves out tokens, sentences, mentions and attributions, a cue's class, a quantity's
bare number (the whole span comes back for it), who resolved an actor, and what else the schema calls
"full form only".  So ``loads(dumps(document))`` is not *document*, and says so: a diagnostic of
the level ``info`` stands in what is read from the short form.

A token or mention that stands where a span is asked for, in a document made by hand, comes back as
the plain span; in what a pipeline returns there is none.  One thing JSON cannot say: a text in
which a lone high surrogate stands before a lone low one comes back with the one character that the
two encode.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar, get_args

from attrs import asdict, evolve, fields, fields_dict, resolve_types
from cattrs.errors import BaseValidationError

from newsclaims._chain.layer_checks import check_layers
from newsclaims._chain.own_words import STORED
from newsclaims._chain.result_checks import (
    check_attributions,
    check_claims,
    check_mentions,
    check_quantities,
    check_resolution,
    check_tokenization,
)
from newsclaims._chain.value_checks import ContractError
from newsclaims._json.document_records import (
    LEFT_OUT,
    ArticleRecord,
    DocumentRecord,
    ids_in,
    keys,
    optional,
    reader,
    writer,
)
from newsclaims._json.json_text import encoder
from newsclaims._json.strict_conversion import WrongTypeError, faults
from newsclaims._json.token_text import TokenTexts
from newsclaims.errors import ArticleError, DocumentError
from newsclaims.model import (
    Actor,
    Article,
    Claim,
    Diagnostic,
    Document,
    JsonMap,
    Quantity,
    Resolution,
    Token,
    Tokenization,
    Tokens,
)

Data = dict[str, Any]
"""JSON data: what `json.loads` makes of an object."""

I = TypeVar("I", Actor, Quantity)  # noqa: E741 - an item

_SHORT = Diagnostic(
    level="info",
    message=(
        f"read from the short form of JSON, which has no {', '.join(LEFT_OUT[DocumentRecord])} and "
        "not every field; newsclaims.codec.dumps(document, full=True) and "
        "`newsclaims analyze --full` write everything"
    ),
)
"""Stands in a document that was read from the short form, and is not written in that form again."""


def to_dict(document: Document, *, full: bool = False) -> Data:
    """Return *document* as JSON data.

    Args:
        document: any document.
        full: whether to include tokens, sentences, mentions, attributions and every field.
    """
    data: Data = writer(full=full).unstructure(_record(document, full=full))
    return data


def dumps(document: Document, *, full: bool = False, indent: int | None = None) -> str:
    """Return *document* as JSON text that can be encoded as UTF-8.

    Args:
        document: any document.
        full: as for `to_dict`.
        indent: spaces for each level; everything on one line where None.
    """
    return "".join(iterdumps(document, full=full, indent=indent))


def iterdumps(
    document: Document, *, full: bool = False, indent: int | None = None
) -> Iterator[str]:
    """Yield what `dumps` returns in pieces, no layer of the document ever whole in memory.

    Args:
        document: any document.
        full: as for `to_dict`.
        indent: as for `dumps`.
    """
    record = _record(document, full=full)
    converter = writer(full=full)
    encode = encoder(indent)
    types = fields_dict(resolve_types(DocumentRecord))
    line = "" if indent is None else "\n"
    pad = " " * (indent or 0)
    comma = ", " if indent is None else ","
    before = "{"
    sometimes = optional(DocumentRecord)
    for key in keys(DocumentRecord, full=full):
        value = getattr(record, key)
        if key in sometimes and not value:
            continue
        yield f'{before}{line}{pad}"{key}": '
        before = comma
        if isinstance(value, Tokens):
            yield from _list(_token_texts(indent).of(value), line=line, pad=pad, comma=comma)
        elif isinstance(value, tuple):
            kind = get_args(types[key].type)[0]
            data = (encode(converter.unstructure(item, kind)) for item in value)
            yield from _list(data, line=line, pad=pad, comma=comma)
        else:
            yield encode(converter.unstructure(value)).replace("\n", f"\n{pad}")
    yield f"{line}}}"


@lru_cache(maxsize=4)
def _token_texts(indent: int | None) -> TokenTexts:
    convert, encode = writer(full=True), encoder(indent)
    return TokenTexts(
        lambda form: encode(convert.unstructure(form.token(0), Token)),
        ", " if indent is None else ",\n",
    )


def _list(items: Iterable[str], *, line: str, pad: str, comma: str) -> Iterator[str]:
    """Yield the list of *items*, which are JSON texts, as it stands one level deep."""
    before = "["
    for item in items:
        yield f"{before}{line}{pad * 2}" + item.replace("\n", f"\n{pad * 2}")
        before = comma
    yield "[]" if before == "[" else f"{line}{pad}]"


def loads(text: str | bytes) -> Document:
    """Read a document from JSON, of the short or the full form.

    Of the short form, what it leaves out is empty or at its default, and the last diagnostic of the
    document says so.

    Raises:
        DocumentError: it is not JSON, or not a document of schema version 1; the message has the
            path to what is wrong.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:  # the latter where it is nested too deeply
        raise DocumentError(f"not JSON that can be read: {error}") from error
    return from_dict(data)


def from_dict(data: object) -> Document:
    """Build a document from JSON data; the inverse of `to_dict`.

    Raises:
        DocumentError: it is not a document of schema version 1, its spans do not stand in
            its text, or it refers to actors or quantities that it does not hold.
    """
    form = _form(data)
    try:
        record = reader(full=form == "full").structure(data, DocumentRecord)
    except (BaseValidationError, WrongTypeError) as error:
        raise DocumentError(f"not a document: {faults(error)}") from error
    layers = {a.name: getattr(record, a.name) for a in fields(Document)}
    document = Document(
        **{
            **layers,
            "article": _without_credits(record.article),
            "credits": record.article.credits,
            "claims": _claims(record),
            "diagnostics": (*record.diagnostics, *[_SHORT] * (form == "short")),
        }
    )
    try:
        _check(document)
    except ContractError as error:
        raise DocumentError(f"not a sound document: {error}") from error
    return document


def is_short(document: Document) -> bool:
    """Return whether *document* was read from the short form, so that layers of it may be lacking."""
    return _SHORT in document.diagnostics


def article_from_dict(data: object) -> Article:
    """Build an article from JSON data with at least a ``text``.

    Other fields of `Article` are taken where given, a whole number for an id as its digits; null
    stands for the default.  ``published`` is an ISO 8601 date or date and time.  What `Article` has
    no field for goes into its ``meta``, but ``credits``, which a document's article has and the
    chain finds anew.

    Raises:
        ArticleError: a value is of the wrong type or the text is missing; the message has the
            path to it.
    """
    if isinstance(data, Mapping):
        data = _with_meta(data)
        if type(data.get("id")) is int:
            data["id"] = str(data["id"])
    try:
        return reader(full=True).structure(data, Article)
    except (BaseValidationError, WrongTypeError) as error:
        raise ArticleError(faults(error)) from error


def _with_meta(data: Mapping[str, Any]) -> Data:
    """Return the fields of an article, with the keys that are none of them in its ``meta``."""
    known = {attribute.name for attribute in fields(Article)} - {"meta"}
    article = {key: value for key, value in data.items() if key in known and value is not None}
    rest = {key: value for key, value in data.items() if key not in known and key != "credits"}
    if isinstance(rest.get("meta"), Mapping):
        meta = {**rest.pop("meta")}
        for key, value in rest.items():
            if key in meta and meta[key] != value:
                raise ArticleError(f"{key}: stands beside `meta` and in it, and is not the same")
        rest |= meta
    elif rest.get("meta", ...) is None:
        del rest["meta"]
    if rest:
        try:
            article["meta"] = JsonMap(rest, where="article")
        except ValueError as error:
            raise ArticleError(str(error)) from error
    return article


def _record(document: Document, *, full: bool) -> DocumentRecord:
    article = ArticleRecord(**asdict(document.article, recurse=False), credits=document.credits)
    diagnostics = document.diagnostics
    if not full:
        diagnostics = tuple(one for one in diagnostics if one != _SHORT)
    layers = {**asdict(document, recurse=False), "article": article, "diagnostics": diagnostics}
    return DocumentRecord(**layers, form="full" if full else "short")


def _form(data: object) -> str:
    """Return which form JSON data says to be of, else which one its layers are those of."""
    if not isinstance(data, Mapping):
        return "full"
    layers = LEFT_OUT[DocumentRecord]
    form = data.get("form", "full" if all(layer in data for layer in layers) else "short")
    missing = [layer for layer in layers if layer not in data]
    if form == "full" and missing:
        raise DocumentError(f"not a document: form is 'full', but {', '.join(missing)} is missing")
    return str(form)


def _without_credits(record: ArticleRecord) -> Article:
    return Article(**{a.name: getattr(record, a.name) for a in fields(Article)})


def _claims(record: DocumentRecord) -> tuple[Claim, ...]:
    actors = {actor.id: actor for actor in record.actors}
    quantities = {quantity.id: quantity for quantity in record.quantities}
    return tuple(
        evolve(
            claim,
            actors=_by_id(ids_in(claim, "actors"), actors, f"claims[{i}].actors"),
            quantities=_by_id(ids_in(claim, "quantities"), quantities, f"claims[{i}].quantities"),
        )
        for i, claim in enumerate(record.claims)
    )


def _by_id(ids: Iterable[str], known: Mapping[str, I], path: str) -> tuple[I, ...]:
    try:
        return tuple(known[key] for key in ids)
    except KeyError as error:
        raise DocumentError(f"not a document: {path}: there is no {error.args[0]!r}") from None


def _check(document: Document) -> None:
    """Check a document's layers as if plugins had returned them."""
    text = document.text
    check_tokenization(text, Tokenization(tokens=document.tokens, sentences=document.sentences))
    check_mentions(text, document.mentions, STORED)
    check_quantities(text, document.quantities)
    check_attributions(text, document.attributions, STORED)
    resolution = Resolution(actors=document.actors, credits=document.credits)
    check_resolution(text, (), resolution, STORED)
    check_claims(text, document.claims, STORED)
    check_layers(document.layers)
