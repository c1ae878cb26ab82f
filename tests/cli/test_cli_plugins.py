"""``newsclaims plugins``: what is installed and whether it works."""

import json
import sys
from pathlib import Path

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
    assert first == (
        "plain cli-plugins 1.0 tokenizer, ner, numbers, quotes, actors loaded"
        ' fail_on: string = "", act: string = "state"'
    )
    assert second == "second cli-plugins 1.0 tokenizer loaded"


def test_list_as_json(command):
    assert by_name(command("plugins", "list", "--json"))["second"] == {
        "name": "second",
        "distribution": "cli-plugins",
        "version": "1.0",
        "stages": ["tokenizer"],
        "formats": [],
        "status": "loaded",
        "reason": "",
        "options": [],
        "languages": [],
        "batches": [],
        "own_kinds": {},
        "own_acts": {},
        "deprecated": [],
        "layers": [],
    }


TOGETHER = """
from newsclaims import hookimpl

class Together:
    languages = ("en", "fr")

    @hookimpl
    def newsclaims_recognize(self, document):
        return []

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [[] for _ in documents]
"""


def test_list_says_for_which_languages_and_batches_a_plugin_is(command, install):
    install("together", "together", "together_plugin:Together", source=TOGETHER)
    row = by_name(command("plugins", "list", "--json"))["together"]
    assert (row["languages"], row["batches"]) == (["en", "fr"], ["ner"])


def test_check_runs_a_plugin_on_its_language(command, plain, install):
    source = FAILING.replace("class Failing:", 'class Failing:\n    languages = ("en",)')
    install("failing", "failing", "failing_english:Failing", source=source)
    rows = by_name(
        command("plugins", "check", "--json", "--plugin=numbers=failing", *plain, code=1)
    )
    assert rows["failing"]["status"] == "failed"


def test_list_has_the_options_with_types_and_defaults(command):
    assert by_name(command("plugins", "list", "--json"))["plain"]["options"] == [
        {"name": "fail_on", "type": "string", "default": '""', "required": False},
        {"name": "act", "type": "string", "default": '"state"', "required": False},
    ]


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


ODD = """
from newsclaims import hookimpl

class Odd:
    provides = ()

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        raise ValueError("no numbers today")
"""


def test_check_of_a_name_tries_the_laws_of_its_stages(command, install):
    install("odd", "odd", "odd_plugin:Odd", source=ODD)
    result = command("plugins", "check", "odd", "--json", code=1)
    verdicts = {row["law"]: row for row in json.loads(result.stdout)}
    assert verdicts["serves_its_stage"]["status"] == "kept"
    broken = verdicts["raises_only_declared_errors"]
    assert (broken["plugin"], broken["stage"], broken["status"]) == ("odd", "numbers", "broken")
    assert "ValueError: no numbers today" in broken["reason"]


def test_check_of_a_plugin_that_cannot_work_here_says_only_why(command, install):
    refusing = "from newsclaims import ConfigurationError\n        raise ConfigurationError('get the model')"
    source = ODD.replace('raise ValueError("no numbers today")', refusing)
    install("odd", "odd", "odd_plugin:Odd", source=source)
    [row] = json.loads(command("plugins", "check", "odd", "--json", code=1).stdout)
    assert (row["stage"], row["law"], row["status"]) == ("numbers", "", "broken")
    assert row["reason"] == "it cannot work here: ConfigurationError: get the model"


WRAPPER = """
from newsclaims import hookimpl

class Wrapper:
    @hookimpl(wrapper=True)
    def newsclaims_recognize(self):
        return (yield)
"""


def test_check_of_a_wrapper_says_that_there_are_no_laws(command, install):
    install("wrapper", "wrapper", "wrapper_plugin:Wrapper", source=WRAPPER)
    [row] = json.loads(command("plugins", "check", "wrapper", "--json").stdout)
    assert (row["stage"], row["status"]) == ("ner", "skipped")
    assert "only wraps" in row["reason"]


def test_check_takes_examples(command, install):
    source = ODD.replace('raise ValueError("no numbers today")', FOUND)
    install("odd", "odd", "odd_plugin:Odd", source=source.replace("()", '("quantities",)', 1))
    law = "gives_what_it_provides"

    def status(*more, code):
        rows = json.loads(command("plugins", "check", "odd", "--json", *more, code=code).stdout)
        return {row["law"]: row["status"] for row in rows}[law]

    assert status(code=1) == "broken"
    assert status("--example", "ألف", code=1) == "kept"


FOUND = """from newsclaims import Quantity
        if document.text != "ألف":
            return []
        span = document.article.span(0, 3)
        return [Quantity(0, 3, "ألف", kind="cardinal", number=span)]
"""


def test_check_of_a_name_that_there_is_not(command):
    result = command("plugins", "check", "secund", code=2)
    assert "no plugin 'secund' is installed; did you mean 'second'?" in result.stderr


def test_check_of_a_name_that_cannot_be_loaded(command, install):
    install("broken", "gone", "nowhere_at_all:Gone")
    assert "nowhere_at_all" in command("plugins", "check", "gone", code=2).stderr


def test_check_of_a_name_without_the_testing_extra_says_what_to_install(command, monkeypatch):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    result = command("plugins", "check", "second", code=2)
    assert "pip install 'newsclaims[testing]'" in result.stderr


def test_explain_says_who_serves_each_stage_and_why(command, plain):
    lines = command("plugins", "explain", *plain).stdout.splitlines()
    assert lines[1].split() == ["language", "driver", "-", "no", "plugin", "serves", "it"]
    assert lines[2].split() == [
        *("tokenizer", "driver", "plain", "cli-plugins", "1.0", "named", "any")
    ]
    assert "no plugin serves it" in lines[7]


def test_explain_as_json(command):
    data = json.loads(command("plugins", "explain", "--disable=second", "--json").stdout)
    assert data["stages"][0] == {
        "mode": "driver",
        "stage": "tokenizer",
        "plugin": "plain",
        "origin": "cli-plugins 1.0",
        "reason": "the only one",
        "wrappers": [],
        "languages": [],
    }


def test_explain_shows_the_diagnostics(command, install):
    install("broken", "gone", "nowhere_at_all:Gone")
    result = command("plugins", "explain", "--disable=second")
    assert "warning: plugin 'gone' (broken 1.0" in result.stdout


def test_bench_says_what_each_stage_costs(command, plain):
    Path("a.txt").write_text("سالم: وصل 12 مسافرا", "utf-8")
    costs = json.loads(command("plugins", "bench", "a.txt", "--json", *plain).stdout)
    assert [cost["stage"] for cost in costs] == ["tokenizer", "ner", "numbers", "quotes", "actors"]
    for cost in costs:
        assert (cost["plugin"], cost["articles"], cost["words"]) == ("plain", 1, 4)
        assert cost["seconds"] > 0
        assert cost["peak"] > 0


def test_bench_tells_new_articles_from_those_that_were_read_before(command, plain):
    for name, text in (("a.txt", "سالم: وصل 12 مسافرا"), ("b.txt", "هند: غادر 3 مسافرين أمس")):
        Path(name).write_text(text, "utf-8")
    for cost in json.loads(command("plugins", "bench", "a.txt", "b.txt", "--json", *plain).stdout):
        assert (cost["words"], cost["stream_words"]) == (9, 5)
        assert cost["stream"] > 0
    for cost in json.loads(command("plugins", "bench", "a.txt", "--json", *plain).stdout):
        assert (cost["stream"], cost["stream_words"]) == (0, 0)


def test_bench_is_a_table_for_people(command, plain):
    Path("a.txt").write_text("سالم: وصل 12 مسافرا", "utf-8")
    lines = command("plugins", "bench", "a.txt", *plain).stdout.splitlines()
    assert lines[0].split() == [
        *("STAGE", "PLUGIN", "COLD", "STREAM", "WARM", "US/WORD", "SHARE", "LOADED", "PEAK")
    ]
    assert lines[-1].startswith("1 articles, 4 words")


def test_bench_names_what_cannot_be_read_and_does_the_rest(command, plain):
    Path("a.txt").write_text("سالم: نعم", "utf-8")
    result = command("plugins", "bench", "a.txt", "gone.txt", *plain, code=1)
    assert "gone.txt: cannot be read" in result.stderr
    assert "tokenizer" in result.stdout
    assert "no article could be read" in command("plugins", "bench", "gone.txt", code=2).stderr


def test_new_writes_a_distribution_and_says_how_to_go_on(command):
    lines = command("plugins", "new", "ships", "--stage=ner").stdout.splitlines()
    assert "newsclaims-ships/src/newsclaims_ships/plugin.py" in lines
    assert lines[-2:] == [
        "pip install -e newsclaims-ships",
        "pip install 'newsclaims[testing]' && pytest newsclaims-ships",
    ]
    assert Path("newsclaims-ships/pyproject.toml").is_file()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Ships", "'Ships' cannot name a plugin"),
        ("two--ships", "cannot name a plugin"),
        ("class", "cannot name a plugin"),
        ("ner", "'ner' is the name of a stage and of its default plugin"),
    ],
)
def test_new_refuses_a_name_that_cannot_be_one(command, name, reason):
    assert reason in command("plugins", "new", name, "--stage=ner", code=2).stderr


def test_new_writes_over_nothing(command):
    command("plugins", "new", "ships", "--stage=ner")
    result = command("plugins", "new", "ships", "--stage=quotes", code=2)
    assert "newsclaims-ships is there already" in result.stderr


@pytest.mark.parametrize("group", [[], ["plugins"]])
def test_a_group_without_a_command_shows_its_help(command, group):
    result = command(*group, code=2)
    assert "Commands:" in result.output


def test_show_tells_what_a_plugin_says_of_itself(command):
    lines = command("plugins", "show", "second").stdout.splitlines()
    assert lines[0] == "second (cli-plugins 1.0), cli_plugins:Second"
    assert "stages: tokenizer" in lines
    assert "hooks: newsclaims_tokenize" in lines
    assert lines[-1].startswith("card: none; a card.toml in its package")


def test_show_names_the_batch_form_beside_the_hook(command, install):
    install("together", "together", "together_shown:Together", source=TOGETHER)
    hooks = ["newsclaims_recognize", "newsclaims_recognize_batch"]
    assert json.loads(command("plugins", "show", "together", "--json").stdout)["hooks"] == hooks
    lines = command("plugins", "show", "together").stdout.splitlines()
    assert f"hooks: {', '.join(hooks)}" in lines


SCORED = """
summary = "Counts ships."
licence = "MIT"
limits = ["It knows ships alone."]

[[scores]]
measure = "names of ships, right of 5"
value = 4
on = "five invented sentences"
source = "README.md"
"""


def test_show_parts_a_score_from_its_measure(command, install, site):
    package = site / "scored_plugin"
    package.mkdir()
    (package / "__init__.py").write_text(TOGETHER, "utf-8")
    (package / "card.toml").write_text(SCORED, "utf-8")
    install("scored", "scored", "scored_plugin:Together")
    lines = command("plugins", "show", "scored").stdout.splitlines()
    score = "  score: names of ships, right of 5: 4, five invented sentences (README.md)"
    assert score in lines


def test_show_of_no_plugin_names_the_nearest(command):
    assert "did you mean 'plain'" in command("plugins", "show", "plian", code=2).stderr


CARDED = """
class Carded:
    card = "gone.toml"
    def newsclaims_extract_quantities(self, document):
        return []
"""


def test_a_card_that_is_not_sound_is_a_fault(command, plain, install):
    source = CARDED.replace("    def", "    @hookimpl\n    def").replace(
        "\nclass", "from newsclaims import hookimpl\nclass"
    )
    install("carded", "carded", "carded_plugin:Carded", source=source)
    found = by_name(command("plugins", "check", "--json", *plain, code=1))["carded"]
    assert found["status"] == "failed"
    assert "carded_plugin/gone.toml: `card` names it, and it is not there" in found["reason"]
    verdicts = json.loads(command("plugins", "check", "carded", "--json", code=1).stdout)
    assert [one["status"] for one in verdicts if one["law"] == "card"] == ["broken"]
    assert "gone.toml" in command("plugins", "show", "carded").stdout
