"""Nothing that users or plugin authors can name is left out of the reference."""

import inspect
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest
from attrs import fields

from newsclaims import Pipeline, schema, typing
from newsclaims._plugins.declarations import Anatomy
from newsclaims._plugins.discovery import announced
from newsclaims._plugins.options import options_of
from newsclaims.cli import main
from newsclaims.hookspecs import FORMAT_HOOKS, ChainSpec, FormatSpec
from newsclaims.stages import STAGE_OF_LAYER, STAGES
from newsclaims.testing import FORMAT_SUITES, SUITES, PluginSuite

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"


def page(name):
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def commands(command, path=()):
    """Yield every command with its words."""
    if isinstance(command, click.Group):
        for name, one in command.commands.items():
            yield from commands(one, (*path, name))
    else:
        yield " ".join(path), command


COMMANDS = dict(commands(main))


class TestHooks:
    @pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
    def test_each_is_in_the_table_with_its_arguments_and_its_protocol(self, stage):
        [row] = re.findall(rf"^\| `{stage.hook}` \|.*$", page("hooks"), re.MULTILINE)
        _, _, arguments, result, name, protocol, _ = (cell.strip() for cell in row.split("|"))
        signature = inspect.signature(getattr(ChainSpec, stage.hook))
        assert arguments == ", ".join(f"`{one}`" for one in [*signature.parameters][1:])
        assert set(re.findall(r"\w+", str(signature.return_annotation))) >= set(
            re.findall(r"`(\w+)`", result)
        )
        assert name == f"`{stage.name}`"
        method = getattr(getattr(typing, protocol.strip("`")), stage.hook)
        assert [*inspect.signature(method).parameters] == [*signature.parameters]
        assert inspect.signature(method).return_annotation == signature.return_annotation

    @pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
    def test_each_says_what_it_returns(self, stage):
        assert "Returns:" in getattr(ChainSpec, stage.hook).__doc__
        assert ".. autoclass:: newsclaims.hookspecs.ChainSpec\n   :members:" in page("hooks")

    @pytest.mark.parametrize(
        "attribute",
        [
            *(
                a.name
                for a in fields(Anatomy)
                if a.name not in {"serves", "wraps", "batches", "outdated", "deprecated", "formats"}
            ),
            *("api_version", "raises", "name", "card"),
        ],
    )
    def test_what_a_plugin_may_say_about_itself(self, attribute):
        assert f"\n`{attribute}`\n: " in page("hooks")

    @pytest.mark.parametrize("hook", FORMAT_HOOKS)
    def test_each_of_the_formats(self, hook):
        assert f"\n| `{hook}` | list of subclasses of " in page("hooks")
        assert "Returns:" in getattr(FormatSpec, hook).__doc__

    @pytest.mark.parametrize("layer", STAGE_OF_LAYER)
    def test_each_layer(self, layer):
        assert f"`{layer}`" in page("hooks")


class TestCommandLine:
    @pytest.mark.parametrize("words", COMMANDS)
    def test_each_command_has_a_section(self, words):
        assert re.search(rf"^## `newsclaims {words}\b", page("cli"), re.MULTILINE)

    @pytest.mark.parametrize(
        "option",
        sorted(
            {
                option
                for one in COMMANDS.values()
                for p in one.params
                for option in p.opts
                if option.startswith("--")
            }
        ),
    )
    def test_each_option(self, option):
        assert re.search(rf"{option}(?![\w-])", page("cli"))


class TestConfiguration:
    @pytest.mark.parametrize("keyword", [*inspect.signature(Pipeline).parameters])
    def test_each_keyword_of_a_pipeline(self, keyword):
        assert re.search(rf"`{keyword}\b|plugins=\[", page("configuration"))

    @pytest.mark.parametrize("point", entry_points(group="newsclaims"), ids=lambda p: p.name)
    def test_each_option_of_a_plugin_of_this_project(self, point):
        """In the README of its distribution, which may not be installed here."""
        readme = ROOT / "plugins" / point.dist.name / "README.md"
        if not readme.is_file():
            pytest.skip("not of this project")
        for option in options_of(point.load()):
            assert f"`{option.name}`" in readme.read_text("utf-8")


def keys(part, path="document"):
    """Yield the keys that a JSON Schema names, with where they stand."""
    if isinstance(part, dict):
        for key, one in part.get("properties", {}).items():
            yield f"{path}.{key}", key
            yield from keys(one, key)
        for name, one in part.items():
            if name == "$defs":
                for kind, definition in one.items():
                    yield from keys(definition, kind)
            elif name != "properties":
                yield from keys(one, path)
    elif isinstance(part, list):
        for one in part:
            yield from keys(one, path)


KEYS = dict(keys(schema.schema()))


class TestJson:
    @pytest.mark.parametrize("path", KEYS)
    def test_each_field_of_a_document(self, path):
        section, key = path.rsplit(".", 1)
        text = page("json")
        at = re.search(rf"^## {section}$", text, re.MULTILINE)
        part = text[at.end() :].split("\n## ")[0] if at else text
        assert f"`{key}`" in part

    @pytest.mark.parametrize(
        ("command", "named"),
        [
            (
                "list",
                (
                    "name",
                    "distribution",
                    "version",
                    "stages",
                    "status",
                    "reason",
                    "options",
                    "languages",
                    "batches",
                    "deprecated",
                ),
            ),
            ("check", ("plugin", "stage", "law", "status", "reason")),
            (
                "explain",
                (
                    "stages",
                    "diagnostics",
                    "stage",
                    "mode",
                    "plugin",
                    "origin",
                    "reason",
                    "wrappers",
                    "languages",
                ),
            ),
        ],
    )
    def test_each_field_of_the_commands_about_plugins(self, command, named):
        [section] = re.findall(
            rf"^## `newsclaims plugins {command}.*?(?=^## )", page("cli"), re.MULTILINE | re.DOTALL
        )
        for name in named:
            assert f"`{name}`" in section

    def test_each_field_of_a_cost(self):
        from newsclaims.measure import Cost

        for field in (*(a.name for a in fields(Cost)), "microseconds_per_word"):
            assert f"`{field}`" in page("cli")


class TestCards:
    def test_the_page_of_the_default_plugins_is_what_they_say(self):
        if not {"actors", "ner", "numbers", "quotes", "tokenizer"} <= announced():
            pytest.skip("not all default plugins are installed")
        done = subprocess.run(  # noqa: S603 - this interpreter
            [sys.executable, ROOT / "tools" / "plugin_reference.py", "--check"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


class TestRooms:
    def test_the_page_on_the_architecture_has_every_room(self):
        done = subprocess.run(  # noqa: S603 - this interpreter
            [sys.executable, ROOT / "tools" / "room_reference.py", "--check"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


class TestLaws:
    @pytest.mark.parametrize(
        "suite", [PluginSuite, *SUITES.values(), *FORMAT_SUITES.values()], ids=lambda s: s.__name__
    )
    def test_each_suite_is_in_the_reference_with_its_laws(self, suite):
        assert f".. autoclass:: newsclaims.testing.{suite.__name__}\n   :members:" in page(
            "testing"
        )
        for law in suite.laws():
            assert getattr(suite, f"test_{law}").__doc__, law


@pytest.mark.parametrize("guide", sorted((ROOT / "docs").glob("*/*.md")), ids=lambda g: g.stem)
def test_each_page_can_be_found(guide):
    assert f"{guide.parent.name}/{guide.stem}\n" in (ROOT / "docs" / "index.md").read_text("utf-8")


class TestFiles:
    """A file of the project that a page names is there: moved files leave no stale page."""

    PAGES = (
        *(ROOT / name for name in ("README.md", "README.ar.md", "CONTRIBUTING.md")),
        *sorted(ROOT.glob("docs/*/*.md")),
        *sorted(ROOT.glob("plugins/*/README.md")),
        *sorted(ROOT.glob("plugins/*/NOTICE")),
    )
    OF_A_READER = frozenset(
        {"ID.txt", "claims_job.py", "newsclaims.toml", "pyproject.toml", "test_confident.py"}
    )
    """Files that a reader has or makes."""

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
    def test_each_that_a_page_names_is_there(self, path):
        named = re.findall(r"`([\w/.-]+\.(?:py|toml|txt|tsv|jsonl))`", path.read_text("utf-8"))
        home = ROOT if path.parent == ROOT or "docs" in path.parts else path.parent
        there = [
            f"/{file.relative_to(ROOT)}"
            for folder in ("src", "tools", "tests", "benchmarks", "examples", "plugins")
            for file in (home / folder).rglob("*.*")
        ]
        missing = [
            name
            for name in named
            if Path(name).name not in self.OF_A_READER
            and not any(file.endswith(f"/{name}") for file in there)
        ]
        assert missing == []


def test_every_page_installs_what_the_readme_installs():
    """A line that leaves a distribution out fails in an empty environment, where no test runs it."""
    lines = {
        line
        for page in (ROOT / "README.md", *ROOT.glob("docs/*/*.md"))
        for line in page.read_text("utf-8").splitlines()
        if "pip install . plugins/" in line and line.startswith("python3 -m venv")
    }
    assert len(lines) == 1, lines
