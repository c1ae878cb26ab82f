"""``newsclaims analyze --explain``: why each claim is one, and what is none."""

import json
from pathlib import Path

import pytest

TEXT = "سالم: وصل 12 مسافرا"
TELLING = """
from cli_plugins import Plain
from newsclaims import hookimpl
from newsclaims.trace import current_trace

class Telling(Plain):
    @hookimpl
    def newsclaims_attribute(self, document):
        made = super().newsclaims_attribute(document)
        trace = current_trace()
        if trace.on:
            if "مسافرا" not in document.text:
                raise ValueError("nothing to tell")
            cue = made[0].cue
            trace.step("frame", "noted", made[0].content[0], about=cue, note="words after a colon")
            word = document.article.span(11, 13)
            trace.step("cue", "rejected", word, note="a number", entry="verbs.toml: 12")
        return made
"""


@pytest.fixture
def telling(install):
    """Install a plugin that explains its claims; return the arguments that choose it."""
    install("telling_plugin", "telling", "telling_plugin:Telling", source=TELLING)
    stages = ("tokenizer", "ner", "numbers", "quotes", "actors")
    return [f"--plugin={stage}=telling" for stage in stages]


def write(name, text):
    Path(name).write_text(text, "utf-8")
    return name


def test_shows_the_rule_the_reasons_and_what_lost(run, telling):
    out = run(write("a.txt", TEXT), "--explain", plugins=telling).stdout
    assert "words after a colon" in out
    assert "وصل 12 مسافرا [6:19]" in out
    assert "not taken" in out
    assert "not: a number" in out
    assert "[verbs.toml: 12]" in out


def test_says_where_a_plugin_tells_no_more(run):
    out = run(write("a.txt", TEXT), "--explain", env={"COLUMNS": "120"}).stdout
    assert "plain: the plugin tells no more" in " ".join(out.split())


def test_every_line_fits_the_width(run, telling):
    out = run(write("a.txt", TEXT), "--explain", plugins=telling, env={"COLUMNS": "80"}).stdout
    assert max(map(len, out.splitlines())) <= 80


def test_an_article_whose_explanation_fails_is_named(run, telling):
    files = write("a.txt", "هند: نعم"), write("b.txt", TEXT)
    result = run(*files, "--explain", plugins=telling, code=1)
    assert "a.txt: plugin 'telling'" in result.stderr
    assert "nothing to tell" in result.stderr
    assert "words after a colon" in result.stdout


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_in_json_the_steps_stand_beside_the_document(run, telling, form):
    out = run(write("a.txt", TEXT), "--explain", f"--format={form}", plugins=telling).stdout
    explanation = json.loads(out)
    assert [claim["statement"] for claim in explanation["document"]["claims"]] == ["وصل 12 مسافرا"]
    assert explanation["steps"][1] == {
        "rule": "cue",
        "verdict": "rejected",
        "span": {"start": 11, "end": 13, "text": "2 "},
        "about": None,
        "entry": "verbs.toml: 12",
        "note": "a number",
        "stage": "quotes",
        "plugin": "telling",
    }


def test_in_json_an_article_whose_explanation_fails_leaves_nothing(run, telling):
    files = write("a.txt", "هند: نعم"), write("b.txt", TEXT)
    result = run(*files, "--explain", "--format=json", plugins=telling, code=1)
    assert "nothing to tell" in result.stderr
    assert len(json.loads(result.stdout)) == 1
