"""Distributions for tests: announced by real metadata in a folder of their own, nothing else is."""

import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

from newsclaims import Pipeline, registry

sys.path.insert(0, str(Path(__file__).parent / "toy"))


@pytest.fixture(autouse=True)
def site(tmp_path, monkeypatch):
    """Return the folder where `install` puts distributions; no other is seen."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    modules = set(sys.modules)

    def entry_points(*, group):
        found = distributions(path=[str(folder)])
        return [point for one in found for point in one.entry_points.select(group=group)]

    monkeypatch.setattr(registry, "entry_points", entry_points)
    yield folder
    for name in set(sys.modules) - modules:
        if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def install(site):
    """Write a distribution's metadata and, if given, its module."""

    def install(name, plugins, *, version="1.0", requires=(), source=None):
        info = site / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        lines = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {r}" for r in requires)]
        (info / "METADATA").write_text("\n".join(["Metadata-Version: 2.1", *lines, ""]))
        points = [f"{plugin} = {value}" for plugin, value in plugins.items()]
        (info / "entry_points.txt").write_text("\n".join(["[newsclaims]", *points, ""]))
        if source is not None:
            module = next(iter(plugins.values())).split(":")[0]
            (site / f"{module}.py").write_text("from newsclaims import hookimpl\n" + source)

    return install


@pytest.fixture
def toys():
    """Build a pipeline of the toys, with further settings."""
    import toy_plugins

    def build(*further, without=(), **settings):
        chosen = [toy() for toy in toy_plugins.ALL if toy.__name__.lower() not in without]
        return Pipeline(plugins=[*chosen, *further], **settings)

    return build
