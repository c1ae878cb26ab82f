"""Gold: the annotation that ``newsclaims evaluate`` compares answers with."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, TextIO

from attrs import frozen

from newsclaims.errors import DocumentError
from newsclaims.file_names import FileNames
from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document, Span
from newsclaims_annotation.scheme import is_optional


def gold_of(document: Document) -> dict[str, Any]:
    """Return a document as the JSON data of ``ID.gold.json``.

    The names that an article gives a speaker are its aliases.
    """
    return {
        "claims": [
            {
                "cue": _range(claim.cue),
                "source": _range(claim.source) if claim.source else None,
                "content": [_range(span) for span in claim.content],
                "form": claim.form,
                "act": claim.act,
                "actors": [actor.name for actor in claim.actors],
                "optional": is_optional(claim),
            }
            for claim in document.claims
        ],
        "actors": [
            {
                "name": actor.name,
                "aliases": sorted({one.text for one in actor.mentions if one.form == "name"}),
            }
            for actor in document.actors
        ],
        "quantities": [
            {
                "span": _range(one),
                "kind": one.kind,
                "value": _exact(one.value),
                "low": _exact(one.low),
                "high": _exact(one.high),
                "approx": one.approx,
                "unit": one.unit,
                "optional": is_optional(one),
            }
            for one in document.quantities
        ],
    }


@frozen
class Gold(TextWriter):
    """The annotation that ``newsclaims evaluate`` reads, alone; `write_gold` writes ``ID.txt`` beside it."""

    name: ClassVar[str] = "gold"
    suffix: ClassVar[str] = ".gold.json"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    one_each: ClassVar[bool] = True

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the annotation of one document."""
        encoded(document)  # the text stands beside it
        json.dump(gold_of(document), stream, ensure_ascii=False, indent=1)
        stream.write("\n")


def write_gold(document: Document, folder: Path | str, *, names: FileNames | None = None) -> Path:
    """Write ``ID.txt`` and ``ID.gold.json`` of a document into a folder, which is made.

    Args:
        document: with what an annotator has corrected.
        folder: files of the same names in it are replaced.
        names: one object for all documents that go into the folder, so that none replaces another.

    Returns:
        The path of the latter.

    Raises:
        ArticleError: an earlier article has the same id, by *names*.
        DocumentError: the text has a lone surrogate.
        OSError: a file cannot be written.
    """
    folder = Path(folder)
    text = encoded(document)
    name = (names or FileNames()).name(document.article.id)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text)
    path = folder / f"{name}.gold.json"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        Gold().write(document, stream)
    return path


def encoded(document: Document) -> bytes:
    """Return the text of a document as UTF-8.

    Raises:
        DocumentError: it has a lone surrogate.
    """
    try:
        return document.text.encode()
    except UnicodeEncodeError as error:
        raise DocumentError(
            f"article {document.article.id!r}: holds a lone surrogate at {error.start}, half of a "
            "broken character, which no file of text can hold; mend the text"
        ) from error


def _range(span: Span) -> list[int]:
    return [span.start, span.end]


def _exact(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value
