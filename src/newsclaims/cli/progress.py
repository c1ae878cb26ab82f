"""A progress bar on standard error, for work that takes long enough to wonder."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.5
"""Seconds of work before the bar appears."""


class Bar:
    """Shows how much of the input has been read, and how many articles that was.

    It appears only after `PATIENCE`, and only where standard error is a terminal and the
    documents do not go to one: there they show the progress themselves.

    Args:
        total: bytes of the input; None where that is not known beforehand.
        shown: whether the documents go to a terminal.
    """

    def __init__(self, total: int | None, *, shown: bool) -> None:
        self._total = total
        self._wanted = sys.stderr is not None and sys.stderr.isatty() and not shown
        self._begun = time.monotonic()
        self._read = 0
        self._articles = 0
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._progress:
            self._progress.stop()

    def advance(self, size: int) -> None:
        """Count one article of *size* bytes as done."""
        self._read += size
        self._articles += 1
        if not self._wanted or time.monotonic() - self._begun < PATIENCE:
            return
        progress = self._progress or self._appear()
        if self._task is not None:
            progress.update(self._task, completed=self._read, articles=self._articles)

    def _appear(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress = Progress(
            BarColumn(),
            TextColumn("{task.fields[articles]} articles"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,  # the documents go there, and not to a terminal
        )
        self._task = self._progress.add_task("", total=self._total, articles=self._articles)
        self._progress.start()
        return self._progress


def total_size(paths: Iterable[Path]) -> int | None:
    """Return the bytes of all *paths* together; None where one is no regular file."""
    total = 0
    for path in paths:
        if not path.is_file():
            return None
        total += path.stat().st_size
    return total
