"""Read a source of articles ahead in a thread, so that a source that waits holds up nobody."""

from __future__ import annotations

import multiprocessing
import threading
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import suppress
from contextvars import copy_context

_PATIENCE = 0.5
"""Seconds to wait for the thread at the end; a source that blocks longer is left to itself."""


class Feed:
    """Reads a source in one thread, a bounded number of articles ahead.

    The thread runs in a copy of the context (`contextvars`) of the one that made the feed.  It
    alone calls the source, and closes it where it is a generator.

    Args:
        source: read to its end, or until `close`.
        ahead: maximum number of articles that are read and not yet released.

    Attributes:
        bell: becomes readable when there is something to take.
        ended: whether `take` has given everything that the source yielded.
        error: what the source raised, once `ended`.
    """

    def __init__(self, source: Iterator[object], ahead: int) -> None:
        self.bell, self._ringer = multiprocessing.Pipe(duplex=False)
        self.ended = False
        self.error: BaseException | None = None
        self._source = source
        self._room = threading.Semaphore(ahead)
        self._lock = threading.Lock()
        self._read: deque[object] = deque()
        self._exhausted = False
        self._rung = False
        self._closed = False
        # A daemon, since a source that blocks for ever must not keep the process from ending.
        self._thread = threading.Thread(
            target=copy_context().run, args=(self._run,), name="newsclaims-feed", daemon=True
        )
        self._thread.start()

    def take(self) -> list[object]:
        """Return the articles that were read since the last call."""
        with self._lock:
            if self._rung:
                self.bell.recv_bytes()
                self._rung = False
            taken = list(self._read)
            self._read.clear()
            self.ended = self._exhausted
        return taken

    def release(self) -> None:
        """Make room for one more article."""
        self._room.release()

    def close(self) -> None:
        """Stop reading; return when the source is closed, or blocks."""
        with self._lock:
            self._closed = True
        self._room.release()
        self._thread.join(_PATIENCE)
        with self._lock:
            self._ringer.close()
            self.bell.close()

    def _run(self) -> None:
        try:
            while True:
                self._room.acquire()
                if self._closed:
                    return
                try:
                    article = next(self._source)
                except StopIteration:
                    return
                with self._lock:
                    self._read.append(article)
                    self._ring()
        except BaseException as error:  # noqa: BLE001 - raised where the documents are consumed
            self.error = error
        finally:
            # Here and not by the garbage collector: what the generator holds open may belong
            # to the thread that it ran in.
            if isinstance(self._source, Generator):
                with suppress(Exception):
                    self._source.close()
            with self._lock:
                self._exhausted = True
                self._ring()

    def _ring(self) -> None:
        """Wake who waits for the bell, unless it rings already or nobody waits any more."""
        if not (self._rung or self._closed):
            self._rung = True
            self._ringer.send_bytes(b"!")
