"""``newsclaims evaluate`` and ``newsclaims schema``."""

import json
from pathlib import Path

import pytest

from newsclaims.file_names import file_name

TEXT = "سالم: نعم غدا"
GOLD = {
    "claims": [{"cue": [4, 5], "content": [[6, 13]], "act": "state", "form": "indirect"}],
    "actors": [],
    "quantities": [],
}


@pytest.fixture
def gold():
    Path("gold").mkdir()
    for name in ("a", "b"):
        Path(f"gold/{name}.txt").write_bytes(TEXT.encode())
        Path(f"gold/{name}.gold.json").write_text(json.dumps(GOLD), "utf-8")
    return "gold"


@pytest.fixture
def system(run, gold):
    """The answer for the first article, as analyze writes it."""
    run(f"{gold}/a.txt", "--format=json", "--output=system/")
    return "system"


def test_what_analyze_writes_can_be_evaluated(command, gold, system):
    result = command("evaluate", gold, system)
    first = " ".join(result.stdout.splitlines()[0].split())
    assert first == "claims@0.3 P 100.0% R 50.0% F1 66.7% (1 right of 1 given, 2 in gold)"


def test_a_missing_answer_is_said(command, gold, system):
    [line] = command("evaluate", gold, system).stderr.splitlines()
    assert "system/b.json: cannot be read" in line
    assert line.endswith("counts as an empty answer")


def test_what_hides_in_the_name_of_a_file_is_shown(command, gold):
    for suffix in (".txt", ".gold.json"):
        Path(f"gold/a{suffix}").rename(f"gold/\u202eخبر\U000e0041{suffix}")
    lines = command("evaluate", gold, gold, "--per-article").stdout.splitlines()
    assert any(line.startswith(r"\u202eخبر\U000e0041 ") for line in lines)


def test_per_article(command, gold, system):
    lines = command("evaluate", gold, system, "--per-article").stdout.splitlines()
    assert [line.split()[:3] for line in lines[:2]] == [
        ["a", "claims@0.3", "100.0%"],
        ["b", "claims@0.3", "0.0%"],
    ]


def test_json(command, gold, system):
    scores = json.loads(command("evaluate", gold, system, "--json", "--per-article").stdout)
    half = {"p": 1, "r": 0.5, "f": pytest.approx(2 / 3), "tp": 1, "sys": 1, "gold": 2}
    assert scores["claims@0.8"] == half
    assert scores["articles"]["b"]["claims@0.8"]["gold"] == 1


def test_wrong_gold_is_one_line(command, gold, system):
    Path("gold/b.gold.json").write_text("{", "utf-8")
    [line] = command("evaluate", gold, system, code=2).stderr.splitlines()
    assert line.startswith("newsclaims: gold/b.gold.json: not JSON")


def test_a_missing_folder_is_one_line(command, gold):
    [line] = command("evaluate", gold, "nowhere", code=2).stderr.splitlines()
    assert line == "newsclaims: nowhere: not a folder"


def test_schema_is_json(command):
    assert json.loads(command("schema").stdout)["$schema"].endswith("2020-12/schema")


def test_version(command):
    assert command("--version").stdout.startswith("newsclaims 0.")


@pytest.mark.parametrize(
    "article_id",
    [
        "BBC: عاجل",
        "https://example.org/أخبار/1?p=2",
        f"https://example.org/{'أخبار-الساحل/' * 20}",
        "50%",
    ],
)
def test_an_article_of_any_id_is_found_from_gold_to_score(command, run, article_id):
    """The name of its text is escaped, and cut and hashed where it is long."""
    Path("gold").mkdir()
    name = file_name(article_id)
    Path(f"gold/{name}.txt").write_bytes(TEXT.encode())
    Path(f"gold/{name}.gold.json").write_text(json.dumps(GOLD), "utf-8")
    run(f"gold/{name}.txt", "--format=json", "--output=system/")
    result = command("evaluate", "gold", "system")
    assert result.stderr == ""
    assert "P 100.0%  R 100.0%" in result.stdout.splitlines()[0]


def test_the_id_of_a_text_is_the_one_that_named_its_file(run):
    name = file_name("https://example.org/أخبار")
    Path(f"{name}.txt").write_bytes(TEXT.encode())
    stored = json.loads(run(f"{name}.txt", "--format=json").stdout)
    assert stored["article"]["id"] == "https://example.org/أخبار"
