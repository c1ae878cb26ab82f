"""Tell where in a plugin's own code an error was raised."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb
from types import ModuleType

from newsclaims._chain.messages import line, one_line


def one_line_at(error: BaseException, plugin: object) -> str:
    """Return an error on one line, with the last line of the plugin's own code that was reached.

    Args:
        error: as it was caught, with its traceback.
        plugin: an object of the plugin's class, the class or a module.  Where nothing of its
            package was reached, no place is added.

    Example: ``KeyError: 'boom' (newsclaims_ships/plugin.py, line 31)``.
    """
    try:
        place = _place(error, plugin)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - the error is foreign, and may hide where it comes from
        place = ""
    return f"{one_line(error)}{line(place)}"  # a long message does not push the place out


def _place(error: BaseException, plugin: object) -> str:
    """Return the place in brackets, or nothing where there is none."""
    owner = plugin if isinstance(plugin, type | ModuleType) else type(plugin)
    module = owner.__name__ if isinstance(owner, ModuleType) else owner.__module__
    reached = [
        (str(frame.f_globals.get("__name__", "")), frame.f_code.co_filename, number)
        for frame, number in walk_tb(error.__traceback__)
    ]
    own = [place for place in reached if _package(place[0]) == _package(module)]
    if not own:
        return ""
    name, file, number = own[-1]
    return f" ({_path_in_package(name, Path(file))}, line {number})"


def _package(module: str) -> str:
    return module.partition(".")[0]


def _path_in_package(module: str, file: Path) -> str:
    """Return the file's path from the folder of its outermost package."""
    depth = 1 + module.count(".") + (file.name == "__init__.py")
    return "/".join(file.parts[-depth:])
