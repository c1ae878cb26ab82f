"""Write a file beside the one whose place it takes once it is complete."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TextIO

PARTIAL = ".partial"
"""End of the name of a file that is not complete."""

_BLOCK = 1 << 16


class Replacement:
    """A file in the making, ``NAME.….partial``; what is at *path* stays until `complete`.

    No other file in the making has its name, so that two at once for one *path* are both whole.  A
    device or a pipe is written to directly, and where *path* is a link, the file that it leads
    to is replaced.

    Args:
        path: the final place.

    Attributes:
        stream: where to write.
        partial: where it is written, and after `keep` where it was left.

    Raises:
        OSError: the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path)) if path.is_symlink() else path
        self._direct = self._path.exists() and not self._path.is_file()
        if self._direct and self._path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
        self.partial = self._path if self._direct else _unused(self._path)
        try:
            self.stream: TextIO = self.partial.open(
                "w" if self._direct else "x",
                encoding="utf-8",
                errors="backslashreplace",
                newline="\n",
            )
        except OSError as error:
            error.filename = str(path)
            raise

    def complete(self, *, durable: bool = False) -> None:
        """Put the file in its place.

        Args:
            durable: wait until its content is on the disk.

        Raises:
            OSError: not all could be written, or it cannot be moved.
        """
        self.stream.flush()
        if self._direct:
            self.stream.close()
            return
        if durable:
            os.fsync(self.stream.fileno())
        self.stream.close()
        with suppress(FileNotFoundError):
            shutil.copymode(self._path, self.partial)
        self.partial.replace(self._path)

    def keep(self, *, lines: bool) -> None:
        """Leave the file beside its place, where `partial_of` says.

        Args:
            lines: cut off what stands after the last line end.
        """
        with suppress(OSError):  # the disk may be full
            self.stream.close()
        if self._direct or not self.partial.exists():
            return
        if lines:
            _cut_to_lines(self.partial)
        with suppress(OSError):  # a folder of that name: it stays where it was written
            self.partial = self.partial.replace(partial_of(self._path))

    def discard(self) -> None:
        """Remove the file."""
        with suppress(OSError):
            self.stream.close()
        if not self._direct:
            self.partial.unlink(missing_ok=True)


def partial_of(path: Path) -> Path:
    """Return where a file is kept that is not completed; an earlier one there is replaced."""
    return path.with_name(path.name + PARTIAL)


def _unused(path: Path) -> Path:
    """Return where a file is written before it is complete: a name that no other one has."""
    return path.with_name(f"{path.name}.{os.urandom(4).hex()}{PARTIAL}")


def _cut_to_lines(path: Path) -> None:
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        while end > 0:
            start = max(end - _BLOCK, 0)
            file.seek(start)
            place = file.read(end - start).rfind(b"\n")
            if place >= 0:
                file.truncate(start + place + 1)
                return
            end = start
        file.truncate(0)
