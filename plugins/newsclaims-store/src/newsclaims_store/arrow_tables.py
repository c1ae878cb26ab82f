"""The rows of some articles as tables of Arrow, which DuckDB takes in at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from newsclaims_store.rows import PACKED, ArticleRows
from newsclaims_store.schema import columns_of
from newsclaims_store.stems import SEPARATOR

if TYPE_CHECKING:
    import pyarrow as pa


def tables_of(
    several: Sequence[ArticleRows], keys: Sequence[str], known: set[str]
) -> dict[str, pa.Table]:
    """Return the rows of articles for each table.

    Args:
        several: without faults, each of another article.
        keys: what `newsclaims_store.rows.key_of` says of each.
        known: spellings with their stems that the store has (see `word`); those that are new are put in.
    """
    tables = {table: _table(table, several) for table in several[0].tables}
    tables["articles"] = tables["articles"].append_column(*_keys(keys))
    tables["words"] = _new_words("".join([one.forms for one in several]), known)
    return tables


def word(form: str, stem: str) -> str:
    """Return a spelling with its stem as one string."""
    return f"{form}{SEPARATOR}{stem}"


def _table(table: str, several: Sequence[ArticleRows]) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = {}
    lists = PACKED.get(table, frozenset())
    for name, kind in columns_of(table).items():
        if name not in several[0].tables[table]:
            continue
        values = [*chain.from_iterable([one.tables[table][name] for one in several])]
        if name in lists:
            split = pc.split_pattern(pa.array(values, pa.string()), SEPARATOR)
            columns[name] = pc.list_slice(split, 1)  # nothing stands before the first separator
        else:
            columns[name] = pa.array(values, _type(kind))
    return pa.table(columns)


def _new_words(forms: str, known: set[str]) -> pa.Table:
    import pyarrow as pa

    every = iter(forms.split(SEPARATOR)[1:])
    new = sorted({*map(word, every, every)} - known)
    known.update(new)
    pairs = [one.split(SEPARATOR) for one in new]
    columns = [[pair[side] for pair in pairs] for side in (0, 1)]
    return pa.table(
        {n: pa.array(v, pa.string()) for n, v in zip(("form", "stem"), columns, strict=True)}
    )


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
