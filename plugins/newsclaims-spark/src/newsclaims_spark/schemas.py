"""What comes out: a row for each article, with its rows of each table in one cell.

A column keeps its name, type and meaning in every version of this distribution with the same first
two numbers; new ones come behind those that there are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from newsclaims_table import TABLES, Column, Table, to_arrow
from newsclaims_table.tables import TableName

from newsclaims import ConfigurationError

if TYPE_CHECKING:
    import pyarrow as pa

Form: TypeAlias = Literal["short", "full"]
"""Form of the JSON of a document."""

FIXED: Mapping[str, str] = {
    "article": "string",
    "fault": "string",
    "diagnostics": "array<struct<`level`: string, `message`: string, `plugin`: string>>",
}
"""Columns that are always there, to their types in Spark's words."""

DOCUMENT = "document"
"""Column of the document as JSON, which is there where it is asked for."""

_TYPES = {
    "string": "string",
    "integer": "bigint",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "strings": "array<string>",
    "integers": "array<bigint>",
}


def wanted_tables(names: Collection[str]) -> tuple[TableName, ...]:
    """Return the names of tables in the order of `newsclaims_table.TABLES`.

    Raises:
        ConfigurationError: there is no such table.
    """
    if isinstance(names, str):
        names = (names,)
    for name in names:
        if name not in TABLES:
            raise ConfigurationError(f"tables: there is no {name!r}; {suggested(name, TABLES)}")
    return tuple(name for name in TABLES if name in names)


def wanted_form(form: str | None) -> Form | None:
    """Return the form of JSON that is wanted, None for none.

    Raises:
        ConfigurationError: there is no such form.
    """
    for known in get_args(Form):
        if form == known:
            return known  # type: ignore[no-any-return]
    if form is None:
        return None
    raise ConfigurationError(f"document is {form!r}; it is 'short', 'full' or None")


def spark_schema(tables: Collection[str] = tuple(TABLES), *, document: bool = False) -> str:
    """Return the schema of what `analyze` returns, as Spark reads schemas.

    Args:
        tables: names of tables, each a column that holds a list of its rows.
        document: whether there is a column with the document as JSON.

    Raises:
        ConfigurationError: there is no such table.
    """
    columns = {**FIXED}
    for name in wanted_tables(tables):
        columns[name] = f"array<{_struct(TABLES[name])}>"
    if document:
        columns[DOCUMENT] = "string"
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


def arrow_schema(tables: Collection[str] = tuple(TABLES), *, document: bool = False) -> pa.Schema:
    """Return the same as `spark_schema` as a `pyarrow.Schema`.

    Args:
        tables: names of tables.
        document: whether there is a column with the document as JSON.

    Raises:
        ConfigurationError: there is no such table.
    """
    import pyarrow as pa

    text = pa.string()
    diagnostic = pa.struct([("level", text), ("message", text), ("plugin", text)])
    columns = [("article", text), ("fault", text), ("diagnostics", pa.list_(diagnostic))]
    for name in wanted_tables(tables):
        rows = pa.struct(list(to_arrow([], name).schema))
        columns.append((name, pa.list_(rows)))
    if document:
        columns.append((DOCUMENT, text))
    return pa.schema(columns)


def suggested(name: str, known: Collection[str]) -> str:
    """Return "did you mean ...?" or a list of what there is."""
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"


def _struct(table: Table) -> str:
    return f"struct<{', '.join(map(_field, table.columns))}>"


def _field(column: Column) -> str:
    return f"`{column.name}`: {_TYPES[column.kind]}"
