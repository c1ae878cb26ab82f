"""``newsclaims plugins``: what is installed and whether it works."""

import json

import pytest

FAILING = """
from newsclaims import hookimpl

class Failing:
    @hookimpl
    def newsclaims_extract_quantities(self, document):
        raise ValueError("no numbers today")
"""


def by_name(result):
    return {row["name"]: row for row in json.loads(result.stdout)}


def test_list_names_plugin_distribution_version_stages_and_status(command):
    lines = command("plugins", "list").stdout.splitlines()[1:]
    first, second = (" ".join(line.split()) for line in lines)
    assert first == "plain cli-plugins 1.0 tokenizer, ner, numbers, quotes, actors loaded"
    assert second == "second cli-plugins 1.0 tokenizer loaded"


def test_list_as_json(command):
    assert by_name(command("plugins", "list", "--json"))["second"] == {
        "name": "second",
        "distribution": "cli-plugins",
        "version": "1.0",
        "stages": ["tokenizer"],
        "status": "loaded",
        "reason": "",
    }


def test_list_says_on_one_line_why_a_plugin_is_broken(command, install):
    install("broken", "gone", "broken_module:Gone", source="raise RuntimeError('first\\nsecond')")
    [line] = [one for one in command("plugins", "list").stdout.splitlines() if "gone" in one]
    assert "broken 1.0" in line
    assert "RuntimeError" in line


def test_list_shows_both_sides_of_a_collision(command, install):
    install("rival", "second", "cli_plugins:Second", version="3.0")
    rows = json.loads(command("plugins", "list", "--json").stdout)
    colliding = [row["distribution"] for row in rows if row["status"] == "colliding"]
    assert sorted(colliding) == ["cli-plugins", "rival"]


def test_check_runs_every_plugin(command, plain):
    rows = by_name(command("plugins", "check", "--json", *plain))
    assert {name: row["status"] for name, row in rows.items()} == {
        "plain": "works",
        "second": "works",
    }


def test_check_says_what_failed(command, plain, install):
    install("failing", "failing", "failing_plugin:Failing", source=FAILING)
    result = command("plugins", "check", "--plugin=numbers=failing", *plain, code=1)
    [line] = [one for one in result.stdout.splitlines() if one.startswith("failing")]
    assert "failed" in line
    assert "no numbers today" in line


def test_check_runs_what_the_pipeline_has_no_place_for(command, plain, install):
    install("failing", "failing", "failing_plugin:Failing", source=FAILING)
    rows = by_name(command("plugins", "check", "--json", *plain, code=1))
    assert rows["failing"]["status"] == "failed"
    assert rows["plain"]["status"] == "works"


def test_check_fails_on_a_broken_plugin(command, plain, install):
    install("broken", "gone", "nowhere_at_all:Gone")
    rows = by_name(command("plugins", "check", "--json", *plain, code=1))
    assert rows["gone"]["status"] == "broken"


def test_check_leaves_a_disabled_plugin_alone(command, plain, install):
    install("failing", "failing", "failing_plugin:Failing", source=FAILING)
    rows = by_name(command("plugins", "check", "--json", "--disable=failing", *plain))
    assert rows["failing"]["status"] == "disabled"


def test_check_of_a_pipeline_that_cannot_be_built(command):
    result = command("plugins", "check", code=2)
    [line] = result.stderr.splitlines()
    assert "'plain'" in line
    assert "'second'" in line


@pytest.mark.parametrize("group", [[], ["plugins"]])
def test_a_group_without_a_command_shows_its_help(command, group):
    result = command(*group, code=2)
    assert "Commands:" in result.output
