"""When Python's cyclic garbage collector runs in a process that is newsclaims' own.

What plugins load, some 170,000 objects, lives as long as the process, and a document holds no
circle of references: it goes when its last reference does.  With Python's own thresholds the
collector walks through all of it again and again, which took a quarter of the time of a short
command and a fifth of that of a long text, and found nothing.

It is told so in a worker process and where the command line is the process's own.  A program that
uses the library decides for itself: how to read many articles says how.
"""

from __future__ import annotations

import atexit
import gc

_LOADING = 500_000, 20, 100
"""Thresholds, as for `gc.set_threshold`, that loading the default plugins does not reach."""
_WORKING = 50_000, 20, 100
"""Thresholds once they are loaded: circles that a plugin makes go after so many objects."""


class Collector:
    """Lets the collector run rarely, for the life of this process.

    Where nobody has called `spare`, the collector is left alone.
    """

    def __init__(self) -> None:
        self._spared = False

    def spare(self) -> None:
        """Collect rarely from now on, and not at all at the end of the process."""
        if self._spared:
            return
        self._spared = True
        gc.set_threshold(*_LOADING)
        atexit.register(gc.freeze)

    def loaded(self) -> None:
        """Never look again at what there is; to be called once what lives long is there."""
        if self._spared and gc.get_threshold() == _LOADING:
            gc.freeze()
            gc.set_threshold(*_WORKING)


COLLECTOR = Collector()
"""The one of this process."""
