"""DataFrames in and out, with a real Spark: as one process, row by row."""

import json
import os
from collections import Counter
from datetime import UTC, date, datetime
from importlib.metadata import version
from threading import Lock

import pytest
from plugins_for_spark import Counted, Unlucky

from newsclaims import ConfigurationError, Mention, Pipeline, WorkerError, codec, hookimpl

pytest.importorskip("pyspark", reason="PySpark is not installed")

from newsclaims_spark import analyze, inventory, spark_schema, table
from newsclaims_table import TABLES, rows

SAID = "قالت ليلى منصور إن المدرسة مفتوحة."


class Ships:
    """Recognize a ship; a class that no worker can import."""

    name = "ships"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        at = document.text.find("نجمة الشرق")
        return [] if at < 0 else [Mention(at, at + 10, "نجمة الشرق", kind="other")]


def test_tables_are_those_of_one_process_row_by_row(frame, articles, tmp_path):
    path = str(tmp_path / "documents")
    analyze(frame(articles)).write.parquet(path)
    documents = frame(articles).sparkSession.read.parquet(path)
    assert documents.count() == len(articles)
    expected = [Pipeline().analyze(one) for one in articles]
    for name in TABLES:
        found = {}
        for row in table(documents, name).collect():
            found.setdefault(row["article"], []).append(row.asDict())
        assert found == {one.article.id: rows(one, name) for one in expected if rows(one, name)}
    assert table(documents, "claims").columns == [one.name for one in TABLES["claims"].columns]
    assert documents.where("fault is not null or size(diagnostics) > 0").count() == 0


def test_several_processes_read_and_each_builds_the_pipeline_once(frame, articles, tmp_path):
    pipeline = Pipeline(
        plugins=[Counted], ner="counted", options={"counted": {"log": str(tmp_path)}}
    )
    documents = analyze(frame(articles), pipeline, tables=["claims"])
    (tmp_path / str(os.getpid())).unlink()  # the driver has built it, too
    documents.count()
    documents.count()
    logs = [path.read_text("utf-8").split() for path in tmp_path.iterdir()]
    assert len(logs) > 1
    assert [log.count("made") for log in logs] == [1] * len(logs)
    read = Counter(name for log in logs for name in log if name != "made")
    assert read == {one.id: 2 for one in articles if one.text}


def test_an_article_that_fails_is_a_row_with_its_fault(frame, articles):
    given = [*articles[:4], articles[0].__class__(id="bad", text="المشكلة.")]
    documents = analyze(frame(given), Pipeline(plugins=[Unlucky()]), tables=["claims"])
    [bad] = documents.where("fault is not null").collect()
    assert bad["article"] == "bad"
    assert "no luck today" in bad["fault"]
    assert bad["diagnostics"][0]["plugin"] == "unlucky"
    assert documents.count() == 5


def test_a_class_that_no_worker_can_import_goes_along(frame, articles, monkeypatch):
    monkeypatch.setattr(Ships, "__module__", "__main__")  # as in a notebook
    given = [articles[0].__class__(id="1", text="رست نجمة الشرق.")]
    [row] = analyze(frame(given), Pipeline(plugins=[Ships()])).collect()
    assert [one["text"] for one in row["mentions"]] == ["نجمة الشرق"]


def test_a_worker_of_another_version_ends_the_job(frame, articles, monkeypatch):
    def other(name):
        return "9.9" if name == "newsclaims-quotes" else version(name)

    with monkeypatch.context() as patch:
        patch.setattr(inventory, "version", other)
        documents = analyze(frame(articles))
    with pytest.raises(Exception, match=r"newsclaims-quotes is .* here, 9\.9 at the driver"):
        documents.count()


def test_a_plugin_that_does_not_pickle_is_refused_by_the_driver(frame, articles):
    plugin = Ships()
    plugin.lock = Lock()
    with pytest.raises(WorkerError, match=r"cannot be sent to workers: .*lock.* must pickle"):
        analyze(frame(articles), Pipeline(plugins=[plugin]))


class TestColumns:
    def test_dates_are_days_of_the_time_zone_of_the_session(self, spark):
        late = datetime(2026, 3, 4, 22, 30, tzinfo=UTC)  # the 5th in Riyadh
        schema = "id int, text string, published {}"
        days = []
        for kind, value in [
            ("date", date(2026, 3, 5)),
            ("string", "2026-03-05"),
            ("timestamp", late),
        ]:
            given = spark.createDataFrame([(1, SAID, value)], schema.format(kind))
            [row] = table(analyze(given), "claims").collect()
            days.append((row["article"], row["published"]))
        assert days == [("1", date(2026, 3, 5))] * 3

    def test_columns_of_other_names_and_what_goes_into_meta(self, spark):
        schema = "`doc id` bigint, body string, desk string, page int, html string"
        given = spark.createDataFrame([(7, SAID, "محليات", 3, "<p>")], schema)
        documents = analyze(given, columns={"id": "doc id", "text": "body"}, meta=["desk", "page"])
        [row] = table(documents, "claims").collect()
        assert row["article"] == "7"
        assert json.loads(row["meta"]) == {"desk": "محليات", "page": 3}

    @pytest.mark.parametrize(
        ("schema", "arguments", "message"),
        [
            ("id string", {}, "no column 'text' for the text of an article"),
            ("txt string, id string", {}, "did you mean 'txt'"),
            ("text string", {}, r"columns=\{'id': ...\}, or make one that no other has"),
            ("id string, text binary", {}, "column 'text' is of type binary; .*: cast it"),
            ("id string, text string", {"columns": {"tittle": "t"}}, "did you mean 'title'"),
            ("id string, text string", {"columns": {"title": "t"}}, "no column 't' for the title"),
            ("id string, text string", {"meta": ["desk"]}, "meta: no column 'desk'"),
            ("id string, text string", {"meta": "desk"}, "not a list of columns"),
            ("id string, text string, d date", {"meta": ["d"]}, "'d' is of type date"),
            ("id string, text string", {"tables": ["claim"]}, "did you mean 'claims'"),
            ("id string, text string", {"document": "long"}, "it is 'short', 'full' or None"),
            ("id string, text string", {"batch_size": 0}, "batch_size"),
            ("id string, text string", {"timeout": -1}, "timeout"),
        ],
    )
    def test_what_is_wrong_is_said_by_the_driver(self, spark, schema, arguments, message):
        with pytest.raises(ConfigurationError, match=message):
            analyze(spark.createDataFrame([], schema), **arguments)


def test_documents_come_as_json_where_they_are_asked_for(frame, articles):
    documents = analyze(frame(articles[:2]), tables=(), document="full")
    found = {row["article"]: codec.loads(row["document"]) for row in documents.collect()}
    assert found == {one.id: Pipeline().analyze(one) for one in articles[:2]}


def test_a_table_that_was_not_asked_for_is_refused(frame, articles):
    documents = analyze(frame(articles[:1]), tables=["claims"])
    with pytest.raises(ConfigurationError, match=r"tables=\['mentions'\]\) gives it"):
        table(documents, "mentions")
    with pytest.raises(ConfigurationError, match="did you mean 'mentions'"):
        table(documents, "mention")


def test_the_schema_can_be_had_without_a_frame(spark, frame, articles):
    empty = spark.createDataFrame([], spark_schema(["claims"], document=True))
    documents = analyze(frame(articles[:1]), tables=["claims"], document="short")
    assert empty.schema == documents.schema
