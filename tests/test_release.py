"""What each distribution says of itself on a package index."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
FILES = [ROOT / "pyproject.toml", *sorted(ROOT.glob("plugins/*/pyproject.toml"))]
PROJECTS = {path: tomllib.loads(path.read_text("utf-8"))["project"] for path in FILES}
VERSIONS = {project["name"]: project["version"] for project in PROJECTS.values()}

each = pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)


@each
def test_says_who_made_it_and_where_its_source_is(path):
    project = PROJECTS[path]
    assert project["authors"] == [{"name": "newsclaims developers"}]
    assert {"Source", "Documentation", "Changelog", "Issues"} <= set(project["urls"])
    where = "" if path.parent == ROOT else f"/tree/main/plugins/{path.parent.name}"
    assert project["urls"]["Source"].endswith(f"newsclaims{where}")


@each
def test_its_types_are_for_others_to_check_against(path):
    [package] = (path.parent / "src").glob("*/__init__.py")
    assert (package.parent / "py.typed").is_file()


@each
def test_says_its_version_in_one_place(path):
    for module in (path.parent / "src").rglob("*.py"):
        assert "__version__" not in module.read_text("utf-8")


@each
def test_what_it_requires_of_the_others_is_what_they_are(path):
    project = PROJECTS[path]
    lines = [*project["dependencies"], *chain(*project.get("optional-dependencies", {}).values())]
    for line in map(Requirement, lines):
        if line.name in VERSIONS:
            assert line.specifier, f"{line.name} of any version"
            assert line.specifier.contains(VERSIONS[line.name])


@each
def test_its_source_archive_holds_no_tests_that_could_not_run_there(path):
    build = tomllib.loads(path.read_text("utf-8"))["tool"]["hatch"]["build"]
    included = build["targets"]["sdist"]["include"]
    assert "/src" in included
    assert not {"/tests", "/conftest.py"} & set(included)


def test_the_links_of_its_page_lead_somewhere_from_there(monkeypatch):
    pytest.importorskip("hatchling")
    monkeypatch.syspath_prepend(str(ROOT))
    from hatch_build import AbsoluteLinks

    metadata = {"urls": PROJECTS[ROOT / "pyproject.toml"]["urls"]}
    AbsoluteLinks(str(ROOT), {}).update(metadata)
    links = re.findall(r"\]\(([^)]+)\)", metadata["readme"]["text"])
    assert len(links) > 10
    below = f"{metadata['urls']['Source']}/blob/main/"
    for link in links:
        assert link.startswith("https://")
        if link.startswith(below):
            assert (ROOT / link.removeprefix(below)).exists()
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", metadata["readme"]["text"])
    assert pictures
    for picture in pictures:
        place = picture.removeprefix(f"{metadata['urls']['Source']}/raw/main/")
        assert (ROOT / place).is_file(), f"{picture} is no picture but a page about one"
