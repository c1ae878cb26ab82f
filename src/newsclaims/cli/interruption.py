"""Interrupts and requests to end, taken between two documents so that none is half written."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_AT_ONCE = 3
"""The signal that ends the process whatever it is at."""


class TerminatedError(KeyboardInterrupt):
    """The process was told to end by SIGTERM."""


class Interruption:
    """While entered, the first signal raises `KeyboardInterrupt` or `TerminatedError`.

    Those that follow while the command cleans up are passed over; the third ends the process at
    once.
    """

    def __init__(self) -> None:
        self._before: dict[signal.Signals, object] = {}
        self._held = False
        self._pending: signal.Signals | None = None
        self._signals = 0

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                before = signal.getsignal(number)
                if before is not signal.SIG_IGN:  # as for a job in the background
                    signal.signal(number, self._take)
                    self._before[number] = before
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._signals:
            # The command ends.  A further interrupt must not disturb that: on its way out Python
            # puts the system's own handler back, which would kill, but leaves an ignored one.
            if signal.SIGINT in self._before:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            return
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # as `getsignal` gave it

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put off what a signal does until the end of this block."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._pending is not None:
            raise _error(self._pending)

    def _take(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as signal calls it
        self._signals += 1
        if self._signals >= _AT_ONCE:
            os._exit(128 + number)
        if self._signals > 1:
            return
        if self._held:
            self._pending = signal.Signals(number)
        else:
            raise _error(number)


def _error(number: int) -> KeyboardInterrupt:
    return TerminatedError() if number == signal.SIGTERM else KeyboardInterrupt()
