"""The command: articles in, answers out."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

import duckdb


@pytest.fixture
def run(monkeypatch, tmp_path):
    from newsclaims_store.command import main

    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def files(tmp_path, articles):
    lines = []
    for one in articles:
        day = one.published and one.published.isoformat()
        given = {"id": one.id, "text": one.text, "publisher": one.publisher, "published": day}
        lines.append(json.dumps({key: value for key, value in given.items() if value}) + "\n")
    (tmp_path / "articles.jsonl").write_text("".join(lines), "utf-8")
    (tmp_path / "note.txt").write_text("=قال سمير نعمة: «-نعم قرار».", "utf-8")


@pytest.mark.usefixtures("files")
def test_the_same_command_goes_on(run):
    command = ["add", "articles.jsonl", "note.txt", "--to", "c.duckdb"]
    done = run(*command)
    assert (done.exit_code, done.stderr) == (
        0,
        "newsclaims-store: 5 added, 0 replaced, 0 kept, 0 failed\n",
    )
    assert run(*command).stderr == "newsclaims-store: 0 added, 0 replaced, 5 kept, 0 failed\n"


@pytest.mark.parametrize(("ids", "count"), [("given", 1), ("distinct", 2), ("text", 2)])
def test_files_of_one_name_in_two_folders(run, tmp_path, ids, count):
    for folder, text in (("one", "قال سمير نعمة إن القرار صدر."), ("two", "قالت ليلى منصور: نعم.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, "utf-8")
        assert run("add", folder, "--to", "c.duckdb", "--ids", ids).exit_code == 0
    query = "SELECT count(*) AS n FROM articles"
    assert run("ask", "c.duckdb", "--sql", query, "--format", "csv").output == f"n\n{count}\n"


@pytest.mark.usefixtures("files")
def test_a_line_that_is_no_article_is_named_and_the_others_are_stored(run, tmp_path):
    with (tmp_path / "articles.jsonl").open("a") as stream:
        stream.write('{"id": "bad"}\n')
    done = run("add", "articles.jsonl", "--to", "c.duckdb")
    assert done.exit_code == 1
    assert "articles.jsonl:5" in done.stderr
    assert done.stderr.endswith("4 added, 0 replaced, 0 kept, 1 failed\n")


@pytest.mark.usefixtures("files")
def test_settings_count_as_another_plan(run, tmp_path):
    (tmp_path / "n.toml").write_text('disable = ["numbers"]\n')
    run("add", "articles.jsonl", "--to", "c.duckdb")
    done = run("add", "articles.jsonl", "--to", "c.duckdb", "--config", "n.toml")
    assert done.stderr == "newsclaims-store: 0 added, 4 replaced, 0 kept, 0 failed\n"


class TestAsk:
    def test_a_table(self, run, path):
        done = run("ask", path, "--speaker", "الحارثي", "--show", "timeline")
        assert done.exit_code == 0
        assert "2026-03-05" in done.output
        assert "تأخر" in done.output

    def test_a_table_has_the_columns_that_are_read(self, run, path):
        done = run("ask", path)
        head = done.output.splitlines()[1]
        assert [cell.strip() for cell in head.strip("┃").split("┃")] == [
            "published",
            "publisher",
            "speaker",
            "act",
            "statement",
            "article",
        ]
        assert "confidence" in run("ask", path, "--format", "csv").output
        assert "confidence" in run("ask", path, "--sql", "SELECT confidence FROM said").output

    @pytest.mark.parametrize("kind", ["table", "json"])
    def test_an_empty_answer_says_so_to_people(self, run, path, kind):
        done = run("ask", path, "--speaker", "نعيم", "--format", kind)
        assert (done.exit_code, done.output) == (
            0,
            {"table": "nothing found\n", "json": "[]\n"}[kind],
        )

    def test_csv(self, run, path):
        done = run("ask", path, "--act", "deny", "--since", "2026-03-05", "--format", "csv")
        [row] = csv.DictReader(io.StringIO(done.output))
        assert (row["article"], row["negated"]) == ("loan", "false")

    def test_csv_has_no_formulas(self, run, path):
        query = "SELECT '=1+1' AS a, '-5.5' AS b, -2 AS c"
        done = run("ask", path, "--sql", query, "--format", "csv")
        assert done.output == "a,b,c\n'=1+1,-5.5,-2\n"

    def test_json(self, run, path):
        done = run("ask", path, "--words", "القرار", "--outlet", "المساء", "--format", "json")
        [row] = json.loads(done.output)
        assert (row["speaker"], row["published"]) == ("حاتم الرفاعي", "2026-03-09")

    def test_json_lines(self, run, path):
        done = run("ask", path, "--unit", "USD", "--format", "jsonl", "--at-least", 1, "--limit", 9)
        assert [json.loads(line)["claim"] for line in done.output.splitlines()] == ["c2"]

    def test_a_table_that_is_cut_off_says_so(self, run, path):
        done = run("ask", path, "--limit", 2)
        assert done.stderr == "newsclaims-store: 2 of 6 rows; --limit 0 for all\n"
        assert run("ask", path, "--limit", 0).stderr == ""
        assert run("ask", path, "--limit", 6).stderr == ""

    @pytest.mark.parametrize("command", [["ask"], ["persons"]])
    def test_a_table_alone_is_cut_off_unasked(self, run, path, monkeypatch, command):
        monkeypatch.setattr("newsclaims_store.command_parts.ROOM", 1)
        assert "1 of " in run(*command, path).stderr
        done = run(*command, path, "--format", "csv")
        assert done.stderr == ""
        assert len([*csv.DictReader(io.StringIO(done.stdout))]) > 1
        assert "1 of " in run(*command, path, "--format", "csv", "--limit", 1).stderr

    @pytest.mark.parametrize("query", ["", " ; ", "-- nothing"])
    @pytest.mark.parametrize("kind", ["table", "csv"])
    def test_an_empty_query_is_one_line(self, run, path, query, kind):
        done = run("ask", path, "--sql", query, "--format", kind)
        assert done.exit_code == 1
        assert done.output == f"Error: the query {query!r} is empty; write one in SQL\n"

    @pytest.mark.parametrize("command", ["ask", "disagreeing"])
    @pytest.mark.parametrize(("unit", "near"), [("USB", "USD"), ("كم", "USD"), ("سفن", "سفينة")])
    def test_a_unit_that_no_number_has_is_told_and_others_are_named(
        self, run, path, command, unit, near
    ):
        done = run(command, path, "--unit", unit)
        assert done.exit_code == 0
        assert f"no number in the store is of the unit {unit!r}; it has " in done.stderr
        assert near in done.stderr
        assert run(command, path, "--unit", "usd").stderr == ""

    def test_sql_takes_no_conditions(self, run, path):
        done = run("ask", path, "--sql", "SELECT 1", "--speaker", "سالم")
        assert done.exit_code == 2
        assert "put them into the query" in done.output

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (["--sql", "SELECT nothing"], "nothing"),
            (["--sql", "DROP TABLE claims"], "read-only"),
            (["--at-least", 10, "--at-most", 5], "at_least is 10.0 and at_most is 5.0; nothing is"),
            (
                ["--since", "2026-03-05", "--until", "2026-03-04"],
                "since is 2026-03-05 and until is",
            ),
            (["--words", "!"], "there is no word in it"),
            (["--number", "nan"], "number is nan; it has to be a finite number"),
            (["--confidence", "nan"], "confidence is nan; it has to be a finite number"),
        ],
    )
    def test_a_wrong_question_is_one_line(self, run, path, words, message):
        done = run("ask", path, *words)
        assert done.exit_code == 1
        assert done.output.startswith("Error: ")
        assert message in done.output

    def test_a_store_that_is_not_there(self, run):
        done = run("ask", "missing.duckdb")
        assert (done.exit_code, done.output) == (
            1,
            "Error: missing.duckdb: there is no such file; fill it first\n",
        )


@pytest.mark.usefixtures("files")
def test_an_alias(run):
    run("add", "articles.jsonl", "--to", "c.duckdb")
    assert run("alias", "c.duckdb", "أبو علي", "حاتم الرفاعي").exit_code == 0
    done = run("ask", "c.duckdb", "--speaker", "أبو علي", "--format", "json")
    assert [row["article"] for row in json.loads(done.output)] == ["port"]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "case",
    [
        ("read", ["add", "note.txt", "--to", "c.duckdb"], "interrupted; the same command goes on"),
        ("ask", ["ask", "c.duckdb"], "interrupted"),
        ("persons", ["persons", "c.duckdb"], "interrupted"),
    ],
)
@pytest.mark.parametrize("error", [KeyboardInterrupt, duckdb.InterruptException])
def test_an_interrupted_command_ends_as_of_a_shell(run, monkeypatch, case, error):
    method, words, said = case

    def interrupted(*_, **__):
        raise error

    from newsclaims_store import Store

    run("add", "note.txt", "--to", "c.duckdb")
    monkeypatch.setattr(Store, method, interrupted)
    done = run(*words)
    assert (done.exit_code, done.stderr) == (130, f"newsclaims-store: {said}\n")


def test_the_number_of_articles_is_known_where_the_files_show_it(tmp_path):
    from newsclaims_store.progress import _count

    (tmp_path / "a.txt").write_text("نعم")
    (tmp_path / "b.jsonl").write_text('{"text": "نعم"}\n\n{"text": "لا"}\n')
    (tmp_path / "c.json").write_text("[]")
    assert _count([tmp_path / "a.txt", tmp_path / "b.jsonl"]) == 3
    assert _count([tmp_path / "a.txt", tmp_path / "c.json"]) is None
    assert _count([tmp_path / "missing.txt"]) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends otherwise there")
@pytest.mark.parametrize("kind", ["table", "csv", "json", "jsonl"])
def test_an_output_that_nobody_reads_is_a_quiet_end(path, kind):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "newsclaims_store", "ask", str(path), "--format", kind]
    done = subprocess.run(  # noqa: S603 - the command under test
        command, stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)
    assert (done.stderr, done.returncode) == (b"", 141)


@pytest.mark.skipif(sys.platform == "win32", reason="DuckDB words it otherwise there")
def test_a_store_that_another_process_has_open(tmp_path):
    from newsclaims_store import Store

    with Store(tmp_path / "c.duckdb"):
        command = [sys.executable, "-m", "newsclaims_store", "ask", "c.duckdb"]
        done = subprocess.run(  # noqa: S603 - the command under test
            command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: c.duckdb: it is open in another process, which fills")
    assert len(done.stderr.splitlines()) == 1
