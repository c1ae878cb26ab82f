"""Sphinx configuration."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

import newsclaims

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "newsclaims"
author = "The newsclaims developers"
copyright = "2026, the newsclaims developers"  # noqa: A001 (Sphinx's name)
version = release = installed_version(newsclaims.__name__)

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "arabic_text",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
html_theme = "furo"
html_title = "newsclaims"
html_static_path = ["_static"]
exclude_patterns = ["_build"]
nitpicky = False
