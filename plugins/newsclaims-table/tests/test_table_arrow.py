"""Parquet, Arrow and frames: read by others, row group by row group."""

import io
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

import newsclaims
from newsclaims import ConfigurationError
from newsclaims.testing import lay_out

table = pytest.importorskip("newsclaims_table", reason="newsclaims-table is not installed")


@pytest.fixture
def parquet():
    return pytest.importorskip("pyarrow.parquet")


def test_without_pyarrow_an_error_says_what_to_install(monkeypatch, document):
    monkeypatch.setattr("newsclaims_table.arrow_writers.find_spec", lambda _: None)
    with pytest.raises(ConfigurationError, match=r"pip install 'newsclaims-table\[arrow\]'"):
        newsclaims.write(document, io.BytesIO(), format=table.Parquet)


class TestParquet:
    @pytest.mark.parametrize("name", table.TABLES)
    def test_holds_the_rows_of_each_table(self, parquet, document, name):
        file = io.BytesIO()
        newsclaims.write(document, file, format=table.Parquet, options={"table": name})
        read = parquet.ParquetFile(file).read(use_threads=False).to_pylist()
        assert read == table.rows(document, name)

    def test_has_the_meta_of_the_article(self, parquet, document):
        known = evolve(document, article=evolve(document.article, meta={"قسم": "نقل"}))
        file = io.BytesIO()
        newsclaims.write(known, file, format=table.Parquet)
        read = parquet.ParquetFile(file).read(use_threads=False)
        assert read.column("meta").to_pylist() == ['{"قسم": "نقل"}'] * 2

    def test_a_group_is_written_when_it_is_full_and_forgotten(self, parquet, document):
        file = io.BytesIO()
        sizes = []

        def documents():
            for n in range(40):
                sizes.append(file.tell())
                yield evolve(document, article=evolve(document.article, id=f"n{n}"))

        newsclaims.write(documents(), file, format=table.Parquet, options={"rows": 8})
        assert len(set(sizes)) == 11
        groups = parquet.ParquetFile(file).metadata
        assert groups.num_row_groups == 10
        assert groups.row_group(0).num_rows == 8

    def test_half_a_character_costs_its_article_by_name(self, parquet, document):
        broken = lay_out("قال سالم إن\udc80 نعم.", id="half")
        errors = []
        file = io.BytesIO()
        newsclaims.write([broken, document], file, format=table.Parquet, on_error=errors.append)
        assert "article 'half'" in str(errors[0])
        assert "lone surrogate" in str(errors[0])
        assert parquet.ParquetFile(file).metadata.num_rows == 2

    def test_is_whole_where_nothing_was_written(self, parquet):
        file = io.BytesIO()
        newsclaims.write([], file, format=table.Parquet)
        assert parquet.ParquetFile(file).metadata.num_rows == 0

    def test_duckdb_reads_it(self, document, tmp_path, monkeypatch):
        pytest.importorskip("pyarrow")
        duckdb = pytest.importorskip("duckdb")
        monkeypatch.chdir(tmp_path)
        for name in ("claims", "quantities"):
            newsclaims.write(document, f"{name}.parquet", options={"table": name})
        query = (
            "select c.speakers, q.value::decimal(30, 29), q.value_number, c.published "
            "from 'claims.parquet' c join 'quantities.parquet' q "
            "on q.article = c.article and list_contains(c.quantities, q.quantity) "
            "where q.value is not null"
        )
        [row] = duckdb.sql(query).fetchall()
        exact = Decimal("0.10000000000000000000000000001")
        assert row == (["سالم", "هند"], exact, 0.1, date(2026, 5, 1))

    def test_polars_reads_it(self, document, tmp_path):
        pytest.importorskip("pyarrow")
        polars = pytest.importorskip("polars")
        path = tmp_path / "claims.parquet"
        newsclaims.write(document, path)
        frame = polars.read_parquet(path)
        assert frame.to_dicts() == table.rows(document)


class TestArrow:
    def test_a_stream_is_read_from_its_beginning_while_it_is_written(self, document):
        pa = pytest.importorskip("pyarrow")
        file = io.BytesIO()
        options = {"stream": True, "rows": 1}
        newsclaims.write([document, document], file, format=table.Arrow, options=options)
        batches = pa.ipc.open_stream(file.getvalue())
        assert [batch.num_rows for batch in batches] == [2, 2]

    def test_polars_reads_it(self, document, tmp_path):
        pytest.importorskip("pyarrow")
        polars = pytest.importorskip("polars")
        path = tmp_path / "mentions.arrow"
        newsclaims.write(document, path, options={"table": "mentions"})
        assert polars.read_ipc(path).to_dicts() == table.rows(document, "mentions")


@pytest.mark.parametrize("name", table.TABLES)
class TestFrames:
    def test_of_arrow(self, document, name):
        pytest.importorskip("pyarrow")
        assert table.to_arrow(document, name).to_pylist() == table.rows(document, name)

    def test_of_polars(self, document, name):
        pytest.importorskip("polars")
        assert table.to_polars([document], name).to_dicts() == table.rows(document, name)

    def test_of_pandas(self, document, name):
        pandas = pytest.importorskip("pandas")
        frame = table.to_pandas([document], name)
        assert [*frame.columns] == [column.name for column in table.TABLES[name].columns]
        for column in frame.columns:
            wanted = [row[column] for row in table.rows(document, name)]
            there = [None if value is pandas.NA else value for value in frame[column]]
            assert there == wanted, column

    def test_of_nothing_have_their_columns(self, name):
        pytest.importorskip("polars")
        pytest.importorskip("pandas")
        columns = [column.name for column in table.TABLES[name].columns]
        assert table.to_polars([], name).columns == columns
        assert [*table.to_pandas([], name).columns] == columns
