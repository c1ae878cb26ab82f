"""What a caller wants of each document, made where the document is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from newsclaims._chain.messages import one_line
from newsclaims._input.article_values import failed_document
from newsclaims.model import Document

Then: TypeAlias = Callable[[Document], Any]
"""Makes of a document what is yielded in its place."""


def result_of(document: Document, then: Then | None) -> Any:  # noqa: ANN401 - whatever it makes
    """Return what *then* makes of a document; of one that says what *then* raised, where it did.

    Raises:
        Exception: whatever it raises at that one too.
    """
    if then is None:
        return document
    try:
        return then(document)
    except Exception as error:  # noqa: BLE001 - whatever it is, it costs one article only
        return then(failed_document(document.article, fault_of(error)))


def failed_result(article: object, message: str, then: Then | None) -> Any:  # noqa: ANN401 - as above
    """Return what *then* makes of the document of an article that could not be read."""
    document = failed_document(article, message)
    return document if then is None else then(document)


def fault_of(error: BaseException) -> str:
    """Return what is told of an error that *then* raised."""
    return f"the function that is given as `then` failed at the document: {one_line(error)}"
