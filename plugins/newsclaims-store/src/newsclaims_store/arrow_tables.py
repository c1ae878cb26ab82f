"""The rows of some articles as tables of Arrow, which DuckDB takes in at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from newsclaims_store.rows import ArticleRows
from newsclaims_store.schema import columns_of

if TYPE_CHECKING:
    import pyarrow as pa


def tables_of(
    several: Sequence[ArticleRows], keys: Sequence[str], known: set[tuple[str, str]]
) -> dict[str, pa.Table]:
    """Return the rows of articles for each table.

    Args:
        several: without faults, each of another article.
        keys: what `newsclaims_store.rows.key_of` says of each.
        known: spellings with their stems that the store has; those that are new are put in.
    """
    tables = {
        table: table_of(
            table,
            {
                name: [*chain.from_iterable(one.tables[table][name] for one in several)]
                for name in columns_of(table)
                if name != "key"
            },
        )
        for table in several[0].tables
    }
    tables["articles"] = tables["articles"].append_column(*_keys(keys))
    new = {pair for one in several for pair in one.forms if pair not in known}
    known |= new
    forms = sorted(new)
    words = {"form": [form for form, _ in forms], "stem": [stem for _, stem in forms]}
    tables["words"] = table_of("words", words)
    return tables


def table_of(table: str, columns: dict[str, list[Any]]) -> pa.Table:
    """Return columns of a table of the store, typed as that is."""
    import pyarrow as pa

    types = columns_of(table)
    return pa.table({name: pa.array(given, _type(types[name])) for name, given in columns.items()})


def _keys(keys: Sequence[str]) -> tuple[str, pa.Array]:
    import pyarrow as pa

    return "key", pa.array([*keys], pa.string())


def _type(name: str) -> pa.DataType:
    """Return the type of Arrow that a type in SQL is filled from."""
    import pyarrow as pa

    if name.endswith("[]"):
        return pa.list_(_type(name.removesuffix("[]")))
    return {
        "VARCHAR": pa.string(),
        "BIGINT": pa.int64(),
        "INTEGER": pa.int32(),
        "UBIGINT": pa.uint64(),
        "DOUBLE": pa.float64(),
        "BOOLEAN": pa.bool_(),
        "DATE": pa.date32(),
    }[name]
