"""The command: projects, settings, and corrections to gold."""

import json
import re

import pytest
from click.testing import CliRunner

import newsclaims
from newsclaims.cli import main as newsclaims_command
from newsclaims.codec import dumps
from newsclaims.testing import lay_out, news

tools = pytest.importorskip(
    "newsclaims_annotation", reason="newsclaims-annotation is not installed"
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    from newsclaims_annotation.command import main

    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, words)


def test_a_project_of_brat_becomes_gold(run, tmp_path):
    stored = "".join(dumps(one, full=True) + "\n" for one in news())
    (tmp_path / "stored.jsonl").write_text(stored, "utf-8")
    assert run("brat", "stored.jsonl", "project").output == "2 articles in project\n"
    done = run("gold", "project/port.ann", "project/school.ann", "gold")
    assert (done.exit_code, done.output) == (0, "")
    gold = json.loads((tmp_path / "gold/port.gold.json").read_text("utf-8"))
    assert len(gold["claims"]) == 4
    assert (tmp_path / "gold/port.txt").read_text("utf-8") == news()[0].text


def test_a_file_that_cannot_be_read_costs_itself(run, tmp_path):
    tools.write_brat(news(), tmp_path / "project")
    (tmp_path / "project/port.ann").write_text("نعم\n", "utf-8")
    done = run("gold", "project/port.ann", "project/school.ann", "gold")
    assert done.exit_code == 1
    assert done.stderr.startswith("newsclaims-annotation: project/port.ann:1: not a line of brat")
    assert [path.name for path in sorted((tmp_path / "gold").glob("*.json"))] == [
        "school.gold.json"
    ]


def test_what_is_left_out_is_told(run, tmp_path):
    (tmp_path / "n.txt").write_text("قال سالم نعم", "utf-8")
    (tmp_path / "n.ann").write_text("T1\tCue 0 3\tقال\n", "utf-8")
    done = run("gold", "n.ann", "gold")
    assert done.exit_code == 0
    assert "n.ann: article 'n': Cue T1 'قال': a cue without content is no claim" in done.stderr


def test_a_stored_document_that_is_none_is_named(run, tmp_path):
    (tmp_path / "stored.jsonl").write_text("{}\n", "utf-8")
    done = run("brat", "stored.jsonl", "project")
    assert done.exit_code == 1
    assert done.stderr.startswith("newsclaims-annotation: stored.jsonl:1: ")


def test_a_bad_line_costs_itself(run, tmp_path):
    port, school = (dumps(one, full=True).encode() + b"\n" for one in news())
    (tmp_path / "stored.jsonl").write_bytes(port + "{نعم\n".encode() + b'{"\xff"}\n' + school)
    done = run("brat", "stored.jsonl", "project")
    assert (done.exit_code, done.stdout) == (1, "2 articles in project\n")
    second, third = done.stderr.splitlines()
    assert second.startswith("newsclaims-annotation: stored.jsonl:2: ")
    assert third.startswith("newsclaims-annotation: stored.jsonl:3: not UTF-8: ")


def test_a_file_that_is_not_there_is_told(run):
    done = run("brat", "عاجل.jsonl", "project")
    assert done.exit_code == 1
    assert done.stderr.startswith("newsclaims-annotation: ")
    assert "عاجل.jsonl" in done.stderr


@pytest.mark.parametrize("command", ["gold", "brat"])
def test_the_second_article_with_an_id_fails_and_no_other(run, tmp_path, command):
    port, school = news()
    other = lay_out("قال سالم إن 12 قطارا وصلت أمس.", id="port")
    if command == "gold":
        for folder, documents in {"a": [port, school], "b": [other]}.items():
            tools.write_brat(documents, tmp_path / folder)
        done = run("gold", "a/port.ann", "b/port.ann", "a/school.ann", "out")
        where = "b/port.ann"
    else:
        lines = "".join(dumps(one, full=True) + "\n" for one in (port, other, school))
        (tmp_path / "stored.jsonl").write_text(lines, "utf-8")
        done = run("brat", "stored.jsonl", "out")
        where = "stored.jsonl"
    assert done.exit_code == 1
    assert done.stderr == (
        f"newsclaims-annotation: {where}: an earlier article has the id 'port' too\n"
    )
    assert {path.stem for path in (tmp_path / "out").glob("*.txt")} == {"port", "school"}
    assert (tmp_path / "out/port.txt").read_text("utf-8") == port.text


@pytest.mark.parametrize(
    "id_", ["https://example.org/أخبار/1?p=2", "BBC: عاجل", "وكالة/الساحل-" * 30]
)
def test_from_correction_to_score_with_an_id_of_any_kind(run, tmp_path, id_):
    document = newsclaims.analyze(
        newsclaims.Article(text="قالت هند الراوي إن 12 سفينة وصلت إلى الميناء.", id=id_)
    )
    assert document.claims
    tools.write_brat([document], tmp_path / "project")
    [ann] = (tmp_path / "project").glob("*.ann")
    assert run("gold", f"project/{ann.name}", "gold").exit_code == 0
    [text] = (tmp_path / "gold").glob("*.txt")
    analysed = CliRunner().invoke(
        newsclaims_command, ["analyze", f"gold/{text.name}", "--format=json", "--output=answers/"]
    )
    assert (analysed.exit_code, analysed.stderr) == (0, "")
    scored = CliRunner().invoke(newsclaims_command, ["evaluate", "gold", "answers", "--json"])
    assert scored.stderr == ""
    assert json.loads(scored.stdout)["triple exact"]["f"] == 1


def test_settings_are_printed_or_written(run, tmp_path):
    labels = re.findall(r'<Label value="(\w+)"', run("settings", "label-studio").output)
    assert labels == ["Cue", "Source", "Via", "Content", "Quantity"]
    assert run("settings", "brat", "project").output == ""
    assert (tmp_path / "project/annotation.conf").is_file()


def test_the_types_of_inception_are_xml(run):
    pytest.importorskip("cassis")
    assert "webanno.custom.ClaimRegion" in run("settings", "inception").output
