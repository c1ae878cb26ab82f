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


@pytest.mark.parametrize(("library", "asker"), REQUIRED)
def test_a_library_stands_in_the_readme_with_what_asks_for_it(library, asker):
    assert library in ROWS
    assert library in OF_THE_CORE or f"`{asker}`" in ROWS[library]
