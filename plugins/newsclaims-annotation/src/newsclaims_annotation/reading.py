"""Read corrected files of any tool that this distribution writes for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from newsclaims.errors import ConfigurationError, DocumentError
from newsclaims.model import Document
from newsclaims_annotation.brat_reading import read_brat
from newsclaims_annotation.building import document_of
from newsclaims_annotation.scheme import Annotation

ToolFormat: TypeAlias = Literal["brat", "label-studio", "cas-xmi", "cas-json", "prodigy"]


def read_annotated(
    path: Path | str,
    *,
    format: ToolFormat | None = None,  # noqa: A002 - the name of the thing
    language: str = "ar",
    on_error: Callable[[DocumentError], object] | None = None,
) -> Iterator[Document]:
    """Read the documents of a file that an annotation tool has saved.

    Args:
        path: of the file; for brat the ``.ann`` file.
        format: of the file; None for what its name and its first key say.
        language: BCP 47 tag of the articles, where the file does not say it.
        on_error: is called with the error of an article that cannot be read, which is then left
            out; None to raise it.

    Yields:
        A document for each article, with claims, actors and quantities; what was left out stands
        among its diagnostics.

    Raises:
        ConfigurationError: there is no such format.
        DocumentError: the file or an article of it cannot be read; the message names it.
    """
    path = Path(path)
    if format is not None and format not in get_args(ToolFormat):
        names = ", ".join(get_args(ToolFormat))
        raise ConfigurationError(f"there is no format {format!r} to read; there are {names}")
    try:
        for found in _annotations(path, format or _told(path), language):
            try:
                if isinstance(found, DocumentError):
                    raise found
                yield document_of(found)
            except DocumentError as error:
                named = error if str(path) in str(error) else DocumentError(f"{path}: {error}")
                if on_error is None:
                    raise named from error
                on_error(named)
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror or error}") from error


def _annotations(path: Path, kind: str, language: str) -> Iterable[Annotation | DocumentError]:
    if kind == "brat":
        try:
            return [read_brat(path, language=language)]
        except DocumentError as error:
            return [error]
    if kind == "label-studio":
        from newsclaims_annotation.label_studio_reading import read_tasks

        return read_tasks(path, language=language)
    if kind == "prodigy":
        from newsclaims_annotation.prodigy import read_prodigy

        return read_prodigy(path, language=language)
    from newsclaims_annotation.cas_reading import read_cas

    return read_cas(path, json=kind == "cas-json", language=language)


def _told(path: Path) -> ToolFormat:
    """Return the format that a file's name, or its content, tells.

    Raises:
        DocumentError: neither does.
    """
    match path.suffix.lower():
        case ".ann":
            return "brat"
        case ".xmi":
            return "cas-xmi"
        case ".jsonl":
            return "prodigy"
        case ".json":
            try:
                value = json.loads(path.read_text("utf-8"))
            except (ValueError, RecursionError) as error:
                raise DocumentError(f"{path}: not JSON that can be read: {error}") from error
            return "cas-json" if isinstance(value, dict) and "%TYPES" in value else "label-studio"
    raise DocumentError(
        f"{path}: its name tells no format; name one of {', '.join(get_args(ToolFormat))}"
    )
