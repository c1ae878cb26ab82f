"""The README names every library that a distribution asks for, with what asks for it."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ROWS = {
    library: row
    for row in re.findall(r"^\|.*\|$", README.partition("## Dependencies")[2], re.MULTILINE)
    for library in re.findall(r"[\w-]+", row.split("|")[1].partition("(")[0])
}


def required():
    """Yield each library of others, and the distribution or extra that asks for it."""
    for path in (ROOT / "pyproject.toml", *sorted(ROOT.glob("plugins/*/pyproject.toml"))):
        project = tomllib.loads(path.read_text("utf-8"))["project"]
        asking = {project["name"]: project["dependencies"]}
        for extra, requirements in project.get("optional-dependencies", {}).items():
            asking[f"{project['name']}[{extra}]"] = requirements
        for asker, requirements in asking.items():
            for requirement in requirements:
                library = re.match(r"[\w-]+", requirement)[0]
                if not library.startswith("newsclaims"):
                    yield library, asker


REQUIRED = sorted(required())
OF_THE_CORE = {library for library, asker in REQUIRED if asker == "newsclaims"}


INSTALLED = re.search(r"pip install \. plugins/newsclaims-\{([\w,]+)\}", README)[1].split(",")
FORMATS = (ROOT / "docs/reference/formats.md").read_text("utf-8")
WITH_FORMATS = set(re.findall(r"^\| `[^|]*\| newsclaims-(\w+) \|", FORMATS, re.MULTILINE))


def test_of_formats_the_default_installation_has_html_and_tables_alone():
    assert {"annotation", "linked"} < WITH_FORMATS
    assert WITH_FORMATS & {*INSTALLED} == {"html", "table"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    views = {re.match(r"[\w-]+", one)[0] for one in project["optional-dependencies"]["views"]}
    assert views == {"newsclaims-html", "newsclaims-table"}


@pytest.mark.parametrize("name", [".", *(f"plugins/newsclaims-{name}" for name in INSTALLED)])
def test_nothing_that_is_installed_by_default_asks_for_another_format(name):
    project = tomllib.loads((ROOT / name / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.match(r"[\w-]+", one)[0] for one in project["dependencies"]}
    assert not asked & {f"newsclaims-{name}" for name in WITH_FORMATS}


@pytest.mark.parametrize(("library", "asker"), REQUIRED)
def test_a_library_stands_in_the_readme_with_what_asks_for_it(library, asker):
    assert library in ROWS
    assert library in OF_THE_CORE or f"`{asker}`" in ROWS[library]
