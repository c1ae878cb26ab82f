"""Coverage is measured of every distribution that the suite installs."""

import configparser
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_installed_distribution_is_measured():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    tox = configparser.ConfigParser(interpolation=None)
    tox.read(ROOT / "tox.ini", "utf-8")
    folders = [ROOT / line for line in tox["testenv"]["package_dirs"].split()]
    names = [
        tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]["name"]
        for folder in folders
    ]
    measured = project["tool"]["coverage"]["run"]["source_pkgs"]
    assert measured == sorted(name.replace("-", "_") for name in names)
