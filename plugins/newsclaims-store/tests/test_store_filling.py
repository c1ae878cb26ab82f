"""Filling a store: once for each article, whatever happens meanwhile."""

import os
import random
import signal
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.forkserver import ensure_running
from pathlib import Path

import pytest
from attrs import evolve

import newsclaims
from newsclaims import Article, ArticleError, ConfigurationError, Pipeline, PluginError, hookimpl
from newsclaims.codec import dumps, loads

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

from newsclaims_store import Added, Store
from newsclaims_store.schema import OF_ARTICLES
from newsclaims_table import TABLES, rows

from newsclaims.testing.samples import odd_texts

FORKED = get_context("forkserver")
STARTED = "قال سمير نعمة إن 3 سفن غادرت."
STOPPED = "نفت هند سالم أن العمل توقف."


@pytest.fixture
def empty(tmp_path):
    with Store(tmp_path / "corpus.duckdb") as store:
        yield store


def content(store):
    """Return the rows of all tables, in an order of their own."""
    return {
        table: sorted(map(repr, store.sql(f'SELECT * FROM "{table}"').rows()))  # noqa: S608 - own tables
        for table in OF_ARTICLES
    }


def test_an_article_is_stored_once(empty):
    article = Article(id="n1", text=STARTED)
    assert empty.read([article]) == Added(added=1)
    before = content(empty)
    assert empty.read([article, article]) == Added(kept=2)
    assert content(empty) == before


def test_an_article_that_comes_twice_in_a_run_is_stored_once(empty):
    articles = [Article(id="n1", text=STARTED)] * 2
    assert empty.read(articles, processes=2) == Added(added=1, kept=1)
    assert len(empty.sql("SELECT * FROM articles").rows()) == 1


def test_the_columns_of_tables_are_those_of_newsclaims_table(empty):
    document = newsclaims.analyze(Article(id="n1", text=STARTED))
    empty.add(document)
    for name, table in TABLES.items():
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        stored = empty.sql(f'SELECT {columns} FROM "{name}"')  # noqa: S608 - own tables
        assert stored.rows() == rows(document, name)


def test_another_text_takes_the_place_of_the_one_before(empty, tmp_path):
    empty.read([Article(id="n1", text=STARTED), Article(id="n2", text=STARTED)])
    changed = [Article(id="n1", text=STOPPED), Article(id="n2", text=STARTED)]
    assert empty.read(changed) == Added(replaced=1, kept=1)
    with Store(tmp_path / "fresh.duckdb") as fresh:
        fresh.read(changed)
        assert content(empty) == content(fresh)


def test_other_plugins_give_another_version(empty):
    article = Article(id="n1", text=STARTED)
    empty.read([article])
    without = Pipeline(disable=["numbers"])
    assert empty.read([article], pipeline=without) == Added(replaced=1)
    assert empty.sql("SELECT * FROM quantities").rows() == []
    assert empty.read([article], pipeline=without) == Added(kept=1)


def test_two_texts_of_one_id_in_a_run_are_a_fault_and_the_first_is_stored(empty):
    articles = [Article(id="n1", text=STARTED), Article(id="n1", text=STOPPED)]
    errors = []
    assert empty.read(articles, on_error=errors.append) == Added(added=1, failed=1)
    assert "article 'n1' comes twice" in str(errors[0])
    assert empty.ask().rows()[0]["act"] == "state"


def test_one_text_under_two_ids_is_two_articles(empty):
    assert empty.read([Article(id=i, text=STARTED) for i in ("a", "b")]) == Added(added=2)


class Fails:
    """A plugin that fails at articles of a storm."""

    name = "fails"

    @hookimpl
    def newsclaims_refine_claims(self, document, claims):
        if "عاصفة" in document.text:
            raise ValueError("no storms")
        return claims


def test_an_article_that_fails_is_left_out_and_an_earlier_version_stays(empty):
    empty.read([Article(id="n2", text=STARTED)])
    articles = [
        Article(id="n1", text=STARTED),
        Article(id="n2", text="قال سمير نعمة إن عاصفة هبت."),
        Article(id="n3", text=STOPPED),
    ]
    errors = []
    pipeline = Pipeline(plugins=[Fails()])
    done = empty.read(articles, pipeline=pipeline, on_error=errors.append)
    assert done == Added(added=2, failed=1)
    assert "article 'n2'" in str(errors[0])
    assert "no storms" in str(errors[0])
    stored = empty.sql("SELECT article, text FROM articles ORDER BY article").rows()
    assert [(row["article"], row["text"]) for row in stored] == [
        ("n1", STARTED),
        ("n2", STARTED),
        ("n3", STOPPED),
    ]


def test_without_on_error_what_came_before_the_fault_is_stored(empty):
    articles = [
        Article(id="n1", text=STARTED),
        Article(id="n2", text="قال سمير نعمة إن عاصفة هبت."),
    ]
    with pytest.raises(PluginError, match="n2"):
        empty.read(articles, pipeline=Pipeline(plugins=[Fails()]))
    assert [row["article"] for row in empty.ask()] == ["n1"]


def test_a_document_of_a_failed_article_is_refused(empty):
    bad = evolve(Article(id="n1", text=STARTED), publisher=5)
    [document] = Pipeline().pipe([bad])
    with pytest.raises(ArticleError, match="n1"):
        empty.add([document])


def test_two_documents_of_one_article_are_a_fault_and_the_first_is_stored(empty):
    whole = newsclaims.analyze(Article(id="n1", text="قال سمير نعمة إن 3 سفن غادرت المرفأ."))
    other = newsclaims.analyze(Article(id="n1", text="نفت هند سالم أن العمل توقف."))
    with pytest.raises(ArticleError, match="article 'n1' comes twice with different documents"):
        empty.add([whole, other])
    assert [row["act"] for row in empty.ask()] == ["state"]
    assert empty.add(other) == Added(replaced=1)


def test_the_same_document_twice_is_stored_once(empty):
    document = newsclaims.analyze(Article(id="n1", text="قال سمير نعمة إن القرار صدر."))
    again = newsclaims.analyze(Article(id="n1", text="قال سمير نعمة إن القرار صدر."))
    assert empty.add([document, again]) == Added(added=1, kept=1)
    assert len(empty.ask().rows()) == 1


def test_documents_of_the_short_form_of_json_are_found_by_their_words(empty):
    document = loads(
        dumps(newsclaims.analyze(Article(id="n1", text="قال سمير نعمة إن القرار صدر.")))
    )
    assert empty.add(document) == Added(added=1)
    assert empty.add(document) == Added(replaced=1)
    assert len(empty.ask(words="قرار").rows()) == 1


def test_what_no_database_holds_costs_itself(empty):
    texts = {**odd_texts(), "zero": "قال سمير نعمة إن العمل\0 بدأ."}
    errors = []
    done = empty.read([Article(id=i, text=t) for i, t in texts.items()], on_error=errors.append)
    assert done == Added(added=len(texts) - 1, failed=1)
    assert "article 'lone_surrogate': text has a lone surrogate at " in str(errors[0])
    for row in empty.sql("SELECT article, text FROM articles"):
        assert row["text"] == texts[row["article"]]


def test_questions_have_all_threads_again_after_filling(empty):
    before = empty.sql("SELECT current_setting('threads') AS n").rows()
    empty.read([Article(id="n1", text=STARTED)])
    with pytest.raises(ArticleError):
        empty.read([Article(id="n2", text="\ud800")])
    assert empty.sql("SELECT current_setting('threads') AS n").rows() == before


def test_two_processes_store_what_one_does(empty, articles, path):
    empty.read(articles, processes=2)
    with Store(path, read_only=True) as stored:
        assert content(empty) == content(stored)


def test_a_file_of_something_else_is_refused(tmp_path):
    import duckdb

    (tmp_path / "text").write_text("نعم" * 9999, "utf-8")
    with pytest.raises(ConfigurationError, match="text: cannot be opened as a store"):
        Store(tmp_path / "text")
    with pytest.raises(ConfigurationError, match="there is no such file"):
        Store(tmp_path / "missing", read_only=True)
    with duckdb.connect(tmp_path / "other.duckdb") as other:
        other.execute("CREATE TABLE claims (a INTEGER)")
    with pytest.raises(ConfigurationError, match=r"other\.duckdb: is a database, but no store"):
        Store(tmp_path / "other.duckdb")


def test_a_store_of_another_version_is_refused(tmp_path):
    with Store(tmp_path / "old.duckdb") as store:
        store.sql("UPDATE store SET version = 99").rows()
    with pytest.raises(ConfigurationError, match="is a store of version 99"):
        Store(tmp_path / "old.duckdb", read_only=True)


def test_a_column_that_a_newer_version_brings_is_added(tmp_path):
    with Store(tmp_path / "old.duckdb") as store:
        store.read([Article(id="n1", text=STARTED)])
        store.sql("DROP VIEW said").rows()
        store.sql("ALTER TABLE claims DROP COLUMN rule").rows()
    with Store(tmp_path / "old.duckdb") as store:
        store.read([Article(id="n2", text=STARTED)])
        rules = store.sql("SELECT rule IS NULL AS missing FROM claims ORDER BY article").rows()
        assert [row["missing"] for row in rules] == [True, False]


FILL = """
import os, signal

from newsclaims import Article, Pipeline
from newsclaims_store import Store, transactions

PIPELINE = Pipeline()
PIPELINE.analyze("قال سمير نعمة إن 3 سفن غادرت المرفأ.")  # loads what it needs

def articles(version):
    for n in range(60):
        yield Article(id=f"n{n}", text=f"قال سمير نعمة إن {n + version} سفينة غادرت المرفأ.")

def fill(path, version, line):
    done = lambda: line.send_bytes(b"done")
    with Store(path) as store:
        store.read(articles(version), pipeline=PIPELINE, together=4, advance=done)

def fill_and_die(path, version, line, after):
    made = transactions.tables_of

    class Deadly(dict):
        def items(self):
            for number, item in enumerate(super().items()):
                if number == after:
                    os.kill(os.getpid(), signal.SIGKILL)
                yield item

    def tables_of(several, keys, known):
        tables = made(several, keys, known)
        return Deadly(tables) if any(one.article == "n9" for one in several) else tables

    transactions.tables_of = tables_of
    fill(path, version, line)
"""


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Return the module of the runs; processes are forked from one that has loaded it, which saves a second each."""
    folder = tmp_path_factory.mktemp("runs")
    Path(folder, "filling_runs.py").write_text(FILL, "utf-8")
    FORKED.set_forkserver_preload(["__main__", "filling_runs"])
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        patched.setenv(
            "PYTHONPATH", str(folder), prepend=os.pathsep
        )  # it is all that is heeded there
        ensure_running()
        yield import_module("filling_runs")


@contextmanager
def running(target, path, *given):
    """Run a function of `runs` in a process; give it and a function that waits for its next article."""
    line, other = FORKED.Pipe(duplex=False)
    version, *further = given
    process = FORKED.Process(target=target, args=(path, version, other, *further))
    process.start()
    other.close()

    def done():
        try:
            return line.recv_bytes()
        except EOFError:
            return None

    try:
        yield process, done
        while done():
            pass
        process.join()
    finally:
        process.kill()
        process.join()
        line.close()


@pytest.mark.parametrize("first", ["nothing", "another version"])
def test_a_run_that_is_killed_is_gone_on_with(tmp_path, runs, first):
    chance = random.Random(first)  # noqa: S311 - moments that can be had again
    killed, whole = tmp_path / "killed.duckdb", tmp_path / "whole.duckdb"
    if first == "another version":
        with running(runs.fill, killed, 1):
            pass
    kept = []
    for _ in range(5):
        with running(runs.fill, killed, 7) as (process, done):
            for _ in range(len(kept) * 8 + chance.randrange(1, 30)):
                done()
            os.kill(process.pid, signal.SIGKILL)
        with Store(killed, read_only=True) as store:
            rows = store.sql("SELECT article, count(*) AS n FROM articles GROUP BY ALL").rows()
            assert {row["n"] for row in rows} <= {1}
            assert (first == "nothing") or len(rows) == 60
            kept.append(len(rows))
    for path in (killed, whole):
        with running(runs.fill, path, 7) as (process, _):
            pass
        assert process.exitcode == 0
    with Store(killed, read_only=True) as one, Store(whole, read_only=True) as other:
        assert content(one) == content(other)


@pytest.mark.parametrize("after", [1, 4])
def test_a_run_that_is_killed_inside_of_a_transaction_leaves_nothing_of_it(tmp_path, runs, after):
    path = tmp_path / "corpus.duckdb"
    with running(runs.fill_and_die, path, 7, after) as (process, _):
        pass
    assert process.exitcode == -signal.SIGKILL
    with Store(path, read_only=True) as store:
        for table in ("articles", "claims", "actors", "quantities"):
            rows = store.sql(f"SELECT DISTINCT article FROM {table} ORDER BY ALL").rows()  # noqa: S608 - own tables
            assert [row["article"] for row in rows] == [f"n{n}" for n in range(8)], table
