"""What is handed to a pipeline as an article: checked before any plugin sees it, reported if bad."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from attrs import evolve, fields, resolve_types

from newsclaims._chain.messages import one_line, shown
from newsclaims.errors import ArticleError, NewsclaimsError, PluginError
from newsclaims.model import Article, Diagnostic, Document, JsonMap

_NAMES: dict[Any, str] = {
    str: "a string",
    str | None: "a string or None",
    date | None: "a date or None",
    JsonMap: "a JsonMap",
}


def article_of(article: object) -> Article:
    """Return the article that is to be read: *article* itself, or one that is made of it.

    Args:
        article: an `Article`, its text, or a dict as `newsclaims.codec.article_from_dict` takes it.

    Raises:
        ArticleError: it is none of these, or a field of it is of the wrong type.
    """
    if isinstance(article, str):
        return Article(text=article)
    if isinstance(article, Mapping):
        return _article_of_dict(article)
    if not isinstance(article, Article):
        raise ArticleError(f"{shown(article)} is neither an Article, a string nor a dict")
    for name in _wrong_fields(article):
        value, kind = shown(getattr(article, name)), _NAMES[_types()[name]]
        raise ArticleError(f"article {shown(article.id)}: {name} is {value}, not {kind}")
    return article


def sound_article(article: object) -> Article:
    """Return an article that can be written, for an *article* that could not be read.

    It has what is of the right type in *article*; a wrong id as a message shows it, and elsewhere
    the default, which for the text is the empty string.

    Args:
        article: whatever was handed to the pipeline.
    """
    if isinstance(article, Mapping):
        article = _sound_fields(article)
    if not isinstance(article, Article):
        return Article(text=article if isinstance(article, str) else "")
    wrong = _wrong_fields(article)
    if not wrong:
        return article
    instead: dict[str, Any] = {**{a.name: a.default for a in fields(Article)}, "text": ""}
    return evolve(article, **{**{n: instead[n] for n in wrong}, **_id_of(article, wrong)})


def _article_of_dict(data: Mapping[str, object]) -> Article:
    from newsclaims.codec import article_from_dict  # with cattrs, which others need not

    try:
        return article_from_dict(data)
    except ArticleError as error:
        raise ArticleError(f"article {shown(data.get('id', '(without id)'))}: {error}") from error


def _sound_fields(data: Mapping[str, object]) -> Article:
    """Return the article that a dict describes as far as it can be one."""
    fields = {name: data[name] for name in ("text", "id") if type(data.get(name)) is str}
    return Article(**{"text": "", **fields})  # type: ignore[arg-type]


def document_of_error(article: object, error: BaseException) -> Document:
    """Return the document of an article over which *error* was raised; its diagnostics say so."""
    if isinstance(error, NewsclaimsError):
        plugin = error.plugin if isinstance(error, PluginError) else None
        return failed_document(article, str(error), plugin)
    return failed_document(article, f"the article cannot be read: {one_line(error)}")


def failed_document(article: object, message: str, plugin: str | None = None) -> Document:
    """Return the document of an article that could not be read."""
    diagnostic = Diagnostic(level="error", message=message, plugin=plugin)
    return Document(article=sound_article(article), diagnostics=(diagnostic,))


def _id_of(article: Article, wrong: list[str]) -> dict[str, str]:
    return {"id": shown(article.id)} if "id" in wrong else {}


def _wrong_fields(article: Article) -> list[str]:
    return [name for name, kind in _types().items() if not isinstance(getattr(article, name), kind)]


@cache
def _types() -> dict[str, Any]:
    """Return the types of the fields of an article, as `isinstance` takes them."""
    return {attribute.name: attribute.type for attribute in fields(resolve_types(Article))}
