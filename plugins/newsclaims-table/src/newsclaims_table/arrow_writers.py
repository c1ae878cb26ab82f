"""Parquet and Arrow IPC, in row groups, so that memory does not grow with the number of documents."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Literal

from attrs import define, field
from attrs.validators import ge

from newsclaims import ConfigurationError
from newsclaims.formats import BinaryWriter, OffsetUnit
from newsclaims.model import Document
from newsclaims_table.tables import Table, TableName, table_of

if TYPE_CHECKING:
    import pyarrow as pa


def schema_of(table: Table) -> pa.Schema:
    """Return the Arrow schema of a table."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "strings": pa.list_(pa.string()),
        "integers": pa.list_(pa.int64()),
    }
    return pa.schema([(column.name, types[column.kind]) for column in table.columns])


def batch_of(document: Document, table: Table, schema: pa.Schema) -> pa.RecordBatch:
    """Return the rows of one document."""
    import pyarrow as pa

    return pa.RecordBatch.from_pylist([*table.of(document)], schema=schema)


@define(kw_only=True)
class ArrowTable(BinaryWriter):
    """What Parquet and Arrow have in common.

    Args:
        table: which table: claims, actors, quantities or mentions.
        rows: least number of rows of a row group, except the last; what memory holds.
    """

    offsets: ClassVar[OffsetUnit | None] = "code points"
    streaming: ClassVar[bool] = False  # a document waits for its row group

    table: TableName = "claims"
    rows: int = field(default=10_000, validator=ge(1))
    _schema: Any = field(default=None, init=False)
    _waiting: list[Any] = field(factory=list, init=False)
    _count: int = field(default=0, init=False)
    _file: Any = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse to be made where pyarrow is missing, before a file is opened."""
        if find_spec("pyarrow") is None:
            raise ConfigurationError(
                "pyarrow is not installed; pip install 'newsclaims-table[arrow]'"
            )

    def begin(self, stream: BinaryIO) -> None:
        """Write what stands before the first row group."""
        self._schema = schema_of(table_of(self.table))
        self._file = self._opened(stream)

    def write(self, document: Document, stream: BinaryIO) -> None:  # noqa: ARG002 - it was given at the beginning
        """Take the rows of one document; write a row group where there are enough."""
        batch = batch_of(document, table_of(self.table), self._schema)
        self._waiting.append(batch)
        self._count += batch.num_rows
        if self._count >= self.rows:
            self._write_group()

    def end(self, stream: BinaryIO) -> None:  # noqa: ARG002 - it was given at the beginning
        """Write the last row group and what stands behind it."""
        if self._count:
            self._write_group()
        self._file.close()

    def _write_group(self) -> None:
        import pyarrow as pa

        group = pa.Table.from_batches(self._waiting).combine_chunks()
        self._waiting, self._count = [], 0
        self._file.write_table(group)

    def _opened(self, stream: BinaryIO) -> Any:  # noqa: ANN401 - pyarrow has no types
        raise NotImplementedError


@define(kw_only=True)
class Parquet(ArrowTable):
    """Apache Parquet, one table a file.

    Args:
        table: which table: claims, actors, quantities or mentions.
        rows: least number of rows of a row group, except the last; what memory holds.
        compression: of the columns.
    """

    name: ClassVar[str] = "parquet"
    suffix: ClassVar[str] = ".parquet"

    compression: Literal["none", "snappy", "gzip", "zstd"] = "zstd"

    def _opened(self, stream: BinaryIO) -> Any:  # noqa: ANN401 - pyarrow has no types
        from pyarrow import parquet

        return parquet.ParquetWriter(stream, self._schema, compression=self.compression)


@define(kw_only=True)
class Arrow(ArrowTable):
    """Arrow IPC (Feather version 2), one table a file.

    Args:
        table: which table: claims, actors, quantities or mentions.
        rows: least number of rows of a record batch, except the last; what memory holds.
        stream: whether it is the streaming format, which is read from its beginning, as from a
            pipe, instead of the file format.
    """

    name: ClassVar[str] = "arrow"
    suffix: ClassVar[str] = ".arrow"

    stream: bool = False

    def _opened(self, stream: BinaryIO) -> Any:  # noqa: ANN401 - pyarrow has no types
        import pyarrow as pa

        return (pa.ipc.new_stream if self.stream else pa.ipc.new_file)(stream, self._schema)
