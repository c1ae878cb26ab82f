"""A folder of its own for each test, and a distribution of small plugins as the only one installed."""

import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclaims._plugins import discovery
from newsclaims.cli import main

DISTRIBUTION = Path(__file__).parent / "distribution"
STAGES = ("tokenizer", "ner", "numbers", "quotes", "actors")


@pytest.fixture(autouse=True)
def site(tmp_path, monkeypatch):
    """Work in an empty folder; return another, whose distributions are installed too."""
    work, folder = tmp_path / "work", tmp_path / "site"
    work.mkdir()
    folder.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.syspath_prepend(DISTRIBUTION)
    monkeypatch.syspath_prepend(folder)
    modules = set(sys.modules)

    def entry_points(*, group):
        found = distributions(path=[str(DISTRIBUTION), str(folder)])
        return [point for one in found for point in one.entry_points.select(group=group)]

    monkeypatch.setattr(discovery, "entry_points", entry_points)
    yield folder
    for name in set(sys.modules) - modules:
        if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def install(site):
    """Write a distribution's metadata and, if given, its module."""

    def install(name, plugin, value, *, version="1.0", source=""):
        info = site / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[newsclaims]\n{plugin} = {value}\n")
        if source:
            (site / f"{value.split(':')[0]}.py").write_text(source)

    return install


@pytest.fixture
def plain():
    """Return the arguments that choose the plugin ``plain`` for every stage."""
    return [f"--plugin={stage}=plain" for stage in STAGES]


@pytest.fixture
def command():
    """Run a command and check its exit code; errors that it does not handle are raised."""

    def command(*args, code=0, **options):
        result = CliRunner().invoke(main, args, **options)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return command


@pytest.fixture
def run(command, plain):
    """Run ``newsclaims analyze`` with the plugin ``plain``."""

    def run(*args, plugins=plain, **options):
        return command("analyze", *args, *plugins, **options)

    return run
