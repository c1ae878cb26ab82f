"""Which module may import which: the rooms of the core, and the doors that plugins use."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORE = ROOT / "src" / "newsclaims"
PAGE = ROOT / "docs" / "explanation" / "architecture.md"
PLUGIN_FILES = sorted((ROOT / "plugins").glob("*/**/*.py"))
SHELTERED = ("from newsclaims._chain.link import Link", "import newsclaims._chain")


def modules():
    """Return the modules of the core by their full names."""
    return {
        ".".join(["newsclaims", *path.relative_to(CORE).with_suffix("").parts]).removesuffix(
            ".__init__"
        ): path
        for path in CORE.rglob("*.py")
    }


def imported(source, known=()):
    """Yield the modules that *source* imports, in functions and for type checkers too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one if one in known else node.module for one in whole)


def private(source):
    """Return the private rooms of the core that *source* imports."""
    return [name for name in imported(source) if name.startswith("newsclaims._")]


def cycle(graph):
    """Return the modules of a circle of imports; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


MODULES = modules()


@pytest.mark.parametrize("source", SHELTERED)
def test_a_private_import_is_seen(source):
    assert private(source)


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=lambda path: path.name)
def test_a_plugin_imports_no_private_module_of_the_core(path):
    assert private(path.read_text("utf-8")) == []


def test_a_circle_is_seen():
    assert cycle({"chain": ["plugins"], "plugins": ["chain"]})


def test_the_core_has_no_circle_of_imports():
    """Imports inside functions and for type checkers count: a room is understood without the other."""
    graph = {
        name: {one for one in imported(path.read_text("utf-8"), MODULES) if one in MODULES}
        # The package only says where its names live, and the suites are opened by name.
        - {"newsclaims", "newsclaims.testing"}
        for name, path in MODULES.items()
        if name not in {"newsclaims", "newsclaims.testing"}
    }
    assert cycle(graph) == []


MAY_IMPORT = {
    "_chain": (),
    "_json": (),
    "_formats": ("_chain", "_input", "_json", "_plugins"),
    "_input": ("_chain",),
    "_lexicons": (),
    "_plugins": ("_chain", "_json"),
    "_processes": ("_chain", "_input"),
    "_scaffold": ("_plugins",),
}


@pytest.mark.parametrize("room", sorted({path.parent.name for path in CORE.glob("_*/*.py")}))
def test_a_private_room_imports_the_rooms_below_it(room):
    allowed = {f"newsclaims.{one}" for one in (room, *MAY_IMPORT[room])}
    for path in (CORE / room).glob("*.py"):
        rooms = {".".join(name.split(".")[:2]) for name in private(path.read_text("utf-8"))}
        assert rooms <= allowed


@pytest.mark.parametrize("name", sorted({path.parent.name for path in CORE.glob("_*/*.py")}))
def test_a_private_room_is_described(name):
    assert f"    {name}/" in PAGE.read_text("utf-8")
    for path in (CORE / name).glob("*.py"):
        if path.name not in {"__init__.py", "__main__.py"}:
            assert f"        {path.name} " in PAGE.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(CORE.glob("[a-z]*.py")), ids=lambda path: path.name)
def test_a_public_module_is_described(path):
    assert f"    {path.name} " in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    "path", sorted((CORE / "model").glob("[a-z]*.py")), ids=lambda path: path.name
)
def test_a_module_of_the_model_is_described(path):
    assert f"        {path.name} " in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in ROOT.glob("plugins/*/pyproject.toml"))
)
def test_a_distribution_is_described(name):
    assert f"\n    {name} " in PAGE.read_text("utf-8")
