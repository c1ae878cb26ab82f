"""What goes in: which columns of a DataFrame make the articles, and how a row becomes one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsclaims import ArticleError, ConfigurationError
from newsclaims_spark.schemas import suggested

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

_TOGETHER = 64
"""Number of rows that are taken out of Arrow's memory at a time."""

_WHOLE = ("bigint", "int", "smallint", "tinyint")
_TIMES = ("timestamp", "timestamp_ntz")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("string", *_WHOLE),
    "text": ("string",),
    "title": ("string",),
    "language": ("string",),
    "published": ("date", *_TIMES, "string"),
    "publisher": ("string",),
    "url": ("string",),
    "meta": ("string",),
}
"""Fields of an article to the types that their columns may have."""
REQUIRED = ("id", "text")
_FURTHER = "further"
_IN_META = ("string", *_WHOLE, "float", "double", "boolean", "array<string>")


def selected(dataframe: DataFrame, columns: Mapping[str, str], meta: Sequence[str]) -> DataFrame:
    """Return the columns that make articles, named by the fields of an article.

    Args:
        dataframe: the articles; its columns that are not asked for are left out.
        columns: field of an article to the column that has it, where that bears another name.
        meta: columns that go into `Article.meta` by their names.

    Raises:
        ConfigurationError: a column is missing or of a wrong type, or there is no such field.
    """
    for field in columns:
        if field not in FIELDS:
            raise ConfigurationError(
                f"columns: an article has no {field!r}; {suggested(field, FIELDS)}"
            )
    if isinstance(meta, str):
        raise ConfigurationError(f"meta is {meta!r}, not a list of columns")
    return dataframe.select(*_fields(dataframe, columns), *_further(dataframe, meta))


def _fields(dataframe: DataFrame, columns: Mapping[str, str]) -> Iterator[Column]:
    """Yield a column of strings for each field that there is."""
    from pyspark.sql import functions

    types = dict(dataframe.dtypes)
    for field, allowed in FIELDS.items():
        name = columns.get(field, field)
        if name in types:
            _check(name, types[name], allowed, f"the {field} of an article")
            column = functions.col(f"`{name}`")
            if types[name] in ("date", *_TIMES):
                column = functions.to_date(column)
            yield column.cast("string").alias(field)
        elif field in REQUIRED or field in columns:
            raise ConfigurationError(_missing(field, name, types))


def _further(dataframe: DataFrame, meta: Sequence[str]) -> Iterator[Column]:
    """Yield one column that holds those that go into ``meta``; none where there are none."""
    from pyspark.sql import functions

    types = dict(dataframe.dtypes)
    for name in meta:
        if name not in types:
            raise ConfigurationError(f"meta: no column {name!r}; {suggested(name, types)}")
        _check(name, types[name], _IN_META, "a value of meta")
    if meta:
        yield functions.struct(*(functions.col(f"`{name}`") for name in meta)).alias(_FURTHER)


def articles_in(batch: pa.RecordBatch) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Yield an article for each row of a batch, as `newsclaims.codec.article_from_dict` takes it.

    Args:
        batch: of the columns that `selected` gives.

    Yields:
        The article, and what is wrong with the row where it cannot become one; then the article has
        an id, empty where the row has none, and no text.
    """
    for start in range(0, batch.num_rows, _TOGETHER):
        some = batch.slice(start, _TOGETHER)
        try:
            rows: list[dict[str, Any]] = some.to_pylist()
        except UnicodeDecodeError:  # of which row it does not say
            for place in range(some.num_rows):
                yield _decoded(some.slice(place, 1))
        else:
            for row in rows:
                yield _article(row)


def _article(row: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Return what is not null in a row, with all of ``meta`` in one dict."""
    article = {name: value for name, value in row.items() if value is not None}
    name = article.get("id")
    if not name:
        return _nothing(""), "the id of an article is null or empty; give it one of its own"
    try:
        meta = _meta(article.pop("meta", None), article.pop(_FURTHER, {}))
    except ArticleError as error:
        return _nothing(name), f"article {name!r}: {error}"
    if "text" not in article:
        return _nothing(name), f"article {name!r}: text is null"
    if meta:
        article["meta"] = meta
    return article, None


def _decoded(batch: pa.RecordBatch) -> tuple[dict[str, Any], str | None]:
    """Return the article of one row, of which some cells may be no text."""
    row: dict[str, Any] = {}
    wrong = []
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            row[name] = column[0].as_py()
        except UnicodeDecodeError as error:
            wrong.append(name)
            if name == "id":
                row[name] = bytes(error.object).decode("utf-8", "backslashreplace")
    if not wrong or not row["id"]:
        return _article(row)
    return _nothing(row["id"]), f"article {row['id']!r}: not UTF-8: {', '.join(wrong)}"


def _nothing(name: str) -> dict[str, Any]:
    return {"id": name, "text": ""}


def _meta(text: str | None, further: Mapping[str, Any]) -> dict[str, Any]:
    try:
        meta = {} if text is None else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"meta: not JSON that can be read: {error}") from error
    if not isinstance(meta, dict):
        raise ArticleError("meta: a JSON value that is no object")
    for name, value in further.items():
        if value is None:
            continue
        if meta.get(name, value) != value:
            raise ArticleError(f"meta: {name!r} is a column too, and has another value there")
        meta[name] = value
    return meta


def _check(name: str, kind: str, allowed: Sequence[str], purpose: str) -> None:
    if kind not in allowed:
        raise ConfigurationError(
            f"column {name!r} is of type {kind}; {purpose} is {' or '.join(allowed)}: cast it"
        )


def _missing(field: str, name: str, types: Mapping[str, str]) -> str:
    there = f"no column {name!r} for the {field} of an article"
    near = suggested(name, types)
    if field == "id":
        return f"{there}; {near}; name it by columns={{'id': ...}}, or make one that no other has"
    return f"{there}; {near}; name it by columns={{{field!r}: ...}}"
