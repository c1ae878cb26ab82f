"""Recognize a main module that worker processes cannot import, and say what to do about it.

A spawned process imports the script of its parent, to find the classes defined there.  What the
script does at its top level it then does again, unless ``__name__`` says otherwise.
"""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

from newsclaims.errors import WorkerError

WORKER = "newsclaims-worker"
"""Name of the worker processes."""

UNGUARDED = 97
"""Exit code of a worker process in which the script started to read articles itself."""

GUARD = (
    "worker processes import the script that starts them, and this one reads articles while it is"
    ' imported; put what it does under `if __name__ == "__main__":`'
)


def check_main_module() -> None:
    """Make sure that worker processes can be started from here.

    Raises:
        WorkerError: the script has no file that they could import, or is itself being imported
            by a process that somebody else has started.
        SystemExit: the script is being imported by a worker process, whose parent reports it.
    """
    process = multiprocessing.current_process()
    if getattr(process, "_inheriting", False):  # as multiprocessing.spawn asks before a start
        if process.name == WORKER:
            raise SystemExit(UNGUARDED)
        raise WorkerError(GUARD)
    main = sys.modules["__main__"]
    file = getattr(main, "__file__", None)
    if file and main.__spec__ is None and not Path(file).exists():
        raise WorkerError(
            f"worker processes import the script that starts them, and {file} is no file that they"
            " could read; save the script, or use one process"
        )
