"""How long a call takes, how that grows with the text, and an end to one that never returns."""

from __future__ import annotations

import gc
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsclaims.testing.observation import LawBrokenError

_LENGTHS = ((2_000, 16_000), (4_000, 32_000), (8_000, 64_000))
"""Pairs of lengths, in code points: only what grows too fast between all of them breaks the law."""
_FLOOR = 0.1
"""Seconds of processor time below which the longer text is read fast enough, however they grew."""
_ATTEMPTS = 3
"""Of each length the least counts: a busy machine would have to disturb all of them."""


def check_growth(
    work: Callable[[int], Callable[[], object]], *, factor: float, limit: float
) -> None:
    """Check that a cost grows about as the text does.

    Eight times the text may cost ``8 * factor`` times as much; a quadratic cost comes to 64. A pair
    of lengths that fails is timed again, and then followed by a longer one, where a machine's noise
    weighs less and a cost that really grows shows again.

    Args:
        work: returns, for a length in code points, what is to be timed.
        factor: how much more than in proportion the cost may grow.
        limit: seconds after which a single call is broken off.

    Raises:
        LawBrokenError: it grows faster at every scale, or a call was broken off.
    """
    for short, long in _LENGTHS:
        brief, lengthy = work(short), work(long)
        cost, longer = float("inf"), float("inf")
        for _ in range(_ATTEMPTS):
            # The short text twice, the second time with everything loaded: else it seems dear.
            cost = min(cost, _seconds(brief, short, limit))
            longer = min(longer, _seconds(lengthy, long, limit))
            cost = min(cost, _seconds(brief, short, limit))
            if longer <= max(_FLOOR, factor * cost * long / short):
                return
    raise LawBrokenError(
        f"{long} code points took {longer:.3f} s, {short} took {cost:.3f} s: "
        f"{longer / cost:.0f} times as long for {long // short} times the text"
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


def _seconds(call: Callable[[], object], length: int, limit: float) -> float:
    """Time one call for a text of *length* code points, with the garbage collector held back.

    What the collector costs depends on all that the process has loaded, not on the text. For the
    same reason it is not asked to collect before: that alone would take longer than most calls.
    """
    held = gc.isenabled()
    gc.disable()
    try:
        with broken_off_after(limit, f"a text of {length} code points"):
            start = time.process_time()
            call()
            return time.process_time() - start
    finally:
        if held:
            gc.enable()
