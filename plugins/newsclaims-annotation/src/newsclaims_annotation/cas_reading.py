"""Read the CAS that INCEpTION exports, as XMI or as JSON."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from json import loads
from pathlib import Path
from typing import Any

from newsclaims import ConfigurationError
from newsclaims.errors import DocumentError
from newsclaims.file_names import id_in
from newsclaims_annotation.article_fields import article_of
from newsclaims_annotation.cas_types import ATTRIBUTES, FIELD, LINK, METADATA, REGION, type_system
from newsclaims_annotation.joined_texts import parted
from newsclaims_annotation.scheme import Annotation, Link, Region


def read_cas(path: Path, *, json: bool, language: str = "ar") -> Iterator[Annotation]:
    """Yield what stands in a file, one article.

    The types of an XMI file are those of a ``TypeSystem.xml`` beside it, as INCEpTION exports it;
    without such a file they are our own, and others are passed over.

    Args:
        path: of the file.
        json: whether it is JSON, not XMI.
        language: BCP 47 tag of a text that does not say its own.

    Raises:
        ConfigurationError: dkpro-cassis is not installed.
        DocumentError: the file is no CAS, or has no layer of ours.
        OSError: it cannot be read.
    """
    if find_spec("cassis") is None:
        raise ConfigurationError(
            "dkpro-cassis is not installed; pip install 'newsclaims-annotation[cas]'"
        )
    try:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            cas = _loaded(path, json=json)
    except (OSError, DocumentError):
        raise
    except Exception as error:
        raise DocumentError(f"{path}: not a CAS that can be read: {error!r:.200}") from error
    outside = [str(one.message) for one in told if "offset" in str(one.message)]
    if outside:  # of types that are passed over cassis warns too
        raise DocumentError(f"{path}: a region is not inside the text: {outside[0]:.200}")
    if not cas.typesystem.contains_type(REGION):
        raise DocumentError(f"{path}: has no layer {REGION}, in which claims are annotated")
    yield annotation_in_cas(cas, path, language=language)


def annotation_in_cas(cas: Any, path: Path, *, language: str = "ar") -> Annotation:  # noqa: ANN401 - cassis has no types
    """Return what a `cassis.Cas` says.

    Args:
        cas: with our layers.
        path: of the file, for the id of an article that has none and for errors.
        language: BCP 47 tag of a text that does not say its own.

    Raises:
        DocumentError: it has no text, or a relation without an end.
    """
    stem = id_in(path.name.removesuffix(".json").removesuffix(".cas").removesuffix(".xmi"))
    try:
        article = article_of(cas.sofa_string, _fields(cas), id=stem, language=language)
    except DocumentError as error:
        raise DocumentError(f"{path}: {error}") from error
    regions: list[Region] = []
    ids: dict[object, str] = {}
    found = sorted(cas.select(REGION), key=lambda one: (one.begin, -one.end, one.xmiID or 0))
    for number, one in enumerate(found, 1):
        ids[one.xmiID] = f"r{number}"
        said = {name: parted(text) for name in ATTRIBUTES if (text := _feature(one, name))}
        attributes = {
            name: texts if name == "speaker" else (" | ".join(texts),)
            for name, texts in said.items()
            if texts
        }
        label = _feature(one, "label") or ""
        regions.append(
            Region(
                id=f"r{number}", label=label, parts=((one.begin, one.end),), attributes=attributes
            )
        )
    links = []
    for one in cas.select(LINK) if cas.typesystem.contains_type(LINK) else ():
        ends = [getattr(one, end, None) for end in ("Governor", "Dependent")]
        names = [ids.get(getattr(end, "xmiID", None)) for end in ends]
        if names[0] is None or names[1] is None:
            raise DocumentError(f"{path}: article {article.id!r}: a link lacks one of its ends")
        links.append(Link(names[0], names[1]))
    return Annotation(article=article, regions=tuple(regions), links=tuple(links))


def _loaded(path: Path, *, json: bool) -> Any:  # noqa: ANN401 - cassis has no types
    from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem

    with path.open("rb") as stream:
        if json:
            return load_cas_from_json(stream)
        beside = path.with_name("TypeSystem.xml")
        if not beside.is_file():
            return load_cas_from_xmi(stream, type_system(), lenient=True)
        with beside.open("rb") as types:
            return load_cas_from_xmi(stream, load_typesystem(types))


def _fields(cas: Any) -> Mapping[str, object]:  # noqa: ANN401 - cassis has no types
    fields: dict[str, object] = {}
    if cas.typesystem.contains_type(METADATA):
        for one in cas.select(METADATA):
            fields |= {"article": one.documentId, "title": one.documentTitle}
            fields |= {"url": one.documentUri, "language": _language(one.language)}
    if cas.typesystem.contains_type(FIELD):
        fields |= {one.key: one.value for one in cas.select(FIELD)}
    if isinstance(meta := fields.get("meta"), str):
        fields["meta"] = _parsed(meta)
    return fields


def _parsed(meta: str) -> object:
    """Return the JSON data of a text.

    Raises:
        DocumentError: it is no JSON.
    """
    try:
        return loads(meta)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"the field 'meta' is no JSON that can be read: {error}") from error


def _language(tag: object) -> object:
    """Return a language; UIMA says ``x-unspecified`` where it is not known."""
    return None if tag == "x-unspecified" else tag


def _feature(one: Any, name: str) -> str | None:  # noqa: ANN401 - cassis has no types
    value = getattr(one, name, None)
    return value if isinstance(value, str) else None
