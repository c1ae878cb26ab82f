"""The command: projects, settings, and corrections to gold."""

import json
import re

import pytest
from click.testing import CliRunner

from newsclaims.codec import dumps
from newsclaims.testing import news

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
    assert "stored.jsonl:1: " in done.output


def test_settings_are_printed_or_written(run, tmp_path):
    labels = re.findall(r'<Label value="(\w+)"', run("settings", "label-studio").output)
    assert labels == ["Cue", "Source", "Via", "Content", "Quantity"]
    assert run("settings", "brat", "project").output == ""
    assert (tmp_path / "project/annotation.conf").is_file()


def test_the_types_of_inception_are_xml(run):
    pytest.importorskip("cassis")
    assert "webanno.custom.ClaimRegion" in run("settings", "inception").output
