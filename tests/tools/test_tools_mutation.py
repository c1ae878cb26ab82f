"""What the report of mutants counts, and that its setting names what there is."""

import sys
import tomllib
from pathlib import Path

import pytest
from cattrs import structure

ROOT = Path(__file__).parents[2]


@pytest.fixture
def mutation(monkeypatch):
    """Import the tool, which is no part of any distribution."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import mutation

    yield mutation
    del sys.modules["mutation"]


@pytest.fixture
def setting(mutation):
    return structure(tomllib.loads((ROOT / "tools/mutation.toml").read_text()), mutation.Setting)


@pytest.fixture
def module(mutation):
    same = mutation.Equivalent(was="if a < b:", now="if a <= b:", why="they are never equal")
    return mutation.Module(path="scale.py", options=(), tests=(), equivalent=(same,))


def test_every_file_of_the_setting_is_there(setting):
    for module in setting.modules.values():
        assert [name for name in (module.path, *module.tests) if not (ROOT / name).is_file()] == []


def test_equivalents_are_left_out_of_the_share(mutation, module, capsys):
    mutants = [
        mutation.Mutant("if a < b:", "if a <= b:", 3, "survived"),
        mutation.Mutant("if a < b:", "if a > b:", 3, "killed"),
        mutation.Mutant("return a", "return b", 4, "survived"),
    ]
    assert mutation.report(module, mutants) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[:3] == ["scale.py:4", "  - return a", "  + return b"]
    assert printed[-1] == "1 of 2 mutants survive (50.0%), besides 1 equivalent"


def test_an_equivalent_that_does_not_survive_is_named(mutation, module, capsys):
    mutants = [mutation.Mutant("if a < b:", "if a <= b:", 3, "killed")]
    assert mutation.report(module, mutants) == 0
    assert "listed as equivalent, but no survivor:\n  - if a < b:" in capsys.readouterr().out


def test_a_mutant_is_the_changed_line_of_its_diff(mutation):
    work = {"mutations": [{"start_pos": [7, 4]}]}
    diff = "--- mutation diff ---\n--- a/scale.py\n+++ b/scale.py\n@@ -1 +1 @@\n-    a = -1\n+    a = +1\n"
    result = {"worker_outcome": "normal", "test_outcome": "killed", "diff": diff, "output": ""}
    assert mutation._mutants(work, result) == [mutation.Mutant("a = -1", "a = +1", 7, "killed")]
    assert mutation._mutants(work, None) == []


def test_a_mutant_whose_tests_take_too_long_is_noticed_and_counted_apart(mutation, module, capsys):
    work = {"mutations": [{"start_pos": [7, 4]}]}
    ended = {"worker_outcome": "normal", "test_outcome": "killed", "output": "timeout", "diff": ""}
    [mutant] = mutation._mutants(work, ended)
    assert mutation.report(module, [mutant]) == 0
    printed = capsys.readouterr().out
    assert "1 mutants count as noticed because the tests took longer than the timeout" in printed
    assert "0 of 1 mutants survive" in printed
