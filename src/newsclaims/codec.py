"""Documents to JSON and back, articles from JSON.

`dumps` writes schema version 1, which `newsclaims schema` prints.  The short form is what most
readers want; the full form (``full=True``) is complete: reading it back gives an equal document.
From the short form come back, at their defaults, the fields that it leaves out: tokens,
sentences, mentions and attributions, a cue's class, a quantity's bare number (the whole span
stands for it), and who resolved an actor.

A token or mention that a plugin gave where a span is asked for comes back as the plain span.
One thing JSON cannot say: a text in which a lone high surrogate stands before a lone low one comes
back with the one character that the two encode.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, get_args

from attrs import asdict, fields, resolve_types
from cattrs.errors import BaseValidationError

from newsclaims.checks import (
    check_attributions,
    check_claims,
    check_mentions,
    check_quantities,
    check_resolution,
    check_tokenization,
)
from newsclaims.contract import ContractError
from newsclaims.errors import ArticleError, DocumentError
from newsclaims.model import (
    Actor,
    Article,
    Claim,
    Document,
    Quantity,
    Resolution,
    Tokenization,
)
from newsclaims.records import (
    LEFT_OUT,
    ArticleRecord,
    ClaimRecord,
    DocumentRecord,
    reader,
    writer,
)
from newsclaims.structuring import WrongTypeError, faults

Data = dict[str, Any]
"""JSON data: what `json.loads` makes of an object."""

I = TypeVar("I", Actor, Quantity)  # noqa: E741 - an item

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(document: Document, *, full: bool = False) -> Data:
    """Return *document* as JSON data.

    Args:
        document: any document.
        full: whether to include tokens, sentences, mentions, attributions and every field.
    """
    data: Data = writer(full=full).unstructure(_record(document))
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
    record = _record(document)
    converter = writer(full=full)
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=indent).encode
    left_out = () if full else LEFT_OUT[DocumentRecord]
    line = "" if indent is None else "\n"
    pad = " " * (indent or 0)
    comma = ", " if indent is None else ","
    before = "{"
    for attribute in fields(resolve_types(DocumentRecord)):
        if attribute.name in left_out:
            continue
        value = getattr(record, attribute.name)
        yield f'{before}{line}{pad}"{attribute.name}": '
        before = comma
        if isinstance(value, tuple):
            kind = get_args(attribute.type)[0]
            data = (encode(converter.unstructure(item, kind)) for item in value)
            yield from _list(data, line=line, pad=pad, comma=comma)
        else:
            yield _utf8(encode(converter.unstructure(value)).replace("\n", f"\n{pad}"))
    yield f"{line}}}"


def _list(items: Iterable[str], *, line: str, pad: str, comma: str) -> Iterator[str]:
    """Yield the list of *items*, which are JSON texts, as it stands one level deep."""
    before = "["
    for item in items:
        yield _utf8(f"{before}{line}{pad * 2}" + item.replace("\n", f"\n{pad * 2}"))
        before = comma
    yield "[]" if before == "[" else f"{line}{pad}]"


def _utf8(text: str) -> str:
    """Escape lone surrogates, which have no UTF-8."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def loads(text: str | bytes) -> Document:
    """Read a document from JSON, of the short or the full form.

    Raises:
        DocumentError: it is not JSON, or not a document of schema version 1; the message has the
            path to what is wrong.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise DocumentError(f"not JSON: {error}") from error
    return from_dict(data)


def from_dict(data: object) -> Document:
    """Build a document from JSON data; the inverse of `to_dict`.

    Raises:
        DocumentError: it is not a document of schema version 1, its spans do not stand in
            its text, or it refers to actors or quantities that it does not hold.
    """
    try:
        record = reader().structure(data, DocumentRecord)
    except (BaseValidationError, WrongTypeError) as error:
        raise DocumentError(f"not a document: {faults(error)}") from error
    article = _without_credits(record.article)
    document = Document(
        article=article,
        tokens=record.tokens,
        sentences=record.sentences,
        mentions=record.mentions,
        quantities=record.quantities,
        attributions=record.attributions,
        actors=record.actors,
        credits=record.article.credits,
        claims=_claims(record),
        diagnostics=record.diagnostics,
    )
    try:
        _check(document)
    except ContractError as error:
        raise DocumentError(f"not a sound document: {error}") from error
    return document


def article_from_dict(data: object) -> Article:
    """Build an article from JSON data with at least a ``text``.

    Other fields of `Article` are taken where given, a whole number for an id as its digits; null stands for the default, and what
    `Article` has no field for is passed over.  ``published`` is an ISO 8601 date or date and time.

    Raises:
        ArticleError: a value is of the wrong type or the text is missing; the message has the
            path to it.
    """
    known = {attribute.name for attribute in fields(Article)}
    if isinstance(data, Mapping):
        data = {key: value for key, value in data.items() if key in known and value is not None}
        if type(data.get("id")) is int:
            data["id"] = str(data["id"])
    try:
        return reader().structure(data, Article)
    except (BaseValidationError, WrongTypeError) as error:
        raise ArticleError(faults(error)) from error


def _record(document: Document) -> DocumentRecord:
    return DocumentRecord(
        article=ArticleRecord(**asdict(document.article, recurse=False), credits=document.credits),
        actors=document.actors,
        claims=tuple(map(_claim_record, document.claims)),
        quantities=document.quantities,
        diagnostics=document.diagnostics,
        tokens=document.tokens,
        sentences=document.sentences,
        mentions=document.mentions,
        attributions=document.attributions,
    )


def _claim_record(claim: Claim) -> ClaimRecord:
    return ClaimRecord(
        id=claim.id,
        cue=claim.cue,
        source=claim.source,
        via=claim.via,
        content=claim.content,
        quotes=claim.quotes,
        statement=claim.statement,
        form=claim.form,
        act=claim.act,
        negated=claim.negated,
        actors=tuple(actor.id for actor in claim.actors),
        parent=claim.parent,
        quantities=tuple(quantity.id for quantity in claim.quantities),
        confidence=claim.confidence,
        provenance=claim.provenance,
    )


def _without_credits(record: ArticleRecord) -> Article:
    return Article(**{a.name: getattr(record, a.name) for a in fields(Article)})


def _claims(record: DocumentRecord) -> tuple[Claim, ...]:
    actors = {actor.id: actor for actor in record.actors}
    quantities = {quantity.id: quantity for quantity in record.quantities}
    return tuple(
        Claim(
            **{
                **asdict(claim, recurse=False),
                "actors": _by_id(claim.actors, actors, f"claims[{i}].actors"),
                "quantities": _by_id(claim.quantities, quantities, f"claims[{i}].quantities"),
            }
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
    check_mentions(text, document.mentions)
    check_quantities(text, document.quantities)
    check_attributions(text, document.attributions)
    check_resolution(text, (), Resolution(actors=document.actors, credits=document.credits))
    check_claims(text, document.claims)
