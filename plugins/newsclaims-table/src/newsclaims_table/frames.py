"""The tables in memory: of Arrow, pandas and polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newsclaims.model import Document
from newsclaims_table.arrow_writers import batch_of, schema_of
from newsclaims_table.tables import Table, TableName, table_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

_PANDAS = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "object",
    "strings": "object",
    "integers": "object",
}


def to_arrow(documents: Document | Iterable[Document], table: TableName = "claims") -> pa.Table:
    """Return a table of documents as a `pyarrow.Table`.

    Args:
        documents: one, or any number of them.
        table: name of the table.

    Raises:
        ConfigurationError: there is no such table.
        ImportError: pyarrow is not installed.
    """
    import pyarrow as pa

    wanted = table_of(table)
    schema = schema_of(wanted)
    return pa.Table.from_batches(
        [batch_of(document, wanted, schema) for document in _several(documents)], schema
    )


def to_pandas(
    documents: Document | Iterable[Document], table: TableName = "claims"
) -> pd.DataFrame:
    """Return a table of documents as a `pandas.DataFrame`; it needs no pyarrow.

    What is missing is ``pandas.NA``, and None in a column of dates.

    Args:
        documents: one, or any number of them.
        table: name of the table.

    Raises:
        ConfigurationError: there is no such table.
        ImportError: pandas is not installed.
    """
    import pandas as pd

    wanted = table_of(table)
    columns = _columns(documents, wanted)
    return pd.DataFrame(
        {
            column.name: pd.Series(columns[column.name], dtype=_PANDAS[column.kind])
            for column in wanted.columns
        }
    )


def to_polars(
    documents: Document | Iterable[Document], table: TableName = "claims"
) -> pl.DataFrame:
    """Return a table of documents as a `polars.DataFrame`; it needs no pyarrow.

    Args:
        documents: one, or any number of them.
        table: name of the table.

    Raises:
        ConfigurationError: there is no such table.
        ImportError: polars is not installed.
    """
    import polars as pl

    types: dict[str, Any] = {
        "string": pl.String,
        "integer": pl.Int64,
        "number": pl.Float64,
        "boolean": pl.Boolean,
        "date": pl.Date,
        "strings": pl.List(pl.String),
        "integers": pl.List(pl.Int64),
    }
    wanted = table_of(table)
    schema = {column.name: types[column.kind] for column in wanted.columns}
    return pl.DataFrame(_columns(documents, wanted), schema=schema)


def _columns(documents: Document | Iterable[Document], table: Table) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {column.name: [] for column in table.columns}
    for document in _several(documents):
        for row in table.of(document):
            for name, values in columns.items():
                values.append(row[name])
    return columns


def _several(documents: Document | Iterable[Document]) -> Iterable[Document]:
    return [documents] if isinstance(documents, Document) else documents
