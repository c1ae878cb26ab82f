"""What a worker makes of the articles of a partition: a row for each, whatever becomes of it."""

import gc
import json
import pickle

import pytest
from attrs import evolve
from plugins_for_spark import Deadly, Named, Unlucky

from newsclaims import Pipeline, WorkerError, codec

pytest.importorskip("pyarrow", reason="pyarrow is not installed")

import pyarrow as pa
from newsclaims_spark import Inventory, arrow_schema, inventory
from newsclaims_spark.worker import Job
from newsclaims_table import TABLES, rows

SAID = "قالت ليلى منصور إن المدرسة مفتوحة."


def job(pipeline=None, *, tables=tuple(TABLES), document=None, batch_size=1, timeout=None):
    """Return what the driver sends for a pipeline."""
    pipeline = pipeline or Pipeline()
    recipe = pickle.dumps(pipeline)
    return Job(
        recipe=recipe,
        inventory=Inventory.of(pipeline, pickle.loads(recipe)),  # noqa: S301 - made in the line before
        tables=tables,
        document=document,
        batch_size=batch_size,
        timeout=timeout,
    )


def read(given, do=None):
    """Return the rows that come of rows."""
    batches = [pa.RecordBatch.from_pylist(given)] if isinstance(given, list) else [given]
    return [row for batch in (do or job())(iter(batches)) for row in batch.to_pylist()]


@pytest.mark.parametrize("batch_size", [1, 4])
def test_rows_are_those_of_newsclaims_table(articles, batch_size):
    given = [
        {"id": one.id, "text": one.text, "published": str(one.published or "") or None}
        for one in articles
    ]
    found = read(given, job(batch_size=batch_size))
    expected = [Pipeline().analyze(evolve(one, title=None, publisher=None)) for one in articles]
    for table in TABLES:
        assert [row[table] for row in found] == [rows(one, table) for one in expected]
    assert sum(len(row["claims"]) for row in found) > 200


def test_there_is_a_row_for_each_article_in_their_order(articles):
    found = read([{"id": one.id, "text": one.text} for one in articles])
    assert [row["article"] for row in found] == [one.id for one in articles]
    assert [row["fault"] for row in found] == [None] * len(articles)


def test_all_of_an_article_reaches_its_plugins():
    given = {
        "id": "7",
        "text": SAID,
        "title": "الخبر",
        "language": "ar",
        "url": "https://a.example",
    }
    [row] = read([{**given, "published": "2026-03-04", "publisher": "الصباح"}])
    [claim] = row["claims"]
    assert (claim["title"], str(claim["published"])) == ("الخبر", "2026-03-04")
    assert (claim["publisher"], claim["url"]) == ("الصباح", "https://a.example")


def test_meta_is_json_and_further_columns():
    given = {
        "id": "7",
        "text": SAID,
        "meta": '{"page": 3}',
        "further": {"desk": "محليات", "n": None},
    }
    [row] = read([given])
    assert json.loads(row["claims"][0]["meta"]) == {"page": 3, "desk": "محليات"}


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"text": None}, "article '7': text is null"),
        ({"id": None}, "the id of an article is null or empty; give it one of its own"),
        ({"id": ""}, "the id of an article is null or empty; give it one of its own"),
        ({"published": "أمس"}, "article '7': published"),
        ({"meta": "{"}, "article '7': meta: not JSON that can be read"),
        ({"meta": "[1]"}, "article '7': meta: a JSON value that is no object"),
        (
            {"meta": '{"desk": "أخرى"}', "further": {"desk": "محليات"}},
            "article '7': meta: 'desk' is a column too, and has another value there",
        ),
    ],
)
def test_a_row_that_makes_no_article_is_a_row_with_the_fault(wrong, fault):
    good = {"id": "1", "text": SAID, "published": None, "meta": None, "further": {"desk": None}}
    bad, other = read([{**good, "id": "7", **wrong}, good])
    assert bad["fault"].startswith(fault)
    assert bad["claims"] == bad["mentions"] == []
    assert bad["article"] == (wrong.get("id", "7") or None)
    assert [one["level"] for one in bad["diagnostics"]] == ["error"]
    assert other["fault"] is None
    assert len(other["claims"]) == 1


def test_bytes_that_are_no_text_cost_one_row():
    texts = pa.array([SAID.encode(), b"\xd9", SAID.encode()]).cast(pa.binary())
    ids = pa.array([b"1", b"2", b"\xff3"])
    columns = [pa.Array.from_buffers(pa.string(), 3, one.buffers()) for one in (ids, texts)]
    found = read(pa.RecordBatch.from_arrays(columns, ["id", "text"]))
    assert [row["article"] for row in found] == ["1", "2", "\\xff3"]
    assert [row["fault"] for row in found] == [
        None,
        "article '2': not UTF-8: text",
        "article '\\\\xff3': not UTF-8: id",
    ]


def test_a_plugin_that_fails_costs_its_article_alone():
    bad, good = read(
        [{"id": "1", "text": f"المشكلة. {SAID}"}, {"id": "2", "text": SAID}],
        job(Pipeline(plugins=[Unlucky()])),
    )
    assert "no luck today" in bad["fault"]
    assert "unlucky" in bad["diagnostics"][0]["plugin"]
    assert bad["claims"] == []
    assert len(good["claims"]) == 1


def test_what_other_plugins_found_stays_where_one_is_skipped():
    pipeline = Pipeline(plugins=[Unlucky()], on_error="skip")
    [row] = read([{"id": "1", "text": f"المشكلة. {SAID}"}], job(pipeline))
    assert "no luck today" in row["fault"]
    assert len(row["claims"]) == 1


def test_a_plugin_that_ends_the_process_costs_its_article_alone_under_a_timeout():
    given = [{"id": "1", "text": SAID}, {"id": "2", "text": "المشكلة."}, {"id": "3", "text": SAID}]
    found = read(given, job(Pipeline(plugins=[Deadly()]), timeout=60))
    assert [row["article"] for row in found] == ["1", "2", "3"]
    assert [len(row["claims"]) for row in found] == [1, 0, 1]
    assert "deadly" in found[1]["fault"]


def test_what_cannot_be_sent_costs_its_article_alone():
    half = r'{"emoji": "\ud83d"}'  # JSON can say half a character; neither Arrow nor UTF-8 has it
    bad, good = read(
        [{"id": "1", "text": SAID, "meta": half}, {"id": "2", "text": SAID, "meta": None}]
    )
    assert bad["fault"].startswith("article '1': what was found cannot be sent: ")
    assert (bad["article"], bad["claims"]) == ("1", [])
    assert (good["fault"], len(good["claims"])) == (None, 1)


def test_a_document_comes_as_json_where_it_is_asked_for():
    [row] = read([{"id": "1", "text": SAID}], job(tables=(), document="full"))
    assert [*row] == ["article", "fault", "diagnostics", "document"]
    assert codec.loads(row["document"]) == Pipeline().analyze({"id": "1", "text": SAID})


def test_rows_are_sent_a_few_at_a_time():
    batch = pa.RecordBatch.from_pylist([{"id": str(n), "text": SAID} for n in range(200)])
    batches = [one.num_rows for one in job(tables=("claims",))(iter([batch]))]
    assert batches == [64, 64, 64, 8]


def test_the_garbage_collector_is_left_as_it_was():
    before = gc.get_threshold()
    read([{"id": "1", "text": SAID}])
    assert gc.get_threshold() == before


def test_the_schema_is_that_of_the_batches():
    [batch] = job(document="short")(iter([pa.RecordBatch.from_pylist([{"id": "1", "text": SAID}])]))
    assert batch.schema == arrow_schema(document=True)


class TestAWorkerThatHasSomethingElse:
    def refused(self, do):
        with pytest.raises(WorkerError) as caught:
            read([{"id": "1", "text": SAID}], do)
        return str(caught.value)

    def test_names_the_distribution_with_both_versions(self, monkeypatch):
        real = inventory.version
        monkeypatch.setattr(
            inventory, "version", lambda name: "9.9" if name == "newsclaims-quotes" else real(name)
        )
        do = job()
        monkeypatch.undo()
        message = self.refused(do)
        assert (
            f"newsclaims-quotes is {real('newsclaims-quotes')} here, 9.9 at the driver" in message
        )
        assert "install the same distributions on all workers" in message

    def test_looks_at_libraries_that_plugins_share(self):
        assert "newsclaims-arabic" in dict(job().inventory.versions)

    def test_names_a_distribution_that_it_lacks(self):
        do = job()
        versions = (*do.inventory.versions, ("newsclaims-ships", "0.3"))
        do = evolve(do, inventory=evolve(do.inventory, versions=versions))
        assert "newsclaims-ships is not installed here, 0.3 at the driver" in self.refused(do)

    def test_names_what_is_lacking_where_the_pipeline_cannot_even_be_built(self):
        do = evolve(job(), recipe=b"cno_such_module\nPlugin\n.")
        assert "cannot build the pipeline: ModuleNotFoundError: No module" in self.refused(do)

    def test_names_a_plugin_that_only_it_would_use(self):
        there = job(Pipeline(disable=["numbers"]))
        message = self.refused(evolve(there, recipe=job().recipe))
        assert "only here: the plugin numbers at numbers" in message

    def test_knows_other_options(self):
        there = job(Pipeline(options={"numbers": {"country": "EG"}}))
        message = self.refused(evolve(there, recipe=job().recipe))
        assert "the fingerprint of the pipeline is another" in message

    def test_names_a_file_that_is_another_or_missing(self, tmp_path):
        names = tmp_path / "names.txt"
        names.write_text("نجمة الشرق", "utf-8")
        do = job(Pipeline(plugins=[Named(str(names))], ner="named"))
        assert read([{"id": "1", "text": SAID}], do)[0]["fault"] is None
        options = {"linker": {"table": str(names)}}
        [(option, *_)] = inventory._files(_Options(options))
        assert option == "linker.table"
        kept = evolve(do.inventory, files=(("named.table", str(names), inventory._digest(names)),))
        names.write_text("نور البحر", "utf-8")
        message = self.refused(evolve(do, inventory=kept))
        assert f"named.table names {names}, which has other bytes here" in message
        names.unlink()
        message = self.refused(evolve(do, inventory=kept))
        assert f"named.table names {names}, which cannot be read here: No such file" in message

    def test_takes_no_word_for_a_file(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "EG").write_text("", "utf-8")
        assert job(Pipeline(options={"numbers": {"country": "EG"}})).inventory.files == ()


class _Options:
    """Stands for a pipeline with these options."""

    def __init__(self, options):
        self.options = options

    def __reduce__(self):
        return dict, ({"options": self.options},)
