"""The changelog of each distribution can be built from its fragments."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOMES = [ROOT, *sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))]


@pytest.fixture(params=HOMES, ids=lambda home: home.name)
def home(request):
    return request.param


def test_a_draft_has_every_fragment(home):
    pytest.importorskip("towncrier")
    fragments = list((home / "changelog.d").glob("*.md"))
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9"]
    done = subprocess.run(  # noqa: S603 - this interpreter
        [*command, "--dir", str(home)], check=True, capture_output=True, text=True
    )
    draft = " ".join(done.stdout.split())
    assert "9.9.9" in draft
    for fragment in fragments:
        assert " ".join(fragment.read_text("utf-8").split()) in draft, fragment.name


def test_every_fragment_is_of_a_kind(home):
    settings = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]
    kinds = {kind["directory"] for kind in settings["type"]}
    for fragment in (home / "changelog.d").iterdir():
        assert fragment.suffixes[-2:] == [fragment.suffixes[-2], ".md"]
        assert fragment.suffixes[-2].removeprefix(".") in kinds, fragment.name


def test_there_is_a_place_for_them(home):
    settings = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]
    assert settings["start_string"] in (home / settings["filename"]).read_text("utf-8")
