"""What `import newsclaims` gives, and what it costs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims


def run(code):
    return subprocess.run(  # noqa: S603 - this interpreter, code from this file
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.mark.parametrize("name", newsclaims.__all__)
def test_every_name_is_there(name):
    assert getattr(newsclaims, name) is not None
    assert name in dir(newsclaims)


ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").glob("*/*.md"))]
NAMED = {
    name
    for page in PAGES
    for name in re.findall(r"(?<![\w/.-])newsclaims((?:\.[A-Za-z_]+)+)", page.read_text("utf-8"))
    if name not in {".toml", ".claims", ".quantities", ".txt", ".json"}
}
"""What the documentation calls by its full name, without the first word."""


@pytest.mark.parametrize("name", sorted(NAMED))
def test_what_the_documentation_names_is_reached_as_it_is_spelt(name):
    """In an interpreter that has imported nothing but the package."""
    run(f"import newsclaims; newsclaims{name}")


@pytest.mark.parametrize("name", sorted(newsclaims._MODULES))
def test_every_public_module_is_there(name):
    run(f"import newsclaims; assert newsclaims.{name}.__name__ == 'newsclaims.{name}'")
    assert name in dir(newsclaims)


def test_no_private_module_is():
    assert run("import newsclaims; print(hasattr(newsclaims, '_chain'))") == "False"


def test_no_other_name_is():
    with pytest.raises(AttributeError, match="no attribute 'Pipelin'"):
        newsclaims.Pipelin  # noqa: B018 - the access is the test


def test_every_error_is_exported():
    from newsclaims import errors

    names = {n for n, c in vars(errors).items() if isinstance(c, type)}
    assert names <= set(newsclaims.__all__)


def test_importing_imports_nothing_else():
    foreign = run(
        "import sys, newsclaims;"
        "print([m for m in ('attrs', 'cattrs', 'pluggy', 'click', 'rich') if m in sys.modules])"
    )
    assert foreign == "[]"


def test_the_core_imports_no_plugin():
    code = "import sys, newsclaims.pipeline, newsclaims.codec, newsclaims._processes;"
    assert run(code + "print([m for m in sys.modules if m.startswith('newsclaims_')])") == "[]"


def test_the_default_pipeline_is_built_once(install, monkeypatch):
    install("toy", {"digits": "toy_plugins:Digits"})
    newsclaims._default_pipeline.cache_clear()
    try:
        assert [q.text for q in newsclaims.analyze("مر 12 قطارا").quantities] == ["12"]
        monkeypatch.setattr("newsclaims.pipeline.Pipeline", None)
        assert newsclaims.analyze("نص").quantities == ()
    finally:
        newsclaims._default_pipeline.cache_clear()
