"""A bar on standard error with articles, rate and time left."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """Shows how many articles are done; nothing where standard error is no terminal.

    Args:
        files: of which the articles are; how many these have is known for text files and files with
            an article a line, and there is no time left to tell for others.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        wanted = sys.stderr is not None and sys.stderr.isatty()
        self._progress = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]} articles/s"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            disable=not wanted,
        )
        self._task = self._progress.add_task("", total=_count(files) if wanted else None, rate="–")

    def advance(self) -> None:
        """Count one article as done."""
        speed = self._progress.tasks[0].speed
        rate = f"{speed:.0f}" if speed else "–"
        self._progress.update(self._task, advance=1, rate=rate)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()


def _count(files: Sequence[Path]) -> int | None:
    """Return the number of articles in files; None where a file does not show it."""
    total = 0
    for path in files:
        if not path.is_file():
            return None
        if path.suffix == ".txt":
            total += 1
        elif path.suffix == ".jsonl":
            with path.open("rb") as stream:
                total += sum(1 for line in stream if line.strip())
        else:
            return None
    return total
