"""Distributions for tests: announced by real metadata in a folder of their own, nothing else is."""

import sys
from pathlib import Path

import pytest

from newsclaims import Pipeline

sys.path.insert(0, str(Path(__file__).parent / "toy"))

HEAD = "from newsclaims import hookimpl\n"


@pytest.fixture(autouse=True)
def site(newsclaims_registry):
    """Return the folder where `install` puts distributions; no other is seen."""
    return newsclaims_registry.site


@pytest.fixture
def install(newsclaims_registry):
    """Write a distribution's metadata and, if given, its module."""

    def install(name, plugins, *, source=None, **metadata):
        module = None if source is None else HEAD + source
        newsclaims_registry.install(name, plugins, source=module, **metadata)

    return install


@pytest.fixture
def toys():
    """Build a pipeline of the toys, with further settings."""
    import toy_plugins

    def build(*further, without=(), **settings):
        chosen = [toy() for toy in toy_plugins.ALL if toy.__name__.lower() not in without]
        return Pipeline(plugins=[*chosen, *further], **settings)

    return build
