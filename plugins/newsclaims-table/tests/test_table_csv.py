"""CSV: read back by others, harmless to spreadsheets."""

import csv
import io
import json

import pytest
from attrs import evolve

import newsclaims
from newsclaims import ConfigurationError
from newsclaims.testing import lay_out

table = pytest.importorskip("newsclaims_table", reason="newsclaims-table is not installed")


def written(documents, **options):
    file = io.BytesIO()
    newsclaims.write(documents, file, format=table.Csv, options=options)
    return file.getvalue()


def read(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def saying(text):
    document = lay_out("قال سالم نعم بالتأكيد.")
    return evolve(document, claims=(evolve(document.claims[0], statement=text),))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+نعم", "-نعم", "@سالم", "\tنعم", "\rنعم", "\nنعم", "＝1", "'=1", "''@نعم", "-5.20€"],
)
class TestFormulas:
    def test_a_cell_that_could_be_one_is_made_harmless(self, text):
        [row] = read(written(saying(text)))
        assert row["statement"] == f"'{text}"

    def test_and_is_left_alone_where_no_spreadsheet_reads_it(self, text):
        [row] = read(written(saying(text), neutralize=False))
        assert row["statement"] == text


@pytest.mark.parametrize("text", ["-5.20", "12", "نعم = لا", "' = نعم", "'نعم'"])
def test_what_is_no_formula_stays(text):
    [row] = read(written(saying(text)))
    assert row["statement"] == text


def test_a_formula_in_the_name_of_an_article_is_harmless_too():
    document = lay_out("قال سالم نعم بالتأكيد.", id="=cmd")
    assert read(written(document))[0]["article"] == "'=cmd"


def test_the_sign_of_an_exact_number_is_no_formula(document):
    assert [row["approx"] for row in read(written(document, table="quantities"))] == ["=", "="]


def test_numbers_survive(document):
    first, second = read(written(document, table="quantities"))
    assert first["value"] == "0.10000000000000000000000000001"
    assert (second["low"], second["low_number"]) == ("-5.20", "-5.2")
    assert second["high_number"] == ""


def test_line_ends_marks_and_delimiters_stay_in_their_cell():
    text = 'نعم،\r\nقال: "لا"; \u2028;نعم\rثم'
    for options in ({}, {"delimiter": ";"}, {"delimiter": "\t", "bom": True}):
        data = written(saying(text), **options).decode("utf-8-sig")
        [row] = csv.DictReader(
            io.StringIO(data, newline=""), delimiter=options.get("delimiter", ",")
        )
        assert row["statement"] == text


def test_the_mark_of_utf8_stands_first_where_it_is_asked_for(document):
    plain, marked = written(document), written(document, bom=True)
    assert marked == b"\xef\xbb\xbf" + plain
    assert plain.startswith(b"article,title,published,")


def test_what_is_a_list_elsewhere_is_joined(document):
    first, _ = read(written(document))
    assert first["speaker"] == "سالم; هند"
    assert first["actors"] == "a1; a2"
    assert "speakers" not in first
    assert read(written(document, table="actors"))[0]["roles"] == "سائق; نقيب"


def test_truth_and_days_are_written_as_in_iso_and_json(document):
    first, _ = read(written(document))
    assert (first["negated"], first["published"], first["title"]) == (
        "false",
        "2026-05-01",
        "قطارات",
    )


def test_the_meta_of_the_article_stands_with_each_claim_as_json(document):
    meta = {"قسم": "نقل", "tags": ["قطارات", "سكك"], "desk": {"no": 3, "checked": True}}
    known = evolve(document, article=evolve(document.article, meta=meta))
    assert [json.loads(row["meta"]) for row in read(written(known))] == [meta] * 2
    assert "قطارات" in written(known).decode().partition("meta")[2]


def test_the_cell_of_an_article_without_meta_is_empty(document):
    assert [row["meta"] for row in read(written(document))] == ["", ""]


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n", "a", "ق", "7", "-", "."])
def test_a_delimiter_that_cannot_be_one_is_refused(delimiter):
    with pytest.raises(ConfigurationError, match="delimiter is "):
        written([], delimiter=delimiter)


def test_half_a_character_costs_its_article_by_name(document):
    errors = []
    broken = lay_out("قال سالم إن\udc80 نعم.", id="half")
    file = io.BytesIO()
    done = newsclaims.write([broken, document], file, format=table.Csv, on_error=errors.append)
    assert (done, len(errors)) == (1, 1)
    assert "'half'" in str(errors[0])
    assert {row["article"] for row in read(file.getvalue())} == {"trains"}


def test_duckdb_reads_it(document, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "numbers.csv"
    newsclaims.write(document, path, format=table.Csv, options={"table": "quantities", "bom": True})
    query = "select text, value::decimal(30, 29), start from read_csv(?, all_varchar=true)"
    first, _ = duckdb.execute(query, [str(path)]).fetchall()
    assert first[0] == "12"
    assert str(first[1]) == "0.10000000000000000000000000001"
    assert first[2] == "14"


def test_polars_reads_it(document, tmp_path):
    polars = pytest.importorskip("polars")
    path = tmp_path / "claims.csv"
    newsclaims.write(document, path, format=table.Csv)
    frame = polars.read_csv(path)
    assert frame["start"].to_list() == [2, 29]
    assert frame["speaker"].to_list() == ["سالم; هند", "هند"]
    assert frame["negated"].to_list() == [False, False]
