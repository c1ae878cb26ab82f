"""The modules of the package import each other in one direction, for types too."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import newsclaims_numbers

PACKAGE = newsclaims_numbers.__name__
SOURCE = Path(newsclaims_numbers.__file__).parent


def imported(code: str, modules: frozenset[str]) -> frozenset[str]:
    """Return those of *modules* that a module imports anywhere: in functions, for types."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module == PACKAGE:
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.removeprefix(f"{PACKAGE}."))
        elif isinstance(node, ast.Import):
            found.update(alias.name.removeprefix(f"{PACKAGE}.") for alias in node.names)
    return modules & found


def circle(graph: Mapping[str, frozenset[str]]) -> list[str]:
    """Return the modules of one circle in the order of their imports, or nothing."""
    done: set[str] = set()

    def walk(module: str, path: list[str]) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return []
        found = next((c for m in sorted(graph[module]) if (c := walk(m, [*path, module]))), [])
        done.add(module)
        return found

    return next((found for module in sorted(graph) if (found := walk(module, []))), [])


def test_no_modules_import_each_other_in_a_circle() -> None:
    modules = frozenset(path.stem for path in SOURCE.glob("*.py")) - {"__init__"}
    code = {module: (SOURCE / f"{module}.py").read_text("utf-8") for module in modules}
    assert circle({module: imported(code[module], modules) for module in modules}) == []


def test_a_circle_is_found_in_imports_for_types_too() -> None:
    typed = f"if TYPE_CHECKING:\n    from {PACKAGE}.digits import Literal"
    modules = frozenset(("cutting", "digits"))
    plain = f"from {PACKAGE} import cutting"
    graph = {"cutting": imported(typed, modules), "digits": imported(plain, modules)}
    assert circle(graph) == ["cutting", "digits", "cutting"]
