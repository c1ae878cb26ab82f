"""How long a call takes, how that grows with the text, and an end to one that never returns."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsclaims.testing.observation import LawBrokenError

_SHORT, _LONG = 2_000, 16_000
_FLOOR = 0.06
"""Seconds of processor time below which the longer text is read fast enough, however they grew."""
_ATTEMPTS = 5
"""Of each length the least counts: a busy machine would have to disturb all of them."""


def check_growth(
    work: Callable[[int], Callable[[], object]], *, factor: float, limit: float
) -> None:
    """Check that a cost grows about as the text does.

    Eight times the text may cost ``8 * factor`` times as much; a quadratic cost comes to 64.

    Args:
        work: returns, for a length in code points, what is to be timed.
        factor: how much more than in proportion the cost may grow.
        limit: seconds after which a single call is broken off.

    Raises:
        LawBrokenError: it grows faster, or a call was broken off.
    """
    short, long = work(_SHORT), work(_LONG)
    allowed = factor * _LONG / _SHORT
    least_short = least_long = float("inf")
    for _ in range(_ATTEMPTS):
        with broken_off_after(limit, f"a text of {_SHORT} code points"):
            least_short = min(least_short, _seconds(short))
        with broken_off_after(limit, f"a text of {_LONG} code points"):
            least_long = min(least_long, _seconds(long))
        if least_long <= max(_FLOOR, allowed * least_short):
            return
    raise LawBrokenError(
        f"{_LONG} code points took {least_long:.3f} s, {_SHORT} took {least_short:.3f} s: "
        f"{least_long / least_short:.0f} times as long for {_LONG // _SHORT} times the text"
    )


@contextmanager
def broken_off_after(seconds: float, what: str) -> Iterator[None]:
    """Raise inside the block when it has taken *seconds*, where the system has such an alarm.

    Raises:
        LawBrokenError: the block took too long over *what*.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def ring(*_: object) -> None:
        raise LawBrokenError(f"{what} took more than {seconds:g} seconds")

    handler = signal.signal(signal.SIGALRM, ring)
    previous, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, previous, interval)
        signal.signal(signal.SIGALRM, handler)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
