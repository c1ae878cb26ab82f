"""brat standoff: ``ID.txt`` with the article, ``ID.ann`` with what is marked in it.

A claim is an event ``Claim`` whose trigger is the cue, with the arguments ``Source``, ``Via`` and
``Content``; its act and form are attributes, and what is written freely stands in the annotator's
note.  Offsets count code points, as brat's server does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import ClassVar, TextIO

from attrs import frozen

from newsclaims.errors import ArticleError, DocumentError, NewsclaimsError
from newsclaims.file_names import FileNames
from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document
from newsclaims_annotation.gold import encoded
from newsclaims_annotation.joined_texts import joined
from newsclaims_annotation.scheme import (
    CHOICES,
    TEXTS,
    YES,
    Annotation,
    Range,
    Region,
    annotation_of,
)

_BREAK = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What ends a line of an ``.ann`` file, or a cell of it: brat reads it with `str.splitlines`."""

EVENT = "Claim"


@frozen
class Brat(TextWriter):
    """The ``.ann`` file of brat alone; `write_brat` writes the text beside it, ``ID.txt``."""

    name: ClassVar[str] = "brat"
    suffix: ClassVar[str] = ".ann"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    one_each: ClassVar[bool] = True

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the annotation of one document."""
        stream.writelines(f"{line}\n" for line in _lines(annotation_of(document)))


def write_brat(
    documents: Iterable[Document],
    folder: Path | str,
    *,
    on_error: Callable[[NewsclaimsError], object] | None = None,
) -> int:
    """Write a folder that brat opens: texts, annotations and what configures them.

    Args:
        documents: any number of them.
        folder: is made where it is not there.
        on_error: is called with the error of a document that cannot be written, which is then left
            out; None to raise it.

    Returns:
        How many documents were written.

    Raises:
        DocumentError: a text has a lone surrogate; the message names the article.
        ArticleError: an earlier document has the same id.
        OSError: a file cannot be written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names = FileNames()
    count = 0
    for document in documents:
        try:
            text = encoded(document)
            name = names.name(document.article.id)
        except (ArticleError, DocumentError) as error:
            if on_error is None:
                raise
            on_error(error)
            continue
        (folder / f"{name}.txt").write_bytes(text)
        with (folder / f"{name}.ann").open("w", encoding="utf-8", newline="\n") as stream:
            Brat().write(document, stream)
        count += 1
    for name, text_of in brat_settings().items():
        (folder / name).write_text(text_of, "utf-8")
    return count


def brat_settings() -> dict[str, str]:
    """Return the files that configure brat, by name."""
    data = files("newsclaims_annotation") / "data"
    return {name: (data / name).read_text("utf-8") for name in ("annotation.conf", "visual.conf")}


def _lines(annotation: Annotation) -> Iterator[str]:
    places = {region.id: f"T{n}" for n, region in enumerate(annotation.regions, 1)}
    attributes: list[str] = []
    notes: list[str] = []
    events = 0
    for region in annotation.regions:
        label = EVENT if region.label == "Cue" else region.label
        parts = [part for whole in region.parts for part in _pieces(annotation.article.text, whole)]
        where = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(annotation.article.text[start:end] for start, end in parts)
        yield f"{places[region.id]}\t{label} {where}\t{words}"
        target = places[region.id]
        if region.label == "Cue":
            events += 1
            target = f"E{events}"
            yield f"{target}\t{EVENT}:{places[region.id]}{_arguments(annotation, region, places)}"
        for name, value in _chosen(region):
            attributes.append(f"A{len(attributes) + 1}\t{_named(name, region)} {target}{value}")
        if note := _note(region):
            notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {target}\t{note}")
    yield from attributes
    yield from notes


def _arguments(annotation: Annotation, cue: Region, places: dict[str, str]) -> str:
    labels = {region.id: region.label for region in annotation.regions}
    counts: dict[str, int] = {}
    words = ""
    for link in annotation.links:
        if link.cue == cue.id:
            label = labels[link.other]
            counts[label] = counts.get(label, 0) + 1
            number = counts[label] if counts[label] > 1 else ""
            words += f" {label}{number}:{places[link.other]}"
    return words


def _chosen(region: Region) -> Iterator[tuple[str, str]]:
    for name, allowed in CHOICES.get(region.label, {}).items():
        for value in region.attributes.get(name, ()):
            yield name, "" if allowed == (YES,) else f" {value}"


def _named(attribute: str, region: Region) -> str:
    """Return what an attribute is called in brat, where a name has one list of values."""
    if attribute == "optional" and region.label == "Quantity":
        return "OptionalQuantity"
    return attribute.capitalize()


def _note(region: Region) -> str:
    said = [
        f"{name}={value}"
        for name in TEXTS.get(region.label, ())
        for value in region.attributes.get(name, ())
    ]
    return _BREAK.sub(" ", joined(said))


def _pieces(text: str, place: Range) -> list[Range]:
    """Return the parts of a range between line ends, which brat's lines cannot hold."""
    pieces: list[Range] = []
    last, end = place
    for gap in _BREAK.finditer(text, *place):
        if last < gap.start():
            pieces.append((last, gap.start()))
        last = gap.end()
    if last < end:
        pieces.append((last, end))
    return pieces
