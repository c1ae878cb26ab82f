"""Every distribution of plugins has a card for each, which says under which licence it is."""

import re
import tomllib
from pathlib import Path

import pytest

from newsclaims._json.strict_conversion import strict_converter
from newsclaims.cards import FILE, Card

ROOT = Path(__file__).parents[1]


def announced():
    """Return name, package and class of every plugin of this repository; nothing is imported."""
    for path in sorted(ROOT.glob("plugins/*/pyproject.toml")):
        project = tomllib.loads(path.read_text("utf-8"))["project"]
        points = project.get("entry-points", {}).get("newsclaims", {})
        for name, value in points.items():
            package, _, kind = value.partition(":")
            yield name, path.parent / "src" / package, kind, project["license"]


PLUGINS = [*announced()]
# they announce no plugin, so have no card
LIBRARIES = {"newsclaims-arabic", "newsclaims-serve", "newsclaims-spark", "newsclaims-store"}


def card_file(package, kind):
    """Return the file that holds the card of the class *kind*: what it names, or the usual one."""
    for module in package.rglob("*.py"):
        body = re.search(
            rf"^class {kind}\b.*?(?=^class |\Z)",
            module.read_text("utf-8"),
            re.MULTILINE | re.DOTALL,
        )
        if body:
            named = re.search(r'^    card\b.*= "(.+)"$', body[0], re.MULTILINE)
            return package / (named[1] if named else FILE)
    raise AssertionError(f"{package} has no class {kind}")


@pytest.mark.parametrize(
    ("package", "kind", "licence"), [p[1:] for p in PLUGINS], ids=[p[0] for p in PLUGINS]
)
def test_it_has_a_sound_card_of_the_licence_of_its_distribution(package, kind, licence):
    file = card_file(package, kind)
    assert file.is_file()
    card = strict_converter().structure(tomllib.loads(file.read_text("utf-8")), Card)
    assert card.licence == licence


def test_all_of_them_are_looked_at():
    folders = {path.parent.name for path in ROOT.glob("plugins/*/pyproject.toml")}
    assert {p[1].parents[1].name for p in PLUGINS} == folders - LIBRARIES
