"""What a caller wants of each document, made where the document is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from newsclaims._chain.messages import one_line, shown
from newsclaims._input.article_values import failed_document
from newsclaims.errors import DocumentError, OnError
from newsclaims.model import Document

Then: TypeAlias = Callable[[Document], Any]
"""Makes of a document what is yielded in its place."""


def result_of(document: Document, then: Then | None, on_error: OnError) -> Any:  # noqa: ANN401 - whatever it makes
    """Return what *then* makes of a document; of one that says what *then* raised, where it did.

    Raises:
        DocumentError: as `failed_result` does.
    """
    if then is None:
        return document
    try:
        return then(document)
    except Exception as error:  # noqa: BLE001 - whatever it is, it costs one article only
        return failed_result(document.article, fault_of(error), then, on_error)


def failed_result(article: object, message: str, then: Then | None, on_error: OnError) -> Any:  # noqa: ANN401
    """Return what *then* makes of the empty document of an article that failed.

    Args:
        article: the article, of any type.
        message: why it failed.
        then: as for `newsclaims.Pipeline.pipe`.
        on_error: ``skip`` to get the document itself where *then* raises at it, with both errors in its diagnostics.

    Raises:
        DocumentError: *then* raised at it, and *on_error* is ``raise``; the message names the article.
    """
    document = failed_document(article, message)
    if then is None:
        return document
    try:
        return then(document)
    except Exception as error:
        fault = (
            f"{message}; `then` was called with the empty document that says so, and failed at it too:"
            f" {one_line(error)}; it must take a document without claims"
        )
        if on_error == "skip":
            return failed_document(article, fault)
        raise DocumentError(f"article {shown(document.article.id)}: {fault}") from error


def fault_of(error: BaseException) -> str:
    """Return what is told of an error that *then* raised."""
    return f"the function that is given as `then` failed at the document: {one_line(error)}"
