"""Keep lexicons that were parsed and checked, in the user's cache folder, for the next process.

To parse the lexicons of the default plugins and to check them against their types takes a fifth of
the time of a short command.  A kept lexicon is used where everything that it depends on is as it
was: the file, byte for byte; the type; the code of the packages that define the type, of the one
that holds the file and of this one, by path, size and time of each module; the versions of Python
and attrs.  Otherwise, and where anything about it is odd, the file is parsed as if there were none:
so a slip in a lexicon is told of as ever, for what is in error is never kept.

It is the user's cache and not the installed package, which may be read-only and is not newsclaims'
to write to, and not part of a wheel, whose builder would have to import what it builds.  Processes
may write at the same time: a file is replaced as a whole.  A process whose code was changed after its
start keeps nothing, for it may run what was there before.  What is read is no program: of pickle's
instructions only those are followed that make plain data and attrs classes of the packages named.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from decimal import Decimal
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias, get_args
from zlib import crc32

import attrs

from newsclaims._lexicons.folder import cache_folder

_FORMAT = 1
_SUFFIX = ".lexicon"
_STARTED = time.time_ns()

Key: TypeAlias = tuple[object, ...]
"""All that a lexicon depends on, as plain data."""


class _OddError(pickle.UnpicklingError):
    """The file holds what is not ours."""


class _Reader(pickle.Unpickler):
    """Reads plain data and instances of the attrs classes of some packages."""

    def __init__(self, data: io.BytesIO, packages: frozenset[str]) -> None:
        super().__init__(data)
        self._packages = packages

    def find_class(self, module: str, name: str) -> object:
        """Return the class of that name, unless it is none that a lexicon is made of."""
        if (module, name) == ("decimal", "Decimal"):
            return Decimal
        found = super().find_class(module, name) if _top(module) in self._packages else None
        if not (isinstance(found, type) and attrs.has(found)):
            raise _OddError(f"{module}.{name} is no class of a lexicon")
        return found


def kept(package: str, name: str, cls: object, data: bytes) -> tuple[object] | None:
    """Return the lexicon that was kept, alone in a tuple; None where there is none that holds.

    Args:
        package: that holds the file.
        name: of the file in it.
        cls: what the file is read as.
        data: what the file holds now.
    """
    folder = cache_folder()
    if folder is None:
        return None
    packages = _packages(package, cls)
    try:
        with (folder / _file_name(package, name, cls)).open("rb") as stream:
            content = io.BytesIO(stream.read())
        header = _Reader(content, frozenset()).load()
        if header != _key(package, name, cls, data, packages):
            return None
        return (_Reader(content, packages).load(),)
    except Exception:  # noqa: BLE001 - whatever is wrong with the copy, there is the file itself
        return None


def keep(package: str, name: str, cls: object, data: bytes, lexicon: object) -> None:
    """Keep a lexicon where it comes back equal; where it does not or cannot be written, do nothing.

    Args:
        package: as for `kept`.
        name: as for `kept`.
        cls: as for `kept`.
        data: what it was made of.
        lexicon: what it is.
    """
    folder = cache_folder()
    if folder is None:
        return
    packages = _packages(package, cls)
    try:
        body = pickle.dumps(lexicon, protocol=5)
        if _Reader(io.BytesIO(body), packages).load() != lexicon:
            return
        if any(_is_newer(one) for one in packages):
            return
        header = pickle.dumps(_key(package, name, cls, data, packages), protocol=5)
    except Exception:  # noqa: BLE001 - foreign types, which need not pickle nor compare
        return
    with suppress(OSError):  # the disk is full, the folder is not ours: it is a cache
        _write(folder, _file_name(package, name, cls), header + body)


def _write(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = folder / f"{name}.{os.getpid()}.partial"
    try:
        partial.write_bytes(content)
        partial.replace(folder / name)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _file_name(package: str, name: str, cls: object) -> str:
    where = f"{package}.{name}".replace("/", ".").replace("\\", ".")
    return f"{where}.{crc32(_named(cls).encode()):08x}{_SUFFIX}"


def _key(package: str, name: str, cls: object, data: bytes, packages: Iterable[str]) -> Key:
    stamps = tuple(_stamp(one) for one in sorted({*packages, _top(__name__)}))
    return (_FORMAT, sys.version, _attrs_version(), package, name, _named(cls), data, stamps)


def _named(cls: object) -> str:
    return f"{cls.__module__}.{cls.__qualname__}" if isinstance(cls, type) else repr(cls)


def _packages(package: str, cls: object) -> frozenset[str]:
    """Return the packages that the lexicon's classes may be of."""
    return frozenset({_top(package), *_defining(cls)} - {"builtins", "typing"})


def _defining(cls: object) -> set[str]:
    arguments = get_args(cls)
    if arguments:
        return set().union(*map(_defining, arguments))
    return {_top(cls.__module__)} if isinstance(cls, type) else set()


def _top(module: str) -> str:
    return module.partition(".")[0]


@cache
def _attrs_version() -> str:
    return version("attrs")


@cache
def _stamp(package: str) -> tuple[Any, ...]:
    """Return what tells whether the code of a package is as it was."""
    file = getattr(sys.modules.get(package), "__file__", None)
    if file is None:
        return (package,)
    if not file.endswith(("__init__.py", "__init__.pyc")):
        return package, file, ((file, *_times(os.stat(file))),)  # noqa: PTH116 - a lone module
    return package, file, tuple(sorted(_modules(os.path.dirname(file))))  # noqa: PTH120 - fast


def _is_newer(package: str) -> bool:
    """Return whether a module of the package was changed after this process had started."""
    _, *found = _stamp(package)
    return any(changed > _STARTED for _, _, changed in found[1]) if found else True


def _modules(folder: str) -> Iterable[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and entry.name != "__pycache__":
                yield from _modules(entry.path)
            elif entry.name.endswith((".py", ".pyc", ".so", ".pyd")):
                yield entry.path, *_times(entry.stat())


def _times(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
