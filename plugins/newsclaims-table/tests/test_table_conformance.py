"""The laws that every writer keeps, for each format and each table."""

import csv
import io

import pytest

from newsclaims.testing import WriterSuite

table = pytest.importorskip("newsclaims_table", reason="newsclaims-table is not installed")


class TestCsv(WriterSuite):
    plugin = table.Tables
    format = table.Csv

    def spans_of(self, output):
        for row in csv.DictReader(io.StringIO(output.decode("utf-8-sig"), newline="")):
            yield int(row["start"]), int(row["end"]), row["cue"]
            yield int(row["source_start"]), int(row["source_end"]), row["source"]
            yield int(row["content_start"]), int(row["content_end"]), row["contents"]


class TestCsvWithOptions(TestCsv):
    options = {"bom": True, "neutralize": False}  # noqa: RUF012 - as the suite has it


class TestParquet(WriterSuite):
    plugin = table.Tables
    format = table.Parquet

    @pytest.fixture(autouse=True)
    def _pyarrow(self):
        pytest.importorskip("pyarrow")

    def rows(self, output):
        from pyarrow import parquet

        return parquet.ParquetFile(io.BytesIO(output)).read(use_threads=False).to_pylist()

    def spans_of(self, output):
        for row in self.rows(output):
            yield row["start"], row["end"], row["cue"]
            yield row["source_start"], row["source_end"], row["source"]
            yield from zip(row["content_starts"], row["content_ends"], row["contents"], strict=True)


class TestArrow(TestParquet):
    format = table.Arrow

    def rows(self, output):
        import pyarrow as pa

        return pa.ipc.open_file(output).read_all().to_pylist()


class TestArrowStream(TestParquet):
    format = table.Arrow
    options = {"stream": True, "rows": 1}  # noqa: RUF012

    def rows(self, output):
        import pyarrow as pa

        return pa.ipc.open_stream(output).read_all().to_pylist()
