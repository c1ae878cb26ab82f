"""Which files of a folder are read where the folder is named in their place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from newsclaims._formats.registration import Formats
from newsclaims.formats import Reader


def files_of(
    path: Path,
    formats: Formats,
    format: str | type[Reader] | Reader | None,  # noqa: A002 - the name of the thing
) -> Iterator[Path]:
    """Yield the files that a path stands for: itself, or those in the folder, sorted by name.

    Folders in the folder are gone through too; links to folders, and what begins with a dot, are not.
    A folder without a file to read stands for itself, which is an error when it is read.

    Args:
        path: of a file or folder.
        formats: those that there are.
        format: in which all files are read; a file without an end is then read too.  None for those
            whose names end as those of some format do.

    Raises:
        ConfigurationError: there is no such format, or a name ends as those of several do.
    """
    if not path.is_dir():
        yield path
        return
    suffixes = _suffixes(formats, format)
    found = False
    for one in files_in(path):
        lower = one.name.lower()
        if suffixes is None:
            fits = formats.by_suffix("reader", lower) is not None
        else:
            fits = lower.endswith(suffixes) or not one.suffix
        if fits:
            found = True
            yield one
    if not found:
        yield path


def _suffixes(
    formats: Formats,
    format: str | type[Reader] | Reader | None,  # noqa: A002 - the name of the thing
) -> tuple[str, ...] | None:
    """Return how the names of files of a format end; None where all formats are meant."""
    if format is None:
        return None
    if isinstance(format, str):
        return formats.named("reader", format).suffixes
    return format.suffixes


def files_in(folder: Path) -> Iterator[Path]:
    """Yield all files in a folder and its folders, sorted by name, but for what begins with a dot."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)
