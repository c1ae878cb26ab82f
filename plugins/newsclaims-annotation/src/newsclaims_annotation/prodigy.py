"""Prodigy: JSON lines with our tokens, so that every region begins and ends with one.

Offsets count code points, as in Python; ``token_end`` is the last token itself, as Prodigy has it.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, TextIO

from attrs import define, frozen

from newsclaims.errors import ArticleError, DocumentError
from newsclaims.formats import OffsetUnit, Reader, TextWriter
from newsclaims.model import Article, Document
from newsclaims_annotation.article_fields import article_of, fields_of
from newsclaims_annotation.scheme import Annotation, Link, Region, annotation_of

_WORDS = re.compile(r"\S+|\s+")
_Token = dict[str, Any]


@define(kw_only=True)
class Prodigy(TextWriter):
    """One Prodigy task a line, for the interface ``relations``."""

    name: ClassVar[str] = "prodigy"
    suffix: ClassVar[str] = ".prodigy.jsonl"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    lines: ClassVar[bool] = True

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the task of one document."""
        stream.write(json.dumps(example_of(document), ensure_ascii=False) + "\n")


@frozen(kw_only=True)
class ProdigyArticles(Reader):
    """The texts of Prodigy tasks, a line each."""

    name: ClassVar[str] = "prodigy"

    def read(self, stream: BinaryIO, name: str) -> Iterator[Article | ArticleError]:
        """Yield the articles, each as soon as its line is read."""
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    example = _example(line, f"{name}:{number}")
                    yield _article(example, f"{name}:{number}", "ar", id="article")
                except DocumentError as error:
                    yield ArticleError(str(error))


def example_of(document: Document) -> dict[str, Any]:
    """Return a document as one Prodigy task."""
    annotation = annotation_of(document)
    tokens = _tokens(document, annotation.regions)
    starts = [token["start"] for token in tokens]

    def span(region: Region) -> dict[str, Any]:
        return {
            "start": region.start,
            "end": region.end,
            "token_start": bisect_right(starts, region.start) - 1,
            "token_end": bisect_right(starts, region.end - 1) - 1,
            "label": region.label,
        }

    regions = {region.id: region for region in annotation.regions}
    return {
        "text": document.text,
        "tokens": tokens,
        "spans": [
            {**span(one), "id": one.id, "attributes": {k: [*v] for k, v in one.attributes.items()}}
            for one in annotation.regions
        ],
        "relations": [
            {
                "head": span(cue)["token_end"],
                "child": span(other)["token_end"],
                "head_span": span(cue) | {"id": cue.id},
                "child_span": span(other) | {"id": other.id},
                "label": other.label,
            }
            for cue, other in ((regions[one.cue], regions[one.other]) for one in annotation.links)
        ],
        "meta": fields_of(document.article),
    }


def _tokens(document: Document, regions: Sequence[Region]) -> list[_Token]:
    """Return tokens that hold the whole text: clitics apart, and white space that is no single blank."""
    text, made = document.text, document.tokens
    begin, end_at = {one.start for one in regions}, {one.end for one in regions}
    cuts = {0, len(text), *begin, *end_at, *made.starts}
    for start, form in zip(made.starts, made.forms, strict=True):
        cuts.add(start + len(form.text))
        if form.proclitics or form.enclitics:
            for part in (*form.proclitics, *form.enclitics):
                cuts.update([start + edge for edge in part])
    if not made:
        cuts.update(edge for word in _WORDS.finditer(text) for edge in word.span())
    tokens: list[_Token] = []
    for start, end in pairwise(sorted(cuts)):
        word = text[start:end]
        if not word.isspace():
            tokens.append({"text": word, "start": start, "end": end, "id": 0, "ws": False})
            continue
        # a blank belongs to the token before it, unless a region begins or ends with it
        own = word[0] != " " or start in begin or start + 1 in end_at
        if tokens and tokens[-1]["end"] == start and not own:
            tokens[-1]["ws"] = True
            start += 1  # noqa: PLW2901 - the rest of the white space
        tokens.extend(
            {"text": text[at], "start": at, "end": at + 1, "id": 0, "ws": False}
            for at in range(start, end)
        )
    for number, token in enumerate(tokens):
        token["id"] = number
    return tokens


def read_prodigy(path: Path, *, language: str = "ar") -> Iterator[Annotation | DocumentError]:
    """Yield what stands in a file that ``prodigy db-out`` has written, or an error for a line.

    What was rejected or ignored is left out.

    Args:
        path: of the file.
        language: BCP 47 tag of texts that do not say theirs.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            where = f"{path}:{number}"
            try:
                example = _example(line, where)
                if example.get("answer", "accept") == "accept":
                    yield annotation_of_example(example, where, language=language)
            except DocumentError as error:
                yield error


def annotation_of_example(
    example: Mapping[str, Any], where: str, *, language: str = "ar"
) -> Annotation:
    """Return what one task says.

    Args:
        example: JSON data.
        where: it stands, for errors and for the id of an article that has none.
        language: BCP 47 tag of a text that does not say its own.

    Raises:
        DocumentError: it is no task.
    """
    article = _article(example, where, language, id=where)
    try:
        regions = {}
        for number, span in enumerate(example.get("spans") or ()):
            id_ = str(span.get("id") or f"s{number + 1}")
            regions[id_] = Region(
                id=id_,
                label=str(span["label"]),
                parts=((int(span["start"]), int(span["end"])),),
                attributes={
                    name: tuple(map(str, values))
                    for name, values in (span.get("attributes") or {}).items()
                },
            )
        found = [*regions.values()]
        links = tuple(
            Link(_end(found, one, "head", example), _end(found, one, "child", example))
            for one in example.get("relations") or ()
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise DocumentError(
            f"{where}: article {article.id!r}: its spans or relations cannot be read: {error!r:.100}"
        ) from error
    return Annotation(article=article, regions=tuple(found), links=links)


def _end(
    regions: list[Region], relation: Mapping[str, Any], end: str, example: Mapping[str, Any]
) -> str:
    """Return the id of the region at one end of a relation: by its id, its place, or its token."""
    span = relation.get(f"{end}_span") or {}
    for region in regions:
        if span.get("id") == region.id:
            return region.id
    if "start" in span:
        place = span["start"], span["end"]
        alike = [one for one in regions if (one.start, one.end) == place]
    else:
        token = example["tokens"][relation[end]]
        alike = [one for one in regions if one.start <= token["start"] and token["end"] <= one.end]
    named = [one for one in alike if one.label == span.get("label", one.label)]
    if not named:
        raise ValueError(f"a relation names a {end} that is no span")
    return min(named, key=lambda one: one.end - one.start).id


def _example(line: bytes, where: str) -> Mapping[str, Any]:
    try:
        example = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{where}: not JSON that can be read: {error}") from error
    if not isinstance(example, Mapping):
        raise DocumentError(f"{where}: is no Prodigy task, but {type(example).__name__}")
    return example


def _article(example: Mapping[str, Any], where: str, language: str, *, id: str) -> Article:  # noqa: A002 - the field's name
    meta = example.get("meta")
    try:
        fields = meta if isinstance(meta, Mapping) else {}
        return article_of(example.get("text"), fields, id=id, language=language)
    except DocumentError as error:
        raise DocumentError(f"{where}: {error}") from error
